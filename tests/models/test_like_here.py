"""One key labels in an article what surely says the same, and leaves what wants a second look."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import edits
from models.annotation import Actor, Argument, Entity, Event, Level, Status
from models.article import Article, Zone, ZoneKind
from models.like_here import Here, places_here
from models.like_plan import Example
from models.offsets import Span
from models.review import Review
from tests.builders import MACHINE, SCHEMA

RUIZ = Actor("p", "PERSON", "Leo Ruiz", ("Ruiz", "Leon Ruiz"))


def at(covered: str, text: str, label: str = "GPE", nth: int = 0, **fields: object) -> Entity:
    start = -1
    for _ in range(nth + 1):
        start = text.index(covered, start + 1)
    span = Span(start, start + len(covered))
    name = f"{label}-{span.start}-{span.end}"
    return Entity(name, label, (span,), origin=MACHINE, **fields)  # type: ignore[arg-type]


def review_of(text: str, *entities: Entity, language: str = "de") -> Review:
    return Review(Article("here", text, language=language), {item.id: item for item in entities})


def found(review: Review, model: Entity, actor: Actor | None = None) -> tuple[list[str], int]:
    here = places_here(Example(model, review, actor), review)
    return [span.text(review.text) for span in here.spans], here.unsure


@pytest.mark.parametrize(
    ("words", "text", "covered", "language"),
    [
        ("Wien", "in Wien. Nach Wien.", "Wien", "de"),
        ("Wien", "in Wien. WIEN VERMITTELT", "WIEN", "de"),
        ("Wien", "in Wien. Wiens Rat", "Wiens", "de"),
        ("Wiens", "Wiens Rat in Wien", "Wien", "de"),
        ("Europäische Union", "Europäische Union, der\nEuropäischen Union", "Europäischen Union", "de"),
        ("finnisch", "finnisch und finnischer", "finnischer", "de"),
        ("Ida Vogt", "Ida Vogt, mit Ida\nVogt", "Ida\nVogt", "de"),
        ("Chad", "Chad and CHAD'S ruler", "CHAD", "en"),
    ],
)
def test_the_same_words_and_other_cases_of_a_name_are_labelled(
    words: str, text: str, covered: str, language: str
) -> None:
    model = at(words, text)
    assert found(review_of(text, model, language=language), model) == ([covered], 0)


@pytest.mark.parametrize(
    ("words", "text", "language"),
    [
        ("Wien", "in Wien. Ein Wien-Besuch", "de"),
        ("Laos", "in Laos. A Lao envoy", "en"),
        ("Pole", "ein Pole in Polen", "de"),
    ],
)
def test_what_may_be_another_word_is_left_to_judge(words: str, text: str, language: str) -> None:
    model = at(words, text)
    assert found(review_of(text, model, language=language), model) == ([], 1)


def test_of_a_noun_only_the_same_words_are_sure() -> None:
    text = "Das Land, DAS LAND, des Landes"
    model = at("Land", text, "ORG", level=Level.NOM)
    assert found(review_of(text, model), model) == (["LAND"], 1)


def test_within_another_annotation_nothing_is_labelled() -> None:
    text = "Wien und die Bank von Wien"
    model, bank = at("Wien", text), at("Bank von Wien", text, "ORG")
    assert found(review_of(text, model, bank), model) == ([], 0)


def test_boilerplate_is_left_alone() -> None:
    text = "Wien. Mehr: Wien"
    model = at("Wien", text)
    article = Article("here", text, language="de", zones=(Zone(ZoneKind.BOILERPLATE, 6, 16),))
    review = Review(article, {model.id: model})
    assert places_here(Example(model, review), review) == Here()


@pytest.mark.parametrize(
    ("status", "expected"),
    [(Status.SUGGESTED, ["Wien"]), (Status.ACCEPTED, []), (Status.REJECTED, ["Wien"])],
)
def test_another_label_gives_way_only_while_it_is_open(status: Status, expected: list[str]) -> None:
    text = "Wien. Wien"
    model, other = at("Wien", text), at("Wien", text, "ORG", 1, status=status)
    assert found(review_of(text, model, other), model) == (expected, 0)


def test_what_was_rejected_stays_rejected() -> None:
    text = "Wien. Wien"
    model, other = at("Wien", text), at("Wien", text, nth=1, status=Status.REJECTED)
    assert found(review_of(text, model, other), model) == ([], 0)


def test_another_name_of_several_words_is_sure_a_surname_where_it_is_suggested_so() -> None:
    text = "Leo Ruiz kam. Leon Ruiz ging. Ruiz sprach. Ruiz schwieg."
    model = at("Leo Ruiz", text, "PERSON", actor="p")
    surname = at("Ruiz", text, "PERSON", 2, actor="p")
    assert found(review_of(text, model, surname), model, RUIZ) == (["Leon Ruiz", "Ruiz"], 1)


def test_a_surname_that_is_suggested_for_somebody_else_is_left_to_judge() -> None:
    text = "Leo Ruiz kam. Ruiz sprach."
    model = at("Leo Ruiz", text, "PERSON", actor="p")
    other = at("Ruiz", text, "PERSON", 1, actor="q")
    assert found(review_of(text, model, other), model, RUIZ) == ([], 1)


def test_labelling_accepts_suggestions_adds_the_rest_and_frees_roles_that_no_longer_fit() -> None:
    text = "Wien. Wien am Wien, WIEN."
    model, second, third = at("Wien", text), at("Wien", text, nth=1), at("Wien", text, "DATE", 2)
    event = Event("meet", "MEET", (Span(11, 13),), arguments=(Argument("Time", third.id, origin=MACHINE),))
    review = Review(
        Article("here", text, language="de"), {i.id: i for i in (model, second, third)}, {"meet": event}
    )
    spans = places_here(Example(model, review), review).spans
    change = edits.apply(review, edits.Replicate(model.id, spans), SCHEMA)
    labelled = [(item.label, item.status) for item in change.after.entities.values()]
    assert labelled == [("GPE", Status.ACCEPTED)] * 4
    assert change.after.events["meet"].standing_arguments == ()
    assert edits.apply(change.after, change.inverse, SCHEMA).after.entities == review.entities


WORDS = ("Wien", "Wiens", "WIEN", "Wien-Rat", "Ruiz", "Leo Ruiz")


@given(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=6),
    st.lists(
        st.tuples(st.integers(0, 5), st.sampled_from(("GPE", "ORG")), st.sampled_from(Status)), max_size=4
    ),
)
def test_what_is_labelled_once_is_found_no_more(
    words: list[str], there: list[tuple[int, str, Status]]
) -> None:
    starts = [sum(len(word) + 2 for word in words[:place]) for place in range(len(words))]
    spans = [Span(start, start + len(word)) for start, word in zip(starts, words, strict=True)]
    entities = {
        f"{place}-{label}": Entity(f"{place}-{label}", label, (spans[place],), status=status, origin=MACHINE)
        for place, label, status in there
        if place < len(spans)
    }
    model = Entity("model", "GPE", (spans[0],))
    review = Review(Article("here", ". ".join(words), language="de"), {**entities, "model": model})
    here = places_here(Example(model, review, RUIZ), review)
    after = edits.apply(review, edits.Replicate("model", here.spans), SCHEMA).after
    assert places_here(Example(after.entities["model"], after, RUIZ), after) == Here((), here.unsure)
    decided = [item for item in entities.values() if item.status is not Status.SUGGESTED]
    assert all(after.entities[item.id] == item for item in decided)
