import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.article import ZoneKind
from models.dates import find_dates
from models.zones import LONGEST_TITLE, read_zones
from models.zoning.dateline import read_dateline

HEADLINE, DATELINE = ZoneKind.HEADLINE, ZoneKind.DATELINE
BODY, BOILERPLATE = ZoneKind.BODY, ZoneKind.BOILERPLATE

PIECES = [
    "Ministerin trifft Botschafter",
    "Wien, 5. Mai (AGT) – ",
    " date 2022-12 ",
    "Siehe auch",
    "on YouTube",
    "| Politik, Wien",
    "Die Ministerin traf am Freitag den Botschafter.",
    "We use cookies. Read our privacy policy.",
    "May 3, 2023",
    "»Ja«",
    "\u00a0",
    "😀",
    "\u202eשלום",
    "\n",
    "\n\n",
    " ",
    ":",
]


def zoned_texts(text):
    return [(zone.kind, text[zone.start : zone.end]) for zone in read_zones(text).zones]


def assert_zones_are_sound(text):
    end = 0
    for zone in read_zones(text).zones:
        assert end <= zone.start < zone.end <= len(text)
        assert not text[end : zone.start].strip()
        end = zone.end
    assert not text[end:].strip()


@given(st.text())
def test_zones_cover_any_text_without_overlap(text):
    assert_zones_are_sound(text)


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_zones_cover_newswire_like_text_without_overlap(text):
    assert_zones_are_sound(text)


@pytest.mark.parametrize(
    ("line", "dateline", "places", "date", "agency"),
    [
        ("Linz, 4. September, AGENTUR", "Linz, 4. September, AGENTUR", ["Linz"], "--09-04", "AGENTUR"),
        ("Wien, 5. Mai (AGT) – Der Minister", "Wien, 5. Mai (AGT) –", ["Wien"], "--05-05", "AGT"),
        ("Wien (AGT), 5. Mai: Der Minister", "Wien (AGT), 5. Mai:", ["Wien"], "--05-05", "AGT"),
        ("Wien, 3. Mai. Ministerin Vogt", "Wien, 3. Mai.", ["Wien"], "--05-03", None),
        ("Wien, am 3. Mai 2023: Der", "Wien, am 3. Mai 2023:", ["Wien"], "2023-05-03", None),
        ("Genf/Wien (agt/lhe) - Der", "Genf/Wien (agt/lhe) -", ["Genf", "Wien"], None, "agt/lhe"),
        ("Bad am Main, 3.5. (AGT) - X", "Bad am Main, 3.5. (AGT) -", ["Bad am Main"], "--05-03", "AGT"),
        ("LONDON, May 3 (Agency) - The", "LONDON, May 3 (Agency) -", ["LONDON"], "--05-03", "Agency"),
        ("LONDON May 3 (Agency) - The", "LONDON May 3 (Agency) -", ["LONDON"], "--05-03", "Agency"),
        ("GENEVA (AP) — The", "GENEVA (AP) —", ["GENEVA"], None, "AP"),
        ("KYIV, Ukraine (AP) — The", "KYIV, Ukraine (AP) —", ["KYIV", "Ukraine"], None, "AP"),
        ("OSLO, Friday, May 3 (NTX) — The", "OSLO, Friday, May 3 (NTX) —", ["OSLO"], "--05-03", "NTX"),
        ("OSLO, May 3. /NTX/. The king", "OSLO, May 3. /NTX/.", ["OSLO"], "--05-03", "NTX"),
        ("OSLO, Norway, Dec. 3. The king", "OSLO, Norway, Dec. 3.", ["OSLO", "Norway"], "--12-03", None),
        ("St. Pölten, 3. Mai (NTX) – Der", "St. Pölten, 3. Mai (NTX) –", ["St. Pölten"], "--05-03", "NTX"),
        (
            "The Hague, 12 May 2023 (NTX) - A",
            "The Hague, 12 May 2023 (NTX) -",
            ["The Hague"],
            "2023-05-12",
            "NTX",
        ),
        (
            "OSLO (Nord-Inform, Oct. 9) - The",
            "OSLO (Nord-Inform, Oct. 9) -",
            ["OSLO"],
            "--10-09",
            "Nord-Inform",
        ),
        ("OSLO (Oct. 9, NTX) - The", "OSLO (Oct. 9, NTX) -", ["OSLO"], "--10-09", "NTX"),
        ("OSLO (Oct. 9) - The", "OSLO (Oct. 9) -", ["OSLO"], "--10-09", None),
        ("WASHINGTON — President", "WASHINGTON —", ["WASHINGTON"], None, None),
    ],
)
def test_dateline_is_read_in_its_parts(line, dateline, places, date, agency):
    found = read_dateline(line, 0, len(line))
    assert found is not None
    assert found.span.text(line) == dateline
    assert [place.text(line) for place in found.places] == places
    assert (str(found.date.date) if found.date else None) == date
    assert (found.agency.text(line) if found.agency else None) == agency


