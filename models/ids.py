"""Identities that stay unique across sessions."""

from __future__ import annotations

import hashlib
import uuid

_LENGTH = 32


def new_id() -> str:
    """Return a fresh random id of 32 hexadecimal digits (UUID version 4, RFC 9562)."""
    return uuid.uuid4().hex


def derived_id(*parts: object) -> str:
    """Return an id of 32 hexadecimal digits that depends on nothing but `parts`.

    Suggestions carry derived ids: the same proposal for the same article keeps its identity from
    one run of the suggesters to the next, so a rejection is remembered by content.
    """
    joined = "\x1f".join(map(str, parts))
    return hashlib.sha256(joined.encode()).hexdigest()[:_LENGTH]
