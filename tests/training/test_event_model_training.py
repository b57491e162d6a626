"""What is learnt about events from a few gold articles, without any pipeline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner

import resources
from models.annotation import Argument, Event
from models.article import Article
from models.offsets import Span, covered_text
from models.review import Review
from models.suggest.base import Draft
from models.suggest.config import SuggestConfig
from models.suggest.event_suggester import EventSuggester
from models.suggest.learned.event_model import EVENT, NONE, EventModel, read_event_model
from models.suggest.learned.facts import Features
from models.suggest.learned.linear import LinearModel
from models.suggest.triggers import WordClass
from tests.models.suggest.event_cases import lexicon, marked, schema
from tests.models.suggest.learned.learned_cases import events_of, parsed
from training import event_model
from training.event_model import LearntTriggers, Samples, cli, fitted, learnt_events, read_articles

CONFIG = SuggestConfig(resources.path("lexicons"), schema())
SLUMBER = ("de", WordClass.VERB, "schlummern")

Told = Mapping[str, tuple[str, Mapping[str, str]]]
"""The gold events: type and fillers with their roles by trigger."""


def gold(letter: str, markup: str, told: Told) -> Review:
    """Return a gold article whose id is that letter; fillers and triggers by their first occurrence."""
    article, entities = marked(markup, "de")
    ids = {covered_text(entity.fragments, article.text): entity.id for entity in entities}
    events = {
        trigger: Event(
            trigger,
            kind,
            (Span(article.text.index(trigger), article.text.index(trigger) + len(trigger)),),
            arguments=tuple(Argument(role, ids[filler]) for filler, role in fillers.items()),
        )
        for trigger, (kind, fillers) in told.items()
    }
    return Review(replace(article, id=letter * 32), {entity.id: entity for entity in entities}, events)


def meeting(letter: str, first: str, second: str, place: str, more: str, told: Told) -> Review:
    text = f"[{first}|PERSON] traf [{second}|PERSON] in [{place}|GPE]. {more}"
    parties = {first: "Participant", second: "Participant", place: "Place"}
    return gold(letter, text, {"traf": ("MEET", parties), **told})


def planned(letter: str, markup: str) -> Review:
    review = gold(letter, markup, {"treffen": ("MEET", {})})
    preset = schema().preset("planned")
    assert preset is not None
    meet = review.events["treffen"]
    return replace(review, events={meet.id: replace(meet, attributes=preset.applied(meet.attributes))})


ASLEEP: Told = {"schlummerte": ("ATTACK", {})}
GOLDS = [
    meeting("a", "Ida Vogt", "Leo Ruiz", "Wien", "Die Fähre schlummerte in [Kiel|GPE].", ASLEEP),
    meeting("b", "Ana Roth", "Jan Kos", "Oslo", "[Bonn|GPE] trifft dort eine Entscheidung.", {}),
    meeting("c", "Mia Lund", "Per Dahl", "Riga", "Der Kahn schlummerte in [Kiel|GPE].", ASLEEP),
    gold("d", "[Bern|GPE] traf eine Entscheidung. [Graz|GPE] traf eine Auswahl.", {}),
    planned("e", "Am [Montag|DATE] wird [Ina Kalb|PERSON] [Udo Stein|PERSON] treffen."),
    planned("f", "Im [Mai|DATE] wird [Eva Holm|PERSON] [Jan Kos|PERSON] treffen."),
]
UNSEEN = "[Eva Holm|PERSON] traf [Tom Berg|PERSON] in [Lima|GPE]. Die Barke schlummerte in [Kiel|GPE]."


@pytest.fixture(autouse=True)
def suggested(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the program find the names of the gold articles, and a parse of words side by side."""
    found = {review.article.id: tuple(review.entities.values()) for review in GOLDS}

    def draft(article: Article, config: SuggestConfig) -> Draft:
        return Draft(found.get(article.id, ()), parse=parsed(article.text))

    monkeypatch.setattr(event_model, "draft_of_entities", draft)


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[Samples]:
    """Return what is fitted: the samples of triggers, then those of roles; nothing is fitted really."""
    kept: list[Samples] = []

    def keep(samples: Samples, strength: float) -> LinearModel:
        kept.append(samples)
        return events_of(0.0)

    monkeypatch.setattr(event_model, "fitted", keep)
    return kept


def samples(*rows: tuple[Sequence[str], str]) -> Samples:
    made = Samples()
    for features, kind in rows:
        made.add(Features("", (), features), kind)
    return made


