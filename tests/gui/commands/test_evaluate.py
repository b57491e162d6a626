"""`evaluate` compares suggestions or a session with gold, and refuses bad gold in one sentence."""

from __future__ import annotations

import json
import signal
from dataclasses import replace
from pathlib import Path

import pytest

import main
import resources
from models.annotation import Argument, Attributes, Entity, Event, Status
from models.article import Article
from models.errors import SuggestionError
from models.offsets import Span
from models.recipe import Recipe
from models.review import Review
from models.suggest import chain
from models.suggest.base import Draft
from models.suggest.config import SuggestConfig
from storage.annotations import insert_imported
from storage.formats import exporting
from storage.session import Session

SCHEMA = resources.path("schema", "diplomacy.toml").read_text(encoding="utf-8")
WIEN = "Außenministerin Ida Vogt reiste am 3. Mai 2023 nach Wien. Dort traf sie Leo Ruiz.\n"
RIGA = "Foreign Minister Ida Vogt went to Riga on 3 May 2023. She met Leo Ruiz there.\n"


def entity(label: str, covered: str, text: str, status: Status = Status.ACCEPTED) -> Entity:
    start = text.index(covered)
    return Entity(f"{label}{start}{text[:2]}", label, (Span(start, start + len(covered)),), status=status)


def review(language: str, text: str, *entities: Entity) -> Review:
    article = Article(f"id-{language}", text, f"{language}.txt", f"Title {language}", language)
    return Review(article, {item.id: item for item in entities})


