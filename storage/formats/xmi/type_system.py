"""What a type system says of its types: what each is a kind of, and what its features hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from storage.formats.fields import Malformed
from storage.formats.xmi.parsing import Attributes, parse

ROOT = "typeSystemDescription"
ANNOTATION = "uima.tcas.Annotation"
_TYPE = "typeDescription"
_STRING = "uima.cas.String"
_BUILT_IN = "uima.cas."
_ABOVE = {ANNOTATION: "uima.cas.AnnotationBase", "uima.tcas.DocumentAnnotation": ANNOTATION}

_PLAIN = frozenset(
    f"uima.cas.{name}"
    for name in ("String", "Integer", "Float", "Boolean", "Byte", "Short", "Long", "Double")
)
_PLAIN_MANY = frozenset(
    f"uima.cas.{name}"
    for name in (
        *("StringArray", "IntegerArray", "FloatArray", "BooleanArray", "ByteArray", "ShortArray"),
        *("LongArray", "DoubleArray", "StringList", "IntegerList", "FloatList"),
    )
)


class TypeSystem:
    """What types are kinds of, and what their features hold."""

    def __init__(self) -> None:
        self._above = dict(_ABOVE)
        self._features: dict[str, dict[str, str]] = {}
        self._kinds: dict[str, tuple[str, ...]] = {}
        self._held: dict[tuple[str, str], str] = {}
        self._references: dict[tuple[str, str], bool] = {}

    def add(self, name: str, above: str, features: Mapping[str, str]) -> None:
        """Add a type, the type that it is a kind of, and the types of its own features by their names."""
        self._above[name] = above
        self._features.setdefault(name, {}).update(features)

    def knows(self, name: str) -> bool:
        """Tell whether there is such a type."""
        return name in self._above or name.startswith(_BUILT_IN)

    def kinds(self, name: str) -> tuple[str, ...]:
        """Return a type and all types that it is a kind of, the nearest first."""
        if name not in self._kinds:
            found = [name]
            while (above := self._above.get(found[-1], "")) and above not in found:
                found.append(above)
            self._kinds[name] = tuple(found)
        return self._kinds[name]

    def is_annotation(self, name: str) -> bool:
        """Tell whether what has this type stands in a text."""
        return ANNOTATION in self.kinds(name)

    def is_reference(self, name: str, feature: str) -> bool:
        """Tell whether a feature holds other feature structures; one that no type has holds a text."""
        if (name, feature) not in self._references:
            held = self.held(name, feature)
            is_plain = held in _PLAIN or held in _PLAIN_MANY or _STRING in self.kinds(held)
            self._references[name, feature] = not is_plain
        return self._references[name, feature]

    def holds_many(self, name: str, feature: str) -> bool:
        """Tell whether a feature holds several plain values."""
        return self.held(name, feature) in _PLAIN_MANY

    def has(self, name: str, feature: str) -> bool:
        """Tell whether a type has a feature, its own or inherited."""
        return any(feature in self._features.get(kind, {}) for kind in self.kinds(name))

    def held(self, name: str, feature: str) -> str:
        """Return the type of what a feature holds."""
        if (name, feature) not in self._held:
            found = (self._features.get(kind, {}).get(feature) for kind in self.kinds(name))
            self._held[name, feature] = next(filter(None, found), _STRING)
        return self._held[name, feature]


def read_types(files: Iterable[bytes]) -> TypeSystem:
    """Return the types of one or several descriptions; raise `Malformed` where one is none."""
    types = TypeSystem()
    for data in files:
        reading = _Reading(types)
        parse(data, reading.start, reading.end)
    return types


class _Reading:
    """Takes the elements of one description; their names count, whatever their namespace."""

    def __init__(self, types: TypeSystem) -> None:
        self._types = types
        self._path: list[str] = []
        self._name = self._above = self._feature = ""
        self._features: dict[str, str] = {}

    def start(self, line: int, depth: int, name: str, attributes: Attributes) -> None:
        """Take the beginning of an element."""
        del self._path[depth - 1 :]
        self._path.append(name.rpartition("}")[2])
        if depth == 1 and self._path != [ROOT]:
            raise Malformed("this is no type system")
        if self._path[-1] == _TYPE:
            self._name = self._above = ""
            self._features = {}

    def end(self, depth: int, text: str) -> None:
        """Take the end of an element, with its text."""
        value = text.strip()
        match self._path[:depth][-2:]:
            case ["typeDescription", "name"]:
                self._name = value
            case ["typeDescription", "supertypeName"]:
                self._above = value
            case ["featureDescription", "name"]:
                self._feature = value
            case ["featureDescription", "rangeTypeName"]:
                self._features[self._feature] = value
            case [*_, "typeDescription"]:
                self._types.add(self._name, self._above, self._features)
