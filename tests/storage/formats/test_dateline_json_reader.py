"""What is no Dateline JSON, or contradicts itself, is refused with its reason; the rest comes in."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from models.errors import ImportFailed
from models.review import Review
from storage.formats.dateline_json import DatelineJson
from storage.formats.dateline_json_reader import read
from tests.storage.formats.export_builders import ACTORS, decided, other_article, put, written


@pytest.mark.parametrize(
    ("place", "value", "reason"),
    [
        (("text",), "another text", "sha256"),
        (("entities", 0, "text"), "Ida", "not at its offsets"),
        (("entities", 0, "fragments"), [[5, 4]], "no span"),
        (("entities", 0, "fragments"), [], "no fragments"),
        (("entities", 0, "fragments"), [[0, 4, 5]], "no start and end"),
        (("entities", 0, "fragments"), [[False, True]], "no start and end"),
        (("entities", 0, "fragments"), [[0, 5_000]], "not a part of its text"),
        (("entities", 0, "fragments"), [[4, 6], [0, 2]], "not a part of its text"),
        (("entities", 0, "proposal", "fragments"), [[0, 5_000]], "not a part of its text"),
        (("entities", 0, "confidence"), 2, "no number between 0 and 1"),
        (("entities", 0, "confidence"), float("nan"), "no number between 0 and 1"),
        (("entities", 0, "note"), 7, "note is no text"),
        (("entities", 0, "label"), "\ud800", "half a surrogate pair"),
        (("entities", 0, "flag"), "yes", "neither true nor false"),
        (("entities", 0), "Wien", "entities 1 is no object"),
        (("entities",), {}, "entities is no list"),
        (("events", 0, "trigger"), None, "trigger is missing"),
        (("events", 0, "attributes", "tense"), "LATER", "LATER"),
        (("events", 0, "attribution"), "meet", "not among the entities"),
        (("events", 0, "origin", "source"), "oracle", "oracle"),
        (("entities", 0, "status"), "perhaps", "perhaps"),
        (("entities", 1, "id"), "vogt", "same id"),
        (("events", 0, "arguments", 0, "target"), "nobody", "not among the annotations"),
        (("zones",), [{"kind": "sky", "start": 0, "end": 1}], "sky"),
        (("zones",), [{"kind": "body", "start": 0, "end": 5_000}], "outside its text"),
        (("zones", 1, "start"), 5, "before the end of the zone before it"),
        (("looked", 0, "spans"), [[0, 5_000]], "outside its text"),
        (("looked", 1, "kind"), "names", "there twice"),
        (("looked", 1, "kind"), "", "kind is no text"),
        (("line_endings",), "mac", "line_endings"),
        (("text",), "", "text is no text"),
        (("id",), 7, "id is no text"),
    ],
)
def test_a_broken_article_is_refused_with_its_reason_and_the_others_come_in(
    tmp_path: Path, place: tuple[str | int, ...], value: object, reason: str
) -> None:
    target = tmp_path / "a.json"
    written(DatelineJson(lines=False), target, decided(), other_article())
    data = json.loads(target.read_text(encoding="utf-8"))
    put(data["articles"][0], place, value)
    target.write_text(json.dumps(data), encoding="utf-8")
    first, second = read(target).reviews
    assert isinstance(first, ImportFailed)
    assert "article 1" in str(first) and reason in str(first)
    assert second == other_article()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "no valid JSON"),
        ("{", "no valid JSON"),
        ("[]", "not Dateline's own"),
        ('{"format": "brat"}', "not Dateline's own"),
        ('{"format": "dateline", "version": 99}', "newer"),
        ('{"format": "dateline", "version": 1}', "no list of articles"),
        ("[" * 100_000, "no valid JSON"),
    ],
)
def test_a_file_of_another_kind_is_refused(tmp_path: Path, content: str, reason: str) -> None:
    target = tmp_path / "a.json"
    target.write_text(content, encoding="utf-8")
    with pytest.raises(ImportFailed, match=reason):
        read(target)


def test_a_version_that_is_no_number_is_refused(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    target.write_text('{"format": "dateline", "version": true, "articles": []}', encoding="utf-8")
    with pytest.raises(ImportFailed, match="version"):
        read(target)


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_a_file_that_is_not_there_or_no_utf8_is_refused(tmp_path: Path, name: str) -> None:
    target = tmp_path / name
    with pytest.raises(ImportFailed, match="There is no file"):
        read(target)
    target.write_bytes(b'{"format": "\xff"}')
    with pytest.raises(ImportFailed, match="line 1 cannot be read: it is no UTF-8"):
        read(target)


@pytest.mark.parametrize("content", ["", "{", "7", '{"format": "brat"}'])
def test_lines_without_a_header_are_refused(tmp_path: Path, content: str) -> None:
    target = tmp_path / "a.jsonl"
    target.write_text(content, encoding="utf-8")
    with pytest.raises(ImportFailed):
        read(target)


def test_a_broken_line_costs_one_article(tmp_path: Path) -> None:
    target = tmp_path / "a.jsonl"
    written(DatelineJson(lines=True), target, decided(), other_article())
    header, first, second = target.read_text(encoding="utf-8").splitlines()
    target.write_text(f"{header}\n\n{first[:99]}\n7\n{second}\n", encoding="utf-8")
    broken, number, last = read(target).reviews
    assert isinstance(broken, ImportFailed) and "line 3" in str(broken)
    assert isinstance(number, ImportFailed) and "article 2" in str(number)
    assert last == other_article()


@pytest.mark.parametrize("lines", [False, True])
def test_a_byte_order_mark_that_an_editor_put_in_is_no_harm(tmp_path: Path, lines: bool) -> None:
    writer = DatelineJson(lines=lines)
    target = tmp_path / f"a.{writer.suffix}"
    written(writer, target, decided())
    target.write_bytes(b"\xef\xbb\xbf" + target.read_bytes())
    imported = read(target)
    assert (imported.actors, list(imported.reviews)) == (ACTORS, [decided()])


def test_what_may_be_missing_gets_its_default(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    event = {
        "id": "e",
        "type": "MEET",
        "trigger": {"fragments": [[0, 4]]},
        "status": "accepted",
        "origin": {},
    }
    article = {"id": "a", "text": "Trafen sie sich?", "events": [event]}
    target.write_text(
        json.dumps({"format": "dateline", "version": 1, "articles": [article]}), encoding="utf-8"
    )
    (review,) = read(target).reviews
    assert not isinstance(review, ImportFailed)
    assert review.covered(review.events["e"]) == "Traf"
    assert (review.article.status, review.events["e"].origin.source) == ("untouched", "import")


anything = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 99) | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)


@given(st.data())
def test_any_value_in_any_place_is_refused_or_comes_back_valid(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("any")
    first, second = folder / "a.json", folder / "b.json"
    written(DatelineJson(lines=False), first, decided())
    found = json.loads(first.read_text(encoding="utf-8"))
    place = data.draw(st.sampled_from(list(places(found["articles"][0]))))
    put(found["articles"][0], place, data.draw(anything))
    first.write_text(json.dumps(found), encoding="utf-8")
    (review,) = read(first).reviews
    if not isinstance(review, ImportFailed):
        written(DatelineJson(lines=False), second, review)
        description = json.loads(resources.path("export.schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator(description).validate(json.loads(second.read_text(encoding="utf-8")))


def places(data: Any, before: tuple[str | int, ...] = ()) -> Any:
    """Yield the path to everything inside a JSON value."""
    inside = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in inside:
        yield (*before, step)
        yield from places(value, (*before, step))


def three(path: Path, lines: bool) -> list[Review]:
    """Write three articles, of which the first refers to an actor."""
    reviews = [decided(), other_article(), replace(other_article())]
    reviews[2] = replace(reviews[2], article=replace(reviews[2].article, id="third", text="Käthe ging."))
    written(DatelineJson(lines=lines), path, *reviews)
    return reviews


def found_in(path: Path) -> tuple[list[Review], list[str]]:
    found = list(read(path).reviews)
    reviews = [item for item in found if not isinstance(item, ImportFailed)]
    return reviews, [str(item) for item in found if isinstance(item, ImportFailed)]


@pytest.mark.parametrize("lines", [False, True])
def test_bytes_of_another_encoding_cost_only_their_article(tmp_path: Path, lines: bool) -> None:
    target = tmp_path / ("a.jsonl" if lines else "a.json")
    reviews = three(target, lines)
    target.write_bytes(target.read_bytes().replace("😀".encode(), b"\xe4", 1))
    assert found_in(target) == (
        reviews[1:],
        [
            f"{target.name} cannot be imported: line 2 cannot be read: it is no UTF-8."
            " Export it again or choose another file."
        ],
    )


@pytest.mark.parametrize("kept", [0, 1, 2, 2.5, 3])
def test_of_a_file_that_is_cut_off_the_whole_articles_come(tmp_path: Path, kept: float) -> None:
    target = tmp_path / "a.json"
    reviews = three(target, lines=False)
    content = target.read_text(encoding="utf-8").split("\n")
    part = content[int(kept) + 1][: int(kept % 1 * 100)]
    target.write_text("\n".join(content[: int(kept) + 1]) + "\n" + part, encoding="utf-8")
    found, [reason] = found_in(target)
    assert found == reviews[: int(kept)]
    assert f"line {int(kept) + 2} is no valid JSON" in reason


def test_of_a_damaged_file_without_an_article_a_line_nothing_is_guessed(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    three(target, lines=False)
    whole = json.dumps(json.loads(target.read_text(encoding="utf-8")), indent=1)
    target.write_text(whole[:-9], encoding="utf-8")
    with pytest.raises(ImportFailed, match="is no valid JSON"):
        read(target)


@pytest.mark.parametrize(
    ("value", "named"), [({"id": "a1"}, "actors 1: label"), (7, "actors 1 is no object")]
)
def test_a_broken_actor_costs_the_articles_that_refer_to_it(
    tmp_path: Path, value: object, named: str
) -> None:
    target = tmp_path / "a.json"
    reviews = three(target, lines=False)
    data = json.loads(target.read_text(encoding="utf-8"))
    data["actors"][0] = value
    target.write_text(json.dumps(data), encoding="utf-8")
    found, reasons = found_in(target)
    assert found == reviews[1:] and len(reasons) == 2
    assert named in reasons[0] and "article 1 refers to the actor a1, which is none" in reasons[1]
