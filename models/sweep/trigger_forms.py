"""The forms of the trigger words, read from `resources/lexicons/trigger_forms.tsv`.

The table is made from the trigger lexicon by `training.trigger_forms`.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from models.errors import SuggestionError
from models.suggest.triggers import LIGHT_TYPE, Tier, TriggerRow, WordClass

HEADER = ("lang", "pos", "lemma", "forms")

TriggerForms = Mapping[tuple[str, str], tuple[tuple[WordClass, str], ...]]
"""For a language and a form as it is written, the words that it may be a form of, with their class."""


def is_swept(row: TriggerRow) -> bool:
    """Tell whether the sweep looks for the word of a row: only where the word alone says nearly all."""
    wanted = (Tier.HI, Tier.MID) if row.word_class is WordClass.VERB else (Tier.HI,)
    demands = row.constraints
    alone = not (demands.particles or demands.reflexive or demands.needs or demands.object_words)
    return row.type != LIGHT_TYPE and row.tier in wanted and alone


def load_trigger_forms(path: Path) -> TriggerForms:
    """Read the table at `path`; raise `SuggestionError` naming the first line that cannot be used."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SuggestionError(
            f"The lexicon {path.name} cannot be read from {path.parent}.",
            "Put the file back or install Dateline again.",
            detail=str(error),
        ) from error
    found: dict[tuple[str, str], list[tuple[WordClass, str]]] = {}
    rows = [(number, line) for number, line in enumerate(lines, start=1) if not line.startswith("#")]
    for place, (number, line) in enumerate(rows):
        cells = tuple(line.split("\t"))
        fits = len(cells) == len(HEADER) and all(cells) and cells[1] in set(WordClass)
        if (cells != HEADER) if place == 0 else not fits:
            reason = f"it needs {len(HEADER)} filled columns"
            raise SuggestionError(
                f"Line {number} of the lexicon {path.name} cannot be used: {reason}.",
                f"Correct the line in {path}.",
            )
        if place:
            language, word_class, lemma, forms = cells
            for form in forms.split("|"):
                found.setdefault((language, form), []).append((WordClass(word_class), lemma))
    return {key: tuple(words) for key, words in found.items()}
