import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.dates import PartialDate, find_dates, parse_iso, read_date

partial_dates = st.builds(
    PartialDate,
    st.none() | st.integers(1, 9999),
    st.none() | st.integers(1, 12),
    st.none() | st.integers(1, 31),
).filter(lambda dated: dated.valid)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("4. September", "--09-04"),
        ("4. September 2020", "2020-09-04"),
        ("3. Jänner 2020", "2020-01-03"),
        ("12. Mrz. 2020", "2020-03-12"),
        ("04.09.2020", "2020-09-04"),
        ("4.9.", "--09-04"),
        ("3 May 2023", "2023-05-03"),
        ("3rd of May", "--05-03"),
        ("May 3", "--05-03"),
        ("May 3rd, 2023", "2023-05-03"),
        ("MAY 3", "--05-03"),
        ("Sept. 3", "--09-03"),
        ("September 2020", "2020-09"),
        ("2022-12", "2022-12"),
        ("2022-12-03", "2022-12-03"),
        ("Mai", "--05"),
        ("Dec.", "--12"),
        ("2023", "2023"),
        ("29. Februar", "--02-29"),
    ],
)
def test_read_date_reads_german_and_english(text, iso):
    assert str(read_date(text)) == iso


@pytest.mark.parametrize(
    "text",
    ["", "31. Februar", "29. Februar 2023", "0. Mai", "2022-13", "2022-00", "may 3", "Treffen", "--", "3"],
)
def test_read_date_refuses_what_is_no_date(text):
    assert read_date(text) is None


def test_find_dates_gives_spans_of_dates_only():
    text = (
        "Am 9. November 2020, 11. Januar und im März 2021 beim 29. Treffen; talks o April 3. They may 3 times"
        " see 2,5 Mai-Tage, the years 2023-2024, § 4.5.3 and version 10.30. Er kam am 3. Mai."
    )
    found = [(date.span.text(text), str(date.date)) for date in find_dates(text)]
    assert found == [
        ("9. November 2020", "2020-11-09"),
        ("11. Januar", "--01-11"),
        ("März 2021", "2021-03"),
        ("April 3", "--04-03"),
        ("3. Mai", "--05-03"),
    ]


def test_find_dates_stays_within_its_bounds():
    text = "3. Mai und 4. Mai 2023"
    assert [str(found.date) for found in find_dates(text, 7, 17)] == ["--05-04"]


@given(partial_dates)
def test_iso_form_reads_back(dated):
    assert parse_iso(str(dated)) == dated


@given(st.text(alphabet="-0123456789", max_size=12))
def test_parse_iso_accepts_only_what_it_would_write(text):
    parsed = parse_iso(text)
    assert parsed is None or (parsed.valid and str(parsed) == text)


@pytest.mark.parametrize(
    ("stated", "reference", "resolved"),
    [
        ("--12-03", "2022-12", "2022-12-03"),
        ("--12-28", "2023-01", "2022-12-28"),
        ("--01-02", "2022-12-30", "2023-01-02"),
        ("--09-04", "2020", "2020-09-04"),
        ("---04", "2022-12", "2022-12-04"),
        ("---31", "2022-11", "---31"),
        ("---04", "2022", "---04"),
        ("--02-29", "2021-03", "2020-02-29"),
        ("--02-29", "2022-07-01", "--02-29"),
        ("2021-05", "2022-12", "2021-05"),
        ("--09-04", "--10", "--09-04"),
    ],
)
def test_resolved_takes_what_is_missing_from_the_reference(stated, reference, resolved):
    dated, known = parse_iso(stated), parse_iso(reference)
    assert dated is not None
    assert known is not None
    assert str(dated.resolved(known)) == resolved


@given(partial_dates, partial_dates)
def test_resolved_is_valid_and_keeps_what_was_stated(dated, reference):
    resolved = dated.resolved(reference)
    assert resolved.valid
    assert resolved.day == dated.day
    assert dated.month in (None, resolved.month)
    assert dated.year in (None, resolved.year)
