"""What the domain says in English is known to the window, so that it can be said in German."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import models.errors
import resources
from gui.error_sentences import SENTENCES
from gui.error_wording import error_parts, error_text, told_text
from gui.evidence_wording import _BOOK, proposer_text
from gui.phrasebook import Phrasebook
from models.annotation import Origin, Source
from models.errors import DatelineError, ImportFailed, InvalidEdit, SchemaError
from models.suggest.entities.dates.patterns import date_patterns
from models.suggest.entities.suggesters import entity_suggesters
from models.suggest.lexicons import load_lexicons

ROOT = Path(__file__).resolve().parents[2]
ERRORS = {
    name
    for name, kind in vars(models.errors).items()
    if isinstance(kind, type) and issubclass(kind, DatelineError)
}
PLACE = re.compile(r"\{\d+\}")


def pattern_of(node: ast.expr) -> str:
    """Return the text of a literal, with "{0}", "{1}" for its values; nothing for anything else."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if not isinstance(node, ast.JoinedStr):
        return ""
    values, text = 0, ""
    for part in node.values:
        text += str(part.value) if isinstance(part, ast.Constant) else f"{{{values}}}"
        values += isinstance(part, ast.FormattedValue)
    return text


def patterns_in(calls: set[str], places: slice, *folders: str) -> Iterator[str]:
    """Yield the literal arguments at `places` of all calls of these names, if any words stand in them."""
    for file in (file for folder in folders for file in (ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in calls:
                found = (pattern_of(argument) for argument in node.args[places])
                yield from (text for text in found if re.search(r"\w\w", PLACE.sub("", text)))


def test_every_error_of_domain_and_storage_is_in_the_phrasebook() -> None:
    told = {
        *patterns_in(ERRORS, slice(2), "models", "storage"),
        *patterns_in({"append"}, slice(1), "models/suggest"),
    }
    assert sorted(text for text in told - set(SENTENCES) if text[0].isupper() or text[0] in "“{") == []


def test_every_reason_for_a_filler_is_in_the_phrasebook() -> None:
    reasons = set(patterns_in({"Slot", "Filling"}, slice(2, 3), "models/suggest/events"))
    reasons.discard("subject, {0}")  # Its value is "left of the verb" or "right of the verb": two phrases.
    assert len(reasons) > 10
    assert sorted(reason for reason in reasons if not _BOOK.knows(reason)) == []


def test_every_kind_of_date_is_in_the_phrasebook() -> None:
    kinds = {pattern.kind for language in ("de", "en") for pattern in date_patterns(language)}
    assert sorted(kind for kind in kinds if not _BOOK.knows(kind)) == []


def test_every_suggester_has_a_german_name(german: None) -> None:
    names = {item.name for item in entity_suggesters(load_lexicons(resources.path("lexicons")))}
    names |= {"event_triggers", "actors"}
    assert {name for name in names if proposer_text(Origin(Source.RULE, name)) == f"Regel {name}"} == set()


def test_no_pattern_takes_the_sentences_of_a_later_one() -> None:
    books = {known: Phrasebook("none", (known,)) for known in SENTENCES}
    for pattern in filter(PLACE.search, SENTENCES):
        sentence = PLACE.sub("x1", pattern)
        assert next(known for known, book in books.items() if book.knows(sentence)) == pattern


def test_error_is_told_in_german_with_its_values(german: None) -> None:
    error = InvalidEdit("MEET has no role Origin.", "Choose one of its roles.")
    assert error_parts(error) == ("MEET hat keine Rolle Origin.", "Eine seiner Rollen wählen.")
    assert error_text(error) == "MEET hat keine Rolle Origin. Eine seiner Rollen wählen."


def test_value_that_is_a_phrase_is_told_in_german_too(german: None) -> None:
    error = ImportFailed("The file a.pdf is a PDF file, not a text.")
    assert error_text(error) == "Die Datei a.pdf ist eine PDF-Datei, kein Text."


def test_stored_sentence_is_told_in_german(german: None) -> None:
    stored = str(InvalidEdit("There is no folder /a. b/c.", "Choose a folder that exists."))
    assert told_text(stored) == "Es gibt keinen Ordner /a. b/c. Einen vorhandenen Ordner wählen."


def test_error_that_nobody_translated_stays_english_with_its_hint(german: None) -> None:
    error = SchemaError("my.toml: types.MEET.key: is empty.", "Choose another name.")
    assert error_parts(error) == (error.message, error.hint)


def test_no_sentence_stays_none_and_a_whole_pattern_is_translated_without_being_compiled() -> None:
    book = Phrasebook("none", ("{0} is empty.", "Nothing to undo."))
    assert (book.translated(""), book.translated("Nothing to undo.")) == ("", "Nothing to undo.")
    assert "_readers" not in vars(book)
