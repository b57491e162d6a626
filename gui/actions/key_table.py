"""All actions that have keys, grouped as in the menus: what key help and cheat sheet show."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from gui.actions.live import Actions
from gui.actions.menus import MENUS
from gui.actions.wording import translated

KeyGroups = dict[str, list[tuple[str, Sequence[str]]]]
"""The title of a menu to pairs of what is done and the texts of the keys that do it."""


def key_groups(actions: Actions) -> KeyGroups:
    """Return the keys that the live actions have now, in the window's language."""
    by_menu = actions.by_menu()
    groups = {translated(menu): _lines(actions, by_menu.get(menu, ())) for menu in MENUS}
    return {title: lines for title, lines in groups.items() if lines}


def _lines(actions: Actions, names: Sequence[str]) -> list[tuple[str, Sequence[str]]]:
    keyed = [(name, actions.key_texts(name)) for name in names]
    lines: list[tuple[str, Sequence[str]]] = []
    for _series, group in groupby(((name, keys) for name, keys in keyed if keys), _series_of):
        members = [(translated(actions.spec(name).title).rstrip("…"), keys) for name, keys in group]
        lines += [_as_one(members)] if _runs_on(members) else members
    return lines


def _series_of(line: tuple[str, Sequence[str]]) -> str:
    """Return what a numbered action shares with its neighbours, the id of any other."""
    prefix, _, number = line[0].rpartition(".")
    return prefix if number.isdigit() else line[0]


def _runs_on(lines: Sequence[tuple[str, Sequence[str]]]) -> bool:
    """Tell whether the lines are the first one with the next digit at the end of its title and its keys."""
    title, keys = lines[0]
    start = title[-1:]
    if len(lines) == 1 or not start.isdigit():
        return False
    steps = [str(int(start) + step) for step in range(len(lines))]
    return all(
        line == (title[:-1] + digit, [key[:-1] + digit for key in keys])
        for line, digit in zip(lines, steps, strict=True)
    )


def _as_one(lines: Sequence[tuple[str, Sequence[str]]]) -> tuple[str, Sequence[str]]:
    (title, keys), last = lines[0], lines[-1][0][-1]
    return f"{title}–{last}", [f"{key}–{last}" for key in keys]
