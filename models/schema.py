"""The annotation schema: entity labels, event types, roles with fillers, presets, guidelines.

A schema is data (`resources/schema/*.toml`); `schema_from_toml` reads it and refuses what
contradicts itself. Role notation follows brat: `?` at most one, `*` any number, `+` at least one,
`{2-}` at least two. A minimum only warns, since a sentence may leave a role out.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from models.annotation import Attributes
from models.errors import SchemaError
from models.tables import Table, advice

EVENT_TARGET = "EVENT"
"""The filler name by which a role allows another event as its target."""

ANY_LABEL = "ANY"
"""The filler name that stands for every label of the schema."""

ATTRIBUTE_VALUES: Mapping[str, tuple[str, ...]] = {
    "polarity": ("POS", "NEG"),
    "tense": ("PAST", "PRES", "FUT", "UNSPEC"),
    "genericity": ("SPEC", "GEN"),
    "modality": ("ASSERTED", "OTHER"),
}
"""The four ACE attributes of an event with their values."""

PHASES = ("start", "end")
"""The values of `phase`, for the event types that have phases."""

_RESERVED = (ANY_LABEL, EVENT_TARGET)
_NAME = re.compile(r"[^\W\d][\w-]*")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_HEAD = re.compile(r"(?P<name>[^?*+{]*)(?P<count>.*)", re.DOTALL)
_COUNTS: Mapping[str, tuple[int, int | None]] = {"": (1, 1), "?": (0, 1), "*": (0, None), "+": (1, None)}
_RANGE = re.compile(r"\{(\d{1,3})(?:(-)(\d{0,3}))?\}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Guideline:
    """Short help for one label, type or preset in one language; `*…*` marks what is annotated.

    `confusion` says what it is not.
    """

    definition: str
    example: str = ""
    confusion: str = ""


@dataclass(frozen=True, slots=True)
class EntityLabel:
    """An entity label with its key on the review desk; a helper label is never exported as NER."""

    name: str
    key: str = ""
    helper: bool = False
    guidelines: Mapping[str, Guideline] = field(default_factory=dict)

    def guideline(self, language: str) -> Guideline:
        """Return the guideline in `language`, else in English, else in any, else an empty one."""
        return _in_language(self.guidelines, language)


@dataclass(frozen=True, slots=True)
class Role:
    """A role of an event type: which labels may fill it and how often.

    `fillers` holds entity labels, and `EVENT_TARGET` where another event may be the target;
    `maximum` is None where any number of fillers is allowed.
    """

    name: str
    fillers: frozenset[str]
    minimum: int = 0
    maximum: int | None = None


@dataclass(frozen=True, slots=True)
class EventType:
    """An event type with its roles in the order of the card and its codes in other schemes.

    `phases` holds the values that `phase` may take, none for a type without phases.
    """

    name: str
    key: str = ""
    roles: tuple[Role, ...] = ()
    codes: Mapping[str, str] = field(default_factory=dict)
    guidelines: Mapping[str, Guideline] = field(default_factory=dict)
    phases: tuple[str, ...] = ()
    _roles: Mapping[str, Role] = field(init=False, repr=False, compare=False)
    _open_to: Mapping[str, tuple[str, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the roles; suggesting looks them up all the time."""
        labels = {label for role in self.roles for label in role.fillers}
        open_to = {
            label: tuple(role.name for role in self.roles if label in role.fillers) for label in labels
        }
        object.__setattr__(self, "_roles", {role.name: role for role in reversed(self.roles)})
        object.__setattr__(self, "_open_to", open_to)

    def role(self, name: str) -> Role | None:
        """Return the role called `name`, or None if this type has none."""
        return self._roles.get(name)

    def open_to(self, label: str) -> tuple[str, ...]:
        """Return the names of the roles that an entity with `label` may fill, in the order of the card."""
        return self._open_to.get(label, ())

    def guideline(self, language: str) -> Guideline:
        """Return the guideline in `language`, else in English, else in any, else an empty one."""
        return _in_language(self.guidelines, language)


