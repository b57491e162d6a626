"""Labelling all like one annotation proposes only what is free, and what is done is what was shown."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import edits
from models.annotation import Actor, Entity, Event, Level, Status
from models.article import Article, ArticleStatus, Zone, ZoneKind
from models.errors import InvalidEdit
from models.like_plan import Example, LikeStep, Standing, bulk, plan_article
from models.likeness import Likeness
from models.offsets import Span
from models.review import Review
from tests.builders import MACHINE, SCHEMA, meeting

ELSEWHERE = "Zurück aus Wien. Wiens Bank von Wien schweigt. Leo Ruiz lobte Wien, traf zusammen, lobte."
WORDS = ("Wien", "Wiens", "Bank von Wien", "Leo Ruiz", "Ruiz")
STATUSES = st.sampled_from(Status)
SETTINGS = st.lists(
    st.tuples(st.sampled_from(WORDS), st.integers(0, 2), st.sampled_from(("GPE", "ORG", "PERSON")), STATUSES),
    max_size=6,
)


def spot(covered: str, nth: int = 0, text: str = ELSEWHERE) -> Span:
    """Return where `covered` stands for the nth time, or for the last time if there are fewer."""
    start = text.index(covered)
    for _ in range(nth):
        start = max(start, text.find(covered, start + 1))
    return Span(start, start + len(covered))


def elsewhere(*entities: Entity, events: tuple[Event, ...] = (), **fields: object) -> Review:
    article = Article("elsewhere", ELSEWHERE, language="de")
    return Review(
        replace(article, **fields),  # type: ignore[arg-type]
        {item.id: item for item in entities},
        {item.id: item for item in events},
    )


def there(covered: str, nth: int = 0, label: str = "GPE", status: Status = Status.SUGGESTED) -> Entity:
    span = spot(covered, nth)
    name = f"{label}-{span.start}-{span.end}-{status}"
    return Entity(name, label, (span,), status=status, origin=MACHINE)


def example(annotation_id: str = "wien", actor: Actor | None = None) -> Example:
    review = meeting()
    found = review.annotation(annotation_id)
    assert found is not None
    return Example(found, review, actor)


def planned(review: Review, wanted: Example | None = None) -> list[LikeStep]:
    wanted = wanted or example()
    return plan_article(wanted, review, wanted.places(review), SCHEMA)


def done(review: Review, steps: list[LikeStep]) -> Review:
    [part] = bulk(steps, {review.article.id: review.article.revision}).parts
    return edits.apply(review, edits.Batch(part.edits), SCHEMA).after


def shown(steps: list[LikeStep]) -> list[tuple[str, Standing, bool]]:
    return [(step.span.text(ELSEWHERE), step.standing, step.is_proposed) for step in steps]


def test_free_places_of_the_same_words_are_proposed_other_forms_are_not() -> None:
    steps = planned(elsewhere())
    assert shown(steps) == [
        ("Wien", Standing.FREE, True),
        ("Wiens", Standing.FREE, False),
        ("Wien", Standing.FREE, True),
        ("Wien", Standing.FREE, True),
    ]


def test_known_names_of_the_actor_are_offered() -> None:
    steps = planned(elsewhere(), example("vogt", Actor("v", "PERSON", "Ida Vogt", ("Leo Ruiz",))))
    assert [(step.span, step.likeness, step.is_proposed) for step in steps] == [
        (spot("Leo Ruiz"), Likeness.ALIAS, False)
    ]


def test_what_stands_at_a_place_decides_whether_it_is_proposed() -> None:
    review = elsewhere(
        there("Wien", status=Status.REJECTED),
        there("Wiens", label="ORG"),
        there("Bank von Wien", label="ORG"),
        there("Wien", 3),
    )
    assert shown(planned(review)) == [
        ("Wien", Standing.REJECTED, False),
        ("Wiens", Standing.OTHERWISE, False),
        ("Wien", Standing.OVERLAPPING, False),
        ("Wien", Standing.SUGGESTED, True),
    ]


def test_what_has_the_label_is_left_out_and_so_is_boilerplate() -> None:
    accepted = there("Wien", status=Status.ACCEPTED)
    noise = (Zone(ZoneKind.BOILERPLATE, 17, len(ELSEWHERE)),)
    assert planned(elsewhere(accepted, zones=noise)) == []


def test_a_rejected_other_label_does_not_speak_against_this_one() -> None:
    steps = planned(elsewhere(there("Wien", label="ORG", status=Status.REJECTED)))
    assert steps[0].standing is Standing.FREE and steps[0].is_proposed


def test_nothing_is_proposed_in_a_finished_article() -> None:
    steps = planned(elsewhere(status=ArticleStatus.COMPLETE))
    assert len(steps) == 4
    assert not any(step.is_proposed for step in steps)


def test_each_place_becomes_what_was_shown() -> None:
    review = elsewhere(
        there("Wien", status=Status.REJECTED),
        there("Wiens", label="ORG"),
        there("Bank von Wien", label="ORG"),
    )
    after = done(review, planned(review))
    of_wien = {item.hull: item for item in after.entities.values() if item.label == "GPE"}
    assert set(of_wien) == {spot("Wien"), spot("Wiens"), spot("Wien", 2), spot("Wien", 3)}
    assert {item.status for item in of_wien.values()} == {Status.ACCEPTED}
    assert len(after.entities) == 5
    assert of_wien[spot("Wien", 3)].origin.evidence == (("replica", "wien"),)


def test_level_and_actor_come_along_a_value_only_where_it_holds() -> None:
    review = meeting()
    text = "Lima, am Freitag und am 5. Mai 2023."
    other = Review(Article("other", text, language="de"))
    for words, value in (("Freitag", None), ("5. Mai 2023", "2023-05-05")):
        model = Entity("d", "DATE", (Span(0, 1),), Level.NOM, "actor", "2023-05-05")
        wanted = Example(model, replace(review, article=replace(review.article, text=words)))
        wanted.covered = words
        [step] = plan_article(wanted, other, wanted.places(other), SCHEMA)
        [made] = done(other, [step]).entities.values()
        assert (made.level, made.actor, made.value) == (Level.NOM, "actor", value)


def test_suggestions_that_came_meanwhile_are_taken_up() -> None:
    steps = planned(elsewhere())
    later = elsewhere(there("Wien"), there("Wiens", label="ORG"), there("Wien", 3, status=Status.REJECTED))
    after = done(later, steps)
    assert after.entities["GPE-11-15-suggested"].status is Status.ACCEPTED
    assert len([item for item in after.entities.values() if item.hull == spot("Wien")]) == 1
    assert after.entities[there("Wien", 3, status=Status.REJECTED).id].status is Status.REJECTED


@given(SETTINGS, st.data())
def test_whatever_is_ticked_labels_just_those_places_and_is_undone_at_once(
    settings: list[tuple[str, int, str, Status]], data: st.DataObject
) -> None:
    standing = {item.id: item for item in (there(*setting[:2], *setting[2:]) for setting in settings)}
    review = elsewhere(*standing.values())
    steps = planned(review)
    assert len({step.span for step in steps}) == len(steps)
    chosen = [step for step in steps if data.draw(st.booleans())]
    if not chosen:
        return
    [part] = bulk(chosen, {"elsewhere": 0}).parts
    change = edits.apply(review, edits.Batch(part.edits), SCHEMA)
    for step in steps:
        at = [item for item in change.after.entities.values() if item.fragments == (step.span,)]
        has_label = any(item.label == "GPE" and item.status is Status.ACCEPTED for item in at)
        assert has_label == (step in chosen)
    untouched = {key for key, item in standing.items() if item.hull not in {step.span for step in chosen}}
    assert all(change.after.entities[key] == standing[key] for key in untouched)
    assert edits.apply(change.after, change.inverse, SCHEMA).after == review


@given(SETTINGS)
def test_no_decided_annotation_changes_by_what_is_proposed(
    settings: list[tuple[str, int, str, Status]],
) -> None:
    review = elsewhere(*(there(*setting[:2], *setting[2:]) for setting in settings))
    proposed = [step for step in planned(review) if step.is_proposed]
    after = done(review, proposed) if proposed else review
    for key, item in review.entities.items():
        if item.status is not Status.SUGGESTED or item.label != "GPE":
            assert after.entities[key] == item


def event(name: str, kind: str, covered: str, nth: int = 0, **fields: object) -> Event:
    made = Event(name, kind, (spot(covered, nth),), "loben", origin=MACHINE)
    return replace(made, **fields)  # type: ignore[arg-type]


def test_of_events_all_is_offered_and_nothing_proposed() -> None:
    review = elsewhere(events=(event("same", "STATEMENT", "lobte"), event("lemma", "MEET", "schweigt")))
    steps = planned(review, example("praise"))
    assert shown(steps) == [
        ("schweigt", Standing.OTHERWISE, False),
        ("lobte", Standing.SUGGESTED, False),
        ("lobte", Standing.FREE, False),
    ]
    after = done(review, steps)
    assert after.events["same"].status is Status.ACCEPTED
    assert (after.events["lemma"].type, after.events["lemma"].status) == ("STATEMENT", Status.SUGGESTED)
    [new] = after.events.keys() - {"same", "lemma"}
    assert (after.events[new].hull, after.events[new].arguments) == (spot("lobte", 1), ())


def test_an_event_is_not_offered_to_itself() -> None:
    assert planned(meeting(), example("praise")) == []


def test_an_accepted_or_rejected_event_of_the_type_is_not_added_again() -> None:
    events = (
        event("yes", "STATEMENT", "lobte", status=Status.ACCEPTED),
        event("no", "STATEMENT", "lobte", 1, status=Status.REJECTED),
    )
    [step] = planned(elsewhere(events=events), example("praise"))
    assert (step.standing, step.edit) == (Standing.REJECTED, edits.Accept("no"))


def test_an_event_counts_what_would_be_accepted_with_it() -> None:
    [step] = planned(replace(meeting(), article=replace(meeting().article, id="b")), example("praise"))
    assert (step.standing, step.others) == (Standing.SUGGESTED, 1)


def test_an_id_that_is_taken_is_refused() -> None:
    edit = edits.LabelLike("vogt", "wien", "GPE", Span(0, 4))
    with pytest.raises(InvalidEdit):
        edits.apply(meeting(), edit, SCHEMA)


def test_a_suggestion_is_taken_up_though_the_same_was_rejected_there() -> None:
    rejected, suggested = there("Wiens", status=Status.REJECTED), there("Wiens")
    review = elsewhere(there("Wien", status=Status.ACCEPTED), rejected, suggested)
    after = done(review, planned(review))
    assert after.entities[suggested.id].status is Status.ACCEPTED
    assert after.entities[rejected.id].status is Status.REJECTED
