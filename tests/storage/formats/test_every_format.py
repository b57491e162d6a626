"""What every format keeps to: its words come back, all else is told, and an export is whole or is not."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, tzinfo
from pathlib import Path

import pytest

from models.errors import ExportFailed
from models.recipe import Recipe
from models.review import Review
from storage.formats import exporting
from storage.formats.base import Format, Header, LossKind, Packaging
from storage.formats.exporting import export, find_losses
from storage.formats.readers import READERS
from storage.formats.registry import FORMATS
from storage.session import Session
from tests.storage.formats.event_reviews import crowded, event, meeting_and_call
from tests.storage.formats.export_builders import (
    HEADER,
    boilerplate,
    complete,
    decided,
    filled,
    other_article,
    written,
)
from tests.storage.formats.incoming_builders import articles_of
from tests.storage.formats.texts import HARD, rich
from tests.storage.formats.written_or_told import NEGATIVES, lost, place_in, proven

every_format = pytest.mark.parametrize("chosen", FORMATS.values(), ids=FORMATS)
TOLD_AS_LEFT_OUT = frozenset(
    {
        LossKind.ENTITIES,
        LossKind.EVENTS,
        LossKind.HELPERS,
        LossKind.FRAGMENTS,
        LossKind.SPLIT_TRIGGERS,
    }
)

NOTHING_WITHOUT_WORDS = ("oneie", "dygie", "conllup", "web-annotation", "events-csv")
"""Formats in whose file nothing stands for an article without words."""


def called(name: str, review: Review) -> Review:
    """Return the same article with another id."""
    return replace(review, article=replace(review.article, id=name))


def silent() -> Review:
    """Return an article that is boilerplate throughout."""
    return called("silent", complete("ANZEIGE", zones=[boilerplate("ANZEIGE", "ANZEIGE")]))


def many() -> list[Review]:
    """Return articles of all kinds, one without a word among them."""
    return [decided(), silent(), called("rich", rich()), called("crowded", crowded()), meeting_and_call()]


@every_format
@pytest.mark.parametrize("header", [HEADER, NEGATIVES], ids=["accepted", "rejected too"])
def test_articles_come_back_in_their_order_and_all_else_is_told(
    chosen: Format, header: Header, tmp_path: Path
) -> None:
    results = proven(chosen, place_in(tmp_path, chosen), *many(), header=header)
    assert [bool(result.covered) for result in results] == [True, False, True, True, True]
    assert (results[1].covered is None) == (chosen.name in NOTHING_WITHOUT_WORDS)


@every_format
def test_a_file_without_articles_can_be_read(chosen: Format, tmp_path: Path) -> None:
    assert proven(chosen, place_in(tmp_path, chosen)) == []


@every_format
def test_all_words_of_a_hard_text_come_back_or_are_told(chosen: Format, tmp_path: Path) -> None:
    review = rich()
    (was,) = proven(chosen, place_in(tmp_path, chosen), review)
    # A table of events has the words of an entity in the row of its event only.
    marked = review.events.values() if chosen.name == "events-csv" else review.annotations()
    all_words = {span.text(review.text) for item in marked for span in item.fragments}
    left_out = {word for loss in was.losses if loss.kind in TOLD_AS_LEFT_OUT for word in loss.text.split()}
    found = {word for words in was.covered or () for word in words.split()}
    assert all_words - left_out <= found <= all_words


JSON_LINES = [name for name, chosen in FORMATS.items() if chosen.suffix == "jsonl"]
"""Readers may part lines as Python's `splitlines` does."""


@pytest.mark.parametrize("name", JSON_LINES)
def test_a_line_of_json_ends_nowhere_else_for_any_reader(name: str, tmp_path: Path) -> None:
    target = place_in(tmp_path, FORMATS[name])
    written(FORMATS[name], target, rich())
    content = target.read_bytes().decode("utf-8")
    assert content.splitlines() == content.removesuffix("\n").split("\n")


@pytest.mark.parametrize("name", ["brat", "doccano", "prodigy", "label-studio"])
def test_a_hard_text_is_read_again_sign_by_sign(name: str, tmp_path: Path) -> None:
    target = place_in(tmp_path, FORMATS[name])
    written(FORMATS[name], target, rich())
    (article,) = articles_of(READERS[name], next(target.glob("*.ann"), target))
    assert article.text == HARD


