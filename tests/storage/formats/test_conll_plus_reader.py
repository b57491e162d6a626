"""What Dateline writes as CoNLL-U Plus comes back, with events, fragments and what the comments say."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from models.annotation import Argument, Event, Level, Status
from models.errors import ImportFailed
from models.incoming.records import IncomingArticle
from models.recipe import Recipe
from storage.article_files import ArticleFile
from storage.formats.conll_plus import COLUMNS, ConllPlus
from storage.formats.conll_plus_reader import ConllPlusReader
from storage.formats.reading import ReadOptions
from storage.reading_files import Failure, ImportOptions
from storage.reading_files import read as read_file
from tests.builders import SCHEMA
from tests.storage.formats.event_reviews import reviews
from tests.storage.formats.export_builders import ACTORS, HEADER, complete, decided, filled, on, written
from tests.storage.formats.incoming_builders import changed, lemmas
from tests.storage.formats.review_facts import accepted, brought_back, facts

HEAD = f"# global.columns = {' '.join(COLUMNS)}"
ROWS = (
    "# newdoc id = a",
    "# event 2 = {}",
    "1\tIda\t_\tB-PERSON\t1:PERSON\t*\t2:1:Actor\t*",
    "2\tlobte\tSpaceAfter=No\tO\t*\t2:PRAISE\t*\t*",
    "3\t.\t_\tO\t*\t*\t*\t*",
    "",
)


def read(folder: Path, *lines: str) -> list[IncomingArticle | ImportFailed]:
    path = folder / "a.conllup"
    path.write_text("\n".join(lines), encoding="utf-8")
    return list(ConllPlusReader().read(path, ReadOptions()))


def test_what_was_exported_comes_back(tmp_path: Path) -> None:
    text = "Sie lobte (das Treffen) am Mo.\nLeo und Eva Ruiz trafen sich in Wien.\n"
    she = replace(on(text, "Sie", label="MENTION"), level=Level.PRO)
    meet = Event("m", "MEET", on(text, "Treffen").fragments, coref="g", status=Status.ACCEPTED, note="hm")
    meet = replace(meet, lemma="treffen")
    again = Event("n", "MEET", on(text, "trafen", "sich").fragments, coref="g", status=Status.ACCEPTED)
    fillers = (Argument("Actor", "Sie", Status.ACCEPTED), Argument("Topic", "m", Status.ACCEPTED))
    praise = Event("p", "STATEMENT", on(text, "lobte").fragments, arguments=fillers, status=Status.ACCEPTED)
    split = replace(on(text, "Leo", "Ruiz", entity_id="Leo Ruiz"), actor="a1")
    denied = replace(on(text, "Eva"), status=Status.REJECTED)
    praise = replace(praise, attribution="Leo Ruiz")
    other = complete(text, she, split, meet, again, praise, on(text, "Wien", label="GPE"), denied)
    path = filled(tmp_path / "desk.dateline", decided(), other)
    recipe = Recipe("conllup", negatives=True)
    (_, second), actors, report = brought_back(tmp_path, path, recipe, "a.conllup")
    assert (report.failed, dict(report.left)) == ((), {})
    assert second.text == text
    assert facts(accepted(second), actors) == facts(accepted(other), ACTORS)
    assert [second.covered(it) for it in second.annotations() if it.status is Status.REJECTED] == ["Eva"]
    assert lemmas(second, Status.ACCEPTED) == lemmas(other, Status.ACCEPTED)


def test_an_article_is_read_by_its_columns(tmp_path: Path) -> None:
    (found,) = read(tmp_path, HEAD, *ROWS)
    assert isinstance(found, IncomingArticle)
    assert (found.text, found.where) == ("Ida lobte.\n", "line 2")
    assert [(span.name, span.fragments[0].text(found.text)) for span in found.spans] == [
        ("PERSON", "Ida"),
        ("PRAISE", "lobte"),
    ]
    assert [(link.source, link.target, link.name) for link in found.links] == [("2", "1", "Actor")]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("1\tx\t_", "line 7: 3 columns, not 8"),
        ("4\t\t_\tO\t*\t*\t*\t*", "line 7: FORM is empty"),
        ("4\tx\t_\tO\t1:ORG\t*\t*\t*", "line 7: 1 is there twice"),
        ("4\tx\t_\tO\t7\t*\t*\t*", "line 7: 7 has not begun"),
        ("4\tx\t_\tO\t*\t*\t2:1\t*", "line 7: “2:1” says too little"),
        ("4\tx\t_\tO\t*\t*\t2:8:Topic\t*", "line 2: there is no annotation 8"),
        ("4\tx\t_\tO\t1\t*\t*\t*", "line 2: the fragments of PERSON are not its tokens"),
        ("# entity 1 = []", "line 7: entity 1 is no object"),
        ('# entity 1 = {"fragments": [[1, 99999999999]]}', "line 2: “[[1, 99999999999]]” are no fragments"),
        ('# entity 1 = {"fragments": 1}', "line 2: “1” are no fragments"),
        ('# entity 1 = {"fragments": [[2, 1]]}', "line 2: “[[2, 1]]” are no fragments"),
        ('# event 2 = {"attribution": [1]}', "line 2: “[1]” is no number"),
        ('# entity 1 = {"level": "X"}', "line 2: entity 1: level is “X”, not one of NAM, NOM, PRO"),
    ],
)
def test_a_broken_line_refuses_its_article_alone(tmp_path: Path, row: str, reason: str) -> None:
    first, second = read(tmp_path, HEAD, *ROWS[:-1], row, "", *ROWS)
    assert isinstance(first, ImportFailed)
    assert first.message == f"a.conllup cannot be imported: {reason}."
    assert isinstance(second, IncomingArticle)


def test_other_columns_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match="its first line does not name the columns ID, FORM, MISC"):
        read(tmp_path, "# global.columns = ID FORM PARSEME:MWE", "1\tx\t*")


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(review=reviews())
def test_annotations_of_any_article_come_back_in_their_words(tmp_path: Path, review: object) -> None:
    path = tmp_path / "a.conllup"
    written(ConllPlus(), path, review, header=HEADER)  # type: ignore[arg-type]
    expected = [words for article in ConllPlus().covered(path) for words in article]
    for item in read_file(ArticleFile(path, "a"), ImportOptions("conllup"), SCHEMA):
        if isinstance(item, Failure):
            # An article of which nothing is to be seen, as of a joiner alone, is not imported.
            assert any(words in item.reason for words in ("holds no articles", "nothing but white space"))
            return
        left = [it.text for it in item.left if it.why.name in ("DOUBLE", "SPAN_NAME") and it.text]
        covered = [item.review.covered(it) for it in item.review.annotations()] + left
        assert sorted("".join(it.split()) for it in covered) == sorted("".join(it.split()) for it in expected)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=changed("\n".join([HEAD, *ROWS, *ROWS]).encode()))
def test_no_change_of_a_file_ends_in_anything_but_a_refusal(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.conllup"
    path.write_bytes(content)
    try:
        found = [it for it in ConllPlusReader().read(path, ReadOptions()) if isinstance(it, IncomingArticle)]
    except ImportFailed:
        return
    for article in found:
        assert all(part.end <= len(article.text) for span in article.spans for part in span.fragments)
