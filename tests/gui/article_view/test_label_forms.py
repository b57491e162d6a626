"""What is written at an annotation: no label is cut without a sign, and none is cut to what another is."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from gui.article_view.label_forms import CUT, label_forms, label_names, short_label
from models.schema import EntityLabel
from tests.builders import SCHEMA, entity, meeting

NAMES = st.lists(st.text("ABCE_", min_size=1, max_size=9), min_size=1, max_size=12, unique=True)


@given(NAMES)
def test_short_labels_are_marked_as_cut_and_belong_to_one_label_only(names: list[str]) -> None:
    labels = tuple(names)
    for label in labels:
        short = short_label(label, labels)
        if short != label:
            assert short.endswith(CUT)
            assert len(short) < len(label)
            assert [name for name in labels if name.startswith(short.removesuffix(CUT))] == [label]


def test_person_and_percent_are_not_cut_to_the_same_letters() -> None:
    labels = ("PERSON", "PERCENT", "DATE")
    assert [short_label(label, labels) for label in labels] == ["PERS…", "PERC…", "DATE"]


def test_an_entity_has_its_value_then_its_label_then_a_cut_one() -> None:
    schema = replace(SCHEMA, labels=(*SCHEMA.labels, EntityLabel("MONEY")))
    money = entity("m", "MONEY", "Freitag", value="5 EUR")
    assert label_forms(money, schema, continued=False) == ("MONEY 5 EUR", "MONEY", "MON…")
    assert label_forms(money, schema, continued=True) == ("… MONEY", "…")


def test_an_event_is_never_cut() -> None:
    meet = meeting().events["meet"]
    assert label_forms(meet, SCHEMA, continued=False) == ("MEET",)
    assert label_forms(meet, SCHEMA, continued=True) == ("… MEET",)
    assert label_names(None) == ()
