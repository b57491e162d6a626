from __future__ import annotations

import csv
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.annotation import Attributes
from models.errors import SchemaError
from models.schema import (
    ATTRIBUTE_VALUES,
    EVENT_TARGET,
    EntityLabel,
    Guideline,
    Role,
    Schema,
    schema_from_mapping,
    schema_from_toml,
)
from resources import path

SHIPPED = schema_from_toml(path("schema", "diplomacy.toml").read_text(encoding="utf-8"), "diplomacy.toml")
DESCRIBED = [*SHIPPED.labels, *SHIPPED.types, *SHIPPED.presets]
ROLES = [(kind, role) for kind in SHIPPED.types for role in kind.roles]
INVENTORY = {
    *("Actor", "Recipient", "Participant", "Person", "Topic", "Document", "Item", "Amount"),
    *("Office", "Organization", "Instrument", "Place", "Origin", "Destination", "Time"),
}
LONGEST_PART = 240
ATTRIBUTES = st.builds(
    Attributes, **{name: st.sampled_from(values) for name, values in ATTRIBUTE_VALUES.items()}
)

SMALL = """
name = "small"
version = 3

[fillers]
WHO = ["PERSON", "TEAM"]

[labels.PERSON]
key = "p"
guidelines.en.definition = "A human."

[labels.TEAM]
[labels.THING]
helper = true

[types.GAME]
key = "G"
roles = ["Player{2-}: WHO", "Ball?: THING", "Reason*: ANY | EVENT", "Umpire: PERSON", "Fan{0-9}: WHO"]
codes = { other = "07" }
phases = ["start"]

[presets.off]
key = "3"
polarity = "NEG"
tense = ["PRES", "PAST"]
"""


def small(old: str = "", new: str = "") -> Schema:
    assert old in SMALL
    return schema_from_toml(SMALL.replace(old, new), "small.toml")


def role_of(type_name: str, role_name: str) -> Role:
    return next(role for role in SHIPPED.roles_of(type_name) if role.name == role_name)


def test_shipped_schema_has_twelve_labels_a_helper_and_24_types() -> None:
    helpers = [label.name for label in SHIPPED.labels if label.helper]
    assert (SHIPPED.name, SHIPPED.version) == ("diplomacy", 1)
    assert (len(SHIPPED.labels), len(SHIPPED.types), helpers) == (13, 24, ["MENTION"])
    assert [preset.key for preset in SHIPPED.presets] == list("12345")


@pytest.mark.parametrize(("kind", "role"), ROLES, ids=[f"{kind.name}-{role.name}" for kind, role in ROLES])
def test_a_role_is_found_by_its_name_and_is_open_to_its_fillers_alone(kind, role) -> None:
    assert SHIPPED.type(kind.name) is kind
    assert kind.role(role.name) is role
    assert kind.role(f"no {role.name}") is None
    for label in (*(label.name for label in SHIPPED.labels), EVENT_TARGET, "unknown"):
        assert (role.name in kind.open_to(label)) is (label in role.fillers)


@pytest.mark.parametrize(("kind", "role"), ROLES, ids=[f"{kind.name}-{role.name}" for kind, role in ROLES])
def test_shipped_role_is_of_the_inventory_and_takes_known_fillers(kind, role) -> None:
    assert role.name in INVENTORY
    assert role.fillers <= {label.name for label in SHIPPED.labels} | {EVENT_TARGET}


@pytest.mark.parametrize("kind", SHIPPED.types, ids=lambda kind: kind.name)
def test_shipped_type_ends_its_card_with_place_and_time(kind) -> None:
    names = [role.name for role in kind.roles]
    has_place = kind.name not in ("VISIT", "TRADE")
    assert names[-1] == "Time"
    assert ("Place" in names, names[-2] == "Place") == (has_place, has_place)
    assert names[0] in ("Actor", "Participant", "Person")


