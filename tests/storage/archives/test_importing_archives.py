"""Archives are imported like folders, and whatever is wrong with an entry stays with that entry."""

from __future__ import annotations

import gzip
import io
import stat
import tarfile
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage import articles
from storage.archives import entries, room, unpacking
from storage.archives.safety import leads_elsewhere
from storage.article_files import article_files
from storage.formats.reading import ReadOptions
from storage.importing import ImportReport, import_paths
from storage.reading_files import ImportOptions
from storage.session import Session
from tests.storage.formats.incoming_builders import surveyed

TEXT = "Vogt meets Ruiz\n\nThe minister met the ambassador of Spain on Friday.\n"
ANN = "T1\tPERSON 0 4\tVogt\n"

pytestmark = pytest.mark.usefixtures("workshops")


def text(number: int) -> str:
    return f"{TEXT}No. {number}.\n"


def zipped(path: Path, files: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def tarred(path: Path, files: Mapping[str, bytes]) -> Path:
    with tarfile.open(path, "w:gz" if path.name.endswith("gz") else "w") as archive:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return path


def sources(session: Session, report: ImportReport) -> list[str]:
    return [articles.get(session, item.id).source for item in report.imported]


def refusal(session: Session, archive: Path, named: str = "") -> tuple[str, str]:
    """Return path and reason of the one entry that is refused, after the good one was imported."""
    report = import_paths(session, [archive])
    assert sources(session, report) == [f"{archive.name}/good.txt"]
    [(path, reason)] = report.failed
    assert (named or archive.name) in reason and reason.endswith(".")
    return path.relative_to(archive.parent).as_posix(), reason


@pytest.mark.parametrize("name", ["news.zip", "NEWS.ZIP", "news.tar.gz", "news.tgz", "news.tar"])
def test_texts_come_from_archives_with_the_archive_in_their_source(
    session: Session, tmp_path: Path, workshops: Path, name: str
) -> None:
    files = {"10.txt": text(1).encode(), "inner/2.txt": text(2).encode(), ".hidden.txt": b"x", "a.png": b"x"}
    make = zipped if name.lower().endswith("zip") else tarred
    report = import_paths(session, [make(tmp_path / name, files)])
    assert sources(session, report) == [f"{name}/10.txt", f"{name}/inner/2.txt"]
    assert [item.path for item in report.imported] == [
        tmp_path / name / "10.txt",
        tmp_path / name / "inner/2.txt",
    ]
    assert not report.failed
    assert not list(workshops.iterdir())


def test_a_folder_of_brat_in_an_archive_brings_its_annotations(session: Session, tmp_path: Path) -> None:
    archive = zipped(
        tmp_path / "brat.zip",
        {"brat/a.txt": TEXT, "brat/a.ann": ANN, "brat/annotation.conf": "[entities]\nPERSON\nHorse\n"},
    )
    found = surveyed(archive)
    assert found.spans == {"PERSON": 1, "Horse": 0} and found.decided == 1
    report = import_paths(session, [archive], options=ImportOptions(complete=True))
    assert len(report.imported) == 1 and not report.left and not report.failed


def test_the_columns_of_a_table_in_an_archive_can_be_chosen(session: Session, tmp_path: Path) -> None:
    archive = zipped(tmp_path / "t.zip", {"t.csv": f"a,b\nshort,{TEXT.splitlines()[2]}\n"})
    [layout] = surveyed(archive).tables
    options = ImportOptions(reading=ReadOptions(layouts={layout: {"text": "b", "source": "a"}}))
    assert sources(session, import_paths(session, [archive], options=options)) == ["short"]


@pytest.mark.parametrize(
    "name",
    [
        "../evil.txt",
        "/etc/evil.txt",
        "a/../../evil.txt",
        "..\\evil.txt",
        "c:\\evil.txt",
        "\\\\host\\evil.txt",
    ],
)
def test_paths_that_lead_out_are_refused(session: Session, tmp_path: Path, name: str) -> None:
    archive = zipped(tmp_path / "a.zip", {name: TEXT, "good.txt": text(1)})
    _, reason = refusal(session, archive)
    assert "leads out of it" in reason and name.replace("\\", "/") in reason
    assert not list(tmp_path.rglob("*evil*"))


def test_links_and_devices_are_refused(session: Session, tmp_path: Path) -> None:
    archive = tmp_path / "a.zip"
    with zipfile.ZipFile(archive, "w") as file:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        file.writestr(link, "/etc/passwd")
        file.writestr("good.txt", TEXT)
    path, reason = refusal(session, archive)
    assert path == "a.zip/link.txt" and "a link or a device" in reason


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE])
def test_links_and_devices_in_tar_are_refused(session: Session, tmp_path: Path, kind: bytes) -> None:
    archive = tmp_path / "a.tar.gz"
    with tarfile.open(archive, "w:gz") as file:
        odd = tarfile.TarInfo("odd.txt")
        odd.type, odd.linkname = kind, "/etc/passwd"
        file.addfile(odd)
        good = tarfile.TarInfo("good.txt")
        good.size = len(TEXT)
        file.addfile(good, io.BytesIO(TEXT.encode()))
    assert "a link or a device" in refusal(session, archive)[1]


