from __future__ import annotations

import pytest

from models.annotation import Level
from models.suggest.entities.dates.rule import article_date
from tests.models.suggest.entity_cases import article, draft, entities


def values(
    text: str, language: str = "de", published: str | None = "2023-04-12"
) -> list[tuple[str, str | None]]:
    return [(one.hull.text(text), one.value) for one in entities(text, "DATE", language, published)]


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("Sie kam am 5. Mai.", "5. Mai", "2023-05-05"),
        ("Sie kam am 28. Dezember.", "28. Dezember", "2022-12-28"),
        ("Sie kommt am Montag, dem 10. April.", "Montag, dem 10. April", "2023-04-10"),
        ("Sie kam heute.", "heute", "2023-04-12"),
        ("Sie kommt morgen früh.", "morgen früh", "2023-04-13"),
        ("Sie kam am Freitag.", "Freitag", "2023-04-07"),
        ("Sie wird am Freitag kommen.", "Freitag", "2023-04-14"),
        ("Das war in diesem Jahr.", "diesem Jahr", "2023"),
        ("Das war im vergangenen Monat.", "vergangenen Monat", "2023-03"),
        ("Das ist nächste Woche.", "nächste Woche", "2023-W16"),
        ("Das war im Jahr 2021 so.", "Jahr 2021", "2021"),
        ("Das gilt für die Jahre 2023-2024 weiter.", "Jahre 2023-2024", "2023/2024"),
        ("Sie wurden 2021 in Lima gebaut.", "2021", "2021"),
        ("Das war im Mai so.", "Mai", "2023-05"),
        ("Es dauerte fast 30 Jahre.", "fast 30 Jahre", "P30Y"),
        ("Er sprach um 15 Uhr.", "15 Uhr", "2023-04-12T15:00"),
        ("Sie tagen vom 3. bis 5. Mai.", "3. bis 5. Mai", "2023-05-03/2023-05-05"),
        ("Seit den 1990er Jahren.", "1990er Jahren", "199X"),
        ("Das war am 31. Oktober vergangenen Jahres.", "31. Oktober vergangenen Jahres", "2022-10-31"),
        ("Das war im Sommer 2022 so.", "Sommer 2022", "2022-22"),
        ("Er wird im Herbst kommen.", "Herbst", "2023-23"),
        ("Er kam im Herbst.", "Herbst", "2022-23"),
        ("Seit Oktober ruht der Handel.", "Oktober", "2022-10"),
        ("Er soll im Oktober kommen.", "Oktober", "2023-10"),
        ("Am Freitag reist sie nach Lima.", "Freitag", "2023-04-14"),
        ("Sie reiste am Freitag ab.", "Freitag", "2023-04-07"),
        ("Sie traf ihn am Wochenende.", "Wochenende", "2023-04-08/2023-04-09"),
        ("Er geht zum Jahresende.", "Jahresende", "2023-12-31"),
        ("Das war im vergangenen Juni.", "vergangenen Juni", "2022-06"),
        ("Opfer des gestrigen Tages ruhen dort.", "gestrigen Tages", "2023-04-11"),
        ("Er kam vor fünf Wochen.", "vor fünf Wochen", "2023-03-08"),
        ("Am Vorabend war er da.", "Vorabend", "2023-04-11"),
        ("Er kam in der Nacht zum Montag.", "Nacht zum Montag", "2023-04-10"),
        ("Von 1942 bis 1945 war Krieg.", "1942 bis 1945", "1942/1945"),
        ("Das Land exportierte 2018 Dünger.", "2018", "2018"),
        ("Die Waffenruhe gilt ab Mitternacht.", "Mitternacht", "2023-04-13T00:00"),
        ("Heuer war er krank.", "Heuer", "2023"),
        ("Im April 19 Menschen zu sehen, war neu.", "April", "2023-04"),
    ],
)
def test_german_date_has_span_without_preposition_and_value(text: str, span: str, value: str) -> None:
    assert values(text) == [(span, value)]


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("They met o April 3 again.", "April 3", "2023-04-03"),
        ("They met on Friday, May 5, 2023.", "Friday, May 5, 2023", "2023-05-05"),
        ("They met last week.", "last week", "2023-W14"),
        ("They met on Monday.", "Monday", "2023-04-10"),
        ("They will meet on Monday.", "Monday", "2023-04-17"),
        ("It grew during the past year.", "past year", "2022"),
        ("It starts in May.", "May", "2023-05"),
        ("It was built in 2014.", "2014", "2014"),
        ("They came yesterday.", "yesterday", "2023-04-11"),
        ("It lasted three days.", "three days", "P3D"),
        ("He left at 4 p.m. sharp.", "4 p.m.", "2023-04-12T16:00"),
        ("They meet on 3-5 May.", "3-5 May", "2023-05-03/2023-05-05"),
        ("He threatened on Friday to leave.", "Friday", "2023-04-07"),
        ("It is to be opened on Friday.", "Friday", "2023-04-14"),
        ("Prices have risen since October.", "October", "2022-10"),
        ("He pays by the end of the month.", "end of the month", "2023-04-30"),
        ("They spoke this morning.", "this morning", "2023-04-12"),
        ("Gunmen opened fire at dawn.", "dawn", "2023-04-12"),
        ("He resigned two years ago.", "two years ago", "2021"),
        ("It reopens before the new year.", "new year", "2024"),
        ("They meet every quarter.", "quarter", None),
    ],
)
def test_english_date_has_span_without_preposition_and_value(text: str, span: str, value: str | None) -> None:
    assert values(text, "en") == [(span, value)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der 30. Jahrestag der Gründung wird begangen.", "de"),
        ("Rund 2000 Soldaten standen bereit.", "de"),
        ("Am Morgenthau-Platz geschah nichts.", "de"),
        ("They may come with 2000 troops.", "en"),
        ("It was the 25th anniversary of the treaty.", "en"),
    ],
)
def test_numbers_and_words_that_are_no_dates_are_left_alone(text: str, language: str) -> None:
    assert values(text, language) == []


