"""Boilerplate: what the page around an article left in its text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from models.zoning import cues
from models.zoning.lines import Line

LONGEST_NOTICE = 1500
"""Code points beyond which a line is never taken for boilerplate."""

EXAMINED_LINES = 2_000
"""Lines at either end that are read for boilerplate; what lies between them in a huge file is body."""

_READER = re.compile(cues.READER_WORDS)
_RIGHTS = re.compile(r"all rights reserved|alle rechte vorbehalten|©\s?\d{4}")
_ADDRESS = re.compile(
    r"[\w.+-]{1,64}@[\w-]{1,63}\.\w|\b(?:https?://|www\.)\S"
    r"|(?<![\w-])(?:\+|00?)[1-9]\d{1,3}[ /-]\d[\d /-]{4,}"
)
_BARS = re.compile(r"\s*[|»›>•·]\s*")  # signs between the names of sections
_QUOTED = re.compile(r"[«‹]")  # the arrows are quotation marks then
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NOT_WORD_AROUND = re.compile(r"^\W+|\W+$")
_CONTACT_WORDS = 10
_SECTION_WORDS = 4
_OUTLET_WORDS = 5
_OUTLET_LINES = 3


def boilerplate_lines(lines: Sequence[Line]) -> set[int]:
    """Return the indices of the lines that are boilerplate by their wording or by where they stand."""
    last_lines = range(max(EXAMINED_LINES, len(lines) - EXAMINED_LINES), len(lines))
    examined = chain(range(min(EXAMINED_LINES, len(lines))), last_lines)
    marked = {index for index in examined if is_boilerplate(lines[index])}
    marked |= _titles_after_see_also(lines, marked)
    marked |= _last_labels(lines, marked)
    return marked


def is_boilerplate(line: Line) -> bool:
    """Tell whether a line is boilerplate by its own wording, wherever it stands."""
    if len(line.text) > LONGEST_NOTICE:
        return False
    lowered = line.text.casefold()
    if line.short and (_is_label(lowered) or _is_section(line) or _is_contact(line)):
        return True
    return _RIGHTS.search(lowered) is not None or _speaks_to_reader(lowered) or _is_job_advert(lowered)


def _is_label(lowered: str) -> bool:
    """Tell whether a short line is a label of the page, a share button, or opens as a pointer or credit."""
    label = _NOT_WORD_AROUND.sub("", lowered)
    if label in cues.SEE_ALSO or label in cues.FURNITURE or lowered.startswith(cues.OPENINGS):
        return True
    words = _WORD.findall(lowered)
    named = any(word in cues.NETWORKS for word in words)
    return named and all(word in cues.NETWORKS or word in cues.SHARING_WORDS for word in words)


def _is_section(line: Line) -> bool:
    """Tell whether a line lists sections: "| Nachricht, Politik", "Home > World > Asia", "Politik | Wien"."""
    pieces = _BARS.split(line.text.rstrip("|"))
    if line.finished or _QUOTED.search(line.text):
        return False
    if line.text.startswith(tuple("|»›>")):  # the arrow before a section
        return line.words <= 2 * _SECTION_WORDS
    if len(pieces) == 1 or not pieces[0]:
        return False
    longest = max(len(piece.split()) for piece in pieces)
    return longest <= (_SECTION_WORDS if len(pieces) > 2 else 1)


def _is_contact(line: Line) -> bool:
    """Tell whether a line holds little more than a mail address, web address or telephone number."""
    return line.words <= _CONTACT_WORDS and _ADDRESS.search(line.text) is not None


def _speaks_to_reader(lowered: str) -> bool:
    return any(subject in lowered for subject in cues.READER_SUBJECTS) and _READER.search(lowered) is not None


def _is_job_advert(lowered: str) -> bool:
    found = sum(word in lowered for word in cues.APPLYING)
    return found > 1 or (found == 1 and _ADDRESS.search(lowered) is not None)


def _titles_after_see_also(lines: Sequence[Line], marked: set[int]) -> set[int]:
    found: set[int] = set()
    pointing = False
    for index, line in enumerate(lines):
        if index in marked:
            pointing = _NOT_WORD_AROUND.sub("", line.text.casefold()) in cues.SEE_ALSO
        elif pointing and line.titular:
            found.add(index)
        else:
            pointing = False
    return found


def _last_labels(lines: Sequence[Line], marked: set[int]) -> set[int]:
    """Return short labels that stand alone after the last sentence: the outlet's name, counts of shares."""
    found: set[int] = set()
    names = 0
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if index in marked:
            continue
        if line.prose:
            return set() if line.text.endswith((":", ",")) else found
        names += any(char.isalpha() for char in line.text)
        if line.words > _OUTLET_WORDS or names > _OUTLET_LINES:
            break
        found.add(index)
    return set()
