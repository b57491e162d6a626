"""The words of the concordance: what is searched for, how it is sorted, what would become of hits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from gui.error_wording import told_text
from gui.item_models.concordance import AnnotationQuery, Sorting
from gui.panels import wording
from models.bulk_plan import Act, Hindrance, Step, Wish

_SORTINGS = {
    Sorting.ARTICLE: QT_TRANSLATE_NOOP("concordance", "by article"),
    Sorting.COVERED: QT_TRANSLATE_NOOP("concordance", "by words"),
    Sorting.LEFT: QT_TRANSLATE_NOOP("concordance", "by word before"),
    Sorting.RIGHT: QT_TRANSLATE_NOOP("concordance", "by word after"),
    Sorting.LABEL: QT_TRANSLATE_NOOP("concordance", "by label"),
}
_HINDRANCES = {
    Hindrance.OTHER_KIND: QT_TRANSLATE_NOOP("concordance", "{label} is for another kind"),
    Hindrance.GONE: QT_TRANSLATE_NOOP("concordance", "no longer there"),
}
_ALREADY = {
    Act.ACCEPT: QT_TRANSLATE_NOOP("concordance", "is accepted already"),
    Act.REJECT: QT_TRANSLATE_NOOP("concordance", "is rejected already"),
    Act.RELABEL: QT_TRANSLATE_NOOP("concordance", "is {label} already"),
}
_CHIPS = {
    "labels": QT_TRANSLATE_NOOP("concordance", "Label"),
    "statuses": QT_TRANSLATE_NOOP("concordance", "Status"),
    "sources": QT_TRANSLATE_NOOP("concordance", "Source"),
    "confidence": QT_TRANSLATE_NOOP("concordance", "Confidence"),
    "reviewer": QT_TRANSLATE_NOOP("concordance", "Reviewer"),
    "flagged": QT_TRANSLATE_NOOP("concordance", "Flagged"),
    "noted": QT_TRANSLATE_NOOP("concordance", "With a note"),
    "actor": QT_TRANSLATE_NOOP("concordance", "Actor"),
    "article_id": QT_TRANSLATE_NOOP("concordance", "Article"),
    "suggester": QT_TRANSLATE_NOOP("concordance", "Suggester"),
    "figure": QT_TRANSLATE_NOOP("concordance", "From the overview"),
}
_FIELDS = {
    "confidence": ("least", "most"),
    "noted": ("noted", "note"),
    "figure": ("numbers", "without", "decisions"),
}
"""The fields of a query behind a chip, where they are not the one that it is named after."""
_EMPTY = AnnotationQuery()
_LONGEST_NAME = 32


class HitCounts(QObject):
    """The texts that have a singular and a plural; Qt's tools find those in `tr` only."""

    def annotations(self, count: int) -> str:
        """Return how many annotations were found."""
        return self.tr("%n annotation(s)", "", count)

    def articles(self, count: int) -> str:
        """Return in how many articles they stand."""
        return self.tr("in %n article(s)", "", count)

    def others(self, count: int) -> str:
        """Return how many others change with an annotation."""
        return self.tr("changes %n more with it", "", count)


def chip_names() -> tuple[str, ...]:
    """Return the names of the filters in the order of their chips."""
    return tuple(_CHIPS)


def chip_title(name: str) -> str:
    """Return what a chip says while it filters nothing."""
    return _translated(_CHIPS[name])


def chip_texts(
    query: AnnotationQuery, title_of: Callable[[str], str], actor_name: Callable[[str], str]
) -> Mapping[str, str]:
    """Return what the chips that filter say, by their names; the others are left out."""
    texts = {
        "labels": _several(sorted(query.labels)),
        "statuses": _several([wording.status_text(item) for item in sorted(query.statuses)]),
        "sources": _several([wording.source_text(item) for item in sorted(query.sources)]),
        "confidence": range_text(query.least, query.most),
        "reviewer": query.reviewer or "",
        "flagged": chip_title("flagged") if query.flagged else "",
        "noted": chip_title("noted") if query.noted else "",
        "actor": _short(actor_name(query.actor)) if query.actor else "",
        "article_id": _short(title_of(query.article_id)) if query.article_id else "",
        "suggester": _short(query.suggester),
        "figure": chip_title("figure") if _is_of_figure(query) else "",
    }
    return {name: text for name, text in texts.items() if text}