def best(model: LinearModel, features: Sequence[str]) -> str:
    [share] = model.probabilities([Features("", features)])
    return max(share, key=lambda kind: share[kind])


def test_two_classes_are_told_apart() -> None:
    rows = [(("red", "big"), "yes"), (("red",), "yes"), (("blue", "big"), "no"), (("blue",), "no")] * 3
    model = fitted(samples(*rows), 10.0)
    assert set(model.classes) == {"yes", "no"}
    assert [best(model, features) for features in (("red",), ("blue", "big"))] == ["yes", "no"]
    [share] = model.probabilities([Features("", ["big"])])
    assert share["yes"] == pytest.approx(0.5, abs=0.05)


def test_three_classes_are_told_apart() -> None:
    rows = [
        ((colour, size), colour[0]) for colour in ("red", "green", "blue") for size in ("big", "small")
    ] * 3
    model = fitted(samples(*rows), 10.0)
    assert {name: best(model, [name, "big"]) for name in ("red", "green", "blue")} == {
        "red": "r",
        "green": "g",
        "blue": "b",
    }


def test_a_stronger_penalty_leaves_more_doubt() -> None:
    rows = samples(*[(("red",), "yes"), (("blue",), "no")] * 5)
    sure, unsure = (
        fitted(rows, strength).probabilities([Features("", ["red"])])[0]["yes"] for strength in (10.0, 0.01)
    )
    assert 0.5 < unsure < sure


def test_features_of_a_single_sample_do_not_count() -> None:
    rows = [(("red", "red", "once"), "yes"), (("red",), "yes"), (("blue",), "no"), (("blue",), "no")]
    assert list(fitted(samples(*rows), 1.0).places) == ["blue", "red"]


def test_the_weights_do_not_depend_on_the_order_of_features() -> None:
    rows = [((f"x{n % 3}", f"y{n % 4}", f"z{n % 5}"), "yes" if n % 3 else "no") for n in range(30)]
    one, other = fitted(samples(*rows), 1.0), fitted(samples(*((row[::-1], kind) for row, kind in rows)), 1.0)
    assert list(one.places.items()) == list(other.places.items())
    assert one.weights.tolist() == other.weights.tolist()
    assert one.biases.tolist() == other.biases.tolist()


def test_articles_are_read_with_what_the_program_finds_and_parses(monkeypatch: pytest.MonkeyPatch) -> None:
    articles = read_articles(GOLDS, CONFIG)
    assert [article.gold for article in articles] == GOLDS
    first = articles[0]
    assert len(first.contexts) == 2
    assert {unit.text for unit in first.contexts[0].sentence.units if unit.entity} == {
        "Ida Vogt",
        "Leo Ruiz",
        "Wien",
    }
    assert {start: event.type for start, event in first.triggers.items()} == {
        first.gold.text.index("traf"): "MEET",
        first.gold.text.index("schlummerte"): "ATTACK",
    }
    monkeypatch.setattr(event_model, "draft_of_entities", lambda article, config: Draft())
    assert read_articles(GOLDS, CONFIG) == []


def test_types_leave_out_what_only_that_article_shows() -> None:
    one = LearntTriggers(read_articles(GOLDS[:2], CONFIG))
    assert one.types()[SLUMBER] == ("ATTACK",)
    assert one.types(without="b" * 32)[SLUMBER] == ("ATTACK",)
    assert SLUMBER not in one.types(without="a" * 32)
    two = LearntTriggers(read_articles(GOLDS, CONFIG))
    assert two.types(without="a" * 32)[SLUMBER] == ("ATTACK",)


def test_a_word_may_have_several_types() -> None:
    other = gold("h", "Die Fähre schlummerte.", {"schlummerte": ("TRADE", {})})
    words = LearntTriggers(read_articles([*GOLDS, other], CONFIG))
    assert words.types()[SLUMBER] == ("ATTACK", "TRADE")
    assert words.types(without="h" * 32)[SLUMBER] == ("ATTACK",)


def test_an_article_teaches_only_words_that_others_show_too(seen: list[Samples]) -> None:
    for golds, events in ((GOLDS[:2], 2), (GOLDS[:3], 5)):
        seen.clear()
        model = learnt_events(read_articles(golds, CONFIG), CONFIG)
        triggers, *_ = seen
        assert Counter(triggers.classes)[EVENT] == events
        assert SLUMBER in model.learnt