@pytest.mark.parametrize(
    "line",
    [
        "Am 5. Dezember reiste der Minister nach Wien.",
        "Im Mai, 3. und",
        "Berlin – Der Minister",
        "BREAKING — The minister",
        "London, the capital, was on May 3 (Monday) - x",
        "On Monday, 3 May, ministers met",
        "May 3, 2023",
        "Wien, 5. Mai wird ein Feiertag",
        "Putin (links) und der Minister",
        "Berlin, Paris",
        "",
    ],
)
def test_sentence_is_no_dateline(line):
    assert read_dateline(line, 0, len(line)) is None


def test_metadata_and_dateline_give_the_day():
    text = " date 2022-12 Linz, 3. Dezember, AGENTUR\n\nDer Minister reiste nach Wien."
    zoned = read_zones(text)
    assert zoned.published == "2022-12-03"
    assert [(zone.kind, zone.start, zone.end) for zone in zoned.zones] == [
        (BOILERPLATE, 1, 13),
        (DATELINE, 14, 40),
        (BODY, 42, 72),
    ]
    assert zoned.title == "Der Minister reiste nach Wien."


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Linz, 4. September, AGENTUR\n\nEr kam.", "--09-04"),
        ("date 2023-01 Linz, 30. Dezember, AGENTUR\n\nEr kam.", "2022-12-30"),
        ("Datum: 2023-01\n\nEr kam.", "2023-01"),
        ("Published: 3 May 2023, 14:05 GMT\n\nHe came.", "2023-05-03"),
        ("Titel\n\n03.05.2023 14:05 Uhr\n\nWien (AGT) – Er kam.", "2023-05-03"),
        ("Er kam am 3. Mai 2023.", None),
        ("", None),
    ],
)
def test_published_is_what_the_head_tells(text, published):
    assert read_zones(text).published == published


def test_inline_dateline_is_cut_from_its_paragraph():
    text = "Wien, 3. Mai. Ministerin Ida Vogt traf Leo Ruiz."
    assert zoned_texts(text) == [(DATELINE, "Wien, 3. Mai."), (BODY, "Ministerin Ida Vogt traf Leo Ruiz.")]


def test_second_headline_is_boilerplate():
    text = "Vogt meets Ruiz - AGT News\n\n Vogt  meets Ruiz\n\nShe met him in Vienna."
    assert zoned_texts(text) == [
        (HEADLINE, "Vogt meets Ruiz - AGT News"),
        (BOILERPLATE, "Vogt  meets Ruiz"),
        (BODY, "She met him in Vienna."),
    ]


def test_headline_question_byline_and_date_line_are_told_apart():
    text = "Kommt der Frieden?\n\nVon Ida Vogt und Leo Ruiz\n\n3. Mai 2023\n\nNiemand weiß es."
    assert [kind for kind, _ in zoned_texts(text)] == [HEADLINE, BOILERPLATE, BODY]


def test_headline_may_stand_below_the_dateline():
    text = "Wien, 3. Mai, AGT\n\nVogt trifft Ruiz\n\nSie traf ihn am Freitag."
    assert [kind for kind, _ in zoned_texts(text)] == [DATELINE, HEADLINE, BODY]
    assert read_zones(text).title == "Vogt trifft Ruiz"


def test_wrapped_paragraph_has_no_headline():
    text = "The foreign minister of Austria met on Friday with\nthe French ambassador.\n\nThey left."
    assert [kind for kind, _ in zoned_texts(text)] == [BODY]


def test_headline_right_above_its_paragraph_is_found():
    text = "Vogt meets Ruiz\nThe foreign minister of Austria met on Friday with\nthe ambassador of France."
    assert zoned_texts(text)[0] == (HEADLINE, "Vogt meets Ruiz")


def test_list_of_short_lines_has_one_headline():
    text = "Mitglieder\n\nWien\n\nLinz\n\nGraz\n\nWels"
    assert [kind for kind, _ in zoned_texts(text)] == [HEADLINE, BODY]


@pytest.mark.parametrize(
    "notice",
    [
        "| Nachricht, Politik, Wien",
        "Home > World > Asia",
        "Siehe auch",
        "Read more: Talks go on in Geneva",
        "on YouTube",
        "Facebook Twitter WhatsApp",
        "Teilen",
        "© 2023 AGT. All rights reserved.",
        "Foto: AGT/Vogt",
        "Pressekontakt: presse@agt.example, +43 1 234 56 78",
        "Wir verwenden Cookies, um unser Angebot zu verbessern.",
        "Sign up for our daily newsletter and never miss a story.",
        "Wir suchen Verstärkung. Senden Sie Lebenslauf und Arbeitsproben an stelle@agt.example.",
        "We are hiring! Send your CV and a cover letter.",
    ],
)
def test_boilerplate_between_paragraphs_is_found(notice):
    text = f"Vogt traf Ruiz in Wien.\n\n{notice}\n\nDas Gespräch dauerte lange."
    assert zoned_texts(text)[1] == (BOILERPLATE, notice)


