"""Names in the tags of a sentence, whichever of the usual schemes they follow."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

OUTSIDE = "O"

_TAG = re.compile(r"([BILUESMW])-(\S+)")
_BEGINS, _ENDS = "BUSW", "ELUSW"


def is_tag(written: str) -> bool:
    """Tell whether a word is a tag of any of the schemes."""
    return written == OUTSIDE or _TAG.fullmatch(written) is not None


def tag_spans(tags: Sequence[str]) -> Iterator[tuple[str, range]]:
    """Yield the label and the tokens of each name in the tags of one sentence.

    A name begins with `B` or a sign for a single token, and where the one before it ends or has another
    label; it ends with `E`, `L` or a sign for a single token. So IOB1, IOB2, BILOU, BIOES and BMES are read
    by one rule. An `I` that nothing begins is a beginning, as in `conlleval`.
    """
    label, start = "", 0
    for index, tag in enumerate(tags):
        match = _TAG.fullmatch(tag)
        sign, name = (match[1], match[2]) if match else ("", "")
        if label and (name != label or sign in _BEGINS):
            yield label, range(start, index)
            label = ""
        if name and not label:
            label, start = name, index
        if label and sign in _ENDS:
            yield label, range(start, index + 1)
            label = ""
    if label:
        yield label, range(start, len(tags))
