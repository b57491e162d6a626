"""JSON is read alike whatever library reads it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.json_text import dumped, loaded

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)


@given(VALUES)
def test_what_is_written_is_read(value: object) -> None:
    assert loaded(dumped(value)) == value == json.loads(dumped(value))


@pytest.mark.parametrize(
    ("text", "value"), [('"\\ud800"', "\ud800"), ("[Infinity]", [float("inf")]), ('{"a":1}', {"a": 1})]
)
def test_what_one_library_refuses_the_other_reads(text: str, value: object) -> None:
    assert loaded(text) == value


@pytest.mark.parametrize("text", ["", "{", "[1,]", "{'a': 1}"])
def test_no_json_is_told_by_its_place(text: str) -> None:
    with pytest.raises(json.JSONDecodeError) as caught:
        loaded(text)
    assert caught.value.pos >= 0
