"""The layers that an article has in INCEpTION: types of UIMA with features of text and links with a role.

Only `NAMED_ENTITY` is built in there, and INCEpTION lets nobody add features to built-in layers; hence what
an entity holds beside its label and its actor stands in `DETAIL`.
"""

from __future__ import annotations

from dataclasses import dataclass

SENTENCE = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence"
TOKEN = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token"
TARGET = "uima.tcas.Annotation"
"""What links point to: an annotation of any layer."""


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer of spans: the name of its type, its features of text, and its features of links."""

    name: str
    about: str
    features: tuple[str, ...]
    links: tuple[str, ...] = ()

    def link_type(self, feature: str) -> str:
        """Return the type of the links of a feature, named as INCEpTION names it."""
        return f"{self.name}{feature.capitalize()}Link"


NAMED_ENTITY = Layer(
    "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity",
    "A name: its label, and the id of the actor that it refers to.",
    ("identifier", "value"),
)
MENTION = Layer(
    "webanno.custom.Mention",
    "What fills a role and is no name: its label, and the id of the actor that it refers to.",
    ("identifier", "value"),
)
REJECTED = Layer(
    "webanno.custom.Rejected",
    "A suggestion that a reviewer rejected: entity or event, and its label or type.",
    ("kind", "status", "value"),
)
DETAIL = Layer(
    "webanno.custom.Detail",
    "What an entity holds besides: its level if it is no name, its resolved value, the reviewer's note.",
    ("level", "note", "resolved"),
    ("entity",),
)
EVENT = Layer(
    "webanno.custom.Event",
    "An event on its trigger, with its type as value; attribution links to the entity that vouches for it.",
    ("coref", "genericity", "lemma", "modality", "note", "phase", "polarity", "tense", "value"),
    ("arguments", "attribution"),
)
FRAGMENT = Layer(
    "webanno.custom.Fragment",
    "A further fragment of an annotation whose first fragment the link points to.",
    (),
    ("whole",),
)

LAYERS = {layer.name: layer for layer in (NAMED_ENTITY, MENTION, REJECTED, DETAIL, EVENT, FRAGMENT)}
"""All layers by name: first those without links, as WebAnno TSV wants them."""
