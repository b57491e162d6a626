"""Makes one language's pipeline: texts into sets, sets into weights, weights into a packed pipeline."""

from __future__ import annotations

import shutil
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from training.composing import composed, save
from training.model_card import CardFigures, model_card
from training.packing import pack
from training.preparing import OWN_DEV, prepare_names, prepare_syntax, prepare_texts, prepare_trees
from training.scoring import name_figures, name_reliability, syntax_figures, texts_of, words_per_second
from training.trainer import CONFIGS, pretrain, train, train_features

if TYPE_CHECKING:
    from spacy.language import Language

    from models.suggest.pipelines.manifest import PackedPipeline
    from training.plan import Plan

VERSION = "1.1.0"
"""Raised whenever the shipped weights change."""


@dataclass(frozen=True, slots=True)
class Places:
    """The folders within the work folder of one language."""

    work: Path

    @property
    def sets(self) -> Path:
        """Return the folder of the training and dev sets."""
        return self.work / "sets"

    @property
    def trained(self) -> Path:
        """Return the folder of the trained parts."""
        return self.work / "trained"

    @property
    def composed(self) -> Path:
        """Return the folder of the joined pipeline."""
        return self.work / "composed"


def make(plan: Plan, corpora: Path, work: Path, pretrained: Path) -> None:
    """Prepare and train the parts of one language and join them in its `work` folder.

    The names start with `pretrained` weights. Raises `TrainingFailed`.
    """
    places = Places(work)
    syntax, names = train_syntax(plan, corpora, places), train_names(plan, corpora, places, pretrained)
    shutil.rmtree(places.composed, ignore_errors=True)
    save(composed(syntax, names, VERSION), places.composed)


def train_syntax(plan: Plan, corpora: Path, places: Places) -> Path:
    """Return the trained syntax; where classes lack features, a model of the trees fills them in first."""
    sets = places.sets
    if not (sets / "trees").is_dir():
        prepare_trees(plan, corpora, sets)
    if not (sets / "syntax").is_dir():
        prepare_syntax(plan, corpora, sets, _features(plan, places) if plan.classes else None)
    output = places.trained / "syntax"
    return train(
        CONFIGS / "syntax.cfg", plan.language, sets / "syntax", sets / "syntax-dev", output, plan.syntax_steps
    )


def pretrain_names(corpora: Path, work: Path) -> Path:
    """Return weights for the names of all languages, pretrained on the texts of all training sets."""
    texts = work / "texts.jsonl"
    if not texts.is_file():
        prepare_texts(corpora, texts)
    return pretrain(CONFIGS / "names.cfg", texts, work / "pretrained")


def train_names(plan: Plan, corpora: Path, places: Places, pretrained: Path) -> Path:
    """Return the trained names."""
    sets = places.sets
    if not (sets / "names").is_dir():
        prepare_names(plan, corpora, sets)
    output = places.trained / "names"
    return train(
        CONFIGS / "names.cfg",
        plan.language,
        sets / "names",
        sets / "names-dev",
        output,
        plan.names_steps,
        pretrained,
    )


def ship(plan: Plan, work: Path, shelf: Path) -> str:
    """Pack a joined pipeline onto the shelf, with a model card of what is measured now; return the card.

    Names are measured on the dev texts of the pipeline's own language only.
    """
    places = Places(work)
    packed = pack(places.composed, shelf / f"{plan.language}.tar.xz")
    card = model_card(plan, packed.name, packed.version, _measured(places, packed), OWN_DEV)
    (shelf / f"{plan.language}.md").write_text(card, encoding="utf-8")
    return card


def _features(plan: Plan, places: Places) -> Language:
    import spacy

    sets = places.sets
    best = train_features(plan.language, sets / "trees", sets / "syntax-dev", places.trained / "features")
    return spacy.load(best)


def _measured(places: Places, packed: PackedPipeline) -> CardFigures:
    import spacy

    start = time.perf_counter()
    nlp = spacy.load(places.composed)
    load_seconds = time.perf_counter() - start
    dev = places.sets / "names-dev" / packed.language
    return CardFigures(
        syntax=syntax_figures(nlp, places.sets / "syntax-dev"),
        names={folder.name: name_figures(nlp, folder) for folder in sorted(dev.iterdir())},
        reliability=name_reliability(nlp, dev / OWN_DEV),
        words_per_second=words_per_second(nlp, texts_of(nlp, dev / OWN_DEV)),
        load_seconds=load_seconds,
        packed=packed.archive.stat().st_size,
        unpacked=packed.unpacked,
    )
