"""Names found once are found in the rest of the article, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.annotation import Entity, Level, Origin, Source, suggested_entity
from models.article import Article, Zone, ZoneKind
from models.ids import derived_id
from models.offsets import Span
from models.suggest.actors.suggester import ActorSuggester
from models.suggest.base import Draft
from models.suggest.chain import suggest_article
from models.suggest.config import NO_PIPELINE, SuggestConfig
from models.suggest.repeats.abbreviations import abbreviates
from models.suggest.repeats.name_forms import alike, leading_word, surnames
from models.suggest.repeats.rule import RepeatSuggester
from tests.models.suggest.entity_cases import LEXICONS, lexicons
from tests.models.suggest.event_cases import schema

Known = tuple[str, str]
"""A name, of which the first mention is an entity, and its label."""


def entity(text: str, covered: str, label: str, nth: int = 0, level: Level = Level.NAM) -> Entity:
    start = -1
    for _ in range(nth + 1):
        start = text.index(covered, start + 1)
    span = Span(start, start + len(covered))
    origin = Origin(Source.PIPELINE, "double", "1")
    identity = derived_id("article", label, span.start, span.end)
    return suggested_entity(Entity(identity, label, (span,), level, confidence=0.8, origin=origin))


def repeated(text: str, *known: Entity, language: str = "de", zones: tuple[Zone, ...] = ()) -> Draft:
    article = Article("article", text, language=language, zones=zones)
    return RepeatSuggester(lexicons()).suggest(article, Draft(known))


def added(text: str, *known: Known, language: str = "de") -> list[Known]:
    """Return what is added when the first mention of each name is known."""
    draft = repeated(text, *(entity(text, *one) for one in known), language=language)
    return [(one.hull.text(text), one.label) for one in draft.entities if one.origin.name == "repeats"]


@pytest.mark.parametrize(
    ("text", "known", "found"),
    [
        ("Torvu Mallek kam. Mallek ging, Malleks Rede blieb.", "Torvu Mallek", ["Mallek", "Malleks"]),
        ("Malleks Rede half. Torvu Mallek lobte sie.", "Malleks", ["Torvu Mallek"]),
        ("Ida von der Aue kam. Später sprach von der Aue.", "Ida von der Aue", ["von der Aue"]),
        ("Munir al-Tarsi kam. Al-Tarsi schwieg.", "Munir al-Tarsi", ["Al-Tarsi"]),
        ("MALLEK TRIFFT KOLLEGEN\n\nTorvu Mallek kam.", "Torvu Mallek", ["MALLEK"]),
        ("Tarek Abu Sarun kam. Danach ging Abu Sarun.", "Tarek Abu Sarun", ["Abu Sarun"]),
        ("Kwang Mi Rae kam. Später sagte Kwang mehr.", "Kwang Mi Rae", ["Kwang"]),
        ("Anton Petrowitsch kam. Den Petrowitsch sah keiner.", "Anton Petrowitsch", []),
        ("Karl Fischer kam. Ein Fischer ertrank.", "Karl Fischer", []),
        ("Ida Minister kam. Dann sprach der Minister.", "Ida Minister", []),
    ],
)
def test_person_is_found_by_surname(text: str, known: str, found: list[str]) -> None:
    assert added(text, (known, "PERSON")) == [(name, "PERSON") for name in found]


@pytest.mark.parametrize(
    ("text", "known", "found"),
    [
        ("Die Tavrische Seebank (TSB) wuchs. Die TSB warnt.", "Tavrische Seebank", ["TSB", "TSB"]),
        ("Die TSB warnt. Die Tavrische Seebank (TSB) wuchs.", "TSB", ["Tavrische Seebank", "TSB"]),
        ("Die Tavrische Seebank, kurz TSB, wuchs.", "Tavrische Seebank", ["TSB"]),
        ("Die TSB (Tavrische Seebank) wuchs.", "Tavrische Seebank", ["TSB"]),
        (
            "Die Tavrische Seebank wuchs. Chef der Tavrischen Seebank",
            "Tavrische Seebank",
            ["Tavrischen Seebank"],
        ),
        ("Tavro Energie baut. Dem Vorstand von Tavro gefällt es.", "Tavro Energie", ["Tavro"]),
        ("Union Energie baut. Die Union streitet.", "Union Energie", []),
        ("Die Seebank wuchs. Eine SEEBANK? Keine Bank.", "Seebank", []),
        ("Der Verband Tavrischer Seeleute (VTS, 1990) tagt. VTS", "Verband Tavrischer Seeleute", []),
    ],
)
def test_body_is_found_by_abbreviation_case_and_leading_word(text: str, known: str, found: list[str]) -> None:
    assert added(text, (known, "ORG")) == [(name, "ORG") for name in found]


def test_place_is_found_in_other_cases() -> None:
    text = "Das Rostige Meer bebt. Am Rostigen Meer, im Norden des Rostigen Meeres, bei Torvu; Torvus Hafen."
    found = [("Rostigen Meer", "LOC"), ("Rostigen Meeres", "LOC"), ("Torvus", "GPE")]
    assert added(text, ("Rostige Meer", "LOC"), ("Torvu", "GPE")) == found


def test_english_possessive_stays_outside_and_longer_names_are_left() -> None:
    text = "Torvu Mallek left Sarun. Mallek's aide praised Sarun's harbour and the Sarun Maritime Forum."
    known = ("Torvu Mallek", "PERSON"), ("Sarun", "GPE")
    assert added(text, *known, language="en") == [("Mallek", "PERSON"), ("Sarun", "GPE")]


def test_lower_case_word_shows_that_a_capitalised_one_is_common() -> None:
    text = "Hope Brown spoke. Talks bring hope. Brown skies cleared, brown dust fell."
    assert added(text, ("Hope Brown", "PERSON"), language="en") == []


def test_preceding_given_name_joins_a_repeated_surname() -> None:
    assert added("Mallek kam. Zuletzt ging Torvu Mallek.", ("Mallek", "PERSON")) == [
        ("Torvu Mallek", "PERSON")
    ]


def test_whole_name_replaces_the_part_that_was_found_elsewhere() -> None:
    text = "Torvu Mallek kam. Danach sprach Torvu Mallek."
    draft = repeated(text, entity(text, "Torvu Mallek", "PERSON"), entity(text, "Mallek", "PERSON", 1))
    assert [one.hull.text(text) for one in draft.entities] == ["Torvu Mallek", "Torvu Mallek"]


def test_nothing_is_found_inside_a_longer_entity() -> None:
    text = "Sarun liegt am Meer. Die Erklärung von Sarun gilt."
    known = entity(text, "Sarun", "GPE"), entity(text, "Erklärung von Sarun", "DOC")
    assert repeated(text, *known).entities == known


def test_majority_of_the_mentions_gives_the_label_and_a_tie_gives_none() -> None:
    text = "Sarun siegt. Sarun weiß. Sarun geht. Sarun kommt."
    two = entity(text, "Sarun", "GPE"), entity(text, "Sarun", "PERSON", 1)
    assert repeated(text, *two).entities == two
    last = repeated(text, *two, entity(text, "Sarun", "GPE", 2)).entities[-1]
    assert (last.hull.text(text), last.label) == ("Sarun", "GPE")


def test_surname_that_is_also_a_place_is_left() -> None:
    text = "Ida Sarun kam. Sarun jubelt. Sarun feiert."
    known = entity(text, "Ida Sarun", "PERSON"), entity(text, "Sarun", "GPE", 1)
    assert [one.label for one in repeated(text, *known).entities] == ["PERSON", "GPE", "GPE"]


def test_noun_at_its_level_is_not_repeated() -> None:
    text = "Die Seebank schweigt. Die Seebank schweigt weiter."
    known = entity(text, "Seebank", "ORG", level=Level.NOM)
    assert repeated(text, known).entities == (known,)


def test_evidence_names_what_is_repeated_and_confidence_is_lower() -> None:
    text = "Torvu Mallek kam. Mallek ging."
    found = repeated(text, entity(text, "Torvu Mallek", "PERSON")).entities[-1]
    assert found.origin.source is Source.RULE
    assert found.origin.evidence == (("repeats", "Torvu Mallek"), ("form", "surname"))
    assert found.confidence == 0.76


def test_ambiguous_surname_has_the_label_but_no_actor() -> None:
    text = "Ida Mallek traf Torvu Mallek. Dann ging Mallek."
    draft = repeated(text, entity(text, "Ida Mallek", "PERSON"), entity(text, "Torvu Mallek", "PERSON"))
    *both, alone = ActorSuggester().suggest(Article("article", text, language="de"), draft).entities
    assert len({one.actor for one in both}) == 2
    assert (alone.label, alone.actor) == ("PERSON", None)
    assert [seen for key, seen in alone.origin.evidence if key == "repeats"] == ["Ida Mallek", "Torvu Mallek"]


@pytest.mark.parametrize(
    ("text", "label", "name"),
    [
        ("Torvu Mallek kam. Mallek ging. Malleks Rede half.", "PERSON", "Torvu Mallek"),
        ("Kwang Mi Rae kam. Später sagte Kwang mehr.", "PERSON", "Kwang Mi Rae"),
        ("Tavrische Seebank (TSB): Die TSB und die Gäste der Tavrischen Seebank", "ORG", "Tavrische Seebank"),
        ("Tavro Energie baut. Dem Vorstand von Tavro gefällt es.", "ORG", "Tavro Energie"),
        ("Rostige Meer: am Rostigen Meer, Norden des Rostigen Meeres", "LOC", "Rostige Meer"),
    ],
)
def test_all_forms_of_a_name_are_one_actor(text: str, label: str, name: str) -> None:
    draft = repeated(text, entity(text, name, label))
    grouped = ActorSuggester().suggest(Article("article", text, language="de"), draft)
    assert len(grouped.entities) > 1
    assert [actor.name for actor in grouped.actors] == [name]
    assert {one.actor for one in grouped.entities} == {grouped.actors[0].id}


def test_forms_are_alike_only_in_another_case() -> None:
    assert alike(("Rotes", "Meer"), ("Roten", "Meeres"), "de")
    assert not alike(("Roten", "Meer"), ("Roten", "Meers"), "en")
    assert not alike(("Hanne", "Vogt"), ("Hanner", "Vogt"), "de", person=True)


def test_forms_of_names() -> None:
    assert list(surnames(("Ida", "von", "der", "Aue"))) == [("von", "der", "Aue"), ("Aue",)]
    assert leading_word(("Tavro", "Energie"), "de") == "Tavro"
    assert leading_word(("NATO", "Rat"), "de") is None


def test_abbreviation_holds_the_initials_in_order() -> None:
    name = ("Organisation", "für", "Sicherheit", "und", "Zusammenarbeit", "in", "Europa")
    assert abbreviates("OSZE", name)
    assert not abbreviates("OEZS", name)
    assert not abbreviates("WWF", ("Bank",))


def test_chain_repeats_what_rules_found() -> None:
    text = "Die Reederei Tavro baut Schiffe. Später kam von Tavro ein Dementi."
    config = SuggestConfig(LEXICONS, schema(), (("de", NO_PIPELINE),))
    found = suggest_article(Article("article", text, language="de"), config)
    bodies = [one for one in found.entities if one.label == "ORG"]
    assert [(one.hull.text(text), one.origin.name) for one in bodies] == [
        ("Tavro", "organisations"),
        ("Tavro", "repeats"),
    ]
    assert len({one.actor for one in bodies}) == 1


_WORDS = (
    "Torvu",
    "Mallek",
    "Malleks",
    "Tavro",
    "Energie",
    "TSB",
    "(TSB)",
    "die",
    "MALLEK",
    "Sarun.",
    "\n\n",
    "von",
)
_LABELS = st.sampled_from(["PERSON", "ORG", "GPE", "LOC", "TITLE", "DOC"])
_CHOSEN = st.lists(st.tuples(st.integers(0, 24), st.integers(1, 3), _LABELS), max_size=6)


@given(
    st.lists(st.sampled_from(_WORDS), min_size=4, max_size=25),
    _CHOSEN,
    st.integers(0, 80),
    st.sampled_from(["de", "en"]),
)
def test_nothing_overlaps_or_lies_in_boilerplate(
    words: list[str], chosen: list[tuple[int, int, str]], border: int, language: str
) -> None:
    text = " ".join(words)
    border = min(border, len(text))
    starts = [sum(len(word) + 1 for word in words[:place]) for place in range(len(words))]
    known: dict[int, Entity] = {}
    for first, length, label in chosen:
        part = range(first, first + length)
        if part.stop <= len(words) and known.keys().isdisjoint(part) and starts[first] + 30 < border:
            covered = " ".join(words[first : part.stop])
            nth = sum(text.startswith(covered, place) for place in range(starts[first]))
            known |= dict.fromkeys(part, entity(text, covered, label, nth))
    zones = (Zone(ZoneKind.BOILERPLATE, border, len(text)),)
    before = {one.id: one for one in known.values()}
    draft = repeated(text, *before.values(), language=language, zones=zones)
    ends = 0
    for one in draft.entities:
        assert one.hull.start >= ends
        ends = one.hull.end
        assert one.id in before or one.hull.end <= border
    lost = [one for identity, one in before.items() if identity not in {kept.id for kept in draft.entities}]
    assert all(any(kept.hull.contains(one.hull) for kept in draft.entities) for one in lost)
