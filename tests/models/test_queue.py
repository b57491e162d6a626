"""The queue meets every open suggestion once and goes on from where the focus is."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from models import edits
from models.annotation import Source, Status
from models.errors import InvalidEdit
from models.queue import REJECTED, Filter, Order, filtered_queue, followed_queue, open_queue, step
from tests.builders import SCHEMA, meeting


def ids(order: Order = Order.READING, labels: frozenset[str] = frozenset()) -> list[str]:
    return [item.id for item in open_queue(meeting(), SCHEMA, order, labels)]


def test_reading_order_follows_the_text_and_leaves_helpers_to_their_events() -> None:
    assert ids() == ["vogt", "meet", "freitag", "wien", "ruiz", "praise"]


def test_events_first_and_least_certain_first() -> None:
    assert ids(Order.EVENTS)[:2] == ["meet", "praise"]
    assert ids(Order.CONFIDENCE)[-1] == "praise"


def test_the_filter_narrows_to_labels_and_types() -> None:
    assert ids(labels=frozenset({"MEET", "GPE"})) == ["meet", "wien"]


def test_a_helper_whose_event_was_rejected_elsewhere_queues_on_its_own() -> None:
    review = edits.apply(meeting(), edits.RejectArgument("praise", "Actor", "sie"), SCHEMA).after
    assert "sie" in [item.id for item in open_queue(review, SCHEMA)]


def test_a_helper_that_vouches_for_an_event_is_left_to_it() -> None:
    freed = edits.apply(meeting(), edits.RejectArgument("praise", "Actor", "sie"), SCHEMA).after
    said = replace(freed.events["meet"], attribution="sie")
    review = freed.with_states({"meet": said})
    queue = filtered_queue(review, SCHEMA)
    assert "sie" not in [item.id for item in queue]
    change = edits.apply(review, edits.AttributeTo("meet", None), SCHEMA)
    found = followed_queue(queue, review, change.after, change.touched, SCHEMA, Order.READING, Filter())
    assert found == filtered_queue(change.after, SCHEMA) and "sie" in [item.id for item in found]


def test_step_goes_on_from_an_item_that_was_just_decided() -> None:
    review = edits.apply(meeting(), edits.Accept("freitag"), SCHEMA).after
    queue = open_queue(review, SCHEMA)
    assert step(queue, review.entities["freitag"], Order.READING, True) == "wien"
    assert step(queue, review.entities["freitag"], Order.READING, False) == "meet"


def test_step_wraps_around_and_ends_when_nothing_is_open() -> None:
    queue = open_queue(meeting(), SCHEMA)
    assert step(queue, queue[-1], Order.READING, True) == queue[0].id
    assert step(queue, queue[0], Order.READING, False) == queue[-1].id
    assert step([], None, Order.READING, True) is None


@given(st.sampled_from(Order))
def test_stepping_through_visits_everything_once(order: Order) -> None:
    queue = open_queue(meeting(), SCHEMA, order)
    seen, focus = [], None
    for _ in queue:
        following = step(queue, focus, order, True)
        assert following is not None
        seen.append(following)
        focus = meeting().annotation(following)
    assert seen == [item.id for item in queue]


def filtered(wanted: Filter) -> list[str]:
    review = edits.apply(meeting(), edits.Reject("ruiz"), SCHEMA).after
    return [item.id for item in filtered_queue(review, SCHEMA, wanted=wanted)]


def test_what_was_rejected_can_be_looked_through_and_taken_back() -> None:
    assert filtered(REJECTED) == ["ruiz"]
    review = edits.apply(meeting(), edits.Reject("ruiz"), SCHEMA).after
    again = edits.apply(review, edits.Accept("ruiz"), SCHEMA).after
    assert filtered_queue(again, SCHEMA, wanted=REJECTED) == []


def test_the_filter_narrows_to_sources_confidence_and_status() -> None:
    everything = frozenset(Status)
    assert filtered(Filter(sources=frozenset({Source.PIPELINE}))) == []
    assert filtered(Filter(sources=frozenset({Source.RULE}))) == filtered(Filter())
    assert filtered(Filter(lowest=0.6)) == ["meet", "praise"]
    assert filtered(Filter(highest=0.5)) == ["vogt", "freitag", "wien"]
    assert filtered(Filter(lowest=0.7, highest=0.7)) == ["meet"]
    assert filtered(Filter(frozenset({"PERSON"}), statuses=everything)) == ["vogt", "ruiz"]


def test_a_rejected_helper_is_listed_though_an_open_one_is_left_to_its_event() -> None:
    review = edits.apply(meeting(), edits.Reject("praise"), SCHEMA).after
    assert [item.id for item in filtered_queue(review, SCHEMA, wanted=REJECTED)] == ["sie", "praise"]
    assert "sie" not in filtered(Filter(statuses=frozenset(Status)))


@given(
    st.frozensets(st.sampled_from(("PERSON", "MEET", "GPE"))),
    st.frozensets(st.sampled_from(Source)),
    st.floats(0, 1),
    st.floats(0, 1),
    st.frozensets(st.sampled_from(Status)),
    st.sampled_from(Order),
)
def test_a_filter_lets_through_what_passes_and_a_wider_one_no_less(
    labels: frozenset[str], sources: frozenset[Source], lowest: float, highest: float, statuses, order: Order
) -> None:
    review = edits.apply(meeting(), edits.Reject("ruiz"), SCHEMA).after
    wanted = Filter(labels, sources, lowest, highest, statuses)
    found = filtered_queue(review, SCHEMA, order, wanted)
    assert all(wanted.passes(item) for item in found)
    wider = filtered_queue(review, SCHEMA, order, Filter(statuses=statuses))
    assert {item.id for item in found} <= {item.id for item in wider}
    assert open_queue(review, SCHEMA, order, labels) == filtered_queue(review, SCHEMA, order, Filter(labels))


_EDITS = (
    *(edits.Accept(name) for name in ("vogt", "meet", "praise", "sie")),
    *(edits.Reject(name) for name in ("wien", "meet", "praise", "sie")),
    edits.RejectArgument("praise", "Actor", "sie"),
    edits.SetNote("ruiz", "Who?"),
    edits.Restore((("freitag", None),)),
)


@given(
    st.lists(st.sampled_from(_EDITS), max_size=8),
    st.sampled_from(Order),
    st.sampled_from((Filter(), REJECTED, Filter(frozenset({"PERSON", "MENTION"})), Filter(lowest=0.6))),
)
def test_a_queue_that_follows_each_edit_is_the_queue_sorted_anew(
    made: list[edits.Edit], order: Order, wanted: Filter
) -> None:
    review = meeting()
    found = filtered_queue(review, SCHEMA, order, wanted)
    for edit in made:
        try:
            change = edits.apply(review, edit, SCHEMA)
        except InvalidEdit:
            continue
        found = followed_queue(found, review, change.after, change.touched, SCHEMA, order, wanted)
        review = change.after
        assert found == filtered_queue(review, SCHEMA, order, wanted)
