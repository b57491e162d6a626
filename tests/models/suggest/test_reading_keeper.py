"""What is kept of a parse: slots in the active voice, particles, shared subjects, what the lexicon says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.article import Article
from models.readings import Reading, Word, unpacked
from models.suggest.base import Draft
from models.suggest.parse.nodes import ParsedText
from models.suggest.readings import ReadingKeeper, reading_of
from tests.models.suggest.event_cases import lexicon
from tests.models.suggest.learned.learned_cases import scrambled
from tests.models.suggest.parse.tree_cases import parse

TEXT = "Roth empfing am Freitag zwei Minister aus Lima und lud Ruiz zu einem Besuch ein."


def read(words: str, arcs: str, language: str = "de", scheme: str = "universal") -> tuple[Reading, str]:
    """Return the reading of a sentence with its text."""
    parsed = parse(words, arcs, scheme)
    text = " ".join(word.split("/")[0] for word in words.split())
    return reading_of(parsed, language, lexicon()), text


def word_at(reading: Reading, text: str, covered: str) -> Word:
    start = text.index(covered)
    return next(word for word in reading.words if word.span.start == start)


def slots(reading: Reading, text: str, covered: str) -> list[str]:
    """Return the slots of a word, such as `obl:mit=Leo Ruiz`."""
    word = word_at(reading, text, covered)
    return [f"{item.name}={' '.join(span.text(text) for span in item.words)}" for item in word.slots]


def test_a_separable_verb_has_its_particle_and_the_frame_of_both() -> None:
    reading, text = read(
        "Vogt/PROPN traf/VERB/treffen mit/ADP Leo/PROPN Ruiz/PROPN zusammen/ADP",
        "2:nsubj 0:root 4:case 2:obl 4:flat 2:compound:prt",
    )
    verb = word_at(reading, text, "traf")
    assert verb.particle is not None and verb.particle.text(text) == "zusammen"
    assert verb.frame("MEET").roles_of("obl:mit") == ("Participant",)
    assert slots(reading, text, "traf") == ["nsubj=Vogt", "obl:mit=Leo Ruiz"]
    assert [item.reason for item in verb.slots] == ["subject", "after “mit”"]


def test_a_passive_is_told_in_the_active_voice() -> None:
    reading, text = read(
        "Osei/PROPN wurde/AUX/werden von/ADP Roth/PROPN empfangen/VERB/empfangen/VerbForm=Part",
        "5:nsubj:pass 5:aux:pass 4:case 5:obl:agent 0:root",
    )
    assert slots(reading, text, "empfangen") == ["obj=Osei", "nsubj=Roth"]
    assert word_at(reading, text, "empfangen").frame("RECEIVE").roles_of("obj") == ("Recipient",)


def test_conjuncts_are_slots_of_their_own() -> None:
    reading, text = read(
        "Vogt/PROPN und/CCONJ Ruiz/PROPN telefonierten/VERB/telefonieren",
        "4:nsubj 3:cc 1:conj 0:root",
    )
    assert slots(reading, text, "telefonierten") == ["nsubj=Vogt", "nsubj=Ruiz"]


@pytest.mark.parametrize(
    ("words", "arcs", "verb", "expected"),
    [
        (
            "Roth/PROPN came/VERB/come and/CCONJ signed/VERB/sign",
            "2:nsubj 0:root 4:cc 2:conj",
            "signed",
            "nsubj=Roth: subject of the clause before",
        ),
        (
            "Roth/PROPN asked/VERB/ask Lima/PROPN to/PART sign/VERB/sign",
            "2:nsubj 0:root 2:obj 5:mark 2:xcomp",
            "sign",
            "nsubj=Lima: asked to do it",
        ),
        (
            "Roth/PROPN promised/VERB/promise Lima/PROPN to/PART sign/VERB/sign",
            "2:nsubj 0:root 2:obj 5:mark 2:xcomp",
            "sign",
            "nsubj=Roth: subject of the clause before",
        ),
        (
            "the/DET envoy/NOUN who/PRON signed/VERB/sign",
            "2:det 0:root 4:nsubj 2:acl:relcl",
            "signed",
            "nsubj=envoy: described by this clause",
        ),
        (
            "the/DET pact/NOUN signed/VERB/sign/VerbForm=Part|Tense=Past yesterday/NOUN",
            "2:det 0:root 2:acl 3:obl:tmod",
            "signed",
            "obj=pact: described by this clause",
        ),
    ],
)
def test_a_verb_shares_the_subject_of_another_or_what_it_describes(
    words: str, arcs: str, verb: str, expected: str
) -> None:
    reading, text = read(words, arcs, "en")
    start = text.rindex(verb)
    word = next(item for item in reading.words if item.span.start == start)
    found = [f"{item.name}={item.words[0].text(text)}: {item.reason}" for item in word.slots]
    assert expected in found
    assert len([item for item in found if item.startswith(expected.partition("=")[0])]) == 1


def test_a_verb_that_carries_a_noun_lends_it_what_stands_beside_it() -> None:
    reading, text = read(
        "Roth/PROPN paid/VERB/pay Lima/PROPN a/DET visit/NOUN on/ADP Friday/PROPN",
        "2:nsubj 0:root 2:iobj 5:det 2:obj 7:case 2:obl",
        "en",
    )
    assert slots(reading, text, "visit") == ["nsubj=Roth", "iobj=Lima", "nmod:on=Friday"]
    assert word_at(reading, text, "visit").slots[0].reason == "subject of “pay”"
    assert word_at(reading, text, "visit").is_noun


def test_nouns_for_people_and_names_are_no_things() -> None:
    reading, text = read(
        "Minister/NOUN verteilten/VERB/verteilen Decken/NOUN an/ADP Lima/PROPN",
        "2:nsubj 0:root 2:obj 5:case 2:obl",
    )
    assert [item.is_thing for item in word_at(reading, text, "verteilten").slots] == [False, True, False]


def test_reflexive_pronouns_fill_nothing() -> None:
    reading, text = read("Vogt/PROPN äußerte/VERB/äußern sich/PRON///Reflex=Yes", "2:nsubj 0:root 2:obj")
    assert slots(reading, text, "äußerte") == ["nsubj=Vogt"]


def test_a_language_without_lexicon_keeps_its_slots() -> None:
    reading, text = read("Roth/PROPN signe/VERB/signer l'accord/NOUN", "2:nsubj 0:root 2:obj", "fr")
    assert slots(reading, text, "signe") == ["nsubj=Roth", "obj=l'accord"]
    assert word_at(reading, text, "signe").frames == ()
    assert not any(item.is_thing for item in word_at(reading, text, "signe").slots)


@given(st.integers(0, 2**32))
def test_any_tree_can_be_read_and_every_word_lies_in_the_text(seed: int) -> None:
    for language in ("de", "en", "fr"):
        for word in reading_of(scrambled(TEXT, seed), language, lexicon()).words:
            spans = [word.span, *(span for item in word.slots for span in item.words)]
            assert all(0 <= span.start < span.end <= len(TEXT) for span in spans)
            assert word.slots or word.frames or word.particle


def test_the_draft_carries_the_packed_reading_if_there_is_a_parse() -> None:
    keeper, article = ReadingKeeper(lexicon()), Article("a" * 32, TEXT, language="de")
    parsed = scrambled(TEXT, 7)
    assert unpacked(keeper.suggest(article, Draft(parse=parsed)).reading) == reading_of(
        parsed, "de", lexicon()
    )
    assert keeper.suggest(article, Draft()) == Draft()
    assert unpacked(keeper.suggest(article, Draft(parse=ParsedText())).reading) == Reading()
    assert (keeper.name, keeper.version) == ("reading", lexicon().version)
