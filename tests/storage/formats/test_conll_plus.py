"""CoNLL-U Plus files hold what a strict reader of its rules finds in them, overlaps and events too."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.annotation import Attributes, Entity, Event, Level, Status
from models.review import Review
from storage.formats.base import LossKind
from storage.formats.conll_plus import ConllPlus
from tests.storage.formats.event_reviews import (
    argument,
    event,
    meeting_and_call,
    reviews,
)
from tests.storage.formats.export_builders import HEADER, boilerplate, complete, decided, on, written
from tests.storage.formats.written_or_told import (
    NEGATIVES,
    lost,
    proven,
    require_all_arguments_written_or_told,
    require_all_written_or_told,
    told,
)

STANDARD = ["ID", "FORM", "LEMMA", "UPOS", "XPOS", "FEATS", "HEAD", "DEPREL", "DEPS", "MISC"]
CODE = re.compile(r"(\d+)(?::([^\s;]+))?")


@dataclass
class Read:
    """An article: its comments by key, the tags of its tokens, and by number what each annotation is."""

    id: str
    sentences: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    comments: dict[str, str] = field(default_factory=dict)
    names: dict[str, dict[int, str]] = field(default_factory=lambda: defaultdict(dict))
    words: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    arguments: set[tuple[int, str, int]] = field(default_factory=set)
    places: list[tuple[str, int, int]] = field(default_factory=list)

    def found(self, column: str) -> list[tuple[str, str]]:
        """Return the annotations of a column as name and words."""
        names = self.names[f"DATELINE:{column}"]
        return [(names[number], " ".join(self.words[number])) for number in sorted(names)]

    def known(self, kind: str) -> list[dict[str, Any]]:
        """Return the comments on annotations of one kind."""
        return [json.loads(text) for key, text in self.comments.items() if key.split(" ")[0] == kind]


def articles_in(path: Path) -> list[Read]:
    """Read a file strictly: declared columns, whole blocks, ids in order, texts that equal their tokens."""
    text = path.read_bytes().decode("utf-8")
    declaration, _, rest = text.partition("\n")
    key, _, names = declaration.partition(" = ")
    columns = names.split(" ")
    assert key == "# global.columns" and len(set(columns)) == len(columns)
    assert all(name in STANDARD or re.fullmatch(r"[A-Z]+:[A-Z]+", name) for name in columns)
    articles: list[Read] = []
    sentence_ids = set()
    blocks = rest.split("\n\n")
    assert blocks.pop() == ""
    for block in blocks:
        lines = block.split("\n")
        comments = [line for line in lines if line.startswith("#")]
        rows = [dict(zip(columns, line.split("\t"), strict=True)) for line in lines[len(comments) :]]
        assert rows and not any(line.startswith("#") for line in lines[len(comments) :])
        pairs = [line.removeprefix("# ").partition(" = ") for line in comments]
        assert all(line.startswith("# ") for line in comments) and all(middle for _, middle, _ in pairs)
        known = {key: value for key, _, value in pairs}
        assert len(known) == len(pairs)
        if "newdoc id" in known:
            articles.append(Read(known["newdoc id"]))
        assert known["sent_id"] not in sentence_ids and not re.search(r"\s", known["sent_id"])
        sentence_ids.add(known["sent_id"])
        articles[-1].comments |= known
        articles[-1].sentences.append(known["text"])
        take_sentence(articles[-1], rows, known["text"])
    for read in articles:
        require_numbers(read)
    return articles


def take_sentence(read: Read, rows: list[dict[str, str]], text: str) -> None:
    assert [row["ID"] for row in rows] == [str(number) for number in range(1, len(rows) + 1)]
    joined, before = "", "O"
    for row in rows:
        assert all(value and value == value.strip() and not re.search(r"\s", value) for value in row.values())
        assert not re.search(r"[\x00-\x1f\x7f-\x9f]", row["FORM"])
        misc = dict(item.split("=") for item in row["MISC"].split("|"))
        start, end = map(int, misc["TokenRange"].split(":"))
        read.places.append((row["FORM"], start, end))
        joined += row["FORM"] + ("" if misc.get("SpaceAfter") == "No" else " ")
        before = take_tag(row["DATELINE:NER"], before)
        read.tags.append(before)
        take_codes(read, row)
    assert text == joined.rstrip(" ")


def take_tag(tag: str, before: str) -> str:
    kind, _, label = tag.partition("-")
    assert tag == "_" or (kind in ("B", "I", "O") and bool(label) == (kind != "O"))
    assert kind != "I" or before in (f"B-{label}", f"I-{label}")
    return tag


def take_codes(read: Read, row: dict[str, str]) -> None:
    for column in ("DATELINE:ENTITY", "DATELINE:EVENT", "DATELINE:REJECTED"):
        for code in [] if row[column] == "*" else row[column].split(";"):
            match = CODE.fullmatch(code)
            assert match
            number = int(match[1])
            assert bool(match[2]) == (number not in read.words)
            if match[2]:
                read.names[column][number] = match[2]
            assert number in read.names[column]
            read.words[number].append(row["FORM"])
    column = row["DATELINE:ARGUMENT"]
    for code in [] if column == "*" else column.split(";"):
        of, filler, role = code.split(":", 2)
        assert read.words[int(filler)][0] == row["FORM"]
        assert (int(of), role, int(filler)) not in read.arguments
        read.arguments.add((int(of), role, int(filler)))


def require_numbers(read: Read) -> None:
    assert sorted(read.words) == list(range(1, len(read.words) + 1))
    entities, events = read.names["DATELINE:ENTITY"], read.names["DATELINE:EVENT"]
    assert all(of in events and filler in entities | events for of, _, filler in read.arguments)
    for kind, column in (("entity", "ENTITY"), ("event", "EVENT"), ("rejected", "REJECTED")):
        numbers = [int(key.split(" ")[1]) for key in read.comments if key.split(" ")[0] == kind]
        assert numbers == sorted(read.names[f"DATELINE:{column}"])


def test_a_token_a_line_with_numbered_annotations(tmp_path: Path) -> None:
    text = "Ida Vogt traf ihn am 3. Mai zusammen."
    vogt = on(text, "Ida Vogt", entity_id="vogt")
    meet = event(
        "meet",
        "MEET",
        text,
        "traf",
        "zusammen",
        arguments=(argument("Participant", "vogt"),),
        lemma="treffen",
    )
    target = tmp_path / "a.conllup"
    assert written(ConllPlus(), target, complete(text, vogt, meet)) == []
    attributes = (
        '{"polarity": "POS", "tense": "PAST", "genericity": "SPEC", "modality": "ASSERTED", "phase": null}'
    )
    assert target.read_text(encoding="utf-8").split("\n") == [
        "# global.columns = ID FORM MISC DATELINE:NER DATELINE:ENTITY DATELINE:EVENT DATELINE:ARGUMENT"
        " DATELINE:REJECTED",
        "# newdoc id = a",
        "# title = A",
        "# source = a.txt",
        "# language = de",
        "# sent_id = a-1",
        "# text = Ida Vogt traf ihn am 3. Mai zusammen.",
        '# entity 1 = {"id": "vogt", "level": "NAM"}',
        f'# event 2 = {{"id": "meet", "lemma": "treffen", "attributes": {attributes},'
        ' "fragments": [[3, 3], [8, 8]]}',
        "1\tIda\tTokenRange=0:3\tB-PERSON\t1:PERSON\t*\t2:1:Participant\t*",
        "2\tVogt\tTokenRange=4:8\tI-PERSON\t1\t*\t*\t*",
        "3\ttraf\tTokenRange=9:13\tO\t*\t2:MEET\t*\t*",
        "4\tihn\tTokenRange=14:17\tO\t*\t*\t*\t*",
        "5\tam\tTokenRange=18:20\tO\t*\t*\t*\t*",
        "6\t3.\tTokenRange=21:23\tO\t*\t*\t*\t*",
        "7\tMai\tTokenRange=24:27\tO\t*\t*\t*\t*",
        "8\tzusammen\tSpaceAfter=No|TokenRange=28:36\tO\t*\t2\t*\t*",
        "9\t.\tTokenRange=36:37\tO\t*\t*\t*\t*",
        "",
        "",
    ]


def test_fillers_in_other_sentences_and_pronouns_are_held(tmp_path: Path) -> None:
    target = tmp_path / "a.conllup"
    assert written(ConllPlus(), target, meeting_and_call()) == []
    (read,) = articles_in(target)
    assert read.found("EVENT") == [("MEET", "traf"), ("CALL", "rief an .")]
    assert ("MENTION", "Er") in read.found("ENTITY")
    numbers = {item["id"]: number for number, item in enumerate(in_order(read), 1)}
    assert {(of, role, filler) for of, role, filler in read.arguments if of == numbers["call"]} == {
        (numbers["call"], "Participant", numbers["he"]),
        (numbers["call"], "Participant", numbers["vogt"]),
    }


def in_order(read: Read) -> list[dict[str, Any]]:
    """Return the comments on annotations by number."""
    keys = [key for key in read.comments if key.split(" ")[0] in {"entity", "event", "rejected"}]
    return [json.loads(read.comments[key]) for key in sorted(keys, key=lambda key: int(key.split(" ")[1]))]


def test_overlap_fragments_and_shared_triggers_are_held(tmp_path: Path) -> None:
    text = "Außen- und Finanzminister Ida Vogt der Stadt Wien sprachen."
    target = tmp_path / "a.conllup"
    review = complete(
        text,
        on(text, "Außen-", "minister Ida Vogt", entity_id="inside"),
        on(text, "Finanzminister", "Ida Vogt", label="ORG", entity_id="split"),
        on(text, "Ida Vogt der Stadt Wien"),
        on(text, "Wien", label="GPE"),
        replace(on(text, "Stadt", label="GPE"), level=Level.NOM),
        event("one", "MEET", text, "sprachen", arguments=(argument("Topic", "two"),)),
        event("two", "CALL", text, "sprachen"),
    )
    losses = written(ConllPlus(), target, review)
    assert [(item.kind, item.annotation) for item in losses] == [(LossKind.MISALIGNED, "inside")]
    (read,) = articles_in(target)
    assert read.found("ENTITY") == [
        ("ORG", "Finanzminister Ida Vogt"),
        ("PERSON", "Ida Vogt der Stadt Wien"),
        ("GPE", "Stadt"),
        ("GPE", "Wien"),
    ]
    assert read.found("EVENT") == [("MEET", "sprachen"), ("CALL", "sprachen")]
    assert [role for _, role, _ in read.arguments] == ["Topic"]
    assert read.tags == ["_", "O", "_", "B-PERSON", *["I-PERSON"] * 4, "O", "O"]


def test_a_name_off_token_borders_displaces_no_other_and_leaves_its_tokens_open(tmp_path: Path) -> None:
    text = "Die Stadt Wienbesucher kam."
    target = tmp_path / "a.conllup"
    written(
        ConllPlus(),
        target,
        complete(text, on(text, "Stadt Wien", label="GPE"), on(text, "Stadt", label="ORG")),
    )
    assert articles_in(target)[0].tags == ["O", "B-ORG", "_", "O", "O"]


def test_comments_hold_what_is_known_of_annotations(tmp_path: Path) -> None:
    target = tmp_path / "a.conllup"
    losses = written(ConllPlus(), target, decided())
    assert told(losses) == [
        (LossKind.REJECTED, "Sie"),
        (LossKind.REJECTED, "lobte"),
    ]
    (read,) = articles_in(target)
    assert (read.id, read.comments["title"], read.comments["published"]) == (
        "article",
        "Wien, 3. Mai",
        "2023-05-03",
    )
    (meet,) = read.known("event")
    vogt = next(item for item in read.known("entity") if item["id"] == "vogt")
    day = next(item for item in read.known("entity") if item["id"] == "freitag")
    assert vogt["actor"] == {"id": "a1", "name": "Ida Vogt"} and day["value"] == "2023-05-05"
    assert (meet["note"], meet["lemma"]) == ("check date", "zusammentreffen")
    assert in_order(read)[meet["attribution"] - 1]["id"] == "vogt"
    assert meet["attributes"]["tense"] == "PAST"


def test_rejected_suggestions_have_a_column_if_they_are_asked_for(tmp_path: Path) -> None:
    text = "Ida traf Leo.\nANZEIGE Treffen"
    review = complete(
        text,
        replace(on(text, "Ida"), status=Status.REJECTED),
        replace(event("meet", "MEET", text, "traf"), status=Status.REJECTED),
        replace(event("advert", "MEET", text, "Treffen"), status=Status.REJECTED),
        replace(on(text, "eo", label="ORG"), status=Status.REJECTED),
        on(text, "Leo"),
        replace(on(text, "Leo", entity_id="again"), status=Status.REJECTED),
        zones=[boilerplate(text, "ANZEIGE Treffen")],
    )
    target = tmp_path / "a.conllup"
    losses = written(ConllPlus(), target, review, header=NEGATIVES)
    (read,) = articles_in(target)
    assert read.found("REJECTED") == [("PERSON", "Ida"), ("MEET", "traf")]
    assert (read.found("ENTITY"), read.found("EVENT")) == ([("PERSON", "Leo")], [])
    assert read.tags == ["O", "O", "B-PERSON", "O"]
    assert told(losses) == [
        (LossKind.REJECTED, "Leo"),
        (LossKind.REJECTED, "eo"),
        (LossKind.REJECTED, "Treffen"),
    ]
    assert lost(ConllPlus(), review)[LossKind.REJECTED] == ["Ida", "traf", "Leo", "eo", "Treffen"]


def test_what_is_off_token_borders_is_told_with_its_arguments() -> None:
    text = "Der Wienbesuch von Ida, das Treffen endete."
    town = on(text, "Wien", label="GPE", entity_id="town")
    visit = event("visit", "MEET", text, "besuch")
    end = event(
        "end",
        "STATEMENT",
        text,
        "endete",
        arguments=(argument("Place", "town"), argument("Topic", "visit"), argument("Time", "gone")),
        attributes=Attributes(tense="FUT"),
        attribution="town",
        coref="c",
    )
    gone = replace(on(text, "das", entity_id="gone"), status=Status.REJECTED)
    assert lost(ConllPlus(), complete(text, town, visit, end, gone)) == {
        LossKind.OPEN_FILLERS: ["Time: das"],
        LossKind.MISALIGNED: ["Wien", "Place: Wien"],
        LossKind.MISALIGNED_TRIGGERS: ["besuch", "Topic: besuch"],
        LossKind.ATTRIBUTION: ["endete"],
        LossKind.REJECTED: ["das"],
    }


def test_control_characters_are_replaced_and_told(tmp_path: Path) -> None:
    text = "Ida\x01Vogt \x7f kam."
    target = tmp_path / "a.conllup"
    losses = written(ConllPlus(), target, complete(text, on(text, "\x7f")))
    assert [(item.kind, item.text, item.start) for item in losses] == [
        (LossKind.CHARACTERS, "U+0001", 3),
        (LossKind.CHARACTERS, "U+007F", 9),
    ]
    (read,) = articles_in(target)
    assert read.found("ENTITY") == [("PERSON", "\ufffd")]


def test_names_of_labels_and_articles_break_no_column(tmp_path: Path) -> None:
    text = "Ida kam."
    review = complete(text, on(text, "Ida", label="Contact:a b;c%\t"))
    review = replace(review, article=replace(review.article, title="Zwei\nZeilen\u2028hier", source=" "))
    target = tmp_path / "a.conllup"
    written(ConllPlus(), target, review)
    (read,) = articles_in(target)
    assert read.found("ENTITY") == [("Contact:a%20b%3Bc%25%09", "Ida")]
    assert read.comments["title"] == "Zwei Zeilen hier" and "source" not in read.comments


def test_boilerplate_is_left_out_and_places_go_on_behind_it(tmp_path: Path) -> None:
    text = "Ida 😀 kam\nANZEIGE Wien\nund\u00a0ging."
    silent = complete("ANZEIGE", zones=[boilerplate("ANZEIGE", "ANZEIGE")])
    review = complete(text, on(text, "Wien"), zones=[boilerplate(text, "ANZEIGE Wien\n")])
    target = tmp_path / "a.conllup"
    losses = written(ConllPlus(), target, silent, review)
    assert [item.kind for item in losses] == [LossKind.BOILERPLATE]
    (read,) = articles_in(target)
    assert " ".join(read.sentences) == "Ida 😀 kam und ging."
    assert all(text[start:end] == form for form, start, end in read.places)


@settings(max_examples=40)
@given(reviews(), st.booleans())
def test_any_annotations_on_any_text_come_back_or_are_told(
    tmp_path_factory: pytest.TempPathFactory, review: Review, negatives: bool
) -> None:
    target = tmp_path_factory.mktemp("conllup") / "a.conllup"
    (was,) = proven(ConllPlus(), target, review, header=replace(HEADER, negatives=negatives))
    articles = articles_in(target)
    found = [item for read in articles for item in in_order(read)]
    require_all_written_or_told(review, was.losses, {item["id"] for item in found})
    for read in articles:
        numbers = {number: item["id"] for number, item in enumerate(found, 1)}
        for number, name in numbers.items():
            annotation = review.annotation(name)
            assert isinstance(annotation, Entity | Event)
            covered = "".join("".join(span.text(review.text).split()) for span in annotation.fragments)
            assert "".join(read.words[number]) == re.sub(r"[\x00-\x1f\x7f-\x9f]", "\ufffd", covered)
            is_rejected = number in read.names["DATELINE:REJECTED"]
            assert is_rejected == (annotation.status is Status.REJECTED)
        events = {numbers[number]: 0 for number in read.names["DATELINE:EVENT"]}
        for of, role, filler in read.arguments:
            events[numbers[of]] += 1
            wanted = {(item.role, item.target) for item in review.events[numbers[of]].arguments}
            assert (role, numbers[filler]) in wanted
        require_all_arguments_written_or_told(review, was.losses, events)


def test_real_articles_come_back_token_by_token(articles_dir: Path, tmp_path: Path) -> None:
    for file in sorted(articles_dir.glob("*.txt")):
        text = file.read_text(encoding="utf-8-sig")
        target = tmp_path / "a.conllup"
        assert written(ConllPlus(), target, complete(text)) == []
        (read,) = articles_in(target)
        assert all(text[start:end] == form for form, start, end in read.places)
        assert "".join(form for form, _, _ in read.places) == "".join(text.split())