@pytest.mark.parametrize("described", DESCRIBED, ids=lambda item: item.name)
def test_shipped_guideline_is_short_and_in_both_languages(described) -> None:
    assert list(described.guidelines) == ["de", "en"]
    for guideline in described.guidelines.values():
        parts = (guideline.definition, guideline.example, guideline.confusion)
        assert all(len(part) < LONGEST_PART for part in parts)
        assert guideline.example.count("*") in (2, 4, 6)
        assert bool(guideline.confusion) == (described not in SHIPPED.presets)


def test_shipped_guidelines_differ_between_the_languages() -> None:
    assert not [item.name for item in DESCRIBED if item.guidelines["de"] == item.guidelines["en"]]


def test_shipped_keys_are_unique() -> None:
    keys = Counter(item.key for item in DESCRIBED if item.key)
    assert [key for key, count in keys.items() if count > 1] == []
    assert all(label.key.islower() for label in SHIPPED.labels)
    assert all(kind.key.isupper() for kind in SHIPPED.types if kind.key)


def test_shipped_roles_follow_the_rulings() -> None:
    acting_papers = {kind.name for kind, role in ROLES if role.name == "Actor" and "DOC" in role.fillers}
    assert acting_papers == {"STATEMENT", "DEMAND", "SUPPORT"}
    assert {"GPE", "ORG", "PERSON"} <= role_of("OFFICE_CHANGE", "Person").fillers
    for name in ("SANCTION", "OFFICE_CHANGE"):
        assert role_of(name, "Origin") == Role("Origin", frozenset({"GPE", "LOC", "FAC", "ORG"}), 0, 1)
    assert SHIPPED.fits(role_of("DEMAND", "Topic"), EVENT_TARGET)
    assert not SHIPPED.fits(role_of("MEET", "Topic"), EVENT_TARGET)
    assert [kind.name for kind in SHIPPED.types if kind.phases] == ["OFFICE_CHANGE"]


def test_shipped_schema_knows_every_role_of_the_trigger_lexicon() -> None:
    with path("lexicons", "event_triggers.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    used = {
        (row["event_type"], role)
        for row in rows
        if row["event_type"] != "LIGHT"
        for slot in row["argument_frame"].split(";")
        for role in slot.partition("=")[2].split("/")
    }
    assert len(used) > len(SHIPPED.types)
    assert used - {(kind.name, role.name) for kind, role in ROLES} == set()


@given(ATTRIBUTES, st.sampled_from(SHIPPED.presets))
def test_applied_preset_is_the_preset_of_the_result(attributes, preset) -> None:
    applied = preset.applied(attributes)
    assert SHIPPED.preset_of(applied) == preset
    assert preset.applied(applied) == applied


@given(ATTRIBUTES)
def test_preset_that_matches_changes_nothing(attributes) -> None:
    preset = SHIPPED.preset_of(attributes)
    named = sum(preset.matches(attributes) for preset in SHIPPED.presets)
    assert named == (preset is not None)
    assert preset is None or preset.applied(attributes) == attributes


def test_denied_keeps_tense_and_phase() -> None:
    denied = SHIPPED.preset("denied")
    assert denied is not None
    assert denied.applied(Attributes(tense="FUT", phase="end")) == Attributes("NEG", "FUT", phase="end")


def test_actual_takes_past_and_present() -> None:
    for tense, expected in (("PAST", "actual"), ("PRES", "actual"), ("FUT", "planned"), ("UNSPEC", None)):
        preset = SHIPPED.preset_of(Attributes(tense=tense))
        assert (preset and preset.name) == expected


def test_roles_of_an_unknown_type_are_none() -> None:
    assert SHIPPED.roles_of("NOTHING") == ()


def test_guideline_falls_back_to_english_then_to_any() -> None:
    english, other = Guideline("English."), Guideline("Autre.")
    assert EntityLabel("A", guidelines={"fr": other, "en": english}).guideline("de") == english
    assert EntityLabel("A", guidelines={"fr": other}).guideline("de") == other
    assert EntityLabel("A").guideline("de") == Guideline("")


