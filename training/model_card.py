"""The model card that goes beside a packed pipeline: what it is, from what, how good, how fast, how large."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.evaluation.reliability import Reliability
from training.plan import Plan
from training.scoring import SYNTAX, NameFigures
from training.sources import OWN, SOURCES

_HEAD = """\
# {name} {version}

A spaCy pipeline for {language} newswire, made by `make pipelines`: `tok2vec`, `morphologizer`, `tagger`,
`trainable_lemmatizer` and `parser`, and `ner` (PERSON, ORG, LOC, NORP) with a `tok2vec` of its own. The
syntax follows Universal Dependencies. It reads paragraph by paragraph: it has never seen a line break.

Weights: CC BY-SA 4.0. Recipe and code: MIT. LOC holds countries, cities and buildings too; Dateline parts
them by rule, and finds the other labels by rule.
"""
_FIGURES = """\
## Figures

All from raw text, on dev texts that chose the weights but trained none. `{own}` are the dev articles of
Dateline's own corpus.
"""
_SPEED = """\
Speed: {speed:,.0f} words a second on one core, the whole pipeline. Loading: {load:.1f} s.
Size: {packed:.1f} MB packed (weights rounded to 16 bit), {unpacked:.1f} MB unpacked.
"""
_LIMITS = """\
The corpora were brought to one convention (`training/convention.py`), and copies with exchanged names added
(`training/exchange.py`). Known limits: other newswire is read less well than diplomatic, and bodies without a
proper name are left to rules.{more}
"""
_JOINED = """\
Names are learnt from {own} and {joined} texts together, and dev texts of both helped to choose the weights;
the figures are those of the {own} ones.
"""
_LANGUAGES = {"de": "German", "en": "English"}
_MORE_LIMITS = {"de": " The trees are few: heads and relations are the weakest part.", "en": ""}


@dataclass(frozen=True, slots=True)
class CardFigures:
    """What was measured for one pipeline, by dev set for `names`; sizes in bytes, times in seconds."""

    syntax: dict[str, float]
    names: dict[str, NameFigures]
    reliability: Reliability
    words_per_second: float
    load_seconds: float
    packed: int
    unpacked: int


def model_card(plan: Plan, name: str, version: str, figures: CardFigures, own: str) -> str:
    """Return the card as Markdown; `own` is the dev set with the articles of our own corpus."""
    blocks = (
        _HEAD.format(name=name, version=version, language=_LANGUAGES[plan.language]),
        _FIGURES.format(own=own),
        _table(("syntax", "%"), _syntax(figures)),
        _table(("names, exact spans", "label", "precision", "recall", "F1"), _names(figures)),
        f"How far the probability of a name can be trusted, on `{own}`:\n",
        _table(("probability", "names", "mean", "right"), _reliability(figures)),
        _SPEED.format(
            speed=figures.words_per_second,
            load=figures.load_seconds,
            packed=figures.packed / 1e6,
            unpacked=figures.unpacked / 1e6,
        ),
        "## Trained on\n",
        _list("Syntax", plan.syntax_files),
        _list("Names", [file for each in plan.together for file in each.name_files], OWN),
        *_joined(plan),
        _LIMITS.format(more=_MORE_LIMITS[plan.language]),
    )
    return "\n".join(blocks)


def _joined(plan: Plan) -> Iterator[str]:
    if plan.joined:
        yield _JOINED.format(own=_LANGUAGES[plan.language], joined=_LANGUAGES[plan.joined.language])


def _syntax(figures: CardFigures) -> Iterator[tuple[str, ...]]:
    for name, value in figures.syntax.items():
        yield SYNTAX[name], _percent(value)


def _names(figures: CardFigures) -> Iterator[tuple[str, ...]]:
    for dev, found in figures.names.items():
        yield dev, "all", *map(_percent, (found.precision, found.recall, found.f1))
        for label, values in found.labels.items():
            yield dev, label, *map(_percent, values)


def _reliability(figures: CardFigures) -> Iterator[tuple[str, ...]]:
    for part in figures.reliability.bins:
        if part.number:
            span = f"{part.lower:.2f} to {part.upper:.2f}"
            yield span, str(part.number), f"{part.confidence:.3f}", f"{part.right:.3f}"


def _table(head: Sequence[str], rows: Iterator[tuple[str, ...]]) -> str:
    lines = (head, ("---",) * len(head), *rows)
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _list(title: str, files: Sequence[str], *more: str) -> str:
    works = (*(work for file in files for work in SOURCES[file]), *more)
    return f"{title}:\n\n" + "".join(f"- {work}\n" for work in works)


def _percent(value: float) -> str:
    return f"{100 * value:.1f}"
