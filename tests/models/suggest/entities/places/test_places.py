from __future__ import annotations

import pytest

from tests.models.suggest.entity_cases import entities, texts


@pytest.mark.parametrize(
    ("text", "label", "span"),
    [
        ("Die Häfen Portugals wachsen.", "GPE", "Portugals"),
        ("Sie vertritt die Republik Kenia dort.", "GPE", "Republik Kenia"),
        ("Er lebt in den Vereinigten Arabischen Emiraten.", "GPE", "Vereinigten Arabischen Emiraten"),
        ("Vertreter der Russischen Föderation kamen.", "GPE", "Russischen Föderation"),
        ("Schiffe fahren auf dem Kaspischen Meer.", "LOC", "Kaspischen Meer"),
        ("Der Grund des Roten Meeres ist tief.", "LOC", "Roten Meeres"),
        ("Der Ost-West-Korridor wird gebaut.", "LOC", "Ost-West-Korridor"),
        ("Schüsse an der polnisch-belarussischen Grenze fielen.", "LOC", "polnisch-belarussischen Grenze"),
        ("Der Bau des Seehafens von Poti dauert.", "FAC", "Seehafens von Poti"),
        ("Die Eisenbahnlinie Graz-Linz ruht.", "FAC", "Eisenbahnlinie Graz-Linz"),
        ("Die Provinz Tawusch grenzt daran.", "GPE", "Tawusch"),
        ("LIMA, 3. Mai", "GPE", "LIMA"),
        ("Minen blockieren den Finnischen Meerbusen.", "LOC", "Finnischen Meerbusen"),
        ("Die Stützpunkte an der Adriaküste bleiben.", "LOC", "Adriaküste"),
        ("Vor der libyschen Küste kreuzen Schiffe.", "LOC", "libyschen Küste"),
        ("Am Zumara-Riff stand ein Boot.", "LOC", "Zumara-Riff"),
        ("Schutz für die Wüste Zumara verlangen alle.", "LOC", "Zumara"),
        ("Am Río Zumara fielen Schüsse.", "LOC", "Río Zumara"),
        ("Sie besuchte den Marinestützpunkt Zumara.", "FAC", "Marinestützpunkt Zumara"),
        ("Er eröffnet die Brücke von Zumara.", "FAC", "Brücke von Zumara"),
        ("Sie sprachen im Palais Coburg.", "FAC", "Palais Coburg"),
        ("Das Lager liegt im Dorf Zumara.", "GPE", "Zumara"),
        ("Truppen zogen sich aus Zumara zurück.", "GPE", "Zumara"),
        ("Sie sprach für die Islamische Republik Mauretanien.", "GPE", "Islamische Republik Mauretanien"),
    ],
)
def test_german_place_is_found_with_its_inflection(text: str, label: str, span: str) -> None:
    assert texts(text, label) == [span]


@pytest.mark.parametrize(
    ("text", "label", "span"),
    [
        ("Kenya’s ports grow.", "GPE", "Kenya"),
        ("He flew to the Republic of Ghana.", "GPE", "Republic of Ghana"),
        ("The Tajik-Kyrgyz border is closed.", "LOC", "Tajik-Kyrgyz border"),
        ("Ships left the port of Tema again.", "FAC", "port of Tema"),
        ("The Oslo-Bergen railway was cut.", "FAC", "Oslo-Bergen railway"),
        ("They will open the Wakhan corridor soon.", "LOC", "Wakhan corridor"),
        ("They fled the town of Bol at night.", "GPE", "Bol"),
        ("They live in Zumarabad now.", "GPE", "Zumarabad"),
        ("They met at Norman Bol International Airport.", "FAC", "Norman Bol International Airport"),
        ("Sailors were taken to Camp Bol.", "FAC", "Camp Bol"),
        ("It lies near Second Thomas Shoal.", "LOC", "Second Thomas Shoal"),
        ("He guards the Iraqi border alone.", "LOC", "Iraqi border"),
        ("The envoy of the Islamic Republic of Mauritania spoke.", "GPE", "Islamic Republic of Mauritania"),
        ("A Geneva-based court agreed.", "GPE", "Geneva"),
    ],
)
def test_english_place_is_found_by_list_or_kind(text: str, label: str, span: str) -> None:
    assert texts(text, label, "en") == [span]


def test_spellings_of_one_state_carry_one_code() -> None:
    text = "Kenia, Kenias Häfen und die Republik Kenia."
    assert {dict(one.origin.evidence)["place"] for one in entities(text, "GPE")} == {"KE"}


def test_english_word_of_two_states_is_two_places() -> None:
    assert texts("Ghana-Uruguay relations improved.", "GPE", "en") == ["Ghana", "Uruguay"]


def test_common_word_is_a_town_only_after_a_preposition() -> None:
    assert texts("In Essen fand ein Treffen statt. Das Essen war gut.", "GPE") == ["Essen"]


def test_given_name_that_is_also_a_state_is_no_place() -> None:
    assert texts("Jordan Meyerson spoke, and Jordan agreed.", "GPE", "en") == ["Jordan"]


def test_compound_of_a_place_and_a_common_noun_is_no_place() -> None:
    assert texts("Die Moskau-Reise fiel aus.", "GPE") == []


def test_landscape_in_a_longer_english_name_is_no_place() -> None:
    assert texts("She told the Danube Observer that the Danube had fallen.", "LOC", "en") == ["Danube"]


def test_noun_after_a_kind_is_no_name() -> None:
    assert texts("Am Grenzübergang Flüchtlinge zu sehen, schmerzt.", "FAC") == ["Grenzübergang"]


def test_place_in_the_genitive_belongs_to_no_building() -> None:
    assert texts("Der Ausbau des Hafens Portugals dauert.", "FAC") == []


def test_people_with_an_article_are_no_state() -> None:
    assert texts("Die Polen begrüßten das, und in Polen auch.", "GPE") == ["Polen"]