@dataclass(frozen=True, slots=True)
class Preset:
    """A named combination of event attributes that one key sets.

    `values` names the attributes it speaks about, each with the values that count as this preset.
    Attributes it does not name stay as they are: `denied` keeps the tense.
    """

    name: str
    key: str
    values: Mapping[str, tuple[str, ...]]
    guidelines: Mapping[str, Guideline] = field(default_factory=dict)

    def matches(self, attributes: Attributes) -> bool:
        """Tell whether `attributes` have a value that counts wherever this preset speaks."""
        return all(getattr(attributes, name) in values for name, values in self.values.items())

    def applied(self, to: Attributes) -> Attributes:
        """Return `to` as this preset wants it: a value that counts stays, another becomes the first."""
        wrong = [name for name, values in self.values.items() if getattr(to, name) not in values]
        return replace(to, **{name: self.values[name][0] for name in wrong})

    def guideline(self, language: str) -> Guideline:
        """Return the guideline in `language`, else in English, else in any, else an empty one."""
        return _in_language(self.guidelines, language)


@dataclass(frozen=True, slots=True)
class Schema:
    """Everything a session annotates with."""

    name: str
    version: int
    labels: tuple[EntityLabel, ...]
    types: tuple[EventType, ...]
    presets: tuple[Preset, ...]
    _types: Mapping[str, EventType] = field(init=False, repr=False, compare=False)
    _presets: Mapping[str, Preset] = field(init=False, repr=False, compare=False)
    _presets_of: dict[Attributes, Preset | None] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index types and presets; suggesting looks them up all the time."""
        object.__setattr__(self, "_types", {kind.name: kind for kind in reversed(self.types)})
        object.__setattr__(self, "_presets", {preset.name: preset for preset in reversed(self.presets)})
        object.__setattr__(self, "_presets_of", {})

    def label(self, name: str) -> EntityLabel | None:
        """Return the entity label called `name`, or None."""
        return next((label for label in self.labels if label.name == name), None)

    def type(self, name: str) -> EventType | None:
        """Return the event type called `name`, or None."""
        return self._types.get(name)

    def preset(self, name: str) -> Preset | None:
        """Return the preset called `name`, or None."""
        return self._presets.get(name)

    def roles_of(self, type_name: str) -> tuple[Role, ...]:
        """Return the roles of an event type in the order of the card; none for an unknown type."""
        kind = self.type(type_name)
        return kind.roles if kind else ()

    def fits(self, role: Role, label: str) -> bool:
        """Tell whether an entity with `label`, or for `EVENT_TARGET` an event, may fill `role`."""
        return label in role.fillers

    @property
    def helper_labels(self) -> frozenset[str]:
        """Return the names of the labels that only fill roles."""
        return frozenset(label.name for label in self.labels if label.helper)

    def preset_of(self, attributes: Attributes) -> Preset | None:
        """Return the first preset that the attributes equal, or None for any other combination."""
        if attributes not in self._presets_of:
            fitting = (preset for preset in self.presets if preset.matches(attributes))
            self._presets_of[attributes] = next(fitting, None)
        return self._presets_of[attributes]


def schema_file_text(path: Path) -> str:
    """Return the text of a schema file; raise `SchemaError` if it cannot be read or is no UTF-8."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise SchemaError(
            f"The schema file {path} is not written in UTF-8.", "Save it as UTF-8, or choose another one."
        ) from error
    except OSError as error:
        raise SchemaError(
            f"The schema file {path} cannot be read: {error.strerror}.", "Choose another one."
        ) from error


