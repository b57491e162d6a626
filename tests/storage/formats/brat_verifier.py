"""What brat's server asks of a folder: the form of each line, references, and the rules of its configuration.

Written from brat's documentation of its standoff format and configuration, without the code under test.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

TERM = re.compile(r"[A-Za-z0-9_-]+")
ARGUMENT = re.compile(r"(?P<role><?[A-Za-z0-9_-]+?>?)(?P<count>\{\d+(?:-\d+)?\}|\?|\*|\+|):(?P<fillers>\S+)")
COUNTS = {"": (1, 1), "?": (0, 1), "*": (0, 10**9), "+": (1, 10**9)}


@dataclass
class Configuration:
    entities: set[str] = field(default_factory=set)
    events: dict[str, dict[str, tuple[tuple[int, int], set[str]]]] = field(default_factory=dict)
    attributes: dict[str, tuple[set[str], set[str]]] = field(default_factory=dict)
    has_equiv: bool = False

    def expanded(self, fillers: str) -> set[str]:
        sets = {"<ENTITY>": self.entities, "<EVENT>": set(self.events)}
        names = set().union(*(sets.get(name, {name}) for name in fillers.split("|")))
        assert names <= self.entities | set(self.events), fillers
        return names


@dataclass
class Standoff:
    text: str
    types: dict[str, str] = field(default_factory=dict)
    covered: dict[str, str] = field(default_factory=dict)
    fragments: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    triggers: dict[str, str] = field(default_factory=dict)
    arguments: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    attributes: list[tuple[str, str, str]] = field(default_factory=list)
    normalizations: list[tuple[str, str, str]] = field(default_factory=list)
    notes: list[tuple[str, str, str]] = field(default_factory=list)
    equivs: list[list[str]] = field(default_factory=list)

    def id_of(self, covered: str, kind: str) -> str:
        (name,) = [name for name, text in self.covered.items() if (text, self.types[name]) == (covered, kind)]
        return name


def read_configuration(path: Path) -> Configuration:
    sections: dict[str, list[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if heading := re.fullmatch(r"\[(\w+)\]", line):
            sections[heading[1]] = []
        elif line.strip():
            sections[[*sections][-1]].append(line)
    assert [*sections] == ["entities", "relations", "events", "attributes"]
    read = Configuration(entities=set(sections["entities"]))
    parted = {line.split("\t")[0]: line.split("\t")[1].split(", ") for line in sections["events"]}
    read.events = {kind: {} for kind in parted}
    assert all(TERM.fullmatch(name) for name in (*read.entities, *read.events))
    for kind, arguments in parted.items():
        for argument in arguments:
            match = ARGUMENT.fullmatch(argument)
            assert match and not match["role"][-1].isdigit(), argument
            assert match["role"] not in read.events[kind]
            read.events[kind][match["role"]] = counted(match["count"]), read.expanded(match["fillers"])
    for line in sections["attributes"]:
        name, arguments_of = line.split("\t")
        target, values = re.fullmatch(r"Arg:(\S+), Value:(\S+)", arguments_of).groups()  # type: ignore[union-attr]
        read.attributes[name] = read.expanded(target), set(values.split("|"))
    assert sections["relations"][0] == "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>"
    read.has_equiv = any(
        line.startswith("Equiv\tArg1:<EVENT>, Arg2:<EVENT>") for line in sections["relations"]
    )
    return read


def counted(written: str) -> tuple[int, int]:
    if written in COUNTS:
        return COUNTS[written]
    least, _, most = written.strip("{}").partition("-")
    assert 0 <= int(least) <= int(most or least) > 0
    return int(least), int(most or least)


def read_standoff(folder: Path, name: str) -> Standoff:
    """Read two files as brat's server does; whatever it would refuse or complain about fails."""
    read = Standoff((folder / f"{name}.txt").read_bytes().decode("utf-8"))
    for line in (folder / f"{name}.ann").read_bytes().decode("utf-8").splitlines():
        identifier, rest = line.split("\t", 1)
        said, _, tail = rest.partition("\t")
        assert identifier == "*" or re.fullmatch(r"[TEAN#]\d+", identifier), line
        assert identifier not in read.types, f"{identifier} is there twice"
        if identifier != "*":
            read.types[identifier] = re.split("[ :]", said)[0]
        {"T": take_text, "E": take_event, "*": take_equiv}.get(identifier[0], take_other)(
            read, identifier, said, tail
        )
    return read


def take_text(read: Standoff, identifier: str, said: str, tail: str) -> None:
    fragments = [tuple(map(int, pair.split(" "))) for pair in said.split(" ", 1)[1].split(";")]
    for start, end in fragments:
        assert 0 <= start < end <= len(read.text)
    for (start, end), (other_start, other_end) in combinations(fragments, 2):
        assert end < other_start or other_end < start, f"{identifier}: fragments touch"
    assert tail.strip(), f"{identifier} has no text"
    assert tail == " ".join(read.text[start:end] for start, end in fragments)
    read.covered[identifier] = tail
    read.fragments[identifier] = fragments  # type: ignore[assignment]


def take_event(read: Standoff, identifier: str, said: str, tail: str) -> None:
    first, *arguments = said.split(" ")
    _, read.triggers[identifier] = first.split(":")
    read.arguments[identifier] = [(pair.split(":")[0], pair.split(":")[1]) for pair in arguments]
    assert not tail


def take_equiv(read: Standoff, identifier: str, said: str, tail: str) -> None:
    kind, *members = said.split(" ")
    assert kind == "Equiv" and len(members) > 1
    read.equivs.append(members)


def take_other(read: Standoff, identifier: str, said: str, tail: str) -> None:
    parts = said.split(" ")
    if identifier[0] == "#":
        read.notes.append((parts[0], parts[1], tail))
    elif identifier[0] == "A":
        read.attributes.append((parts[0], parts[1], parts[2]))
    else:
        assert re.fullmatch(r"[^\s:]+:\S+", parts[2])
        read.normalizations.append((parts[1], parts[2], tail))


def verify(read: Standoff, rules: Configuration) -> None:
    """Fail where the annotations break the rules of the configuration or refer to nothing."""
    triggers = set(read.triggers.values())
    same = Counter((read.types[name], *read.fragments[name]) for name in triggers)
    assert all(number == 1 for number in same.values()), "two triggers of one type on the same words"
    for name in read.covered:
        assert read.types[name] in (rules.events if name in triggers else rules.entities)
    for event, trigger in read.triggers.items():
        assert read.types[trigger] == read.types[event]
        verify_arguments(read, event, rules)
    for kind, target, value in read.attributes:
        targets, values = rules.attributes[kind]
        assert read.types[target] in targets and value in values
    referred = [item[1] for item in (*read.attributes, *read.notes)] + [
        item[0] for item in read.normalizations
    ]
    assert {*referred, *(name for group in read.equivs for name in group)} <= read.types.keys() - triggers
    assert rules.has_equiv or not read.equivs
    assert all(name in read.triggers for group in read.equivs for name in group)


def verify_arguments(read: Standoff, event: str, rules: Configuration) -> None:
    roles = [role for role, _ in read.arguments[event]]
    assert len(set(roles)) == len(roles), "a role without its number"
    known = rules.events[read.types[event]]
    for role, target in read.arguments[event]:
        assert read.types[target] in known[role.rstrip("0123456789")][1], f"{role} of {event}"
        assert target not in read.triggers.values(), "a trigger fills a role"
    for role, number in Counter(role.rstrip("0123456789") for role in roles).items():
        assert number <= known[role][0][1]
