"""What stands above an article's first sentence: headline, its repeat, byline, date line, dateline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from models.dates import PartialDate, find_dates
from models.offsets import Span
from models.zoning.dateline import Dateline, read_dateline
from models.zoning.lines import Line, breaks_deliberately

_MOST_HEADLINES = 3
_MOST_LINES = 12
_KEY = re.compile(
    r"(?:date|published|updated|posted|datum|stand|veröffentlicht|aktualisiert|erstellt)\b\s?:?\s*"
    r"(?:(?:am|on|the|den|vom)\s+)?",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"[,|]?\s*(?:um |at )?\d{1,2}[:.]\d\d(?::\d\d)?(?![.\d])"
    r"(?:\s?(?:uhr|am|pm|gmt|utc|bst|cet|cest|mez|mesz|msk|est|edt)\b)?",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"(?:von|by)(?:(?: und| and|,)? (?-i:[A-ZÄÖÜ])[\w.'-]+){2,8}", re.IGNORECASE)
_NOT_WORDS = re.compile(r"\W+")
_OUTLET_SUFFIX = re.compile(r"\s+[|–—-]\s+\w[^|–—]{0,40}$")  # dashes before an outlet's name


@dataclass(slots=True)
class Head:
    """What was found above the first sentence; indices are into the lines."""

    headlines: list[int] = field(default_factory=list)
    boilerplate: set[int] = field(default_factory=set)
    dateline: Dateline | None = None
    dated: PartialDate | None = None


def read_metadata(text: str) -> tuple[Span, PartialDate] | None:
    """Return the span and date of a leading "date 2022-12", behind which the line may go on; or None."""
    start = len(text) - len(text.lstrip())
    key = _KEY.match(text, start)
    return _dated(text, start, key.end(), len(text)) if key else None


def read_head(text: str, lines: Sequence[Line], marked: AbstractSet[int]) -> Head:
    """Read the lines above the first sentence, leaving out those `marked` as boilerplate already."""
    head = Head()
    for index, line in enumerate(lines[:_MOST_LINES]):
        if index in marked:
            continue
        head.dateline = read_dateline(text, line.span.start, line.span.end)
        if head.dateline:
            _read_headline_below(lines, index, marked, head)
            break
        if not _read_line(text, lines, index, head):
            break
    return head


def _read_line(text: str, lines: Sequence[Line], index: int, head: Head) -> bool:
    """Take the line at `index` into `head`; False when the article's first sentence is reached."""
    line = lines[index]
    if dated := _date_line(text, line):
        head.dated = head.dated or dated
        head.boilerplate.add(index)
    elif head.headlines and (_BYLINE.fullmatch(line.text) or _repeats(line, lines[head.headlines[0]])):
        head.boilerplate.add(index)
    elif _may_be_headline(lines, index):
        _take_headline(index, head)
    else:
        return False
    return True


def _take_headline(index: int, head: Head) -> None:
    """Take a line that follows the last headline; more such lines than headlines have are a list."""
    between = range(head.headlines[-1] + 1, index) if head.headlines else range(0)
    if all(other in head.boilerplate for other in between):
        if len(head.headlines) < _MOST_HEADLINES:
            head.headlines.append(index)
        else:
            del head.headlines[1:]


def _read_headline_below(lines: Sequence[Line], index: int, marked: AbstractSet[int], head: Head) -> None:
    """Take the line below a dateline that has its line to itself: some agencies put the headline there."""
    alone = head.dateline is not None and head.dateline.span == lines[index].span
    if alone and not head.headlines and index + 1 not in marked and _may_be_headline(lines, index + 1):
        head.headlines.append(index + 1)


def _may_be_headline(lines: Sequence[Line], index: int) -> bool:
    followed = index + 1 < len(lines)
    return followed and lines[index].titular and breaks_deliberately(lines, index)


def _repeats(line: Line, headline: Line) -> bool:
    """Tell whether a line is the headline again, one of both perhaps with the outlet's name behind it."""
    if not line.short:
        return False
    forms = [{_folded(text), _folded(_OUTLET_SUFFIX.sub("", text))} for text in (line.text, headline.text)]
    return bool(forms[0] & forms[1])


def _folded(text: str) -> str:
    return _NOT_WORDS.sub(" ", text.casefold()).strip()


def _date_line(text: str, line: Line) -> PartialDate | None:
    """Return the date of a line that holds a date, perhaps a clock time, and nothing else."""
    if not line.short:
        return None
    key = _KEY.match(text, line.span.start, line.span.end)
    found = _dated(text, line.span.start, key.end() if key else line.span.start, line.span.end)
    return found[1] if found and found[0] == line.span else None


def _dated(text: str, start: int, date_start: int, end: int) -> tuple[Span, PartialDate] | None:
    limit = min(end, date_start + 60)
    found = next(find_dates(text, date_start, limit), None)
    if found is None or found.span.start != date_start:
        return None
    clock = _CLOCK.match(text, found.span.end, limit)
    return Span(start, clock.end() if clock else found.span.end), found.date
