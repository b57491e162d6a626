"""A plan says beforehand what a decision over many annotations does, and the decision does just that."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import edits
from models.annotation import Status
from models.article import ArticleStatus
from models.bulk_plan import Act, BulkPlan, Hindrance, Step, Wish, plan_article
from models.errors import InvalidEdit
from models.review import Review
from tests.builders import SCHEMA, TEXT, meeting, span_of

IDS = ("vogt", "ruiz", "wien", "freitag", "sie", "meet", "praise", "new", "gone")
WISHES = (
    Wish(Act.ACCEPT),
    Wish(Act.REJECT),
    Wish(Act.RELABEL, "ORG"),
    Wish(Act.RELABEL, "GPE"),
    Wish(Act.RELABEL, "STATEMENT"),
    Wish(Act.RELABEL, "NOTHING"),
)
BEFORE = st.lists(
    st.sampled_from(IDS).flatmap(
        lambda name: st.sampled_from(
            (
                edits.Accept(name),
                edits.Reject(name),
                edits.Relabel(name, "PERSON"),
                edits.Relabel(name, "CALL"),
                edits.AddEntity("new", "ORG", (span_of("Ministerin"),)),
                edits.SetArgument("meet", "Topic", "new"),
                edits.AttributeTo("praise", "ruiz"),
            )
        )
    ),
    max_size=5,
)


def reached(steps: list[edits.Edit]) -> Review:
    """Return the meeting after those of the steps that its rules allow."""
    review = meeting()
    for step in steps:
        try:
            review = edits.apply(review, step, SCHEMA).after
        except InvalidEdit:
            continue
    return review


def planned(review: Review, ids: list[str], wish: Wish) -> BulkPlan:
    return BulkPlan(wish, tuple(plan_article(review, ids, wish, SCHEMA)))


def done(review: Review, plan: BulkPlan, chosen: list[int] | None = None) -> edits.Change:
    bulk = plan.bulk(chosen)
    [part] = bulk.parts or (edits.Part(review.article.id, 0, ()),)
    return edits.apply(review, bulk.batch(part), SCHEMA)


@given(BEFORE, st.lists(st.sampled_from(IDS), unique=True), st.sampled_from(WISHES))
def test_a_plan_does_what_its_edits_would_do_one_by_one(
    before: list[edits.Edit], ids: list[str], wish: Wish
) -> None:
    review = alone = reached(before)
    plan = planned(review, ids, wish)
    assert [step.id for step in plan.steps] == ids
    for step in plan.steps:
        try:
            change = edits.apply(alone, wish.edit(step.id), SCHEMA)
        except InvalidEdit:
            assert step.hindrance not in (None, Hindrance.ALREADY)
            continue
        if step.hindrance is Hindrance.ALREADY:
            assert step.id not in change.touched
        elif step.hindrance is None:
            assert step.id in change.touched
            assert step.others == len(change.touched) - 1
            assert step.removes == (change.after.annotation(step.id) is None)
            alone = change.after
    assert done(review, plan).after == alone


@given(BEFORE, st.lists(st.sampled_from(IDS), unique=True), st.sampled_from(WISHES), st.data())
def test_any_choice_from_a_plan_can_be_done(
    before: list[edits.Edit], ids: list[str], wish: Wish, data: st.DataObject
) -> None:
    review = reached(before)
    plan = planned(review, ids, wish)
    chosen = data.draw(st.lists(st.sampled_from(range(len(ids))), unique=True)) if ids else []
    change = done(review, plan, chosen)
    for place, step in enumerate(plan.steps):
        if place in chosen and step.edit is not None and wish.act is not Act.ACCEPT:
            assert step.removes == (change.after.annotation(step.id) is None)


def one(review: Review, name: str, wish: Wish) -> Step:
    [step] = plan_article(review, [name], wish, SCHEMA)
    return step


@pytest.mark.parametrize(
    ("name", "wish", "hindrance"),
    [
        ("vogt", Wish(Act.ACCEPT), Hindrance.ALREADY),
        ("ruiz", Wish(Act.REJECT), Hindrance.ALREADY),
        ("vogt", Wish(Act.RELABEL, "PERSON"), Hindrance.ALREADY),
        ("vogt", Wish(Act.RELABEL, "CALL"), Hindrance.OTHER_KIND),
        ("meet", Wish(Act.RELABEL, "ORG"), Hindrance.OTHER_KIND),
        ("vogt", Wish(Act.RELABEL, "NOTHING"), Hindrance.RULE),
        ("gone", Wish(Act.ACCEPT), Hindrance.GONE),
        ("wien", Wish(Act.RELABEL, "GPE"), None),
        ("meet", Wish(Act.RELABEL, "CALL"), None),
    ],
)
def test_a_step_says_what_hinders_it(name: str, wish: Wish, hindrance: Hindrance | None) -> None:
    step = one(reached([edits.Accept("vogt"), edits.Reject("ruiz")]), name, wish)
    assert step.hindrance is hindrance
    assert (step.edit is None) == (hindrance is not None)
    assert bool(step.rule) == (hindrance is Hindrance.RULE)


def test_a_step_tells_what_else_it_changes() -> None:
    assert one(meeting(), "meet", Wish(Act.ACCEPT)).others == 4
    assert one(meeting(), "wien", Wish(Act.ACCEPT)).others == 0
    assert not one(meeting(), "wien", Wish(Act.REJECT)).removes
    review = reached([edits.AddEntity("new", "ORG", (span_of("Ministerin"),))])
    assert one(review, "new", Wish(Act.REJECT)).removes


def test_what_fell_with_an_earlier_one_needs_no_step_of_its_own() -> None:
    event, helper = planned(meeting(), ["praise", "sie"], Wish(Act.REJECT)).steps
    assert (event.others, helper.hindrance) == (1, Hindrance.ALREADY)


def test_a_finished_article_is_told() -> None:
    review = meeting()
    finished = replace(review, article=replace(review.article, status=ArticleStatus.COMPLETE))
    assert one(finished, "vogt", Wish(Act.ACCEPT)).is_finished
    assert not one(review, "vogt", Wish(Act.ACCEPT)).is_finished


def test_a_plan_over_several_articles_gives_one_part_for_each_in_their_order() -> None:
    wish = Wish(Act.RELABEL, "ORG")
    steps = []
    for name in ("b", "a", "b"):
        article = replace(meeting().article, id=name, revision=7, text=f"{TEXT} {name}")
        steps += plan_article(replace(meeting(), article=article), ["vogt", "meet"], wish, SCHEMA)
    bulk = BulkPlan(wish, tuple(steps)).bulk([5, 4, 3, 2, 0])
    assert [(part.article_id, part.revision, len(part.edits)) for part in bulk.parts] == [
        ("b", 7, 2),
        ("a", 7, 1),
    ]
    assert bulk.name == "relabel_found"


def test_accepting_many_is_whole() -> None:
    change = done(meeting(), planned(meeting(), list(IDS), Wish(Act.ACCEPT)))
    assert {item.status for item in change.after.annotations()} == {Status.ACCEPTED}
