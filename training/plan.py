"""What each language's pipeline is trained on: the corpora's files, how often each counts, how long it takes.

`SOURCES.md` tells where the files come from and under which licences. All are CC BY, CC BY-SA, public domain
or a licence as free; nothing else may go into weights that are shipped.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Names:
    """A file of texts with names.

    `times` is how often training sees each text in one round, `exchanged` whether it sees a copy with other
    names as well.
    """

    file: str
    times: int = 1
    exchanged: bool = True


@dataclass(frozen=True, slots=True)
class Plan:
    """The texts of one language; the corpus's own articles come to all of them.

    `held_out` names a file of `names` and how many of its last texts are kept for choosing the best weights,
    for a language without a dev file of its own. `joined` is the plan of another language whose texts with
    names are trained together with this one's, those once and these `names_times`. `steps` are those of
    syntax and of names.
    """

    language: str
    trees: str
    trees_dev: str
    names: tuple[Names, ...]
    names_dev: str = ""
    held_out: tuple[str, int] = ("", 0)
    lemmas: str = ""
    classes: str = ""
    tree_copies: int = 1
    own_times: int = 1
    own_exchanged: int = 12
    own_dev_times: int = 1
    joined: Plan | None = None
    names_times: int = 1
    syntax_steps: int = 5000
    names_steps: int = 5000

    @property
    def syntax_files(self) -> tuple[str, ...]:
        """Return the files that the syntax is trained on."""
        return tuple(filter(None, (self.trees, self.lemmas, self.classes)))

    @property
    def name_files(self) -> tuple[str, ...]:
        """Return the files of the language's own texts with names."""
        return tuple(names.file for names in self.names)

    @property
    def together(self) -> tuple[Plan, ...]:
        """Return the plans whose texts with names are trained together, this one first."""
        return (self, self.joined) if self.joined else (self,)


_GERMAN = Plan(
    language="de",
    trees="ud-de.train.conllu.xz",
    trees_dev="ud-de.dev.conllu.xz",
    lemmas="lemma-de-gsd.train.conllu.xz",
    classes="upos-de-gsd.train.txt.xz",
    tree_copies=3,
    names=(Names("germeval-de.train.jsonl.gz"), Names("smartdata-news-de.train.jsonl.gz")),
    names_dev="germeval-de.dev.jsonl.gz",
    names_steps=6000,
)
_ENGLISH = Plan(
    language="en",
    trees="ud-en.train.conllu.xz",
    trees_dev="ud-en.dev.conllu.xz",
    names=(
        Names("re3d-en.train.jsonl.gz", times=2),
        Names("crossner-politics-en.train.jsonl.gz"),
        Names("wikigold-en.train.jsonl.gz"),
        Names("gum-named-en.train.jsonl.gz"),
        Names("uner-en-ewt.dev.jsonl.gz", times=2, exchanged=False),
    ),
    held_out=("uner-en-ewt.dev.jsonl.gz", 501),
    own_dev_times=3,
    joined=replace(_GERMAN, own_dev_times=2),
    names_times=2,
    names_steps=7000,
)
PLANS = {plan.language: plan for plan in (_GERMAN, _ENGLISH)}


def needed_files(languages: Iterable[str]) -> list[str]:
    """Return the names of all files that making these languages reads.

    Names to exchange with are drawn from the texts of every language, and these texts are pretrained on.
    """
    chosen = [PLANS[language] for language in languages]
    dev = (file for plan in chosen for file in (plan.trees_dev, *(each.names_dev for each in plan.together)))
    read = (file for plan in PLANS.values() for file in (*plan.syntax_files, *plan.name_files))
    return list(dict.fromkeys(filter(None, (*read, *dev))))
