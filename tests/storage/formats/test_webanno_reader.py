"""WebAnno TSV of anybody's project: names, events, relations, chains, and every bad line a sentence."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.incoming.left_out import Why, told
from models.incoming.records import IncomingArticle
from storage.article_files import ArticleFile
from storage.formats.readers import belonging
from storage.formats.webanno.reader import WebannoReader
from storage.importing import import_paths
from storage.reading_files import Failure, ImportOptions, Item
from storage.reading_files import read as read_file
from storage.session import Session
from tests.builders import SCHEMA
from tests.storage.formats.incoming_builders import (
    articles_of,
    items_of,
    links_of,
    refusals,
    require_no_traceback,
    surveyed,
    words_of,
)

READER = WebannoReader()
DKPRO = "de.tudarmstadt.ukp.dkpro.core.api"
HAPPENING = "webanno.custom.Happening"
HEAD = (
    "#FORMAT=WebAnno TSV 3.3",
    f"#T_SP={DKPRO}.lexmorph.type.pos.POS|PosValue|coarseValue",
    f"#T_SP={DKPRO}.ner.type.NamedEntity|identifier|value",
    f"#T_SP={HAPPENING}|ROLE_{HAPPENING}:who_{HAPPENING}WhoLink|uima.tcas.Annotation|category|comment|polarity|sure",
    f"#T_RL=webanno.custom.Tie|since|value|BT_{DKPRO}.ner.type.NamedEntity",
    f"#T_CH={DKPRO}.coref.type.CoreferenceLink|referenceRelation|referenceType",
    "",
    "",
)
COLUMNS = (
    *("pos", "coarse", "actor", "name", "role", "filler", "event", "comment", "polarity", "sure"),
    *("since", "tie", "tied", "element", "kind"),
)


def row(address: str, begin: int, form: str, **cells: str) -> str:
    """Return a row of the project above."""
    end = begin + len(form.encode("utf-16-le")) // 2
    return "\t".join((address, f"{begin}-{end}", form, *(cells.get(name, "_") for name in COLUMNS), ""))


VOGT = {"pos": "NE", "coarse": "*", "actor": "http://kb.example/Q7[1]", "name": "PERSON[1]"}
RUIZ = {"pos": "NE", "coarse": "*", "actor": "*[2]", "name": "PERSON[2]"}
FIRST, LATER = (
    {"element": "*->1-1", "kind": "nam[1]"},
    {"element": "*->1-2", "kind": "pro[1]"},
)
FILLED = {"role": "Participant;Participant;*", "filler": "1-2[1];1-5[2];1-8.1"}
SAID = {"event": "MEET", "comment": "am \\*Abend\\*; \\_", "polarity": "NEG", "sure": "true"}

EVENTS = "\n".join(
    (
        *HEAD,
        "#Text=😀 Ida Vogt empfing Leo\\tRuiz am Bahnhof.",
        row("1-1", 0, "😀"),
        row("1-2", 3, "Ida", **VOGT, **FIRST),
        row("1-3", 7, "Vogt", **VOGT, **FIRST),
        row("1-4", 12, "empfing", pos="VV", coarse="*", **FILLED, **SAID),
        row("1-5", 20, "Leo", **RUIZ, since="2019", tie="knows", tied="1-2[1_2]"),
        row("1-6", 24, "Ruiz", **RUIZ),
        row("1-7", 29, "am"),
        row("1-8", 32, "Bahnhof"),
        row("1-8.1", 32, "Bahn", actor="*|*", name="ORG|FAC"),
        row("1-9", 39, "."),
        "",
        "#Text=Er lachte.",
        row("2-1", 41, "Er", **LATER),
        row("2-2", 44, "lachte"),
        row("2-3", 50, "."),
        "",
    )
)


def stored(folder: Path, content: str = EVENTS, name: str = "a.tsv") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode())
    return path


def read(path: Path) -> IncomingArticle:
    (article,) = articles_of(READER, path)
    return article


def simple(*rows: str, head: str = "#T_SP=my.Mark|value", text: str = "One two") -> str:
    """Return a small file on two words with a layer of the reader's choice."""
    return f"#FORMAT=WebAnno TSV 3.3\n{head}\n\n\n#Text={text}\n" + "".join(f"{row}\n" for row in rows)


