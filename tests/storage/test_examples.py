"""Examples of this session: the nearest that was accepted and rejected under a label."""

from __future__ import annotations

import pytest

from models.annotation import Entity, Event, Origin, Source, Status
from models.article import Article
from models.nearness import Examples, Passage
from models.offsets import Span
from storage import annotations, articles, examples
from storage.session import Session

SENTENCES = {
    "harbour": "Der Minister besuchte den Hafen von Riga am Morgen.",
    "fair": "Die Messe in Riga endete am Abend.",
    "oslo": "Der Minister besuchte Oslo am Morgen.",
    "paper": "Das Blatt Riga Zeitung schrieb davon.",
}
DECIDED = {
    "harbour": Status.ACCEPTED,
    "fair": Status.ACCEPTED,
    "oslo": Status.ACCEPTED,
    "paper": Status.REJECTED,
}


@pytest.fixture
def decided(session: Session) -> Session:
    for name, text in SENTENCES.items():
        articles.add(session, Article(name, text, title=f"Title {name}"))
        word = "Oslo" if name == "oslo" else "Riga"
        place = Span(text.index(word), text.index(word) + len(word))
        found = [
            Entity(f"{name}-entity", "GPE", (place,), status=DECIDED[name], origin=Origin(Source.RULE)),
            Entity(f"{name}-open", "PERSON", (Span(0, 3),), origin=Origin(Source.RULE)),
        ]
        annotations.store_suggestions(session, name, 0, found, [], [], "1")
    return session


def near(session: Session, label: str, passage: Passage, leave_out: str = "") -> Examples:
    return examples.nearest_examples(session, label, passage, "harbour", leave_out, 2)


def names(found: Examples) -> tuple[list[str], list[str]]:
    return [item.annotation for item in found.accepted], [item.annotation for item in found.rejected]


def test_the_nearest_accepted_and_rejected_are_found(decided: Session) -> None:
    found = near(decided, "GPE", Passage("Riga", "Die Messe in ", " begann am Abend"))
    assert names(found) == (["fair-entity", "harbour-entity"], ["paper-entity"])
    assert found.label == "GPE"


def test_an_example_has_its_words_in_context_and_its_place(decided: Session) -> None:
    [item] = near(decided, "GPE", Passage("Riga")).rejected
    assert item.passage == Passage("Riga", "Das Blatt ", " Zeitung schrieb davon.")
    assert (item.article_id, item.title) == ("paper", "Title paper")


def test_the_place_of_doubt_itself_is_left_out(decided: Session) -> None:
    found = near(decided, "GPE", Passage("Riga", "den Hafen von ", " am Morgen"), "harbour-entity")
    assert names(found)[0] == ["fair-entity", "oslo-entity"]


def test_what_is_open_is_no_example_and_without_any_there_is_nothing(decided: Session) -> None:
    assert names(near(decided, "PERSON", Passage("Der"))) == ([], [])
    assert names(near(decided, "MEET", Passage("traf"))) == ([], [])


@pytest.mark.parametrize("covered", ["", "…", '"OR*', "a", "AND OR NOT NEAR(", "Ri:ga"])
def test_any_words_can_be_asked_for(decided: Session, covered: str) -> None:
    assert len(near(decided, "GPE", Passage(covered)).accepted) == 2


def test_triggers_of_two_fragments_are_examples_too(session: Session) -> None:
    text = "Er traf am Montag mit ihr zusammen.\nDanach nichts."
    articles.add(session, Article("one", text))
    spans = (Span(3, 7), Span(26, 34))
    event = Event("e", "MEET", spans, status=Status.ACCEPTED, origin=Origin(Source.RULE))
    annotations.store_suggestions(session, "one", 0, [], [event], [], "1")
    [item] = examples.nearest_examples(session, "MEET", Passage("trafen zusammen"), "one", "", 2).accepted
    assert item.passage == Passage("traf zusammen", "Er ", ".")


def test_many_of_a_label_elsewhere_do_not_hide_equal_words(session: Session) -> None:
    for number in range(150):
        text = f"Absatz {number}: Wort{number} und mehr."
        articles.add(session, Article(f"a{number}", text))
        place = Span(text.index("Wort"), text.index(" und"))
        item = Entity(f"e{number}", "GPE", (place,), status=Status.ACCEPTED, origin=Origin(Source.RULE))
        annotations.store_suggestions(session, f"a{number}", 0, [item], [], [], "1")
    found = examples.nearest_examples(session, "GPE", Passage("Wort140"), "a0", "", 1)
    assert [item.annotation for item in found.accepted] == ["e140"]
