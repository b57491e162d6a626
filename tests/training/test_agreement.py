"""Two annotations of one article compared, layer by layer."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.evaluation.pairs import Pair
from models.evaluation.scores import Score
from models.review import Review
from models.schema import Schema
from training.agreement import agreement, twice_annotated
from training.corpus import shipped_schema
from training.markup import read_marked

FIRST = """id: de-wien-treffen
language: de
published: 2023-05-05
style: agency
---
Treffen

[Ministerin|TITLE] [Ida Vogt|PERSON#p1] {traf|MEET#e1} am [Freitag|DATE#d1=2023-05-05]
[Leo Ruiz|PERSON#p2] {zusammen|#e1}.
[Er|MENTION.PRO#m1] {dankte|COURTESY#e2} [ihr|MENTION.PRO#m2].
---
e1 actual | Participant: p1 p2 | Time: d1
e2 actual | Actor: m1 | Recipient: m2
"""


@pytest.fixture(scope="module")
def schema() -> Schema:
    return shipped_schema()


def layers(folder: Path, schema: Schema, second: str) -> dict[str, Score]:
    return agreement([Pair(_read(folder, schema, FIRST), _read(folder, schema, second))], schema)


def _read(folder: Path, schema: Schema, text: str) -> Review:
    path = folder / "de-wien-treffen.txt"
    path.write_text(text, encoding="utf-8")
    return read_marked(path, schema).review


def test_equal_annotations_agree_in_every_layer(tmp_path: Path, schema: Schema) -> None:
    found = layers(tmp_path, schema, FIRST)
    assert {layer.f1 for layer in found.values()} == {1.0}
    assert found["entities"] == Score(4, 4, 4)
    assert found["roles"] == Score(5, 5, 5)


def test_another_preset_and_a_missing_role_count_in_their_layers_alone(
    tmp_path: Path, schema: Schema
) -> None:
    second = FIRST.replace("e1 actual", "e1 planned").replace(" | Recipient: m2", "")
    second = second.replace("[ihr|MENTION.PRO#m2]", "ihr")
    found = layers(tmp_path, schema, second)
    assert found["triggers"].f1 == found["attribution"].f1 == found["entities"].f1 == 1.0
    assert found["presets"] == Score(2, 2, 1)
    assert found["roles"] == Score(5, 4, 4)


def test_a_trigger_of_another_type_agrees_only_without_its_type(tmp_path: Path, schema: Schema) -> None:
    second = FIRST.replace("COURTESY#e2", "SUPPORT#e2").replace(
        "e2 actual | Actor: m1 | Recipient: m2", "e2 actual"
    )
    found = layers(
        tmp_path, schema, second.replace("[Er|MENTION.PRO#m1]", "Er").replace("[ihr|MENTION.PRO#m2]", "ihr")
    )
    assert found["triggers"] == Score(2, 2, 1)
    assert found["triggers of any type"].f1 == 1.0
    assert found["roles"] == Score(5, 3, 3)


def test_ten_articles_of_the_corpus_are_annotated_twice(schema: Schema) -> None:
    pairs = twice_annotated(schema)
    assert len(pairs) == 10
    assert {pair.language for pair in pairs} == {"de", "en"}
    assert all(pair.gold.article.id == pair.found.article.id for pair in pairs)
