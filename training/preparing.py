"""Writes the training and dev texts of a language as spaCy's binary files, a folder for each set.

A set appears under its name only when it is whole: whoever finds its folder need not make it again.
"""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import resources
from storage.formats.output_file import draft_beside, replacing
from training.convention import harmonised
from training.corpus import read_corpus
from training.exchange import exchanged
from training.name_pools import Pools, pools_of
from training.names import NamedText, named_doc, read_texts
from training.own_texts import corpus_texts
from training.plan import PLANS, Plan
from training.silver import with_features
from training.treebanks import class_docs, lemma_docs, tree_docs

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

OWN_DEV = "own"
"""The folder of a language in `names-dev` with the dev articles of our own corpus."""

_SEED = 7
_DEV_GROUP = 4
_SHORTEST = 4

Texts = Mapping[str, Sequence[NamedText]]
"""Texts with names by the file of the corpora, or the origin, that they come from."""


def prepare_trees(plan: Plan, corpora: Path, sets: Path) -> None:
    """Write the sets `syntax-dev` and `trees` of a language, the latter last."""
    with _whole(sets / "syntax-dev") as folder:
        _write(folder / "trees.spacy", tree_docs(corpora / plan.trees_dev, plan.language, _DEV_GROUP))
    with _whole(sets / "trees") as folder:
        _write(folder / "trees.spacy", tree_docs(corpora / plan.trees, plan.language))


def prepare_syntax(plan: Plan, corpora: Path, sets: Path, features: Language | None) -> None:
    """Write the set `syntax`: trees as often as planned, lemmas, and classes with features from a model."""
    with _whole(sets / "syntax") as folder:
        for copy in range(plan.tree_copies):
            shutil.copy(sets / "trees" / "trees.spacy", folder / f"trees-{copy}.spacy")
        if plan.lemmas:
            _write(folder / "lemmas.spacy", lemma_docs(corpora / plan.lemmas, plan.language))
        if plan.classes and features is not None:
            _write(folder / "classes.spacy", with_features(class_docs(corpora / plan.classes), features))


def prepare_names(plan: Plan, corpora: Path, sets: Path) -> None:
    """Write the sets `names-dev` and `names`, the latter last.

    `names` holds the corpora's texts, our own articles, and copies of both with other names, in a folder for
    each time that a language is seen. `names-dev` has a folder for each language and in it one for each
    origin, so that each can be measured by itself.
    """
    parted = [(each, *_parted(each, corpora)) for each in plan.together]
    with _whole(sets / "names-dev") as folder:
        for each, _, dev in parted:
            _write_dev(each, folder / each.language, dev)
    with _whole(sets / "names") as folder:
        for each, texts, _ in parted:
            pools = name_pools(each.language, corpora)
            _write_training(each, folder / f"{each.language}-0", texts, pools)
        for copy in range(1, plan.names_times):
            shutil.copytree(folder / f"{plan.language}-0", folder / f"{plan.language}-{copy}")


def prepare_texts(corpora: Path, path: Path) -> None:
    """Write every training text of every language once, as JSON lines, to pretrain on.

    No dev text is among them; lines of fewer than four words are left out.
    """
    texts: set[str] = set()
    for plan in PLANS.values():
        trees = tree_docs(corpora / plan.trees, plan.language)
        classes = class_docs(corpora / plan.classes) if plan.classes else ()
        lemmas = lemma_docs(corpora / plan.lemmas, plan.language) if plan.lemmas else ()
        texts |= {doc.text for docs in (trees, lemmas, classes) for doc in docs}
        named, _ = _parted(plan, corpora)
        texts |= {text.text for file in named.values() for text in file}
        texts |= {text.text for text in _own("train", plan.language)}
    long = sorted(text for text in texts if len(text.split()) >= _SHORTEST)
    random.Random(_SEED).shuffle(long)
    path.parent.mkdir(parents=True, exist_ok=True)
    with replacing(path, draft_beside(path)) as draft, draft.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in long)


def name_pools(language: str, corpora: Path) -> Pools:
    """Return the names to exchange with: the lexicons' and those of all languages' training texts."""
    files = (file for plan in PLANS.values() for file in plan.name_files)
    texts = [text for file in files for text in read_texts(corpora / file)]
    return pools_of(language, texts, resources.path("lexicons"))


def _parted(plan: Plan, corpora: Path) -> tuple[Texts, Texts]:
    """Return the texts of a language's corpora for training, by file, and for dev, by origin."""
    texts = {file: _harmonised(corpora / file) for file in plan.name_files}
    file, number = plan.held_out
    dev: dict[str, Sequence[NamedText]] = {}
    if file:
        texts[file], dev[_stem(file)] = texts[file][:-number], texts[file][-number:]
    if plan.names_dev:
        dev[_stem(plan.names_dev)] = _harmonised(corpora / plan.names_dev)
    return texts, dev


def _write_dev(plan: Plan, folder: Path, dev: Texts) -> None:
    for origin, texts in dev.items():
        _write_names(folder / origin, "dev", texts)
    _write_names(folder / OWN_DEV, "own", _own("dev", plan.language), plan.own_dev_times)


def _write_training(plan: Plan, folder: Path, texts: Texts, pools: Pools) -> None:
    own = _own("train", plan.language)
    chance = random.Random(_SEED)
    for names in plan.names:
        _write_names(folder, _stem(names.file), texts[names.file], names.times)
    _write_names(folder, "own", own, plan.own_times)
    source = [text for names in plan.names if names.exchanged for text in texts[names.file]]
    _write_names(folder, "exchanged", _copies(source, pools, chance, 1))
    _write_names(folder, "own-exchanged", _copies(own, pools, chance, plan.own_exchanged))


def _own(part: str, language: str) -> list[NamedText]:
    reviews = (marked.review for marked in read_corpus(part))
    return [text for text in corpus_texts(reviews) if text.language == language]


def _harmonised(path: Path) -> list[NamedText]:
    return [harmonised(text) for text in read_texts(path)]


def _copies(
    texts: Iterable[NamedText], pools: Pools, chance: random.Random, times: int
) -> Iterator[NamedText]:
    named = [text for text in texts if text.names]
    for _ in range(times):
        yield from filter(None, (exchanged(text, pools, chance) for text in named))


def _write_names(folder: Path, name: str, texts: Iterable[NamedText], times: int = 1) -> None:
    """Write the texts as `times` equal files, for spaCy sees each file once in a round."""
    docs = [doc for doc in map(named_doc, texts) if len(doc)]
    for copy in range(times):
        _write(folder / f"{name}-{copy}.spacy", docs)


def _write(path: Path, docs: Iterable[Doc]) -> None:
    from spacy.tokens import DocBin

    path.parent.mkdir(parents=True, exist_ok=True)
    DocBin(docs=docs).to_disk(path)


@contextmanager
def _whole(folder: Path) -> Iterator[Path]:
    """Give an empty folder to write to, which takes its place as `folder` when all is written."""
    fresh = folder.with_name(f".{folder.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    yield fresh
    shutil.rmtree(folder, ignore_errors=True)
    fresh.rename(folder)


def _stem(file: str) -> str:
    return file.partition(".")[0]
