import multiprocessing
import os
import time
from dataclasses import replace
from pathlib import Path

import pytest

from models.annotation import Actor, Entity, Status
from models.article import Article, ZoneKind
from models.incoming.names import Survey
from models.offsets import Span
from models.recipe import Recipe
from models.review import Review
from storage import annotations as stored_annotations
from storage import articles, importing
from storage.article_files import article_files
from storage.formats import exporting, readers
from storage.formats.reading import ReadOptions
from storage.importing import import_paths
from storage.languages import detect_language
from storage.reading_files import ImportOptions
from storage.session import Session
from tests.storage.formats.incoming_builders import surveyed
from tests.storage.formats.stuck_reader import StuckReader

GERMAN = "Wien, 3. Mai, AGT\r\n\r\nDie Ministerin traf am Freitag den Botschafter von Spanien.\r\n"
ENGLISH = "Vogt meets Ruiz\n\nThe minister met the ambassador of Spain on Friday.\n"


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    return folder


def only_article(session, report):
    return articles.get(session, report.imported[0].id)


def test_text_becomes_an_article_with_everything_known(session, folder):
    file = folder / "vogt.txt"
    file.write_bytes(b"\xef\xbb\xbf" + GERMAN.encode())
    report = import_paths(session, [file])
    article = only_article(session, report)
    text = GERMAN.replace("\r\n", "\n")
    assert article == Article(
        report.imported[0].id,
        text,
        "vogt.txt",
        "Die Ministerin traf am Freitag den Botschafter von Spanien.",
        "de",
        "--05-03",
        zones=article.zones,
        line_endings="crlf",
        encoding="utf-8",
        bom=True,
    )
    assert [zone.kind for zone in article.zones] == [ZoneKind.DATELINE, ZoneKind.BODY]
    imported = report.imported[0]
    assert (imported.path, imported.title, imported.language) == (file, article.title, "de")
    assert (imported.encoding, imported.line_endings, imported.bom) == ("utf-8", "crlf", True)


def test_headline_is_the_title_and_language_is_detected(session, folder):
    (folder / "a.txt").write_text(ENGLISH)
    article = only_article(session, import_paths(session, [folder]))
    assert (article.title, article.language) == ("Vogt meets Ruiz", "en")


def test_language_is_that_of_the_article_not_of_its_boilerplate(session, folder):
    (folder / "a.txt").write_text(f"{GERMAN}\nSee also\n\nWe use cookies. Read our privacy policy.\n")
    assert only_article(session, import_paths(session, [folder])).language == "de"


def test_given_encoding_is_used(session, folder):
    (folder / "a.txt").write_bytes("Кофе в Москве".encode("koi8-r"))
    article = only_article(
        session, import_paths(session, [folder], options=ImportOptions(reading=ReadOptions("koi8-r")))
    )
    assert (article.text, article.encoding) == ("Кофе в Москве", "koi8-r")


def test_folder_is_read_in_natural_order_without_hidden_and_other_files(session, folder):
    (folder / "sub").mkdir()
    (folder / ".hidden").mkdir()
    for name in ("10.txt", "2.txt", "sub/1.TEXT", ".x.txt", ".hidden/3.txt", "b.png", "a.md"):
        (folder / name).write_text(f"Ein Text namens {name}.")
    report = import_paths(session, [folder])
    assert [articles.get(session, item.id).source for item in report.imported] == [
        "2.txt",
        "10.txt",
        "sub/1.TEXT",
    ]
    assert not report.failed


def test_file_that_is_named_is_read_whatever_its_suffix(session, folder):
    (folder / "a.md").write_text(ENGLISH)
    assert len(import_paths(session, [folder / "a.md"]).imported) == 1


def test_circle_of_links_ends_and_no_file_is_read_twice(folder):
    (folder / "sub").mkdir()
    (folder / "sub" / "a.txt").write_text(ENGLISH)
    (folder / "sub" / "up").symlink_to(folder)
    (folder / "again.txt").symlink_to(folder / "sub" / "a.txt")
    with article_files([folder, folder / "sub", folder / "again.txt"]) as found:
        assert [file.source for file in found.files] == ["again.txt"]
        assert not found.failed