def test_small_schema_is_read_as_written() -> None:
    schema = small()
    who = frozenset({"PERSON", "TEAM"})
    every = who | {"THING", EVENT_TARGET}
    kind = schema.types[0]
    assert [label.name for label in schema.labels] == ["PERSON", "TEAM", "THING"]
    assert schema.labels[0] == EntityLabel("PERSON", "p", guidelines={"en": Guideline("A human.")})
    assert kind.roles == (
        Role("Player", who, 2, None),
        Role("Ball", frozenset({"THING"}), 0, 1),
        Role("Reason", every, 0, None),
        Role("Umpire", frozenset({"PERSON"}), 1, 1),
        Role("Fan", who, 0, 9),
    )
    assert (kind.codes, kind.phases, schema.version) == ({"other": "07"}, ("start",), 3)
    assert schema.presets[0].values == {"polarity": ("NEG",), "tense": ("PRES", "PAST")}


def test_byte_order_mark_is_ignored() -> None:
    assert schema_from_toml("\ufeff" + SMALL, "small.toml") == small()


@given(st.integers(1, 99), st.integers(0, 99))
def test_count_range_is_read_as_written(minimum, more) -> None:
    schema = small("{2-}", f"{{{minimum}-{minimum + more}}}")
    assert replace(schema.types[0].roles[0], fillers=frozenset()) == Role(
        "Player", frozenset(), minimum, minimum + more
    )


BAD = {
    "unknown field of the file": ("version = 3", "version = 3\nauthor = 'x'", "", '"author" is unknown'),
    "unknown field of a label": ('key = "p"', 'kay = "p"', "labels.PERSON", '"kay" is unknown'),
    "unknown field of a type": ("codes =", "code =", "types.GAME", '"code" is unknown'),
    "unknown field of a preset": ("polarity", "polarty", "presets.off", '"polarty" is unknown'),
    "unknown field of a guideline": (
        "en.definition",
        "en.meaning",
        "labels.PERSON.guidelines.en",
        '"meaning" is unknown',
    ),
    "guideline without definition": (
        "en.definition",
        "en.example",
        "labels.PERSON.guidelines.en",
        '"definition" is missing',
    ),
    "empty definition": ("A human.", " ", "labels.PERSON.guidelines.en.definition", "is empty"),
    "language that is none": (
        "guidelines.en",
        "guidelines.English",
        "labels.PERSON.guidelines.English",
        "no language code",
    ),
    "file without name": ('name = "small"', "", "", '"name" is missing'),
    "file without version": ("version = 3", "", "", '"version" is missing'),
    "version as text": ("version = 3", 'version = "3"', "version", "not a whole number"),
    "version as truth": ("version = 3", "version = true", "version", "not a whole number"),
    "name of the schema with a space": ('"small"', '"very small"', "name", "not one word"),
    "labels as a list": ("[labels.THING]\nhelper = true", "[[labels.THING]]", "labels.THING", "not a table"),
    "label with a space": ("[labels.TEAM]", '[labels."TEAM B"]', "labels.TEAM B", "not one word"),
    "label without name": ("[labels.TEAM]", '[labels.""]', "labels", "a name is empty"),
    "label called as a reserved word": ("[labels.THING]", "[labels.EVENT]", "labels.EVENT", "EVENT has a"),
    "label called as another": (
        "[labels.TEAM]",
        "[labels.Person]\n[labels.TEAM]",
        "labels.Person",
        "labels.PERSON",
    ),
    "type called as a label": ("[types.GAME]", "[types.TEAM]", "types.TEAM", "labels.TEAM"),
    "type with a space": ("[types.GAME]", '[types."BALL GAME"]', "types.BALL GAME", "not one word"),
    "preset called as another": (
        "[presets.off]",
        "[presets.Off]\ntense = 'FUT'\n[presets.off]",
        "presets",
        "same",
    ),
    "key of two": ('key = "G"', 'key = "p"', "types.GAME.key", '"p" is already the key of labels.PERSON'),
    "key of two letters": ('key = "G"', 'key = "GA"', "types.GAME.key", "not one character"),
    "key as number": ('key = "3"', "key = 3", "presets.off.key", "not a text"),
    "helper as text": ("helper = true", 'helper = "yes"', "labels.THING.helper", "neither true nor false"),
    "roles as number": ('roles = ["Player', 'roles = 1 #["Player', "types.GAME.roles", "list of texts"),
    "role without colon": ("Umpire: PERSON", "Umpire", "types.GAME.roles", '"Umpire" has no colon'),
    "role with a space": ("Umpire:", "The Umpire:", "types.GAME.roles.The Umpire", "not one word"),
    "role without name": ("Umpire:", ":", "types.GAME.roles", "a name is empty"),
    "role of two": ("Umpire:", "Ball:", "types.GAME.roles.Ball", "stands twice"),
    "role with unknown filler": (
        "Umpire: PERSON",
        "Umpire: MAN",
        "types.GAME.roles.Umpire",
        '"MAN" is unknown',
    ),
    "role without filler": ("Umpire: PERSON", "Umpire: ", "types.GAME.roles.Umpire", "no filler"),
    "count twice": ("Ball?:", "Ball?*:", "types.GAME.roles.Ball", 'count "?*"'),
    "count not closed": ("{2-}", "{2-", "types.GAME.roles.Player", 'count "{2-"'),
    "count in words": ("{2-}", "{two}", "types.GAME.roles.Player", 'count "{two}"'),
    "count upside down": ("{2-}", "{3-2}", "types.GAME.roles.Player", "allows no filler"),
    "count of nothing": ("{2-}", "{0}", "types.GAME.roles.Player", "allows no filler"),
    "filler set of unknown label": ('"TEAM"]', '"CREW"]', "fillers.WHO", '"CREW" is unknown'),
    "filler set called as a label": ("WHO = [", "THING = [", "fillers.THING", "already a label"),
    "empty filler set": ('["PERSON", "TEAM"]', "[]", "fillers.WHO", "no filler"),
    "code as number": ('other = "07"', "other = 7", "types.GAME.codes.other", "not a text"),
    "phase that is none": ('["start"]', '["middle"]', "types.GAME.phases", '"middle" is unknown'),
    "attribute value that is none": ('"NEG"', '"NO"', "presets.off.polarity", '"NO" is unknown'),
    "attribute without value": ('["PRES", "PAST"]', "[]", "presets.off.tense", "names no value"),
    "preset that sets nothing": (
        'polarity = "NEG"\ntense = ["PRES", "PAST"]',
        "",
        "presets.off",
        "no attribute",
    ),
    "label that stands twice": ("[labels.TEAM]", "[labels.PERSON]", "line 12", "PERSON"),
    "key that stands twice": ('key = "G"', 'key = "G"\nkey = "H"', "line 18", "not valid TOML"),
    "text without quotes": ('"small"', "small", "line 2", "not valid TOML"),
}


