"""A folder takes its place whole, with loss list, card and manifest; what is foreign is never overwritten."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from models.article import ArticleStatus
from models.errors import ExportFailed
from models.recipe import Recipe
from models.review import Review
from storage.formats import registry
from storage.formats.base import Add, Header, LossKind, Written
from storage.formats.conll import Conll
from storage.formats.exporting import export, find_losses
from storage.formats.output_place import beside_articles
from storage.importing import import_paths
from storage.session import Session
from tests.storage.formats.export_builders import decided, filled, on

IN_PARTS = Recipe("conll", parts={"dev": 0.25})


def article(number: int) -> Review:
    text = f"Nachricht {number}: Ida Vogt traf =Leo Ruiz."
    review = decided()
    made = replace(review.article, id=f"a{number}", text=text, title=f"T\t{number}", zones=(), looked=())
    found = {"x": on(text, "Ida Vogt", entity_id=f"x{number}"), "y": on(text, "=Le", entity_id=f"y{number}")}
    return Review(
        replace(made, status=ArticleStatus.COMPLETE), {item.id: item for item in found.values()}, {}
    )


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Session]:
    with Session.open(filled(tmp_path / "desk.dateline", *map(article, range(4)))) as session:
        yield session


def test_parts_lists_card_and_manifest_stand_in_the_folder(desk: Session, tmp_path: Path) -> None:
    report = export(desk, tmp_path / "out", IN_PARTS)
    names = {item.name for item in (tmp_path / "out").iterdir()}
    assert names == {"train.conll", "dev.conll", "losses.tsv", "README.md", "export.json"}
    assert report.loss_list == tmp_path / "out" / "losses.tsv"
    manifest = json.loads((tmp_path / "out" / "export.json").read_text())
    assert manifest["articles"] == {"train": 3, "dev": 1}
    assert manifest["losses"] == {"entities off token borders": 4}
    assert set(manifest["files"]) == names - {"export.json"}
    assert [item.name for item in tmp_path.iterdir() if item.name.startswith(".")] == []


def test_the_list_has_a_safe_line_for_each_loss(desk: Session, tmp_path: Path) -> None:
    export(desk, tmp_path / "out.conll", Recipe("conll"), lists=True)
    with (tmp_path / "out.conll.losses.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    assert [row["annotation"] for row in rows] == ["y0", "y1", "y2", "y3"]
    assert rows[0]["text"] == "'=Le"
    assert rows[0]["title"] == "T 0"
    assert rows[0]["start"] == str(article(0).text.index("=Le"))
    assert (tmp_path / "out.conll.md").read_text(encoding="utf-8").startswith("# out\n")


def test_nothing_lies_beside_a_file_that_holds_everything(desk: Session, tmp_path: Path) -> None:
    export(desk, tmp_path / "out.json", Recipe("json"), lists=True)
    assert {item.name for item in tmp_path.glob("out*")} == {"out.json"}
    export(desk, tmp_path / "part.json", Recipe("json", undecided=True), lists=True)
    assert {item.name for item in tmp_path.glob("part*")} == {"part.json", "part.json.md"}


def test_a_former_export_is_replaced_as_a_whole(desk: Session, tmp_path: Path) -> None:
    output = tmp_path / "out"
    output.mkdir()
    export(desk, output, IN_PARTS)
    export(desk, output, Recipe("conll", parts={"test": 0.25}))
    assert not (output / "dev.conll").exists()
    assert (output / "test.conll").exists()


def test_a_folder_with_other_things_is_refused_and_left_alone(desk: Session, tmp_path: Path) -> None:
    output = tmp_path / "out"
    export(desk, output, IN_PARTS)
    (output / "my notes.txt").write_text("mine")
    with pytest.raises(ExportFailed, match=r"holds other things, such as my notes.txt"):
        export(desk, output, IN_PARTS)
    assert (output / "my notes.txt").read_text() == "mine"
    (tmp_path / "file").write_text("former")
    with pytest.raises(ExportFailed, match="is no folder"):
        export(desk, tmp_path / "file", IN_PARTS)


def test_a_cancelled_or_strict_export_leaves_the_former_folder(desk: Session, tmp_path: Path) -> None:
    output = tmp_path / "out"
    export(desk, output, IN_PARTS)
    before = {item.name: item.read_bytes() for item in output.iterdir()}
    seen: list[int] = []
    late = export(desk, output, IN_PARTS, progress=lambda *_: seen.append(1), cancelled=lambda: len(seen) > 5)
    assert late.articles is None
    with pytest.raises(ExportFailed, match="cannot carry everything"):
        export(desk, output, IN_PARTS, strict=True)
    assert {item.name: item.read_bytes() for item in output.iterdir()} == before
    assert {item.name for item in tmp_path.iterdir() if item.name.startswith(".")} == set()


def test_what_lies_beside_the_articles_is_made_once(
    desk: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Header] = []
    monkeypatch.setattr(Conll, "companions", lambda _, header: asked.append(header) or {"beside.txt": b"x"})
    export(desk, tmp_path / "out", IN_PARTS)
    assert len(asked) == 1
    assert beside_articles(tmp_path / "out") >= {"beside.txt"}


def test_the_card_tells_counts_choice_losses_and_definitions(desk: Session, tmp_path: Path) -> None:
    names = {"PERSON": "PER", "GPE": ""}
    recipe = Recipe("conll", parts={"dev": 0.25}, names=names, unique=True, undecided=True, since="2000")
    export(desk, tmp_path / "out", replace(recipe, since=""))
    card = (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
    for line in (
        "- Articles: 4 (train 3, dev 1); characters:",
        "- Languages: de 4",
        "- Accepted entities: 8, events: 0, arguments: 0",
        "- Parts: dev 0.25, the rest for training; drawn by article with seed 0",
        "- PERSON is called PER",
        "- GPE is left out",
        "- entities off token borders: 4 (left out, never widened)",
        "| PER | 8 |",
    ):
        assert line in card


class _Shifted(Conll):
    """A format whose reader finds other words than were annotated."""

    name = "shifted"

    @contextmanager
    def writing(self, header: Header, target: Path) -> Iterator[Add]:
        with super().writing(header, target) as add:

            def shifted(review: Review) -> Written:
                written = add(review)
                return replace(written, covered=tuple(words[1:] for words in written.covered))

            yield shifted


def test_a_file_that_covers_other_words_is_never_put_in_place(
    desk: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(registry.FORMATS, "shifted", _Shifted())
    output = tmp_path / "out.conll"
    output.write_text("former")
    with pytest.raises(ExportFailed, match=r"covers other words than the annotations of “T\t0”"):
        export(desk, output, Recipe("shifted"))
    assert output.read_text() == "former"


def test_losses_are_found_beforehand_for_what_the_recipe_chooses(desk: Session) -> None:
    assert find_losses(desk, Recipe("conll", names={"PERSON": ""})) == ()
    (found,) = find_losses(desk, Recipe("conll"), most=2)
    assert (found.kind, found.count, len(found.examples)) == (LossKind.MISALIGNED, 4, 2)


@pytest.mark.parametrize("name", ["doccano", "label-studio", "conll", "brat", "hf"])
@pytest.mark.parametrize("is_former", [False, True])
def test_an_import_of_an_export_leaves_out_what_holds_no_articles(
    desk: Session, tmp_path: Path, session: Session, name: str, is_former: bool
) -> None:
    output = tmp_path / "out"
    export(desk, output, Recipe(name, parts={"dev": 0.25}))
    manifest = json.loads((output / "export.json").read_text(encoding="utf-8"))
    if is_former:
        del manifest["beside"]
        (output / "export.json").write_text(json.dumps(manifest), encoding="utf-8")
    beside = beside_articles(output)
    assert {"export.json", "README.md"} <= beside
    assert not {"train", "dev"} & {Path(item).stem for item in beside}
    assert not {path.name for path, _ in import_paths(session, [output]).failed} & beside


def test_another_file_of_the_manifests_name_is_imported(tmp_path: Path) -> None:
    for content in ('{"format": "dateline"}', "[]", "{", "[" * 100_000):
        (tmp_path / "export.json").write_text(content, encoding="utf-8")
        assert beside_articles(tmp_path) == frozenset()
