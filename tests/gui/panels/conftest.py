from __future__ import annotations

from dataclasses import replace

import pytest

from gui import theme
from models.annotation import Actor, Status
from tests.builders import meeting


@pytest.fixture(autouse=True)
def light_look(qapp):
    if not qapp.styleSheet():
        theme.apply(qapp, theme.Theme.light())


@pytest.fixture
def review():
    """A meeting in which one participant is accepted, and two mentions share an actor."""
    found = meeting()
    meet = found.events["meet"]
    first = replace(meet.arguments[0], status=Status.ACCEPTED)
    meet = replace(meet, arguments=(first, *meet.arguments[1:]))
    vogt = replace(found.entities["vogt"], actor="v", status=Status.ACCEPTED)
    sie = replace(found.entities["sie"], actor="v")
    return found.with_states({"meet": meet, "vogt": vogt, "sie": sie})


@pytest.fixture
def actors():
    return {"v": Actor("v", "PERSON", "Ida Vogt", ("Vogt",))}
