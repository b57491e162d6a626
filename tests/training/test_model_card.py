"""A model card says from what a pipeline was made and what was measured."""

from __future__ import annotations

from itertools import pairwise

import pytest

from models.evaluation.reliability import Bin, Reliability
from training.model_card import CardFigures, model_card
from training.plan import PLANS
from training.scoring import SYNTAX, NameFigures
from training.sources import OWN, SOURCES

FIGURES = CardFigures(
    syntax={name: 0.9 + index / 1000 for index, name in enumerate(SYNTAX)},
    names={
        "own": NameFigures(0.811, 0.722, 0.764, {"ORG": (0.655, 0.544, 0.594)}),
        "germeval-de": NameFigures(0.777, 0.666, 0.717, {}),
    },
    reliability=Reliability(
        357,
        0.976,
        0.944,
        0.01,
        (
            Bin(0.5, 0.6, 12, 0.5512, 0.4167),
            Bin(0.6, 0.7, 0, None, None),
            Bin(0.95, 1.0, 345, 0.9911, 0.9623),
        ),
    ),
    words_per_second=6543.2,
    load_seconds=0.84,
    packed=6_540_000,
    unpacked=13_300_000,
)


@pytest.mark.parametrize("language", PLANS)
def test_card_names_every_source_and_only_those_of_the_language(language: str) -> None:
    plan = PLANS[language]
    card = model_card(plan, f"{language}_dateline", "1.0.0", FIGURES, "own")
    names = [file for each in plan.together for file in each.name_files]
    own = {work for file in (*plan.syntax_files, *names) for work in SOURCES[file]}
    listed = [line.removeprefix("- ") for line in card.splitlines() if line.startswith("- ")]
    assert set(listed) == {*own, OWN}
    assert len(listed) == len(set(listed))


def test_card_says_which_language_was_joined() -> None:
    german, english = (model_card(PLANS[name], name, "1.0.0", FIGURES, "own") for name in ("de", "en"))
    assert "GermEval 2014" in english
    assert "Names are learnt from English and German texts together" in english
    assert "together" not in german


def test_card_holds_every_figure() -> None:
    lines = model_card(PLANS["de"], "de_dateline", "1.2.3", FIGURES, "own").splitlines()
    assert lines[0] == "# de_dateline 1.2.3"
    assert [f"| {name} | {90 + index / 10:.1f} |" for index, name in enumerate(SYNTAX.values())] == [
        line for line in lines if line.removeprefix("| ").partition(" |")[0] in SYNTAX.values()
    ]
    for line in (
        "| own | all | 81.1 | 72.2 | 76.4 |",
        "| own | ORG | 65.5 | 54.4 | 59.4 |",
        "| germeval-de | all | 77.7 | 66.6 | 71.7 |",
        "| 0.50 to 0.60 | 12 | 0.551 | 0.417 |",
        "| 0.95 to 1.00 | 345 | 0.991 | 0.962 |",
        "Speed: 6,543 words a second on one core, the whole pipeline. Loading: 0.8 s.",
        "Size: 6.5 MB packed (weights rounded to 16 bit), 13.3 MB unpacked.",
    ):
        assert line in lines


def test_tables_stand_between_empty_lines() -> None:
    lines = model_card(PLANS["en"], "en_dateline", "1.0.0", FIGURES, "own").splitlines()
    for before, line in pairwise(lines):
        if line.startswith("|") and not before.startswith("|"):
            assert before == ""
        if before.startswith("|") and not line.startswith("|"):
            assert line == ""
