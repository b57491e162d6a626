"""brat's configuration of a schema: what may be annotated, and how it looks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields

from models.annotation import Attributes, Level
from models.schema import ATTRIBUTE_VALUES, EVENT_TARGET, PHASES, EventType, Role, Schema
from storage.formats.backgrounds import backgrounds
from storage.formats.linked import ATTRIBUTION, annotation_names, role_names

LEVEL = "Level"
"""The attribute that says whether an entity is a noun or a pronoun; without it, it is a name."""

_ATTRIBUTES: Mapping[str, tuple[str, ...]] = {**ATTRIBUTE_VALUES, "phase": PHASES}
_DEFAULTS = {item.name: item.default for item in fields(Attributes)}
_MANY = 99
"""The most fillers of a role that needs several: brat knows no open range."""

_UNFIT = re.compile(r"[^A-Za-z0-9_-]")


class Terms:
    """The names of a schema as brat can hold them: letters without accents, digits, `_` and `-`.

    No two names become the same, and no role ends with a digit, which would number its fillers.
    """

    def __init__(self, schema: Schema) -> None:
        self._names = _distinct(annotation_names(schema), numbers=True)
        self._roles = _distinct(role_names(schema), numbers=False)

    def name(self, name: str) -> str:
        """Return the term for an entity label or an event type."""
        return self._names.get(name) or _term(name)

    def role(self, name: str) -> str:
        """Return the term for a role."""
        return self._roles.get(name) or _term(name)


def attribute_term(name: str) -> str:
    """Return what brat calls an attribute of events."""
    return name.capitalize()


def annotation_conf(schema: Schema) -> str:
    """Return the file that says what may be annotated and which roles take which fillers."""
    terms = Terms(schema)
    sections = {
        "entities": [terms.name(label.name) for label in schema.labels],
        "relations": list(_relations(schema)),
        "events": [_event(kind, schema, terms) for kind in schema.types],
        "attributes": list(_attributes(schema, terms)),
    }
    return _file(sections)


def visual_conf(schema: Schema) -> str:
    """Return the file that gives names, short names and colours."""
    terms = Terms(schema)
    names = [*map(terms.name, annotation_names(schema))]
    shown = [*names, *map(terms.role, role_names(schema)), ATTRIBUTION]
    drawing = [
        "SPAN_DEFAULT\tfgColor:black, bgColor:#dddddd, borderColor:darken",
        "ARC_DEFAULT\tcolor:black, arrowHead:triangle-5",
        "ATTRIBUTE_DEFAULT\tglyph:*",
        *(f"{name}\tbgColor:{colour}" for name, colour in backgrounds(names).items()),
        *(f"{attribute_term(name)}\tglyph:{_glyphs(name)}" for name in _ATTRIBUTES),
    ]
    return _file({"labels": [*map(_shortened, dict.fromkeys(shown))], "drawing": drawing})


def _relations(schema: Schema) -> Iterator[str]:
    yield "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>"
    if schema.types:
        yield "Equiv\tArg1:<EVENT>, Arg2:<EVENT>, <REL-TYPE>:symmetric-transitive"


def _event(kind: EventType, schema: Schema, terms: Terms) -> str:
    roles = {terms.role(role.name): _role(role, schema, terms) for role in kind.roles if role.fillers}
    roles.setdefault(ATTRIBUTION, f"{ATTRIBUTION}?:<ENTITY>")
    return f"{terms.name(kind.name)}\t{', '.join(roles.values())}"


def _role(role: Role, schema: Schema, terms: Terms) -> str:
    labels = [terms.name(label.name) for label in schema.labels if label.name in role.fillers]
    fillers = ["<ENTITY>"] if len(labels) == len(schema.labels) else labels
    fillers += ["<EVENT>"] if EVENT_TARGET in role.fillers else []
    return f"{terms.role(role.name)}{_count(role)}:{'|'.join(fillers)}"


def _count(role: Role) -> str:
    plain = {(1, 1): "", (0, 1): "?", (0, None): "*", (1, None): "+"}
    least, most = role.minimum, role.maximum
    if (least, most) in plain:
        return plain[least, most]
    return f"{{{least}}}" if least == most else f"{{{least}-{most or max(_MANY, least)}}}"


def _attributes(schema: Schema, terms: Terms) -> Iterator[str]:
    yield f"{LEVEL}\tArg:<ENTITY>, Value:{'|'.join(Level)}"
    if schema.types:
        for name, values in ATTRIBUTE_VALUES.items():
            yield f"{attribute_term(name)}\tArg:<EVENT>, Value:{'|'.join(values)}"
    if phased := [terms.name(kind.name) for kind in schema.types if kind.phases]:
        yield f"{attribute_term('phase')}\tArg:{'|'.join(phased)}, Value:{'|'.join(PHASES)}"


def _glyphs(attribute: str) -> str:
    """Return a sign for each value of an attribute, which for the usual value is hardly seen."""
    return "|".join("·" if value == _DEFAULTS[attribute] else value for value in _ATTRIBUTES[attribute])


def _shortened(term: str) -> str:
    """Return a term with what may stand for it, the shorter the less room there is."""
    return f"{term} | {term.replace('_', ' ')} | {term[:4]} | {term[:2]}"


def _file(sections: Mapping[str, Iterable[str]]) -> str:
    return "\n\n".join("\n".join([f"[{name}]", *lines]) for name, lines in sections.items()) + "\n"


def _distinct(names: Iterable[str], *, numbers: bool) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in names:
        term = _term(name)
        while term in found.values() or (not numbers and term[-1].isdigit()):
            term += "_"
        found[name] = term
    return found


def _term(name: str) -> str:
    plain = (char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
    term = "".join(f"u{ord(char):x}" if char.isalnum() and not char.isascii() else char for char in plain)
    return _UNFIT.sub("_", term) or "_"
