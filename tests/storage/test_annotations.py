"""Suggestions are replaced, decisions stay, and what was decided is not asked again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from models import edits
from models.annotation import Actor, Argument, Entity, Event, Status, suggested_entity, suggested_event
from models.article import Article, ArticleStatus
from models.errors import ArticleChanged
from models.offsets import Span
from models.review import Review
from storage import annotations, articles, codec, decisions, integrity
from storage.articles import SuggestionState
from storage.session import Session
from tests.builders import MACHINE, SCHEMA, entity, meeting, span_of


@pytest.fixture
def reviewed(session: Session) -> Session:
    articles.add(session, meeting().article)
    suggest(session, meeting())
    return session


def suggest(session: Session, review: Review, version: str = "1", actors: Iterable[Actor] = ()) -> Review:
    revision = articles.get(session, "article").revision
    entities, events = review.entities.values(), review.events.values()
    return annotations.store_suggestions(session, "article", revision, entities, events, actors, version)


def decide(session: Session, edit: edits.Edit) -> Review:
    change = edits.apply(annotations.load(session, "article"), edit, SCHEMA)
    decision = decisions.record(session, change, "reviewer")
    return change.after.with_revision(decision.revision)


def renamed(review: Review) -> Review:
    """Return the same suggestions under the ids that another suggester would give them."""
    entities = {f"2-{key}": replace(item, id=f"2-{key}") for key, item in review.entities.items()}
    events = {}
    for key, item in review.events.items():
        arguments = tuple(replace(part, target=f"2-{part.target}") for part in item.arguments)
        events[f"2-{key}"] = suggested_event(replace(item, id=f"2-{key}", arguments=arguments))
    return Review(review.article, entities, events)


def without(review: Review, *ids: str) -> Review:
    return review.with_states(dict.fromkeys(ids))


def test_suggestions_come_back_as_they_were_stored(reviewed: Session) -> None:
    stored = annotations.load(reviewed, "article")
    assert stored == meeting().with_revision(1)
    assert annotations.suggestion_state(reviewed, "article") == (SuggestionState.READY, "")


def test_what_was_read_before_is_given_back_until_somebody_writes(reviewed: Session) -> None:
    known = annotations.load(reviewed, "article")
    assert annotations.load(reviewed, "article", known) is known
    opened = articles.mark_opened(reviewed, known.article)
    assert annotations.load(reviewed, "article", known).article == opened
    known = annotations.load(reviewed, "article")
    after = decide(reviewed, edits.Accept("wien"))
    assert annotations.load(reviewed, "article", known) == after
    known = annotations.load(reviewed, "article")
    after = suggest(reviewed, renamed(meeting()))
    assert annotations.load(reviewed, "article", known) == after


def test_every_field_of_an_annotation_is_kept(session: Session) -> None:
    review = decided_everywhere()
    assert annotations.insert_imported(session, review, []) is None
    assert annotations.load(session, "article") == review
    assert integrity.findings(session) == []


def decided_everywhere() -> Review:
    review = meeting()
    vogt = replace(
        review.entities["vogt"], actor="actor", value="v", status=Status.REJECTED, note="n", flag=True
    )
    meet = replace(
        review.events["meet"],
        attribution="ruiz",
        coref="group",
        confidence=0.0,
        note="ä",
        status=Status.ACCEPTED,
    )
    states = {"vogt": replace(vogt, label="ORG", fragments=(Span(0, 2), Span(3, 5))), "meet": meet}
    return review.with_states(states, replace(review.article, status=ArticleStatus.COMPLETE, note="done"))


@pytest.mark.parametrize("fragments", [(Span(14, 22),), (Span(14, 24),), (Span(14, 17), Span(18, 22))])
def test_a_proposal_keeps_its_own_fragments(fragments: tuple[Span, ...]) -> None:
    proposed = Entity("vogt", "PERSON", (Span(14, 22),))
    moved = replace(suggested_entity(proposed), fragments=fragments)
    assert codec.entity(codec.plain_entity(moved)) == moved
    met = replace(suggested_event(Event("met", "MEET", (Span(14, 22),))), fragments=fragments)
    assert codec.event(codec.plain_event(met), ()) == met


def test_new_suggestions_replace_the_undecided_ones(reviewed: Session) -> None:
    new = Review(meeting().article, {"new": entity("new", "ORG", "Wien")}, {})
    after = suggest(reviewed, new, "2")
    assert set(after.entities) == {"new"} and not after.events
    assert after == annotations.load(reviewed, "article")


@pytest.mark.parametrize(
    "edit",
    [
        edits.Accept("vogt"),
        edits.Reject("vogt"),
        edits.SetFlag("vogt", True),
        edits.SetNote("vogt", "check"),
        edits.Relabel("vogt", "ORG"),
        edits.MoveBoundary("vogt", (span_of("Ministerin Ida Vogt"),)),
        edits.SetValue("vogt", "Q1"),
        edits.SetActor("vogt", "actor"),
    ],
)
def test_what_a_reviewer_touched_stays_and_is_not_proposed_again(reviewed: Session, edit: edits.Edit) -> None:
    touched = decide(reviewed, edit).entities["vogt"]
    after = suggest(reviewed, renamed(meeting()), "2")
    assert after.entities["vogt"] == touched
    assert "2-vogt" not in after.entities
    assert "2-sie" in after.entities and "sie" not in after.entities


def test_what_a_decided_event_refers_to_stays(reviewed: Session) -> None:
    decide(reviewed, edits.SetAttributes("meet", meeting().events["praise"].attributes))
    after = suggest(reviewed, Review(meeting().article), "2")
    assert set(after.entities) == {"vogt", "ruiz", "wien", "freitag"}
    assert set(after.events) == {"meet"}


def test_decided_arguments_keep_their_event(reviewed: Session) -> None:
    decide(reviewed, edits.RejectArgument("meet", "Place", "wien"))
    after = suggest(reviewed, renamed(meeting()), "2")
    assert after.events["meet"].arguments[2].status is Status.REJECTED
    assert "2-meet" not in after.events


def test_roles_of_new_events_point_to_what_stays_and_never_to_what_was_rejected(reviewed: Session) -> None:
    decide(reviewed, edits.Accept("vogt"))
    decide(reviewed, edits.Reject("wien"))
    decide(reviewed, edits.Reject("meet"))
    new = renamed(without(meeting(), "praise"))
    call = suggested_event(
        Event(
            "call",
            "CALL",
            (span_of("lobte"),),
            arguments=(
                Argument("Participant", "2-vogt", origin=MACHINE),
                Argument("Participant", "2-ruiz", origin=MACHINE),
                Argument("Time", "2-wien", origin=MACHINE),
                Argument("Time", "nowhere", origin=MACHINE),
            ),
            attribution="2-vogt",
            origin=MACHINE,
        )
    )
    after = suggest(reviewed, new.with_states({"call": call}), "2")
    event = after.events["call"]
    assert [item.target for item in event.arguments] == ["vogt", "ruiz"]
    assert event.attribution == "vogt"
    assert event.corrections == ()
    assert after.events["meet"].status is Status.REJECTED and "2-meet" not in after.events


def test_no_role_points_to_what_undo_may_take_out(reviewed: Session) -> None:
    decide(reviewed, edits.AddEntity("mine", "PERSON", (span_of("Ministerin"),)))
    twin = entity("2-mine", "PERSON", "Ministerin")
    event = Event("call", "CALL", (span_of("lobte"),), arguments=(Argument("Participant", "2-mine"),))
    new = Review(meeting().article, {"2-mine": twin}, {"call": suggested_event(event)})
    after = suggest(reviewed, new, "2")
    assert "2-mine" not in after.entities
    assert after.events["call"].arguments == ()


def test_suggesting_the_same_again_changes_nothing_but_the_revision(reviewed: Session) -> None:
    before = decide(reviewed, edits.Accept("meet"))
    after = suggest(reviewed, meeting(), "2")
    assert after == before.with_revision(before.article.revision + 1)


def test_suggestions_for_another_revision_are_refused(reviewed: Session) -> None:
    with pytest.raises(ArticleChanged):
        annotations.store_suggestions(reviewed, "article", 0, [], [], [], "2")
    assert annotations.load(reviewed, "article") == meeting().with_revision(1)


def test_actors_keep_their_name_and_learn_aliases(reviewed: Session) -> None:
    first = Actor("a1", "PERSON", "Ida Vogt", ("Vogt",))
    suggest(reviewed, meeting(), "2", [first, Actor("a2", "GPE", "Wien")])
    suggest(reviewed, meeting(), "3", [Actor("a1", "PERSON", "Vogt", ("Vogt", "Ministerin Vogt"))])
    learned = replace(first, aliases=("Vogt", "Ministerin Vogt"))
    assert annotations.actors(reviewed) == {"a1": learned, "a2": Actor("a2", "GPE", "Wien")}
    assert annotations.actors(reviewed, ["a1", "nobody"]) == {"a1": learned}


def test_the_counts_of_the_list_follow_every_change(reviewed: Session) -> None:
    def counts() -> tuple[int, int]:
        row = articles.rows(reviewed, ["article"])[0]
        return row.open_count, row.decided_count

    assert counts() == (6, 0)
    decide(reviewed, edits.Accept("meet"))
    assert counts() == (1, 5)
    decide(reviewed, edits.AddEntity("mine", "PERSON", (span_of("Ministerin"),)))
    assert counts() == (1, 6)
    decide(reviewed, edits.Relabel("mine", "MENTION"))
    assert counts() == (1, 5)
    decide(reviewed, edits.Reject("mine"))
    suggest(reviewed, Review(meeting().article), "2")
    assert counts() == (0, 5)
    assert integrity.findings(reviewed) == []


@pytest.fixture
def queued(session: Session) -> Session:
    for number in range(6):
        articles.add(session, Article(str(number), f"Text {number}."))
    return session


def test_the_articles_nearest_to_the_reader_wait_first(queued: Session) -> None:
    assert annotations.waiting(queued, "1") == list("012345")
    assert annotations.waiting(queued, "1", around="3") == list("342510")
    assert annotations.waiting(queued, "1", limit=2, around="5") == ["5", "4"]
    assert annotations.waiting(queued, "1", limit=0) == []


def test_only_articles_that_need_suggestions_wait(queued: Session) -> None:
    annotations.store_suggestions(queued, "0", 0, [], [], [], "1")
    annotations.store_suggestions(queued, "1", 0, [], [], [], "older")
    annotations.set_suggestion_state(queued, "2", "running")
    annotations.set_suggestion_state(queued, "3", "failed", "no pipeline", "1")
    queued.db.execute("UPDATE articles SET status = 'complete' WHERE id = '4'")
    assert annotations.waiting(queued, "1") == ["1", "2", "5"]
    assert annotations.waiting(queued, "2") == ["0", "1", "2", "3", "5"]
    assert annotations.suggestion_state(queued, "3") == (SuggestionState.FAILED, "no pipeline")
    annotations.set_suggestion_state(queued, "3", "waiting")
    assert annotations.suggestion_state(queued, "3") == (SuggestionState.WAITING, "")
    assert annotations.waiting(queued, "1") == ["1", "2", "3", "5"]


def test_an_article_that_failed_without_a_version_waits_for_a_retry(queued: Session) -> None:
    annotations.store_suggestions(queued, "0", 0, [], [], [], "1")
    annotations.set_suggestion_state(queued, "0", "failed", "worker gone")
    assert "0" not in annotations.waiting(queued, "2")


def test_an_imported_review_is_stored_once_and_not_suggested_for(session: Session) -> None:
    review = decided_everywhere()
    annotations.insert_imported(session, review, [Actor("actor", "PERSON", "Ida Vogt")])
    assert annotations.insert_imported(session, replace(review, entities={}), []) == "article"
    assert annotations.load(session, "article") == review
    session.db.execute("UPDATE articles SET status = 'opened'")
    assert annotations.waiting(session, "1") == []
    assert annotations.insert_imported(session, Review(Article("bare", "Nur Text.")), []) is None
    assert annotations.waiting(session, "1") == ["bare"]


def test_ten_thousand_entities_of_one_article_are_kept(session: Session) -> None:
    text = "Wien " * 10_000
    articles.add(session, Article("crowd", text))
    crowd = [
        Entity(f"{number}", "GPE", (Span(5 * number, 5 * number + 4),), origin=MACHINE)
        for number in range(10_000)
    ]
    stored = annotations.store_suggestions(session, "crowd", 0, crowd, [], [], "1")
    assert annotations.load(session, "crowd") == stored
    assert articles.rows(session, ["crowd"])[0].open_count == 10_000
