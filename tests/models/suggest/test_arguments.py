"""Which phrases fill which roles."""

from __future__ import annotations

import pytest

from tests.models.suggest.event_cases import events_in, schema


def roles(markup: str, language: str, kind: str) -> set[str]:
    (found,) = [one for one in events_in(markup, language) if one.type == kind]
    return set(found.roles)


@pytest.mark.parametrize(
    ("markup", "kind", "expected"),
    [
        (
            "Der [türkische|NORP] [Außenminister|TITLE] [Can Arslan|PERSON] ist [heute|DATE] mit dem "
            "[Botschafter|TITLE] in [Lima|GPE], [Leo Ruiz|PERSON], zusammengetroffen.",
            "MEET",
            {"Participant=Can Arslan", "Participant=Leo Ruiz", "Time=heute"},
        ),
        (
            "Der [Präsident|TITLE] der [Republik Peru|GPE], [Leo Ruiz|PERSON], und der [Präsident|TITLE] von "
            "[Chile|GPE], [Ana Roth|PERSON], sind in [Lima|GPE] zusammengetroffen.",
            "MEET",
            {"Participant=Leo Ruiz", "Participant=Ana Roth", "Place=Lima"},
        ),
        (
            "Am [Montag|DATE] empfing der [Minister|TITLE] die Delegation.",
            "RECEIVE",
            {"Time=Montag", "Actor=Minister", "Recipient=Delegation"},
        ),
        (
            "[Ruiz|PERSON] wurde von [Ana Roth|PERSON] empfangen.",
            "RECEIVE",
            {"Recipient=Ruiz", "Actor=Ana Roth"},
        ),
        ("Zwischen den Gegnern vermittelt [Oman|GPE].", "MEDIATE", {"Actor=Oman", "Participant=Gegnern"}),
        (
            "[Oslo|GPE] warf [Lima|GPE] einen Bruch vor.",
            "ACCUSE",
            {"Actor=Oslo", "Recipient=Lima", "Topic=Bruch"},
        ),
        ("[Vogt|PERSON] gratulierte [Leo Ruiz|PERSON].", "COURTESY", {"Actor=Vogt", "Recipient=Leo Ruiz"}),
        (
            "Der Kanzler reiste zu einem Besuch nach [Nairobi|GPE].",
            "VISIT",
            {"Actor=Kanzler", "Destination=Nairobi"},
        ),
        (
            "Der zu einem Besuch in [Lima|GPE] weilende [Präsident|TITLE], [Leo Ruiz|PERSON], sprach.",
            "VISIT",
            {"Actor=Leo Ruiz", "Destination=Lima"},
        ),
        (
            "Zwischen [Oslo|GPE] und [Lima|GPE] wurde ein [Memorandum|DOC] unterzeichnet.",
            "SIGN",
            {"Participant=Oslo", "Participant=Lima", "Document=Memorandum"},
        ),
        ("[Vogt|PERSON] kam an und gratulierte [Ruiz|PERSON].", "COURTESY", {"Actor=Vogt", "Recipient=Ruiz"}),
        (
            "[Vogt|PERSON] telefonierte mit [Ruiz|PERSON], der zwischen den Gegnern vermittelt.",
            "MEDIATE",
            {"Actor=Ruiz", "Participant=Gegnern"},
        ),
        (
            "[Vogt|PERSON] forderte [Ruiz|PERSON] auf, den Plan zu unterstützen.",
            "SUPPORT",
            {"Actor=Ruiz", "Topic=Plan"},
        ),
    ],
)
def test_german_roles(markup: str, kind: str, expected: set[str]) -> None:
    assert roles(markup, "de", kind) == expected


@pytest.mark.parametrize(
    ("markup", "kind", "expected"),
    [
        (
            "[Ana Roth|PERSON] and [Leo Ruiz|PERSON] met in [Oslo|GPE] on [Friday|DATE].",
            "MEET",
            {"Participant=Ana Roth", "Participant=Leo Ruiz", "Place=Oslo", "Time=Friday"},
        ),
        (
            "She was received at the palace by [Estonian|NORP] [President|TITLE] [Kai Lepp|PERSON].",
            "RECEIVE",
            {"Recipient=She", "Actor=Kai Lepp"},
        ),
        (
            "[Ghana|GPE] exported beef worth [$12 million|MONEY] to [Peru|GPE].",
            "TRADE",
            {"Actor=Ghana", "Item=beef", "Amount=$12 million", "Recipient=Peru"},
        ),
        (
            "The council urged [Lima|GPE] to sign the [treaty|DOC].",
            "SIGN",
            {"Participant=Lima", "Document=treaty"},
        ),
        (
            "[Roth|PERSON] has appointed [Leo Ruiz|PERSON] [ambassador|TITLE] to [Malta|GPE].",
            "OFFICE_CHANGE",
            {"Actor=Roth", "Person=Leo Ruiz", "Office=ambassador"},
        ),
        ("Gunmen attacked a post and killed four officers.", "ATTACK", set()),
        (
            "[Roth|PERSON], a former [envoy|TITLE] of the [EU|ORG], resigned on [Monday|DATE].",
            "OFFICE_CHANGE",
            {"Person=Roth", "Time=Monday"},
        ),
        (
            "The treaty was ratified by [Peru|GPE] after the vote of [2011|DATE].",
            "SIGN",
            {"Participant=Peru", "Document=treaty"},
        ),
        ("[Lima|GPE] imposed sanctions on the bank.", "SANCTION", {"Actor=Lima", "Recipient=bank"}),
    ],
)
def test_english_roles(markup: str, kind: str, expected: set[str]) -> None:
    if kind == "ATTACK":
        first, second = events_in(markup, "en")
        assert first.roles == {"Actor=Gunmen", "Recipient=post"}
        assert second.roles == {"Actor=Gunmen", "Recipient=officers"}
    else:
        assert roles(markup, "en", kind) == expected


def test_roles_keep_to_the_fillers_and_maxima_of_the_schema() -> None:
    markup = "[Roth|PERSON] reiste aus [Lima|GPE] und [Quito|GPE] nach [Oslo|GPE] und [Bergen|GPE]."
    for found in events_in(markup, "de"):
        kind = schema().type(found.type)
        assert kind is not None
        for role in kind.roles:
            filled = [item for item in found.event.arguments if item.role == role.name]
            assert role.maximum is None or len(filled) <= role.maximum


def test_a_pronoun_gives_way_to_a_name_in_the_same_role() -> None:
    found = roles("Er und [Ana Roth|PERSON] lobten die Reform.", "de", "SUPPORT")
    assert found == {"Actor=Ana Roth", "Topic=Reform"}


def test_nobody_fills_two_roles_of_one_event() -> None:
    for found in events_in("[Oslo|GPE] verurteilte [Lima|GPE] in [Lima|GPE].", "de"):
        targets = [item.target for item in found.event.arguments]
        assert len(targets) == len(set(targets))
