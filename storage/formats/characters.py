"""Characters that neither XML nor a table can hold: controls, and code points that are no characters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from models.annotation import Annotation, Event
from models.offsets import Span
from models.review import Review
from storage.formats.base import Loss, LossKind

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 (section 2.2) allows nowhere, not even as a reference."""

BECOMES = "a blank in its place"


def storable(text: str) -> str:
    """Return `text` with a blank for each character that cannot be held, so that no offset moves."""
    return text if text.isprintable() else _FORBIDDEN.sub(" ", text)


def character_losses(review: Review, items: Iterable[Annotation], spans: Iterable[Span]) -> Iterator[Loss]:
    """Yield a loss for each such character in `spans` of the text, the title, and what `items` hold."""
    article = review.article
    for told in (article.title, article.source):
        if match := _FORBIDDEN.search(told):
            yield Loss(LossKind.CHARACTERS, article.id, "", _name(match[0]))
    places = {
        place.start(): place[0]
        for span in spans
        for place in _FORBIDDEN.finditer(article.text, span.start, span.end)
    }
    for start, char in sorted(places.items()):
        yield Loss(LossKind.CHARACTERS, article.id, "", _name(char), start)
    for item in items:
        held = item.lemma if isinstance(item, Event) else item.value or ""
        for told in (item.note, held):
            if match := _FORBIDDEN.search(told):
                yield Loss(LossKind.CHARACTERS, article.id, item.id, _name(match[0]), item.hull.start)


def _name(char: str) -> str:
    return f"U+{ord(char):04X}"
