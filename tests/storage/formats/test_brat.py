"""brat folders pass what brat's server asks of them and hold everything that was accepted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.annotation import Actor, Argument, Attributes, Entity, Event, Level, Status
from models.article import Article
from models.offsets import Span
from models.recipe import Recipe
from models.review import Review
from models.schema import EVENT_TARGET, EntityLabel, EventType, Role, Schema
from storage.formats.base import Format, Header, LossKind
from storage.formats.brat.writing import Brat
from storage.formats.document_list import DOCUMENTS
from storage.formats.exporting import export
from storage.session import Session
from tests.builders import SCHEMA
from tests.storage.formats.brat_verifier import Standoff, read_configuration, read_standoff, verify
from tests.storage.formats.export_builders import (
    ACTORS,
    HEADER,
    boilerplate,
    complete,
    decided,
    filled,
    on,
    written,
)
from tests.storage.formats.random_reviews import any_text, marked
from tests.storage.formats.written_or_told import lost, proven

CHOSEN: Format = Brat()


def names_in(folder: Path) -> list[str]:
    lines = (folder / DOCUMENTS).read_text(encoding="utf-8").splitlines()
    return [line.split("\t")[0] for line in lines[1:]]


def exported(folder: Path, *reviews: Review, header: Header = HEADER) -> list[Standoff]:
    """Write articles and their configuration, and read them as brat would."""
    target = folder / "part"
    target.mkdir()
    written(CHOSEN, target, *reviews, header=header)
    for name, data in CHOSEN.companions(header).items():
        (folder / name).write_bytes(data)
    rules = read_configuration(folder / "annotation.conf")
    found = [read_standoff(target, name) for name in names_in(target)]
    for standoff in found:
        verify(standoff, rules)
    return found


def trigger(text: str, *covered: str, kind: str = "MEET", **fields: object) -> Event:
    fragments = on(text, *covered).fragments
    made = Event("_".join((kind, *covered)), kind, fragments, status=Status.ACCEPTED)
    return replace(made, **fields)  # type: ignore[arg-type]


def fills(role: str, target: str) -> Argument:
    return Argument(role, target, Status.ACCEPTED)


def test_the_files_of_an_article_are_as_the_documentation_says(tmp_path: Path) -> None:
    text = "Ida Vogt kam mit\nLeo Ruiz zusammen."
    meet = trigger(
        text,
        "kam",
        "zusammen",
        arguments=(fills("Participant", "Ida Vogt"), fills("Participant", "Leo Ruiz")),
        attribution="Ida Vogt",
        note="check\nthis\tdate",
    )
    vogt = replace(on(text, "Ida Vogt"), actor="a1")
    tmp_path.joinpath("part").mkdir()
    written(CHOSEN, tmp_path / "part", complete(text, vogt, on(text, "Leo Ruiz"), meet))
    (name,) = names_in(tmp_path / "part")
    assert (tmp_path / "part" / f"{name}.txt").read_bytes().decode() == text
    assert (tmp_path / "part" / f"{name}.ann").read_bytes().decode() == (
        "T1\tPERSON 0 8\tIda Vogt\n"
        "T2\tMEET 9 12;26 34\tkam zusammen\n"
        "T3\tPERSON 17 25\tLeo Ruiz\n"
        "E1\tMEET:T2 Participant:T1 Participant2:T3 Attribution:T1\n"
        "A1\tPolarity E1 POS\n"
        "A2\tTense E1 PAST\n"
        "A3\tGenericity E1 SPEC\n"
        "A4\tModality E1 ASSERTED\n"
        "N1\tReference T1 Dateline:a1\tIda Vogt\n"
        "#1\tAnnotatorNotes E1\tcheck this date\n"
    )


def test_everything_accepted_of_a_decided_article_is_there(tmp_path: Path) -> None:
    (found,) = exported(tmp_path, decided())
    assert [*found.covered.values()] == ["Ida Vogt", "traf zusammen", "Freitag", "Wien", "Leo Ruiz"]
    vogt, ruiz = found.id_of("Ida Vogt", "PERSON"), found.id_of("Leo Ruiz", "PERSON")
    freitag = found.id_of("Freitag", "DATE")
    assert found.arguments["E1"] == [
        ("Participant", vogt),
        ("Participant2", ruiz),
        ("Time", freitag),
        ("Attribution", vogt),
    ]
    assert found.normalizations == [(vogt, "Dateline:a1", "Ida Vogt")]
    assert found.notes == [("Value", freitag, "2023-05-05"), ("AnnotatorNotes", "E1", "check date")]


def test_events_fill_roles_of_events_and_share_triggers(tmp_path: Path) -> None:
    text = "Sie lobte das Treffen, nachdem man sich traf."
    she = replace(on(text, "Sie", label="MENTION"), level=Level.PRO)
    first = trigger(text, "Treffen", coref="g")
    second = replace(trigger(text, "traf", coref="g"), id="second")
    third = replace(second, id="third", coref=None, attributes=Attributes("NEG", "FUT", "GEN", "OTHER"))
    praise = trigger(
        text, "lobte", kind="STATEMENT", arguments=(fills("Actor", "Sie"), fills("Topic", first.id))
    )
    (found,) = exported(tmp_path, complete(text, she, first, second, third, praise))
    assert found.arguments["E1"] == [("Actor", "T1"), ("Topic", "E2")]
    assert found.triggers == {"E1": "T2", "E2": "T3", "E3": "T4", "E4": "T4"}
    assert found.equivs == [["E2", "E3"]]
    assert [item for item in found.attributes if item[1] == "E4"] == [
        ("Polarity", "E4", "NEG"),
        ("Tense", "E4", "FUT"),
        ("Genericity", "E4", "GEN"),
        ("Modality", "E4", "OTHER"),
    ]
    assert ("Level", "T1", "PRO") in found.attributes
    assert lost(CHOSEN, complete(text, she, first, second, third, praise)) == {}


@pytest.mark.parametrize("line_break", ["\n", "\r", "\r\n", "\u2028", "\x85", "\n\n"])
def test_a_span_is_parted_where_a_line_ends(tmp_path: Path, line_break: str) -> None:
    text = f"😀 Ida{line_break}Vogt kam."
    (found,) = exported(tmp_path, complete(text, on(text, f"Ida{line_break}Vogt")))
    assert found.covered == {"T1": "Ida Vogt"}
    assert found.fragments["T1"] == [(2, 5), (5 + len(line_break), 9 + len(line_break))]


def test_fragments_that_touch_are_one(tmp_path: Path) -> None:
    text = "Der Wienbesuch."
    (found,) = exported(tmp_path, complete(text, on(text, "Wien", "bes", "ch")))
    assert found.fragments["T1"] == [(4, 11), (12, 14)]


def test_what_is_left_out_is_told() -> None:
    text = "Ida Vogt \u2028 traf Leo.\nANZEIGE Wien"
    blank = on(text, " \u2028 ")
    leo = replace(on(text, "Leo"), status=Status.REJECTED)
    fillers = (fills("Participant", "Leo"), fills("Participant", blank.id))
    meet = trigger(text, "traf", arguments=fillers)
    talk = trigger(text, " \u2028 ", kind="CALL", arguments=(fills("Participant", "Ida Vogt"),))
    topic = trigger(
        text, "traf", kind="STATEMENT", arguments=(fills("Topic", talk.id),), attribution=blank.id
    )
    items = (on(text, "Ida Vogt"), on(text, "Wien"), blank, leo, meet, talk, topic)
    review = complete(text, *items, zones=[boilerplate(text, "ANZEIGE Wien")])
    assert lost(CHOSEN, review) == {
        LossKind.BOILERPLATE: ["Wien"],
        LossKind.OPEN_FILLERS: ["Participant: Leo"],
        LossKind.CHARACTERS: [
            " \u2028 ",
            " \u2028 ",
            "Participant:  \u2028 ",
            "Topic:  \u2028 ",
            "Attribution:  \u2028 ",
        ],
        LossKind.REJECTED: ["Leo"],
    }
    assert lost(CHOSEN, review).keys() == CHOSEN.becomes.keys()


def test_boilerplate_is_cut_out_and_offsets_follow(tmp_path: Path) -> None:
    text = "Ida Vogt 😀 kam\nANZEIGE Wien\nLeo Ruiz ging."
    zones = [boilerplate(text, "\nANZEIGE Wien\n")]
    (found,) = exported(tmp_path, complete(text, on(text, "Ida Vogt"), on(text, "Leo Ruiz"), zones=zones))
    assert found.text == "Ida Vogt 😀 kam\nLeo Ruiz ging."
    assert found.covered == {"T1": "Ida Vogt", "T2": "Leo Ruiz"}


def test_the_configuration_holds_the_schema_in_terms_that_brat_takes(tmp_path: Path) -> None:
    labels = (
        EntityLabel("GRÖSSE"),
        EntityLabel("GROSSE"),
        EntityLabel("ЛИЦО"),
        EntityLabel("HILFE", helper=True),
    )
    roles = (
        Role("Акт", frozenset({"ЛИЦО"}), 2, None),
        Role("Arg1", frozenset({"GROSSE", EVENT_TARGET}), 2, 3),
        Role("All", frozenset(label.name for label in labels), 2, 2),
        Role("One", frozenset({"ЛИЦО"}), 1, 1),
        Role("None", frozenset()),
    )
    schema = Schema("odd", 1, labels, (EventType("BIG-DAY", roles=roles, phases=("start",)),), ())
    text = "Ida kam."
    day = Event(
        "e",
        "BIG-DAY",
        (Span(4, 7),),
        arguments=(fills("Arg1", "e2"), fills("Arg1", "e2"), fills("Акт", "Ida")),
        attributes=Attributes(phase="start"),
        status=Status.ACCEPTED,
    )
    other = replace(day, id="e2", arguments=(), attributes=Attributes())
    header = replace(HEADER, schema=schema)
    (found,) = exported(tmp_path, complete(text, on(text, "Ida", label="ЛИЦО"), day, other), header=header)
    assert found.arguments["E1"] == [("Arg1_", "E2"), ("Arg1_2", "E2"), ("u410u43au442_", "T1")]
    assert (tmp_path / "annotation.conf").read_text(encoding="utf-8").splitlines()[:14] == [
        "[entities]",
        "GROSSE",
        "GROSSE_",
        "u41bu418u426u41e",
        "HILFE",
        "",
        "[relations]",
        "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>",
        "Equiv\tArg1:<EVENT>, Arg2:<EVENT>, <REL-TYPE>:symmetric-transitive",
        "",
        "[events]",
        "BIG-DAY\tu410u43au442_{2-99}:u41bu418u426u41e, Arg1_{2-3}:GROSSE_|<EVENT>, All{2}:<ENTITY>,"
        " One:u41bu418u426u41e, Attribution?:<ENTITY>",
        "",
        "[attributes]",
    ]
    visual = (tmp_path / "visual.conf").read_text(encoding="utf-8")
    assert "BIG-DAY | BIG-DAY | BIG- | BI\n" in visual and "Phase\tglyph:start|end\n" in visual


def test_a_schema_without_events_gives_a_configuration_without(tmp_path: Path) -> None:
    schema = replace(SCHEMA, types=())
    exported(tmp_path, complete("Wien."), header=replace(HEADER, schema=schema))
    assert "<EVENT>" not in (tmp_path / "annotation.conf").read_text(encoding="utf-8")


def test_names_of_files_are_safe_unique_and_the_same_in_every_export(tmp_path: Path) -> None:
    sources = ["a.txt", "A.txt", "../../x/a.txt", "C:\\b\\a.txt", "", "über uns?.html", "." * 300, "con.txt"]
    reviews = [
        Review(Article(f"../{number}", "Wien.", source)) for number, source in enumerate([*sources, "a.txt"])
    ]
    found = []
    for folder, chosen in (("one", reviews), ("two", reviews[::-1][:-2])):
        (tmp_path / folder).mkdir()
        written(CHOSEN, tmp_path / folder, *chosen)
        names = names_in(tmp_path / folder)
        assert len({name.lower() for name in names}) == len(chosen)
        assert {item.name for item in (tmp_path / folder).iterdir()} == {
            DOCUMENTS,
            *(f"{name}.{suffix}" for name in names for suffix in ("txt", "ann")),
        }
        found.append(dict(zip((review.article.id for review in chosen), names, strict=True)))
    assert found[1].items() <= found[0].items()
    assert [name.rpartition("-")[0] for name in found[0].values()] == [
        "a", "A", "a", "a", "", "uber_uns", "", "con", "a",
    ]  # fmt: skip


def test_articles_without_words_or_annotations_do_no_harm(tmp_path: Path) -> None:
    text = "ANZEIGE"
    first, second = exported(
        tmp_path, complete(text, zones=[boilerplate(text, text)]), Review(Article("b", "x"))
    )
    assert (first.text, second.text, second.covered) == ("", "x", {})


def test_an_actor_nobody_knows_and_odd_ids_keep_the_line_whole(tmp_path: Path) -> None:
    text = "Ida und Leo."
    header = replace(HEADER, actors={**ACTORS, "a b:\tc": Actor("a b:\tc", "PERSON", "Leo\nRuiz")})
    people = (replace(on(text, "Ida"), actor="gone"), replace(on(text, "Leo"), actor="a b:\tc"))
    (found,) = exported(tmp_path, complete(text, *people), header=header)
    assert found.normalizations == [
        ("T1", "Dateline:gone", ""),
        ("T2", "Dateline:a%20b%3A%09c", "Leo Ruiz"),
    ]


def test_an_export_is_a_folder_with_the_configuration_above_the_articles(tmp_path: Path) -> None:
    filled(tmp_path / "s.dateline", decided())
    with Session.open(tmp_path / "s.dateline") as session:
        report = export(session, tmp_path / "out", Recipe("brat"))
    assert report.articles == 1
    names = sorted(item.relative_to(tmp_path / "out").as_posix() for item in (tmp_path / "out").rglob("*.*"))
    (name,) = names_in(tmp_path / "out" / "articles")
    assert names == [
        "README.md",
        "annotation.conf",
        "articles/articles.tsv",
        f"articles/{name}.ann",
        f"articles/{name}.txt",
        "export.json",
        "losses.tsv",
        "visual.conf",
    ]


@settings(max_examples=40)
@given(any_text("\x0b\x1c;:#"), st.data())
def test_any_annotation_on_any_text_comes_back_or_is_told(
    tmp_path_factory: pytest.TempPathFactory, text: str, data: st.DataObject
) -> None:
    review = data.draw(marked(text, fragments=3, kinds=(Entity, Event)))
    folder = tmp_path_factory.mktemp("brat")
    (found,) = exported(folder, review)
    (folder / "again").mkdir()
    (result,) = proven(CHOSEN, folder / "again", review)
    assert tuple(found.covered.values()) == result.covered
    told = {loss.annotation for loss in result.losses}
    kept = [item for item in review.in_reading_order() if item.id not in told]
    bare = [("".join(review.covered(item).split())) for item in kept if isinstance(item, Entity)]
    names = [name for name in found.covered if name not in found.triggers.values()]
    assert ["".join(found.covered[name].split()) for name in names] == bare
    assert len(found.triggers) == sum(isinstance(item, Event) for item in kept)
