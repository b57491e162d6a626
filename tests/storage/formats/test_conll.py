"""CoNLL files hold what an own reader of IOB2 finds in them: every flat name, nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.annotation import Entity, Event, Status
from models.offsets import Span
from models.suggest.tokens import read
from storage.formats.base import LossKind
from storage.formats.conll import Conll
from tests.storage.formats.export_builders import boilerplate, complete, decided, on, written
from tests.storage.formats.random_reviews import any_text, marked
from tests.storage.formats.written_or_told import lost, proven, told

Name = tuple[str, str]


def names_in(path: Path) -> list[list[Name]]:
    """Read a file strictly as IOB2: the names of each article as label and words."""
    articles: list[list[Name]] = []
    before = "O"
    for line in path.read_bytes().decode("utf-8").split("\n"):
        columns = line.split()
        if not columns:
            before = "O"
        elif columns[0] == "-DOCSTART-":
            assert line == "-DOCSTART- -X- O O"
            articles.append([])
        else:
            assert len(columns) == 4 and line == " ".join(columns), repr(line)
            before = take(articles[-1], columns[0], columns[3], before)
    return articles


def take(names: list[Name], token: str, tag: str, before: str) -> str:
    kind, _, label = tag.partition("-")
    assert kind in ("B", "I", "O") and bool(label) == (kind != "O"), tag
    if kind == "B":
        names.append((label, token))
    elif kind == "I":
        assert before in (f"B-{label}", f"I-{label}"), f"{tag} after {before}"
        names[-1] = (label, f"{names[-1][1]} {token}")
    return tag


def test_the_file_has_four_columns_and_a_blank_line_after_each_sentence(tmp_path: Path) -> None:
    text = "Ida Vogt sprach. Wien schwieg."
    target = tmp_path / "a.conll"
    written(Conll(), target, complete(text, on(text, "Ida Vogt"), on(text, "Wien", label="GPE")))
    assert target.read_text(encoding="utf-8") == (
        "-DOCSTART- -X- O O\n\n"
        "Ida _ _ B-PERSON\nVogt _ _ I-PERSON\nsprach _ _ O\n. _ _ O\n\n"
        "Wien _ _ B-GPE\nschwieg _ _ O\n. _ _ O\n\n"
    )


def test_names_side_by_side_stay_apart(tmp_path: Path) -> None:
    text = "Wien Graz Linz"
    target = tmp_path / "a.conll"
    written(Conll(), target, complete(text, *(on(text, town, label="GPE") for town in text.split())))
    assert names_in(target) == [[("GPE", "Wien"), ("GPE", "Graz"), ("GPE", "Linz")]]


def test_white_space_of_every_kind_parts_tokens(tmp_path: Path) -> None:
    text = "Ida\u00a0Vogt\u2009in\u2028Wien\x0bund\x1cGraz 😀\u00a0שלום."
    target = tmp_path / "a.conll"
    losses = written(
        Conll(), target, complete(text, on(text, "Ida\u00a0Vogt"), on(text, "😀"), on(text, "שלום"))
    )
    assert names_in(target) == [[("PERSON", "Ida Vogt"), ("PERSON", "😀"), ("PERSON", "שלום")]]
    assert losses == []


def test_a_name_across_the_end_of_a_sentence_is_one_name(tmp_path: Path) -> None:
    text = "Er las Der Fall. Die Folgen gern."
    target = tmp_path / "a.conll"
    written(Conll(), target, complete(text, on(text, "Fall. Die Folgen", label="ORG")))
    assert len(read(complete(text).article).sentences) == 2
    assert names_in(target) == [[("ORG", "Fall . Die Folgen")]]


def test_boilerplate_is_left_out_with_what_is_in_it(tmp_path: Path) -> None:
    text = "Ida Vogt kam.\nANZEIGE Wien\nLeo Ruiz ging."
    review = complete(
        text,
        on(text, "Ida Vogt"),
        on(text, "Wien"),
        on(text, "Leo Ruiz"),
        zones=[boilerplate(text, "ANZEIGE Wien")],
    )
    target = tmp_path / "a.conll"
    written(Conll(), target, review)
    assert names_in(target) == [[("PERSON", "Ida Vogt"), ("PERSON", "Leo Ruiz")]]
    assert "ANZEIGE" not in target.read_text(encoding="utf-8")
    assert lost(Conll(), review) == {LossKind.BOILERPLATE: ["Wien"]}


def test_a_name_inside_a_token_is_told_and_never_widened(tmp_path: Path) -> None:
    text = "Der Wienbesuch in Graz."
    review = complete(text, on(text, "Wien"), on(text, " in"), on(text, "Graz"))
    target = tmp_path / "a.conll"
    assert told(written(Conll(), target, review)) == [
        (LossKind.MISALIGNED, "Wien"),
        (LossKind.MISALIGNED, " in"),
    ]
    assert names_in(target) == [[("PERSON", "Graz")]]


def test_a_name_off_token_borders_takes_no_place_from_another(tmp_path: Path) -> None:
    text = "Dann kam Ida Vogt."
    review = complete(text, on(text, " Ida Vogt"), on(text, "Ida Vogt"))
    target = tmp_path / "a.conll"
    assert told(written(Conll(), target, review)) == [(LossKind.MISALIGNED, " Ida Vogt")]
    assert names_in(target) == [[("PERSON", "Ida Vogt")]]


def test_all_that_columns_cannot_hold_is_told() -> None:
    text = "Ida Vogt traf Leo Ruiz am Freitag, er kam."
    vogt = replace(on(text, "Ida Vogt"), actor="a1", note="spelling?")
    day = replace(on(text, "Freitag", label="DATE"), value="2023-05-05")
    he = on(text, "er", label="MENTION")
    meet = Event("meet", "MEET", (Span(9, 13),), status=Status.ACCEPTED)
    assert lost(Conll(), complete(text, vogt, on(text, "Vogt"), day, he, meet)) == {
        LossKind.HELPERS: ["er"],
        LossKind.OVERLAP: ["Vogt"],
        LossKind.ACTORS: ["Ida Vogt"],
        LossKind.NOTES: ["Ida Vogt"],
        LossKind.VALUES: ["Freitag"],
        LossKind.EVENTS: ["traf"],
    }
    rejected = replace(on(text, "Leo Ruiz"), status=Status.REJECTED)
    assert lost(Conll(), complete(text, rejected)) == {LossKind.REJECTED: ["Leo Ruiz"]}


def test_an_article_without_words_is_a_start_line_only(tmp_path: Path) -> None:
    target = tmp_path / "a.conll"
    text = "ANZEIGE"
    written(Conll(), target, complete(text, zones=[boilerplate(text, text)]), decided())
    first, second = names_in(target)
    assert first == [] and len(second) == 4


@settings(max_examples=40)
@given(any_text("#", 60), st.data())
def test_any_names_on_any_text_come_back_or_are_told(
    tmp_path_factory: pytest.TempPathFactory, text: str, data: st.DataObject
) -> None:
    review = data.draw(marked(text, most=8))
    target = tmp_path_factory.mktemp("conll") / "a.conll"
    (was,) = proven(Conll(), target, review)
    (names,) = names_in(target)
    assert len(names) + len(was.losses) == len(review.entities)
    told = {loss.annotation for loss in was.losses}
    kept = sorted(
        (item for item in review.entities.values() if item.id not in told), key=lambda item: item.hull
    )
    assert [words.replace(" ", "") for _, words in names] == [
        "".join(review.covered(item).split()) for item in kept
    ]


def test_the_words_of_real_articles_come_back(articles_dir: Path, tmp_path: Path) -> None:
    for file in sorted(articles_dir.glob("*.txt")):
        text = file.read_text(encoding="utf-8-sig")
        found = [word for word in read(complete(text).article).tokens if word.is_capitalised][::3]
        entities = [
            Entity(str(word.start), "ORG", (Span(word.start, word.end),), status=Status.ACCEPTED)
            for word in found
        ]
        target = tmp_path / "a.conll"
        assert written(Conll(), target, complete(text, *entities)) == []
        assert names_in(target) == [[("ORG", word.text) for word in found]]
