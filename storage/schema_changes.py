"""What a session's schema may gain after the session was made: labels and event types, never less."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from models.schema import ANY_LABEL, EVENT_TARGET
from storage.session import Session

_UNFIT = re.compile(r"[^\w-]+")


def fitting_name(foreign: str) -> str:
    """Return a foreign name as a schema can have it: one word that starts with a letter (`Contact_Meet`)."""
    name = _UNFIT.sub("_", foreign).strip("_-")
    return name if name[:1].isalpha() else f"X_{name}"


def add_names(session: Session, labels: Iterable[str], types: Mapping[str, Iterable[str]]) -> None:
    """Add entity labels, and event types with their roles, to a session's schema.

    A role of a new type takes any filler, any number of them. Raises `SchemaError` for a name that is there
    already or is none; then nothing is changed.
    """
    # In quotes, since a bare key of TOML holds ASCII letters only.
    lines = [f'\n[labels."{name}"]\n' for name in dict.fromkeys(labels)]
    for name, roles in types.items():
        written = ", ".join(f'"{role}*: {ANY_LABEL} | {EVENT_TARGET}"' for role in dict.fromkeys(roles))
        lines.append(f'\n[types."{name}"]\nroles = [{written}]\n')
    if lines:
        with session.writing():
            session.change_schema(session.schema_text() + "".join(lines))
