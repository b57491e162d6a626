"""Which words of a sentence are weighed as triggers."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.article import Article
from models.offsets import covered_text
from models.suggest.event_suggester import EventSuggester
from models.suggest.events.matching import Match, noun_matches, verb_matches
from models.suggest.events.sentences import Sentence
from models.suggest.learned.candidates import KnownTriggers, Learnt, candidates
from models.suggest.learned.context import Context
from models.suggest.parse.nodes import ParsedText
from models.suggest.triggers import LIGHT_TYPE, Tier, TriggerRow, WordClass
from tests.models.suggest.event_cases import lexicon, marked, schema
from tests.models.suggest.learned.learned_cases import context_of

SENTENCES = [
    ("[Ida Vogt|PERSON] traf am [Freitag|DATE] mit [Leo Ruiz|PERSON] zusammen.", "de"),
    ("[Ida Vogt|PERSON] hielt ein Treffen mit [Leo Ruiz|PERSON] ab und lehnte Sanktionen ab.", "de"),
    ("[Vogt|PERSON] gratulierte [Ruiz|PERSON] zu seiner Ernennung und zeigte sich zufrieden.", "de"),
    ("[Athen|GPE] forderte bei den Friedensgesprächen den Truppenabzug.", "de"),
    ("[Ida Vogt|PERSON] kam zu einem Murmeltreffen mit [Leo Ruiz|PERSON].", "de"),
    ("[Ana Roth|PERSON] was sworn in, expressed concern and called for talks.", "en"),
    ("[Lima|GPE] rejected the sanctions, and its envoys held meetings in [Oslo|GPE].", "en"),
]


def found(markup: str, language: str, learnt: Learnt | None = None) -> list[tuple[Match, bool]]:
    return candidates(context_of(markup, language), KnownTriggers(lexicon(), learnt or {}))


def keys(matches: list[Match]) -> list[tuple[int, str]]:
    return [(match.unit.start, match.row.type) for match in matches]


def ruled(sentence: Sentence) -> list[Match]:
    return [*verb_matches(sentence, lexicon()), *noun_matches(sentence, lexicon())]


@pytest.mark.parametrize(("markup", "language"), SENTENCES)
def test_what_the_rules_accept_is_a_candidate_that_stands(markup: str, language: str) -> None:
    accepted = keys(ruled(context_of(markup, language).sentence))
    assert accepted
    standing = [match for match, stands in found(markup, language) if stands]
    assert set(accepted) <= set(keys(standing))


WORDS = st.lists(
    st.sampled_from(
        [row.lemma for row in lexicon().rows] + ["und", ",", "der", "the", "to", "mit", "sich", "in"]
    ),
    max_size=12,
)


@settings(max_examples=60)
@given(WORDS, st.sampled_from(["de", "en"]))
def test_any_words_give_each_type_once_and_miss_no_rule(words: list[str], language: str) -> None:
    article = Article("c" * 32, " ".join(words), language=language)
    for sentence in EventSuggester(lexicon(), schema()).sentences(article, ()):
        context = Context(article, sentence, ParsedText())
        given = [match for match, _ in candidates(context, KnownTriggers(lexicon(), {}))]
        assert set(keys(ruled(sentence))) <= set(keys(given))
        assert len(keys(given)) == len(set(keys(given)))
        assert LIGHT_TYPE not in {match.row.type for match in given}


@pytest.mark.parametrize(
    ("markup", "language"),
    [
        ("[Ida Vogt|PERSON] hielt eine Rede.", "de"),
        ("[Ida Vogt|PERSON] traf eine Entscheidung.", "de"),
        ("[Ana Roth|PERSON] held a lecture and made a decision.", "en"),
    ],
)
def test_a_verb_that_only_lends_its_subject_is_none_in_that_sense(markup: str, language: str) -> None:
    words = ("halten", "treffen", "hold", "make")
    learnt = {(language, WordClass.VERB, word): (LIGHT_TYPE,) for word in words}
    assert LIGHT_TYPE not in {match.row.type for match, _ in found(markup, language, learnt)}


@pytest.mark.parametrize(
    ("markup", "language", "key", "trigger"),
    [
        (
            "Am [Freitag|DATE] schlummerte die Fähre.",
            "de",
            ("de", WordClass.VERB, "schlummern"),
            "schlummerte",
        ),
        ("Die Fähre schlief in [Kiel|GPE] ein.", "de", ("de", WordClass.VERB, "einschlafen"), "schlief ein"),
        ("In [Kiel|GPE] gab es einen Tauffleck.", "de", ("de", WordClass.NOUN, "tauffleck"), "Tauffleck"),
        ("The ferry slumbered in [Kiel|GPE].", "en", ("en", WordClass.VERB, "slumber"), "slumbered"),
        ("There were soirées in [Kiel|GPE].", "en", ("en", WordClass.NOUN, "soirée"), "soirées"),
    ],
)
def test_a_word_that_only_the_corpus_knows_is_a_candidate(
    markup: str, language: str, key: tuple[str, WordClass, str], trigger: str
) -> None:
    text = marked(markup, language)[0].text
    learnt = {key: ("ATTACK", "MEET")}

    def read(known: Learnt) -> list[tuple[str, str, bool]]:
        return [
            (covered_text(match.fragments, text), match.row.type, stands)
            for match, stands in found(markup, language, known)
        ]

    assert trigger not in {covered for covered, _, _ in read({})}
    assert {(trigger, "ATTACK", False), (trigger, "MEET", False)} <= set(read(learnt))


def test_the_other_language_and_word_class_are_not_looked_up() -> None:
    learnt = {
        ("en", WordClass.VERB, "schlummern"): ("ATTACK",),
        ("de", WordClass.NOUN, "schlummern"): ("MEET",),
    }
    assert found("Die Fähre schlummerte.", "de", learnt) == []


def test_the_lexicon_goes_before_the_corpus_for_the_same_type() -> None:
    learnt = {("de", WordClass.VERB, "treffen"): ("MEET", "CALL")}
    rows = {
        match.row.type: match.row for match, _ in found("[Vogt|PERSON] traf [Ruiz|PERSON].", "de", learnt)
    }
    assert rows["MEET"] in lexicon().rows
    assert rows["CALL"] == TriggerRow("de", "treffen", WordClass.VERB, "CALL", Tier.LO)


def test_words_of_a_name_are_no_candidates() -> None:
    learnt = {("de", WordClass.NOUN, "erklärung"): ("STATEMENT",)}
    assert found("Es gab die [Erklärung über das Treffen|DOC].", "de", learnt) == []
