"""README and guide tell no key that does not exist, forget none, and show no picture that is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

import resources
from gui.actions.menus import MENUS
from gui.actions.of_schema import schema_actions
from gui.actions.spec import ActionSpec
from gui.features import ACTIONS
from gui.scenes import SCENES
from models.schema import Schema, schema_from_toml

ROOT = Path(__file__).resolve().parent.parent
PAGES = ("README.md", "docs/guide.md")
SIGNS = {"Return": "⏎", "Backspace": "⌫", "Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
KEYS = {sign: name for name, sign in SIGNS.items()}
HELD = ("Ctrl", "Alt", "Shift")
OF_THE_TEXT = {
    *(f"{held}{key}" for held in ("", "Shift+", "Ctrl+", "Ctrl+Shift+") for key in ("Left", "Right")),
    *(f"{held}{key}" for held in ("", "Shift+") for key in ("Up", "Down", "Home", "End")),
    *("Ctrl+C", "Ctrl+A", "Tab", "Shift+Tab", "Esc", "Menu", "Shift+F10"),
}
"""Keys that the article view and Qt themselves answer to."""
MOST_PICTURE_BYTES, MOST_PICTURES_BYTES = 250_000, 4_000_000


def shipped_schema() -> Schema:
    file = resources.path("schema", "diplomacy.toml")
    return schema_from_toml(file.read_text(encoding="utf-8"), file.name)


@pytest.fixture(scope="module")
def table(qapp: QApplication) -> list[ActionSpec]:
    """Give all actions with the shipped schema, titled in English."""
    assert QCoreApplication.translate("actions", "Undo") == "Undo"
    return [*ACTIONS, *schema_actions(shipped_schema())]


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def caps(key: str) -> str:
    """Return a portable key as the pages write it: "Ctrl+Return" as two key caps."""
    parts = re.findall(r"[^+]+|\+$", key)
    return " ".join(f"<kbd>{SIGNS.get(part, part)}</kbd>" for part in parts)


def told_keys(text: str) -> Iterator[str]:
    """Yield every key that a page names, portably; keys after one that is held share it: Alt ← →."""
    for run in re.findall(r"<kbd>[^<]+</kbd>(?:\s<kbd>[^<]+</kbd>)*", text):
        parts = re.findall(r"<kbd>([^<]+)</kbd>", run)
        held = [part for part in parts if part in HELD]
        for part in parts:
            if part not in HELD:
                yield "+".join([*held, KEYS.get(part, part)])


def keyboard_rows(specs: list[ActionSpec]) -> list[str]:
    """Return the rows of the guide's keyboard table, menu by menu, that the action table asks for."""
    specs = [spec for spec in sorted(specs, key=lambda spec: MENUS.index(spec.menu)) if spec.keys]
    rows = []
    for _, group in groupby(specs, key=lambda spec: spec.id.split(".")[0] if "role" in spec.id else spec.id):
        first, *others = group
        keys = [key for key in first.keys if key != "Enter"]
        shown = " or ".join(map(caps, keys))
        if others:
            shown += f" … {caps(others[-1].keys[0])}"
        title = first.title.replace("role 1", "role 1 … 9") if others else first.title
        rows.append(f"| {title} | {shown} |")
    return rows


@pytest.mark.parametrize("name", PAGES)
def test_every_key_on_the_page_exists(name: str, table: list[ActionSpec]) -> None:
    known = {key for spec in table for key in spec.keys} | OF_THE_TEXT
    assert [key for key in told_keys(page(name)) if key not in known and key not in HELD] == []


def test_the_guides_keyboard_table_is_the_action_table(table: list[ActionSpec]) -> None:
    section = page("docs/guide.md").partition("\n## All keys\n")[2].partition("\n## ")[0]
    told = [line for line in section.splitlines() if "<kbd>" in line and line.startswith("|")]
    assert told == keyboard_rows(table)


def test_the_readmes_table_names_the_keys_of_the_daily_work(table: list[ActionSpec]) -> None:
    section = page("README.md").partition("\n## Keys\n")[2].partition("\n## ")[0]
    told = set(told_keys(section))
    daily = "accept reject next previous all_like_this undo redo finish discuss find search flag note palette"
    firsts = {spec.id: spec.keys[0] for spec in table if spec.keys}
    assert [name for name in daily.split() if firsts[name] not in told] == []


def test_the_labels_in_the_readme_have_the_letters_it_says(table: list[ActionSpec]) -> None:
    letters = re.search(
        r"<kbd>(\w)</kbd> person, <kbd>(\w)</kbd> organisation, <kbd>(\w)</kbd> country", page("README.md")
    )
    assert letters is not None
    keys = {label.name: label.key.upper() for label in shipped_schema().labels}
    assert letters.groups() == (keys["PERSON"], keys["ORG"], keys["GPE"])


def test_the_guide_lists_every_label_type_and_preset_of_the_shipped_schema() -> None:
    guide = page("docs/guide.md")
    schema = shipped_schema()
    names = [item.name for item in (*schema.labels, *schema.types, *schema.presets)]
    assert [name for name in names if not re.search(rf"\b{name}\b", guide)] == []


@pytest.mark.parametrize("name", PAGES)
def test_pictures_and_pages_that_are_linked_exist(name: str) -> None:
    targets = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page(name))
    local = [target for target in targets if not target.startswith(("http://", "https://"))]
    assert [target for target in local if not ((ROOT / name).parent / target).exists()] == []


def test_sections_that_are_linked_exist() -> None:
    guide = page("docs/guide.md")
    anchors = {
        re.sub(r"[^\w -]", "", heading).strip().lower().replace(" ", "-")
        for heading in re.findall(r"^#+ (.+)$", guide, re.MULTILINE)
    }
    assert [link for link in re.findall(r"\]\(#([^)]+)\)", guide) if link not in anchors] == []


def test_pictures_are_made_by_the_command_shown_and_small() -> None:
    sizes = {file.name: file.stat().st_size for file in (ROOT / "docs" / "pictures").glob("*.png")}
    shown = {name for one in PAGES for name in re.findall(r"pictures/([\w-]+\.png)", page(one))}
    assert shown == set(sizes) == {f"{name}.png" for name in SCENES}
    assert {name for name, size in sizes.items() if size > MOST_PICTURE_BYTES} == set()
    assert sum(sizes.values()) <= MOST_PICTURES_BYTES
