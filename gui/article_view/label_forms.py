"""What is written at an annotation: its label or type, in full and shortened. Knows no Qt but its texts."""

from __future__ import annotations

from functools import cache

from gui.panels.wording import preset_text
from models.annotation import Annotation, Attributes, Event
from models.schema import Schema

CUT = "…"
_LEAST = 3
"""Letters of a label that are always written."""


def label_forms(annotation: Annotation, schema: Schema | None, *, continued: bool) -> tuple[str, ...]:
    """Return the forms of an annotation's label from full to shortest; `continued` for later fragments."""
    if isinstance(annotation, Event):
        if continued:
            return (f"{CUT} {annotation.type}",)
        preset = preset_text(preset_name(schema, annotation.attributes))
        return (f"{annotation.type} · {preset}", annotation.type) if preset else (annotation.type,)
    label = annotation.label
    forms: tuple[str, ...] = (label, short_label(label, label_names(schema)))
    if continued:
        forms = (f"{CUT} {label}", CUT)
    elif annotation.value:
        forms = (f"{label} {annotation.value}", *forms)
    return tuple(dict.fromkeys(forms))


@cache
def short_label(label: str, labels: tuple[str, ...]) -> str:
    """Return the shortest beginning of `label` that none of the other `labels` shares, marked as cut."""
    others = [name for name in labels if name != label]
    for length in range(_LEAST, len(label) - 1):
        if not any(name.startswith(label[:length]) for name in others):
            return label[:length] + CUT
    return label


def label_names(schema: Schema | None) -> tuple[str, ...]:
    """Return the names of a schema's labels."""
    return tuple(label.name for label in schema.labels) if schema else ()


def preset_name(schema: Schema | None, attributes: Attributes) -> str:
    """Return the name of the preset that the attributes are, "" for the plain case and for no preset."""
    preset = schema.preset_of(attributes) if schema else None
    if schema is None or preset is None or preset == schema.preset_of(Attributes()):
        return ""
    return preset.name