@pytest.mark.parametrize(
    "sentence",
    [
        '"Wir unterstützen Ihre Bewerbung um den Sitz", sagte Vogt.',
        "The report on cookies was adopted by the parliament.",
        "Die Ministerin teilte die Meinung des Botschafters.",
        "»Wir sind bereit«, sagt Vogt",
        "Handelsumsatz 2019-2021: 12 000 000",
        "The talks resume in Vienna.",
    ],
)
def test_sentence_of_an_article_is_no_boilerplate(sentence):
    text = f"Vogt traf Ruiz in Wien.\n\n{sentence}\n\nDas Gespräch dauerte lange."
    assert [kind for kind, _ in zoned_texts(text)] == [BODY]


def test_titles_after_see_also_are_boilerplate_until_the_text_goes_on():
    text = "Vogt traf Ruiz.\n\nSee also\n\nFive things about Vienna\n\nWho is Ruiz?\n\nDas Gespräch war kurz."
    assert [kind for kind, _ in zoned_texts(text)] == [BODY, BOILERPLATE, BODY]


def test_outlet_after_the_last_sentence_is_boilerplate():
    text = "Vogt meets Ruiz\n\nShe met him in Vienna.\n\nAlpine Gazette\n\non YouTube0\n0\n3\n"
    assert zoned_texts(text)[-1] == (BOILERPLATE, "Alpine Gazette\n\non YouTube0\n0\n3")


def test_last_items_of_a_list_stay_body():
    text = "Es kamen Gäste.\n\nDie Mitglieder sind:\nFrankreich\nSpanien"
    assert [kind for kind, _ in zoned_texts(text)] == [BODY]


def test_article_of_boilerplate_alone_stays_body():
    assert [kind for kind, _ in zoned_texts("Wir verwenden Cookies auf unserer Seite.")] == [BODY]


def test_title_without_headline_is_the_first_sentence():
    text = "Am 4. September traf Vogt in St. Pölten den Botschafter. Danach reiste sie ab."
    assert read_zones(text).title == "Am 4. September traf Vogt in St. Pölten den Botschafter."


@given(st.text(alphabet="ab .\n\u00a0", max_size=400))
def test_title_is_one_short_line(text):
    title = read_zones("Wien. " + text + ".").title
    assert title
    assert len(title) <= LONGEST_TITLE
    assert "\n" not in title


def test_long_title_is_cut_at_a_word():
    title = read_zones("Ministerin " * 40 + "kam.").title
    assert title == ("Ministerin " * 8).strip() + "…"


@pytest.mark.parametrize(
    "unit", ["a", "1", " ", "May ", "Wien, ", "A-", "a@", "Der Minister kam am 3. Mai an. "]
)
def test_five_million_characters_in_a_line_are_read_quickly(unit):
    text = "x" + unit * (5_000_000 // len(unit)) + "x"
    start = time.process_time()
    assert_zones_are_sound(text)
    assert time.process_time() - start < 3


def test_dates_in_five_million_characters_are_found_in_linear_time():
    text = "Der Minister kam am 3. Mai an. " * 160_000
    start = time.process_time()
    assert sum(1 for _ in find_dates(text)) == 160_000
    assert time.process_time() - start < 15


def real_article(folder, number):
    return next(folder.glob(f"{number}_*.txt")).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("number", "place", "published"),
    [("000", "Baku", "--09-04"), ("002", "Baku", "2022-12-03"), ("003", "Astana", "2023-04-10")],
)
def test_real_article_has_dateline_and_date(articles_dir, number, place, published):
    text = real_article(articles_dir, number)
    zoned = read_zones(text)
    assert zoned.published == published
    assert zoned.dateline is not None
    assert [span.text(text) for span in zoned.dateline.places] == [place]
    kinds = [zone.kind for zone in zoned.zones]
    assert kinds == [DATELINE, BODY] if number == "000" else [BOILERPLATE, DATELINE, BODY]


def test_real_article_with_advert_and_cookies_ends_in_boilerplate(articles_dir):
    text = real_article(articles_dir, "001")
    zoned = read_zones(text)
    assert [zone.kind for zone in zoned.zones] == [HEADLINE, BOILERPLATE, BODY, BOILERPLATE]
    assert text[zoned.zones[1].start] == "|"
    assert text[zoned.zones[3].start :].startswith("Siehe auch")
    assert zoned.published is None


def test_real_article_with_doubled_headline_keeps_the_first(articles_dir):
    text = real_article(articles_dir, "004")
    zoned = read_zones(text)
    headline, repeat, body, last = zoned.zones
    assert [zone.kind for zone in zoned.zones] == [HEADLINE, BOILERPLATE, BODY, BOILERPLATE]
    assert text[headline.start : headline.end] == text[repeat.start : repeat.end] == zoned.title
    assert text[last.start : last.end].endswith("on YouTube")
    assert text[body.start :].startswith("Kazakh President")
