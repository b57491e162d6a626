"""Which words are suggested as triggers, and which are left alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.annotation import Level, Source, Status
from models.article import Article, Zone, ZoneKind
from models.offsets import covered_text
from models.schema import Schema
from models.suggest.base import UNPARSED, Draft
from models.suggest.event_suggester import LONGEST_SENTENCE, NAME, EventSuggester
from tests.models.suggest.event_cases import events_in, lexicon, marked, schema, triggers_in


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "[Ida Vogt|PERSON] traf am [Freitag|DATE] mit [Leo Ruiz|PERSON] zusammen.",
            [("MEET", "traf zusammen")],
        ),
        ("[Ida Vogt|PERSON] ist mit [Leo Ruiz|PERSON] zusammengetroffen.", [("MEET", "zusammengetroffen")]),
        ("[Oslo|GPE] lehnte den Plan ab.", [("REJECT", "lehnte ab")]),
        ("[Oslo|GPE] stellte die Mittel fest zu.", []),
        ("Die Seiten tauschten sich über Zölle aus.", [("DISCUSS", "tauschten aus")]),
        ("[Ida Vogt|PERSON] wies darauf hin, dass Zeit fehlt.", [("STATEMENT", "wies hin")]),
        ("[Ida Vogt|PERSON] traf eine Entscheidung.", []),
        ("[Oslo|GPE] schloss ein Abkommen ab.", [("SIGN", "schloss ab")]),
        ("[Oslo|GPE] schloss die Arbeiten ab.", []),
        ("Sie zeigte sich zufrieden über die Reise.", [("SUPPORT", "zeigte")]),
        ("[Vogt|PERSON] bezeichnete die Reise als Erfolg.", [("STATEMENT", "bezeichnete")]),
    ],
)
def test_german_verbs(markup: str, expected: list[tuple[str, str]]) -> None:
    assert triggers_in(markup, "de") == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("The envoys met in [Oslo|GPE].", [("MEET", "met")]),
        ("The plan meets the requirements.", []),
        ("[Lima|GPE] signed up for the course.", []),
        ("[Ana Roth|PERSON] was sworn in on [Monday|DATE].", [("OFFICE_CHANGE", "sworn in")]),
        ("[Ana Roth|PERSON] expressed gratitude to the hosts.", [("COURTESY", "expressed")]),
        ("The drought threatens the harvest.", []),
        ("[Lima|GPE] will host a summit.", [("RECEIVE", "host")]),
    ],
)
def test_english_verbs(markup: str, expected: list[tuple[str, str]]) -> None:
    assert triggers_in(markup, "en") == expected


@pytest.mark.parametrize(
    ("markup", "language", "expected"),
    [
        ("[Ida Vogt|PERSON] hielt ein Treffen mit [Leo Ruiz|PERSON] ab.", "de", [("MEET", "Treffen")]),
        (
            "[Ida Vogt|PERSON] reiste zu einem Arbeitsbesuch nach [Lima|GPE].",
            "de",
            [("VISIT", "Arbeitsbesuch")],
        ),
        ("[Ana Roth|PERSON] arrived in [Lima|GPE] for a visit.", "en", [("VISIT", "visit")]),
        ("Sie sprachen mit [Ruiz|PERSON] über einen Besuch.", "de", [("DISCUSS", "sprachen")]),
        ("[Oslo|GPE] begrüßte die Unterzeichnung.", "de", [("SUPPORT", "begrüßte")]),
        (
            "[Vogt|PERSON] betonte die Bedeutung der Zusammenarbeit mit [Peru|GPE].",
            "de",
            [("STATEMENT", "betonte")],
        ),
        (
            "[Vogt|PERSON] gratulierte [Ruiz|PERSON] zu seiner Ernennung.",
            "de",
            [("COURTESY", "gratulierte"), ("OFFICE_CHANGE", "Ernennung")],
        ),
        (
            "[Athen|GPE] forderte den Abzug der Truppen.",
            "de",
            [("DEMAND", "forderte"), ("DEESCALATE", "Abzug")],
        ),
        ("Der 30. Jahrestag der Verträge wurde begangen.", "de", [("CEREMONY", "begangen")]),
        ("The signed documents were kept.", "en", []),
    ],
)
def test_nouns_count_only_where_they_report_an_act(
    markup: str, language: str, expected: list[tuple[str, str]]
) -> None:
    assert triggers_in(markup, language) == expected


def test_no_trigger_lies_inside_an_entity() -> None:
    assert triggers_in("[Oslo|GPE] nannte die [Erklärung über das Treffen|DOC].", "de") == []


def test_the_dateline_gives_no_event() -> None:
    article, entities = marked("[Ida Vogt|PERSON] traf [Leo Ruiz|PERSON].", "de")
    dateline = replace(article, zones=(Zone(ZoneKind.DATELINE, 0, len(article.text)),))
    assert EventSuggester(lexicon(), schema()).suggest(dateline, Draft(entities)).events == ()


def test_the_card_can_explain_a_suggestion() -> None:
    (found,) = events_in("[Ida Vogt|PERSON] traf mit [Leo Ruiz|PERSON] zusammen.", "de")
    assert found.event.origin.source is Source.LEXICON
    assert found.event.origin.name == NAME
    assert found.event.origin.version == lexicon().version
    assert ("lexicon", "de:zusammentreffen") in found.event.origin.evidence
    assert ("Participant", "subject, left of the verb") in found.event.origin.evidence
    assert found.event.origin.evidence[-1] == UNPARSED
    assert found.event.lemma == "zusammentreffen"
    assert found.event.head == found.event.fragments[0]


def test_suggestions_are_unsure_and_keep_themselves_as_proposal() -> None:
    for found in events_in("[Oslo|GPE] lehnte den Plan ab. Sie trafen [Ruiz|PERSON].", "de"):
        event = found.event
        assert event.status is Status.SUGGESTED
        assert event.confidence is not None
        assert 0.35 <= event.confidence <= 0.7
        assert event.proposal is not None
        assert event.proposal.fragments == event.fragments


def test_the_same_article_gives_the_same_ids_again() -> None:
    markup = "[Oslo|GPE] lehnte den Plan ab. Er traf [Ruiz|PERSON]."
    assert [one.event for one in events_in(markup, "de")] == [one.event for one in events_in(markup, "de")]


def test_pronouns_and_nouns_become_mentions_of_their_level() -> None:
    article, entities = marked("Sie unterstützt die Seiten. Die Seiten trafen sich.", "de")
    draft = EventSuggester(lexicon(), schema()).suggest(article, Draft(entities))
    levels = {covered_text(item.fragments, article.text): item.level for item in draft.entities}
    assert levels == {"Sie": Level.PRO, "Seiten": Level.NOM}


def test_a_schema_without_the_type_or_mentions_limits_what_is_suggested() -> None:
    full = schema()
    meet = full.type("MEET")
    assert meet is not None
    small = Schema("s", 1, tuple(label for label in full.labels if label.name != "MENTION"), (meet,), ())
    article, entities = marked("Er traf [Ruiz|PERSON] und lehnte den Plan ab.", "de")
    draft = EventSuggester(lexicon(), small).suggest(article, Draft(entities))
    assert [event.type for event in draft.events] == ["MEET"]
    assert {item.label for item in draft.entities} == {"PERSON"}


def test_other_languages_are_left_alone() -> None:
    article, entities = marked("Le ministre a rencontré [Ruiz|PERSON].", "fr")
    assert EventSuggester(lexicon(), schema()).suggest(article, Draft(entities)) == Draft(entities)


_SCRAPS = st.lists(
    st.sampled_from(
        [
            "Der",
            "Minister",
            "traf",
            ",",
            "und",
            "dass",
            "nicht",
            "mit",
            "zu",
            "wurde",
            "getroffen",
            "Treffen",
            "über",
            "„",
            "“",
            ";",
            ".",
            "(",
            ")",
            "die",
            "Seiten",
            "aus",
            "der",
            "said",
            "that",
            "the",
            "talks",
            "to",
            "meet",
            "with",
            "it",
            "was",
            "to",
            "by",
            "of",
            "'s",
            '"',
            "😀",
            "2023",
            "sich",
            "wie",
            "so",
            "laut",
            "\n\n",
        ]
    ),
    max_size=40,
)


@given(_SCRAPS, st.sampled_from(["de", "en"]))
def test_any_scrap_of_text_is_read_without_failing(scraps: list[str], language: str) -> None:
    article = Article("b" * 32, " ".join(scraps), language=language)
    draft = EventSuggester(lexicon(), schema()).suggest(article, Draft())
    known = {entity.id for entity in draft.entities}
    for event in draft.events:
        assert all(0 <= span.start < span.end <= len(article.text) for span in event.fragments)
        assert {item.target for item in event.arguments} <= known
        assert event.attribution is None or event.attribution in known


def test_an_endless_sentence_is_read_in_parts() -> None:
    article, entities = marked("[Ida Vogt|PERSON] traf [Leo Ruiz|PERSON] und " * 400, "de")
    suggester = EventSuggester(lexicon(), schema())
    sentences = suggester.sentences(article, entities)
    assert len(sentences) > 1
    assert max(len(sentence.units) for sentence in sentences) <= LONGEST_SENTENCE
    events = suggester.suggest(article, Draft(entities)).events
    assert {event.type for event in events} == {"MEET"}
    assert events[-1].hull.start > len(article.text) - 100