def schema_from_toml(text: str, where: str) -> Schema:
    """Return the schema that the TOML `text` describes; `where` names the file in errors.

    Raises `SchemaError` for text that is no TOML, with the line, and for all that
    `schema_from_mapping` refuses.
    """
    try:
        data = tomllib.loads(text.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError as error:
        raise Table(where, {}).error(f"is not valid TOML: {error}", "Correct that line.") from error
    except RecursionError as error:
        raise Table(where, {}).error("is nested too deeply", "Use fewer brackets.") from error
    return schema_from_mapping(data, where)


def schema_from_mapping(data: Mapping[str, object], where: str) -> Schema:
    """Return the schema in what `tomllib` read; `where` names the file in errors.

    Raises `SchemaError` for unknown fields, wrong types, names that are empty, malformed or stand
    twice, unknown fillers, and counts or attribute values that do not exist. The message names
    `where`, the place (`types.MEET.roles.Participant`) and the reason.
    """
    root = Table(where, data)
    root.allow("name", "version", "fillers", "labels", "types", "presets")
    labels = tuple(_label(name, table) for name, table in root.table("labels").tables())
    if not labels:
        raise root.error("has no entity label", "Add at least one, as in [labels.PERSON].")
    fillers = _fillers(root.table("fillers"), [label.name for label in labels])
    types = tuple(_type(name, table, fillers) for name, table in root.table("types").tables())
    presets = tuple(_preset(name, table) for name, table in root.table("presets").tables())
    named = [(f"labels.{label.name}", label) for label in labels] + [
        (f"types.{kind.name}", kind) for kind in types
    ]
    _require_distinct(root, ((place, item.name, item.key) for place, item in named))
    _require_distinct(root, ((f"presets.{preset.name}", preset.name, preset.key) for preset in presets))
    return Schema(_named(root.text("name"), root, at="name"), root.number("version"), labels, types, presets)


def _label(name: str, table: Table) -> EntityLabel:
    table.allow("key", "helper", "guidelines")
    if name in _RESERVED:
        raise table.error(f"{name} has a meaning of its own among fillers", "Choose another name.")
    return EntityLabel(_named(name, table), _key(table), table.flag("helper"), _guidelines(table))


def _fillers(table: Table, labels: list[str]) -> dict[str, frozenset[str]]:
    """Return what each filler name stands for: labels themselves, reserved words, and named sets."""
    known = {label: frozenset({label}) for label in labels}
    known |= {ANY_LABEL: frozenset(labels), EVENT_TARGET: frozenset({EVENT_TARGET})}
    sets = {}
    for name in table.fields:
        if _named(name, table, at=name) in known:
            raise table.error("is already a label or a reserved word", "Choose another name.", at=name)
        sets[name] = _resolved(table.texts(name), known, table, name)
    return known | sets


def _resolved(
    words: Iterable[str], known: Mapping[str, frozenset[str]], table: Table, at: str
) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    for word in words:
        if word not in known:
            raise table.error(f'the filler "{word}" is unknown', advice(word, known), at=at)
        found |= known[word]
    if not found:
        raise table.error("names no filler", f"Name a label, or {ANY_LABEL} for all labels.", at=at)
    return found


def _type(name: str, table: Table, fillers: Mapping[str, frozenset[str]]) -> EventType:
    table.allow("key", "roles", "codes", "phases", "guidelines")
    phases = _values(table, "phases", PHASES) if "phases" in table.fields else ()
    codes = table.table("codes")
    roles: dict[str, Role] = {}
    for written in table.texts("roles"):
        role = _role(written, table, fillers)
        if role.name in roles:
            raise table.error("stands twice", "Keep one of the two.", at=f"roles.{role.name}")
        roles[role.name] = role
    return EventType(
        _named(name, table),
        _key(table),
        tuple(roles.values()),
        {scheme: codes.text(scheme) for scheme in codes.fields},
        _guidelines(table),
        phases,
    )


def _role(written: str, table: Table, fillers: Mapping[str, frozenset[str]]) -> Role:
    head, colon, tail = written.partition(":")
    parts = _HEAD.fullmatch(head)
    if not colon or not parts:
        raise table.error(f'"{written}" has no colon', 'Write it as "Participant{2-}: ACT".', at="roles")
    name = parts["name"].strip()
    at = f"roles.{name}"
    _named(name, table, at=at)
    minimum, maximum = _count(parts["count"].strip(), table, at)
    words = [word.strip() for word in tail.split("|") if word.strip()]
    return Role(name, _resolved(words, fillers, table, at), minimum, maximum)


def _count(written: str, table: Table, at: str) -> tuple[int, int | None]:
    """Return the least and the greatest number of fillers; None for no greatest."""
    if written in _COUNTS:
        return _COUNTS[written]
    hint = "Write ?, *, + or a range such as {2-}, {2} or {1-3} after the name."
    parts = _RANGE.fullmatch(written)
    if not parts:
        raise table.error(f'the count "{written}" is unknown', hint, at=at)
    minimum = int(parts[1])
    maximum = minimum if parts[2] is None else int(parts[3]) if parts[3] else None
    if maximum is not None and maximum < max(minimum, 1):
        raise table.error(f'the count "{written}" allows no filler', hint, at=at)
    return minimum, maximum


def _preset(name: str, table: Table) -> Preset:
    table.allow("key", "guidelines", *ATTRIBUTE_VALUES)
    values = {
        attribute: _values(table, attribute, allowed)
        for attribute, allowed in ATTRIBUTE_VALUES.items()
        if attribute in table.fields
    }
    if not values:
        raise table.error("sets no attribute", f"Set one of {', '.join(ATTRIBUTE_VALUES)}.")
    return Preset(_named(name, table), _key(table), values, _guidelines(table))


def _values(table: Table, name: str, allowed: tuple[str, ...]) -> tuple[str, ...]:
    values = table.texts(name)
    for value in values:
        if value not in allowed:
            raise table.error(f'the value "{value}" is unknown', advice(value, allowed), at=name)
    if not values:
        raise table.error("names no value", f"Name one of {', '.join(allowed)}.", at=name)
    return values


def _guidelines(table: Table) -> dict[str, Guideline]:
    """Return the guidelines of a table by language code (ISO 639)."""
    found = {}
    for language, part in table.table("guidelines").tables():
        if not _LANGUAGE.fullmatch(language):
            raise part.error(f'"{language}" is no language code', "Write de, en or the like.")
        part.allow("definition", "example", "confusion")
        found[language] = Guideline(
            part.text("definition"), part.text("example", ""), part.text("confusion", "")
        )
    return found


def _in_language(guidelines: Mapping[str, Guideline], language: str) -> Guideline:
    fallback = next(iter(guidelines.values()), Guideline(""))
    return guidelines.get(language) or guidelines.get("en") or fallback


def _named(name: str, table: Table, at: str = "") -> str:
    """Return `name` if it is one word of letters, digits, `_` and `-` that starts with a letter."""
    if not name:
        raise table.error("a name is empty", "Give it a name.", at=at)
    if not _NAME.fullmatch(name):
        hint = "Use letters, digits, _ and -, starting with a letter."
        raise table.error(f'the name "{name}" is not one word', hint, at=at)
    return name


def _key(table: Table) -> str:
    """Return the key of a table: one character, or empty for none."""
    key = table.text("key", "")
    if key and (len(key) > 1 or not key.isprintable() or key.isspace()):
        raise table.error(f'the key "{key}" is not one character', "Write one letter or digit.", at="key")
    return key


def _require_distinct(root: Table, items: Iterable[tuple[str, str, str]]) -> None:
    """Raise `SchemaError` if two of the items (place, name, key) share a name in any case, or a key."""
    names: dict[str, str] = {}
    keys: dict[str, str] = {}
    for place, name, key in items:
        if other := names.get(name.casefold()):
            raise root.error(f"has the same name as {other}", "Rename one of the two.", at=place)
        if key and (other := keys.get(key)):
            raise root.error(
                f'"{key}" is already the key of {other}', "Choose another key.", at=f"{place}.key"
            )
        names[name.casefold()] = place
        keys[key] = place
