"""What was given to import is looked for once: an archive is unpacked for questions and import together."""

from __future__ import annotations

import tarfile
import zipfile
from pathlib import Path

import pytest

from storage.archives import unpacking
from storage.given_files import GivenFiles
from storage.importing import import_files, survey_files
from storage.session import Session

TEXT = "Vogt meets Ruiz\n\nThe minister met the ambassador of Spain on Friday.\n"
TABLE = "id,text\n1,The minister met the ambassador.\n"

pytestmark = pytest.mark.usefixtures("workshops")


@pytest.fixture
def unpacked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of entries as they are written."""
    written: list[str] = []
    write = unpacking._Unpacking._write

    def noted(self: unpacking._Unpacking, entry: unpacking.Entry, target: Path) -> None:
        written.append(entry.name)
        write(self, entry, target)

    monkeypatch.setattr(unpacking._Unpacking, "_write", noted)
    return written


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "news.zip"
    with zipfile.ZipFile(path, "w") as file:
        for number in range(3):
            file.writestr(f"{number}.txt", f"{TEXT}No. {number}.\n")
        file.writestr("t.csv", TABLE)
        file.writestr("../evil.txt", TEXT)
    return path


def test_an_archive_is_unpacked_once_for_the_questions_and_the_import(
    session: Session, archive: Path, workshops: Path, unpacked: list[str]
) -> None:
    with GivenFiles([archive]) as given:
        assert list(survey_files(given).tables) == [("id", "text")]
        report = import_files(session, given)
    assert unpacked == ["0.txt", "1.txt", "2.txt", "t.csv"]
    assert len(report.imported) == 4
    [(path, reason)] = report.failed
    assert path == Path(f"{archive}/../evil.txt") and "leads out of it" in reason
    assert not list(workshops.iterdir())


def test_what_was_unpacked_is_taken_away_by_closing_and_unpacked_anew_if_asked_again(
    session: Session, archive: Path, workshops: Path, unpacked: list[str]
) -> None:
    given = GivenFiles([archive])
    given.close()
    survey_files(given)
    assert list(workshops.iterdir())
    given.close()
    assert not list(workshops.iterdir())
    assert len(import_files(session, given).imported) == 4 and len(unpacked) == 8
    given.close()


def test_unpacking_tells_entry_by_entry_how_far_it_is(session: Session, archive: Path) -> None:
    told: list[tuple[int, int, str]] = []
    with GivenFiles([archive]) as given:
        import_files(session, given, progress=lambda *step: told.append(step))
    assert told[:4] == [(number, 5, f"news.zip/{number}.txt") for number in range(3)] + [
        (3, 5, "news.zip/t.csv")
    ]
    assert told[5] == (0, 4, "news.zip/0.txt") and told[-1] == (4, 4, "")


def test_of_a_tar_it_tells_how_many_entries_there_were_so_far(session: Session, tmp_path: Path) -> None:
    inner = tmp_path / "a.txt"
    inner.write_text(TEXT)
    path = tmp_path / "news.tgz"
    with tarfile.open(path, "w:gz") as file:
        file.add(inner, "a.txt")
        file.add(inner, "b.txt")
    told: list[tuple[int, int, str]] = []
    with GivenFiles([path]) as given:
        import_files(session, given, progress=lambda *step: told.append(step))
    assert told[:2] == [(0, 0, "news.tgz/a.txt"), (1, 0, "news.tgz/b.txt")]


def test_unpacking_stops_at_the_next_entry_when_it_is_cancelled(
    session: Session, archive: Path, workshops: Path, unpacked: list[str]
) -> None:
    with GivenFiles([archive]) as given:
        report = import_files(session, given, cancelled=lambda: len(unpacked) >= 2)
    assert report.cancelled and unpacked == ["0.txt", "1.txt"] and not report.imported
    assert not list(workshops.iterdir())
