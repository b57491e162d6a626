"""What names a file uses, and what each of them is called in a session's schema."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from models.incoming.records import IncomingArticle
from models.incoming.tables import FoundTable, Layout
from models.label_sets import LABEL_SETS
from models.offsets import covered_text
from models.schema import ATTRIBUTE_VALUES, PHASES, Schema

LEFT_OUT = ""
"""What a name is mapped to that is not wanted."""

ATTRIBUTION, COREFERENCE = "(attribution)", "(coreference)"
"""What links are mapped to that say who vouches for an event, or that two triggers mention one event."""

_ATTRIBUTION_NAMES = frozenset({"attribution", "speaker", "saidby", "attributedto"})
_COREFERENCE_NAMES = frozenset({"equiv", "coref", "coreference", "sameas", "identity"})
_ATTRIBUTE_WORDS = {
    "negation": ("polarity", "NEG"),
    "negative": ("polarity", "NEG"),
    "positive": ("polarity", "POS"),
    "generic": ("genericity", "GEN"),
    "specific": ("genericity", "SPEC"),
    "past": ("tense", "PAST"),
    "present": ("tense", "PRES"),
    "future": ("tense", "FUT"),
    "unspecified": ("tense", "UNSPEC"),
    "asserted": ("modality", "ASSERTED"),
    "other": ("modality", "OTHER"),
}
"""ACE's words for the values of event attributes, and brat's usual `Negation`."""


@dataclass(slots=True)
class Survey:
    """The names that articles use and how often: of spans, of links, and of attributes as `name=value`.

    `heads` are the spans' names that links start from, with the names of those links: they look like events.
    `examples` are the words of the first that bears a name, by the name's field and itself. `tables` are
    those of plain articles, by their columns; `decided` counts the articles on which somebody has decided
    something, but of which no tool says that they are finished.
    """

    spans: Counter[str] = field(default_factory=Counter)
    heads: dict[str, Counter[str]] = field(default_factory=dict)
    links: Counter[str] = field(default_factory=Counter)
    attributes: Counter[str] = field(default_factory=Counter)
    examples: dict[tuple[str, str], str] = field(default_factory=dict)
    tables: dict[Layout, FoundTable] = field(default_factory=dict)
    decided: int = 0

    def take(self, article: IncomingArticle) -> None:
        """Count the names of one article."""
        self.decided += article.is_decided and not article.is_complete
        names = {span.key: span.name for span in article.spans}
        words: dict[str, str] = {}
        for span in article.spans:
            self.spans[span.name] += 1
            words[span.key] = covered_text(span.fragments, article.text)
            self.examples.setdefault(("spans", span.name), words[span.key])
            for attribute in (f"{name}={value}" for name, value in span.attributes.items()):
                self.attributes[attribute] += 1
                self.examples.setdefault(("attributes", attribute), words[span.key])
        for link in article.links:
            self.links[link.name] += 1
            ends = (words.get(link.source, ""), words.get(link.target, ""))
            example = " → ".join(filter(None, ends))
            self.examples.setdefault(("links", link.name), example)
            if head := names.get(link.source):
                self.examples.setdefault(("roles", role_key(head, link.name)), example)
                self.heads.setdefault(head, Counter())[link.name] += 1

    def add(self, other: Survey) -> None:
        """Count the names of another survey too; those that it only lists, with a count of 0, are kept."""
        self.spans.update(other.spans)
        self.links.update(other.links)
        self.attributes.update(other.attributes)
        for head, links in other.heads.items():
            self.heads.setdefault(head, Counter()).update(links)
        self.examples = {**other.examples, **self.examples}
        self.decided += other.decided
        for layout, table in other.tables.items():
            known = self.tables.get(layout)
            self.tables[layout] = known.with_more(table) if known else table


@dataclass(frozen=True, slots=True)
class NameMap:
    """What foreign names are here: of spans a label or type, of links a role, of attributes `name=value`.

    `roles` says of a link what it is where it starts from spans of one name, by their `role_key`; it goes
    before `links`. `LEFT_OUT` drops a name; a name that is missing is not decided on and dropped too.
    """

    spans: Mapping[str, str] = field(default_factory=dict)
    links: Mapping[str, str] = field(default_factory=dict)
    attributes: Mapping[str, str] = field(default_factory=dict)
    roles: Mapping[str, str] = field(default_factory=dict)

    def role(self, head: str, link: str) -> str:
        """Return what a link is here that starts from a span called `head`, empty if it is left out."""
        return self.roles.get(role_key(head, link), self.links.get(link, LEFT_OUT))

    def with_more(self, other: NameMap) -> NameMap:
        """Return this map with what another says, which goes before."""
        return NameMap(
            {**self.spans, **other.spans},
            {**self.links, **other.links},
            {**self.attributes, **other.attributes},
            {**self.roles, **other.roles},
        )

    def undecided(self, survey: Survey) -> Survey:
        """Return the names of a survey that nobody has decided on."""
        return Survey(
            _without(survey.spans, self.spans),
            {name: links for name, links in survey.heads.items() if name not in self.spans},
            _without(survey.links, self.links),
            _without(survey.attributes, self.attributes),
            survey.examples,
        )


def role_key(head: str, link: str) -> str:
    """Return how a link from spans called `head` is named alone, as in `Attack/Using`."""
    return f"{head}/{link}"


def likely_map(survey: Survey, schema: Schema) -> NameMap:
    """Return what the names of a survey likely are: the same name, that of a known set, a code of a type."""
    labels = _by_key((label.name, [label.name, *_other_names(label.name)]) for label in schema.labels)
    types = _by_key((kind.name, [kind.name, *kind.codes.values()]) for kind in schema.types)
    roles = _by_key((role.name, [role.name]) for kind in schema.types for role in kind.roles)
    spans = {}
    for name in survey.spans:
        first, second = (types, labels) if name in survey.heads else (labels, types)
        if known := first.get(_key(name)) or second.get(_key(name)):
            spans[name] = known
    links = {name: known for name in survey.links if (known := _link(name, roles))}
    return NameMap(spans, links, {name: known for name in survey.attributes if (known := _attribute(name))})


def _link(name: str, roles: Mapping[str, str]) -> str | None:
    key = _key(name)
    if key in roles:
        return roles[key]
    if key in _ATTRIBUTION_NAMES:
        return ATTRIBUTION
    return COREFERENCE if key in _COREFERENCE_NAMES else None


def _attribute(written: str) -> str | None:
    name, _, value = written.casefold().partition("=")
    for known, values in {**ATTRIBUTE_VALUES, "phase": PHASES}.items():
        if name == known and value in {item.casefold() for item in values}:
            return f"{known}={next(item for item in values if item.casefold() == value)}"
    is_flag = value in {"", "true", "yes"}
    found = _ATTRIBUTE_WORDS.get(name if is_flag else value)
    return "=".join(found) if found else None


def _other_names(label: str) -> list[str]:
    """Return what a label alone is called in other sets; a name that several labels share means none."""
    found = []
    for names in LABEL_SETS.values():
        shared = Counter(names.values())
        if (other := names.get(label)) and (shared[other] == 1 or other == _FIRST_OF_SHARED.get(label)):
            found.append(other)
    return found


_FIRST_OF_SHARED = {"LOC": "LOC"}
"""Coarse sets call states places too: their places come as the label for places."""


def _by_key(named: Iterable[tuple[str, list[str]]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, others in named:
        for other in others:
            found.setdefault(_key(other), name)
    return found


def _key(name: str) -> str:
    """Return a name without case and signs: `Contact:Meet`, `contact.meet` and `ContactMeet` are one."""
    return re.sub(r"\W|_", "", name.casefold())


def _without(counts: Counter[str], decided: Mapping[str, str]) -> Counter[str]:
    return Counter({name: number for name, number in counts.items() if name not in decided})