Kinds = dict[LossKind, list[str]]
OPEN: Kinds = {LossKind.OPEN_FILLERS: ["Time: an"], LossKind.REJECTED: ["an"]}
NOT_NAMES: Kinds = {LossKind.HELPERS: ["sie"], LossKind.NOMINAL: ["Boten"]}
LINKS: Kinds = {LossKind.VALUES: ["Leo"], LossKind.ACTORS: ["Leo"]}
OFF_TOKENS: Kinds = {
    LossKind.MISALIGNED: ["Wien", "Place: Wien"],
    LossKind.MISALIGNED_TRIGGERS: ["besuch"],
}
PLAIN_EVENTS: Kinds = {
    LossKind.NOTES: ["Leo", "endete"],
    LossKind.ATTRIBUTION: ["endete"],
    LossKind.FRAGMENTS: ["Ida Vogt", "Actor: Ida Vogt"],
    LossKind.NESTED: ["Topic: rief"],
}
UNSAID: Kinds = {LossKind.ATTRIBUTES: ["endete"], LossKind.COREFERENCE: ["endete"]}
FLAT: Kinds = {
    LossKind.FRAGMENTS: ["Ida Vogt"],
    LossKind.NOMINAL: ["Boten"],
    LossKind.MISALIGNED: ["Wien"],
}
ALL_EVENTS: Kinds = {LossKind.REJECTED: ["an"], LossKind.EVENTS: ["besuch", "endete", "rief"]}
CROWDED: dict[str, Kinds] = {
    "json": {},
    "jsonl": {},
    "spacy": OPEN | FLAT,
    "conll": ALL_EVENTS | FLAT | NOT_NAMES | LINKS | {LossKind.NOTES: ["Leo"]},
    "conllup": OPEN | OFF_TOKENS,
    "hf": ALL_EVENTS | FLAT,
    "oneie": OPEN | OFF_TOKENS | LINKS | PLAIN_EVENTS | UNSAID,
    "dygie": OPEN | OFF_TOKENS | LINKS | PLAIN_EVENTS | UNSAID | NOT_NAMES,
    "maven": OPEN | LINKS | PLAIN_EVENTS | NOT_NAMES | {LossKind.ATTRIBUTES: ["besuch", "endete"]},
    "brat": OPEN,
    "prodigy": OPEN | OFF_TOKENS,
    "doccano": OPEN | LINKS | {LossKind.ATTRIBUTES: ["besuch", "endete"], LossKind.NOMINAL: ["Boten"]},
    "label-studio": OPEN,
    "webanno": OPEN,
    "xmi": OPEN,
    "web-annotation": OPEN,
    "events-csv": OPEN
    | {
        LossKind.HELPERS: ["sie"],
        LossKind.ENTITIES: ["Boten"],
        LossKind.FRAGMENTS: ["Ida Vogt"],
        LossKind.NOTES: ["Leo"],
    },
}
"""What each format tells of `crowded` that it cannot hold."""


@every_format
def test_what_a_format_cannot_hold_is_told(chosen: Format) -> None:
    assert lost(chosen, crowded()) == CROWDED[chosen.name]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """Give a session with complete articles, one without a word, and an article that nobody has opened."""
    reviews = (decided(), silent(), meeting_and_call(), other_article())
    path = filled(tmp_path_factory.mktemp("desk") / "desk.dateline", *reviews)
    with Session.open(path, read_only=True) as session:
        yield session


@pytest.fixture(scope="module")
def long_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """Give a session with articles that fill a small disk in every format."""
    path = filled(tmp_path_factory.mktemp("long") / "desk.dateline", *map(long_article, range(3)))
    with Session.open(path, read_only=True) as session:
        yield session


@pytest.fixture
def output(tmp_path: Path, desk: Session, chosen: Format) -> Path:
    """Return a place where a former export is."""
    path = tmp_path / "to" / "out"
    path.parent.mkdir()
    if chosen.packaging is Packaging.FOLDER:
        export(desk, path, Recipe(chosen.name, languages=frozenset({"none"})))
    else:
        path.write_text("former")
    return path


