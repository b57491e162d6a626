from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.article import Article, Zone, ZoneKind
from models.offsets import Span
from models.suggest.tokens import ArticleText, read, read_text


def sentences(text: str, language: str = "de") -> list[str]:
    found = read_text(text, language)
    return [found.span(part).text(text) for part in found.sentences]


def clauses(text: str, language: str = "de") -> list[str]:
    found = read_text(text, language)
    return [found.span(part).text(text) for part in found.clauses(found.sentences[0])]


def words(text: str, language: str = "de") -> list[str]:
    return [token.text for token in read_text(text, language).tokens]


@pytest.mark.parametrize(
    "sentence",
    [
        "Am 29. Treffen nahm Dr. J. Vogt teil.",
        "Der 30. Jahrestag wird am 4. September begangen.",
        "Sie nannte z. B. den Hafen usw. als Grund.",
        "Karl III. kam mit 1,5 Mrd. Euro nach U.S. Angaben an.",
    ],
)
def test_german_abbreviations_and_ordinals_end_no_sentence(sentence: str) -> None:
    assert sentences(sentence) == [sentence]


def test_ordinal_before_a_new_sentence_ends_it() -> None:
    assert sentences("Es ging um die Punkte 4 und 9. Die Lage ist ernst.") == [
        "Es ging um die Punkte 4 und 9.",
        "Die Lage ist ernst.",
    ]


def test_english_number_before_a_full_stop_ends_a_sentence() -> None:
    assert sentences("Dr. Vogt was 29. Talks began at 10 a.m. Friday.", "en") == [
        "Dr. Vogt was 29.",
        "Talks began at 10 a.m. Friday.",
    ]


def test_closing_quotes_belong_to_their_sentence() -> None:
    assert sentences('Er sagte: „Ja.“ Dann ging er. "Gut." Sie blieb.') == [
        "Er sagte: „Ja.“",
        "Dann ging er.",
        '"Gut."',
        "Sie blieb.",
    ]


def test_quotation_before_its_speaker_stays_in_the_sentence() -> None:
    assert len(sentences("„Wir kommen!“, sagte sie.")) == 1


def test_blank_line_always_ends_a_sentence_and_a_line_break_does_not() -> None:
    assert sentences("Ein Titel\n\nDie Lage\nist ernst") == ["Ein Titel", "Die Lage\nist ernst"]


def test_compounds_stay_together_and_possessives_come_apart() -> None:
    assert words("Die Nord-Süd-Route, Logistik- und", "de") == [
        "Die",
        "Nord-Süd-Route",
        ",",
        "Logistik-",
        "und",
    ]
    assert words("Kenya’s plan doesn’t fail", "en") == ["Kenya", "’s", "plan", "doesn’t", "fail"]


def test_no_break_space_parts_words() -> None:
    assert words("am\u00a03.\u00a0Mai") == ["am", "3.", "Mai"]


def test_boilerplate_has_no_tokens_and_zones_cut_sentences() -> None:
    text = "Wien, 3. Mai Die Lage Cookies"
    zones = (Zone(ZoneKind.DATELINE, 0, 12), Zone(ZoneKind.BOILERPLATE, 22, 29))
    found = read(Article("a", text, language="de", zones=zones))
    assert [found.span(part).text(text) for part in found.sentences] == ["Wien, 3. Mai", "Die Lage"]
    assert found.sentence_at(25) is None


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("Er betonte, dass er kommt.", ["Er betonte,", "dass er kommt."]),
        ("Sie ging; er blieb.", ["Sie ging;", "er blieb."]),
        ("Die Politik, die er angekündigt hat, half.", ["Die Politik,", "die er angekündigt hat, half."]),
        ("Der Bote, der Sohn des Königs, kam.", ["Der Bote, der Sohn des Königs, kam."]),
        ("Ida Vogt, und der Präsident von Peru, Leo Ruiz, kamen.", None),
    ],
)
def test_clauses_open_at_conjunctions_and_relative_pronouns(sentence: str, parts: list[str] | None) -> None:
    assert clauses(sentence) == (parts or [sentence])


def test_english_clauses_open_at_conjunctions_but_not_inside_as_well_as() -> None:
    assert clauses("He left, although she stayed.", "en") == ["He left,", "although she stayed."]
    assert len(clauses("He met Kenya, as well as Peru.", "en")) == 1


@given(
    st.text(st.sampled_from("aB9.,;! ?\n\u00a0„“\"'’-–äé\u0301🐟שU"), max_size=80),
    st.sampled_from(["de", "en"]),
)
def test_tokens_cover_all_but_white_space_in_order(text: str, language: str) -> None:
    found = read_text(text, language)
    assert all(text[token.start : token.end] == token.text for token in found.tokens)
    covered = "".join(token.text for token in found.tokens)
    assert "".join(covered.split()) == "".join(text.split())
    assert [index for part in found.sentences for index in part] == list(range(len(found.tokens)))


@given(st.text(st.sampled_from("ab. ,\n"), max_size=40), st.integers(0, 40), st.integers(0, 10))
def test_tokens_in_a_span_are_those_that_overlap_it(text: str, start: int, length: int) -> None:
    found: ArticleText = read_text(text, "de")
    span = Span(start, start + length)
    expected = [
        index for index, token in enumerate(found.tokens) if Span(token.start, token.end).overlaps(span)
    ]
    assert list(found.tokens_in(span)) == (expected if length else [])
