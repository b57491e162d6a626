"""The trigger lexicon: what the shipped file holds, and which rows are refused with which words."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.errors import SuggestionError
from models.suggest.triggers import LIGHT_TYPE, Tier, WordClass, load_triggers
from tests.models.suggest.event_cases import lexicon, schema

HEADER = "lang\tlemma\tpos\tevent_type\targument_frame\tnote"


def written(folder: Path, *rows: str) -> Path:
    place = folder / "triggers.tsv"
    place.write_text("\n".join((HEADER, *rows)) + "\n", encoding="utf-8")
    return place


def test_shipped_lexicon_names_only_types_and_roles_of_the_schema() -> None:
    for row in lexicon().rows:
        if row.type == LIGHT_TYPE:
            assert row.tier is Tier.LIGHT
            continue
        kind = schema().type(row.type)
        assert kind is not None, row.key
        allowed = {role.name for role in kind.roles}
        stray = {role for _, roles in row.frame for role in roles} - allowed
        assert not stray, (row.key, stray)


def test_a_row_is_found_by_lemma_without_regard_to_case_and_sharp_s() -> None:
    found = lexicon().rows_for("de", WordClass.VERB, "beschiessen")
    assert [row.type for row in found] == ["ATTACK"]
    assert lexicon().rows_for("de", WordClass.NOUN, "treffen")[0].lemma == "Treffen"


def test_a_compound_is_found_by_the_longest_noun_it_ends_in() -> None:
    (row,) = lexicon().rows_by_suffix("de", "Energiegipfeltreffen")
    assert row.lemma == "Gipfeltreffen"
    assert lexicon().rows_by_suffix("de", "Tisch") == ()


def test_constraints_and_frame_are_read(tmp_path: Path) -> None:
    row = "de\tanrufen\tVERB\tCALL\tnsubj=Participant;obj=Participant/Topic\tp=hi; sep=an; objl=PERSON,TITLE"
    (read,) = load_triggers(written(tmp_path, row)).rows
    assert read.constraints.separable == "an"
    assert read.constraints.object_labels == {"PERSON", "TITLE"}
    assert read.roles_of("obj") == ("Participant", "Topic")
    assert read.roles_of("iobj") == ()


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("de\ttreffen\tVERB\tMEET\tnsubj=Participant", "5 columns instead of 6"),
        ("de\ttreffen\tADV\tMEET\tnsubj=Participant\tp=hi", "'ADV'"),
        ("de\ttreffen\tVERB\tMEET\tsubject=Participant\tp=hi", "'subject=Participant'"),
        ("de\ttreffen\tVERB\tMEET\tnsubj=\tp=hi", "'nsubj='"),
        ("de\ttreffen\tVERB\tMEET\tnsubj=Participant\tp=best", "p=best"),
        ("de\ttreffen\tVERB\tMEET\tnsubj=Participant\tp=hi; colour=red", "'colour'"),
        ("de\ttreffen\tVERB\tMEET\tnsubj=Participant\tp=hi; p=lo", "twice"),
        ("de\ttreffen\tVERB\tMEET\tnsubj=Participant\tp=hi; refl=maybe", "refl=maybe"),
        ("de\ttreffen\tVERB\tMEET\tnsubj=Participant\tp=hi; sep", "'sep'"),
        ("de\t\tVERB\tMEET\tnsubj=Participant\tp=hi", "must not be empty"),
    ],
)
def test_a_bad_row_is_refused_with_file_line_and_reason(tmp_path: Path, row: str, reason: str) -> None:
    good = "de\tbesuchen\tVERB\tVISIT\tnsubj=Actor\tp=hi"
    with pytest.raises(SuggestionError) as caught:
        load_triggers(written(tmp_path, good, row))
    assert "triggers.tsv" in caught.value.message
    assert "line 3" in caught.value.message
    assert reason in caught.value.message
    assert caught.value.hint


def test_a_wrong_header_and_a_missing_file_are_told(tmp_path: Path) -> None:
    place = tmp_path / "triggers.tsv"
    with pytest.raises(SuggestionError, match=r"triggers\.tsv cannot be read"):
        load_triggers(place)
    place.write_text("lemma\tlang\n", encoding="utf-8")
    with pytest.raises(SuggestionError, match="line 1: the header"):
        load_triggers(place)


def test_version_follows_the_content(tmp_path: Path) -> None:
    one = load_triggers(written(tmp_path, "de\tbesuchen\tVERB\tVISIT\tnsubj=Actor\tp=hi")).version
    other = load_triggers(written(tmp_path, "de\tbesuchen\tVERB\tVISIT\tnsubj=Actor\tp=lo")).version
    assert one != other
