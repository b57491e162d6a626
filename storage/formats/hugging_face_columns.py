"""The columns of the rows, as Parquet has them and as `datasets` and the Hub want to be told of them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from models.schema import Schema
from storage.formats.base import Header
from storage.formats.conll import OUTSIDE

METADATA = b"huggingface"
"""Where in the metadata of a Parquet file `datasets` looks for the features."""

_SPLITS: Mapping[str, str] = {"dev": "validation"}
"""What trainers call a part, where that is another name."""

_TAGS = "ner_tags"
_VALUES: Mapping[str, str] = {
    "id": "string",
    "tokens": "string",
    _TAGS: "int64",
    "text": "string",
    "spans": "string",
    "article": "string",
    "sentence": "int32",
    "language": "string",
    "published": "string",
}
_LISTS = frozenset({"tokens", _TAGS})


def tag_names(schema: Schema) -> list[str]:
    """Return the IOB2 tags of a schema; the place of each is its id."""
    labels = [label.name for label in schema.labels if not label.helper]
    return [OUTSIDE, *(f"{prefix}-{label}" for label in labels for prefix in "BI")]


def arrow_schema(tags: Sequence[str]) -> Any:
    """Return pyarrow's schema, with the features for `datasets` in its metadata."""
    import pyarrow as pa

    types = {name: getattr(pa, kind)() for name, kind in _VALUES.items()}
    fields = {name: pa.list_(kind) if name in _LISTS else kind for name, kind in types.items()}
    told = json.dumps({"info": {"features": _features(tags)}}, ensure_ascii=False)
    return pa.schema(fields, {METADATA: told.encode()})


def tags_of(schema: Any) -> list[str]:
    """Return the tags that stand in the metadata of pyarrow's `schema`."""
    features = json.loads(schema.metadata[METADATA])["info"]["features"]
    names: list[str] = features[_TAGS]["feature"]["names"]
    return names


def card_head(header: Header, files: Mapping[str, str]) -> str:
    """Return the YAML before a data card: the file of each part, the features, the languages."""
    splits = [{"split": _SPLITS.get(part, part), "path": name} for part, name in files.items()]
    told = {
        "configs": [{"config_name": "default", "data_files": splits}],
        "dataset_info": {"features": list(_listed(tag_names(header.schema)))},
        "language": sorted(filter(None, header.languages)),
        "task_categories": ["token-classification"],
    }
    return "\n".join(["---", *_yaml(told), "---", "", ""])


def _features(tags: Sequence[str]) -> dict[str, Any]:
    """Return the features as `datasets` keeps them in JSON, in words that all its versions know."""
    found: dict[str, Any] = {}
    for name, kind in _VALUES.items():
        value = {"names": list(tags), "_type": "ClassLabel"} if name == _TAGS else _value(kind)
        found[name] = {"feature": value, "_type": "Sequence"} if name in _LISTS else value
    return found


def _value(kind: str) -> dict[str, Any]:
    return {"dtype": kind, "_type": "Value"}


def _listed(tags: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Yield the features as they are in the YAML of a card, where an id is a key and a text."""
    names = {str(number): tag for number, tag in enumerate(tags)}
    for name, kind in _VALUES.items():
        value: Any = {"class_label": {"names": names}} if name == _TAGS else kind
        yield {"name": name, "sequence" if name in _LISTS else "dtype": value}


def _yaml(value: Any, indent: int = 0) -> Iterator[str]:
    """Yield the lines of a mapping or a list in YAML; texts are quoted as in JSON, which YAML takes."""
    pad = " " * indent
    if isinstance(value, Mapping):
        for key, item in value.items():
            shown = json.dumps(key) if key.isdigit() else key
            if isinstance(item, str):
                yield f"{pad}{shown}: {json.dumps(item, ensure_ascii=False)}"
            elif item:
                yield f"{pad}{shown}:"
                yield from _yaml(item, indent + 2)
    else:
        for item in value:
            first, *others = (
                [json.dumps(item, ensure_ascii=False)] if isinstance(item, str) else _yaml(item, indent + 2)
            )
            yield f"{pad}- {first.lstrip()}"
            yield from others