def test_entries_with_a_password_are_refused(session: Session, tmp_path: Path) -> None:
    archive = zipped(tmp_path / "a.zip", {"closed.txt": TEXT, "good.txt": text(1)})
    data = bytearray(archive.read_bytes())
    for head, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.find(head) + flags] |= 1
    archive.write_bytes(data)
    assert "has a password" in refusal(session, archive)[1]


def test_entries_packed_in_an_unknown_way_or_damaged_are_refused(session: Session, tmp_path: Path) -> None:
    for number, (place, value) in enumerate(((10, 99), (16, 1))):
        archive = zipped(tmp_path / f"{number}.zip", {"odd.txt": TEXT, "good.txt": text(number)})
        data = bytearray(archive.read_bytes())
        start = data.find(b"PK\x01\x02")
        data[start + place] ^= value
        archive.write_bytes(data)
        assert "cannot be unpacked" in refusal(session, archive)[1]


def packed(files: Mapping[str, str | bytes], name: str = "x.zip") -> bytes:
    """Return the bytes of an archive, as an entry of another."""
    make = zipped if name.endswith(".zip") else tarred
    with tempfile.TemporaryDirectory() as folder:
        contents = {inside: it if isinstance(it, bytes) else it.encode() for inside, it in files.items()}
        return make(Path(folder) / name, contents).read_bytes()


@pytest.mark.parametrize("inner", ["in.zip", "in.tar.gz", "IN.ZIP"])
def test_archives_in_archives_and_folders_are_read_like_folders(
    session: Session, tmp_path: Path, workshops: Path, inner: str
) -> None:
    content = packed({"a.txt": text(1), "deep/b.txt": text(2)}, inner.lower())
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / inner).write_bytes(content)
    zipped(folder / "out.zip", {f"sub/{inner}": packed({"c.txt": text(3)}, inner.lower()), "d.txt": text(4)})
    report = import_paths(session, [folder])
    expected = [f"{inner}/a.txt", f"{inner}/deep/b.txt", "out.zip/d.txt", f"out.zip/sub/{inner}/c.txt"]
    assert sorted(sources(session, report)) == sorted(expected)
    assert {item.path for item in report.imported} == {folder / name for name in expected}
    assert not report.failed and not report.doubles
    report = import_paths(session, [folder / "out.zip", folder, folder / inner])
    assert len(report.doubles) == 4 and not report.failed
    assert not list(workshops.iterdir())


def test_archives_deeper_than_in_an_archive_are_told(session: Session, tmp_path: Path) -> None:
    deepest = packed({"x.txt": text(2)})
    inner = packed({"deep.zip": deepest, "y.7z": b"7z", "z.txt": text(3)})
    archive = zipped(tmp_path / "a.zip", {"in.zip": inner, "good.txt": text(1)})
    report = import_paths(session, [archive])
    assert sources(session, report) == ["a.zip/good.txt", "a.zip/in.zip/z.txt"]
    assert [path for path, _ in report.failed] == [archive / "in.zip/deep.zip", archive / "in.zip/y.7z"]
    assert all("The archive in.zip holds" in reason for _, reason in report.failed)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("b.rar", b"Rar!", "The folder {0} holds “b.rar”, an archive that is not opened."),
        ("bad.zip", b"PK\x03\x04", "The archive bad.zip is damaged, cut off, or none"),
    ],
)
def test_an_archive_in_a_folder_that_cannot_be_opened_is_told_and_stops_nothing_else(
    session: Session, tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / name).write_bytes(content)
    (folder / "good.txt").write_text(TEXT)
    report = import_paths(session, [folder])
    [(path, reason)] = report.failed
    assert path == folder / name and reason.startswith(said.format(folder))
    assert sources(session, report) == ["good.txt"]


