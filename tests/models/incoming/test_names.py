"""Known names are recognised, ambiguous ones are left to the user."""

from __future__ import annotations

from collections.abc import Sequence

from models.incoming.names import ATTRIBUTION, COREFERENCE, NameMap, Survey, likely_map
from models.incoming.records import IncomingArticle, IncomingLink, IncomingSpan
from models.offsets import Span
from models.schema import Schema, schema_from_toml

SCHEMA: Schema = schema_from_toml(
    """
name = "s"
version = 1
[labels.PERSON]
[labels.ORG]
[labels.GPE]
[labels.LOC]
[labels.NORP]
[labels.DOC]
[labels.EVENT_NAME]
[types.MEET]
roles = ["Participant{2-}: PERSON | ORG", "Place?: GPE"]
codes = {plover = "CONSULT", ace = "Contact.Meet"}
[types.SIGN]
roles = ["Participant*: PERSON"]
""",
    "s.toml",
)


def surveyed(
    names: list[str], links: Sequence[tuple[str, str]] = (), attributes: dict[str, str] | None = None
) -> Survey:
    spans = tuple(
        IncomingSpan(str(place), name, (Span(0, 1),), attributes=attributes or {})
        for place, name in enumerate(names)
    )
    keys = {name: str(place) for place, name in enumerate(names)}
    made = tuple(IncomingLink(keys[head], "0", name) for head, name in links)
    survey = Survey()
    survey.take(IncomingArticle("text", "a", spans=spans, links=made))
    return survey


def test_names_are_known_by_themselves_by_other_sets_and_by_codes() -> None:
    survey = surveyed(["person", "PER", "Org", "LOC", "LAW", "Contact:Meet", "sign"])
    assert likely_map(survey, SCHEMA).spans == {
        "person": "PERSON",
        "PER": "PERSON",
        "Org": "ORG",
        "LOC": "LOC",
        "LAW": "DOC",
        "Contact:Meet": "MEET",
        "sign": "SIGN",
    }


def test_what_could_be_several_things_is_left_to_the_user() -> None:
    assert likely_map(surveyed(["MISC", "OTH", "WEAPON"]), SCHEMA).spans == {}


def test_links_and_attributes_are_known() -> None:
    attributes = {"polarity": "NEG", "Negation": "true", "Tense": "Past", "color": "red", "Modality": "Other"}
    links = [("MEET", "participant"), ("MEET", "Speaker"), ("MEET", "Equiv"), ("MEET", "Foo")]
    found = likely_map(surveyed(["MEET"], links, attributes), SCHEMA)
    assert found.links == {"participant": "Participant", "Speaker": ATTRIBUTION, "Equiv": COREFERENCE}
    assert found.attributes == {
        "polarity=NEG": "polarity=NEG",
        "Negation=true": "polarity=NEG",
        "Tense=Past": "tense=PAST",
        "Modality=Other": "modality=OTHER",
    }


def test_a_survey_counts_and_tells_what_nobody_decided_on() -> None:
    survey = surveyed(["MEET", "WEAPON", "WEAPON"], [("MEET", "Foo"), ("WEAPON", "Foo")])
    assert (survey.spans["WEAPON"], survey.links["Foo"], survey.heads["MEET"]["Foo"]) == (2, 2, 1)
    left = NameMap(spans={"MEET": "MEET"}, links={"Foo": ""}).undecided(survey)
    assert (dict(left.spans), dict(left.links), set(left.heads)) == ({"WEAPON": 2}, {}, {"WEAPON"})
