"""Reading off a text what may have been missed in it: the part that needs lexicons and takes its time."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from models.article import Article
from models.suggest.lexicons import LANGUAGES, load_lexicons
from models.suggest.triggers import load_triggers
from models.sweep.missed import Swept, word_places
from models.sweep.names import name_runs
from models.sweep.trigger_forms import load_trigger_forms
from models.sweep.triggers import trigger_places


@lru_cache(maxsize=1)
def sweeper(folder: Path) -> Sweeper:
    """Return the sweeper of a lexicon folder, which is read once."""
    return Sweeper(folder)


class Sweeper:
    """Sweeps texts; it holds the tables of a lexicon folder, which take a moment to read."""

    def __init__(self, folder: Path) -> None:
        self._lexicons = load_lexicons(folder)
        self._triggers = load_triggers(folder / "event_triggers.tsv")
        self._forms = load_trigger_forms(folder / "trigger_forms.tsv")

    def sweep(self, article: Article) -> Swept:
        """Return what the text of an article tells; in a language without lexicons only its words."""
        if not article.language.startswith(LANGUAGES):
            return Swept(words=word_places(article.text))
        triggers = trigger_places(article, self._triggers, self._forms)
        return Swept(name_runs(article, self._lexicons), triggers, word_places(article.text))