def test_room_and_entries_are_counted_over_all_archives_of_a_folder(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    for number in range(3):
        zipped(folder / f"{number}.zip", {"x.txt": text(number)})
    with monkeypatch.context() as smaller:
        smaller.setattr(room, "MOST_UNPACKED", 200)
        report = import_paths(session, [folder])
    assert len(report.imported) == 2
    assert [path for path, reason in report.failed if "take over" in reason] == [folder / "2.zip/x.txt"]
    monkeypatch.setattr(room, "MOST_ENTRIES", 2)
    report = import_paths(session, [folder])
    assert len(report.doubles) == 2
    assert [path for path, reason in report.failed if "entries" in reason] == [folder / "2.zip"]


def test_an_archive_in_an_archive_takes_of_the_same_room(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = zipped(tmp_path / "a.zip", {"good.txt": text(1), "in.zip": packed({"x.txt": "x" * 5_000})})
    monkeypatch.setattr(room, "MOST_UNPACKED", 5_000)
    path, reason = refusal(session, archive, "in.zip")
    assert path == "a.zip/in.zip/x.txt" and "take over 0 MB" in reason


def test_the_list_of_a_zip_is_not_read_whatever_its_size(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = zipped(tmp_path / "a.zip", {f"{number}.txt": text(number) for number in range(40)})
    monkeypatch.setattr(entries, "_LONGEST_LIST", 1_000)
    [(path, reason)] = import_paths(session, [archive]).failed
    assert path == archive and "its list of entries takes over" in reason


def test_the_first_of_two_entries_of_one_name_is_imported(session: Session, tmp_path: Path) -> None:
    archive = tmp_path / "a.zip"
    with zipfile.ZipFile(archive, "w") as file, pytest.warns(UserWarning, match="Duplicate name"):
        file.writestr("good.txt", TEXT)
        file.writestr("good.txt", text(2))
    _, reason = refusal(session, archive)
    assert "stands there twice" in reason
    with article_files([archive]) as found:
        assert found.files[0].path.read_text() == TEXT


def test_a_bomb_is_refused_by_what_it_takes_unpacked(session: Session, tmp_path: Path) -> None:
    bomb = b" " * (unpacking._FREE + 1)
    archive = zipped(tmp_path / "a.zip", {"bomb.txt": bomb, "good.txt": TEXT})
    path, reason = refusal(session, archive)
    assert path == "a.zip/bomb.txt" and "times its size" in reason


def test_an_archive_ends_where_it_takes_too_much_room(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "MOST_UNPACKED", 200)
    files = {"good.txt": TEXT, "long.txt": "x" * 201, "next.txt": text(2)}
    path, reason = refusal(session, zipped(tmp_path / "a.zip", files))
    assert path == "a.zip/long.txt" and "take over 0 MB" in reason


def test_a_packed_tar_is_not_read_on_for_ever(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = tarred(tmp_path / "a.tgz", {"good.txt": TEXT.encode(), "b.bin": bytes(90_000), "c.txt": b"c"})
    monkeypatch.setattr(room, "MOST_UNPACKED", 40_000)
    _, reason = refusal(session, archive)
    assert "MB unpacked" in reason


def test_a_header_that_wants_too_much_at_once_is_refused(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(entries, "_MOST_AT_ONCE", 50_000)
    archive = tmp_path / "a.tar"
    with tarfile.open(archive, "w", format=tarfile.PAX_FORMAT) as file:
        good = tarfile.TarInfo("good.txt")
        good.size = len(TEXT)
        file.addfile(good, io.BytesIO(TEXT.encode()))
        odd = tarfile.TarInfo("odd.txt")
        odd.pax_headers = {"comment": "x" * 60_000}
        file.addfile(odd)
    assert "MB unpacked" in refusal(session, archive)[1]


def test_entries_beyond_a_number_are_left_out(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "MOST_ENTRIES", 1)
    archive = zipped(tmp_path / "a.zip", {"good.txt": TEXT, "b.txt": text(2)})
    assert "more than 1 entries" in refusal(session, archive)[1]


@pytest.mark.parametrize("name", ["a.zip", "a.tar.gz", "a.tar"])
@pytest.mark.parametrize("content", [b"", b"no archive at all", b"PK\x03\x04", b"\x1f\x8b\x08"])
def test_what_is_no_archive_is_told(session: Session, tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    report = import_paths(session, [tmp_path / name])
    [(path, reason)] = report.failed
    assert path == tmp_path / name
    assert "damaged, cut off, or none" in reason or "holds no texts" in reason


def test_of_a_cut_off_tar_what_was_whole_is_imported(session: Session, tmp_path: Path) -> None:
    archive = tarred(tmp_path / "a.tar", {"good.txt": TEXT.encode(), "b.txt": text(2).encode() * 400})
    archive.write_bytes(archive.read_bytes()[:4_000])
    report = import_paths(session, [archive])
    assert sources(session, report) == ["a.tar/good.txt"]
    assert [path.name for path, _ in report.failed] == ["b.txt", "a.tar"]
    assert "cut off" in report.failed[1][1]


def test_a_cut_off_zip_is_told_and_the_rest_of_the_import_goes_on(session: Session, tmp_path: Path) -> None:
    archive = zipped(tmp_path / "a.zip", {"a.txt": TEXT})
    archive.write_bytes(archive.read_bytes()[:-30])
    (tmp_path / "good.txt").write_text(TEXT)
    report = import_paths(session, [archive, tmp_path / "good.txt"])
    assert sources(session, report) == ["good.txt"]
    assert "damaged, cut off" in report.failed[0][1]


def test_an_archive_without_texts_is_told(session: Session, tmp_path: Path) -> None:
    [(path, reason)] = import_paths(session, [zipped(tmp_path / "a.zip", {"a.png": b"x"})]).failed
    assert path == tmp_path / "a.zip" and "The archive" in reason and "holds no texts" in reason


def test_names_are_read_as_utf8_or_as_older_programs_write_them(session: Session, tmp_path: Path) -> None:
    archive = tmp_path / "a.zip"
    with zipfile.ZipFile(archive, "w") as file:
        for number, name in enumerate(("NAME1.txt", "NAME22.txt", "straße.txt")):
            file.writestr(name, text(number))
    data = archive.read_bytes()
    data = data.replace(b"NAME1", "Köln".encode()).replace(b"NAME22", "Düren1".encode("cp437"))
    archive.write_bytes(data)
    found = sources(session, import_paths(session, [archive]))
    assert found == ["a.zip/Düren1.txt", "a.zip/Köln.txt", "a.zip/straße.txt"]


def test_no_temporary_folder_is_left_when_an_import_is_cancelled_or_fails(
    session: Session, tmp_path: Path, workshops: Path
) -> None:
    archive = zipped(tmp_path / "a.zip", {"a.txt": TEXT, "b.txt": text(2)})
    asked = iter([False, False, False, True])
    report = import_paths(session, [archive], cancelled=lambda: next(asked, True))
    assert report.cancelled
    assert not list(workshops.iterdir())
    with pytest.raises(KeyError), article_files([archive]) as found:
        assert found.files and list(workshops.iterdir())
        raise KeyError
    assert not list(workshops.iterdir())


@pytest.mark.parametrize(
    ("name", "leads"),
    [
        ("a/b.txt", False),
        ("12:30.txt", False),
        ("a..b.txt", False),
        ("..", True),
        ("c:x", True),
        ("//h/x", True),
    ],
)
def test_a_name_leads_elsewhere_on_any_system(name: str, leads: bool) -> None:
    assert leads_elsewhere(name) is leads


PLAIN_ZIP = io.BytesIO()
with zipfile.ZipFile(PLAIN_ZIP, "w", zipfile.ZIP_DEFLATED) as _archive:
    _archive.writestr("a/x.txt", TEXT)
    _archive.writestr("b.txt", text(2))


@settings(max_examples=80)
@given(st.booleans(), st.integers(0, 600), st.binary(max_size=6), st.integers(0, 30))
def test_a_changed_archive_gives_files_below_its_folder_or_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, is_zip: bool, place: int, change: bytes, cut: int
) -> None:
    folder = tmp_path_factory.getbasetemp()
    plain = PLAIN_ZIP.getvalue() if is_zip else gzip.compress(b"".join(tar_blocks(folder)), 0)
    path = folder / ("changed.zip" if is_zip else "changed.tgz")
    path.write_bytes(plain[:place] + change + plain[place + cut :])
    with article_files([path]) as found:
        assert all(file.named.is_relative_to(path) for file in found.files)
        assert all(reason.endswith(".") for _, reason in found.failed)
        assert found.files or found.failed


def tar_blocks(folder: Path) -> list[bytes]:
    return [tarred(folder / "plain.tar", {"a/x.txt": TEXT.encode()}).read_bytes()[:2048]]
