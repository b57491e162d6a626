"""Edits: the value objects that decisions apply.

`apply(review, edit, schema)` gives a `Change` with the review after it and its inverse, or raises
`InvalidEdit` and changes nothing.
"""

from models.edits.article import SetArticleNote, SetArticleStatus, SetLanguage
from models.edits.base import Batch, Bulk, Change, Edit, Part, Restore, apply, between
from models.edits.decide import Accept, AcceptArgument, Reject, RejectArgument
from models.edits.entities import AddEntity, Replicate, SetActor, SetLevel, SetValue
from models.edits.events import (
    AddEvent,
    AttributeTo,
    SetArgument,
    SetAttributes,
    SetCoref,
)
from models.edits.spans import AddFragment, MoveBoundary, Relabel, RemoveFragment, SetFlag, SetNote

__all__ = [
    "Accept",
    "AcceptArgument",
    "AddEntity",
    "AddEvent",
    "AddFragment",
    "AttributeTo",
    "Batch",
    "Bulk",
    "Change",
    "Edit",
    "MoveBoundary",
    "Part",
    "Reject",
    "RejectArgument",
    "Relabel",
    "RemoveFragment",
    "Replicate",
    "Restore",
    "SetActor",
    "SetArgument",
    "SetArticleNote",
    "SetArticleStatus",
    "SetAttributes",
    "SetCoref",
    "SetFlag",
    "SetLanguage",
    "SetLevel",
    "SetNote",
    "SetValue",
    "apply",
    "between",
]