def test_everything_in_a_project_of_others_is_there(tmp_path: Path) -> None:
    article = read(stored(tmp_path))
    assert article.text == "😀 Ida Vogt empfing Leo\tRuiz am Bahnhof.\nEr lachte."
    named = [item for item in words_of(article) if item[0] != "POS"]
    assert named == [
        ("PERSON", "Ida Vogt"),
        ("CoreferenceLink", "Ida Vogt"),
        ("MEET", "empfing"),
        ("PERSON", "Leo\tRuiz"),
        ("ORG", "Bahn"),
        ("FAC", "Bahn"),
        ("CoreferenceLink", "Er"),
    ]
    assert links_of(article) == [
        ("Participant", "empfing", "Ida Vogt"),
        ("Participant", "empfing", "Leo\tRuiz"),
        ("who", "empfing", "Bahn"),
        ("Coreference", "Er", "Ida Vogt"),
        ("knows", "Ida Vogt", "Leo\tRuiz"),
    ]
    spans = {(span.name, span.fragments[0].start): span for span in article.spans}
    vogt, met = spans["PERSON", 2], spans["MEET", 11]
    assert (vogt.actor, vogt.attributes) == (
        "http://kb.example/Q7",
        {"knows.since": "2019"},
    )
    assert (met.attributes, met.note) == ({"polarity": "NEG", "sure": "true"}, "am *Abend*; _")
    assert spans["CoreferenceLink", 40].attributes == {"referenceType": "pro"}


def test_what_the_schema_lacks_is_surveyed_and_told(tmp_path: Path) -> None:
    path = stored(tmp_path)
    found = surveyed(path)
    assert found.spans["POS"] == 5 and found.heads["MEET"] == {"Participant": 2, "who": 1}
    assert found.links["knows"] == 1 and found.attributes["sure=true"] == 1
    (item,) = items_of(READER, path)
    left = told(item.left)
    assert left[Why.SPAN_NAME, "POS"] == 5
    assert left[Why.SPAN_NAME, "CoreferenceLink"] == 2
    assert left[Why.LINK_NAME, "knows"] == left[Why.LINK_NAME, "who"] == 1
    assert left[Why.ATTRIBUTE, "sure=true"] == left[Why.ATTRIBUTE, "knows.since=2019"] == 1
    (event,) = item.review.events.values()
    assert (event.type, event.attributes.polarity, len(event.arguments)) == ("MEET", "NEG", 2)


@pytest.mark.parametrize(
    ("head", "cells", "name", "attributes", "note"),
    [
        ("my.Sense|", "*", "Sense", {}, ""),
        ("my.Sense|value", "*", "Sense", {}, ""),
        ("my.Sense|value", "a b", "a b", {}, ""),
        ("my.Sense|sense|value", "x\ty", "x", {"value": "y"}, ""),
        ("my.Sense|kind|mood", "x\ty", "x", {"mood": "y"}, ""),
        ("my.Sense|mood", "y", "Sense", {"mood": "y"}, ""),
        ("my.Sense|mood", "false", "Sense", {}, ""),
        ("my.Sense|value|Comment", "x\ty", "x", {}, "y"),
        ("my.Sense|value", "a\\nb", "Sense", {}, "value: a\nb"),
        ("my.Sense|mood", "y" * 61, "Sense", {}, f"mood: {'y' * 61}"),
    ],
)
def test_the_likeliest_feature_is_the_name_and_the_others_are_attributes_or_notes(
    tmp_path: Path, head: str, cells: str, name: str, attributes: dict[str, str], note: str
) -> None:
    path = stored(tmp_path, simple(f"1-1\t0-3\tOne\t{cells}\t", head=f"#T_SP={head}"))
    (span,) = read(path).spans
    assert (span.name, span.attributes, span.note) == (name, attributes, note)


def test_relations_between_tokens_are_told_as_left_out(tmp_path: Path) -> None:
    head = "#T_RL=my.dep.Dependency|value|BT_my.Mark"
    rows = ("1-1\t0-3\tOne\t_\t_\t", "1-2\t4-7\ttwo\tsubj\t1-1\t")
    (item,) = items_of(READER, stored(tmp_path, simple(*rows, head=head)))
    assert told(item.left) == {(Why.LINK_NAME, "subj"): 1}


