"""The names in files of other tools: what each can be here, and what was left out, in words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from gui.dialogs.import_dialog import ImportLine
from gui.panels.name_table import Field, NameRow
from gui.works import NEW_LABEL, NEW_ROLE, NEW_TYPE
from models.incoming.left_out import Why
from models.incoming.names import ATTRIBUTION, COREFERENCE, LEFT_OUT, NameMap, Survey, likely_map
from models.incoming.roles import LackingRole, lacking_roles, undecided_links
from models.schema import ATTRIBUTE_VALUES, PHASES, Schema

Choices = tuple[tuple[str, str], ...]
"""What a name can be, with the words for it."""

_WHY: Mapping[Why, str] = {
    Why.SPAN_NAME: QT_TRANSLATE_NOOP("incoming", "neither a label nor a type here"),
    Why.LINK_NAME: QT_TRANSLATE_NOOP("incoming", "no role here"),
    Why.ATTRIBUTE: QT_TRANSLATE_NOOP("incoming", "no attribute here"),
    Why.OUTSIDE: QT_TRANSLATE_NOOP("incoming", "outside the text"),
    Why.EMPTY: QT_TRANSLATE_NOOP("incoming", "no text under it"),
    Why.OVERLAPPING_FRAGMENTS: QT_TRANSLATE_NOOP("incoming", "its fragments overlap"),
    Why.DOUBLE: QT_TRANSLATE_NOOP("incoming", "there twice"),
    Why.NO_EVENT: QT_TRANSLATE_NOOP("incoming", "starts from no event"),
    Why.NO_ROLE: QT_TRANSLATE_NOOP("incoming", "the event has no such role"),
    Why.NO_FILLER: QT_TRANSLATE_NOOP("incoming", "its filler is left out"),
    Why.UNFIT_FILLER: QT_TRANSLATE_NOOP("incoming", "the role takes no such filler"),
    Why.CYCLE: QT_TRANSLATE_NOOP("incoming", "the events would be part of each other"),
    Why.TOO_MANY: QT_TRANSLATE_NOOP("incoming", "the role has its fillers already"),
}


def name_rows(found: Survey, schema: Schema, said: Mapping[str, str] | None = None) -> list[NameRow]:
    """Return a row for each name that nobody knows, the most frequent of each kind first.

    `said` is what the user has said of the names of spans so far; which links are in doubt hangs on it.
    """
    translate = QCoreApplication.translate
    likely = likely_map(found, schema)
    unknown = likely.undecided(found)
    known = likely.with_more(NameMap(said or {}))
    span, event = translate("incoming", "span"), translate("incoming", "linked span")
    link, attribute = translate("incoming", "link"), translate("incoming", "attribute")
    spans, links = _span_choices(schema), _link_choices(schema)

    def row(field: Field, name: str, kind: str, count: int, choices: Choices, shown: str = "") -> NameRow:
        example = " ".join(found.examples.get((field, name), "").split())
        return NameRow(field, name, kind, count, example, choices, shown)

    return [
        *(
            row("spans", name, event if name in unknown.heads else span, count, spans)
            for name, count in unknown.spans.most_common()
        ),
        *(
            row("links", name, link, count, links)
            for name, count in undecided_links(found, known, schema).most_common()
        ),
        *(
            row("roles", item.key, _of_type(item), item.count, _role_choices(item), item.link)
            for item in lacking_roles(found, known, schema)
        ),
        *(
            row("attributes", name, attribute, count, _attribute_choices())
            for name, count in unknown.attributes.most_common()
        ),
    ]


def name_map(chosen: Mapping[tuple[Field, str], str]) -> NameMap:
    """Return what is chosen as a map of names; a link that is left out may still be a role of a new type."""
    fields: dict[Field, dict[str, str]] = {"spans": {}, "links": {}, "roles": {}, "attributes": {}}
    for (field, name), ours in chosen.items():
        if field != "links" or ours != LEFT_OUT:
            fields[field][name] = ours
    return NameMap(**fields)


def left_lines(left: Mapping[tuple[Why, str], int]) -> list[ImportLine]:
    """Return a line for each name of which something was left out, the most frequent first."""
    translate = QCoreApplication.translate
    ordered = sorted(left.items(), key=lambda item: (-item[1], item[0][1]))
    return [
        ImportLine(name, "left", f"{number} × {translate('incoming', _WHY[why])}")
        for (why, name), number in ordered
    ]


def _span_choices(schema: Schema) -> Choices:
    translate = QCoreApplication.translate
    known = [item.name for item in (*schema.labels, *schema.types)]
    return (
        _left_out(),
        (NEW_LABEL, translate("incoming", "Add as a label")),
        (NEW_TYPE, translate("incoming", "Add as an event type")),
        *((name, name) for name in known),
    )


def _link_choices(schema: Schema) -> Choices:
    translate = QCoreApplication.translate
    roles = dict.fromkeys(role.name for kind in schema.types for role in kind.roles)
    return (
        (LEFT_OUT, translate("incoming", "Role of added types only")),
        (NEW_ROLE, translate("incoming", "Role of all types that it is used with")),
        *_no_roles(),
        *((name, name) for name in roles),
    )


def _role_choices(item: LackingRole) -> Choices:
    add = QCoreApplication.translate("incoming", "Add to {0} as a role").format(item.type.name)
    own = [(role.name, role.name) for role in item.type.roles]
    return (_left_out(), (NEW_ROLE, add), *own, *_no_roles())


def _no_roles() -> Choices:
    translate = QCoreApplication.translate
    return (
        (ATTRIBUTION, translate("incoming", "Who vouches for the event")),
        (COREFERENCE, translate("incoming", "Mention of the same event")),
    )


def _of_type(item: LackingRole) -> str:
    return QCoreApplication.translate("incoming", "link of {0}").format(item.type.name)


def _attribute_choices() -> Choices:
    known = {**ATTRIBUTE_VALUES, "phase": PHASES}
    written = [f"{name}={value}" for name, values in known.items() for value in values]
    return (_left_out(), *((value, value) for value in written))


def _left_out() -> tuple[str, str]:
    return LEFT_OUT, QCoreApplication.translate("incoming", "Leave out")
