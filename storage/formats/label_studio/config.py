"""Label Studio's labelling interface for a schema."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from models.annotation import Level
from models.schema import ATTRIBUTE_VALUES, PHASES, Schema
from storage.formats.backgrounds import backgrounds
from storage.formats.linked import FURTHER_LABEL, annotation_names, link_labels

LABEL, TEXT, LEVEL, PHASE, VALUE = "label", "text", "level", "phase", "value"
"""The names of the interface's parts, which results refer to; attributes are called as in the session."""


def config_xml(schema: Schema) -> bytes:
    """Return the interface: labels, relations, and what is asked of a single region."""
    view = Element("View")
    # Without it the browser joins blanks, and the words shown are not those at the offsets.
    SubElement(view, "Style").text = ".htx-text { white-space: pre-wrap; }"
    relations = SubElement(view, "Relations", choice="multiple")
    for name, colour in backgrounds(link_labels(schema)).items():
        SubElement(relations, "Relation", value=name, background=colour)
    labels = SubElement(view, "Labels", name=LABEL, toName=TEXT)
    for name, colour in backgrounds([*annotation_names(schema), FURTHER_LABEL]).items():
        SubElement(labels, "Label", value=name, background=colour)
    SubElement(view, "Text", name=TEXT, value=f"${TEXT}")
    entities = [label.name for label in schema.labels]
    _choices(view, LEVEL, Level, entities)
    for name, values in ATTRIBUTE_VALUES.items():
        _choices(view, name, values, [kind.name for kind in schema.types])
    _choices(view, PHASE, PHASES, [kind.name for kind in schema.types if kind.phases])
    SubElement(view, "TextArea", {"name": VALUE, "placeholder": VALUE, **_asked_of(entities)})
    indent(view)
    return f"{tostring(view, encoding='unicode')}\n".encode()


def _choices(view: Element, name: str, values: Iterable[str], labels: list[str]) -> None:
    """Add a choice of `values` for regions with one of `labels`, nothing if there are none."""
    if labels:
        choices = SubElement(view, "Choices", {"name": name, "showInline": "true", **_asked_of(labels)})
        for value in values:
            SubElement(choices, "Choice", value=value)


def _asked_of(labels: list[str]) -> dict[str, str]:
    return {
        "toName": TEXT,
        "perRegion": "true",
        "visibleWhen": "region-selected",
        "whenTagName": LABEL,
        "whenLabelValue": ",".join(labels),
    }
