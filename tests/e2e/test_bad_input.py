"""Bad input to the commands: each ends in a clear sentence and an exit code, and nothing is lost."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import main
from storage import articles, importing, integrity, opening, reading_files
from storage.database import Database
from storage.migrations import NEWEST
from storage.session import Session
from tests.e2e.conftest import ROOT, Done, session_of

Call = Callable[..., Done]
TEXT = "Vogt meets Ruiz\n\nThe minister met the ambassador of Spain on Friday.\n"
FIFTY_MEGABYTES = 50 * 1024**2


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Call:
    """Return a function that runs a command in this process, in `tmp_path`."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str | Path) -> Done:
        code = main.main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return Done(code, said.out, said.err)

    return call


@pytest.fixture
def session(tmp_path: Path) -> Path:
    """Return a session with one article."""
    return session_of(tmp_path / "a.dateline", [TEXT])


def test_what_is_unsafe_in_an_archive_is_named_and_the_rest_imported(
    call: Call, session: Path, tmp_path: Path
) -> None:
    with zipfile.ZipFile(tmp_path / "news.zip", "w") as archive:
        archive.writestr("../evil.txt", TEXT)
        archive.writestr("inner/b.txt", "Ruiz leaves\n\nThe ambassador left Vienna.\n")
    done = call("import", session, "news.zip")
    assert done.code == 3 and "1 article imported" in done.out
    assert (
        "news.zip/../evil.txt" in done.err and "a path that leads out of it. Pack the files anew" in done.err
    )
    assert "Ruiz leaves" in titles(session)
    assert not (tmp_path.parent / "evil.txt").exists()


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


def titles(path: Path) -> list[str]:
    with Session.open(path, read_only=True) as session:
        return [row.title for row in articles.rows(session, articles.all_ids(session))]