def held(folder: Path) -> dict[str, bytes]:
    """Return what all files below a folder hold."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@every_format
@pytest.mark.parametrize("name", ["head of state", "a\tb|c", "P[1]_*;,:\"'<&>", "Präs.\u00a0–\u2028§"])
def test_a_recipe_may_call_a_label_what_it_likes(
    chosen: Format, name: str, desk: Session, output: Path
) -> None:
    recipe = Recipe(chosen.name, names={"PERSON": name, "MEET": f"{name} 2"})
    assert export(desk, output, recipe).articles >= 3


@every_format
def test_a_role_that_the_schema_has_lost_is_no_hindrance(chosen: Format, tmp_path: Path) -> None:
    review = decided()
    meet = review.events["meet"]
    first, *others = meet.arguments
    renamed = replace(meet, arguments=(replace(first, role="Chair"), *others))
    path = filled(tmp_path / "desk.dateline", review.with_states({"meet": renamed}))
    with Session.open(path, read_only=True) as session:
        assert export(session, tmp_path / "out", Recipe(chosen.name)).articles == 1


@every_format
def test_an_export_takes_the_place_of_the_former_and_leaves_nothing_else(
    chosen: Format, desk: Session, output: Path
) -> None:
    before = held(output.parent)
    report = export(desk, output, Recipe(chosen.name))
    of_all = chosen.name in ("json", "jsonl")
    assert (report.articles, report.incomplete) == ((4, 0) if of_all else (3, 1))
    after = held(output.parent)
    assert after.keys() >= before.keys() and {name.split("/")[0] for name in after} == {"out"}
    assert not before.items() <= after.items()


@every_format
def test_a_cancelled_export_leaves_what_was_there(chosen: Format, desk: Session, output: Path) -> None:
    before = held(output.parent)
    for steps in (0, 2, 4):
        seen: list[str] = []
        report = export(
            desk,
            output,
            Recipe(chosen.name),
            progress=lambda done, total, title, seen=seen: seen.append(title),
            cancelled=lambda steps=steps, seen=seen: len(seen) >= steps,
        )
        assert (report.articles, report.losses, len(seen)) == (None, (), steps)
        assert held(output.parent) == before


@every_format
def test_losses_are_the_same_before_and_after_and_strict_writes_nothing_with_any(
    chosen: Format, desk: Session, tmp_path: Path
) -> None:
    (tmp_path / "to").mkdir()
    losses = find_losses(desk, Recipe(chosen.name))
    if losses:
        with pytest.raises(ExportFailed, match="cannot carry everything"):
            export(desk, tmp_path / "to" / "strict", Recipe(chosen.name), strict=True)
        assert held(tmp_path / "to") == {}
    assert export(desk, tmp_path / "to" / "out", Recipe(chosen.name), strict=not losses).losses == losses


class Noon(datetime):
    """A clock that stands still."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Noon:
        return cls(2026, 1, 31, 12, tzinfo=tz)


@every_format
def test_two_exports_of_a_session_are_the_same_to_the_byte(
    chosen: Format, desk: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting, "datetime", Noon)
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        export(desk, tmp_path / name / "out", Recipe(chosen.name))
    assert held(tmp_path / "one") == held(tmp_path / "two") != {}


def long_article(number: int) -> Review:
    """Return an article with so long a text and note that no format holds it in a few bytes."""
    text = " ".join(str(number * 1000 + place) for place in range(1000)) + " traf."
    note = " ".join(str(place) for place in range(1000))
    review = complete(text, event(f"v{number}", "MEET", text, "traf", note=note))
    return called(str(number), review)


@contextmanager
def smallest_files(size: int) -> Iterator[None]:
    """Let this process write no file beyond `size` bytes, as on a disk that is full."""
    resource = pytest.importorskip("resource")
    former = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, former[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, former)


@every_format
def test_a_full_disk_is_told_and_the_former_file_stays(
    chosen: Format, long_desk: Session, output: Path
) -> None:
    before = held(output.parent)
    with smallest_files(4000), pytest.raises(ExportFailed, match="no room left"):
        export(long_desk, output, Recipe(chosen.name))
    assert held(output.parent) == before
    assert export(long_desk, output, Recipe(chosen.name)).articles == 3
