"""What reads as a name by lexicon or spelling, in both languages, and what does not."""

from __future__ import annotations

import pytest

import resources
from models.article import Article, Zone, ZoneKind
from models.suggest.lexicons import load_lexicons
from models.sweep.missed import Hint, NameRun
from models.sweep.names import name_runs


def runs(text: str, language: str, zones: tuple[Zone, ...] = ()) -> dict[str, NameRun]:
    article = Article("a", text, language=language, zones=zones)
    found = name_runs(article, load_lexicons(resources.path("lexicons")))
    return {run.span.text(text): run for run in found if run.hint is not None}


@pytest.mark.parametrize(
    ("text", "language", "name", "label", "hint"),
    [
        ("Am Freitag reiste er nach Kenia.", "de", "Kenia", "GPE", Hint.LISTED),
        ("Der finnische Gesandte sprach mit der NATO.", "de", "finnische", "NORP", Hint.LISTED),
        ("Die Lage war ernst, sagte Ministerin Feldkamp.", "de", "Feldkamp", "PERSON", Hint.WRITTEN),
        ("Danach sprach Oluwaseun, wie es hieß.", "de", "Oluwaseun", "", Hint.WRITTEN),
        ("Der Lastwagenfahrer Toma Grozdic kam um.", "de", "Toma Grozdic", "", Hint.WRITTEN),
        ("Die Rede hielt Vorsitzende Amadi vor der ABCX.", "de", "ABCX", "", Hint.WRITTEN),
        ("The delegation went on to Peru.", "en", "Peru", "GPE", Hint.LISTED),
        ("A letter reached the Harbour Assembly on time.", "en", "Harbour Assembly", "", Hint.WRITTEN),
        ("It was said that Mandelbrink agreed.", "en", "Mandelbrink", "", Hint.WRITTEN),
    ],
)
def test_names_are_seen(text: str, language: str, name: str, label: str, hint: Hint) -> None:
    found = runs(text, language)
    assert name in found, found
    assert (found[name].label, found[name].hint) == (label, hint)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Verhandlungen über Zölle und Wasser dauern an.", "de"),
        ("Drei Lastwagen brachten Decken in das Lager.", "de"),
        ("„Geduld ist nötig“, hieß es.", "de"),
        ('Several ships left. Nobody knew why. "Patience," it said.', "en"),
        ("On Monday the talks went on.", "en"),
    ],
)
def test_common_words_are_no_names(text: str, language: str) -> None:
    assert runs(text, language) == {}


def test_a_surname_alone_counts_where_the_whole_name_stands_elsewhere() -> None:
    found = runs("Gestern kam Ministerin Zoe Mandelbrink. Sie trägt, so Mandelbrink weiter, die Last.", "de")
    assert {"Zoe Mandelbrink", "Mandelbrink"} <= found.keys()


def test_boilerplate_and_english_headlines_in_title_case_are_left_out() -> None:
    text = "Harbour Talks End Early\nPeru signed.\nPhoto by Brunswick"
    zones = (
        Zone(ZoneKind.HEADLINE, 0, 23),
        Zone(ZoneKind.BODY, 24, 36),
        Zone(ZoneKind.BOILERPLATE, 37, len(text)),
    )
    assert set(runs(text, "en", zones)) == {"Peru"}
