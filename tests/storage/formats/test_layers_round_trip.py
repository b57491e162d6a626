"""What WebAnno TSV and XMI of our own hold comes back, what was accepted and what was rejected."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from models.annotation import Argument, Attributes, Entity, Event, Level, Status
from models.recipe import Recipe
from models.review import Review
from storage.formats.body import Body
from storage.formats.cas.folder import CasFolder
from storage.formats.cas.reading import CasReader
from storage.formats.cas.types import type_system
from storage.formats.exporting import export
from storage.formats.readers import reader_for
from storage.formats.webanno.reader import WebannoReader
from storage.formats.webanno.webanno import LIST, Webanno
from storage.formats.xmi.reader import XmiReader
from storage.formats.xmi.xmi import Xmi
from storage.importing import import_paths
from storage.session import Session
from tests.storage.formats.export_builders import ACTORS, HEADER, complete, decided, filled, on, written
from tests.storage.formats.incoming_builders import held, items_of, unzoned
from tests.storage.formats.random_reviews import TEXTS, reviews
from tests.storage.formats.review_facts import accepted, brought_back, facts

PAIRS: dict[str, tuple[CasFolder, CasReader]] = {
    "webanno": (Webanno(), WebannoReader()),
    "xmi": (Xmi(), XmiReader()),
}
TEXT = (
    "Sie lobte das Treffen, nachdem man sich in Wien traf.\n"
    "Es kam 😀\u200d👩 Ida Vogt am Freitag; der Rat rief sie an."
)


def rich() -> Review:
    """Return an article with everything that the layers hold."""
    she = replace(on(TEXT, "Sie", label="MENTION"), level=Level.PRO)
    vogt = replace(on(TEXT, "Ida Vogt"), actor="a1", note="Ministerin; *neu*")
    day = replace(on(TEXT, "Freitag", label="DATE"), value="2023-05-05")
    council = replace(on(TEXT, "der Rat", label="ORG"), level=Level.NOM)
    wien = on(TEXT, "Wien", label="GPE")
    meet = event("m", "MEET", "Treffen", coref="g", note="erst\ndann")
    again = event("n", "MEET", "traf", coref="g", lemma="treffen")
    roles = (Argument("Actor", "Sie", Status.ACCEPTED), Argument("Topic", "m", Status.ACCEPTED))
    told = Attributes("NEG", "FUT", "GEN", "OTHER", "end")
    praise = event("p", "STATEMENT", "lobte", arguments=roles, attributes=told, attribution=council.id)
    caller = (Argument("Participant", council.id, Status.ACCEPTED),)
    call = event("c", "CALL", "rief", "an.", arguments=caller)
    return complete(TEXT, she, vogt, day, council, wien, meet, again, praise, call)


def event(event_id: str, kind: str, *covered: str, **fields: object) -> Event:
    return Event(event_id, kind, on(TEXT, *covered).fragments, status=Status.ACCEPTED, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", PAIRS)
def test_what_was_exported_comes_back(tmp_path: Path, name: str) -> None:
    originals = [decided(), rich()]
    path = filled(tmp_path / "desk.dateline", *originals)
    found, actors, report = brought_back(tmp_path, path, Recipe(name), "out")
    assert (report.failed, report.doubles, dict(report.left)) == ((), (), {})
    by_source = {review.article.source: review for review in found}
    for original in originals:
        back = by_source[original.article.source]
        assert back.text == original.text
        assert facts(back, actors) == facts(accepted(original), ACTORS)
        for part in ("source", "title", "language", "published"):
            assert getattr(back.article, part) == getattr(original.article, part)
        assert {item.lemma for item in back.events.values()} == {
            item.lemma for item in accepted(original).events.values()
        }


@pytest.mark.parametrize("name", PAIRS)
def test_rejected_suggestions_come_back_rejected(tmp_path: Path, name: str) -> None:
    wrong = Entity("w", "GPE", on(TEXT, "Wien").fragments, status=Status.REJECTED)
    no_event = Event("x", "MEET", on(TEXT, "kam").fragments, status=Status.REJECTED)
    writer, reader = PAIRS[name]
    review = complete(TEXT, on(TEXT, "Ida Vogt"), wrong, no_event)
    (item,) = items_of(reader, exported(writer, tmp_path, review, negatives=True))
    kept = (Status.ACCEPTED, Status.REJECTED)
    assert held(unzoned(item.review), *kept) == held(review, *kept)
    assert not item.left


@pytest.mark.parametrize("name", PAIRS)
@settings(max_examples=40, deadline=None)
@given(
    TEXTS.map(lambda text: "".join(char for char in text if char > "\x1f" or char == "\n") + "x"), st.data()
)
def test_what_was_accepted_on_any_text_comes_back(
    tmp_path_factory: pytest.TempPathFactory, name: str, text: str, data: st.DataObject
) -> None:
    writer, reader = PAIRS[name]
    review = data.draw(reviews(text))
    assume(Body(review.article).text.strip())
    fitting = held(review, Status.ACCEPTED)
    places = [(label, fragments) for label, _, fragments, *_ in fitting.elements()]
    assume(len(set(places)) == len(places) and all(part.length for _, spans in places for part in spans))
    folder = tmp_path_factory.mktemp("round")
    assume(not list(writer.losses(review.with_states(rejected_out(review)), HEADER)))
    (item,) = items_of(reader, exported(writer, folder, review))
    assert held(unzoned(item.review), Status.ACCEPTED) == fitting
    assert item.review.text == Body(review.article).text


def rejected_out(review: Review) -> dict[str, None]:
    return {item.id: None for item in review.annotations() if item.status is not Status.ACCEPTED}


def exported(writer: CasFolder, folder: Path, review: Review, *, negatives: bool = False) -> Path:
    """Write an article and return its file; its type system lies beside it, the actors above."""
    inside = folder / "articles"
    inside.mkdir()
    written(writer, inside, review, header=replace(HEADER, negatives=negatives))
    for name, content in writer.companions(HEADER).items():
        (folder / name).write_bytes(content)
    (file,) = (
        path for path in inside.iterdir() if path.suffix == writer.ending and "articles" not in path.name
    )
    return file


@pytest.mark.parametrize("name", PAIRS)
def test_a_file_of_our_own_is_recognised_and_names_its_actors(tmp_path: Path, name: str) -> None:
    writer, reader = PAIRS[name]
    file = exported(writer, tmp_path, rich())
    assert type(reader_for(file, "")) is type(reader)
    (item,) = items_of(reader, file)
    assert {actor.name for actor in item.actors.values()} == {"Ida Vogt"}
    (tmp_path / "actors.csv").unlink()
    (item,) = items_of(reader, file)
    assert {actor.name for actor in item.actors.values()} == {"a1"}


def test_a_lone_xmi_says_itself_what_its_article_is(tmp_path: Path) -> None:
    file = exported(Xmi(), tmp_path, decided())
    lone = tmp_path / "lone.xmi"
    lone.write_bytes(file.read_bytes())
    (tmp_path / "TypeSystem.xml").write_text(type_system(), encoding="utf-8")
    (item,) = items_of(XmiReader(), lone)
    article = item.review.article
    assert (article.source, article.title, article.published) == ("vogt.txt", "Wien, 3. Mai", "2023-05-03")


SPACED = "  Ida Vogt kam. \u00a0 Sie ging.\t\tEr kam.\u2028Wien lag da.\n\n\n  Ende.  \n\n"


@pytest.mark.parametrize("name", PAIRS)
def test_an_export_is_known_again_whatever_its_white_space(tmp_path: Path, name: str) -> None:
    path = filled(tmp_path / "desk.dateline", complete(SPACED, on(SPACED, "Ida Vogt")))
    with Session.open(path) as session:
        export(session, tmp_path / "out", Recipe(name))
        report = import_paths(session, [tmp_path / "out"])
    assert (len(report.doubles), report.imported, report.failed) == (1, (), ())


@pytest.mark.parametrize(
    "said", ["", "7", "[", "[" * 9_999, "[1, 2]", '["", " "]', '["  ", " ", " ", "", "", ""]', '["x"]']
)
def test_white_space_that_does_not_fit_is_not_taken(tmp_path: Path, said: str) -> None:
    file = exported(Webanno(), tmp_path, complete(SPACED, on(SPACED, "Ida Vogt")))
    listed = file.with_name(LIST)
    head, row = listed.read_text(encoding="utf-8").splitlines()
    listed.write_text(f"{head}\n{row.rpartition(chr(9))[0]}\t{said}\n", encoding="utf-8")
    (item,) = items_of(WebannoReader(), file)
    assert item.review.text == "  Ida Vogt kam.\n  Sie ging.\n Er kam.\nWien lag da.\n    Ende."


def test_lists_of_former_versions_are_read(tmp_path: Path) -> None:
    file = exported(Webanno(), tmp_path, decided())
    listed = file.with_name(LIST)
    lines = (line.rpartition("\t")[0] for line in listed.read_text(encoding="utf-8").splitlines())
    listed.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    (item,) = items_of(WebannoReader(), file)
    assert (item.review.article.source, item.review.article.title) == ("vogt.txt", "Wien, 3. Mai")
