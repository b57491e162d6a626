"""A session's schema gains labels and types and never loses anything."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import SchemaError
from models.schema import EVENT_TARGET, schema_from_toml
from storage.schema_changes import add_names, fitting_name
from storage.session import Session


@pytest.mark.parametrize(
    ("foreign", "fitting"),
    [
        ("Weapon", "Weapon"),
        ("Contact:Meet", "Contact_Meet"),
        ("Contact.Meet / Call", "Contact_Meet_Call"),
        ("Ämter-Namen", "Ämter-Namen"),
        ("1st", "X_1st"),
        ("_x_", "x"),
        ("", "X_"),
        ("“]\n[labels.Evil", "labels_Evil"),
    ],
)
def test_a_foreign_name_becomes_one_word(foreign: str, fitting: str) -> None:
    assert fitting_name(foreign) == fitting


@given(st.text(), st.text())
def test_any_foreign_names_can_be_added(foreign: str, role: str) -> None:
    name = fitting_name(foreign)
    if name in {"ANY", "EVENT"}:
        return
    roles = f'roles = ["{fitting_name(role)}*: ANY"]'
    schema = schema_from_toml(f'name = "s"\nversion = 1\n[labels."{name}"]\n[types."T{name}"]\n{roles}', "s")
    assert schema.label(name)


def test_new_labels_and_types_stay_in_the_session(session: Session) -> None:
    before = session.schema
    add_names(session, ["Weapon", "Ämter", "Weapon"], {"Angriff": ["Täter", "Ort", "Ort"], "Empty": []})
    path = session.path
    for schema in (session.schema, reopened(session, path)):
        assert [label.name for label in schema.labels] == [
            *(item.name for item in before.labels),
            "Weapon",
            "Ämter",
        ]
        kind = schema.type("Angriff")
        assert kind is not None
        assert [role.name for role in kind.roles] == ["Täter", "Ort"]
        role = kind.role("Ort")
        assert role is not None
        assert {EVENT_TARGET, "Weapon", "PERSON"} <= role.fillers
        assert role.maximum is None
        assert schema.type("MEET") == before.type("MEET")
        assert schema.type("Empty") is not None


def reopened(session: Session, path: object) -> object:
    session.close()
    assert isinstance(path, type(session.path))
    with Session.open(path) as again:
        return again.schema


@pytest.mark.parametrize(
    ("labels", "types"),
    [
        (["Weapon", "PERSON"], {}),
        (["Weapon", "no word"], {}),
        (["Weapon", "ANY"], {}),
        (["Weapon"], {"MEET": []}),
        (["Weapon"], {"Angriff": ["no word"]}),
        (["Weapon"], {"Weapon": []}),
    ],
)
def test_a_name_that_is_there_or_none_changes_nothing(
    session: Session, labels: list[str], types: dict[str, list[str]]
) -> None:
    schema, text = session.schema, session.schema_text()
    with pytest.raises(SchemaError):
        add_names(session, labels, types)
    assert (session.schema, session.schema_text()) == (schema, text)


def test_nothing_to_add_writes_nothing(session: Session) -> None:
    text = session.schema_text()
    add_names(session, [], {})
    assert session.schema_text() == text


HEAD = """name = "own"  # [types.MEET]
version = 1
[labels.A]
[types.OTHER]
roles = ["X: A"]
"""


@pytest.mark.parametrize(
    "written",
    [
        '[types.MEET]\nroles = ["Who{2-}: A"]\n',
        "[types.MEET] # one\nkey = \"M\"\nroles = [\n  'Who{2-}: A', # who ]\n]\n[labels.B]\n",
        '[types."MEET"]\nroles = ["Who{2-}: A",]',
        '[types.MEET]\nphases = ["start"]\nroles = ["Who{2-}: A"]\n[types.MEET.codes]\nace = "[x]"\n',
        '[types]\nMEET = { roles = ["Who{2-}: A"] }\n',
        '[types]\nMEET.roles = ["Who{2-}: A"]\n',
    ],
)
def test_a_type_gains_roles_however_its_author_wrote_it(tmp_path: Path, written: str) -> None:
    head = HEAD if "[types]" not in written else HEAD[: HEAD.index("[types.OTHER]")]
    with Session.create(tmp_path / "own.dateline", head + written) as session:
        add_names(session, [], {}, {"MEET": ["Ort", "Using-It", "Ort"]})
        roles = session.schema.roles_of("MEET")
        assert [(role.name, role.minimum) for role in roles] == [("Who", 2), ("Ort", 0), ("Using-It", 0)]
        assert session.schema.fits(roles[-1], "A") and session.schema.fits(roles[-1], EVENT_TARGET)
        assert session.schema_text().startswith(head)


@pytest.mark.parametrize(
    "written", ["[types.MEET]\n", '[types.MEET]\nkey = "M"', "[types.MEET]\nroles = []\n"]
)
def test_a_type_without_roles_gains_some(tmp_path: Path, written: str) -> None:
    with Session.create(tmp_path / "own.dateline", HEAD + written) as session:
        add_names(session, ["B"], {"NEW": ["Y"]}, {"MEET": ["Ort"]})
        assert [role.name for role in session.schema.roles_of("MEET")] == ["Ort"]
        assert session.schema.label("B") and session.schema.roles_of("NEW")
        assert session.schema.roles_of("OTHER")[0].name == "X"


def test_a_type_in_a_form_that_cannot_be_changed_is_told(tmp_path: Path) -> None:
    with Session.create(
        tmp_path / "own.dateline", HEAD[: HEAD.index("[types.OTHER]")] + "[types]\nMEET = {}\n"
    ) as session:
        before = session.schema_text()
        with pytest.raises(SchemaError, match="MEET can gain no role"):
            add_names(session, ["B"], {}, {"MEET": ["Ort"]})
        assert session.schema_text() == before


def test_every_type_of_the_shipped_schema_can_gain_a_role(session: Session) -> None:
    types = [kind.name for kind in session.schema.types]
    before = session.schema
    add_names(session, [], {}, {name: ["Ort"] for name in types[:6]})
    for name in types[:6]:
        assert session.schema.roles_of(name)[:-1] == before.roles_of(name)
        assert session.schema.roles_of(name)[-1].name == "Ort"
