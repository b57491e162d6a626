"""Links that an event type has no role for are asked about for that type alone."""

from __future__ import annotations

from models.article import Article
from models.incoming.fitting import fit
from models.incoming.left_out import Why
from models.incoming.names import ATTRIBUTION, LEFT_OUT, NameMap, Survey, likely_map
from models.incoming.records import IncomingArticle, IncomingLink, IncomingSpan
from models.incoming.roles import lacking_roles, undecided_links
from models.offsets import Span
from models.review import Review
from models.schema import Schema, schema_from_toml

SCHEMA: Schema = schema_from_toml(
    """
name = "s"
version = 1
[labels.PERSON]
[types.MEET]
roles = ["Participant*: PERSON", "Place?: PERSON"]
[types.SIGN]
roles = ["Signatory*: PERSON"]
""",
    "s.toml",
)
TEXT = "abcd"
HEADS = ("Meet", "Sign", "Attack", "Person")


def article(*links: tuple[str, str]) -> IncomingArticle:
    """Return an article with a span of each name, all linked to the person."""
    spans = tuple(IncomingSpan(name, name, (Span(at, at + 1),)) for at, name in enumerate(HEADS))
    return IncomingArticle(
        TEXT, "a", spans=spans, links=tuple(IncomingLink(head, "Person", name) for head, name in links)
    )


def surveyed(*links: tuple[str, str]) -> Survey:
    found = Survey()
    found.take(article(*links))
    return found


def fitted(names: NameMap, *links: tuple[str, str]) -> tuple[Review, list[tuple[Why, str]]]:
    found = fit(Article("id", TEXT, "a"), article(*links), names, SCHEMA, "test")
    return found.review, [(left.why, left.name) for left in found.left if left.name != "Attack"]


def test_links_without_a_role_in_a_known_type_are_lacking_there() -> None:
    survey = surveyed(("Meet", "place"), ("Sign", "place"), ("Sign", "Using"), ("Sign", "Using"))
    survey.add(surveyed(("Sign", "Speaker")))
    found = lacking_roles(survey, likely_map(survey, SCHEMA), SCHEMA)
    assert [(item.key, item.type.name, item.count) for item in found] == [
        ("Sign/Using", "SIGN", 2),
        ("Sign/place", "SIGN", 1),
    ]


def test_links_are_asked_for_as_such_only_where_a_type_is_unknown() -> None:
    survey = surveyed(("Sign", "Using"), ("Sign", "Using"), ("Attack", "Using"), ("Meet", "Topic"))
    survey.links["Listed"] = 0
    found = undecided_links(survey, likely_map(survey, SCHEMA), SCHEMA)
    assert found == {"Using": 1, "Listed": 0}


def test_what_was_decided_is_not_lacking() -> None:
    survey = surveyed(("Sign", "Using"), ("Meet", "Using"))
    names = likely_map(survey, SCHEMA).with_more(NameMap(roles={"Sign/Using": LEFT_OUT}))
    assert [item.key for item in lacking_roles(survey, names, SCHEMA)] == ["Meet/Using"]
    names = names.with_more(NameMap(links={"Using": ATTRIBUTION}))
    assert not lacking_roles(survey, names, SCHEMA)


def test_a_link_is_what_its_type_says_before_what_all_say() -> None:
    links = (("Meet", "Using"), ("Sign", "Using"), ("Sign", "Place"))
    likely = likely_map(surveyed(*links), SCHEMA)
    chosen = NameMap(
        links={"Using": "Participant"}, roles={"Sign/Using": "Signatory", "Sign/Place": LEFT_OUT}
    )
    review, left = fitted(likely.with_more(chosen), *links)
    roles = {event.type: [part.role for part in event.arguments] for event in review.events.values()}
    assert roles == {"MEET": ["Participant"], "SIGN": ["Signatory"]}
    assert left == [(Why.LINK_NAME, "Place")]


def test_an_undecided_link_is_left_out_and_named() -> None:
    links = (("Sign", "Place"), ("Sign", "Using"))
    _, left = fitted(likely_map(surveyed(*links), SCHEMA), *links)
    assert left == [(Why.NO_ROLE, "Place"), (Why.LINK_NAME, "Using")]


def test_an_example_stands_by_the_type() -> None:
    survey = surveyed(("Sign", "Using"), ("Meet", "Using"))
    assert survey.examples["roles", "Meet/Using"] == "a → d"