@pytest.mark.parametrize(("old", "new", "place", "reason"), BAD.values(), ids=BAD)
def test_bad_schema_is_refused_with_file_place_and_reason(old, new, place, reason) -> None:
    with pytest.raises(SchemaError) as raised:
        small(old, new)
    message = raised.value.message
    assert message.startswith("small.toml: ")
    assert place in message
    assert reason in message
    assert message.endswith(".")
    assert raised.value.hint


def test_schema_without_labels_is_refused() -> None:
    with pytest.raises(SchemaError, match=r"own\.toml: has no entity label"):
        schema_from_mapping({"name": "own", "version": 1}, "own.toml")


def test_hint_names_the_closest_known_word() -> None:
    with pytest.raises(SchemaError) as raised:
        small("Umpire: PERSON", "Umpire: person")
    assert raised.value.hint == "Did you mean PERSON?"


def test_deep_nesting_is_refused() -> None:
    with pytest.raises(SchemaError):
        schema_from_toml("name = " + "[" * 5000, "deep.toml")


@given(st.integers(0, len(SMALL)), st.integers(0, 12), st.text(max_size=4))
def test_damaged_schema_is_read_or_refused_but_never_breaks(start, length, inserted) -> None:
    damaged = SMALL[:start] + inserted + SMALL[start + length :]
    try:
        schema = schema_from_toml(damaged, "small.toml")
    except SchemaError as refusal:
        assert refusal.message.startswith("small.toml: ")
    else:
        assert schema.labels
