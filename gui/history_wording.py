"""The decision log in plain words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from gui.panels.wording import moment_text, quoted
from models.history import HistoryLine

_KINDS = {
    "Accept": QT_TRANSLATE_NOOP("history", "Accepted {what}"),
    "Reject": QT_TRANSLATE_NOOP("history", "Rejected {what}"),
    "AcceptArgument": QT_TRANSLATE_NOOP("history", "Accepted {role} of {what}"),
    "RejectArgument": QT_TRANSLATE_NOOP("history", "Rejected {role} of {what}"),
    "SetArgument": QT_TRANSLATE_NOOP("history", "Filled {role} of {what}"),
    "AddEntity": QT_TRANSLATE_NOOP("history", "Added {what}"),
    "AddEvent": QT_TRANSLATE_NOOP("history", "Added {what}"),
    "Relabel": QT_TRANSLATE_NOOP("history", "Relabelled {what}"),
    "MoveBoundary": QT_TRANSLATE_NOOP("history", "Moved boundary of {what}"),
    "AddFragment": QT_TRANSLATE_NOOP("history", "Added a fragment to {what}"),
    "RemoveFragment": QT_TRANSLATE_NOOP("history", "Removed a fragment of {what}"),
    "SetAttributes": QT_TRANSLATE_NOOP("history", "Set attributes of {what}"),
    "AttributeTo": QT_TRANSLATE_NOOP("history", "Set who vouches for {what}"),
    "SetCoref": QT_TRANSLATE_NOOP("history", "Linked mentions of {what}"),
    "SetNote": QT_TRANSLATE_NOOP("history", "Noted on {what}"),
    "SetFlag": QT_TRANSLATE_NOOP("history", "Flagged {what}"),
    "SetValue": QT_TRANSLATE_NOOP("history", "Set the value of {what}"),
    "SetLevel": QT_TRANSLATE_NOOP("history", "Set the level of {what}"),
    "SetActor": QT_TRANSLATE_NOOP("history", "Set the actor of {what}"),
    "Replicate": QT_TRANSLATE_NOOP("history", "Labelled all like {what}"),
    "LabelLike": QT_TRANSLATE_NOOP("history", "Labelled {what} like another"),
    "SetArticleStatus": QT_TRANSLATE_NOOP("history", "Set the article’s status"),
    "SetArticleNote": QT_TRANSLATE_NOOP("history", "Noted on the article"),
    "SetLanguage": QT_TRANSLATE_NOOP("history", "Set the article’s language"),
    "accept_shown": QT_TRANSLATE_NOOP("history", "Accepted all shown ({count})"),
    "reject_shown": QT_TRANSLATE_NOOP("history", "Rejected all shown ({count})"),
    "accept_found": QT_TRANSLATE_NOOP("history", "Accepted from the concordance ({count})"),
    "reject_found": QT_TRANSLATE_NOOP("history", "Rejected from the concordance ({count})"),
    "relabel_found": QT_TRANSLATE_NOOP("history", "Relabelled from the concordance ({count})"),
    "label_like": QT_TRANSLATE_NOOP("history", "Labelled {count} like another"),
    "AddAlias": QT_TRANSLATE_NOOP("history", "Gave the actor {actor} the alias {name}"),
    "MergeActors": QT_TRANSLATE_NOOP("history", "Merged {others} into the actor {actor}"),
    "RenameActor": QT_TRANSLATE_NOOP("history", "Renamed the actor {actor} to {name}"),
    "RefuseMerge": QT_TRANSLATE_NOOP("history", "Told {actor} from {others}"),
    "SplitActor": QT_TRANSLATE_NOOP("history", "Took {name} out of the actor {actor}"),
    "split_actor": QT_TRANSLATE_NOOP("history", "Took {name} out of the actor {actor}"),
    "merge_actors": QT_TRANSLATE_NOOP("history", "Merged {others} into the actor {actor}"),
    "set_actor": QT_TRANSLATE_NOOP("history", "Set the actor of {what}"),
    "accept_fillers": QT_TRANSLATE_NOOP("history", "Accepted {count} role fillers"),
    "link": QT_TRANSLATE_NOOP("history", "Linked two mentions of one event"),
    "PassOver": QT_TRANSLATE_NOOP("history", "Looked at it: right as it is"),
    "LookAgain": QT_TRANSLATE_NOOP("history", "Put back on the check list"),
    "fix": QT_TRANSLATE_NOOP("history", "Mended {what}"),
    "finish": QT_TRANSLATE_NOOP("history", "Finished"),
    "finish_rejecting": QT_TRANSLATE_NOOP("history", "Finished, {count} rejected"),
}
_STATUSES = {
    "untouched": QT_TRANSLATE_NOOP("history", "Marked as untouched"),
    "opened": QT_TRANSLATE_NOOP("history", "Reopened"),
    "complete": QT_TRANSLATE_NOOP("history", "Finished"),
    "discuss": QT_TRANSLATE_NOOP("history", "Marked for discussion"),
}
_MANY = {
    "Accept": QT_TRANSLATE_NOOP("history", "Accepted {count}"),
    "Reject": QT_TRANSLATE_NOOP("history", "Rejected {count}"),
    "AddEntity": QT_TRANSLATE_NOOP("history", "Added {count}"),
    "AddEvent": QT_TRANSLATE_NOOP("history", "Added {count}"),
    "Relabel": QT_TRANSLATE_NOOP("history", "Relabelled {count}"),
    "MoveBoundary": QT_TRANSLATE_NOOP("history", "Moved boundaries of {count}"),
    "SetActor": QT_TRANSLATE_NOOP("history", "Set the actor of {count}"),
}
_CHANGED_MANY = QT_TRANSLATE_NOOP("history", "Changed {count}")
_CHANGED = QT_TRANSLATE_NOOP("history", "Changed {what}")
_SOMETHING = QT_TRANSLATE_NOOP("history", "something")
_IN_SEVERAL = QT_TRANSLATE_NOOP("history", "{text} in {articles} articles")
_WAS = QT_TRANSLATE_NOOP("history", "{text}, was {former}")
_UNDONE = QT_TRANSLATE_NOOP("history", "undone by {reviewer}, {moment}")

KIND_GROUPS: Mapping[str, frozenset[str]] = {
    "accepted": frozenset({"Accept", "AcceptArgument"}),
    "rejected": frozenset({"Reject", "RejectArgument"}),
    "added": frozenset({"AddEntity", "AddEvent", "LabelLike", "Replicate"}),
    "relabelled": frozenset({"Relabel"}),
    "boundaries": frozenset({"MoveBoundary", "AddFragment", "RemoveFragment"}),
    "details": frozenset({"SetValue", "SetLevel"}),
    "actors": frozenset({"SetActor", "AddAlias", "MergeActors", "RenameActor", "RefuseMerge", "SplitActor"}),
    "events": frozenset({"SetArgument", "SetAttributes", "AttributeTo", "SetCoref"}),
    "remarks": frozenset({"SetNote", "SetFlag", "SetArticleNote"}),
    "articles": frozenset({"SetArticleStatus", "SetLanguage", "PassOver", "LookAgain"}),
}
"""Kinds of decisions that are looked for together, by the classes of their edits."""

_GROUP_WORDS = {
    "accepted": QT_TRANSLATE_NOOP("history", "Accepted"),
    "rejected": QT_TRANSLATE_NOOP("history", "Rejected"),
    "added": QT_TRANSLATE_NOOP("history", "Added"),
    "relabelled": QT_TRANSLATE_NOOP("history", "Relabelled"),
    "boundaries": QT_TRANSLATE_NOOP("history", "Boundaries"),
    "details": QT_TRANSLATE_NOOP("history", "Value and level"),
    "actors": QT_TRANSLATE_NOOP("history", "Actors"),
    "events": QT_TRANSLATE_NOOP("history", "Roles and attributes"),
    "remarks": QT_TRANSLATE_NOOP("history", "Notes and flags"),
    "articles": QT_TRANSLATE_NOOP("history", "Articles finished"),
}


def line_text(line: HistoryLine) -> str:
    """Return what was decided, as in "Accepted MEET “traf … zusammen”" or "Relabelled 12 in 4 articles"."""
    pattern = _translated(_pattern(line))
    if line.articles > 1:
        pattern = _translated(_IN_SEVERAL).format(text=pattern, articles=line.articles)
    what = f"{line.label} {quoted(line.covered)}" if line.label else _translated(_SOMETHING)
    others = ", ".join(map(quoted, line.others))
    text = pattern.format(
        what=what,
        role=line.role,
        count=line.count,
        actor=quoted(line.actor),
        others=others,
        name=quoted(line.given),
    )
    return _translated(_WAS).format(text=text, former=line.former) if line.former else text


def undone_text(line: HistoryLine) -> str:
    """Return who undid a decision and when, empty while it holds."""
    if not line.is_undone:
        return ""
    moment = moment_text(datetime.fromisoformat(line.undone_at))
    return _translated(_UNDONE).format(reviewer=line.undone_by, moment=moment)


def kind_group_text(name: str) -> str:
    """Return the words for one of the `KIND_GROUPS`."""
    return _translated(_GROUP_WORDS[name])


def _pattern(line: HistoryLine) -> str:
    if line.name == "finish" and line.count:
        return _KINDS["finish_rejecting"]
    if line.name in _KINDS:
        return _KINDS[line.name]
    if line.count:
        return _MANY.get(line.kind, _CHANGED_MANY)
    if line.kind == "SetArticleStatus":
        return _STATUSES.get(line.status, _KINDS[line.kind])
    return _KINDS.get(line.kind, _CHANGED)


def _translated(text: str) -> str:
    return QCoreApplication.translate("history", text)
