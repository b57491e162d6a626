"""brat folders come in with all that they hold; a broken file is refused with its line, the others come."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from models.annotation import Argument, Event, Level, Status
from models.errors import ImportFailed
from models.incoming.records import IncomingArticle, IncomingLink, IncomingSpan
from models.offsets import Span
from models.recipe import Recipe
from storage.article_files import article_files
from storage.formats.brat.reading import BratReader
from storage.formats.reading import ReadOptions
from storage.importing import import_paths
from storage.reading_files import ImportOptions
from storage.session import Session
from tests.storage.formats.export_builders import ACTORS, complete, decided, filled, on
from tests.storage.formats.incoming_builders import changed, surveyed
from tests.storage.formats.review_facts import accepted, brought_back, facts

TEXT = "Maja Korn rief 😀 die Union an.\nDann traf sie Per Holm in Kiew nicht.\n"
ANNOTATIONS = """\
T1\tPER 0 9\tMaja Korn
T2\tPhone 10 14;27 29\trief an
T3\tORG 21 26\tUnion
T4\tMeet 36 40\ttraf
T5\tPER 45 53\tPer Holm
T6\tPER 41 44\tsie
T7\tTalk 10 14\trief
E1\tPhone:T2 Caller:T1 Called:T3
E2\tMeet:T4 Guest:T5 Guest2:T6 Reason:E1
E3\tTalk:T7
A1\tNegation E2
A2\tModality E2 Other
A3\tLevel T6 PRO
R1\tColleague Arg1:T1 Arg2:T5
*\tEquiv E1 E3
N1\tReference T1 Wikidata:Q7\tMaja Korn
#1\tAnnotatorNotes T5\tspelt so
#2\tAnnotatorNotes T5\tor Pär
#3\tAnnotatorNotes R1\tsince May
"""


def stored(folder: Path, annotations: str | bytes = ANNOTATIONS, text: str | bytes = TEXT) -> Path:
    """Write the two files of an article and return that with the annotations."""
    for name, content in (("a.ann", annotations), ("a.txt", text)):
        (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return folder / "a.ann"


def read(path: Path, encoding: str | None = None) -> IncomingArticle:
    (found,) = BratReader().read(path, ReadOptions(encoding))
    assert isinstance(found, IncomingArticle)
    return found


def words(article: IncomingArticle) -> list[str]:
    return [" ".join(part.text(article.text) for part in span.fragments) for span in article.spans]


def refused(path: Path) -> str:
    with pytest.raises(ImportFailed) as failure:
        read(path)
    assert failure.value.hint
    return failure.value.message


def test_everything_in_the_files_is_there(tmp_path: Path) -> None:
    found = read(stored(tmp_path))
    assert found.text == TEXT
    assert found.spans == (
        IncomingSpan("T1", "PER", (Span(0, 9),), actor="Maja Korn", note="Wikidata:Q7; Colleague: since May"),
        IncomingSpan("T3", "ORG", (Span(21, 26),)),
        IncomingSpan("T5", "PER", (Span(45, 53),), note="spelt so; or Pär"),
        IncomingSpan("T6", "PER", (Span(41, 44),), level=Level.PRO),
        IncomingSpan("E1", "Phone", (Span(10, 14), Span(27, 29))),
        IncomingSpan("E2", "Meet", (Span(36, 40),), attributes={"Negation": "true", "Modality": "Other"}),
        IncomingSpan("E3", "Talk", (Span(10, 14),)),
    )
    assert found.links == (
        IncomingLink("E1", "T1", "Caller"),
        IncomingLink("E1", "T3", "Called"),
        IncomingLink("E2", "T5", "Guest"),
        IncomingLink("E2", "T6", "Guest"),
        IncomingLink("E2", "E1", "Reason"),
        IncomingLink("T1", "T5", "Colleague"),
        IncomingLink("E3", "E1", "Equiv"),
    )


def test_a_trigger_that_is_named_itself_stands_for_its_event(tmp_path: Path) -> None:
    lines = "T1\tMeet 36 40\ttraf\nT2\tPER 41 44\tsie\nE1\tMeet:T1\nR1\tWho Arg1:T1 Arg2:T2\n#1\tX T1\thm\n"
    found = read(stored(tmp_path, lines))
    assert found.links == (IncomingLink("E1", "T2", "Who"),)
    assert [(span.key, span.note) for span in found.spans] == [("T2", ""), ("E1", "X: hm")]


def test_a_file_without_annotations_is_an_article_and_a_text_without_a_file_one_too(tmp_path: Path) -> None:
    path = stored(tmp_path, "")
    assert (read(path).spans, read(path).text) == ((), TEXT)
    path.unlink()
    assert read(tmp_path / "a.txt").text == TEXT


def test_a_text_leads_to_the_annotations_beside_it(tmp_path: Path) -> None:
    assert read(stored(tmp_path).with_suffix(".txt")).spans == read(tmp_path / "a.ann").spans


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends_count_as_they_stand_in_the_text(tmp_path: Path, line_end: str) -> None:
    text = f"Ein Satz.{line_end}Maja Korn{line_end}kam."
    start = text.index("Maja")
    found = read(stored(tmp_path, f"T1\tPER {start} {start + 9}\tMaja Korn\r\n", text))
    assert words(found) == ["Maja Korn"]


def test_offsets_that_took_two_characters_at_a_line_end_for_one_are_understood(tmp_path: Path) -> None:
    assert words(read(stored(tmp_path, "T1\tPER 10 14\tMaja\n", "Ein Satz.\r\nMaja kam."))) == ["Maja"]


@pytest.mark.parametrize("offsets", ["0 4", "1 5"])
def test_a_byte_order_mark_may_be_counted_or_not(tmp_path: Path, offsets: str) -> None:
    found = read(stored(tmp_path, f"\ufeffT1\tPER {offsets}\tMaja\n", "\ufeffMaja kam."))
    assert (found.text, found.spans[0].fragments) == ("Maja kam.", (Span(0, 4),))


def test_an_end_of_line_under_a_span_may_be_a_blank_in_its_words(tmp_path: Path) -> None:
    assert words(read(stored(tmp_path, "T1\tPER 0 9\tMaja Korn\n", "Maja\nKorn kam."))) == ["Maja\nKorn"]


def test_the_encoding_may_be_told(tmp_path: Path) -> None:
    path = stored(tmp_path, "T1\tPER 0 4\tПётр\n".encode("koi8-r"), "Пётр приехал.".encode("koi8-r"))
    assert words(read(path, "koi8-r")) == ["Пётр"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("X1\tPER 0 4\tMaja", "line 2: “X1” is no identifier"),
        ("T1\tPER 0 9\tMaja Korn", "line 2: T1 is there twice"),
        ("T2\tPER 0 4\tMira", "line 2: T2 is “Mira”, the text “Maja”"),
        ("T2\tPER 60 99\tx", "line 2: T2 ends at 99, the text at 69"),
        ("T2\tPER 4 4\tx", "line 2: T2: “4 4” are no offsets"),
        (f"T2\tPER 0 {'9' * 5000}\tx", f"line 2: T2: “0 {'9' * 5000}” are no offsets"),
        ("T2\tPER", "line 2: “T2” says too little"),
        ("E1\tMeet:T9", "line 2: there is no annotation T9"),
        ("E1\tMeet", "line 2: E1: “Meet” lacks a colon with words at both sides"),
        ("E1\tMeet:T1 Who:E1", "line 2: events go in a circle, E1 → E1"),
        ("E1\tMeet:T1 Who:E2\nE2\tMeet:T1 Who:E1", "line 2: events go in a circle, E1 → E2 → E1"),
        ("E1\tMeet:T1 Who:T8", "line 2: there is no annotation T8"),
        ("R1\tOf Arg1:T1 Arg2:T7", "line 2: there is no annotation T7"),
        ("R1\tOf Arg1:T1 Arg2:T1 Arg3:T1", "line 2: R1 is no relation of two"),
        ("*\tEquiv T1 T5", "line 2: there is no annotation T5"),
        ("A1\tNegation E7", "line 2: there is no annotation E7"),
        ("A1\tSure T1 a\nA2\tSure T1 b", "line 3: T1 is “Sure” twice, a and b"),
        ("#1\tAnnotatorNotes A1\tx", "line 2: there is no annotation A1"),
    ],
)
def test_a_broken_line_refuses_the_article_with_its_place(tmp_path: Path, line: str, reason: str) -> None:
    told = refused(stored(tmp_path, f"T1\tPER 0 9\tMaja Korn\n{line}\n"))
    assert told == f"a.ann cannot be imported: {reason}."


def test_annotations_without_their_text_are_refused(tmp_path: Path) -> None:
    path = stored(tmp_path)
    path.with_suffix(".txt").unlink()
    assert refused(path) == "a.ann has no a.txt beside it."


def test_a_folder_gives_each_article_once_and_the_broken_ones_as_failures(
    tmp_path: Path, session: Session
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    stored(folder)
    (folder / "b.ann").write_text("T1\tPER 0 4\tMaja\n")
    (folder / "c.txt").write_text("Ein Text ohne Annotationen.")
    (folder / "annotation.conf").write_text("[entities]\nPER\n")
    report = import_paths(session, [folder])
    assert [item.path.name for item in report.imported] == ["a.ann", "c.txt"]
    assert [path.name for path, _ in report.failed] == ["b.ann"]
    assert report.doubles == ()


def test_a_text_is_left_to_its_annotations_unless_texts_are_asked_for(tmp_path: Path) -> None:
    path = stored(tmp_path)
    text = path.with_suffix(".txt")

    def names(*paths: Path, name: str = "") -> list[str]:
        with article_files(paths, name=name) as found:
            return [file.path.name for file in found.files]

    assert names(text, path) == names(tmp_path) == ["a.ann"]
    assert names(text) == ["a.txt"]
    assert "a.txt" in names(tmp_path, name="text")


def test_the_configuration_lists_names_that_nobody_uses(tmp_path: Path) -> None:
    (tmp_path / "annotation.conf").write_text(
        "# names\n[entities]\nPER\n\tCOMPANY\n!Thing\n-----\n<POL>=PER|COMPANY\n[relations]\n"
        "Works\tArg1:PER, Arg2:COMPANY\n<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n"
        "[events]\nMeet\tHost?:<POL>, Guest{2-4}:PER|COMPANY, Part1*:PER\n"
        "[attributes]\nNegation\tArg:<EVENT>\nSure\tArg:<EVENT>, Value:yes|no\n"
    )
    (tmp_path / "sub").mkdir()
    stored(tmp_path / "sub", "T1\tMeet 36 40\ttraf\nT2\tPER 41 44\tsie\nE1\tMeet:T1 Part1:T2 Guest2:T2\n")
    found = surveyed(tmp_path)
    assert found.spans == {"PER": 1, "COMPANY": 0, "Meet": 1}
    assert set(found.spans) == {"PER", "COMPANY", "Meet"}
    assert found.heads == {"Meet": {"Host": 0, "Guest": 1, "Part1": 1}}
    assert dict(found.links) == {"Host": 0, "Guest": 1, "Part1": 1, "Works": 0}
    assert dict(found.attributes) == {"Negation=true": 0, "Sure=yes": 0, "Sure=no": 0}


def test_what_was_exported_comes_back(tmp_path: Path) -> None:
    text = "Sie lobte das Treffen, nachdem\nman sich in Wien traf. 😀 Es kam\u2028Ida Vogt."
    she = replace(on(text, "Sie", label="MENTION"), level=Level.PRO)
    meet = Event("m", "MEET", on(text, "Treffen").fragments, coref="g", status=Status.ACCEPTED, note="erst")
    again = Event("n", "MEET", on(text, "traf").fragments, coref="g", status=Status.ACCEPTED)
    fillers = (Argument("Actor", "Sie", Status.ACCEPTED), Argument("Topic", "m", Status.ACCEPTED))
    praise = Event("p", "STATEMENT", on(text, "lobte").fragments, arguments=fillers, status=Status.ACCEPTED)
    vogt = replace(on(text, "Ida Vogt"), actor="a1")
    nested = complete(text, she, meet, again, praise, vogt, on(text, "Wien", label="GPE"))
    originals = [decided(), nested]
    path = filled(tmp_path / "desk.dateline", *originals)
    reviews, actors, report = brought_back(tmp_path, path, Recipe("brat"), "brat")
    assert (report.failed, report.doubles, dict(report.left)) == ((), (), {})
    assert sorted(review.text for review in reviews) == sorted(review.text for review in originals)
    by_text = {review.text: review for review in reviews}
    for original in originals:
        back = by_text[original.text]
        assert facts(back, actors) == facts(accepted(original), ACTORS)
        for part in ("source", "title", "language", "published"):
            assert getattr(back.article, part) == getattr(original.article, part)


def test_one_format_may_be_asked_for(tmp_path: Path, session: Session) -> None:
    stored(tmp_path)
    report = import_paths(session, [tmp_path / "a.ann"], options=ImportOptions("brat", complete=True))
    assert [item.path.name for item in report.imported] == ["a.ann"]


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=changed(ANNOTATIONS.encode()))
def test_no_change_of_a_file_ends_in_anything_but_a_refusal(tmp_path: Path, content: bytes) -> None:
    try:
        found = read(stored(tmp_path, content))
    except ImportFailed:
        return
    keys = {span.key for span in found.spans}
    assert all(link.source in keys and link.target in keys for link in found.links)
    assert all(part.end <= len(TEXT) for span in found.spans for part in span.fragments)
