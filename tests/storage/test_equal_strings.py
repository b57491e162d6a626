"""Like words are found in the whole session, whatever it holds, and labelled in one decision."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.annotation import Actor, Entity, Event, Status
from models.article import Article, Zone, ZoneKind
from models.like_plan import Example, LikeStep, Standing, plan_article
from models.offsets import Span
from models.review import Review
from storage import articles, bulk, decisions, equal_strings
from storage.annotations import load, store_suggestions
from storage.session import Session
from tests.builders import MACHINE, meeting

WORDS = ("Wien", "WIEN", "Wiens", "wien", "Wien-Besuch", "Bank von Wien", "Weißrussland", "WEISSRUSSLAND")


def add(session: Session, text: str, language: str = "de", **fields: object) -> str:
    name = f"a{articles.count(session)}"
    # Equal texts are one article, so each ends with its own name.
    article = Article(name, f"{text} {name}", title=f"Title {name}", language=language)
    articles.add(session, replace(article, **fields))  # type: ignore[arg-type]
    return name


def suggest(session: Session, name: str, covered: str, label: str = "GPE", actor: str | None = None) -> None:
    start = articles.get(session, name).text.index(covered)
    made = Entity(f"{name}-{start}", label, (Span(start, start + len(covered)),), actor=actor, origin=MACHINE)
    revision = articles.get(session, name).revision
    store_suggestions(session, name, revision, [made], [], [], "1")


def like(words: str, label: str = "GPE", actor: Actor | None = None) -> Example:
    review = Review(Article("model", words, language="de"))
    return Example(Entity("model", label, (Span(0, len(words)),)), review, actor)


def found(session: Session, example: Example) -> list[LikeStep]:
    steps = equal_strings.find(session, example)
    assert steps is not None
    return steps


def places(session: Session, example: Example) -> list[tuple[str, str]]:
    steps = found(session, example)
    return [
        (step.article_id, line.covered)
        for step, line in zip(steps, equal_strings.lines(session, steps), strict=True)
    ]


def test_all_articles_are_searched_in_their_order(session: Session) -> None:
    add(session, "In Wien. WIEN.")
    add(session, "Lima und Linz.")
    add(session, "Wiens Rolle.")
    assert places(session, like("Wien")) == [("a0", "Wien"), ("a0", "WIEN"), ("a2", "Wiens")]
    assert places(session, like("Genf")) == []


def test_signs_alone_are_found_nowhere_and_break_no_query(session: Session) -> None:
    add(session, '"AND" (OR) * - Wien')
    for words in ("…", '"', "* -", "AND", 'x"*'):
        found(session, like(words))
    assert places(session, like('"AND"')) == [("a0", '"AND"')]


def test_other_names_lead_to_articles_too(session: Session) -> None:
    add(session, "Gorbachev spoke.", "en")
    actor = Actor("g", "PERSON", "Michail Gorbatschow", ("Gorbachev",))
    assert places(session, like("Gorbatschow", "PERSON", actor)) == [("a0", "Gorbachev")]


def test_a_line_has_title_and_context_and_boilerplate_none(session: Session) -> None:
    name = add(session, "Reise nach Wien am Montag.\nWien", zones=(Zone(ZoneKind.BOILERPLATE, 27, 34),))
    steps = found(session, like("Wien"))
    [line] = equal_strings.lines(session, steps)
    assert (line.title, line.left, line.covered) == (f"Title {name}", "Reise nach ", "Wien")
    assert line.right.startswith(" am Montag. ¶ Wien")


def test_only_what_overlaps_is_read_and_decides(session: Session) -> None:
    name = add(session, "Die Bank von Wien in Wien. Wien")
    suggest(session, name, "Bank von Wien", "ORG")
    standings = [step.standing for step in found(session, like("Wien"))]
    assert standings == [Standing.OVERLAPPING, Standing.FREE, Standing.FREE]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(st.sampled_from((*WORDS, "und", "Ruiz.")), max_size=6), max_size=4))
def test_the_index_sifts_nothing_out_that_is_like(session: Session, texts: list[list[str]]) -> None:
    for words in texts:
        add(session, " ".join(words))
    for example in (like("Wien"), like("Weißrussland"), like("Bank von Wien", "ORG")):
        by_index = [(step.article_id, step.span) for step in found(session, example)]
        reviews = (load(session, name) for name in articles.all_ids(session))
        by_reading = [
            (step.article_id, step.span)
            for review in reviews
            for step in plan_article(example, review, example.places(review), session.schema)
        ]
        assert by_index == by_reading


def test_events_of_the_same_lemma_are_found_without_the_words(session: Session) -> None:
    review = meeting()
    articles.add(session, review.article)
    store_suggestions(session, "article", 0, review.entities.values(), review.events.values(), [], "1")
    name = add(session, "Beide kamen zusammen und trafen sich.")
    start = articles.get(session, name).text.index("trafen")
    other = Event("e", "CALL", (Span(start, start + 6),), "zusammentreffen", origin=MACHINE)
    store_suggestions(session, name, 0, [], [other], [], "1")
    loaded = load(session, "article")
    [step] = found(session, Example(loaded.events["meet"], loaded))
    assert (step.article_id, step.standing) == (name, Standing.OTHERWISE)


def test_one_decision_labels_all_and_one_undo_takes_it_back(session: Session) -> None:
    names = [add(session, "Wien und Wien.") for _ in range(3)]
    steps = found(session, like("Wien"))
    # What is suggested meanwhile raises the revision of its article; it is no reason to refuse.
    suggest(session, names[1], "Wien")
    report = bulk.decide(session, equal_strings.decision(session, steps), "ida")
    assert report.articles == tuple(names)
    labelled = [item for name in names for item in load(session, name).entities.values()]
    assert len(labelled) == 6
    assert {item.status for item in labelled} == {Status.ACCEPTED}
    last = decisions.next_undo(session)
    assert last is not None
    bulk.undo(session, last, "ida")
    left = [item for name in names for item in load(session, name).entities.values()]
    assert [item.status for item in left] == [Status.SUGGESTED]


def test_a_search_that_is_cancelled_finds_nothing_and_progress_is_told(session: Session) -> None:
    for _ in range(3):
        add(session, "Wien")
    told: list[tuple[int, int, str]] = []
    equal_strings.find(session, like("Wien"), lambda *step: told.append(step))
    assert told == [(1, 3, "Title a0"), (2, 3, "Title a1"), (3, 3, "Title a2")]
    assert equal_strings.find(session, like("Wien"), cancelled=lambda: True) is None


@pytest.mark.parametrize("actor", [None, "w"])
def test_a_suggestion_keeps_the_actor_that_it_has(session: Session, actor: str | None) -> None:
    suggest(session, add(session, "Wien"), "Wien", actor=actor)
    example = like("Wien")
    example.annotation = replace(example.annotation, actor="model")
    bulk.decide(session, equal_strings.decision(session, found(session, example)), "ida")
    [made] = load(session, "a0").entities.values()
    assert (made.actor, made.status) == (actor or "model", Status.ACCEPTED)
