"""The six articles that every new reviewer sees first."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from models.schema import schema_from_toml
from resources import path

SAMPLES = sorted(path("samples").glob("*.txt"))
TEXTS = {sample.name: sample.read_bytes().decode("utf-8") for sample in SAMPLES}
PEOPLE = {
    "de_nairobi_empfang.txt": ["Grace Wambeti", "Matjaž Kolenec", "Okello Batanda"],
    "de_reykjavik_fangquoten.txt": [
        "Hildur Snædal",
        "Torbjørn Aaskar",
        "Kjartan Holmstein",
        "Ebba Rosengård",
    ],
    "de_riga_haefen.txt": ["Raitis Vilkaste", "Teresa Pinhal", "Uldis Sernevics", "Anete Rubule"],
    "en_accra_cold_stores.txt": ["Abena Kessewa", "Nicanor Echeveste"],
    "en_tallinn_visit.txt": ["Rosalind Achterberg", "Kaarel Lepmets", "Maarja Tõnuvere", "Juris Apsalons"],
    "en_valletta_ceasefire.txt": ["Carmen Zahrin", "Mahamat Dabouré", "Thandeka Mabuso"],
}
OFFICE = (
    r"\b(?:\w*[Mm]inister(?:in)?|Präsidentin|\w*präsident(?:in|en)|Botschafter(?:in)?|Amtskollegin|Diplomatin"
    r"|President|Governor General|[Ee]nvoy|leader|counterpart)"
)
NAMED = re.compile(OFFICE + r",? ((?!General)[^\W\d_a-z]\w+ [^\W\d_a-z]\w+)")
TRIGGERS = {
    "MEET": ("de_riga_haefen.txt", "traf am Montag in Riga"),
    "VISIT": ("de_nairobi_empfang.txt", "eingetroffen"),
    "RECEIVE": ("en_tallinn_visit.txt", "was received at"),
    "CALL": ("de_reykjavik_fangquoten.txt", "telefonierte"),
    "DISCUSS": ("de_riga_haefen.txt", "tauschten sich"),
    "MEDIATE": ("en_valletta_ceasefire.txt", "brokered"),
    "STATEMENT": ("de_riga_haefen.txt", "hob die Rolle"),
    "COURTESY": ("de_nairobi_empfang.txt", "gratulierte"),
    "SUPPORT": ("en_accra_cold_stores.txt", "praised"),
    "AGREE": ("en_accra_cold_stores.txt", "pledged"),
    "SIGN": ("en_accra_cold_stores.txt", "signed a memorandum"),
    "COOPERATE": ("en_accra_cold_stores.txt", "have cooperated"),
    "TRADE": ("de_nairobi_empfang.txt", "exportiert"),
    "AID": ("en_valletta_ceasefire.txt", "handed over"),
    "OFFICE_CHANGE": ("en_valletta_ceasefire.txt", "resigned"),
    "CEREMONY": ("en_tallinn_visit.txt", "unveiled"),
    "DEMAND": ("en_valletta_ceasefire.txt", "demanded"),
    "ACCUSE": ("de_nairobi_empfang.txt", "verurteilten"),
    "REJECT": ("en_accra_cold_stores.txt", "refused to debate"),
    "THREATEN": ("de_reykjavik_fangquoten.txt", "drohte"),
    "SANCTION": ("de_reykjavik_fangquoten.txt", "festgesetzt"),
    "MOBILIZE": ("de_reykjavik_fangquoten.txt", "verlegte"),
    "ATTACK": ("en_valletta_ceasefire.txt", "attacked"),
    "DEESCALATE": ("en_valletta_ceasefire.txt", "ceasefire"),
}
SPLIT_VERBS = [
    r"traf\b.*\bzusammen\.",
    r"tauschten sich\b.*\baus,",
    r"lehnte\b.*\bab,",
    r"kündigte\b.*\ban,",
    r"warf\b.*\bvor,",
    r"wiesen\b.*\bzurück,",
    r"rief\b.*\bauf\b",
]
SHINGLE = 8


def with_text(wanted: str) -> list[str]:
    return [name for name, text in TEXTS.items() if re.search(wanted, text)]


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def real_articles(folder: Path) -> list[str]:
    return [file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.txt"))]


def test_there_are_three_samples_in_each_language() -> None:
    assert [name[:3] for name in TEXTS] == ["de_"] * 3 + ["en_"] * 3


@pytest.mark.parametrize("name", TEXTS)
def test_sample_is_as_long_as_a_news_item(name) -> None:
    assert 1200 <= len(TEXTS[name]) <= 2200
    assert "\r" not in TEXTS[name]


@pytest.mark.parametrize("name", TEXTS)
def test_sample_is_in_the_language_of_its_name(name) -> None:
    import py3langid

    assert py3langid.classify(TEXTS[name])[0] == name[:2]


def test_sample_forms_are_those_of_real_feeds() -> None:
    assert with_text(r"\A date 2023-05 \w+, \d+\. Mai, [A-Z]+\n\n") == ["de_nairobi_empfang.txt"]
    assert with_text(r"\A(.+)\n\n \1\n\n") == ["en_accra_cold_stores.txt"]
    assert with_text(r"\n\nSiehe auch\n\n(.|\n)*Lebenslauf(.|\n)*Cookies") == ["de_reykjavik_fangquoten.txt"]
    assert with_text(r"\n\non YouTube0\n") == ["en_tallinn_visit.txt"]
    assert with_text("\N{NO-BREAK SPACE}") == with_text("[\U0001f300-\U0001faff]") != []


def test_one_sample_is_full_of_split_verbs() -> None:
    assert [verb for verb in SPLIT_VERBS if not re.search(verb, TEXTS["de_riga_haefen.txt"])] == []


def test_samples_show_every_event_type() -> None:
    schema = schema_from_toml(path("schema", "diplomacy.toml").read_text(encoding="utf-8"), "diplomacy.toml")
    assert {kind.name for kind in schema.types} == set(TRIGGERS)
    assert [kind for kind, (name, words) in TRIGGERS.items() if words not in TEXTS[name]] == []


@pytest.mark.parametrize("name", TEXTS)
def test_people_of_a_sample_are_known_to_these_tests(name) -> None:
    found = NAMED.findall(TEXTS[name])
    assert found
    assert set(found) <= set(PEOPLE[name])
    assert [person for person in PEOPLE[name] if person not in TEXTS[name]] == []


def test_nobody_in_the_samples_is_named_in_the_real_articles(articles_dir) -> None:
    known = {word for text in real_articles(articles_dir) for word in words(text)}
    invented = {word for people in PEOPLE.values() for person in people for word in words(person)}
    assert invented & known == set()


def test_samples_copy_nothing_from_the_real_articles(articles_dir) -> None:
    def shingles(text: str) -> set[tuple[str, ...]]:
        found = words(text)
        return {tuple(found[start : start + SHINGLE]) for start in range(len(found) - SHINGLE + 1)}

    ours = set().union(*map(shingles, TEXTS.values()))
    theirs = set().union(*map(shingles, real_articles(articles_dir)))
    assert ours & theirs == set()
