"""Edits: the value objects that decisions apply.

`apply(review, edit, schema)` gives a `Change` with the review after it and its inverse, or raises
`InvalidEdit` and changes nothing.
"""

from models.edits.actors import AddAlias, MergeActors, RefuseMerge, RenameActor, SplitActor
from models.edits.article import LookAgain, PassOver, SetArticleNote, SetArticleStatus, SetLanguage
from models.edits.base import Batch, Bulk, Change, Edit, Part, Restore, apply, between
from models.edits.decide import Accept, AcceptArgument, Reject, RejectArgument
from models.edits.entities import AddEntity, LabelLike, Replicate, SetActor, SetLevel, SetValue
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
    "AddAlias",
    "AddEntity",
    "AddEvent",
    "AddFragment",
    "AttributeTo",
    "Batch",
    "Bulk",
    "Change",
    "Edit",
    "LabelLike",
    "LookAgain",
    "MergeActors",
    "MoveBoundary",
    "Part",
    "PassOver",
    "RefuseMerge",
    "Reject",
    "RejectArgument",
    "Relabel",
    "RemoveFragment",
    "RenameActor",
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
    "SplitActor",
    "apply",
    "between",
]
