"""The decision log in plain words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from gui.panels.history import HistoryEntry
from gui.panels.wording import covered, quoted
from models.annotation import name_of
from models.article import Article
from models.decision import Decision
from models.review import Review

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
    "SetArticleStatus": QT_TRANSLATE_NOOP("history", "Set the article’s status"),
    "SetArticleNote": QT_TRANSLATE_NOOP("history", "Noted on the article"),
    "SetLanguage": QT_TRANSLATE_NOOP("history", "Set the article’s language"),
    "accept_shown": QT_TRANSLATE_NOOP("history", "Accepted all shown ({count})"),
    "reject_shown": QT_TRANSLATE_NOOP("history", "Rejected all shown ({count})"),
    "accept_found": QT_TRANSLATE_NOOP("history", "Accepted from the concordance ({count})"),
    "reject_found": QT_TRANSLATE_NOOP("history", "Rejected from the concordance ({count})"),
    "relabel_found": QT_TRANSLATE_NOOP("history", "Relabelled from the concordance ({count})"),
    "link": QT_TRANSLATE_NOOP("history", "Linked two mentions of one event"),
    "finish": QT_TRANSLATE_NOOP("history", "Finished the article, {count} rejected"),
}
_ACTIONS = {
    "undo": QT_TRANSLATE_NOOP("history", "Undone: {text}"),
    "redo": QT_TRANSLATE_NOOP("history", "Redone: {text}"),
}


def history_entry(decision: Decision, article: Article) -> HistoryEntry:
    """Return a decision on `article` as the history list shows it."""
    text = decision_text(decision, article)
    if decision.action in _ACTIONS:
        text = _translated(_ACTIONS[decision.action]).format(text=text)
    time = datetime.fromisoformat(decision.time)
    return HistoryEntry(decision.seq, time, decision.reviewer, text, article.title, decision.reverted)


def decision_text(decision: Decision, article: Article) -> str:
    """Return what was decided, as in "Accepted MEET “traf … zusammen”"."""
    summary = decision.summary
    kind = str(summary.get("name") or decision.kind) if decision.kind == "Batch" else decision.kind
    pattern = _translated(_KINDS.get(kind, kind))
    count = len(summary.get("edits", ())) - (kind == "finish")
    return pattern.format(what=_subject(decision, article), role=summary.get("role", ""), count=count)


def _subject(decision: Decision, article: Article) -> str:
    """Name what the decision was about by its label and text: as it is after it, else as it was before."""
    summary: Mapping[str, object] = decision.summary
    wanted = str(summary.get("event") or summary.get("id") or "")
    states = (*decision.restore_after.states, *decision.restore_before.states)
    standing = [(annotation_id, state) for annotation_id, state in states if state is not None]
    if not standing:
        return ""
    # Some edits leave the annotation they name as it was: then what they touched says enough.
    state = next((state for annotation_id, state in standing if annotation_id == wanted), standing[0][1])
    return f"{name_of(state)} {quoted(covered(state, Review(article)))}"


def _translated(text: str) -> str:
    return QCoreApplication.translate("history", text)
