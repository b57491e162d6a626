"""Sets hold what the plan says, dev apart from training, and appear only when they are whole."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.tiny_corpora import GERMAN, NAMED, conllu, jsonl, lines, named
from training import preparing
from training.names import NamedText
from training.plan import Names, Plan
from training.preparing import OWN_DEV, prepare_names, prepare_syntax, prepare_trees

PLAN = Plan(
    language="de",
    trees="trees.conllu.xz",
    trees_dev="trees-dev.conllu.xz",
    lemmas="lemmas.conllu.xz",
    classes="classes.txt.xz",
    names=(Names("alpha.jsonl.gz", times=2), Names("beta.jsonl.gz", exchanged=False)),
    held_out=("beta.jsonl.gz", 1),
    names_dev="gamma.jsonl.gz",
    tree_copies=2,
    own_times=2,
    own_exchanged=3,
    own_dev_times=2,
)
OWN = {
    "train": named("Abel Ortiz kam nach Kairo.", ("Abel Ortiz", "PERSON"), ("Kairo", "LOC")),
    "dev": named("Béla Mwangi blieb.", ("Béla Mwangi", "PERSON")),
}


@pytest.fixture
def corpora(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(preparing, "PLANS", {"de": PLAN})
    monkeypatch.setattr(preparing, "_own", lambda part, _: [OWN[part]])
    conllu(tmp_path / PLAN.trees, GERMAN)
    conllu(tmp_path / PLAN.trees_dev, GERMAN)
    conllu(tmp_path / PLAN.lemmas, GERMAN)
    lines(tmp_path / PLAN.classes, ["Schiffe##NOUN fahren##VERB"])
    texts: dict[str, list[NamedText]] = {
        "alpha": [named(*NAMED[0])],
        "beta": [named(*NAMED[1]), named(*NAMED[2], source="GermEval2014")],
        "gamma": [named("Leo fährt.", ("Leo", "PERSON"))],
    }
    for name, rows in texts.items():
        jsonl(tmp_path / f"{name}.jsonl.gz", rows)
    return tmp_path


def texts_in(folder: Path) -> dict[str, list[str]]:
    """Return the texts of each file below a folder."""
    import spacy
    from spacy.tokens import DocBin

    vocab = spacy.blank("de").vocab
    return {
        file.relative_to(folder).as_posix(): [doc.text for doc in DocBin().from_disk(file).get_docs(vocab)]
        for file in sorted(folder.rglob("*.spacy"))
    }


def test_names_are_written_as_often_as_planned_with_copies_of_some(corpora: Path) -> None:
    prepare_names(PLAN, corpora, corpora / "sets")
    written = texts_in(corpora / "sets" / "names")
    copies = {name: written.pop(name) for name in ("exchanged-0.spacy", "own-exchanged-0.spacy")}
    alpha, beta, own = NAMED[0][0], NAMED[1][0], OWN["train"].text
    assert written == {
        "alpha-0.spacy": [alpha],
        "alpha-1.spacy": [alpha],
        "beta-0.spacy": [beta],
        "own-0.spacy": [own],
        "own-1.spacy": [own],
    }
    assert all(" reist nach " in text and text != alpha for text in copies["exchanged-0.spacy"])
    assert all(" kam nach " in text and text != own for text in copies["own-exchanged-0.spacy"])
    assert 1 <= len(copies["own-exchanged-0.spacy"]) <= 3


def test_dev_texts_stand_apart_by_origin(corpora: Path) -> None:
    prepare_names(PLAN, corpora, corpora / "sets")
    own = OWN["dev"].text
    assert texts_in(corpora / "sets" / "names-dev") == {
        "beta/dev-0.spacy": [NAMED[2][0]],
        "gamma/dev-0.spacy": ["Leo fährt."],
        f"{OWN_DEV}/own-0.spacy": [own],
        f"{OWN_DEV}/own-1.spacy": [own],
    }


def test_the_same_corpora_give_the_same_copies(corpora: Path) -> None:
    for name in ("one", "two"):
        prepare_names(PLAN, corpora, corpora / name)
    assert texts_in(corpora / "one") == texts_in(corpora / "two")


def test_syntax_holds_trees_lemmas_and_classes_with_features(corpora: Path, syntax_part: Path) -> None:
    import spacy

    sets = corpora / "sets"
    prepare_trees(PLAN, corpora, sets)
    prepare_syntax(PLAN, corpora, sets, spacy.load(syntax_part))
    trees = "Ida Vogt fährt zum Hafen. Minister werden in Oslo empfangen. "
    written = {name: "".join(texts) for name, texts in texts_in(sets / "syntax").items()}
    assert written == {
        "classes.spacy": "Schiffe fahren ",
        "lemmas.spacy": trees,
        "trees-0.spacy": trees,
        "trees-1.spacy": trees,
    }
    assert list(texts_in(sets / "syntax-dev")) == ["trees.spacy"]


def test_a_set_that_was_not_finished_is_not_there(corpora: Path) -> None:
    sets = corpora / "sets"
    (corpora / PLAN.trees).unlink()
    with pytest.raises(FileNotFoundError):
        prepare_trees(PLAN, corpora, sets)
    assert [(sets / name).exists() for name in ("syntax-dev", "trees")] == [True, False]
    conllu(corpora / PLAN.trees, GERMAN)
    prepare_trees(PLAN, corpora, sets)
    assert sorted(folder.name for folder in sets.iterdir()) == ["syntax-dev", "trees"]


def test_plan_without_lemmas_and_classes_has_trees_only(corpora: Path) -> None:
    plan = replace(PLAN, lemmas="", classes="", tree_copies=1)
    prepare_trees(plan, corpora, corpora / "sets")
    prepare_syntax(plan, corpora, corpora / "sets", None)
    assert list(texts_in(corpora / "sets" / "syntax")) == ["trees-0.spacy"]


def test_own_articles_are_of_the_language() -> None:
    found = preparing._own("dev", "en")
    assert found
    assert {text.language for text in found} == {"en"}