def test_what_two_relations_of_one_name_say_is_both_kept(tmp_path: Path) -> None:
    layers = "#T_SP=my.Mark|value\n#T_RL=my.Tie|since|value|BT_my.Mark"
    rows = ("1-1\t0-3\tOne\tA\t_\t_\t_\t", "1-2\t4-7\ttwo\tB\t2019|2020\tknows|knows\t1-1|1-1\t")
    content = simple(*rows, head=layers)
    first, second = read(stored(tmp_path, content)).spans
    assert (first.attributes, first.note) == ({"knows.since": "2019"}, "knows.since: 2020")
    assert (second.attributes, second.note) == ({}, "")


def test_a_slot_that_nobody_filled_says_nothing(tmp_path: Path) -> None:
    head = "#T_SP=my.Mark|ROLE_my.Mark:who_my.MarkWhoLink|uima.tcas.Annotation"
    rows = ("1-1\t0-3\tOne\tx;y\t1-2;*\t", "1-2\t4-7\ttwo\t_\t*\t")
    assert links_of(read(stored(tmp_path, simple(*rows, head=head)))) == [("x", "One", "two")]


@pytest.mark.parametrize(
    ("row", "head", "reason"),
    [
        ("1-1\t0-9\tOne\t_\t", "#T_SP=my.M|value", "line 6: 0-9 is no place in the text"),
        ("1-1\t0-3\tTwo\t_\t", "#T_SP=my.M|value", "line 6: 0-3 covers “One”, not “Two”"),
        ("1-1\t0-3\tOne\t_\t_\t_\t", "#T_SP=my.M|value", "line 6: 3 columns where 1 are declared"),
        (
            "1-1\t0-3\tOne\tx\t1-9\t",
            "#T_RL=my.R|v|BT_my.M",
            "line 6: a relation starts from 1-9, where nothing is",
        ),
        (
            "1-1\t0-3\tOne\tx\t1-1[4_0]\t",
            "#T_RL=my.R|v|BT_my.M",
            "line 6: a relation names [4], which is not there",
        ),
        (
            "1-1\t0-3\tOne\tx\t*[1]\t",
            "#T_CH=my.L|referenceRelation|referenceType",
            "line 6: “x” is no place in a chain",
        ),
    ],
)
def test_a_line_that_breaks_a_rule_is_named(tmp_path: Path, row: str, head: str, reason: str) -> None:
    (told_,) = refusals(READER, stored(tmp_path, simple(row, head=head)))
    assert told_.startswith(f"a.tsv cannot be imported: {reason}.")


def test_older_files_are_recognised_and_refused_with_what_can_be_read(tmp_path: Path) -> None:
    path = stored(tmp_path, "#FORMAT=WebAnno TSV 2\n")
    assert READER.recognises(path, path.read_text())
    assert "this is not WebAnno TSV 3, 3.1, 3.2 or 3.3" in refusals(READER, path)[0]


def test_a_bad_file_stops_nothing_else(tmp_path: Path, session: Session) -> None:
    folder = tmp_path / "in"
    stored(folder)
    stored(folder, EVENTS[:-40], "cut.tsv")
    stored(folder, "text\ttitle\nEin Text.\tEins\n", "plain.tsv")
    report = import_paths(session, [folder])
    assert [item.path.name for item in report.imported] == ["a.tsv", "plain.tsv"]
    assert [path.name for path, _ in report.failed] == ["cut.tsv"]


def versions(root: Path, *paths: str, states: object = None) -> None:
    """Write versions of a document in the layout of an exported project, each with its author as a name."""
    for path in paths:
        value = Path(path).stem
        stored(root, simple(f"1-1\t0-3\tOne\t{value}\t", "1-2\t4-7\ttwo\t_\t"), path)
    if states is not None:
        (root / "exportedproject123.json").write_text(json.dumps(states), encoding="utf-8")


def annotated(name: str, state: str) -> dict[str, str]:
    return {"name": "doc.txt", "user": name, "state": state}


ANNA, BERT, CURATED, INITIAL = (
    "annotation/doc.txt/anna.tsv",
    "annotation/doc.txt/bert.tsv",
    "curation/doc.txt/CURATION_USER.tsv",
    "annotation/doc.txt/INITIAL_CAS.tsv",
)


