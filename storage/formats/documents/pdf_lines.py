"""From the lines on pages to a text, without words cut in two and what surely is a running head."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_FEWEST_PAGES = 3
"""Pages on which a line has to stand in the same place before it is taken for a running head."""

_MOST_RUNNING = 3
"""Lines at the top and at the bottom of pages that may be running heads."""

_NUMBER = re.compile(r"\d{1,9}")
_HYPHENS = "-\N{HYPHEN}"
_CUT = re.compile(rf"(?<=[^\W_])([{_HYPHENS}\N{{SOFT HYPHEN}}])[ \t]*\n[ \t]*([^\W_]\S*)(?:[ \t]+\n?|\n|\Z)")
_LONGEST_WORD = 80
_LAST_WORD = re.compile(rf"[^\W_]+(?:[{_HYPHENS}][^\W_]+)*\Z")
_WORD = re.compile(rf"[^\W\d_]+(?:[{_HYPHENS}][^\W\d_]+)*")
_CONJUNCTIONS = frozenset({"und", "oder", "bzw", "bis", "sowie", "wie", "and", "or", "to", "nor"})
"""Words before which a hyphen stands for a part that both words share: "Vor- und Nachteile"."""

_SENTENCE_END = re.compile(r"[.!?…:][\"'”“’‘»«)\]]{0,3}\Z")


def joined_pages(pages: Sequence[str]) -> str:
    """Return the text of pages, with a blank line between two unless a sentence goes on."""
    lines = without_running_heads([_lines(page) for page in pages])
    parts: list[str] = []
    for page in filter(None, ("\n".join(part).strip("\n") for part in lines)):
        if parts:
            goes_on = page[0].islower() and not _SENTENCE_END.search(parts[-1])
            parts.append("\n" if goes_on else "\n\n")
        parts.append(page)
    return unhyphenated("".join(parts))


def unhyphenated(text: str) -> str:
    """Join words that a hyphen at the end of a line cuts in two; the line ends behind the word.

    The hyphen stays where it belongs to the word: before a capital or a digit, behind an abbreviation, or
    where the text writes the word with it elsewhere. "Vor-" before "und" stays as it is.
    """
    known = {word.casefold() for word in _WORD.findall(text)}

    def joined(cut: re.Match[str]) -> str:
        hyphen, rest = cut.groups()
        following = _WORD.match(rest)
        if following and following[0].casefold() in _CONJUNCTIONS and hyphen in _HYPHENS:
            return cut[0]
        before = _LAST_WORD.search(text[max(0, cut.start() - _LONGEST_WORD) : cut.start()])
        first = before[0] if before else ""
        belongs = hyphen in _HYPHENS and _belongs(first, following[0] if following else rest, known)
        return f"{hyphen if belongs else ''}{rest}\n"

    return _CUT.sub(joined, text).rstrip("\n")


def _belongs(first: str, rest: str, known: set[str]) -> bool:
    """Tell whether the hyphen between two parts is the word's own."""
    if not rest[0].islower() or first[-1].isdigit() or (len(first) > 1 and first.isupper()):
        return True
    whole, parted = (f"{first}{rest}".casefold(), f"{first}-{rest}".casefold())
    return parted in known and whole not in known


def without_running_heads(pages: Sequence[list[str]]) -> list[list[str]]:
    """Return the lines of pages without those that head or end each of them, but perhaps the first.

    A number in them may be that of the page. Where anything else differs they are left in their place.
    """
    kept = [list(page) for page in pages]
    for place in (0, -1):
        for _ in range(_MOST_RUNNING):
            running = [page for page in kept[1:] if page]
            if len(running) < _FEWEST_PAGES - 1 or len(running) < len(kept) - 1:
                break
            edges = [page[place] for page in running]
            if not _runs(edges):
                break
            if kept[0] and _runs([kept[0][place], *edges]):
                del kept[0][place]
            elif len(running) < _FEWEST_PAGES:
                break
            for page in running:
                del page[place]
    return kept


def _runs(lines: Sequence[str]) -> bool:
    """Tell whether lines are the same but for numbers that stay or go up by one from page to page."""
    if len({_NUMBER.sub("#", line) for line in lines}) > 1:
        return False
    for numbers in zip(*(map(int, _NUMBER.findall(line)) for line in lines), strict=True):
        steps = {later - before for before, later in pairwise(numbers)}
        if not steps <= {0} and steps != {1}:
            return False
    return True


def _lines(page: str) -> list[str]:
    lines = [line.rstrip() for line in page.split("\n")]
    while lines and not lines[0]:
        del lines[0]
    while lines and not lines[-1]:
        del lines[-1]
    return lines
