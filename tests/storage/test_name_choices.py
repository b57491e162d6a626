"""What a user says that foreign names are becomes a map, and the schema gains what shall be new."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import resources
from models.incoming.names import LEFT_OUT, NameMap, Survey
from storage.name_choices import NEW_LABEL, NEW_TYPE, take_names
from storage.session import Session

FOUND = Survey(
    Counter({"Weapon": 3, "Strike:Air": 2, "Org": 1, "Junk": 1}),
    {"Strike:Air": Counter({"Used-Weapon": 2, "Who": 1})},
    Counter({"Used-Weapon": 2, "Who": 1}),
)


@pytest.fixture
def session(tmp_path: Path) -> Session:
    text = resources.path("schema", "diplomacy.toml").read_text(encoding="utf-8")
    return Session.create(tmp_path / "a.dateline", text)


def test_new_names_join_the_schema_with_the_roles_of_types(session: Session) -> None:
    wanted = NameMap({"Weapon": NEW_LABEL, "Strike:Air": NEW_TYPE, "Org": "ORG", "Junk": LEFT_OUT})
    meant = take_names(session, FOUND, wanted)
    assert meant.spans == {"Weapon": "Weapon", "Strike:Air": "Strike_Air", "Org": "ORG", "Junk": LEFT_OUT}
    assert meant.links == {"Used-Weapon": "Used-Weapon", "Who": "Who"}
    assert session.schema.label("Weapon")
    kind = session.schema.type("Strike_Air")
    assert kind and [role.name for role in kind.roles] == ["Used-Weapon", "Who"]
    session.close()


def test_what_a_user_says_of_a_link_goes_before_the_role_of_a_new_type(session: Session) -> None:
    meant = take_names(session, FOUND, NameMap({"Strike:Air": NEW_TYPE}, {"Who": "Agent"}))
    assert meant.links == {"Used-Weapon": "Used-Weapon", "Who": "Agent"}
    session.close()


def test_a_name_that_is_there_already_is_not_added_again(session: Session) -> None:
    wanted = NameMap({"Weapon": NEW_LABEL, "Strike:Air": NEW_TYPE})
    first = take_names(session, FOUND, wanted)
    before = session.schema
    assert take_names(session, FOUND, wanted).spans == first.spans
    assert session.schema == before
    session.close()


def test_nothing_new_leaves_the_schema_alone(session: Session) -> None:
    before = session.schema_text()
    take_names(session, FOUND, NameMap({"Org": "ORG"}))
    assert session.schema_text() == before
    session.close()