def event(kind: str, covered: str, text: str, *arguments: tuple[str, str], **fields: object) -> Event:
    """Return an accepted event; its arguments are pairs of a role and the words of a filler."""
    start = text.index(covered)
    made = Event(
        f"{kind}{start}{text[:2]}",
        kind,
        (Span(start, start + len(covered)),),
        arguments=tuple(Argument(role, filler_in(text, words), Status.ACCEPTED) for role, words in arguments),
        status=Status.ACCEPTED,
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def filler_in(text: str, words: str) -> str:
    """Return the id of the entity that `with_events` puts on these words."""
    label = "GPE" if words in ("Wien", "Riga") else "PERSON"
    return entity(label, words, text).id


def with_events(*events: Event, language: str = "de") -> Review:
    """Return a review of two persons, a place and the given events."""
    text, place = (WIEN, "Wien") if language == "de" else (RIGA, "Riga")
    persons = [entity("PERSON", name, text) for name in ("Ida Vogt", "Leo Ruiz")]
    made = review(language, text, *persons, entity("GPE", place, text))
    return replace(made, events={item.id: item for item in events})


def visit(**fields: object) -> Event:
    arguments = (("Actor", "Ida Vogt"), ("Destination", "Wien"))
    return event("VISIT", "reiste", WIEN, *arguments, **fields)


def meeting(**fields: object) -> Event:
    return event("MEET", "traf", WIEN, ("Participant", "Leo Ruiz"), **fields)


def german(*more: Entity) -> Review:
    return review("de", WIEN, entity("PERSON", "Ida Vogt", WIEN), entity("GPE", "Wien", WIEN), *more)


def english(*more: Entity) -> Review:
    return review("en", RIGA, entity("PERSON", "Leo Ruiz", RIGA), entity("GPE", "Riga", RIGA), *more)


def session_of(path: Path, *reviews: Review) -> Path:
    with Session.create(path, SCHEMA) as session:
        for item in reviews:
            insert_imported(session, item, ())
    return path


def gold_of(folder: Path, *reviews: Review, name: str = "gold.json") -> str:
    """Return the name of an export of the reviews."""
    path = session_of(folder / f"{name}.dateline", *reviews)
    with Session.open(path, read_only=True) as session:
        exporting.export(session, folder / name, Recipe(name.rpartition(".")[2]))
    path.unlink()
    return str(folder / name)


@pytest.fixture
def suggested(monkeypatch: pytest.MonkeyPatch) -> dict[str, tuple[Entity, ...] | SuggestionError]:
    """Return what will be suggested by language, to be filled by the test."""
    found: dict[str, tuple[Entity, ...] | SuggestionError] = {}

    def suggest(article: Article, config: SuggestConfig) -> Draft:
        entities = found.get(article.language, ())
        if isinstance(entities, SuggestionError):
            raise entities
        chosen = config.pipeline_for(article.language)
        return Draft(entities, remarks=(f"Chosen: {chosen}.",) if chosen else ())

    monkeypatch.setattr(chain, "suggest_article", suggest)
    return found


def row(out: str, name: str) -> list[str]:
    """Return the cells of the first row that begins with a name."""
    [line, *_] = [line for line in out.splitlines() if line.startswith(f"{name} ")]
    return line.removeprefix(name).split()


def test_the_chain_is_compared_with_gold(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = gold_of(tmp_path, german(), english())
    assert main.main(["evaluate", "--gold", gold, "--no-pipeline"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert row(out, "GPE")[:6] == ["2", "2", "2", "1.000", "1.000", "1.000"]
    assert row(out, "all labels")[0] == "4"
    assert "de (1)" in out and "en (1)" in out


def test_suggestions_and_gold_give_figures_differences_and_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], suggested: dict
) -> None:
    suggested["de"] = (
        replace(entity("PERSON", "Vogt", WIEN, Status.SUGGESTED), confidence=0.95),
        replace(entity("ORG", "Wien", WIEN, Status.SUGGESTED), confidence=0.55),
    )
    suggested["en"] = english().entities["GPE34Fo"], entity("DATE", "3 May 2023", RIGA)
    gold = gold_of(tmp_path, german(), english())
    output = tmp_path / "figures.json"
    assert main.main(["evaluate", "--gold", gold, "--json", str(output)]) == 0
    out, _ = capsys.readouterr()
    assert row(out, "all labels") == ["4", "4", *["1", *["0.250"] * 3], *["2", *["0.500"] * 3]]
    assert row(out, "0.9 to 1.0") == ["1", "0.950", "0.000"]
    assert "1 missed, 1 spurious, 1 wrong label, 1 wrong boundary." in out
    assert "de.txt · Title de" in out
    [moved] = [line for line in out.splitlines() if "wrong boundary  " in line]
    assert "Außenministerin [Ida Vogt] reiste" in moved and moved.endswith("  found: [Vogt]")
    data = json.loads(output.read_text(encoding="utf-8"))
    assert [item["id"] for item in data["articles"]] == ["id-de", "id-en"]
    assert (data["gold"], data["session"], data["left_out"]) == ([gold], None, [])
    assert data["entities"]["total"]["labels"]["total"]["overlap"]["f1"] == 0.5
    assert len(data["entities"]["differences"]) == 4


def compared_events(folder: Path, *options: str) -> int:
    """Compare three events with a session that has one alike, one with other attributes and one spurious."""
    told = visit(attribution=filler_in(WIEN, "Leo Ruiz"))
    english = event("VISIT", "went", RIGA, ("Actor", "Ida Vogt"))
    gold = gold_of(folder, with_events(told, meeting()), with_events(english, language="en"))
    other = visit(
        attributes=Attributes(tense="FUT"),
        arguments=(
            Argument("Actor", filler_in(WIEN, "Ida Vogt"), confidence=0.9),
            Argument("Recipient", filler_in(WIEN, "Wien"), confidence=0.8),
        ),
        status=Status.SUGGESTED,
        confidence=0.95,
    )
    spurious = event("CALL", "Dort", WIEN, ("Participant", "Leo Ruiz"))
    found = with_events(other, spurious), with_events(english, language="en")
    session = session_of(folder / "leo.dateline", *found)
    return main.main(["evaluate", "--gold", gold, "--session", str(session), *options])


def test_events_are_compared_by_trigger_role_preset_and_speaker(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert compared_events(tmp_path, "--layer", "events") == 0
    out, _ = capsys.readouterr()
    assert "Entities" not in out
    assert row(out, "VISIT")[:6] == ["2", "2", "2", "1.000", "1.000", "1.000"]
    assert row(out, "MEET") == ["1", "0", *["0", "–", "0.000", "0.000"] * 2, "0.000"]
    assert row(out, "all types") == ["3", "3", *["2", *["0.667"] * 3] * 2, "0.500"]
    assert row(out, "Destination")[:3] == ["1", "0", "0"]
    assert row(out, "all without Topic")[:3] == ["4", "4", "2"]
    assert row(out, "filled by names")[:3] == ["4", "4", "2"]
    assert row(out, "actual") == ["2", "1", "1", "1.000", "0.500", "0.667"]
    assert row(out, "all presets") == ["2", "2", "1", "0.500"]
    assert row(out, "speakers")[:3] == ["1", "0", "0"]
    assert row(out, "speaker or author") == ["2", "2", "1", "0.500"]
    assert row(out, "0.9 to 1.0") == ["1", "0.950", "1.000"]
    [of_arguments] = [part for part in out.split("\n\n") if part.startswith("Confidence of arguments")]
    assert row(of_arguments, "all")[:3] == ["2", "0.850", "0.500"]


def test_each_language_has_its_figures_of_events(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert compared_events(tmp_path, "--layer", "events") == 0
    out, _ = capsys.readouterr()
    _, _, of_english = out.partition("Events, en (1)")
    for name in ("triggers", "… of any type", "roles", "… filled by names"):
        assert row(of_english, name)[:3] == ["1", "1", "1"]
    assert row(of_english, "all presets") == ["1", "1", "1", "1.000"]
    assert row(out.partition("Events, de (1)")[2], "triggers")[:3] == ["2", "2", "1"]


def test_events_that_differ_are_listed_with_role_filler_preset_and_speaker(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "figures.json"
    assert compared_events(tmp_path, "--json", str(output)) == 0
    out, _ = capsys.readouterr()
    _, _, listed = out.partition("Misses and false alarms of triggers: ")
    assert listed.startswith("1 missed, 1 spurious, 0 wrong type, 0 wrong boundary.")
    assert "2 of them come of triggers above and are not listed." in listed
    assert "Events that both sides have: 1 with another preset, 1 with another speaker." in listed
    lines = [line.split() for line in listed.splitlines() if line.startswith("  ")]
    trigger, _, argument, told = [cells[1:] for cells in lines]
    assert trigger[:3] == ["spurious", "–", "CALL"]
    assert argument[:6] == ["wrong", "role", "VISIT", "reiste", "Destination", "Recipient"]
    assert "[Wien]." in argument
    assert told[:8] == ["VISIT", "actual,", "by", "Leo", "Ruiz", "planned,", "by", "the"]
    data = json.loads(output.read_text(encoding="utf-8"))
    assert data["entities"]["total"]["labels"]["total"]["exact"]["f1"] == 1.0
    assert data["events"]["total"]["types"]["total"]["exact"]["f1"] == 0.6667
    assert len(data["events"]["differences"]["arguments"]) == 3


@pytest.mark.parametrize("layer", ["entities", "events"])
def test_json_holds_the_layer_that_was_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], layer: str
) -> None:
    output = tmp_path / "figures.json"
    assert compared_events(tmp_path, "--layer", layer, "--json", str(output)) == 0
    assert {"entities", "events"} & json.loads(output.read_text(encoding="utf-8")).keys() == {layer}
    assert ("all labels" in capsys.readouterr().out) is (layer == "entities")


def test_gold_without_events_is_told_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], suggested: dict
) -> None:
    gold = gold_of(tmp_path, german())
    assert main.main(["evaluate", "--gold", gold, "--layer", "events"]) == 0
    assert capsys.readouterr() == ("The gold has no events to compare with.\n", "")


def test_a_language_without_events_is_told_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], suggested: dict
) -> None:
    gold = gold_of(tmp_path, with_events(meeting()), english())
    assert main.main(["evaluate", "--gold", gold, "--layer", "events"]) == 0
    assert "\nEvents, en (1): the gold has none.\n" in capsys.readouterr().out


