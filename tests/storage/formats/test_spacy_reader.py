"""DocBins come in as they are, those of Dateline with all they hold; spaCy is loaded elsewhere."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, DocBin
from spacy.tokens import Span as TokenSpan

from models.annotation import Argument, Event, Status
from models.errors import ImportFailed
from models.incoming.records import IncomingArticle
from models.offsets import Span
from models.recipe import Recipe
from storage.formats import spacy_docs
from storage.formats.base import Header
from storage.formats.reading_process import ReadingProcess
from storage.formats.spacy_docbin import SpacyDocBin
from storage.formats.spacy_docs import read_docs
from storage.importing import import_paths
from storage.session import Session
from tests.storage.formats.export_builders import (
    ACTORS,
    HEADER,
    complete,
    decided,
    filled,
    on,
    written,
)
from tests.storage.formats.incoming_builders import changed, lemmas
from tests.storage.formats.random_reviews import TEXTS, reviews
from tests.storage.formats.review_facts import accepted, brought_back, facts

TEXT = "Maja Korn rief 😀 in Bad Ems an."


def stored(folder: Path, *docs: Doc) -> Path:
    path = folder / "a.spacy"
    path.write_bytes(DocBin(docs=docs, store_user_data=True).to_bytes())
    return path


def foreign() -> Doc:
    doc = spacy.blank("de")(TEXT)
    person = TokenSpan(doc, 0, 2, "PER", kb_id="Q7")
    doc.set_ents([person])
    doc.spans["sc"] = [TokenSpan(doc, 0, 2, "PER"), TokenSpan(doc, 5, 7, "LOC"), TokenSpan(doc, 6, 7, "LOC")]
    doc.spans["clusters"] = [TokenSpan(doc, 0, 1, "")]
    return doc


def refused(path: Path) -> str:
    with pytest.raises(ImportFailed) as failure:
        list(read_docs(path))
    assert failure.value.hint
    return failure.value.message


def test_entities_and_all_groups_of_spans_are_read_once(tmp_path: Path) -> None:
    (found,) = read_docs(stored(tmp_path, foreign()))
    assert isinstance(found, IncomingArticle)
    assert (found.text, found.source, found.where) == (TEXT, "a.spacy:1", "Doc 1")
    assert [(span.name, span.fragments[0].text(TEXT), span.actor) for span in found.spans] == [
        ("PER", "Maja Korn", "Q7"),
        ("LOC", "Bad Ems", ""),
        ("LOC", "Ems", ""),
        ("clusters", "Maja", ""),
    ]
    assert {span.status for span in found.spans} == {Status.ACCEPTED}


def test_what_was_exported_comes_back(tmp_path: Path) -> None:
    text = "Leo und Eva Ruiz lobten das Treffen,\ndas Ida Vogtová\u00a0absagte."
    meet = Event("m", "MEET", on(text, "Treffen").fragments, coref="g", status=Status.ACCEPTED, note="hm")
    meet = replace(meet, lemma="treffen")
    again = Event("n", "MEET", on(text, "das").fragments, coref="g", status=Status.ACCEPTED)
    fillers = (Argument("Actor", "Leo Ruiz", Status.ACCEPTED), Argument("Topic", "m", Status.ACCEPTED))
    praise = Event("p", "STATEMENT", on(text, "lobten").fragments, arguments=fillers, status=Status.ACCEPTED)
    split = on(text, "Leo", "Ruiz", entity_id="Leo Ruiz")
    denied = replace(on(text, "Ida"), status=Status.REJECTED)
    other = complete(text, split, meet, again, praise, on(text, "Vogt"), denied)
    path = filled(tmp_path / "desk.dateline", decided(), other)
    recipe = Recipe("spacy", negatives=True)
    (first, second), actors, report = brought_back(tmp_path, path, recipe, "a.spacy")
    assert (report.failed, dict(report.left)) == ((), {})
    assert facts(first, actors) == facts(accepted(decided()), ACTORS)
    assert facts(accepted(second), actors) == facts(accepted(other), ACTORS)
    assert [second.covered(it) for it in second.annotations() if it.status is Status.REJECTED] == ["Ida"]
    assert lemmas(second, Status.ACCEPTED) == lemmas(other, Status.ACCEPTED)
    article = decided().article
    assert (first.article.source, first.article.published) == (article.source, article.published)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_entities_and_triggers_come_back_at_their_offsets(tmp_path: Path, data: st.DataObject) -> None:
    review, path = data.draw(reviews(data.draw(TEXTS))), tmp_path / "a.spacy"
    header: Header = HEADER
    written(SpacyDocBin(), path, review, header=header)
    (doc,) = DocBin().from_disk(path).get_docs(spacy.blank("xx").vocab)
    (found,) = read_docs(path)
    assert isinstance(found, IncomingArticle)
    assert found.text == doc.text
    events = [item["trigger"] for item in doc.user_data["events"]]
    held = [item["characters"] for item in (*doc.user_data["entities"], *events)]
    assert [span.fragments for span in found.spans] == [tuple(Span(*pair) for pair in item) for item in held]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"entities": 7}, "entities is no list"),
        ({"entities": [{"id": "a", "label": "PER"}]}, "entities 1: there are no characters"),
        ({"events": [{"id": "e", "type": "MEET"}]}, "events 1: trigger is missing"),
        ({"entities": [{"id": "a", "label": "PER", "characters": [[0, 4]]}] * 2}, "a is there twice"),
        (
            {
                "events": [
                    {
                        "id": "e",
                        "type": "MEET",
                        "trigger": {"characters": [[10, 14]]},
                        "arguments": [{"role": "Place", "target": "x"}],
                    }
                ]
            },
            "there is no annotation x",
        ),
    ],
)
def test_broken_user_data_refuse_their_article_alone(
    tmp_path: Path, change: dict[str, Any], reason: str
) -> None:
    broken = spacy.blank("de")("Korn kam.")
    broken.user_data.update({"tokenizer": "de", "parts": [], "entities": [], "events": []} | change)
    first, second = read_docs(stored(tmp_path, broken, foreign()))
    assert isinstance(first, ImportFailed)
    assert first.message == f"a.spacy cannot be imported: its Doc 1 is malformed ({reason})."
    assert isinstance(second, IncomingArticle)


def test_what_is_no_docbin_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = stored(tmp_path, foreign())
    monkeypatch.setattr(spacy_docs, "_LARGEST", 100)
    assert "it unpacks to more than" in refused(path)
    monkeypatch.undo()
    path.write_bytes(path.read_bytes()[:40])
    assert "it is no DocBin of spaCy" in refused(path)
    path.write_bytes(zlib.compress(b"\x81\xa1a\x01"))
    assert "it is no DocBin of spaCy" in refused(path)
    path.write_bytes(b"nothing")
    assert "it is no DocBin of spaCy" in refused(path)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_change_of_a_file_ends_in_anything_but_a_refusal(tmp_path: Path, data: st.DataObject) -> None:
    content = data.draw(changed(zlib.decompress(stored(tmp_path, foreign()).read_bytes())))
    (tmp_path / "a.spacy").write_bytes(zlib.compress(content))
    try:
        list(read_docs(tmp_path / "a.spacy"))
    except ImportFailed as failure:
        assert failure.message.startswith("a.spacy cannot be imported: ")


def test_a_bad_file_is_told_and_the_others_come(tmp_path: Path, session: Session) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    stored(folder, foreign())
    (folder / "b.spacy").write_bytes(b"nothing")
    report = import_paths(session, [folder])
    assert [item.path.name for item in report.imported] == ["a.spacy"]
    assert [path.name for path, _ in report.failed] == ["b.spacy"]
    assert multiprocessing.active_children() == []


def test_one_process_reads_all_files_of_an_import(
    tmp_path: Path, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    running, is_new = ReadingProcess._running, []

    def counted(process: ReadingProcess) -> object:
        is_new.append(process._connection is None)
        return running(process)

    monkeypatch.setattr(ReadingProcess, "_running", counted)
    stored(tmp_path, foreign()).rename(tmp_path / "b.spacy")
    stored(tmp_path, spacy.blank("de")("Ida Vogt kam."))
    assert len(import_paths(session, [tmp_path / "a.spacy", tmp_path / "b.spacy"]).imported) == 2
    assert is_new == [True, False]


def test_an_import_loads_no_spacy_here(tmp_path: Path) -> None:
    path = stored(tmp_path, foreign())
    script = tmp_path / "script.py"
    script.write_text(
        "import sys\nfrom pathlib import Path\n"
        "if __name__ == '__main__':\n"
        "    from storage.given_files import GivenFiles\n"
        "    from storage.importing import survey_files\n"
        f"    with GivenFiles([Path({str(path)!r})]) as given:\n"
        "        print(dict(survey_files(given).spans))\n"
        "    print(sorted({'numpy', 'spacy', 'thinc'} & set(sys.modules)))\n"
    )
    root = Path(spacy_docs.__file__).parents[2]
    environment = {**os.environ, "PYTHONPATH": str(root)}
    done = subprocess.run(
        [sys.executable, str(script)], capture_output=True, text=True, check=True, env=environment, cwd=root
    )
    assert done.stdout.splitlines() == ["{'PER': 1, 'LOC': 2, 'clusters': 1}", "[]"]
