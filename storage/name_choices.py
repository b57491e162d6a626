"""What a user says that foreign names are here: the session's schema gains those that shall be new."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from models.incoming.names import ATTRIBUTION, COREFERENCE, LEFT_OUT, NameMap, Survey, likely_map, role_key
from storage.schema_changes import add_names, fitting_name
from storage.session import Session

NEW_LABEL, NEW_TYPE = "+", "+event"
"""What a foreign name is mapped to that the schema is to gain, as a label or as an event type."""

NEW_ROLE = "+"
"""What a link is mapped to that is to become a role of the event types it starts from."""


def take_names(session: Session, found: Survey, wanted: NameMap) -> NameMap:
    """Add to a session's schema what `wanted` calls new, and return what each foreign name is then.

    The links of a new type become its roles, unless `wanted` says what they are. Raises `SchemaError`.
    """
    schema, likely = session.schema, likely_map(found, session.schema)
    spans, roles = dict(wanted.spans), dict(wanted.roles)
    labels, types = dict[str, None](), dict[str, dict[str, None]]()
    for name, ours in wanted.spans.items():
        if ours not in {NEW_LABEL, NEW_TYPE}:
            continue
        own = spans[name] = fitting_name(name)
        if schema.label(own) or schema.type(own):
            continue
        if ours == NEW_LABEL:
            labels[own] = None
            continue
        gained = {link: _role(link, wanted, likely) for link in found.heads.get(name, ())}
        roles |= {role_key(name, link): role for link, role in gained.items() if role}
        types.setdefault(own, {}).update(dict.fromkeys(filter(None, gained.values())))
    meant = replace(wanted, spans=spans, roles=roles)
    more: dict[str, dict[str, None]] = {}
    for head, link in _new_roles(found, meant):
        role = roles[role_key(head, link)] = _named(link, likely)
        kind = schema.type(spans.get(head, likely.spans.get(head, "")))
        if kind and not kind.role(role):
            more.setdefault(kind.name, {})[role] = None
    add_names(session, labels, types, more)
    links = {link: _named(link, likely) if ours == NEW_ROLE else ours for link, ours in wanted.links.items()}
    return replace(meant, links=links, roles=roles)


def _new_roles(found: Survey, names: NameMap) -> Iterator[tuple[str, str]]:
    """Yield each link that shall become a role, with the name of the spans it starts from."""
    for head, links in found.heads.items():
        yield from ((head, link) for link in links if names.role(head, link) == NEW_ROLE)


def _role(link: str, wanted: NameMap, likely: NameMap) -> str:
    """Return the role that a new type gains for a link, empty if the link is none."""
    ours = wanted.links.get(link, NEW_ROLE)
    if ours in (ATTRIBUTION, COREFERENCE, LEFT_OUT):
        return ""
    return _named(link, likely) if ours == NEW_ROLE else ours


def _named(link: str, likely: NameMap) -> str:
    """Return what a link is called as a role: as other types call it, if they have it."""
    known = likely.links.get(link, "")
    return fitting_name(link) if known in (ATTRIBUTION, COREFERENCE, LEFT_OUT) else known
