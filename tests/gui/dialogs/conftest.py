from __future__ import annotations

import pytest

import resources
from gui import theme
from models.schema import schema_from_toml


@pytest.fixture(autouse=True)
def light_look(qapp):
    if not qapp.styleSheet():
        theme.apply(qapp, theme.Theme.light())


@pytest.fixture(scope="session")
def schema():
    path = resources.path("schema", "diplomacy.toml")
    return schema_from_toml(path.read_text(encoding="utf-8"), path.name)
