"""The nearest fitting filler comes first, and never one that does not fit."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import edits
from models.annotation import Argument, Entity, Event, Status
from models.article import Article
from models.edits.rules import fits
from models.fillers import bearer, candidates, filler_to_replace, following
from models.offsets import Span
from models.review import Review
from models.schema import Role
from tests.builders import ACTOR, PARTICIPANT, PLACE, SCHEMA, TEXT, TOPIC, meeting, span_of

ANYBODY = Role("Actor", frozenset({"PERSON", "ORG", "GPE", "NORP", "TITLE", "MENTION", "EVENT"}))


def test_only_fitting_and_free_annotations_are_offered() -> None:
    review = meeting()
    for role in (PARTICIPANT, PLACE, TOPIC):
        for item in candidates(review, review.events["praise"], role, SCHEMA):
            assert fits(role, item)
            assert item.id not in ("sie", "praise")


def test_the_own_sentence_comes_before_a_nearer_one() -> None:
    review = edits.apply(meeting(), edits.AddEntity("late", "GPE", (span_of("Wien", nth=2),)), SCHEMA).after
    ranked = candidates(review, review.events["praise"], PLACE, SCHEMA)
    assert [item.id for item in ranked] == ["late", "wien"]


def test_following_goes_down_the_ranking_and_ends() -> None:
    review = meeting()
    ranked = candidates(review, review.events["praise"], PARTICIPANT, SCHEMA)
    walked = [following(ranked, None)]
    while walked[-1] is not None:
        walked.append(following(ranked, walked[-1]))
    assert walked == [*(item.id for item in ranked), None]
    assert following([], None) is None


def test_what_a_key_replaces_is_the_last_suggestion_else_the_last_filler() -> None:
    meet = meeting().events["meet"]
    last = filler_to_replace(meet, PARTICIPANT)
    assert last is not None and last.target == "ruiz"
    accepted = edits.apply(meeting(), edits.AcceptArgument("meet", "Participant", "ruiz"), SCHEMA).after
    waiting = filler_to_replace(accepted.events["meet"], PARTICIPANT)
    assert waiting is not None and waiting.target == "vogt"
    both = edits.apply(accepted, edits.AcceptArgument("meet", "Participant", "vogt"), SCHEMA).after
    decided = filler_to_replace(both.events["meet"], PARTICIPANT)
    assert decided is not None and decided.target == "ruiz"
    assert filler_to_replace(meet, TOPIC) is None


def test_nothing_fits_gives_nothing() -> None:
    review = edits.apply(meeting(), edits.Reject("wien"), SCHEMA).after
    assert candidates(review, review.events["praise"], PLACE, SCHEMA) == []


def test_names_come_before_a_nearer_helper_mention() -> None:
    review = edits.apply(meeting(), edits.RejectArgument("praise", "Actor", "sie"), SCHEMA).after
    review = edits.apply(review, edits.AddEntity("town", "GPE", (span_of("Wien", nth=2),)), SCHEMA).after
    ranked = [item.id for item in candidates(review, review.events["praise"], ACTOR, SCHEMA)]
    assert ranked.index("town") < ranked.index("sie") < ranked.index("ruiz")


def reviewed(
    text: str, *found: tuple[str, str], fills: str = "", actors: dict[str, str] | None = None
) -> Review:
    """Return a review of `text` with one event on "traf", the entity on `fills` (if any) as Actor."""
    entities = {
        covered: Entity(covered, label, (span_of(covered, text),), actor=(actors or {}).get(covered))
        for covered, label in found
    }
    arguments = (Argument("Actor", fills),) if fills else ()
    event = Event("event", "MEET", (span_of("traf", text),), arguments=arguments)
    return Review(Article("article", text, "text.txt", "", "de", "2023-05-03"), entities, {"event": event})


def ranking(review: Review) -> list[str]:
    return [item.id for item in candidates(review, review.events["event"], ANYBODY, SCHEMA)]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Der lettische Minister Leo Ruiz traf in Riga ein.", ("lettische", "Minister")),
        ("Leo Ruiz, der Minister, traf in Riga ein.", ("Minister",)),
        ("Minister Lettlands Leo Ruiz traf in Riga ein.", ("Minister",)),
        ("Seine lettische Amtskollegin Leo Ruiz traf in Riga ein.", ("lettische",)),
    ],
)
def test_titles_of_who_fills_a_role_come_after_other_names(text: str, titles: tuple[str, ...]) -> None:
    labels = {
        "lettische": "NORP",
        "Minister": "TITLE",
        "Lettlands": "GPE",
        "Riga": "GPE",
        "Leo Ruiz": "PERSON",
    }
    found = [(covered, label) for covered, label in labels.items() if covered in text]
    ranked = ranking(reviewed(text, *found, fills="Leo Ruiz"))
    assert "Riga" in ranked and set(titles) <= set(ranked)
    assert all(ranked.index("Riga") < ranked.index(title) for title in titles)


@pytest.mark.parametrize(
    "text",
    [
        "Leo Ruiz und Minister Ida Vogt traf Riga.",
        "Leo Ruiz, Minister Ida Vogt traf Riga.",
        "Leo Ruiz sprach. Der Minister traf Riga.",
        "Leo Ruiz\nMinister traf Riga.",
        "Der Minister traf Leo Ruiz vor Riga.",
    ],
)
def test_a_title_of_somebody_else_keeps_its_place(text: str) -> None:
    known = {"Leo Ruiz": "PERSON", "Minister": "TITLE", "Ida Vogt": "PERSON", "Riga": "GPE"}
    found = [(covered, label) for covered, label in known.items() if covered in text]
    ranked = ranking(reviewed(text, *found, fills="Leo Ruiz"))
    assert ranked.index("Minister") <= 2
    without = replace(reviewed(text, *found, fills="Leo Ruiz").events["event"], arguments=())
    free = reviewed(text, *found, fills="Leo Ruiz").with_states({"event": without})
    assert ranked == [item for item in ranking(free) if item != "Leo Ruiz"]


def test_a_title_comes_after_the_name_beside_it_and_after_all_other_names() -> None:
    labels = (("Ministerin", "TITLE"), ("Ida Vogt", "PERSON"), ("Botschafter", "TITLE"), ("Riga", "GPE"))
    review = reviewed("Es traf Ministerin Ida Vogt den Botschafter in Riga.", *labels)
    assert ranking(review) == ["Ida Vogt", "Botschafter", "Riga", "Ministerin"]


def test_what_is_preferred_comes_first_in_its_order() -> None:
    review = meeting()
    meet = replace(review.events["meet"], arguments=())
    ranked = candidates(review, meet, PARTICIPANT, SCHEMA, ["ruiz", "unknown", "sie"])
    assert [item.id for item in ranked][:3] == ["ruiz", "sie", "vogt"]


def test_a_title_s_bearer_is_the_person_in_its_phrase() -> None:
    text = "Der Minister traf gestern Ida Vogt, der Botschafterin."
    labels = (("Minister", "TITLE"), ("Ida Vogt", "PERSON"), ("Botschafterin", "TITLE"))
    review = reviewed(text, *labels)
    found = [bearer(review, review.entities[title]) for title in ("Minister", "Botschafterin")]
    assert [person and person.id for person in found] == [None, "Ida Vogt"]


def test_who_is_in_the_event_already_under_another_name_comes_last() -> None:
    text = "Ruiz, die Regierung und Riga: Leo Ruiz traf ein."
    found = (("Ruiz", "PERSON"), ("Leo Ruiz", "PERSON"), ("Regierung", "MENTION"), ("Riga", "GPE"))
    same = {"Ruiz": "ruiz", "Leo Ruiz": "ruiz"}
    assert ranking(reviewed(text, *found, fills="Leo Ruiz", actors=same))[-1] == "Ruiz"


labels = st.sampled_from(("PERSON", "ORG", "GPE", "NORP", "TITLE", "DATE", "MENTION"))
starts = st.integers(0, len(TEXT) - 8)


@st.composite
def crowded(draw: st.DrawFn) -> Review:
    """Return a review with entities and events anywhere in the text, some of them fillers of the first."""
    entities, events = {}, {}
    for number in range(draw(st.integers(0, 12))):
        start = draw(starts)
        name, actor = f"e{number}", draw(st.none() | st.sampled_from(("a", "b")))
        span = Span(start, start + draw(st.integers(1, 8)))
        status = draw(st.sampled_from(Status))
        entities[name] = Entity(name, draw(labels), (span,), actor=actor, status=status)
    for number in range(draw(st.integers(1, 3))):
        start = draw(starts)
        events[f"v{number}"] = Event(f"v{number}", "MEET", (Span(start, start + 4),))
    taken = draw(st.sets(st.sampled_from(sorted(entities)))) if entities else set()
    arguments = tuple(Argument("Participant", target) for target in sorted(taken))
    events["v0"] = replace(events["v0"], arguments=arguments)
    return Review(meeting().article, entities, events)


@given(crowded(), st.sampled_from((ANYBODY, PARTICIPANT, PLACE, TOPIC)), st.randoms(use_true_random=False))
def test_the_ranking_is_total_and_stable_and_offers_what_fits_only(review, role, shuffler) -> None:
    event = review.events["v0"]
    ranked = candidates(review, event, role, SCHEMA)
    taken = {item.target for item in event.arguments}
    wanted = {
        item.id
        for item in review.annotations()
        if item.id not in taken | {"v0"} and item.status is not Status.REJECTED and fits(role, item)
    }
    assert {item.id for item in ranked} == wanted and len(ranked) == len(wanted)
    entities, events = list(review.entities.items()), list(review.events.items())
    shuffler.shuffle(entities)
    shuffler.shuffle(events)
    again = candidates(Review(review.article, dict(entities), dict(events)), event, role, SCHEMA)
    assert [item.id for item in again] == [item.id for item in ranked]
    actors = {review.entities[item].actor for item in taken} - {None}
    known = [isinstance(item, Entity) and item.actor in actors for item in ranked]
    assert known == sorted(known)
