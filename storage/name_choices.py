"""What a user says that foreign names are here: the session's schema gains those that shall be new."""

from __future__ import annotations

from models.incoming.names import NameMap, Survey
from storage.schema_changes import add_names, fitting_name
from storage.session import Session

NEW_LABEL, NEW_TYPE = "+", "+event"
"""What a foreign name is mapped to that the schema is to gain, as a label or as an event type."""


def take_names(session: Session, found: Survey, wanted: NameMap) -> NameMap:
    """Add to a session's schema what `wanted` calls new, and return what each foreign name is then.

    The links of a new type become its roles, unless `wanted` says what they are. Raises `SchemaError`.
    """
    schema, spans = session.schema, dict(wanted.spans)
    labels, types = dict[str, None](), dict[str, list[str]]()
    links: dict[str, str] = {}
    for name, ours in wanted.spans.items():
        if ours not in {NEW_LABEL, NEW_TYPE}:
            continue
        own = spans[name] = fitting_name(name)
        if schema.label(own) or schema.type(own):
            continue
        if ours == NEW_LABEL:
            labels[own] = None
            continue
        roles = {link: fitting_name(link) for link in found.heads.get(name, ())}
        links |= roles
        known = types.setdefault(own, [])
        known += [role for role in roles.values() if role not in known]
    add_names(session, labels, types)
    return NameMap(spans, {**links, **wanted.links}, wanted.attributes)