def _is_of_figure(query: AnnotationQuery) -> bool:
    return query.numbers is not None or bool(query.without or query.decisions)


def without(query: AnnotationQuery, name: str) -> AnnotationQuery:
    """Return `query` with the filter of one chip taken off."""
    return replace(query, **{field: getattr(_EMPTY, field) for field in _FIELDS.get(name, (name,))})


def sorting_text(sorting: Sorting) -> str:
    """Return an order of hits in words."""
    return _translated(_SORTINGS[sorting])


def range_text(least: float | None, most: float | None) -> str:
    """Return a range of confidence as "30–60 %"; nothing where there is none."""
    if least is None and most is None:
        return ""
    low, high = round((least or 0) * 100), round((1 if most is None else most) * 100)
    return QCoreApplication.translate("concordance", "{0}–{1} %").format(low, high)


def found_text(count: int, articles: int) -> str:
    """Return how many annotations were found: "12 annotations in 3 articles"."""
    words = HitCounts().annotations(count)
    return f"{words} {in_articles_text(articles)}" if count else words


def in_articles_text(articles: int) -> str:
    """Return "in 3 articles"."""
    return HitCounts().articles(articles)


def title_text(wish: Wish) -> str:
    """Return the title of the preview of what is wished."""
    translate = QCoreApplication.translate
    return {
        Act.ACCEPT: translate("concordance", "Accept annotations"),
        Act.REJECT: translate("concordance", "Reject annotations"),
        Act.RELABEL: translate("concordance", "Relabel annotations as {label}"),
    }[wish.act].format(label=wish.label)


def act_text(wish: Wish) -> str:
    """Return what the button of the preview says."""
    translate = QCoreApplication.translate
    return {
        Act.ACCEPT: translate("concordance", "Accept"),
        Act.REJECT: translate("concordance", "Reject"),
        Act.RELABEL: translate("concordance", "Relabel"),
    }[wish.act]


def done_text(wish: Wish, count: int, articles: int) -> str:
    """Return what was done: "12 annotations in 3 articles: accepted."."""
    translate = QCoreApplication.translate
    pattern = {
        Act.ACCEPT: translate("concordance", "{hits}: accepted."),
        Act.REJECT: translate("concordance", "{hits}: rejected."),
        Act.RELABEL: translate("concordance", "{hits}: now {label}."),
    }[wish.act]
    return pattern.format(hits=found_text(count, articles), label=wish.label)


def group_text(step: Step) -> str:
    """Return the heading under which a step stands in the preview."""
    translate = QCoreApplication.translate
    if step.edit is None:
        return translate("concordance", "Stays as it is")
    if step.is_finished:
        return translate("concordance", "In finished articles")
    return translate("concordance", "Will change")


def note_text(step: Step, wish: Wish) -> str:
    """Return what else a step would do, or why nothing can be done."""
    if step.hindrance is Hindrance.RULE:
        return told_text(step.rule)
    if step.hindrance is Hindrance.ALREADY:
        return _translated(_ALREADY[wish.act]).format(label=wish.label)
    if step.hindrance is not None:
        return _translated(_HINDRANCES[step.hindrance]).format(label=wish.label)
    translate = QCoreApplication.translate
    notes, others = [], step.others
    if step.removes:
        notes.append(translate("concordance", "is taken out, it was added by hand"))
    if others:
        notes.append(HitCounts().others(others))
    return "; ".join(notes)


def _several(names: list[str]) -> str:
    return f"{names[0]} +{len(names) - 1}" if len(names) > 1 else "".join(names)


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"


def _translated(text: str) -> str:
    return QCoreApplication.translate("concordance", text)
