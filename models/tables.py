"""Tables of a file that people write by hand, read so that every refusal names its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from models.errors import SchemaError


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a file: `where` names the file, `place` the table in it, as in `types.MEET`."""

    where: str
    fields: Mapping[str, object]
    place: str = ""

    def error(self, reason: str, hint: str = "", *, at: str = "") -> SchemaError:
        """Return a `SchemaError` about this table, or about what stands in it under the name `at`."""
        named = ": ".join(part for part in (self.where, self.inside(at)) if part)
        return SchemaError(f"{named}: {reason}.", hint)

    def inside(self, name: str) -> str:
        """Return the place of what stands in this table under `name`; without a name, the table's own."""
        return ".".join(part for part in (self.place, name) if part)

    def allow(self, *known: str) -> None:
        """Raise `SchemaError` for a field that is none of `known`."""
        for name in self.fields:
            if name not in known:
                raise self.error(f'the field "{name}" is unknown', advice(name, known))

    def text(self, name: str, default: str | None = None) -> str:
        """Return the text of a field; without `default` it must be there and not be blank."""
        value = self.fields.get(name, default)
        if value is None:
            raise self.error(f'the field "{name}" is missing', f'Add {name} = "…" there.')
        if not isinstance(value, str):
            raise self.error("is not a text", "Put it in quotes.", at=name)
        if default is None and not value.strip():
            raise self.error("is empty", "Write something between the quotes.", at=name)
        return value

    def number(self, name: str) -> int:
        """Return the whole number of a field, 1 or more."""
        value = self.fields.get(name)
        if value is None:
            raise self.error(f'the field "{name}" is missing', f"Add {name} = 1 there.")
        if not isinstance(value, int) or isinstance(value, bool) or value < 1:
            raise self.error("is not a whole number from 1", "Write it without quotes.", at=name)
        return value

    def flag(self, name: str) -> bool:
        """Return the true or false of a field, false where it is left out."""
        value = self.fields.get(name, False)
        if not isinstance(value, bool):
            raise self.error("is neither true nor false", "Write true or false without quotes.", at=name)
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """Return the list of texts of a field, empty where it is left out; one text counts as a list."""
        value = self.fields.get(name, [])
        listed = [value] if isinstance(value, str) else value
        if not isinstance(listed, list) or not all(isinstance(item, str) for item in listed):
            raise self.error("is not a list of texts", 'Write it as ["one", "two"].', at=name)
        return tuple(listed)

    def table(self, name: str) -> Table:
        """Return the table under `name`, an empty one where it is left out."""
        value = self.fields.get(name, {})
        if not isinstance(value, Mapping):
            raise self.error("is not a table", f"Write [{self.inside(name)}] on a line of its own.", at=name)
        return Table(self.where, value, self.inside(name))

    def tables(self) -> Iterator[tuple[str, Table]]:
        """Yield the name and table of every field; all of them must be tables."""
        return ((name, self.table(name)) for name in self.fields)


def advice(wrong: str, known: Iterable[str]) -> str:
    """Return a sentence that names the known word closest to `wrong`, or all known words."""
    words = list(known)
    close = get_close_matches(wrong.casefold(), [word.casefold() for word in words], n=1)
    if close:
        return f"Did you mean {next(word for word in words if word.casefold() == close[0])}?"
    return f"Known are {', '.join(words)}."
