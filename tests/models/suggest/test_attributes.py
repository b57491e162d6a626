"""Attributes from cues: planned, denied, unreal, general, and the tense of what happened."""

from __future__ import annotations

import pytest

from models.annotation import Attributes
from models.suggest.events.attributes import is_german_present
from tests.models.suggest.event_cases import events_in, schema


@pytest.mark.parametrize(
    ("markup", "language", "kind", "preset"),
    [
        ("[Vogt|PERSON] traf [Ruiz|PERSON].", "de", "MEET", "actual"),
        ("[Vogt|PERSON] wird [Ruiz|PERSON] treffen.", "de", "MEET", "planned"),
        ("Die Gespräche der [Minister|TITLE] sollen im Mai stattfinden.", "de", "DISCUSS", "planned"),
        ("[Vogt|PERSON] wurde von [Ruiz|PERSON] empfangen.", "de", "RECEIVE", "actual"),
        ("[Vogt|PERSON] traf [Ruiz|PERSON] nicht.", "de", "MEET", "denied"),
        ("[Vogt|PERSON] traf nicht nur [Ruiz|PERSON].", "de", "MEET", "actual"),
        ("[Vogt|PERSON] weigerte sich, [Ruiz|PERSON] zu treffen.", "de", "MEET", "denied"),
        ("[Vogt|PERSON] könnte [Ruiz|PERSON] treffen.", "de", "MEET", "unreal"),
        ("Falls [Vogt|PERSON] die Gefangenen freilässt, gibt es Geld.", "de", "DEESCALATE", "unreal"),
        ("[Oslo|GPE] forderte den Abzug der Truppen.", "de", "DEESCALATE", "unreal"),
        ("Die [Minister|TITLE] treffen sich regelmäßig.", "de", "MEET", "general"),
        ("[Roth|PERSON] will meet [Ruiz|PERSON].", "en", "MEET", "planned"),
        ("[Roth|PERSON] is due to meet [Ruiz|PERSON].", "en", "MEET", "planned"),
        ("[Roth|PERSON] did not meet [Ruiz|PERSON].", "en", "MEET", "denied"),
        ("[Roth|PERSON] refused to meet [Ruiz|PERSON].", "en", "MEET", "denied"),
        ("[Roth|PERSON] might meet [Ruiz|PERSON].", "en", "MEET", "unreal"),
        ("[Roth|PERSON] promised to release the prisoners.", "en", "DEESCALATE", "unreal"),
        ("The envoys meet regularly in [Lima|GPE].", "en", "MEET", "general"),
    ],
)
def test_cues_set_the_preset(markup: str, language: str, kind: str, preset: str) -> None:
    (found,) = [one for one in events_in(markup, language) if one.type == kind]
    matched = schema().preset_of(found.attributes)
    assert matched is not None
    assert matched.name == preset


def test_a_later_date_with_the_present_tense_is_planned() -> None:
    markup = "[Vogt|PERSON] trifft am [5. Mai|DATE=2023-05-05] [Ruiz|PERSON]."
    (before,) = events_in(markup, "de", published="2023-05-03")
    (after,) = events_in(markup, "de", published="2023-05-09")
    assert before.attributes.tense == "FUT"
    assert after.attributes.tense == "PRES"


def test_denying_an_adjective_does_not_deny_the_act() -> None:
    (found,) = events_in("Der nicht vollständige Abzug der Truppen erregte [Oslo|GPE].", "de")
    assert found.attributes.polarity == "POS"


def test_the_end_of_an_office_has_its_phase() -> None:
    (found,) = events_in("[Vogt|PERSON] trat als [Ministerin|TITLE] zurück.", "de")
    assert found.attributes == Attributes(phase="end")


@pytest.mark.parametrize("form", ["trifft", "spricht", "empfängt", "unterstützt", "treffen"])
def test_present_forms(form: str) -> None:
    assert is_german_present(form)


@pytest.mark.parametrize("form", ["traf", "hielt", "trat", "betonte", "erörterten", "wies"])
def test_past_forms(form: str) -> None:
    assert not is_german_present(form)