def test_bad_files_are_listed_and_never_stop_the_rest(session, folder):
    (folder / "empty").mkdir()
    (folder / "1.txt").write_text("")
    (folder / "2.txt").write_bytes(b"a\0b")
    (folder / "3.txt").write_bytes(b"%PDF-1.4")
    (folder / "4.txt").symlink_to(folder / "nowhere")
    (folder / "5.json").write_text("{}")
    (folder / "6.txt").write_text(ENGLISH)
    report = import_paths(session, [folder, folder / "none.txt", folder / "empty"])
    assert [item.path.name for item in report.imported] == ["6.txt"]
    assert [path.name for path, _ in report.failed] == [
        "empty",
        "1.txt",
        "2.txt",
        "3.txt",
        "4.txt",
        "5.json",
        "none.txt",
    ]
    assert all(reason.endswith(".") and path.name in reason for path, reason in report.failed)


def test_unreadable_folder_is_listed(folder, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    with article_files([folder]) as found:
        [(path, reason)] = found.failed
    assert path == folder
    assert "in cannot be read: Permission denied" in reason


def test_same_text_is_imported_once_and_said_so(session, folder):
    (folder / "a.txt").write_text(ENGLISH)
    (folder / "b.txt").write_bytes(ENGLISH.replace("\n", "\r\n").encode())
    first = import_paths(session, [folder])
    second = import_paths(session, [folder / "a.txt"])
    assert first.doubles == ((folder / "b.txt", "Vogt meets Ruiz"),)
    assert second.doubles == ((folder / "a.txt", "Vogt meets Ruiz"),)
    assert articles.count(session) == 1


def test_progress_counts_to_the_end_and_batches_are_written(session, folder, monkeypatch):
    monkeypatch.setattr(importing, "BATCH_ARTICLES", 2)
    for number in range(5):
        (folder / f"{number}.txt").write_text(f"{ENGLISH} {number}")
    seen, counts = [], []

    def progress(done, total, name):
        seen.append((done, total, name))
        with Session.open(session.path, read_only=True) as other:
            counts.append(articles.count(other))

    import_paths(session, [folder], progress=progress)
    assert seen == [*((number, 5, f"{number}.txt") for number in range(5)), (5, 5, "")]
    assert counts == [0, 0, 2, 2, 4, 5]


def test_cancelled_import_keeps_what_was_read(session, folder):
    for number in range(5):
        (folder / f"{number}.txt").write_text(f"{ENGLISH} {number}")
    done = []
    report = import_paths(
        session,
        [folder],
        progress=lambda number, total, name: done.append(number),
        cancelled=lambda: len(done) == 3,
    )
    assert report.cancelled
    assert [item.path.name for item in report.imported] == ["0.txt", "1.txt"]
    assert articles.count(session) == 2


def test_import_cancelled_at_once_imports_nothing(session, folder):
    (folder / "a.txt").write_text(ENGLISH)
    report = import_paths(session, [folder], cancelled=lambda: True)
    assert report == importing.ImportReport(cancelled=True)


def test_control_characters_are_kept_and_reported(session, folder):
    (folder / "a.txt").write_text(f"{ENGLISH}\x0cNext page.")
    (folder / "b.txt").write_text(ENGLISH)
    report = import_paths(session, [folder])
    assert [item.path.name for item in report.with_controls] == ["a.txt"]
    assert "\x0c" in only_article(session, report).text


def test_name_that_is_no_utf8_is_imported(session, folder):
    file = folder / os.fsdecode(b"caf\xe9.txt")
    file.write_text(ENGLISH)
    assert only_article(session, import_paths(session, [file])).source == "caf\ufffd.txt"


def exported(session, target):
    exporting.export(session, target, Recipe(target.suffix.removeprefix(".")))
    return target.read_text(encoding="utf-8").replace("\r", "")


@pytest.mark.parametrize("suffix", [".json", ".jsonl"])
def test_own_json_comes_back_with_annotations_and_actors(session, tmp_path, suffix):
    article = Article("one", ENGLISH, "vogt.txt", "Vogt meets Ruiz", "en")
    person = Entity("vogt", "PERSON", (Span(0, 4),), actor="ida", status=Status.ACCEPTED)
    known = [Actor("ida", "PERSON", "Ida Vogt"), Actor("leo", "PERSON", "Leo Ruiz")]
    stored_annotations.insert_imported(session, Review(article, {"vogt": person}), known)
    stored_annotations.insert_imported(session, Review(replace(article, id="two", text="Zwei.")), [])
    file = tmp_path / f"export{suffix}"
    exported(session, file)
    with Session.create(tmp_path / "other.dateline", session.setting("schema")) as other:
        report = import_paths(other, [file])
        assert [item.id for item in report.imported] == ["one", "two"]
        assert stored_annotations.load(other, "one").entities["vogt"].actor == "ida"
        assert set(stored_annotations.actors(other)) == {"ida", "leo"}
        assert import_paths(other, [file]).doubles == ((file, "Vogt meets Ruiz"), (file, "Vogt meets Ruiz"))


def test_broken_article_in_own_json_is_listed_and_the_others_come(session, tmp_path):
    for name in ("one", "two"):
        stored_annotations.insert_imported(session, Review(Article(name, f"Text {name}.")), [])
    file = tmp_path / "export.json"
    file.write_text(exported(session, file).replace("Text one.", "Text 1."), encoding="utf-8")
    with Session.create(tmp_path / "other.dateline", session.setting("schema")) as other:
        report = import_paths(other, [file])
    assert [item.id for item in report.imported] == ["two"]
    assert [path for path, _ in report.failed] == [file]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Ministerin traf den Botschafter.", "de"),
        ("The minister met the ambassador.", "en"),
        ("Merkel trifft Putin", "de"),
        ("Merkel meets Putin", "en"),
        ("Talks in Vienna", "en"),
        ("El presidente se reunió con el embajador de Italia.", "es"),
        ("Президент прибыл с визитом в Москву.", "ru"),
        ("12345", "en"),
        ("", "en"),
    ],
)
def test_language_is_decided_also_for_short_texts(text, language):
    assert detect_language(text) == language


