"""WebAnno TSV by its description: rows, numbers, escapes, and a reader that refuses what breaks the rules."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from models.annotation import Argument, Event, Status
from models.offsets import Span
from models.review import Review
from storage.formats.base import LossKind
from storage.formats.cas.building import layered
from storage.formats.cas.document import CasDocument, Relation, words_under
from storage.formats.cas.layers import EVENT, FRAGMENT, MENTION, NAMED_ENTITY, REJECTED
from storage.formats.fields import Malformed
from storage.formats.flat import has_clean_edges
from storage.formats.webanno.reading import read_tsv
from storage.formats.webanno.webanno import Webanno
from tests.storage.formats.export_builders import HEADER, boilerplate, complete, on, written
from tests.storage.formats.texts import HARD, reviews, rich
from tests.storage.formats.written_or_told import NEGATIVES, lost, proven, told

NAMES = "#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value"
HEAD = f"#FORMAT=WebAnno TSV 3.3\n{NAMES}\n\n\n"


def file_of(review: Review, folder: Path) -> str:
    """Return the file of a review, which loses nothing."""
    assert written(Webanno(), folder, review) == []
    (file,) = folder.glob("*.tsv")
    return file.read_bytes().decode("utf-8")


def body_of(review: Review, folder: Path) -> list[str]:
    return file_of(review, folder).split("\n\n\n")[1].splitlines()


def read(content: str, folder: Path) -> CasDocument:
    (folder / "foreign.tsv").write_bytes(content.encode("utf-8"))
    return read_tsv((folder / "foreign.tsv").read_bytes())


def words(document: CasDocument, layer: str, **features: str) -> list[str]:
    return [
        mark.span.text(document.text)
        for mark in document.marks
        if mark.layer == layer and features.items() <= mark.features.items()
    ]


def test_a_name_is_a_value_on_each_of_its_tokens(tmp_path: Path) -> None:
    text = "Ida Vogt kam. Wien schwieg."
    review = complete(text, on(text, "Ida Vogt"), on(text, "Wien", label="GPE"))
    assert file_of(review, tmp_path) == (
        f"{HEAD}#Text=Ida Vogt kam.\n"
        "1-1\t0-3\tIda\t*[1]\tPERSON[1]\t\n"
        "1-2\t4-8\tVogt\t*[1]\tPERSON[1]\t\n"
        "1-3\t9-12\tkam\t_\t_\t\n"
        "1-4\t12-13\t.\t_\t_\t\n"
        "\n#Text=Wien schwieg.\n"
        "2-1\t14-18\tWien\t*\tGPE\t\n"
        "2-2\t19-26\tschwieg\t_\t_\t\n"
        "2-3\t26-27\t.\t_\t_\t\n"
    )


def test_offsets_count_utf16_units(tmp_path: Path) -> None:
    text = "😀 Wien 😀"
    rows = body_of(complete(text, on(text, "Wien"), on(text, "😀")), tmp_path)
    assert [row.split("\t")[:3] for row in rows[1:]] == [
        ["1-1", "0-2", "😀"],
        ["1-2", "3-7", "Wien"],
        ["1-3", "8-10", "😀"],
    ]


def test_parts_of_tokens_have_rows_of_their_own(tmp_path: Path) -> None:
    text = "Der Wienbesuch Grazer"
    review = complete(text, on(text, "Wien"), on(text, "besuch Graz"), on(text, "besuch"))
    assert body_of(review, tmp_path)[1:] == [
        "1-1\t0-3\tDer\t_\t_\t",
        "1-2\t4-14\tWienbesuch\t_\t_\t",
        "1-2.1\t4-8\tWien\t*\tPERSON\t",
        "1-2.2\t8-14\tbesuch\t*[1]|*[2]\tPERSON[1]|PERSON[2]\t",
        "1-3\t15-21\tGrazer\t_\t_\t",
        "1-3.1\t15-19\tGraz\t*[1]\tPERSON[1]\t",
    ]


def test_an_event_names_its_roles_and_where_their_fillers_are(tmp_path: Path) -> None:
    text = "Ida traf Leo"
    fillers = [on(text, "Ida"), on(text, "Leo")]
    arguments = tuple(Argument("Participant", item.id, Status.ACCEPTED) for item in fillers)
    met = Event("met", "MEET", (Span(4, 8),), arguments=arguments, status=Status.ACCEPTED)
    content = file_of(complete(text, *fillers, met), tmp_path)
    declared = content.splitlines()[2]
    assert declared.startswith(
        "#T_SP=webanno.custom.Event"
        "|ROLE_webanno.custom.Event:arguments_webanno.custom.EventArgumentsLink|uima.tcas.Annotation|"
    )
    assert content.splitlines()[7].split("\t")[3:9] == [
        "_",
        "_",
        "Participant;Participant",
        "1-1[1];1-3[2]",
        "_",
        "*",
    ]


def test_everything_of_a_hard_text_comes_back(tmp_path: Path) -> None:
    file_of(rich(), tmp_path)
    (file,) = tmp_path.glob("*.tsv")
    document = read_tsv(file.read_bytes())
    assert document.text == HARD.replace("\n\n\n ", "\n   ")
    assert words(document, NAMED_ENTITY.name) == ["Ida", "שלום", "Wien"]
    assert words(document, NAMED_ENTITY.name, identifier="a1", value="PERSON") == ["Ida"]
    assert words(document, MENTION.name) == ["😀"]
    assert words(document, FRAGMENT.name) == ["Vogt", "Er"]
    assert words(document, EVENT.name, note="=1+1", tense="FUT", coref="talks") == ["traf"]
    (met,) = (mark for mark in document.marks if mark.features.get("lemma") == "treffen")
    linked = [(link.role, document.marks[link.target].span.text(HARD)) for link in met.links]
    assert linked == [
        ("Participant", "Ida"),
        ("Participant", "😀"),
        ("Topic", "ging"),
        ("attribution", "שלום"),
    ]


def test_what_starts_or_ends_with_white_space_is_told_with_the_roles_it_fills(tmp_path: Path) -> None:
    text = "Ida traf Leo"
    loose = on(text, " Leo", entity_id="leo")
    met = Event(
        "met",
        "MEET",
        (Span(4, 8),),
        arguments=(Argument("Participant", "leo", Status.ACCEPTED),),
        status=Status.ACCEPTED,
    )
    said = replace(met, id="said", fragments=(Span(3, 8),), arguments=())
    review = complete(text, loose, met, said)
    assert lost(Webanno(), review) == {
        LossKind.MISALIGNED: [" Leo", "Participant:  Leo"],
        LossKind.MISALIGNED_TRIGGERS: [" traf"],
    }
    written(Webanno(), tmp_path, review)
    assert list(Webanno().covered(tmp_path)) == [("traf",)]


def test_each_other_loss_is_told() -> None:
    text = "Ida\x07 kam nach Wien.\nANZEIGE Graz"
    rejected = replace(on(text, "Wien"), status=Status.REJECTED)
    came = Event(
        "came",
        "MEET",
        (Span(5, 8),),
        arguments=(Argument("Place", rejected.id, Status.ACCEPTED),),
        status=Status.ACCEPTED,
    )
    review = complete(
        text, on(text, "Ida"), on(text, "Graz"), rejected, came, zones=[boilerplate(text, "ANZEIGE Graz")]
    )
    assert lost(Webanno(), review) == {
        LossKind.BOILERPLATE: ["Graz"],
        LossKind.OPEN_FILLERS: ["Place: Wien"],
        LossKind.REJECTED: ["Wien"],
        LossKind.CHARACTERS: ["U+0007"],
    }


def test_rejected_suggestions_are_on_a_layer_of_their_own_if_they_are_wanted(tmp_path: Path) -> None:
    text = "Ida kam nach Wien."
    wrong = replace(on(text, "Wien"), status=Status.REJECTED)
    loose = replace(on(text, " nach", entity_id="loose"), status=Status.REJECTED)
    review = complete(text, on(text, "Ida"), wrong, loose)
    losses = written(Webanno(), tmp_path, review, header=NEGATIVES)
    assert told(losses) == [(LossKind.REJECTED, " nach")]
    (file,) = tmp_path.glob("*.tsv")
    document = read_tsv(file.read_bytes())
    assert words(document, REJECTED.name, kind="entity", status="rejected") == ["Wien"]
    assert words(document, NAMED_ENTITY.name) == ["Ida"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("#FORMAT=WebAnno TSV 2\n", "line 1: this is not WebAnno TSV"),
        (f"{HEAD}1-1\t0-3\tIda\t_\t_\n", "line 5: no #Text= comes before"),
        (f"{HEAD}#Text=Ida\n\n", "line 6: the sentence has no tokens"),
        (f"{HEAD}#Text=Ida\n1-1\tIda\t_\t_\n", "line 6: this is no token"),
        (f"{HEAD}#Text=Ida\n1-1\t0-3\tIda\t_\n", "line 6: 1 columns where 2 are declared"),
        (f"{HEAD}#Text=Ida\n1-1.1\t0-3\tIda\t_\t_\n", "line 6: a part comes before its token"),
        (f"{HEAD}#Text=Ida\n1-1\t0-3\tIda\t_\t_\n1-1.1\t9-9\t\t_\t_\n", "line 7: 9-9 is no place"),
        (f"{HEAD}#Text=Ida\n1-1\t0-2\tIda\t_\t_\n", "line 6: 0-2 covers “Id”, not “Ida”"),
        (f"{HEAD}#Text=😀\n1-1\t0-1\t😀\t_\t_\n", "line 6: 0-1 cuts a character in two"),
        (f"{HEAD}#Text=Ida\n1-1\t0-3\tIda\t*|*\t_|_|_\n", "line 6: the columns .* unlike numbers"),
        (
            f"{HEAD}#Text=Ida\n1-1\t0-3\tIda\t_\t_\n\n#Text=Leo\n2-1\t2-5\tLeo\t_\t_\n",
            "line 9: the sentence starts inside the one before",
        ),
        (
            "#FORMAT=WebAnno TSV 3.3\n#T_SP=a.B|ROLE_a.B:args_a.BArgsLink|uima.tcas.Annotation\n\n\n"
            "#Text=Ida\n1-1\t0-3\tIda\tx\t1-9[4]\n",
            r"line 6: a link points to 1-9\[4\]",
        ),
        (
            "#FORMAT=WebAnno TSV 3.3\n#T_SP=a.B|ROLE_a.B:args_a.BArgsLink|uima.tcas.Annotation\n\n\n"
            "#Text=Ida\n1-1\t0-3\tIda\tx;y\t1-1\n",
            "line 6: 2 roles for 1 targets",
        ),
        (
            "#FORMAT=WebAnno TSV 3.3\n#T_SP=a.B|v\n#T_SP=a.C|v\n\n\n#Text=Ida\n1-1\t0-3\tIda\tx[1]\ty[1]\n",
            r"line 7: the number \[1\] belongs to an annotation of a.B",
        ),
    ],
)
def test_a_file_that_breaks_a_rule_is_refused_with_its_line(
    tmp_path: Path, content: str, reason: str
) -> None:
    with pytest.raises(Malformed, match=reason):
        read(content, tmp_path)


def test_a_file_that_is_not_utf8_is_refused() -> None:
    with pytest.raises(Malformed, match="byte 25 is not UTF-8"):
        read_tsv(b"#FORMAT=WebAnno TSV 3.3\n\xff")


def test_files_of_other_projects_are_read(tmp_path: Path) -> None:
    content = (
        "#FORMAT=WebAnno TSV 3.2\r\n#T_SP=my.Sense|\r\n"
        "#T_SP=my.Frame|ROLE_my.Frame:parts_my.FramePartsLink|my.Sense|kind\r\n"
        "#T_RL=my.Relation|label|BT_my.Sense\r\n\r\n\r\n#Sentence.id=s1\r\n#Text=One two\r\n#Text=three\r\n"
        "1-1\t0-3\tOne\t*\t_\t_\t_\t_\t_\r\n1-2\t4-7\ttwo\t_\tx;*\t1-1;1-3\ta\\|b\\\\\tx\t1-1\r\n"
        "1-3\t8-13\tthree\t*\t_\t_\t_\t_\t_\r\n"
    )
    document = read(content, tmp_path)
    assert document.relations == (Relation("my.Relation", 0, None, {"label": "x"}),)
    assert document.text == "One two\nthree"
    (frame,) = (mark for mark in document.marks if mark.layer == "my.Frame")
    assert frame.features == {"kind": "a|b\\"}
    targets = [document.marks[link.target].span.text(document.text) for link in frame.links]
    assert list(zip((link.role for link in frame.links), targets, strict=True)) == [
        ("x", "One"),
        ("", "three"),
    ]


@settings(max_examples=40, deadline=None)
@given(reviews())
def test_any_marks_on_any_text_come_back(tmp_path_factory: pytest.TempPathFactory, review: Review) -> None:
    folder = tmp_path_factory.mktemp("webanno")
    (result,) = proven(Webanno(), folder, review)
    expected = layered(review, HEADER, Webanno.becomes, has_clean_edges).document
    (file,) = folder.glob("*.tsv")
    found = read_tsv(file.read_bytes())
    assert (found.tokens, found.sentences) == (expected.tokens, expected.sentences)
    assert contents(found) == contents(expected)
    assert words_under(found) == words_under(expected) == result.covered


def contents(document: CasDocument) -> list[object]:
    """Return what the marks say, in an order of its own; carriage returns of a note are line feeds."""

    def told(index: int) -> tuple[object, ...]:
        mark = document.marks[index]
        return mark.layer, mark.span, sorted(mark.features.items())

    marks = range(len(document.marks))
    return sorted(
        (
            told(index),
            sorted((link.feature, link.role, told(link.target)) for link in document.marks[index].links),
        )
        for index in marks
    )
