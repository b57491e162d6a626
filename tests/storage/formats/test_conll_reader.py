"""CoNLL columns of every usual scheme give the same names; the text is spaced as in print."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.annotation import Status
from models.errors import ImportFailed
from models.incoming.records import IncomingArticle
from models.recipe import Recipe
from storage.article_files import ArticleFile
from storage.formats.conll import Conll
from storage.formats.conll_reader import ConllReader
from storage.formats.readers import reader_for
from storage.formats.reading import ReadOptions
from storage.formats.tag_spans import tag_spans
from storage.importing import import_paths
from storage.reading_files import Failure, ImportOptions
from storage.reading_files import read as read_file
from storage.session import Session
from tests.builders import SCHEMA
from tests.storage.formats.export_builders import HEADER, complete, decided, filled, on, written
from tests.storage.formats.incoming_builders import changed
from tests.storage.formats.random_reviews import TEXTS, reviews
from tests.storage.formats.review_facts import brought_back

WORDS = ["Maja", "Korn", "Union", "Bonn", "traf", "Per", "Per", "Holm"]
SCHEMES = {
    "IOB1": ["I-PER", "I-PER", "I-ORG", "B-ORG", "O", "I-PER", "B-PER", "I-PER"],
    "IOB2": ["B-PER", "I-PER", "B-ORG", "B-ORG", "O", "B-PER", "B-PER", "I-PER"],
    "BILOU": ["B-PER", "L-PER", "U-ORG", "U-ORG", "O", "U-PER", "B-PER", "L-PER"],
    "BIOES": ["B-PER", "E-PER", "S-ORG", "S-ORG", "O", "S-PER", "B-PER", "E-PER"],
    "BMES": ["B-PER", "E-PER", "S-ORG", "S-ORG", "O", "S-PER", "B-PER", "E-PER"],
    "IOE2": ["I-PER", "E-PER", "E-ORG", "E-ORG", "O", "E-PER", "I-PER", "E-PER"],
}
NAMES = [("PER", "Maja Korn"), ("ORG", "Union"), ("ORG", "Bonn"), ("PER", "Per"), ("PER", "Per Holm")]


def stored(folder: Path, *lines: str, name: str = "a.conll", line_end: str = "\n") -> Path:
    path = folder / name
    path.write_bytes(line_end.join([*lines, ""]).encode())
    return path


def read(path: Path) -> Iterator[IncomingArticle | ImportFailed]:
    return ConllReader().read(path, ReadOptions())


def only(path: Path) -> IncomingArticle:
    (found,) = read(path)
    assert isinstance(found, IncomingArticle)
    return found


def names(article: IncomingArticle) -> list[tuple[str, str]]:
    return [(span.name, span.fragments[0].text(article.text)) for span in article.spans]


def refused(path: Path) -> str:
    (found,) = read(path)
    assert isinstance(found, ImportFailed)
    return found.message


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("between", [" ", "\t", "   ", " NN B-NP ", "\tx\ty\t", " a b c "])
def test_every_scheme_and_number_of_columns_is_read(tmp_path: Path, scheme: str, between: str) -> None:
    rows = [f"{word}{between}{tag}" for word, tag in zip(WORDS, SCHEMES[scheme], strict=True)]
    found = only(stored(tmp_path, *rows))
    assert found.text == " ".join(WORDS) + "\n"
    assert names(found) == NAMES
    assert {span.status for span in found.spans} == {Status.ACCEPTED}


@given(st.lists(st.tuples(st.sampled_from(["PER", "ORG", ""]), st.integers(1, 3)), max_size=8))
def test_tags_of_all_schemes_give_the_spans_that_they_were_made_from(parts: list[tuple[str, int]]) -> None:
    """Any spans side by side, written in each scheme, are read as they were."""
    spans, tags, start = [], {"IOB1": [], "IOB2": [], "BILOU": [], "BIOES": [], "BMES": []}, 0
    before = ""
    for label, length in parts:
        if label:
            spans.append((label, range(start, start + length)))
        for scheme, made in tags.items():
            made += _tags(scheme, label, length, before)
        before, start = label, start + length
    for made in tags.values():
        assert list(tag_spans(made)) == spans


def _tags(scheme: str, label: str, length: int, before: str) -> list[str]:
    if not label:
        return ["O"] * length
    signs = {
        "IOB1": "B" * (before == label) + "I" * length,
        "IOB2": "B" + "I" * length,
        "BILOU": "U" if length == 1 else "B" + "I" * (length - 2) + "L",
        "BIOES": "S" if length == 1 else "B" + "I" * (length - 2) + "E",
        "BMES": "S" if length == 1 else "B" + "M" * (length - 2) + "E",
    }[scheme]
    return [f"{sign}-{label}" for sign in signs[:length]]


def test_articles_are_parted_and_sentences_are_lines(tmp_path: Path) -> None:
    path = stored(
        tmp_path,
        "-DOCSTART- -X- O O",
        "",
        "Eins O",
        "",
        "",
        "Zwei O",
        "-DOCSTART- (7)",
        "Drei O",
        "-DOCSTART- -X-",
    )
    first, second = (item for item in read(path) if isinstance(item, IncomingArticle))
    assert (first.text, first.source, first.where) == ("Eins\nZwei\n", "a.conll:1", "line 1")
    assert (second.text, second.source) == ("Drei\n", "a.conll:7")


def test_a_name_ends_with_its_sentence(tmp_path: Path) -> None:
    assert names(only(stored(tmp_path, "Bad B-LOC", "", "Ems I-LOC"))) == [("LOC", "Bad"), ("LOC", "Ems")]


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ("„ Ja “ , sagte er ( leise ) .", "„Ja“, sagte er (leise)."),
        ("“ Yes , ” he did n't say : “ No ! ”", "“Yes,” he didn't say: “No!”"),
        ('" Ja " und " Nein "', '"Ja" und "Nein"'),
        ("« Oui » , »nein«", "«Oui», »nein«"),
        ("Korn 's 5 % [ … ] etc ...", "Korn's 5% […] etc..."),
        ("( „ Ja ?! “ )", "(„Ja?!“)"),
        (". Anfang", ". Anfang"),
    ],
)
def test_signs_stand_where_they_do_in_print(tmp_path: Path, tokens: str, text: str) -> None:
    rows = [f"{token} O" for token in tokens.split()]
    found = only(stored(tmp_path, *rows))
    assert found.text == f"{text}\n"


def test_a_numbered_column_and_nested_tags_are_read(tmp_path: Path) -> None:
    found = only(
        stored(
            tmp_path,
            "#\thttp://x.example [2009-10-17]",
            "1\tUnion\tB-ORG\tO",
            "2\tMainz\tI-ORG\tB-LOC",
            "",
            "#\thttp://y.example [2009-10-18]",
            "1\tAus\tO\tO",
        )
    )
    assert (found.text, names(found)) == ("Union Mainz\nAus\n", [("ORG", "Union Mainz"), ("LOC", "Mainz")])


def test_a_tab_leaves_blanks_in_tokens_and_signs_are_no_comments(tmp_path: Path) -> None:
    assert names(only(stored(tmp_path, "New York\tB-LOC", "#\tO", "# id = 7\t"))) == [("LOC", "New York")]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_any_line_end_will_do(tmp_path: Path, line_end: str) -> None:
    assert names(only(stored(tmp_path, "Bonn B-LOC", "", "Ende O", line_end=line_end))) == [("LOC", "Bonn")]


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        (["Bonn B-LOC", "Ende"], "line 2 has 1 columns, the first of its article 2"),
        (["Bonn"], "line 1 has no tag behind its token"),
        (["Bonn NN", "Ende NN"], "line 1 ends with “NN”, which is no tag"),
        (["Bonn\tB-LOC", "\tO"], "line 2 has no token"),
        (["Bonn LOC-B"], "line 1 ends with “LOC-B”, which is no tag"),
    ],
)
def test_a_bad_row_refuses_its_article_with_its_line(tmp_path: Path, rows: list[str], reason: str) -> None:
    assert refused(stored(tmp_path, *rows)) == f"a.conll cannot be imported: {reason}."


def test_a_bad_article_does_not_stop_the_next(tmp_path: Path) -> None:
    found = list(read(stored(tmp_path, "-DOCSTART- O", "", "Bonn", "-DOCSTART- O", "Ems B-LOC")))
    assert [type(item) for item in found] == [ImportFailed, IncomingArticle]


def test_it_is_recognised_by_its_tags_whatever_its_name(tmp_path: Path) -> None:
    def reads(name: str, *lines: str) -> str:
        reader = reader_for(stored(tmp_path, *lines, name=name), "")
        return reader.name if reader else ""

    rows = [f"{word} {tag}" for word, tag in zip(WORDS, SCHEMES["IOB2"], strict=True)]
    assert reads("train.txt", *rows) == reads("eng.train", *rows) == reads("a.tsv", *rows) == "conll"
    assert reads("a.bio") == reads("b.txt", "-DOCSTART- -X- O O") == "conll"
    assert reads("a.txt", "Die Blutgruppe ist O", "Sie ist O", "Alle sind A", "Gut.") == ""
    assert reads("a.tsv", "text\ttitle", "x\ty") == "csv"


def test_what_was_exported_comes_back_in_its_words(tmp_path: Path) -> None:
    text = "Ida Vogt traf (in Wien) „Leo Ruiz“, am Freitag.\n\nSie sprach 😀."
    other = complete(text, on(text, "Ida Vogt"), on(text, "Wien", label="GPE"), on(text, "Leo Ruiz"))
    path = filled(tmp_path / "desk.dateline", decided(), other)
    found, _, report = brought_back(tmp_path, path, Recipe("conll"), "a.conll")
    assert (report.failed, dict(report.left)) == ((), {})
    names_back = [{(it.label, review.covered(it)) for it in review.entities.values()} for review in found]
    assert names_back == [
        {("PERSON", "Ida Vogt"), ("PERSON", "Leo Ruiz"), ("DATE", "Freitag")} | {("ORG", "Wien")},
        {("PERSON", "Ida Vogt"), ("PERSON", "Leo Ruiz"), ("GPE", "Wien")},
    ]
    assert found[1].text == "Ida Vogt traf (in Wien) „Leo Ruiz“, am Freitag.\nSie sprach 😀.\n"


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_names_of_any_article_come_back_in_their_words(tmp_path: Path, data: st.DataObject) -> None:
    review, path = data.draw(reviews(data.draw(TEXTS))), tmp_path / "a.conll"
    written(Conll(), path, review, header=HEADER)
    (expected,) = Conll().covered(path)
    for item in read_file(ArticleFile(path, "a"), ImportOptions("conll"), SCHEMA):
        if isinstance(item, Failure):
            # What holds control characters for the most part, or nothing to be seen, is taken for no text.
            assert any(
                words in item.reason for words in ("binary", "NUL", "nothing but white space", "no articles")
            )
            return
        covered = [item.review.covered(it) for it in item.review.in_reading_order()]
        assert ["".join(words.split()) for words in covered] == ["".join(it.split()) for it in expected]


ROWS = [f"{word} {tag}" for word, tag in zip(WORDS, SCHEMES["IOB1"], strict=True)]


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=changed("\n".join(["-DOCSTART- O", *ROWS, "", "-DOCSTART- O", *ROWS]).encode()))
def test_no_bytes_end_in_anything_but_a_refusal(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.conll"
    path.write_bytes(content)
    try:
        found = [item for item in read(path) if isinstance(item, IncomingArticle)]
    except ImportFailed:
        return
    assert all(
        0 <= part.start < part.end <= len(it.text)
        for it in found
        for span in it.spans
        for part in span.fragments
    )


def test_a_folder_of_columns_is_imported(tmp_path: Path, session: Session) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    stored(folder, "Bonn B-LOC", "liegt O", "dort O", ". O", name="train.txt")
    stored(folder, "Ems B-LOC", "auch O", ". O")
    report = import_paths(session, [folder])
    assert sorted(item.path.name for item in report.imported) == ["a.conll", "train.txt"]
