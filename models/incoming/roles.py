"""Links whose event type is there but has no such role: each is asked about for its type alone."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from models.incoming.names import ATTRIBUTION, COREFERENCE, NameMap, Survey, role_key
from models.schema import EventType, Schema


@dataclass(frozen=True, slots=True)
class LackingRole:
    """A link that starts from spans of one name, how often, and the event type that has no role for it."""

    head: str
    link: str
    type: EventType
    count: int

    @property
    def key(self) -> str:
        """Return the name under which a `NameMap` decides on it."""
        return role_key(self.head, self.link)


def lacking_roles(survey: Survey, names: NameMap, schema: Schema) -> list[LackingRole]:
    """Return the links for which, under these names, their event types have no role, most frequent first."""
    found = [
        LackingRole(head, link, kind, count)
        for head, links in survey.heads.items()
        if (kind := schema.type(names.spans.get(head, "")))
        for link, count in links.items()
        if role_key(head, link) not in names.roles and not _has_place(names.links.get(link, ""), kind)
    ]
    return sorted(found, key=lambda item: -item.count)


def undecided_links(survey: Survey, names: NameMap, schema: Schema) -> Counter[str]:
    """Return the links that nobody has decided on and that are not only `lacking_roles`."""
    found = Counter[str]()
    for link, count in names.undecided(survey).links.items():
        heads = {head: links[link] for head, links in survey.heads.items() if link in links}
        known = [number for head, number in heads.items() if schema.type(names.spans.get(head, ""))]
        if not heads or len(known) < len(heads):
            found[link] = count - sum(known)
    return found


def _has_place(role: str, kind: EventType) -> bool:
    return role in (ATTRIBUTION, COREFERENCE) or kind.role(role) is not None
