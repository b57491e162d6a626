"""What the lexicons know of a name: the key that all names of one place or body share, in every language."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from models.actors.matching import KeyOf
from models.suggest.lexicons import LANGUAGES, load_lexicons
from models.suggest.tokens import read_text


def keys_from(folder: Path) -> KeyOf:
    """Return what gives the key of a place or body by its whole name.

    Raises `SuggestionError` when a lexicon cannot be used.
    """
    lexicons = load_lexicons(folder)
    tables = [table[language] for language in LANGUAGES for table in (lexicons.places, lexicons.bodies)]

    @lru_cache(maxsize=100_000)
    def key_of(name: str) -> str | None:
        tokens = read_text(name, "en").tokens
        for table in tables if tokens else ():
            found = table.longest(tokens, 0, len(tokens))
            if found is not None and found[0] == len(tokens):
                return found[1].key
        return None

    return key_of
