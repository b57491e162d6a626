"""XMI of anybody's pipeline, written by dkpro-cassis or by hand; what is hostile or broken is a sentence."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.errors import ImportFailed
from models.incoming.left_out import Why, told
from models.incoming.records import IncomingArticle
from storage.article_files import ArticleFile
from storage.formats.reading import ReadOptions
from storage.formats.xmi import parsing
from storage.formats.xmi.reader import XmiReader
from storage.formats.xmi.xmi import Xmi
from storage.importing import import_paths
from storage.reading_files import Failure, ImportOptions, Item
from storage.reading_files import read as read_file
from storage.session import Session
from tests.builders import SCHEMA
from tests.storage.formats.export_builders import HEADER, complete, decided, on, written
from tests.storage.formats.incoming_builders import (
    articles_of,
    items_of,
    links_of,
    mutated,
    refusals,
    require_no_traceback,
    surveyed,
    words_of,
)

READER = XmiReader()
DKPRO = "de.tudarmstadt.ukp.dkpro.core.api"
ANNOTATION, TOP, STRING = "uima.tcas.Annotation", "uima.cas.TOP", "uima.cas.String"
TEXT = "😀 Ida Vogt empfing\nLeo Ruiz am Bahnhof."


def types() -> Any:
    """Return layers as a project of others has them, made with dkpro-cassis."""
    cassis = pytest.importorskip("cassis")
    found = cassis.TypeSystem(add_document_annotation_type=True)

    def add(name: str, above: str = ANNOTATION, **features: str) -> None:
        kind = found.create_type(name, above)
        for feature, held in features.items():
            found.create_feature(kind, feature, held, elementType=TOP if "Array" in held else None)

    add(f"{DKPRO}.segmentation.type.Token")
    add(f"{DKPRO}.segmentation.type.Sentence")
    add(f"{DKPRO}.lexmorph.type.pos.POS", PosValue=STRING)
    add(f"{DKPRO}.lexmorph.type.pos.POS_NOUN", f"{DKPRO}.lexmorph.type.pos.POS")
    add(f"{DKPRO}.ner.type.NamedEntity", value=STRING, identifier=STRING)
    add(f"{DKPRO}.metadata.type.DocumentMetaData", "uima.tcas.DocumentAnnotation", documentTitle=STRING)
    found.create_feature(
        found.get_type(f"{DKPRO}.metadata.type.DocumentMetaData"), "isLastSegment", "uima.cas.Boolean"
    )
    add("webanno.custom.HappeningWhoLink", TOP, role=STRING, target=ANNOTATION)
    add(
        "webanno.custom.Happening",
        category=STRING,
        comment=STRING,
        sure="uima.cas.Boolean",
        degree="uima.cas.Integer",
        tags="uima.cas.StringArray",
        who="uima.cas.FSArray",
        cause=ANNOTATION,
    )
    add("webanno.custom.Tie", value=STRING, Governor=ANNOTATION, Dependent=ANNOTATION)
    add(f"{DKPRO}.coref.type.CoreferenceLink", referenceType=STRING, next=ANNOTATION)
    add(f"{DKPRO}.coref.type.CoreferenceChain", TOP, first=f"{DKPRO}.coref.type.CoreferenceLink")
    return found


def project(folder: Path, name: str = "a.xmi") -> Path:
    """Write a document with all kinds of layers and its type system, both with dkpro-cassis."""
    cassis, system = pytest.importorskip("cassis"), types()
    cas = cassis.Cas(system)
    cas.sofa_string = TEXT
    cas.sofa_mime = "text/plain"

    def add(kind: str, covered: str = "", **features: Any) -> Any:
        place = {"begin": TEXT.index(covered), "end": TEXT.index(covered) + len(covered)} if covered else {}
        made = system.get_type(kind)(**place, **features)
        cas.add(made)
        return made

    def array(kind: str, *items: Any) -> Any:
        return system.get_type(f"uima.cas.{kind}Array")(elements=list(items))

    add(
        f"{DKPRO}.metadata.type.DocumentMetaData",
        TEXT,
        documentTitle="doc.txt",
        language="de",
        isLastSegment=False,
    )
    add(f"{DKPRO}.segmentation.type.Token", "Ida")
    add(f"{DKPRO}.lexmorph.type.pos.POS_NOUN", "Bahnhof", PosValue="NN")
    vogt = add(f"{DKPRO}.ner.type.NamedEntity", "Ida Vogt", value="PERSON", identifier="Q7")
    ruiz = add(f"{DKPRO}.ner.type.NamedEntity", "Leo Ruiz", value="PERSON")
    links = [
        system.get_type("webanno.custom.HappeningWhoLink")(role=role, target=target)
        for role, target in (("Participant", vogt), ("Participant", ruiz), (None, vogt))
    ]
    add(
        "webanno.custom.Happening",
        "empfing",
        category="MEET",
        comment="laut & deutlich",
        sure=False,
        degree=3,
        tags=array("String", "a", "b"),
        who=array("FS", *links),
        cause=ruiz,
    )
    add("webanno.custom.Tie", "Leo Ruiz", value="knows", Governor=vogt, Dependent=ruiz)
    last = add(f"{DKPRO}.coref.type.CoreferenceLink", "Leo Ruiz", referenceType="nam")
    first = add(f"{DKPRO}.coref.type.CoreferenceLink", "Ida Vogt", next=last)
    add(f"{DKPRO}.coref.type.CoreferenceChain", first=first)
    folder.mkdir(exist_ok=True)
    system.to_xml(folder / "TypeSystem.xml")
    cas.to_xmi(folder / name)
    return folder / name


def read(path: Path) -> IncomingArticle:
    (article,) = articles_of(READER, path)
    return article


def test_everything_in_a_project_of_others_is_there(tmp_path: Path) -> None:
    article = read(project(tmp_path))
    assert (article.text, article.source, article.title, article.language) == (TEXT, "doc.txt", "", "de")
    assert sorted(words_of(article)) == [
        ("CoreferenceLink", "Ida Vogt"),
        ("CoreferenceLink", "Leo Ruiz"),
        ("MEET", "empfing"),
        ("PERSON", "Ida Vogt"),
        ("PERSON", "Leo Ruiz"),
        ("POS", "Bahnhof"),
    ]
    assert sorted(links_of(article)) == [
        ("Coreference", "Leo Ruiz", "Ida Vogt"),
        ("Participant", "empfing", "Ida Vogt"),
        ("Participant", "empfing", "Leo Ruiz"),
        ("cause", "empfing", "Leo Ruiz"),
        ("knows", "Ida Vogt", "Leo Ruiz"),
        ("who", "empfing", "Ida Vogt"),
    ]
    by_name = {span.name: span for span in article.spans}
    assert by_name["MEET"].attributes == {"degree": "3", "tags": "a, b"}
    assert by_name["MEET"].note == "laut & deutlich"
    assert {span.actor for span in article.spans if span.name == "PERSON"} == {"Q7", ""}


def test_what_the_schema_lacks_is_surveyed_and_told(tmp_path: Path) -> None:
    path = project(tmp_path)
    found = surveyed(path)
    assert found.spans["POS"] == 1 and found.heads["MEET"]["Participant"] == 2
    (item,) = items_of(READER, path)
    left = told(item.left)
    assert left[Why.SPAN_NAME, "POS"] == 1 and left[Why.SPAN_NAME, "CoreferenceLink"] == 2
    assert left[Why.LINK_NAME, "knows"] == left[Why.LINK_NAME, "cause"] == 1
    (event,) = item.review.events.values()
    assert (event.type, len(event.arguments)) == ("MEET", 2)


def test_dkpro_cassis_reads_the_same_words(tmp_path: Path) -> None:
    cassis = pytest.importorskip("cassis")
    path = project(tmp_path)
    loaded = cassis.load_cas_from_xmi(path, typesystem=cassis.load_typesystem(tmp_path / "TypeSystem.xml"))
    layers = ("NamedEntity", "CoreferenceLink", "Happening", "POS_NOUN")
    expected = [
        item.get_covered_text()
        for item in loaded.select_all_annotations()
        if item.type.name.rpartition(".")[2] in layers
    ]
    assert sorted(words for _, words in words_of(read(path))) == sorted(expected)


SYSTEM = """<?xml version="1.0" encoding="UTF-8"?>
<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types>
<typeDescription><name>my.Mark</name><description/><supertypeName>uima.tcas.Annotation</supertypeName><features>
<featureDescription><name>value</name><rangeTypeName>uima.cas.String</rangeTypeName></featureDescription>
<featureDescription><name>grades</name><rangeTypeName>uima.cas.IntegerArray</rangeTypeName></featureDescription>
<featureDescription><name>who</name><rangeTypeName>uima.cas.FSList</rangeTypeName></featureDescription>
</features></typeDescription>
<typeDescription><name>Bare</name><supertypeName>my.Mark</supertypeName></typeDescription>
<typeDescription><name>my.Loop</name><supertypeName>my.Pool</supertypeName></typeDescription>
<typeDescription><name>my.Pool</name><supertypeName>my.Loop</supertypeName></typeDescription>
</types></typeSystemDescription>
"""
SPACES = (
    'xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:my="http:///my.ecore"'
    ' xmlns:none="http:///uima/noNamespace.ecore"'
)


def raw(folder: Path, body: str, *, head: str = "", system: str | None = SYSTEM) -> Path:
    """Write an XMI on the text “Ida kam.” by hand."""
    if system is not None:
        (folder / "TypeSystem.xml").write_text(system, encoding="utf-8")
    path = folder / "a.xmi"
    sofa = '<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" sofaString="Ida kam 😀."/>'
    content = f'<?xml version="1.0"?>{head}\n<xmi:XMI {SPACES} xmi:version="2.0">\n{sofa}\n{body}\n</xmi:XMI>'
    path.write_text(content, encoding="utf-8")
    return path


def indexed(*marks: str, members: str = "2 3 4 5") -> str:
    return "\n".join((*marks, f'<cas:View sofa="1" members="{members}"/>'))


def mark(
    number: int, begin: int = 0, end: int = 3, more: str = 'value="PERSON"', name: str = "my:Mark"
) -> str:
    return f'<{name} xmi:id="{number}" sofa="1" begin="{begin}" end="{end}" {more}/>'


def test_lists_arrays_and_bare_types_are_understood(tmp_path: Path) -> None:
    body = indexed(
        mark(2, more='grades="1 2" who="8"'),
        mark(3, 4, 7, 'value="GPE" grades="7"', "none:Bare"),
        mark(4, 0, 1),
        '<cas:IntegerArray xmi:id="7" elements="3 4"/>',
        '<cas:NonEmptyFSList xmi:id="8" head="3" tail="9"/>',
        '<cas:NonEmptyFSList xmi:id="9" head="4" tail="8"/>',
        members="2 3",
    )
    article = read(raw(tmp_path, body))
    assert words_of(article) == [("Mark", "Ida"), ("GPE", "kam"), ("PERSON", "I")]
    assert [span.attributes for span in article.spans] == [{"grades": "1 2"}, {"grades": "3, 4"}, {}]
    assert links_of(article) == [("who", "Ida", "kam"), ("who", "Ida", "I")]


def test_what_is_in_no_index_is_no_annotation(tmp_path: Path) -> None:
    assert words_of(read(raw(tmp_path, indexed(mark(2), mark(3, 4, 7), members="3")))) == [("PERSON", "kam")]


def test_each_view_with_a_text_is_an_article(tmp_path: Path) -> None:
    second = '<cas:Sofa xmi:id="6" sofaNum="2" sofaID="english" sofaString="Ida came."/>'
    inside = '<my:Mark xmi:id="2" sofa="6" begin="4" end="8" value="MEET"/><cas:View sofa="6" members="2"/>'
    german, english = articles_of(READER, raw(tmp_path, second + inside))
    assert (german.source, german.spans, english.source) == ("a.xmi:_InitialView", (), "a.xmi:english")
    assert words_of(english) == [("MEET", "came")]


BOMB = "<!DOCTYPE x [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {chr(98 + rank)} '{f'&{chr(97 + rank)};' * 50}'>" for rank in range(9)
)


@pytest.mark.parametrize(
    "head",
    [
        f"{BOMB}]>",
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE x SYSTEM "http://localhost:1/x.dtd">',
        '<!DOCTYPE x [<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;]>',
    ],
)
def test_entities_are_never_read(tmp_path: Path, head: str) -> None:
    begun = time.process_time()
    path = raw(tmp_path, indexed(mark(2, more='value="&a;&j;"')), head=head)
    assert "line 1: it declares a document type" in refusals(READER, path)[0]
    assert time.process_time() - begun < 5


def test_entities_in_a_type_system_are_never_read(tmp_path: Path) -> None:
    system = SYSTEM.replace("<typeSystem", f"{BOMB}]><typeSystem", 1)
    path = raw(tmp_path, indexed(mark(2)), system=system)
    assert (
        "TypeSystem.xml cannot be imported: line 2: it declares a document type" in refusals(READER, path)[0]
    )


def test_trees_too_deep_or_too_large_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deep = mark(2).replace("/>", ">") + "<deep>" * 50_000
    assert "line 4: more than 20 elements are in each other" in refusals(READER, raw(tmp_path, deep))[0]
    monkeypatch.setattr(parsing, "_MOST", 1000)
    wide = "\n".join(mark(number) for number in range(2, 2000))
    assert "line 1002: it has more than 1000 elements" in refusals(READER, raw(tmp_path, wide))[0]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (mark(2) + mark(2), "line 4: the id 2 is there twice"),
        ('<my:Mark sofa="1" begin="0" end="1"/>', "line 4: a my.Mark has no id"),
        (indexed(mark(2, 0, 99)), "line 4: Mark 2: 0-99 is no place in the text"),
        (indexed(mark(2, 3, 1)), "line 4: Mark 2: 3-1 is no place in the text"),
        (indexed(mark(2, 8, 9)), "line 4: Mark 2: 8-9 cuts a character in two"),
        (indexed('<my:Mark xmi:id="2" begin="x"/>'), "line 4: Mark 2: “x” and “” are no offsets"),
        (indexed(mark(2, more='who="77"')), "line 4: Mark 2: who leads to 77, which is not there"),
        (indexed(mark(2, name="my:Other")), "line 4: Other 2: the type my.Other is not in the type system"),
        ("<a/>", "line 4: “a” is no type of UIMA's"),
        ("<my:Mark", "line 5: not well-formed (invalid token)"),
        (mark(2).replace("/>", ">"), "line 5: mismatched tag"),
    ],
)
def test_what_breaks_a_rule_is_named_with_its_line(tmp_path: Path, body: str, reason: str) -> None:
    (told_,) = refusals(READER, raw(tmp_path, body))
    assert told_.startswith(f"a.xmi cannot be imported: {reason}.")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "no element found"),
        (b"<rss/>", "this is not XMI"),
        (b'<xmi:XMI xmlns:xmi="http://www.omg.org/XMI"/>', "it holds no text"),
        (b'<?xml version="1.0" encoding="klingon"?><a/>', "unknown encoding"),
        (b'<?xml version="1.0" encoding="utf-7"?><a/>', "line 1:"),
        (b'<typeSystemDescription xmlns="x"/>', "it holds the types of other files, and no text"),
    ],
)
def test_other_xml_is_refused(tmp_path: Path, content: bytes, reason: str) -> None:
    path = raw(tmp_path, "")
    path.write_bytes(content)
    assert reason in refusals(READER, path)[0]


def test_without_its_types_a_file_is_refused_in_one_sentence(tmp_path: Path) -> None:
    path = raw(tmp_path, indexed(mark(2)), system=None)
    with pytest.raises(ImportFailed) as failure:
        list(READER.read(path, ReadOptions()))
    assert failure.value.message == "a.xmi has no TypeSystem.xml beside it."
    assert "type system" in failure.value.hint


@pytest.mark.parametrize(
    "place",
    [
        "TypeSystem.xml",
        "typesystem/my.xml",
        "other.XML",
        "../TypeSystem.xml",
        "../typesystem/x.xml",
        "../x.xml",
    ],
)
def test_the_types_are_found_in_the_usual_places(tmp_path: Path, place: str) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    path = raw(folder, indexed(mark(2)), system=None)
    (folder / "feed.xml").write_text("<rss/>", encoding="utf-8")
    file = folder / place
    file.parent.mkdir(exist_ok=True)
    file.write_text(SYSTEM, encoding="utf-8")
    assert words_of(read(path)) == [("PERSON", "Ida")]


def test_types_in_several_files_count_together(tmp_path: Path) -> None:
    path = raw(tmp_path, indexed(mark(2), mark(3, name="my:Other")), system=None)
    (tmp_path / "typesystem").mkdir()
    for name in ("Mark", "Other"):
        (tmp_path / "typesystem" / f"{name}.xml").write_text(
            SYSTEM.replace("my.Mark", f"my.{name}"), encoding="utf-8"
        )
    assert [name for name, _ in words_of(read(path))] == ["PERSON", "PERSON"]


def test_changed_types_are_read_anew(tmp_path: Path) -> None:
    path = raw(tmp_path, indexed(mark(2, name="my:Other")))
    assert refusals(READER, path)
    system = tmp_path / "TypeSystem.xml"
    system.write_text(SYSTEM.replace("my.Mark", "my.Other"), encoding="utf-8")
    assert words_of(read(path)) == [("PERSON", "Ida")]


def test_a_folder_gives_each_article_once_and_its_list_and_types_none(
    tmp_path: Path, session: Session
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    written(Xmi(), folder, decided(), complete("Wien.", on("Wien.", "Wien", label="GPE")))
    for name, content in Xmi().companions(HEADER).items():
        (tmp_path / name).write_bytes(content)
    (folder / "broken.xmi").write_text("<xmi", encoding="utf-8")
    report = import_paths(session, [folder])
    assert len(report.imported) == 2 and not report.doubles
    assert [path.name for path, _ in report.failed] == ["broken.xmi"]


def test_broken_files_never_end_in_a_traceback(tmp_path: Path) -> None:
    path = project(tmp_path)
    require_no_traceback(READER, path, path.read_bytes(), range(300))


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return project(tmp_path_factory.mktemp("project"))


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_no_exchange_of_values_ends_in_anything_but_a_refusal(sound: Path, data: st.DataObject) -> None:
    """Well-formed files whose references, offsets and types are wrong."""
    parts = re.split(r'(?<==")([^"]*)(?=")', sound.read_text(encoding="utf-8"))
    values = range(1, len(parts), 2)
    for _ in range(data.draw(st.integers(1, 5))):
        first, second = data.draw(st.sampled_from(values)), data.draw(st.sampled_from(values))
        parts[first] = data.draw(
            st.sampled_from([parts[second], "0", "99", "-1", "", "1 2 3", "_", "4" * 40])
        )
    broken = sound.with_name("broken.xmi")
    broken.write_text("".join(parts), encoding="utf-8")
    for item in read_file(ArticleFile(broken, broken.name), ImportOptions("xmi"), SCHEMA):
        assert isinstance(item, Item | Failure)


def test_broken_types_never_end_in_a_traceback(tmp_path: Path) -> None:
    path = project(tmp_path)
    system = tmp_path / "TypeSystem.xml"
    data = system.read_bytes()
    for seed in range(100):
        system.write_bytes(mutated(data, seed))
        refusals(READER, path)
