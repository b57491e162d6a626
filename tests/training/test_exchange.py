"""Copies with other names stay aligned with their names, whatever the text."""

from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from models.offsets import Span
from tests.tiny_corpora import named
from training.exchange import exchanged
from training.name_pools import Pools
from training.names import Name, NamedText

POOLS = Pools(
    language="de",
    given=("Abel", "Béla"),
    surnames=("Mwangi", "Ortiz"),
    places=("Kairo", "Lima", "Oslo"),
    organisations={"acronym": ("ABC",), "one word": ("Seebund",), "words": ("Bund der Häfen",)},
    peoples=("peruanisch",),
)
ENGLISH = replace(POOLS, language="en", peoples=("Peruvian",))
SOME_NAMES = {
    "PERSON": ["Ida Vogt", "Vogt", "Vogts", "J. Vogt"],
    "LOC": ["Oslo", "Oslos", "die Wolga"],
    "ORG": ["UNO", "Nordmed", "Rat von Kiel"],
    "NORP": ["deutsche", "norwegischen", "Deutsche"],
}


class Always(random.Random):
    """Chance that exchanges every name."""

    def random(self) -> float:
        return 0.0


class Never(random.Random):
    """Chance that exchanges none."""

    def random(self) -> float:
        return 0.99


@st.composite
def texts(draw: st.DrawFn) -> NamedText:
    """Draw a text with names and open spans between other words."""
    text, names, opened = "", [], []
    kinds = st.sampled_from([*SOME_NAMES, "open", "other"])
    for kind in draw(st.lists(kinds, max_size=12)):
        word = draw(st.sampled_from(SOME_NAMES.get(kind, ["Ämter 🌍", "x"])))
        span = Span(len(text), len(text) + len(word))
        text += word + draw(st.sampled_from([" ", ", ", "\n", ""]))
        if kind in SOME_NAMES:
            names.append(Name(span, kind))
        elif kind == "open":
            opened.append(span)
    return NamedText(text, "de", tuple(names), tuple(opened), "tiny")


def between(text: NamedText) -> list[str]:
    """Return what stands outside names, in order."""
    borders = [0, *(border for name in text.names for border in (name.span.start, name.span.end))]
    pairs = zip(borders[::2], [*borders[1::2], len(text.text)], strict=True)
    return [text.text[start:end] for start, end in pairs]


@settings(max_examples=200)
@given(texts(), st.integers())
def test_names_stay_in_order_and_the_rest_as_it_was(text: NamedText, seed: int) -> None:
    copy = exchanged(text, POOLS, random.Random(seed))
    if copy is None:
        return
    assert copy.text != text.text
    assert copy.source == "tiny+exchanged"
    assert [name.label for name in copy.names] == [name.label for name in text.names]
    assert between(copy) == between(text)
    assert [span.text(copy.text) for span in copy.open] == [span.text(text.text) for span in text.open]


@settings(max_examples=200)
@given(texts(), st.integers())
def test_a_name_gets_one_new_form_throughout_its_text(text: NamedText, seed: int) -> None:
    copy = exchanged(text, POOLS, random.Random(seed)) or text
    new: dict[str, set[str]] = {}
    for before, after in zip(text.names, copy.names, strict=True):
        new.setdefault(before.span.text(text.text), set()).add(after.span.text(copy.text))
    assert all(len(forms) == 1 for forms in new.values())


def names(text: NamedText | None) -> list[str]:
    assert text is not None
    return [name.span.text(text.text) for name in text.names]


def test_short_form_and_genitive_follow_the_full_name() -> None:
    text = named("Ida Vogt kam. Vogts Rede, Oslos Hafen.", ("Ida Vogt", "PERSON"), ("Vogts", "PERSON"))
    text = replace(text, names=(*text.names, Name(Span(26, 31), "LOC")))
    for seed in range(20):
        full, genitive, place = names(exchanged(text, POOLS, Always(seed)))
        surname = full.split()[1]
        assert surname in POOLS.surnames
        assert genitive == {"Mwangi": "Mwangis", "Ortiz": "Ortiz"}[surname]
        assert place in {"Kairos", "Limas", "Oslos"}


def test_names_are_drawn_from_pools_of_their_kind() -> None:
    text = named(
        "UNO Nordmed Rat von Kiel norwegischen",
        *[("UNO", "ORG"), ("Nordmed", "ORG"), ("Rat von Kiel", "ORG"), ("norwegischen", "NORP")],
    )
    assert names(exchanged(text, POOLS, Always(0))) == ["ABC", "Seebund", "Bund der Häfen", "peruanischen"]


def test_english_peoples_keep_no_ending() -> None:
    text = named("The Norwegian side and the left.", ("Norwegian", "NORP"), ("left", "NORP"), language="en")
    assert names(exchanged(text, ENGLISH, Always(0))) == ["Peruvian", "left"]


def test_initials_rivers_and_nouns_of_peoples_stay() -> None:
    text = named("J. Vogt Wolga Deutsche", ("J. Vogt", "PERSON"), ("Wolga", "LOC"), ("Deutsche", "NORP"))
    person, river, people = names(exchanged(text, POOLS, Always(0)))
    assert person in {"J. Mwangi", "J. Ortiz"}
    assert (river, people) == ("Wolga", "Deutsche")


def test_longer_of_names_that_start_together_is_exchanged() -> None:
    text = NamedText("UNO-Rat Kiel tagt.", "de", (Name(Span(0, 3), "ORG"), Name(Span(0, 12), "ORG")))
    copy = exchanged(text, POOLS, Always(0))
    assert copy is not None
    assert (copy.text, names(copy)) == ("Bund der Häfen tagt.", ["Bund der Häfen"])


def test_unchanged_text_gives_no_copy() -> None:
    text = named("Ida Vogt lobte Oslo.", ("Ida Vogt", "PERSON"), ("Oslo", "LOC"))
    assert exchanged(text, POOLS, Never(0)) is None
    assert exchanged(named("Es regnete."), POOLS, Always(0)) is None