BAD_FILES = [
    pytest.param("empty.txt", b"", "is empty", id="empty"),
    pytest.param("blank.txt", "\n \u200b\t\n".encode(), "nothing but white space", id="blank"),
    pytest.param("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "is a picture, not a text", id="picture"),
    pytest.param("a.txt", bytes(range(256)) * 40, "is binary", id="binary"),
    pytest.param("a.txt", b"The minister\0 met the ambassador.", "NUL character at position 12", id="nul"),
    pytest.param("a.txt", b"\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0fabc", "is binary", id="controls"),
    pytest.param("a.txt", "Fußgänger".encode("utf-16-le")[:-1], "not", id="half a character"),
    pytest.param("a.json", b"{", "line 1 is no valid JSON", id="half a JSON file"),
    pytest.param("a.json", b'{"format": "else"}', "not Dateline's own JSON", id="foreign JSON"),
    pytest.param("a.jsonl", b"\xff\xfe\x00", "is not written in utf-16-le", id="JSON that is no UTF-8"),
]


@pytest.mark.parametrize(("name", "data", "reason"), BAD_FILES)
def test_a_bad_file_is_named_with_its_reason_and_the_good_one_comes_in(
    call: Call, tmp_path: Path, name: str, data: bytes, reason: str
) -> None:
    (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text(TEXT)
    done = call("import", "a.dateline", name, "good.txt")
    assert done.code == 3
    assert done.out.startswith("1 article imported")
    [line] = done.err.splitlines()
    assert line.startswith(f"failed: {name}: ") and reason in line
    assert titles(tmp_path / "a.dateline") == ["Vogt meets Ruiz"]


def test_a_file_of_50_megabytes_is_refused_without_being_read(call: Call, tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(FIFTY_MEGABYTES)
    done = call("import", "a.dateline", "huge.txt")
    assert done.code == 1
    assert "has 50 MB; at most 20 MB can be imported" in done.err


def test_another_encoding_than_named_is_told_and_a_detected_one_is_shown(call: Call, tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes("Der Außenminister fuhr für zwei Tage nach Kärnten.".encode("cp1252"))
    refused = call("import", "a.dateline", "old.txt", "--encoding", "utf-8")
    assert refused.code == 1
    assert "is not written in utf-8: byte 6 does not fit" in refused.err
    taken = call("import", "a.dateline", "old.txt")
    assert taken.code == 0
    assert "old.txt: read as cp1252\n" in taken.out


def test_a_few_control_characters_are_kept_and_told(call: Call, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{TEXT}\x0cSecond page, with more of the same.")
    assert "a.txt: read as utf-8, 1 control character kept\n" in call("import", "a.dateline", "a.txt").out


def test_an_unreadable_file_and_a_failing_disk_are_told(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Root may read everything, so the refusal is played.
    def refuse(path: Path) -> bytes:
        error = PermissionError if path.name == "secret.txt" else OSError
        raise error(5, "Input/output error")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    for name in ("secret.txt", "broken.txt"):
        (tmp_path / name).write_text(TEXT)
    done = call("import", "a.dateline", "secret.txt", "broken.txt")
    assert done.code == 1
    assert "The file secret.txt may not be read." in done.err
    assert "The file broken.txt cannot be read: Input/output error." in done.err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
@pytest.mark.parametrize("name", ["pipe.txt", "pipe.json"])
def test_a_pipe_is_no_file_and_nobody_waits_for_it(call: Call, tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / name)
    done = call("import", "a.dateline", name)
    assert done.code == 1
    assert f"{name} is no file." in done.err


def test_a_folder_without_texts_and_a_missing_path_are_told(call: Call, tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "a.png").touch()
    done = call("import", "a.dateline", "pictures", "nowhere.txt", "nowhere.json")
    assert done.code == 1
    assert "The folder pictures holds no texts" in done.err
    assert "There is no file nowhere.txt. Check the name." in done.err
    assert "There is no file nowhere.json. Check the name." in done.err


def test_a_name_that_is_no_utf8_can_be_told(call: Call, tmp_path: Path) -> None:
    bad, good = (tmp_path / os.fsdecode(name) for name in (b"caf\xe9.txt", b"th\xe9.txt"))
    bad.touch()
    good.write_text(TEXT)
    call("import", "a.dateline", good)
    done = call("import", "a.dateline", bad, good)
    assert done.code == 3
    assert "caf\ufffd.txt is empty" in done.err
    assert "th\ufffd.txt" in done.out


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("name = ", "is not valid TOML"),
        ('name = "x"\nversion = 1\ncolour = "red"\n[labels.PERSON]\n', "colour"),
        ('name = "x"\nversion = 1\n[labels.PERSON]\ncolour = "red"\n', "colour"),
        ('name = "x"\nversion = 1\n[labels.PERSON]\n[types.PERSON]\n', "PERSON"),
        ('name = "x"\nversion = 1\n[labels.PERSON]\n[labels.PERSON]\n', "PERSON"),
        ('name = "x"\nversion = 1\n', "label"),
    ],
)
def test_a_bad_schema_makes_no_session(call: Call, tmp_path: Path, text: str, reason: str) -> None:
    (tmp_path / "own.toml").write_text(text)
    (tmp_path / "a.txt").write_text(TEXT)
    before = contents(tmp_path)
    done = call("import", "a.dateline", "a.txt", "--schema", "own.toml")
    assert done.code == 1
    assert done.err.startswith("Dateline: ") and "own.toml" in done.err and reason in done.err
    assert contents(tmp_path) == before


def test_a_schema_that_cannot_be_read_is_told(call: Call, tmp_path: Path) -> None:
    (tmp_path / "latin.toml").write_bytes('name = "Fußnoten"'.encode("latin-1"))
    (tmp_path / "a.txt").write_text(TEXT)
    for name, reason in (
        ("none.toml", "cannot be read: No such file"),
        ("latin.toml", "not written in UTF-8"),
    ):
        done = call("import", "a.dateline", "a.txt", "--schema", name)
        assert done.code == 1
        assert name in done.err and reason in done.err
    assert not (tmp_path / "a.dateline").exists()


COMMANDS = [
    ("import", "{}", "good.txt"),
    ("suggest", "{}"),
    ("export", "{}", "--output", "out.json"),
    ("check", "{}"),
]


REASONS = {
    "missing": "is not there",
    "folder": "is a folder, not a session",
    "text": "is not a Dateline session",
    "empty": "is not a Dateline session",
    "newer": "A newer Dateline wrote the session",
    "foreign": "is not a Dateline session",
    "damaged": "is damaged",
}


@pytest.mark.parametrize(
    ("command", "kind"),
    [
        pytest.param(command, kind, id=f"{command[0]}-{kind}")
        for command in COMMANDS
        for kind in REASONS
        if (command[0], kind) != ("import", "missing")
    ],
)
def test_what_is_no_session_is_refused_and_left_alone(
    call: Call, tmp_path: Path, command: tuple[str, ...], kind: str
) -> None:
    (tmp_path / "good.txt").write_text(TEXT)
    PREPARED[kind](tmp_path / "x.dateline")
    before = contents(tmp_path)
    done = call(*(word.format("x.dateline") for word in command))
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("Dateline: ") and REASONS[kind] in done.err
    assert done.err.count("\n") == 1
    assert contents(tmp_path) == before


def newer(path: Path) -> None:
    session_of(path, [TEXT])
    with sqlite3.connect(path) as db:
        db.execute(f"PRAGMA user_version = {NEWEST + 1}")
        db.execute("PRAGMA journal_mode = DELETE")
    db.close()


def foreign(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE t (x)")
    db.close()


def damaged(path: Path) -> None:
    session_of(path, [TEXT * 500])
    data = path.read_bytes()
    path.write_bytes(data[:100] + b"\xa5" * 8000 + data[8100:])


PREPARED: dict[str, Callable[[Path], object]] = {
    "missing": lambda path: None,
    "folder": Path.mkdir,
    "text": lambda path: path.write_text(TEXT * 10),
    "empty": Path.touch,
    "newer": newer,
    "foreign": foreign,
    "damaged": damaged,
}


def test_check_names_what_is_wrong(call: Call, session: Path) -> None:
    with sqlite3.connect(session) as db:
        db.execute("UPDATE articles SET sha256 = 'of other words'")
    db.close()
    done = call("check", session)
    assert done.code == 1
    assert done.out == "The text of the article “Title 0” is not the one that was imported.\n"
    assert done.err.startswith("1 problem. ")


def test_a_session_kept_busy_by_another_program_is_told(
    call: Call, session: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "BUSY_MILLISECONDS", 10)
    (tmp_path / "new.txt").write_text("Another text.")
    holder = sqlite3.connect(session, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    done = call("import", session, "new.txt")
    assert call("check", session).code == 0
    holder.execute("ROLLBACK")
    holder.close()
    assert done.code == 1
    assert "keeps the session" in done.err and "nothing was written" in done.err
    assert call("import", session, "new.txt").code == 0


def test_a_read_only_session_can_be_exported_but_not_written(
    call: Call, session: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "is_writable_folder", lambda folder: False)
    (tmp_path / "new.txt").write_text("Another text.")
    before = session.read_bytes()
    for done in (call("import", session, "new.txt"), call("suggest", session)):
        assert done.code == 1
        assert "cannot be written: the file or its folder is read-only" in done.err
    assert call("check", session).code == 0
    assert call("export", session, "--output", "out.json").code == 0
    assert session.read_bytes() == before


def full_after(pages: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every session opened from now on have room for this many more pages only."""
    connected = opening.connected

    def limited(uri: str) -> Database:
        db = connected(uri)
        room = db.execute("PRAGMA page_count").fetchone()[0] + pages
        db.execute(f"PRAGMA max_page_count = {room}")
        return db

    monkeypatch.setattr(opening, "connected", limited)


def test_a_full_disk_while_importing_keeps_the_batches_before(
    call: Call, session: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BATCH_ARTICLES", 1)
    full_after(60, monkeypatch)
    (tmp_path / "1.txt").write_text("A first text.")
    (tmp_path / "2.txt").write_text(TEXT * 10_000)
    done = call("import", session, "1.txt", "2.txt")
    assert done.code == 1
    assert "There is no room left for the session" in done.err
    monkeypatch.undo()
    assert titles(session) == ["Title 0", "A first text."]
    with Session.open(session) as opened:
        assert integrity.findings(opened) == []


def test_a_session_deleted_while_a_command_writes_to_it_is_told(
    call: Call, session: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = reading_files.read_text_file

    def delete_and_read(path: Path, encoding: str | None) -> object:
        session.unlink()
        return read(path, encoding)

    monkeypatch.setattr(reading_files, "read_text_file", delete_and_read)
    (tmp_path / "new.txt").write_text("Another text.")
    done = call("import", session, "new.txt")
    assert done.code == 1
    assert "was deleted or replaced while it was open; nothing was written" in done.err
    assert not session.exists()


@pytest.mark.parametrize(
    ("output", "reason"),
    [
        ("nowhere/a.json", "There is no folder"),
        ("folder", "is a folder"),
        ("a.dateline", "is a Dateline session"),
        ("/dev/null", "is a device"),
        ("/sys/dateline.json", "cannot be written"),
    ],
)
def test_an_export_to_no_fit_place_changes_nothing(
    call: Call, session: Path, tmp_path: Path, output: str, reason: str
) -> None:
    if output.startswith("/") and not sys.platform.startswith("linux"):
        pytest.skip("needs the folders of Linux")
    (tmp_path / "folder").mkdir()
    before = contents(tmp_path)
    done = call("export", session, "--output", output)
    assert (done.code, done.out) == (1, "")
    assert reason in done.err
    assert contents(tmp_path) == before
    assert not list((tmp_path / "folder").iterdir())


def test_an_unknown_format_is_told_with_the_known_ones(call: Call, session: Path) -> None:
    done = call("export", session, "--output", "a.x", "--format", "xml")
    assert done.code == 1
    assert "Choose one of json, jsonl, spacy, conll, conllup" in done.err


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs a limit on the size of files")
@pytest.mark.parametrize("name", ["json", "conll", "spacy"])
def test_a_full_disk_while_exporting_keeps_the_former_file(tmp_path: Path, name: str) -> None:
    import resource

    path = session_of(tmp_path / "a.dateline", [TEXT * 2_000])
    with sqlite3.connect(path) as db:
        db.execute("UPDATE articles SET status = 'complete'")
    db.close()
    output = tmp_path / f"a.{name}"
    output.write_text("former")
    done = subprocess.run(
        [sys.executable, ROOT / "main.py", "export", path, "--output", output, "--format", name],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, 1_000)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"Dateline: There is no room left for {output}; nothing was written."
        " Free some space or choose another drive.\n"
    )
    assert output.read_text() == "former"
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted(["a.dateline", output.name])


@pytest.fixture
def raising_pipeline(tmp_path: Path) -> Path:
    """Return a spaCy pipeline that can be loaded and fails on every text."""
    import spacy

    folder = tmp_path / "raising"
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler")
    nlp.to_disk(folder)
    pattern = {"label": "PERSON", "pattern": [{"_": {"unheard_of": "x"}}]}
    (folder / "entity_ruler" / "patterns.jsonl").write_text(json.dumps(pattern))
    return folder


def test_pipelines_that_are_none_or_raise_are_told_and_nothing_is_lost(
    call: Call, session: Path, raising_pipeline: Path
) -> None:
    for name, reason in (
        (str(session), "cannot be loaded as a spaCy pipeline"),
        (str(raising_pipeline), "failed on “Title 0”"),
    ):
        done = call("suggest", session, "--pipeline", f"en={name}")
        assert (done.code, done.out) == (1, "Suggestions for 0 articles.\n")
        [line] = done.err.splitlines()
        assert line.startswith("failed: Title 0: ") and reason in line
    assert call("suggest", session).out == "Suggestions for 1 article.\n"


def test_one_reason_for_many_articles_is_printed_once(call: Call, tmp_path: Path) -> None:
    path = session_of(tmp_path / "b.dateline", [f"{TEXT} {number}" for number in range(3)])
    done = call("suggest", path, "--pipeline", "en=no_such_package")
    assert done.err.count("no_such_package") == 1
    assert done.err.splitlines()[1:] == ["    Title 0", "    Title 1", "    Title 2"]


def test_a_text_too_long_for_suggestions_is_told(call: Call, tmp_path: Path) -> None:
    path = session_of(tmp_path / "b.dateline", ["The minister came on 3 May. " * 180_000, TEXT])
    done = call("suggest", path)
    assert (done.code, done.out) == (3, "Suggestions for 1 article.\n")
    assert "“Title 0” is too long for suggestions" in done.err


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["import", "a.dateline"], "Missing argument 'PATHS...'"),
        (["import", "a.dateline", "a.txt", "--encoding", "klingon"], "there is no text encoding “klingon”"),
        (["suggest", "a.dateline", "--pipeline", "de"], "“de” is not LANGUAGE=NAME"),
        (["suggest", "a.dateline", "--pipeline", "=x"], "“=x” is not LANGUAGE=NAME"),
        (["suggest", "a.dateline", "--jobs", "0"], "'--jobs'"),
        (["suggest", "a.dateline", "--jobs", "many"], "'--jobs'"),
        (["export", "a.dateline"], "Missing option '--output'"),
        (["check", "a.dateline", "b.dateline"], "unexpected extra argument"),
        (["check", "a.dateline", "--fast"], "No such option '--fast'"),
        (["--fast"], "No such option '--fast'"),
        (["chekc", "a.dateline"], "There is no command “chekc”"),
        (["--sample", "a.dateline"], "not both"),
    ],
)
def test_wrong_usage_is_told_with_the_right_one(call: Call, arguments: list[str], reason: str) -> None:
    done = call(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("Usage: dateline ") and "dateline window" not in done.err
    assert reason in done.err


def test_the_window_of_a_missing_session_is_one_sentence(call: Call) -> None:
    done = call("nowhere.dateline")
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("Dateline: The session nowhere.dateline is not there")


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_a_name_that_no_file_can_have_is_told(call: Call, tmp_path: Path, command: tuple[str, ...]) -> None:
    (tmp_path / "good.txt").write_text(TEXT)
    done = call(*(word.format("x" * 300) for word in command))
    assert done.code == 1
    assert "File name too long" in done.err