@pytest.mark.parametrize(("misses", "shown"), [("0", 0), ("1", 1), ("9", 4)])
def test_as_many_differences_are_printed_as_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], suggested: dict, misses: str, shown: int
) -> None:
    assert main.main(["evaluate", "--gold", gold_of(tmp_path, german(), english()), "--misses", misses]) == 0
    listed = [line for line in capsys.readouterr().out.splitlines() if "  missed  " in line]
    assert len(listed) == shown


def test_a_session_is_compared_without_what_was_rejected(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rejected = entity("PERSON", "Leo Ruiz", WIEN, Status.REJECTED)
    gold = gold_of(tmp_path, german(rejected), english())
    session = session_of(tmp_path / "leo.dateline", german(rejected, entity("DATE", "3. Mai 2023", WIEN)))
    assert main.main(["evaluate", "--gold", gold, "--session", str(session)]) == 0
    out, err = capsys.readouterr()
    assert err == "left out: 1 gold article not in the session: “Title en”\n"
    assert row(out, "all labels")[:3] == ["2", "3", "2"]


def test_a_session_without_any_of_the_texts_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gold = gold_of(tmp_path, english())
    session = session_of(tmp_path / "leo.dateline", german())
    assert main.main(["evaluate", "--gold", gold, "--session", str(session)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("Dateline: No article of the gold is in the session")


def test_a_session_that_is_none_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = gold_of(tmp_path, english())
    for path, said in ((tmp_path / "none.dateline", "is not there"), (gold, "is not a Dateline session")):
        assert main.main(["evaluate", "--gold", gold, "--session", str(path)]) == 1
        assert said in capsys.readouterr().err


def test_several_files_are_one_gold_and_each_text_counts_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], suggested: dict
) -> None:
    one = gold_of(tmp_path, german(), name="one.json")
    two = gold_of(tmp_path, german(), english(), name="two.jsonl")
    assert main.main(["evaluate", "--gold", one, "--gold", two]) == 0
    out, err = capsys.readouterr()
    assert err == "left out: “Title de” of two.jsonl, whose text was there before\n"
    assert row(out, "all labels")[:2] == ["4", "0"]


def test_one_language_is_picked_or_named_as_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], suggested: dict
) -> None:
    gold = gold_of(tmp_path, german(), english(entity("DATE", "3 May 2023", RIGA)))
    assert main.main(["evaluate", "--gold", gold, "--language", "en"]) == 0
    assert row(capsys.readouterr().out, "all labels")[0] == "3"
    assert main.main(["evaluate", "--gold", gold, "--language", "fr"]) == 1
    assert capsys.readouterr().err == ("Dateline: The gold has no article in “fr”. Its languages: de, en.\n")


