"""The corpus's markup says exactly what stands where, and refuses what is not well-formed."""

from __future__ import annotations

import pytest

from models.annotation import Level
from models.article import ArticleStatus
from training.corpus import shipped_schema
from training.corpus_checks import problems
from training.markup import MarkupError, parse_marked

HEADER = "id: de-test\nlanguage: de\npublished: 2023-05-05\nstyle: agency\n---\n"
TEXT = (
    "[Wien|GPE#g1], [5. Mai|DATE=2023-05-05]. [Ministerin|TITLE] [Ida Vogt|PERSON#p1] {traf|MEET#e1} am "
    "[Freitag|DATE#d1=2023-05-05] [Botschafter|TITLE] [Leo Ruiz|PERSON#p2] {zusammen|#e1} und dankte für den "
    "[herzlichen {Empfang|RECEIVE#e2}|MENTION.NOM#m1] \\[Bild\\].\n"
)
EVENTS = "---\ne1 actual | Participant: p1 p2 | Time: d1 | by: p2 | coref: c1\ne2 planned\n"


def test_text_spans_and_events_are_read() -> None:
    review = parse_marked(HEADER + TEXT + EVENTS, "a.txt", shipped_schema()).review
    assert review.text.startswith(
        "Wien, 5. Mai. Ministerin Ida Vogt traf am Freitag Botschafter Leo Ruiz zusammen"
    )
    assert review.text.endswith("herzlichen Empfang [Bild].")
    assert review.article.status is ArticleStatus.COMPLETE
    by_text = {review.covered(item): item for item in review.entities.values()}
    assert by_text["Freitag"].value == "2023-05-05"
    assert by_text["herzlichen Empfang"].level is Level.NOM
    meet, reception = review.events.values()
    assert review.covered(meet) == "traf zusammen"
    fillers = [review.covered(review.entities[item.target]) for item in meet.arguments]
    assert fillers == ["Ida Vogt", "Leo Ruiz", "Freitag"]
    assert meet.attribution == by_text["Leo Ruiz"].id
    assert (meet.coref, reception.attributes.tense) == ("c1", "FUT")


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("id: a\n", "three parts"),
        (HEADER.replace("style", "colour") + TEXT + EVENTS, "no line of a header"),
        (HEADER.replace("id: de-test\n", "") + TEXT + EVENTS, "names no id"),
        (HEADER + "[Wien|GPE\n" + EVENTS, "malformed"),
        (HEADER + "[Wien\n" + EVENTS, "never closed"),
        (HEADER + "Wien]\n" + EVENTS, "closes nothing"),
        (HEADER + "Wien | Prag\n" + EVENTS, "outside a mark"),
        (HEADER + "[a|GPE#x] [b|GPE#x]\n" + EVENTS, "used twice"),
        (HEADER + "[a|#x]\n" + EVENTS, "not there yet"),
        (HEADER + TEXT + "---\ne1 actual\n", "no line of its own"),
        (HEADER + TEXT + EVENTS + "e9 actual\n", "about no trigger"),
        (HEADER + TEXT + EVENTS.replace("planned", "someday"), "no preset"),
        (HEADER + TEXT + EVENTS.replace("p2 |", "p9 |"), "no mark “p9”"),
        (HEADER + TEXT + EVENTS.replace("Time: d1", "Time"), "no role with fillers"),
    ],
)
def test_malformed_files_are_refused_with_file_and_reason(source: str, reason: str) -> None:
    with pytest.raises(MarkupError) as caught:
        parse_marked(source, "a.txt", shipped_schema())
    assert str(caught.value).startswith("a.txt") and reason in str(caught.value)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("[Wien|GPE] und noch einmal Wien.", "has no label, elsewhere it has"),
        ("[Wie|GPE]n.", "cuts a word"),
        ("[ Wien|GPE].", "blank at its edge"),
        ("[Wien|TOWN].", "no label TOWN"),
        ("am [Freitag|DATE].", "has no value"),
        ("Zu kurz.", "characters"),
    ],
)
def test_the_checks_find_what_the_guidelines_forbid(body: str, reason: str) -> None:
    marked = parse_marked(f"{HEADER}{body}\n---\n", "a.txt", shipped_schema())
    assert any(reason in sentence for sentence in problems(marked, shipped_schema()))