def test_dates_of_a_list_share_the_year_to_the_right() -> None:
    text = "Das wurde am 9. November 2020, 11. Januar und 26. November 2021 vereinbart."
    assert [value for _, value in values(text)] == ["2020-11-09", "2021-01-11", "2021-11-26"]


def test_same_day_is_the_day_stated_before_it() -> None:
    text = "Am 5. April reiste sie nach Lima. Am selben Tag traf sie den Präsidenten."
    assert values(text)[1] == ("selben Tag", "2023-04-05")


def test_dateline_completes_a_published_month() -> None:
    text = "Lima, 3. Dezember, ANDINA Sie kam heute."
    assert str(article_date(article(text, published="2022-12", dateline=25))) == "2022-12-03"
    found = {one.hull.text(text): one.value for one in draft(text, published="2022-12", dateline=25).entities}
    assert found["heute"] == "2022-12-03"


def test_today_without_a_known_year_keeps_month_and_day() -> None:
    text = "Lima, 4. September, ANDINA Sie kam gestern."
    found = {one.hull.text(text): one.value for one in draft(text, dateline=26).entities}
    assert found["gestern"] == "--09-03"


def test_clock_time_without_a_known_day_is_a_time_alone() -> None:
    assert values("14.20 Uhr: Sie kam.", published=None) == [("14.20 Uhr", "T14:20")]


@pytest.mark.parametrize("published", ["2023-03-01", "2024-02-29", "2023", None])
def test_leap_day_is_read_whatever_the_year(published: str | None) -> None:
    found = values("Sie kam am 29. Februar und am 29. Februar dieses Jahres.", published=published)
    assert [span for span, _ in found] == ["29. Februar", "29. Februar dieses Jahres"]


def test_year_in_an_events_name_is_no_date() -> None:
    assert values("Die Messe „Lima Expo Norte 2021“ begann.") == []


def test_duration_is_nominal() -> None:
    levels = [one.level for one in entities("Es dauerte drei Tage bis zum 5. Mai.", "DATE")]
    assert levels == [Level.NOM, Level.NAM]


def test_relative_date_without_any_anchor_has_no_value() -> None:
    assert values("Sie kam am Freitag.", published=None) == [("Freitag", None)]