def test_a_candidate_that_gold_lacks_or_types_otherwise_is_none(seen: list[Samples]) -> None:
    wrong = gold("g", "[Ida Vogt|PERSON] traf [Leo Ruiz|PERSON].", {"traf": ("ATTACK", {})})
    learnt_events(read_articles([GOLDS[3], wrong], CONFIG), CONFIG)
    triggers, roles, _ = seen
    assert set(triggers.classes) == {NONE}
    assert roles.classes == []


def test_roles_are_those_of_gold_fillers_and_none_for_all_others(seen: list[Samples]) -> None:
    learnt_events(read_articles(GOLDS[1:2], CONFIG), CONFIG)
    _, roles, _ = seen
    assert sorted(roles.classes) == ["Participant", "Participant", "Place"]
    lonely = replace(GOLDS[1], events={"traf": replace(GOLDS[1].events["traf"], arguments=())})
    seen.clear()
    learnt_events(read_articles([lonely], CONFIG), CONFIG)
    _, roles, _ = seen
    assert roles.classes == [NONE] * 3


def test_a_filler_found_shorter_than_gold_has_its_role(seen: list[Samples]) -> None:
    review = GOLDS[1]
    kos = next(entity for entity in review.entities.values() if review.covered(entity) == "Jan Kos")
    start = kos.hull.start - len("traf ")
    longer = review.with_states({kos.id: replace(kos, fragments=(Span(start, kos.hull.end),))})
    learnt_events(read_articles([longer], CONFIG), CONFIG)
    _, roles, _ = seen
    assert sorted(roles.classes) == ["Participant", "Participant", "Place"]


def test_presets_are_those_of_gold(seen: list[Samples]) -> None:
    learnt_events(read_articles(GOLDS, CONFIG), CONFIG)
    _, _, presets = seen
    assert Counter(presets.classes) == {"actual": 5, "planned": 2}


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> EventModel:
    for name in event_model.STRENGTHS:
        monkeypatch.setitem(event_model.STRENGTHS, name, 10.0)
    return learnt_events(read_articles(GOLDS, CONFIG), CONFIG)


def read(markup: str, model: EventModel) -> dict[str, tuple[str, set[str]]]:
    article, entities = marked(markup, "de")
    suggester = EventSuggester(lexicon(), schema(), model)
    draft = suggester.suggest(article, Draft(entities, parse=parsed(article.text)))
    names = {entity.id: covered_text(entity.fragments, article.text) for entity in draft.entities}
    return {
        covered_text(event.fragments, article.text): (
            event.type,
            {f"{item.role}={names[item.target]}" for item in event.arguments},
        )
        for event in draft.events
    }


def test_what_was_learnt_is_read_in_an_unseen_article(model: EventModel) -> None:
    found = read(UNSEEN, model)
    assert found["traf"] == ("MEET", {"Participant=Eva Holm", "Participant=Tom Berg", "Place=Lima"})
    assert found["schlummerte"][0] == "ATTACK"
    assert read("[Lima|GPE] traf eine Entscheidung.", model) == {}


def test_a_preset_that_was_learnt_is_read(model: EventModel) -> None:
    assert best(model.presets, []) == "actual"
    assert set(model.presets.classes) == {"actual", "planned"}
    article, entities = marked("Am [Freitag|DATE] wird [Tom Berg|PERSON] [Mia Lund|PERSON] treffen.", "de")
    suggester = EventSuggester(lexicon(), schema(), model)
    [event] = suggester.suggest(article, Draft(entities, parse=parsed(article.text))).events
    preset = schema().preset_of(event.attributes)
    assert preset is not None
    assert preset.name == "planned"


def test_the_command_writes_what_was_learnt(
    model: EventModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts: list[str] = []

    def corpus(part: str) -> list[SimpleNamespace]:
        parts.append(part)
        return [SimpleNamespace(review=review) for review in GOLDS]

    monkeypatch.setattr(event_model, "read_corpus", corpus)
    monkeypatch.setattr(event_model, "suggest_config", lambda schema, chosen: CONFIG)
    place = tmp_path / "learnt.npz"
    result = CliRunner().invoke(cli, ["--output", str(place)], catch_exceptions=False)
    assert result.exit_code == 0
    assert result.output.startswith("learnt.npz: ")
    assert parts == ["train"]
    written = read_event_model(place)
    assert written.learnt == model.learnt
    assert read(UNSEEN, written) == read(UNSEEN, model)
