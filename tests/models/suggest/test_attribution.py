"""Who vouches for an event."""

from __future__ import annotations

import pytest

from tests.models.suggest.event_cases import events_in


@pytest.mark.parametrize(
    ("markup", "language", "kind", "speaker"),
    [
        ("[Vogt|PERSON] sagte, dass [Oslo|GPE] die Resolution unterstützt.", "de", "SUPPORT", "Vogt"),
        (
            "[Oslo|GPE] unterstützt den Plan, teilte das [Außenministerium|ORG] mit.",
            "de",
            "SUPPORT",
            "Außenministerium",
        ),
        ("[Oslo|GPE] unterstützt den Plan, wie [NORDOST|ORG] mitteilte.", "de", "SUPPORT", "NORDOST"),
        ("Laut [Vogt|PERSON] traf [Ruiz|PERSON] [Kim Holm|PERSON].", "de", "MEET", "Vogt"),
        (
            "Nach Angaben des [Ministeriums|ORG] traf [Ruiz|PERSON] [Kim Holm|PERSON].",
            "de",
            "MEET",
            "Ministeriums",
        ),
        ("[Oslo|GPE] unterstützt den Plan, so [Vogt|PERSON].", "de", "SUPPORT", "Vogt"),
        (
            "„[Oslo|GPE] unterstützt den Plan aus vollem Herzen“, schrieb [Vogt|PERSON].",
            "de",
            "SUPPORT",
            "Vogt",
        ),
        ("„Wir trafen [Ruiz|PERSON] in [Lima|GPE]“, heißt es in dem Bericht.", "de", "MEET", "Bericht"),
        (
            "[Vogt|PERSON] sagte ab. Er erklärte: Es ist gut. [Oslo|GPE] unterstütze den Plan.",
            "de",
            "SUPPORT",
            "Er",
        ),
        ("[Roth|PERSON] said that [Oslo|GPE] supported the plan.", "en", "SUPPORT", "Roth"),
        ("According to [Roth|PERSON], the envoys met in [Oslo|GPE].", "en", "MEET", "Roth"),
        ('"We met [Ruiz|PERSON] in [Lima|GPE] twice," [Roth|PERSON] said.', "en", "MEET", "Roth"),
        ("[Oslo|GPE] will support the plan, the [ministry|ORG] said.", "en", "SUPPORT", "ministry"),
    ],
)
def test_the_speaker_is_found(markup: str, language: str, kind: str, speaker: str) -> None:
    (found,) = [one for one in events_in(markup, language) if one.type == kind]
    assert found.speaker == speaker


def test_what_the_author_tells_has_no_speaker() -> None:
    (found,) = events_in("[Vogt|PERSON] traf [Ruiz|PERSON].", "de")
    assert found.speaker == ""


def test_a_source_phrase_is_no_statement() -> None:
    found = events_in("[Vogt|PERSON] traf [Ruiz|PERSON], wie die [Agentur|ORG] berichtete.", "de")
    assert [one.type for one in found] == ["MEET"]


def test_the_speech_itself_is_told_by_the_author() -> None:
    said, supported = events_in("[Roth|PERSON] said that [Oslo|GPE] supported the plan.", "en")
    assert (said.type, said.speaker) == ("STATEMENT", "")
    assert supported.speaker == "Roth"


def test_further_mentions_share_the_group_and_repeat_no_roles() -> None:
    first, again, _ = events_in(
        "[Vogt|PERSON] traf [Ruiz|PERSON] in [Lima|GPE].\n\nBei dem Treffen wurden Zölle erörtert.", "de"
    )
    assert (again.type, again.trigger, again.roles) == ("MEET", "Treffen", frozenset())
    assert first.event.coref is not None
    assert first.event.coref == again.event.coref


def test_talks_join_the_meeting_before_them() -> None:
    found = events_in("[Roth|PERSON] met [Ruiz|PERSON].\n\nDuring the talks they discussed tariffs.", "en")
    groups = {one.trigger: one.event.coref for one in found}
    assert groups["met"] == groups["talks"] is not None
    assert groups["discussed"] is None


def test_the_headline_joins_the_body() -> None:
    headline, body = events_in(
        "# [Vogt|PERSON] trifft [Ruiz|PERSON]\n\nDie [Ministerin|TITLE] [Ida Vogt|PERSON] traf am "
        "[Freitag|DATE] [Leo Ruiz|PERSON].",
        "de",
    )
    assert headline.event.coref == body.event.coref is not None


def test_two_meetings_of_others_stay_apart() -> None:
    found = events_in("[Vogt|PERSON] traf [Ruiz|PERSON]. [Roth|PERSON] traf [Kim Holm|PERSON].", "de")
    assert [one.event.coref for one in found] == [None, None]
