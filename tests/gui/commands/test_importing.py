"""The options of an import: what files are, and what their names are here."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import main
from models.article import ArticleStatus
from models.errors import ImportFailed
from models.incoming.records import IncomingArticle, IncomingLink, IncomingSpan
from models.offsets import Span
from storage import annotations, articles
from storage.formats import readers
from storage.formats.reading import Reader, ReadOptions
from storage.session import Session
from tests.storage.formats.export_builders import SESSION_SCHEMA

TEXT = "Vogt traf Ruiz am Freitag."
PLACES = {"Vogt": Span(0, 4), "traf": Span(5, 9), "Ruiz": Span(10, 14), "Freitag": Span(18, 25)}


class Fake(Reader):
    """Reads articles with an attack, its two parts and a weapon, whatever the file holds."""

    name = "fake"
    title = "a fake"
    suffixes = (".fake",)

    def recognises(self, path: Path, head: str) -> bool:
        return path.suffix in self.suffixes

    def read(self, path: Path, options: ReadOptions) -> Iterator[IncomingArticle | ImportFailed]:
        named = {"Vogt": "per", "traf": "Conflict:Attack", "Ruiz": "Person.Name", "Freitag": "Weapon"}
        attributes = {"traf": {"Negation": "true", "Mood": "good"}}
        spans = tuple(
            IncomingSpan(word, name, (PLACES[word],), attributes=attributes.get(word, {}))
            for word, name in named.items()
        )
        links = (IncomingLink("traf", "Vogt", "Attacker"), IncomingLink("traf", "Ruiz", "Target-Arg"))
        yield IncomingArticle(TEXT, path.name, spans=spans, links=links)
        yield ImportFailed(f"{path.name} ends in the middle of line 7.", "Export it again.")


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(readers, "READERS", {"fake": Fake(), **readers.READERS})
    (tmp_path / "a.fake").write_text("fake")
    path = tmp_path / "desk.dateline"
    Session.create(path, SESSION_SCHEMA).close()
    return path


def imported(session: Path, *options: str, file: str = "a.fake") -> int:
    return main.main(["import", str(session), str(session.with_name(file)), *options])


def found(session: Path) -> dict[str, object]:
    """Return the annotations of the only article by their words."""
    with Session.open(session, read_only=True) as opened:
        [article] = articles.rows(opened, articles.all_ids(opened))
        review = annotations.load(opened, article.id)
    return {
        " ".join(review.text[part.start : part.end] for part in item.fragments): item
        for item in review.annotations()
    }


def labels(session: Path) -> dict[str, str]:
    return {
        words: getattr(item, "label", getattr(item, "type", "")) for words, item in found(session).items()
    }


def mapped(*names: str) -> list[str]:
    return [part for name in names for part in ("--map", name)]


def test_names_are_mapped_left_out_and_added(session: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = mapped(
        "per=ORG", "Person.Name=+", "Conflict:Attack=+event", "Weapon=", "Negation=true=polarity=NEG"
    )
    assert imported(session, *names) == 3
    assert labels(session) == {"Vogt": "ORG", "traf": "Conflict_Attack", "Ruiz": "Person_Name"}
    event = found(session)["traf"]
    assert [argument.role for argument in event.arguments] == ["Attacker", "Target-Arg"]
    assert event.attributes.polarity == "NEG"
    with Session.open(session, read_only=True) as opened:
        assert opened.schema.label("Person_Name") is not None
        kind = opened.schema.type("Conflict_Attack")
        assert kind is not None
        assert [role.name for role in kind.roles] == ["Attacker", "Target-Arg"]
        assert opened.schema.type("MEET") is not None
    out, err = capsys.readouterr()
    assert "1 article imported" in out
    assert "left out: 1 × Weapon (neither a label nor a type here)" in err
    assert "left out: 1 × Mood=good (no attribute here)" in err
    assert "ends in the middle of line 7. Export it again." in err


def test_without_names_the_likely_ones_hold_and_the_rest_is_listed(
    session: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert imported(session) == 3
    assert labels(session) == {"Vogt": "PERSON"}
    err = capsys.readouterr().err
    for name in ("Conflict:Attack", "Person.Name", "Weapon", "Attacker", "Target-Arg"):
        assert f"1 × {name} (" in err


def test_a_type_that_is_there_takes_links_as_its_roles(session: Path) -> None:
    names = mapped(
        "Conflict:Attack=MEET", "Person.Name=PERSON", "Attacker=Participant", "Target-Arg=Participant"
    )
    assert imported(session, *names) == 3
    event = found(session)["traf"]
    assert [argument.role for argument in event.arguments] == ["Participant", "Participant"]


def test_a_type_that_is_there_gains_a_role_and_takes_another_for_its_own(session: Path) -> None:
    names = mapped(
        "Conflict:Attack=MEET",
        "Person.Name=PERSON",
        "Conflict:Attack/Attacker=Participant",
        "Conflict:Attack/Target-Arg=+",
    )
    assert imported(session, *names) == 3
    assert [argument.role for argument in found(session)["traf"].arguments] == ["Participant", "Target-Arg"]
    with Session.open(session, read_only=True) as opened:
        assert opened.schema.roles_of("MEET")[-1].name == "Target-Arg"


def test_adding_what_the_schema_gained_before_uses_it(session: Path, tmp_path: Path) -> None:
    names = mapped("Person.Name=+", "Conflict:Attack=+event")
    assert imported(session, *names) == 3
    with Session.open(session, read_only=True) as opened:
        text = opened.schema_text()
    assert imported(session, *names) == 3
    with Session.open(session, read_only=True) as opened:
        assert opened.schema_text() == text


@pytest.mark.parametrize(
    ("names", "code", "told"),
    [
        (mapped("Organisation=ORG"), 1, "No file uses the name “Organisation”."),
        (mapped("Negation=false=polarity=NEG"), 1, "No file uses the name “Negation”."),
        (mapped("per=PERSO"), 1, "“per” cannot be “PERSO” here: there is no such label or type."),
        (mapped("Attacker=+event"), 1, "“Attacker” cannot be “+event” here: there is no such role."),
        (mapped("Conflict:Attack=MEET", "Conflict:Attack/Attacker=Signatory"), 1, "there is no such role."),
        (mapped("Weapon/Attacker=+"), 1, "No file uses the name “Weapon/Attacker”."),
        (mapped("Attacker=PERSON"), 1, "there is no such role."),
        (mapped("Negation=true=polarity=NO"), 1, "there is no such value of an attribute."),
        (mapped("Negation=true=bogus=NEG"), 1, "there is no such value of an attribute."),
        (mapped("per"), 2, "“per” is not THEIRS=OURS"),
        (mapped("=ORG"), 2, "“=ORG” is not THEIRS=OURS"),
        (["--format", "none"], 1, "“none” cannot be imported."),
        (["--column", "body=text"], 2, "“body=text” is not PART=NAME"),
        (["--column", "text="], 2, "“text=” is not PART=NAME"),
        (["--encoding", "none"], 2, "no text encoding “none”"),
    ],
)
def test_a_wrong_option_is_one_sentence_and_nothing_is_imported(
    session: Path, capsys: pytest.CaptureFixture[str], names: list[str], code: int, told: str
) -> None:
    with Session.open(session, read_only=True) as opened:
        text = opened.schema_text()
    assert imported(session, *mapped("Weapon=+"), *names) == code
    err = capsys.readouterr().err
    assert told in err
    assert "Traceback" not in err
    with Session.open(session, read_only=True) as opened:
        assert articles.count(opened) == 0
        assert opened.schema_text() == text


def test_complete_counts_annotated_articles_as_finished(session: Path) -> None:
    (session.with_name("b.txt")).write_text("Ein Text ohne Annotationen.")
    assert imported(session, str(session.with_name("b.txt")), "--complete") == 3
    with Session.open(session, read_only=True) as opened:
        statuses = {row.source: row.status for row in articles.rows(opened, articles.all_ids(opened))}
    assert statuses == {"a.fake": ArticleStatus.COMPLETE, "b.txt": ArticleStatus.UNTOUCHED}


def test_a_named_format_reads_files_of_any_name(session: Path) -> None:
    session.with_name("a.xyz").write_text("anything")
    assert imported(session, "--format", "fake", file="a.xyz") == 3
    assert labels(session) == {"Vogt": "PERSON"}


def test_columns_are_chosen_and_a_wrong_one_fails_with_those_there_are(
    session: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    session.with_name("news.csv").write_text("words;head;day\nVogt traf Ruiz.;Treffen;2023-05-03\n")
    assert imported(session, "--column", "text=wrds", file="news.csv") == 1
    assert "has no column “wrds”. Its columns are words, head, day." in capsys.readouterr().err
    chosen = ("--column", "text=words", "--column", "title=head", "--column", "published=day")
    assert imported(session, *chosen, file="news.csv") == 0
    with Session.open(session, read_only=True) as opened:
        [row] = articles.rows(opened, articles.all_ids(opened))
        article = articles.get(opened, row.id)
    assert (article.text, article.title, article.published) == ("Vogt traf Ruiz.", "Treffen", "2023-05-03")


def test_a_table_in_another_encoding_is_said_to_be(session: Path, capsys: pytest.CaptureFixture[str]) -> None:
    session.with_name("news.csv").write_bytes(
        "title,text\nA,Grüße aus Köln an alle Bürger\n".encode("cp1252")
    )
    assert imported(session, file="news.csv") == 0
    assert "read as cp1252" in capsys.readouterr().out
