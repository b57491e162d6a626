"""The labels of a doccano project, as its pages for labels import them."""

from __future__ import annotations

import json
import string
from collections.abc import Mapping, Sequence

from models.schema import Schema
from storage.formats.backgrounds import backgrounds
from storage.formats.dateline_json import Plain
from storage.formats.linked import FURTHER_LABEL, annotation_names, link_labels

_KEYS = frozenset(string.digits + string.ascii_lowercase)
"""The keys that doccano takes, alone or with a prefix."""


def span_labels(schema: Schema) -> bytes:
    """Return the file for the page of span labels: entity labels, event types and further fragments."""
    keys = {label.name: label.key for label in schema.labels} | {kind.name: kind.key for kind in schema.types}
    plain = _plain([*annotation_names(schema), FURTHER_LABEL])
    return _file([label | _shortcut(keys.get(name, "")) for name, label in plain.items()])


def relation_labels(schema: Schema) -> bytes:
    """Return the file for the page of relation labels: roles and the links that are no arguments."""
    return _file([*_plain(link_labels(schema)).values()])


def _plain(names: Sequence[str]) -> Mapping[str, Plain]:
    return {
        name: {"text": name, "background_color": colour, "text_color": "#000000"}
        for name, colour in backgrounds(names).items()
    }


def _shortcut(key: str) -> Plain:
    """Return the keys of a label; doccano knows a capital as its small letter with Shift."""
    if key.lower() not in _KEYS:
        return {"prefix_key": None, "suffix_key": None}
    return {"prefix_key": None if key in _KEYS else "shift", "suffix_key": key.lower()}


def _file(labels: Sequence[Plain]) -> bytes:
    return (json.dumps(labels, ensure_ascii=False, indent=1) + "\n").encode()