@pytest.mark.parametrize(
    ("paths", "states", "chosen", "is_complete"),
    [
        ((ANNA, BERT, INITIAL), None, "anna", False),
        ((ANNA, BERT, CURATED), None, "CURATION_USER", False),
        ((ANNA, BERT), {"annotation_documents": [annotated("bert", "FINISHED")]}, "bert", True),
        ((INITIAL,), {"annotation_documents": []}, "INITIAL_CAS", False),
        (
            (ANNA, CURATED),
            {"source_documents": [{"name": "doc.txt", "state": "CURATION_FINISHED"}]},
            "CURATION_USER",
            True,
        ),
        ((ANNA,), ["no project"], "anna", False),
        ((ANNA,), {"annotation_documents": "none", "source_documents": [7, {}]}, "anna", False),
    ],
)
def test_of_several_annotators_the_version_that_counts_is_taken(
    tmp_path: Path, paths: tuple[str, ...], states: object, chosen: str, is_complete: bool
) -> None:
    versions(tmp_path, *paths, states=states)
    for path in paths:
        article = read(tmp_path / path)
        assert (article.spans[0].name, article.source) == (chosen, "doc.txt")
        assert article.is_complete is is_complete
        number = len({*paths} - {INITIAL})
        assert (f"INCEpTION had {number} versions" in article.note) is (number > 1)


def test_a_project_gives_each_document_once_with_the_text_that_it_was_made_of(
    tmp_path: Path, session: Session
) -> None:
    root = tmp_path / "project"
    text = "One two.\n\n\n Three four."
    rows = ("1-1\t0-3\tOne\tGPE\t", "1-2\t4-7\ttwo\t_\t", "1-3\t7-8\t.\t_\t", "", "#Text=Three four.")
    rows = (*rows, "2-1\t12-17\tThree\tPERSON\t", "2-2\t18-22\tfour\t_\t", "2-3\t22-23\t.\t_\t")
    content = simple(*rows, text="One two.")
    for path in (ANNA, BERT, CURATED):
        stored(root, content, path)
    stored(root, text, "source/doc.txt")
    stored(root, json.dumps({"annotation_documents": []}), "exportedproject7.json")
    report = import_paths(session, [root])
    assert [item.path.name for item in report.imported] == ["CURATION_USER.tsv"]
    assert (report.doubles, report.failed) == ((), ())
    article = read(root / ANNA)
    assert article.text == text and words_of(article) == [("GPE", "One"), ("PERSON", "Three")]


def test_of_versions_that_are_named_one_by_one_the_best_is_read_once(tmp_path: Path) -> None:
    versions(tmp_path, ANNA, BERT, INITIAL, states={"annotation_documents": [annotated("bert", "FINISHED")]})

    def left_out(*paths: str) -> set[str]:
        return {path.name for path in belonging([tmp_path / path for path in paths], "")}

    assert left_out(ANNA, BERT, INITIAL) == {"anna.tsv", "INITIAL_CAS.tsv"}
    assert left_out(ANNA) == set()
    assert read(tmp_path / ANNA).spans[0].name == "bert"


def test_another_text_of_the_same_name_is_not_taken_for_the_source(tmp_path: Path) -> None:
    versions(tmp_path, ANNA)
    stored(tmp_path, "One, two", "source/doc.txt")
    assert read(tmp_path / ANNA).text == "One two"


def test_a_folder_that_only_looks_like_a_project_is_none(tmp_path: Path) -> None:
    versions(tmp_path, "annotation/corpus/x.tsv", "annotation/corpus/y.tsv")
    found = [read(tmp_path / f"annotation/corpus/{name}.tsv") for name in "xy"]
    assert [(article.spans[0].name, article.source, article.note) for article in found] == [
        ("x", "", ""),
        ("y", "", ""),
    ]


def test_broken_files_never_end_in_a_traceback(tmp_path: Path) -> None:
    require_no_traceback(READER, tmp_path / "a.tsv", EVENTS.encode(), range(400))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_exchange_of_cells_ends_in_anything_but_a_refusal(tmp_path: Path, data: st.DataObject) -> None:
    parts = re.split(r"([\t\n|;=])", EVENTS)
    cells = range(0, len(parts), 2)
    for _ in range(data.draw(st.integers(1, 5))):
        first, second = data.draw(st.sampled_from(cells)), data.draw(st.sampled_from(cells))
        parts[first] = data.draw(
            st.sampled_from([parts[second], "_", "*", "x[1]", "1-2[1_2]", "*->1-1", "9-9", ""])
        )
    path = stored(tmp_path, "".join(parts))
    for item in read_file(ArticleFile(path, path.name), ImportOptions("webanno"), SCHEMA):
        assert isinstance(item, Item | Failure)