def test_what_gold_leaves_out_is_read_from_its_text(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], suggested: dict
) -> None:
    path = Path(gold_of(tmp_path, german()))
    data = json.loads(path.read_text(encoding="utf-8"))
    del data["articles"][0]["language"]
    path.write_text(json.dumps(data), encoding="utf-8")
    assert main.main(["evaluate", "--gold", str(path), "--language", "de", "--no-pipeline"]) == 0
    assert capsys.readouterr().err == "1 article: Chosen: none.\n"


def test_undecided_gold_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str], suggested: dict) -> None:
    gold = gold_of(tmp_path, german(entity("DATE", "3. Mai 2023", WIEN, Status.SUGGESTED)))
    assert main.main(["evaluate", "--gold", gold]) == 0
    out, err = capsys.readouterr()
    assert err == "counted as gold: suggestions nobody decided on, in 1 article\n"
    assert row(out, "all labels")[0] == "3"


def test_an_article_without_suggestions_is_named_and_the_others_are_compared(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], suggested: dict
) -> None:
    suggested["en"] = SuggestionError("It broke.", "Try again.")
    gold = gold_of(tmp_path, german(), english())
    output = tmp_path / "figures.json"
    assert main.main(["evaluate", "--gold", gold, "--json", str(output)]) == 3
    out, err = capsys.readouterr()
    assert err == "failed: Title en: It broke. Try again.\n"
    assert row(out, "all labels")[0] == "2"
    assert [item["id"] for item in json.loads(output.read_text())["left_out"]] == ["id-en"]
    suggested["de"] = SuggestionError("It broke.", "Try again.")
    assert main.main(["evaluate", "--gold", gold]) == 1
    assert capsys.readouterr().out == ""


def test_an_interrupt_ends_without_figures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def suggest(_article: Article, _config: SuggestConfig) -> Draft:
        signal.raise_signal(signal.SIGINT)
        return Draft()

    monkeypatch.setattr(chain, "suggest_article", suggest)
    assert main.main(["evaluate", "--gold", gold_of(tmp_path, german(), english())]) == 130
    assert capsys.readouterr() == ("", "Interrupted; nothing was compared.\n")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("no json", "is no valid JSON"),
        ('{"format": "other"}', "is not Dateline's own JSON"),
        ('{"format": "dateline", "version": 99, "articles": []}', "newer than this Dateline reads"),
        ('{"format": "dateline", "version": 1, "articles": []}', "The gold holds no annotation"),
        ('{"format": "dateline", "version": 1, "articles": [7]}', "article 1 is no object"),
        (
            '{"format": "dateline", "version": 1, "articles": [{"id": "a", "text": "\\ud800"}]}',
            "half a surrogate pair",
        ),
        (None, "There is no file"),
    ],
)
def test_bad_gold_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str | None, said: str
) -> None:
    path = tmp_path / "gold.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    assert main.main(["evaluate", "--gold", str(path)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
    assert err.count("\n") == 1


def test_a_folder_is_no_gold(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["evaluate", "--gold", str(tmp_path)]) == 1
    assert "is a folder, not gold." in capsys.readouterr().err


def test_gold_of_rejected_annotations_is_empty(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = gold_of(tmp_path, review("de", WIEN, entity("GPE", "Wien", WIEN, Status.REJECTED)))
    assert main.main(["evaluate", "--gold", gold]) == 1
    assert "The gold holds no annotation" in capsys.readouterr().err


def test_a_place_where_nothing_can_be_written_is_told_after_the_figures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], suggested: dict
) -> None:
    gold = gold_of(tmp_path, german())
    assert main.main(["evaluate", "--gold", gold, "--json", str(tmp_path / "none" / "f.json")]) == 1
    out, err = capsys.readouterr()
    assert "all labels" in out
    assert "There is no folder" in err


@pytest.mark.parametrize(
    "options", [["--pipeline", "de=x", "--no-pipeline"], ["--session", "a.dateline", "--no-pipeline"]]
)
def test_options_that_exclude_one_another_are_wrong_usage(
    options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main.main(["evaluate", "--gold", "gold.json", *options]) == 2
    assert "exclude one another" in capsys.readouterr().err
