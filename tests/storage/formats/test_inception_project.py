"""A whole project of INCEpTION, packed or not: each document once, in the version that counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.article import ArticleStatus
from models.review import Review
from storage.annotations import load
from storage.importing import ImportReport, import_paths
from storage.reading_files import ImportOptions
from storage.session import Session
from tests.storage.formats.inception_project import (
    CURATOR,
    NOBODY,
    Document,
    project_files,
    unpacked,
    version,
    zipped,
)
from tests.storage.formats.incoming_builders import mutated, surveyed

CURATED = Document(
    "curated.txt",
    "Ida Vogt met Leo Ruiz.\n\n  She came from Vienna & left.",
    b"Ida Vogt met Leo Ruiz.\n\n  She came from Vienna & left.",
    {NOBODY: {}, "anna": {"Vogt": "PERSON"}, "bert": {"Vienna": "GPE"}, CURATOR: {"Ida Vogt": "PERSON"}},
    (CURATOR,),
)
FINISHED = Document(
    "finished.html",
    "The council met.\nMia Sand spoke in Bonn.",
    b"<html><body><p>The council met.</p><p>Mia Sand spoke in Bonn.</p></body></html>",
    {NOBODY: {}, "anna": {"Bonn": "PERSON"}, "bert": {"Mia Sand": "PERSON", "Bonn": "GPE"}},
    ("bert",),
)
UNOPENED = Document("unopened.txt", "Nobody read this.", b"Nobody read this.", {NOBODY: {}})
BARE = Document("bare.txt", "Nobody saw that either.", b"Nobody saw that either.")
DOCUMENTS = (CURATED, FINISHED, UNOPENED, BARE)


def articles_by_source(session: Session, report: ImportReport) -> dict[str, Review]:
    reviews = (load(session, item.id) for item in report.imported)
    return {Path(review.article.source).name: review for review in reviews}


def names(review: Review) -> dict[str, str]:
    return {review.covered(item): item.label for item in review.entities.values()}


@pytest.fixture(params=["packed", "packed in a folder", "a folder", "its folders"])
def given(request: pytest.FixtureRequest, tmp_path: Path) -> list[Path]:
    files = project_files(DOCUMENTS)
    if request.param == "packed":
        return [zipped(tmp_path / "project.zip", files)]
    if request.param == "packed in a folder":
        (tmp_path / "more").mkdir()
        zipped(tmp_path / "more" / "project.zip", {f"project/{name}": it for name, it in files.items()})
        return [tmp_path / "more"]
    folder = unpacked(tmp_path / "project", files)
    return sorted(folder.iterdir()) if request.param == "its folders" else [folder]


def test_each_document_of_a_project_comes_once(session: Session, given: list[Path]) -> None:
    if len(given) > 1:
        given = [path for path in given if path.name in ("annotation", "curation", "source")]
    report = import_paths(session, given)
    assert (report.failed, report.doubles, dict(report.left)) == ((), (), {})
    found = articles_by_source(session, report)
    assert {name: review.text for name, review in found.items()} == {
        document.name: document.text for document in DOCUMENTS
    }
    assert {name: names(review) for name, review in found.items() if review.entities} == {
        "curated.txt": {"Ida Vogt": "PERSON"},
        "finished.html": {"Mia Sand": "PERSON", "Bonn": "GPE"},
    }
    assert {name: review.article.note for name, review in found.items()} == {
        "curated.txt": "INCEpTION had 3 versions of this text; the curated one was taken.",
        "finished.html": "INCEpTION had 2 versions of this text; that of bert was taken.",
        "unopened.txt": "",
        "bare.txt": "",
    }
    finished = {name for name, review in found.items() if review.article.status is ArticleStatus.COMPLETE}
    assert finished == {"curated.txt", "finished.html"}


def test_users_see_the_paths_of_the_project(session: Session, tmp_path: Path) -> None:
    report = import_paths(session, [zipped(tmp_path / "project.zip", project_files(DOCUMENTS))])
    assert [item.path.relative_to(tmp_path).as_posix() for item in report.imported] == [
        "project.zip/curation/curated.txt/CURATION_USER.zip/CURATION_USER.xmi",
        "project.zip/annotation/finished.html/bert.zip/bert.xmi",
        "project.zip/annotation/unopened.txt/INITIAL_CAS.zip/INITIAL_CAS.xmi",
        "project.zip/source/bare.txt",
    ]


def test_only_the_versions_that_count_are_surveyed(tmp_path: Path) -> None:
    found = surveyed(unpacked(tmp_path / "project", project_files(DOCUMENTS)))
    assert found.spans == {"PERSON": 2, "GPE": 1}


def test_a_broken_version_is_named_and_its_source_does_not_stand_for_it(
    session: Session, tmp_path: Path
) -> None:
    files = project_files([FINISHED, BARE])
    broken = Document(FINISHED.name, FINISHED.text, b"", {"bert": {"Bonn": "<"}})
    files[f"annotation/{FINISHED.name}/bert.zip"] = version(broken, "bert", broken.versions["bert"])
    report = import_paths(session, [zipped(tmp_path / "project.zip", files)])
    [(path, reason)] = report.failed
    assert path.relative_to(tmp_path).as_posix() == "project.zip/annotation/finished.html/bert.zip/bert.xmi"
    assert "bert.xmi cannot be imported: line" in reason
    assert list(articles_by_source(session, report)) == [BARE.name]


def test_a_damaged_archive_of_a_version_is_named_and_another_counts(session: Session, tmp_path: Path) -> None:
    files = project_files([FINISHED])
    files[f"annotation/{FINISHED.name}/bert.zip"] = b"PK\x03\x04 cut off"
    report = import_paths(session, [zipped(tmp_path / "project.zip", files)])
    [(path, reason)] = report.failed
    assert path.name == "bert.zip" and "damaged, cut off, or none" in reason
    [review] = articles_by_source(session, report).values()
    assert names(review) == {"Bonn": "PERSON"}


def test_who_wants_plain_texts_gets_the_sources(session: Session, tmp_path: Path) -> None:
    archive = zipped(tmp_path / "project.zip", project_files([CURATED]))
    report = import_paths(session, [archive], options=ImportOptions("text"))
    assert "project.zip/source/curated.txt" in [
        load(session, item.id).article.source for item in report.imported
    ]


def test_the_curated_documents_alone_come_by_their_names(session: Session, tmp_path: Path) -> None:
    content = version(CURATED, CURATOR, CURATED.versions[CURATOR])
    archive = zipped(tmp_path / "c.zip", {"curation/curated.txt/webanno123export.zip": content})
    report = import_paths(session, [archive])
    [(source, review)] = articles_by_source(session, report).items()
    assert (source, names(review)) == ("curated.txt", {"Ida Vogt": "PERSON"})


def test_folders_that_only_have_the_names_of_a_project_are_none(session: Session, tmp_path: Path) -> None:
    files = {
        "source/a.v1": b"never read",
        "source/a.txt": CURATED.source,
        "guideline/b.txt": BARE.source,
        "annotation/a.txt": b"Other.",
        "annotation/news.2020/a.csv": b"text\nOne text.\n",
        "annotation/news.2020/b.csv": b"text\nAnother text.\n",
    }
    report = import_paths(session, [unpacked(tmp_path / "in", files)])
    assert len(report.imported) == 5


def test_broken_projects_end_in_sentences(session: Session, tmp_path: Path) -> None:
    whole = zipped(tmp_path / "project.zip", project_files(DOCUMENTS)).read_bytes()
    archive = tmp_path / "broken.zip"
    for seed in range(40):
        archive.write_bytes(mutated(whole, seed))
        report = import_paths(session, [archive])
        assert all(path.is_relative_to(archive) for path, _ in report.failed)
        assert all(reason.endswith(".") for _, reason in report.failed)
        assert len(report.imported) + len(report.doubles) <= len(DOCUMENTS)
