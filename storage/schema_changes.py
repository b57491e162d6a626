"""What a session's schema may gain after the session was made: labels, event types and roles, never less."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from models.errors import SchemaError
from models.schema import ANY_LABEL, EVENT_TARGET
from storage.session import Session

_UNFIT = re.compile(r"[^\w-]+")
_NO_ROLES: Mapping[str, Iterable[str]] = {}


def fitting_name(foreign: str) -> str:
    """Return a foreign name as a schema can have it: one word that starts with a letter (`Contact_Meet`)."""
    name = _UNFIT.sub("_", foreign).strip("_-")
    return name if name[:1].isalpha() else f"X_{name}"


def add_names(
    session: Session,
    labels: Iterable[str],
    types: Mapping[str, Iterable[str]],
    roles: Mapping[str, Iterable[str]] = _NO_ROLES,
) -> None:
    """Add entity labels, event types with their roles, and `roles` of types that are there.

    The session's schema gains them. An added role takes any filler, any number of them. Raises `SchemaError`
    for a name that is there already or is none; then nothing is changed.
    """
    text = before = session.schema_text()
    for name, added in roles.items():
        text = _with_roles(text, name, [_written(role) for role in dict.fromkeys(added)])
    # In quotes, since a bare key of TOML holds ASCII letters only.
    lines = [f'\n[labels."{name}"]\n' for name in dict.fromkeys(labels)]
    for name, added in types.items():
        listed = ", ".join(f'"{_written(role)}"' for role in dict.fromkeys(added))
        lines.append(f'\n[types."{name}"]\nroles = [{listed}]\n')
    text += "".join(lines)
    if text != before:
        with session.writing():
            session.change_schema(text)


def _written(role: str) -> str:
    return f"{role}*: {ANY_LABEL} | {EVENT_TARGET}"


def _with_roles(text: str, name: str, written: list[str]) -> str:
    """Return the text of a schema, as its author wrote it, with more roles of one event type."""
    wanted: dict[str, Any] = tomllib.loads(text)
    kind = wanted["types"][name]
    kind["roles"] = [*kind.get("roles", ()), *written]
    listed = ", ".join(f'"{role}"' for role in written)
    for changed in _changed(text, name, listed):
        try:
            if tomllib.loads(changed) == wanted:
                return changed
        except tomllib.TOMLDecodeError:
            continue
    raise SchemaError(
        f"The session's schema is written in a way in which {name} can gain no role.",
        "Choose one of its roles, or leave the link out.",
    )


def _changed(text: str, name: str, listed: str) -> Iterator[str]:
    """Yield the text with `listed` in each place where the roles of a type may be, the likeliest first."""
    head = re.search(rf"^[ \t]*\[types\.[\"']?{re.escape(name)}[\"']?\][^\n]*\n?", text, re.MULTILINE)
    start = head.end() if head else 0
    ends = [place.start() for place in re.finditer(r"\]", text)]
    for end in [*(end for end in ends if end >= start), *(end for end in ends if end < start)]:
        # A list may be empty, or end with a comma.
        yield from (f"{text[:end]}{comma}{listed}{text[end:]}" for comma in (", ", ""))
    yield f"{text[:start].rstrip()}\nroles = [{listed}]\n{text[start:]}"
