"""XMI is what dkpro-cassis loads: the same words under each mark, features, links, and all else told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from models.annotation import Level, Status
from models.offsets import Span
from models.review import Review
from storage.formats.base import LossKind
from storage.formats.cas.building import layered
from storage.formats.cas.layers import DETAIL, EVENT, FRAGMENT, MENTION, NAMED_ENTITY, REJECTED
from storage.formats.cas.types import type_system
from storage.formats.xmi.xmi import Xmi
from tests.storage.formats.export_builders import HEADER, boilerplate, complete, decided, on, written
from tests.storage.formats.texts import HARD, reviews, rich
from tests.storage.formats.written_or_told import NEGATIVES, lost, proven, told

cassis = pytest.importorskip("cassis")


@pytest.fixture(scope="module")
def types() -> Any:
    return cassis.load_typesystem(type_system())


def files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.xmi"))


def loaded(folder: Path, types: Any) -> Any:
    (file,) = files(folder)
    return cassis.load_cas_from_xmi(file, typesystem=types)


def marks(cas: Any, layer: str, **features: str) -> list[str]:
    found = [item for item in cas.select(layer) if all(item[key] == value for key, value in features.items())]
    return [item.get_covered_text() for item in found]


def test_cassis_reads_every_mark_of_a_hard_text(tmp_path: Path, types: Any) -> None:
    assert written(Xmi(), tmp_path, rich()) == []
    cas = loaded(tmp_path, types)
    assert cas.sofa_string == HARD
    assert marks(cas, NAMED_ENTITY.name) == ["Ida", "שלום", "Wien"]
    assert marks(cas, NAMED_ENTITY.name, identifier="a1") == ["Ida"]
    assert marks(cas, MENTION.name, value="MENTION") == ["😀"]
    assert marks(cas, EVENT.name, lemma="gehen") == ["ging"]
    assert marks(cas, FRAGMENT.name) == ["Vogt", "Er"]


def test_cassis_follows_the_links(tmp_path: Path, types: Any) -> None:
    written(Xmi(), tmp_path, rich())
    cas = loaded(tmp_path, types)
    (met,) = (item for item in cas.select(EVENT.name) if item.lemma == "treffen")
    arguments = [(link.role, link.target.get_covered_text()) for link in met.arguments.elements]
    assert arguments == [("Participant", "Ida"), ("Participant", "😀"), ("Topic", "ging")]
    assert [link.target.get_covered_text() for link in met.attribution.elements] == ["שלום"]
    assert [met[name] for name in ("polarity", "tense", "genericity", "modality", "phase")] == [
        "NEG",
        "FUT",
        "GEN",
        "OTHER",
        "end",
    ]
    assert (met.coref, met.note, met.value) == ("talks", "=1+1", "MEET")
    assert [item.whole.elements[0].target.get_covered_text() for item in cas.select(FRAGMENT.name)] == [
        "Ida",
        "traf",
    ]


def test_what_named_entities_have_no_feature_for_stands_in_details(tmp_path: Path, types: Any) -> None:
    text = "Die Regierung sprach am Freitag."
    noun = replace(on(text, "Regierung", label="ORG"), level=Level.NOM, note="which?\n<this>")
    day = replace(on(text, "Freitag", label="DATE"), value="2023-05-05")
    written(Xmi(), tmp_path, complete(text, noun, day))
    details = loaded(tmp_path, types).select(DETAIL.name)
    assert [(item.level, item.resolved, item.note) for item in details] == [
        ("NOM", None, "which?\n<this>"),
        (None, "2023-05-05", None),
    ]
    assert [item.entity.elements[0].target.value for item in details] == ["ORG", "DATE"]


def test_the_article_is_known_in_the_terms_of_dkpro(tmp_path: Path, types: Any) -> None:
    written(Xmi(), tmp_path, decided())
    cas = loaded(tmp_path, types)
    (known,) = cas.select("de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData")
    assert (known.documentId, known.documentTitle, known.documentUri) == (
        "article",
        "Wien, 3. Mai",
        "vogt.txt",
    )
    assert (known.language, known.begin, known.end) == ("de", 0, len(cas.sofa_string))
    assert cas.select("webanno.custom.Article")[0].published == "2023-05-03"


def test_sentences_hold_all_tokens_and_end_inside_no_mark(tmp_path: Path, types: Any) -> None:
    text = "Er las Der Fall. Die Folgen gern. Dann\u00a0ging er."
    written(Xmi(), tmp_path, complete(text, on(text, "Fall. Die Folgen", label="ORG")))
    cas = loaded(tmp_path, types)
    sentence, token = (
        f"de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.{name}" for name in ("Sentence", "Token")
    )
    assert marks(cas, sentence) == ["Er las Der Fall. Die Folgen gern.", "Dann\u00a0ging er."]
    inside = [item for whole in cas.select(sentence) for item in cas.select_covered(token, whole)]
    assert inside == list(cas.select(token)) and len(inside) == 13


def test_boilerplate_is_cut_out_and_what_is_in_it_told(tmp_path: Path, types: Any) -> None:
    text = "Ida Vogt 😀 kam.\nANZEIGE Wien\nLeo Ruiz ging."
    review = complete(text, on(text, "Wien"), on(text, "Leo Ruiz"), zones=[boilerplate(text, "ANZEIGE Wien")])
    written(Xmi(), tmp_path, review)
    cas = loaded(tmp_path, types)
    assert "ANZEIGE" not in cas.sofa_string
    assert marks(cas, NAMED_ENTITY.name) == ["Leo Ruiz"]
    assert lost(Xmi(), review) == {LossKind.BOILERPLATE: ["Wien"]}


def test_rejected_suggestions_have_a_layer_of_their_own_if_they_are_wanted(
    tmp_path: Path, types: Any
) -> None:
    text = "Ida Vogt kam nach Wien.\nANZEIGE Graz"
    wrong = [replace(on(text, name), status=Status.REJECTED) for name in ("Wien", "Graz")]
    review = complete(text, on(text, "Ida Vogt"), *wrong, zones=[boilerplate(text, "ANZEIGE Graz")])
    assert lost(Xmi(), review) == {LossKind.REJECTED: ["Wien", "Graz"]}
    losses = written(Xmi(), tmp_path, review, header=NEGATIVES)
    assert told(losses) == [(LossKind.REJECTED, "Graz")]
    cas = loaded(tmp_path, types)
    assert marks(cas, NAMED_ENTITY.name) == ["Ida Vogt"]
    assert marks(cas, REJECTED.name, kind="entity", status="rejected", value="PERSON") == ["Wien"]


def test_an_argument_and_a_speaker_that_are_open_are_told() -> None:
    review = rich()
    open_ones = {
        name: replace(review.entities[name], status=Status.SUGGESTED) for name in ("face", "greeting")
    }
    assert lost(Xmi(), review.with_states(open_ones)) == {
        LossKind.OPEN_FILLERS: ["Participant: 😀", "Attribution: שלום"]
    }


def test_characters_that_xml_forbids_are_blanks_and_told(tmp_path: Path, types: Any) -> None:
    text = "Ida\x00 Vo\x07gt\ufffe kam\x0b."
    name = replace(on(text, "Vo\x07gt\ufffe"), note="a\x1fb")
    review = complete(text, name)
    assert lost(Xmi(), review) == {LossKind.CHARACTERS: ["U+0000", "U+0007", "U+FFFE", "U+000B", "U+001F"]}
    written(Xmi(), tmp_path, review)
    cas = loaded(tmp_path, types)
    assert cas.sofa_string == "Ida  Vo gt  kam ."
    assert marks(cas, NAMED_ENTITY.name) == ["Vo gt "]
    assert cas.select(DETAIL.name)[0].note == "a b"


def test_an_article_without_words_is_a_file_without_tokens(tmp_path: Path, types: Any) -> None:
    written(Xmi(), tmp_path, complete("ANZEIGE", zones=[boilerplate("ANZEIGE", "ANZEIGE")]))
    cas = loaded(tmp_path, types)
    assert cas.sofa_string == "" and len(list(cas.select_all_fs())) == 2


def test_names_of_files_stay_and_their_order_is_kept(tmp_path: Path) -> None:
    first, second = decided(), rich()
    for name, order in (("a", (first, second)), ("b", (second,))):
        (tmp_path / name).mkdir()
        written(Xmi(), tmp_path / name, *order)
    assert {file.name for file in files(tmp_path / "b")} < {file.name for file in files(tmp_path / "a")}
    expected = [layered(review, HEADER, Xmi.becomes, fits).covered for review in (first, second)]
    assert list(Xmi().covered(tmp_path / "a")) == expected


def fits(span: Span, text: str) -> bool:
    return True


@settings(max_examples=40, deadline=None)
@given(reviews())
def test_any_marks_on_any_text_come_back(
    tmp_path_factory: pytest.TempPathFactory, types: Any, review: Review
) -> None:
    folder = tmp_path_factory.mktemp("xmi")
    proven(Xmi(), folder, review)
    document = layered(review, HEADER, Xmi.becomes, fits).document
    assert Xmi().document(files(folder)[0]) == document
    cas = loaded(folder, types)
    assert cas.sofa_string == document.text
    found = {layer: marks(cas, layer) for layer in (NAMED_ENTITY.name, MENTION.name, EVENT.name)}
    for layer, words in found.items():
        spans = sorted(mark.span for mark in document.marks if mark.layer == layer)
        assert sorted(words) == sorted(span.text(document.text) for span in spans)
