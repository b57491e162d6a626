"""Entities of two reviews compared: labels, classes, languages, differences, reliability, agreement."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from models.annotation import Correction, Entity, Status
from models.article import Article
from models.evaluation.differences import CONTEXT, differences
from models.evaluation.entities import evaluate_entities
from models.evaluation.matching import matched
from models.evaluation.pairs import UNKNOWN_LANGUAGE, Pair, paired
from models.evaluation.plain import plain_article, plain_entities
from models.evaluation.scores import Score
from models.offsets import Span
from models.review import Review
from tests.builders import SCHEMA, TEXT, entity, meeting


def review_of(*entities: Entity, language: str = "de", text: str = TEXT) -> Review:
    return Review(Article("a", text, "a.txt", "A", language), {item.id: item for item in entities})


def gold() -> Review:
    """Return a review with two names, a place and a helper mention."""
    return review_of(
        entity("vogt", "PERSON", "Ida Vogt", status=Status.ACCEPTED),
        entity("ruiz", "PERSON", "Leo Ruiz", status=Status.ACCEPTED),
        entity("wien", "GPE", "Wien", status=Status.ACCEPTED),
        entity("sie", "MENTION", "Sie", status=Status.ACCEPTED),
    )


def test_every_kind_of_difference_is_found_in_reading_order() -> None:
    found = review_of(
        entity("1", "ORG", "Wien"),
        entity("2", "PERSON", "Vogt"),
        entity("3", "DATE", "Freitag"),
    )
    evaluation = evaluate_entities([Pair(gold(), found)], SCHEMA)
    told = [(item.kind, item.text, item.found_text) for item in evaluation.differences]
    assert told == [
        (Correction.LABEL, "Wien", "Wien"),
        (Correction.BOUNDARY, "Ida Vogt", "Vogt"),
        (Correction.SPURIOUS, "Freitag", "Freitag"),
        (Correction.MISSED, "Leo Ruiz", ""),
    ]
    assert evaluation.total.labels.total.exact == Score(3, 3, 0)
    assert evaluation.total.labels.total.overlap == Score(3, 3, 1)


def test_rejected_and_helper_entities_count_on_neither_side() -> None:
    rejected = entity("no", "GPE", "Wien", nth=1, status=Status.REJECTED)
    right = gold().with_states({"no": rejected})
    found = review_of(*meeting().entities.values()).with_states(
        {"wien": None, "freitag": None, "no": rejected}
    )
    evaluation = evaluate_entities([Pair(right, found)], SCHEMA)
    assert evaluation.total.labels.total.exact == Score(3, 2, 2)
    assert "MENTION" not in evaluation.total.labels.names


def test_classes_join_places_and_leave_other_labels_out() -> None:
    right = review_of(entity("1", "GPE", "Wien"), entity("2", "DATE", "Freitag"))
    found = review_of(entity("1", "FAC", "Wien"))
    evaluation = evaluate_entities([Pair(right, found)], SCHEMA)
    assert evaluation.total.labels.names["GPE"].exact == Score(1, 0, 0)
    assert evaluation.total.labels.names["FAC"].exact == Score(0, 1, 0)
    assert evaluation.total.classes.names["LOC"].exact == Score(1, 1, 1)
    assert evaluation.total.classes.total.exact == Score(1, 1, 1)
    assert [item.kind for item in evaluation.differences] == [Correction.LABEL, Correction.MISSED]


def test_languages_add_up_to_the_total() -> None:
    pairs = [Pair(gold(), review_of()), Pair(replace_language(gold(), ""), gold())]
    evaluation = evaluate_entities(pairs, SCHEMA)
    assert list(evaluation.languages) == ["de", UNKNOWN_LANGUAGE]
    parts = evaluation.languages.values()
    assert [part.articles for part in parts] == [1, 1]
    assert sum(part.labels.total.exact.right for part in parts) == 3
    assert evaluation.total.labels.total.exact == Score(6, 3, 3)


def replace_language(review: Review, language: str) -> Review:
    return replace(review, article=replace(review.article, language=language))


def test_reliability_is_that_of_undecided_suggestions_with_a_confidence() -> None:
    found = review_of(
        entity("1", "PERSON", "Ida Vogt", confidence=0.9),
        entity("2", "DATE", "Freitag", confidence=0.9),
        entity("3", "PERSON", "Leo Ruiz", status=Status.ACCEPTED, confidence=0.9),
        entity("4", "GPE", "Wien", confidence=None),
    )
    evaluation = evaluate_entities([Pair(gold(), found)], SCHEMA)
    assert (evaluation.reliability.number, evaluation.reliability.right) == (2, 0.5)
    assert dict(evaluation.sources) == {"rule": evaluation.reliability}


def test_agreement_of_two_reviewers_does_not_depend_on_who_is_gold() -> None:
    one, other = gold(), review_of(*meeting().entities.values())
    there = evaluate_entities([Pair(one, other)], SCHEMA).total.labels.total
    back = evaluate_entities([Pair(other, one)], SCHEMA).total.labels.total
    assert there.exact.f1 == back.exact.f1 == pytest.approx(4 / 7)
    assert there.exact.precision == back.exact.recall


def test_reviews_are_paired_by_their_text() -> None:
    others = [review_of(text="Something else."), review_of(text=TEXT, language="en")]
    pairs, alone = paired([gold(), review_of(text="Nobody has this.")], others)
    assert [(pair.found, pair.language) for pair in pairs] == [(others[1], "de")]
    assert [review.text for review in alone] == ["Nobody has this."]


def test_context_is_cut_between_words_and_the_whole_of_a_short_text() -> None:
    words = "eins zwei drei " * 8
    text = f"{words}Wien {words}"
    place = Entity("p", "GPE", (Span(len(words), len(words) + 4),))
    [item] = differences(Article("a", text), matched([place], []))
    assert (item.before[-5:], item.text, item.after[:5]) == ("drei ", "Wien", " eins")
    assert set((item.before + item.after).split()) == {"eins", "zwei", "drei"}
    assert len(item.before) <= CONTEXT and len(item.after) <= CONTEXT
    [item] = differences(Article("a", "In Wien."), matched([replace(place, fragments=(Span(3, 7),))], []))
    assert (item.before, item.after) == ("In ", ".")


def test_plain_data_holds_every_figure_and_difference() -> None:
    found = review_of(entity("1", "PERSON", "Ida Vogt"), entity("2", "DATE", "Freitag"))
    data = json.loads(json.dumps(plain_entities(evaluate_entities([Pair(gold(), found)], SCHEMA))))
    assert data["total"]["labels"]["names"]["PERSON"]["exact"] == {
        "gold": 2,
        "found": 1,
        "right": 1,
        "precision": 1.0,
        "recall": 0.5,
        "f1": 0.6667,
    }
    assert data["total"]["articles"] == data["languages"]["de"]["articles"] == 1
    assert set(data["total"]["classes"]["names"]) == {"PER", "ORG", "LOC"}
    assert data["reliability"]["sources"]["rule"]["number"] == 2
    [missed_place, spurious, missed_name] = data["differences"]
    assert [item["kind"] for item in data["differences"]] == ["missed", "spurious", "missed"]
    assert (missed_place["gold"]["label"], missed_place["found"]) == ("GPE", None)
    assert spurious["found"] == {
        "label": "DATE",
        "fragments": [[spurious["start"], spurious["end"]]],
        "text": "Freitag",
        "confidence": 0.5,
        "source": "rule",
    }
    assert missed_name["before"] + missed_name["text"] + missed_name["after"] in TEXT


def test_an_article_is_told_by_its_hash() -> None:
    article = gold().article
    assert plain_article(article)["sha256"] == article.sha256
