"""Why something was suggested, in words."""

from __future__ import annotations

import pytest

from gui.evidence_wording import evidence_lines, evidence_text, rules_alone_text
from models.annotation import Origin, Source
from models.suggest.base import UNPARSED


def test_evidence_is_told_in_plain_words() -> None:
    origin = Origin(Source.LEXICON, "de_triggers", "1.0", (("lemma", "zusammentreffen"), ("in_quote", "")))
    assert evidence_text(origin) == "lexicon de_triggers, version 1.0; lemma: zusammentreffen; in quote"


def test_version_of_our_own_suggesters_is_left_out() -> None:
    seen = (("date", "weekday"), ("also", "peoples 1"), ("also", "organisations 2"))
    assert evidence_text(Origin(Source.RULE, "dates", "2", seen)) == (
        "rule dates; date: weekday; also found by: peoples and organisations"
    )
    assert evidence_text(Origin(Source.PIPELINE, "de_dateline", "1.0")) == "pipeline de_dateline, version 1.0"


def test_evidence_of_the_source_itself_is_not_named_twice_and_digests_are_left_out() -> None:
    origin = Origin(Source.LEXICON, "triggers", "f40f17946d78", (("lexicon", "Besuch"), ("planned", "soll")))
    assert evidence_text(origin) == "lexicon triggers “Besuch”; planned: “soll”"


def test_id_of_the_replicated_entity_is_not_shown() -> None:
    assert (
        evidence_text(Origin(evidence=(("replica", "0197a"),))) == "added by hand; labelled like another one"
    )


@pytest.mark.parametrize(
    ("seen", "told"),
    [
        ("subject, left of the verb", "Subjekt vor dem Verb"),
        ("after “by” in the passive", "nach „by“ im Passiv"),
        ("subject, left of the verb of “arrive”", "Subjekt vor dem Verb bei „arrive“"),
        ("after “in” of “arrive”", "nach „in“ bei „arrive“"),
        ("content of “forderte”", "Inhalt von „forderte“"),
        ("de:Treffen", "de:Treffen"),
    ],
)
def test_what_was_seen_is_told_in_german(german: None, seen: str, told: str) -> None:
    origin = Origin(Source.RULE, "dates", "", (("Actor", seen),))
    assert evidence_text(origin) == f"Regel Daten; Actor: {told}"


RULED = Origin(Source.LEXICON, "event_triggers", "f40f17946d78", (("lexicon", "de:Besuch"), UNPARSED))
WEIGHED = Origin(Source.LEARNED, "event_model", "f40f17946d78", (("lexicon", "de:Besuch"),))
LEARNT = Origin(Source.LEARNED, "event_model", "f40f17946d78", (("learned", "de:Besuch"),))
HELPER = Origin(Source.LEXICON, "event_triggers", "f40f17946d78", (("filler", "pronoun"),))


@pytest.mark.parametrize(
    ("origin", "told"),
    [
        (RULED, "lexicon entry “Besuch”"),
        (WEIGHED, "lexicon entry “Besuch”, weighed by the learnt model"),
        (LEARNT, "“Besuch”, learnt from the corpus"),
        (HELPER, "pronoun that fills a role of an event"),
    ],
)
def test_what_makes_an_event_is_told_first(origin: Origin, told: str) -> None:
    assert evidence_text(origin) == told


@pytest.mark.parametrize(
    ("origin", "told"),
    [
        (RULED, "Lexikoneintrag „Besuch“"),
        (WEIGHED, "Lexikoneintrag „Besuch“, bewertet vom gelernten Modell"),
        (LEARNT, "„Besuch“, aus dem Korpus gelernt"),
        (HELPER, "Pronomen, das eine Rolle eines Ereignisses füllt"),
    ],
)
def test_what_makes_an_event_is_told_in_german(german: None, origin: Origin, told: str) -> None:
    assert evidence_text(origin) == told


def test_lemma_that_is_also_a_phrase_stays_a_word_of_the_article(german: None) -> None:
    origin = Origin(Source.LEXICON, "event_triggers", "", (("lexicon", "en:head"), ("carrier", "leave")))
    assert evidence_text(origin) == "Lexikoneintrag „head“; getragen von: „leave“"


def test_fillers_of_one_role_are_told_at_once_and_alike_ones_once() -> None:
    seen = ("subject", "after “with”", "subject", "after “and”")
    origin = Origin(Source.RULE, "dates", "", (*(("Actor", text) for text in seen), ("Topic", "object")))
    assert (
        evidence_text(origin) == "rule dates; Actor: subject and after “with” and after “and”; Topic: object"
    )


def test_cue_is_quoted_unless_it_is_a_phrase() -> None:
    cues = (("planned", "soll"), ("unreal", "content of “forderte”"), ("general", "learnt from the corpus"))
    assert evidence_text(Origin(Source.RULE, "dates", "", cues)) == (
        "rule dates; planned: “soll”; unreal: content of “forderte”; general: learnt from the corpus"
    )


def test_event_without_a_parse_is_said_to_come_from_rules_alone() -> None:
    assert rules_alone_text(RULED) == "By rules alone: no pipeline parsed this article."
    assert evidence_lines(RULED) == ["lexicon entry “Besuch”", rules_alone_text(RULED)]


def test_rules_alone_are_told_in_german(german: None) -> None:
    assert rules_alone_text(RULED) == "Nur nach Regeln: keine Pipeline las den Satzbau."


@pytest.mark.parametrize(
    "origin",
    [WEIGHED, LEARNT, HELPER, Origin(), Origin(Source.LEXICON, "event_triggers"), Origin(Source.IMPORT)],
)
def test_what_says_nothing_of_a_parse_is_not_said_to_come_from_rules_alone(origin: Origin) -> None:
    assert rules_alone_text(origin) == ""
