"""The actors that the suggester knows, and which articles are suggested anew when they change.

What was known last stays in the settings of the session. Only articles in which a name stands that came,
went or is another actor's now wait for suggestions once more, and no finished one: suggesting a whole
session anew after each new name would never end.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from models.annotation import Actor
from storage import actors
from storage.json_text import compact, loaded
from storage.search import match_expression
from storage.session import Session

_KNOWN = "known_actors"

_ASK_AGAIN = """
UPDATE articles SET suggestion_state = 'waiting' WHERE status <> 'complete' AND suggestion_state = 'ready'
    AND suggester_version <> 'import'
    AND seq IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)
"""


def refresh(session: Session) -> tuple[Actor, ...]:
    """Return the actors that are known now; articles with names of those that changed wait anew."""
    found = actors.named(session)
    now = _bearers(found)
    with session.writing():
        stored = session.setting(_KNOWN)
        before: Mapping[str, list[str]] = loaded(stored) if stored else {}
        changed = [name for name in now.keys() | before.keys() if now.get(name) != before.get(name)]
        if changed:
            _ask_again(session, changed)
            session.set_setting(_KNOWN, compact(now))
    return tuple(found)


def _bearers(found: Iterable[Actor]) -> dict[str, list[str]]:
    """Return by name the ids and labels of the actors that bear it."""
    bearers: dict[str, list[str]] = {}
    for actor in found:
        for name in dict.fromkeys(actor.names):
            bearers.setdefault(name, []).append(f"{actor.id} {actor.label}")
    return bearers


def _ask_again(session: Session, names: Iterable[str]) -> None:
    phrases = (match_expression('"' + name.replace('"', " ") + '"') for name in sorted(names))
    for phrase in filter(None, phrases):
        session.db.execute(_ASK_AGAIN, (f"text : {phrase}",))
