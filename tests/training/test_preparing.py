"""Sets hold what the plan says, dev apart from training, and appear only when they are whole."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.tiny_corpora import ENGLISH as ENGLISH_TREES
from tests.tiny_corpora import GERMAN, NAMED, conllu, jsonl, lines, named
from training import preparing
from training.name_pools import Pools
from training.names import NamedText
from training.plan import Names, Plan
from training.preparing import OWN_DEV, prepare_names, prepare_syntax, prepare_texts, prepare_trees

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
ENGLISH = Plan(
    language="en",
    trees="trees-en.conllu.xz",
    trees_dev=PLAN.trees_dev,
    names=(Names("delta.jsonl.gz"),),
    held_out=("delta.jsonl.gz", 1),
    own_exchanged=1,
    joined=replace(PLAN, own_dev_times=1),
    names_times=3,
)
OWN = {
    "de": {
        "train": named("Abel Ortiz kam nach Kairo.", ("Abel Ortiz", "PERSON"), ("Kairo", "LOC")),
        "dev": named("Béla Mwangi blieb.", ("Béla Mwangi", "PERSON")),
    },
    "en": {
        "train": named("Abel Ortiz came to Cairo.", ("Abel Ortiz", "PERSON"), language="en"),
        "dev": named("Béla Mwangi stayed.", ("Béla Mwangi", "PERSON"), language="en"),
    },
}


@pytest.fixture
def corpora(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(preparing, "PLANS", {"de": PLAN, "en": ENGLISH})
    monkeypatch.setattr(preparing, "_own", lambda part, language: [OWN[language][part]])
    conllu(tmp_path / PLAN.trees, GERMAN)
    conllu(tmp_path / PLAN.trees_dev, GERMAN)
    conllu(tmp_path / ENGLISH.trees, ENGLISH_TREES)
    conllu(tmp_path / PLAN.lemmas, GERMAN)
    lines(tmp_path / PLAN.classes, ["Schiffe##NOUN fahren##VERB"])
    texts: dict[str, list[NamedText]] = {
        "alpha": [named(*NAMED[0])],
        "beta": [named(*NAMED[1]), named(*NAMED[2], source="GermEval2014")],
        "gamma": [named("Leo fährt.", ("Leo", "PERSON"))],
        "delta": [
            named("Ida Vogt left Oslo.", ("Ida Vogt", "PERSON"), ("Oslo", "LOC"), language="en"),
            named("Leo Ruiz slept.", ("Leo Ruiz", "PERSON"), language="en"),
        ],
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
    assert [folder.name for folder in (corpora / "sets" / "names").iterdir()] == ["de-0"]
    written = texts_in(corpora / "sets" / "names" / "de-0")
    copies = {name: written.pop(name) for name in ("exchanged-0.spacy", "own-exchanged-0.spacy")}
    alpha, beta, own = NAMED[0][0], NAMED[1][0], OWN["de"]["train"].text
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
    own = OWN["de"]["dev"].text
    assert texts_in(corpora / "sets" / "names-dev") == {
        "de/beta/dev-0.spacy": [NAMED[2][0]],
        "de/gamma/dev-0.spacy": ["Leo fährt."],
        f"de/{OWN_DEV}/own-0.spacy": [own],
        f"de/{OWN_DEV}/own-1.spacy": [own],
    }


def test_texts_of_a_joined_language_are_its_own_and_are_seen_once(corpora: Path) -> None:
    prepare_names(PLAN, corpora, corpora / "german")
    prepare_names(ENGLISH, corpora, corpora / "sets")
    names = corpora / "sets" / "names"
    assert sorted(folder.name for folder in names.iterdir()) == ["de-0", "en-0", "en-1", "en-2"]
    assert texts_in(names / "de-0") == texts_in(corpora / "german" / "names" / "de-0")
    english = texts_in(names / "en-0")
    assert texts_in(names / "en-1") == texts_in(names / "en-2") == english
    assert english["delta-0.spacy"] == ["Ida Vogt left Oslo."]
    assert sorted(english) == [
        *("delta-0.spacy", "exchanged-0.spacy", "own-0.spacy", "own-exchanged-0.spacy")
    ]


def test_dev_texts_of_a_joined_language_stand_apart(corpora: Path) -> None:
    prepare_names(ENGLISH, corpora, corpora / "sets")
    assert texts_in(corpora / "sets" / "names-dev") == {
        "de/beta/dev-0.spacy": [NAMED[2][0]],
        "de/gamma/dev-0.spacy": ["Leo fährt."],
        f"de/{OWN_DEV}/own-0.spacy": [OWN["de"]["dev"].text],
        "en/delta/dev-0.spacy": ["Leo Ruiz slept."],
        f"en/{OWN_DEV}/own-0.spacy": [OWN["en"]["dev"].text],
    }


def test_each_language_draws_from_names_of_its_own(corpora: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[tuple[str, str]] = []

    def note(text: NamedText, pools: Pools, _chance: object) -> None:
        drawn.append((text.language, pools.language))

    monkeypatch.setattr(preparing, "exchanged", note)
    prepare_names(ENGLISH, corpora, corpora / "sets")
    assert set(drawn) == {("de", "de"), ("en", "en")}


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


def raw_texts(path: Path) -> list[str]:
    return [json.loads(line)["text"].strip() for line in path.read_text(encoding="utf-8").splitlines()]


def test_each_training_text_of_every_language_is_written_once_and_no_dev_text(corpora: Path) -> None:
    conllu(corpora / PLAN.trees_dev, GERMAN.replace("Hafen", "Markt"))
    prepare_texts(corpora, corpora / "work" / "texts.jsonl")
    assert sorted(raw_texts(corpora / "work" / "texts.jsonl")) == [
        OWN["en"]["train"].text,
        OWN["de"]["train"].text,
        NAMED[1][0],
        "Ida Vogt fährt zum Hafen. Minister werden in Oslo empfangen.",
        "Ida Vogt left Oslo.",
        NAMED[0][0],
        "They don't sign (yet).",
    ]
    assert [file.name for file in (corpora / "work").iterdir()] == ["texts.jsonl"]


def test_texts_of_fewer_than_four_words_are_left_out(corpora: Path) -> None:
    lines(
        corpora / PLAN.classes,
        ["Drei##NUM Schiffe##NOUN fahren##VERB", "Drei##NUM alte##ADJ Schiffe##NOUN los##ADP"],
    )
    prepare_texts(corpora, corpora / "texts.jsonl")
    assert [text for text in raw_texts(corpora / "texts.jsonl") if "Schiffe" in text] == [
        "Drei alte Schiffe los"
    ]


def test_texts_are_mixed_in_an_order_that_only_the_texts_decide(
    corpora: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare_texts(corpora, corpora / "one.jsonl")
    monkeypatch.setattr(preparing, "PLANS", {"en": ENGLISH, "de": PLAN})
    prepare_texts(corpora, corpora / "two.jsonl")
    assert (corpora / "one.jsonl").read_bytes() == (corpora / "two.jsonl").read_bytes()
    assert raw_texts(corpora / "one.jsonl") != sorted(raw_texts(corpora / "one.jsonl"))


def test_texts_that_could_not_all_be_written_are_not_there(
    corpora: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: Iterator[str] = iter(['{"text": "one"}'])
    path = corpora / "texts.jsonl"
    with monkeypatch.context() as patch:
        patch.setattr(preparing.json, "dumps", lambda *_row, **_settings: next(written))
        with pytest.raises(RuntimeError):
            prepare_texts(corpora, path)
    assert not path.exists()
    prepare_texts(corpora, path)
    assert len(raw_texts(path)) == 7


def test_own_articles_are_of_the_language() -> None:
    found = preparing._own("dev", "en")
    assert found
    assert {text.language for text in found} == {"en"}