def test_five_megabytes_in_one_line_are_imported_quickly(session, folder):
    (folder / "line.txt").write_text("Der Minister kam am 3. Mai in Wien an. " * 130_000)
    detect_language("The model is loaded once.")
    start = time.process_time()
    report = import_paths(session, [folder])
    assert time.process_time() - start < 3
    assert report.imported[0].language == "de"


def test_real_articles_are_imported_to_the_character(session, articles_dir):
    report = import_paths(session, [articles_dir])
    assert [item.language for item in report.imported] == ["de", "de", "de", "de", "en"]
    for item in report.imported:
        assert articles.get(session, item.id).text == item.path.read_bytes().decode().replace("\r\n", "\n")


def test_annotations_of_another_schema_are_refused_with_what_does_not_fit(session, tmp_path):
    file = tmp_path / "export.json"
    article = Article("a", "Ida Vogt spoke.", title="Vogt speaks")
    entity = Entity("e", "WIZARD", (Span(0, 8),), status=Status.ACCEPTED)
    with Session.create(tmp_path / "other.dateline", 'name = "x"\nversion = 1\n[labels.WIZARD]\n') as other:
        stored_annotations.insert_imported(other, Review(article, {"e": entity}), [])
        exporting.export(other, file, Recipe("json"))
    report = import_paths(session, [file])
    assert report.imported == ()
    assert "Vogt speaks" in report.failed[0][1] and "WIZARD" in report.failed[0][1]


def test_a_document_that_takes_for_ever_is_refused_and_the_others_come(session, folder, monkeypatch):
    monkeypatch.setitem(readers.READERS, "stuck", StuckReader())
    monkeypatch.setattr(importing, "MOST_SECONDS", 4.0)
    for name in ("1", "2", "stuck", "x"):
        (folder / f"{name}.stuck").write_text(f"{ENGLISH} This is {name}.")
    report = import_paths(session, [folder])
    assert [item.path.stem for item in report.imported] == ["1", "2", "x"]
    [(path, reason)] = report.failed
    assert path.stem == "stuck" and "takes more than 4 seconds to read. Save its text" in reason
    assert multiprocessing.active_children() == []


def test_documents_are_not_looked_through_for_names(folder, monkeypatch):
    monkeypatch.setitem(readers.READERS, "stuck", StuckReader())
    (folder / "stuck.stuck").write_text(ENGLISH)
    assert surveyed(folder) == Survey()
