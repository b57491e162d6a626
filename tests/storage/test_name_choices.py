"""What a user says that foreign names are becomes a map, and the schema gains what shall be new."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import resources
from models.incoming.names import LEFT_OUT, NameMap, Survey
from storage.name_choices import NEW_LABEL, NEW_ROLE, NEW_TYPE, take_names
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
    assert meant.roles == {"Strike:Air/Used-Weapon": "Used-Weapon", "Strike:Air/Who": "Who"}
    assert session.schema.label("Weapon")
    kind = session.schema.type("Strike_Air")
    assert kind and [role.name for role in kind.roles] == ["Used-Weapon", "Who"]
    session.close()


def test_what_a_user_says_of_a_link_goes_before_the_role_of_a_new_type(session: Session) -> None:
    meant = take_names(session, FOUND, NameMap({"Strike:Air": NEW_TYPE}, {"Who": "Agent"}))
    assert (meant.role("Strike:Air", "Used-Weapon"), meant.role("Strike:Air", "Who")) == (
        "Used-Weapon",
        "Agent",
    )
    assert [role.name for role in session.schema.roles_of("Strike_Air")] == ["Used-Weapon", "Agent"]
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


USED = Survey(
    Counter({"Meet": 2, "Sign": 1, "Strike": 1}),
    {
        "Meet": Counter({"Used Weapon": 2}),
        "Sign": Counter({"Used Weapon": 1, "place": 1}),
        "Strike": Counter({"Used Weapon": 1}),
    },
    Counter({"Used Weapon": 4, "place": 1}),
)
TYPES = {"Meet": "MEET", "Sign": "SIGN", "Strike": LEFT_OUT}


def role_names(session: Session, name: str) -> list[str]:
    return [role.name for role in session.schema.roles_of(name)]


def test_a_link_becomes_a_role_of_all_types_it_is_used_with(session: Session) -> None:
    before = session.schema
    meant = take_names(session, USED, NameMap(TYPES, {"Used Weapon": NEW_ROLE}))
    for head, name in (("Meet", "MEET"), ("Sign", "SIGN")):
        assert meant.role(head, "Used Weapon") == "Used_Weapon" == role_names(session, name)[-1]
    assert session.schema.roles_of("VISIT") == before.roles_of("VISIT")
    session.close()


def test_a_link_becomes_a_role_of_one_type(session: Session) -> None:
    before = session.schema
    meant = take_names(session, USED, NameMap(TYPES, roles={"Sign/Used Weapon": NEW_ROLE}))
    assert role_names(session, "SIGN")[-1] == "Used_Weapon"
    assert session.schema.roles_of("MEET") == before.roles_of("MEET")
    assert (meant.role("Sign", "Used Weapon"), meant.role("Meet", "Used Weapon")) == ("Used_Weapon", LEFT_OUT)
    session.close()


def test_a_role_is_added_under_the_name_that_other_types_have_for_it(session: Session) -> None:
    assert "Participant" in role_names(session, "MEET") and "Participant" not in role_names(
        session, "STATEMENT"
    )
    found = Survey(Counter({"Said": 1}), {"Said": Counter({"participant": 1})}, Counter({"participant": 1}))
    names = NameMap({"Said": "STATEMENT"}, roles={"Said/participant": NEW_ROLE})
    assert take_names(session, found, names).role("Said", "participant") == "Participant"
    assert role_names(session, "STATEMENT")[-1] == "Participant"
    session.close()
