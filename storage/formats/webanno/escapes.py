"""Reserved characters of WebAnno TSV 3.3, in values and in the text of a sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

_VALUES = {sign: f"\\{sign}" for sign in ("\\", "[", "]", "|", "_", "->", ";", "*")} | {
    "\t": "\\t",
    "\n": "\\n",
}
_TEXT = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", "\b": "\\b"}


def _one_of(signs: Mapping[str, str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, signs)))


_VALUE_SIGN, _TEXT_SIGN = _one_of(_VALUES), _one_of(_TEXT)
_PLAIN_VALUES = {escape: sign for sign, escape in _VALUES.items()}
_PLAIN_TEXT = {escape: sign for sign, escape in _TEXT.items()}
_VALUE_ESCAPE, _TEXT_ESCAPE = _one_of(_PLAIN_VALUES), _one_of(_PLAIN_TEXT)


@lru_cache(maxsize=4096)
def escaped_value(value: str) -> str:
    """Return a feature's value as it stands in a column; the format cannot hold a carriage return there."""
    line = value.replace("\r\n", "\n").replace("\r", "\n")
    return _VALUE_SIGN.sub(lambda match: _VALUES[match[0]], line)


def plain_value(written: str) -> str:
    """Return the value that a column holds."""
    return _VALUE_ESCAPE.sub(lambda match: _PLAIN_VALUES[match[0]], written) if "\\" in written else written


def escaped_text(line: str) -> str:
    """Return one line of a sentence as it stands behind `#Text=`."""
    return _TEXT_SIGN.sub(lambda match: _TEXT[match[0]], line)


def plain_text(written: str) -> str:
    """Return the line of a sentence that stands behind `#Text=`."""
    return _TEXT_ESCAPE.sub(lambda match: _PLAIN_TEXT[match[0]], written)
