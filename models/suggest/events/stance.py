"""Verbs whose type another word decides: "zeigte sich zufrieden", "expressed concern" (ruling 11.4)."""

from __future__ import annotations

from collections.abc import Sequence

from models.suggest.events.clauses import Clause
from models.suggest.events.slots import Slot
from models.suggest.lemmas import noun_lemmas
from models.suggest.triggers import Tier, TriggerRow, WordClass

_DESCRIBE, _DRAW = "bezeichnen", "draw"
_GERMAN_VERBS = frozenset({"zeigen", "äußern", "geben"})
_ENGLISH_VERBS = frozenset({"express", "voice"})
_VERBS = {"de": _GERMAN_VERBS | {_DESCRIBE}, "en": _ENGLISH_VERBS | {_DRAW}}
_GERMAN = {
    **dict.fromkeys(["zufrieden", "lobend", "erfreut", "anerkennend"], "SUPPORT"),
    **dict.fromkeys(("dankbar", "erkenntlich"), "COURTESY"),
    **dict.fromkeys(
        ["besorgt", "zuversichtlich", "überzeugt", "optimistisch", "skeptisch", "enttäuscht"], "STATEMENT"
    ),
    **dict.fromkeys(["bereit", "gewillt", "offen"], "AGREE"),
    **dict.fromkeys(("empört", "kritisch"), "ACCUSE"),
}
_ENGLISH = {
    **dict.fromkeys(["satisfaction", "support", "solidarity", "appreciation", "backing"], "SUPPORT"),
    **dict.fromkeys(
        ["gratitude", "condolence", "thanks", "sympathy", "regret", "congratulation"], "COURTESY"
    ),
    **dict.fromkeys(["concern", "confidence", "hope", "alarm", "doubt", "optimism"], "STATEMENT"),
    **dict.fromkeys(["readiness", "willingness", "commitment"], "AGREE"),
    **dict.fromkeys(["criticism", "outrage"], "ACCUSE"),
}
_FRAME = (
    ("nsubj", ("Actor",)),
    ("obl:über", ("Topic",)),
    ("obl:für", ("Topic",)),
    ("obl:for", ("Topic",)),
    ("obl:about", ("Topic",)),
    ("obl:over", ("Topic",)),
    ("obl:to", ("Recipient",)),
    ("iobj", ("Recipient",)),
    ("obl:arg", ("Recipient",)),
)


def is_of_stance(lemmas: Sequence[str], language: str) -> bool:
    """Tell whether a verb may show or voice an attitude, whatever stands beside it."""
    return not _VERBS[language].isdisjoint(lemmas)


def stance_row(
    clause: Clause, lemmas: Sequence[str], slots: Sequence[Slot], language: str, *, reflexive: bool
) -> TriggerRow | None:
    """Return a row for a verb of showing or voicing an attitude, typed by the adjective or noun beside it."""
    if language == "de":
        kind, verb = _german_stance(clause, lemmas, reflexive=reflexive)
    else:
        kind, verb = _english_stance(slots, lemmas)
    return TriggerRow(language, verb, WordClass.VERB, kind, Tier.HI, _FRAME) if kind else None


def _german_stance(clause: Clause, lemmas: Sequence[str], *, reflexive: bool) -> tuple[str | None, str]:
    if _DESCRIBE in lemmas:
        words = {clause.units[place].lower for place in clause.places}
        return ("STATEMENT" if "als" in words else None), _DESCRIBE
    verb = next((lemma for lemma in lemmas if lemma in _GERMAN_VERBS), "")
    return (_german_kind(clause) if verb and reflexive else None), verb


def _english_stance(slots: Sequence[Slot], lemmas: Sequence[str]) -> tuple[str | None, str]:
    if _DRAW in lemmas:
        objects = {slot.phrase.head.lower for slot in slots if slot.name == "obj"}
        return ("STATEMENT" if "attention" in objects else None), _DRAW
    verb = next((lemma for lemma in lemmas if lemma in _ENGLISH_VERBS), "")
    return (_english_kind(slots) if verb else None), verb


def _german_kind(clause: Clause) -> str | None:
    words = (clause.units[place].lower for place in clause.places)
    return next((_GERMAN[word] for word in words if word in _GERMAN), None)


def _english_kind(slots: Sequence[Slot]) -> str | None:
    heads = (slot.phrase.head.text for slot in slots if slot.name in {"obj", "iobj"})
    forms = (form for head in heads for form in noun_lemmas(head, "en"))
    return next((_ENGLISH[form] for form in forms if form in _ENGLISH), None)
