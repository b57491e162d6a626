"""What F1 tells on the full pages: the concordance and the overview."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from gui.help_topic import HelpTopic

PAGE_TOPICS: Mapping[str, HelpTopic] = {
    "concordance": HelpTopic(
        QT_TRANSLATE_NOOP("help", "The concordance"),
        QT_TRANSLATE_NOOP(
            "help",
            "Every annotation of the session that was searched for, with the words around it; {order} sorts"
            " them another way. Shift and the arrows choose several. {accept_stay} accepts what is chosen,"
            " {reject_stay} rejects it, the key of a label or type relabels it: a preview comes first, and"
            " all of it is one undo. Return shows a hit in its article.",
        ),
        ("query", "bulk preview"),
    ),
    "query": HelpTopic(
        QT_TRANSLATE_NOOP("help", "Searching annotations"),
        QT_TRANSLATE_NOOP(
            "help",
            "Words are found in the annotations themselves, in any case and also by how they begin; words in"
            " quotation marks stand side by side. Chips narrow the search further, Backspace on one takes it"
            " off. Return or the arrow down leads into the list.",
        ),
        ("concordance",),
    ),
    "figures": HelpTopic(
        QT_TRANSLATE_NOOP("help", "The figures of the session"),
        QT_TRANSLATE_NOOP(
            "help",
            "How far the session is, how fast, and what becomes of suggestions. The figures are those of the"
            " moment when they were counted; the arrow beside the title counts again. Tab goes from chart to"
            " chart.",
        ),
        ("chart", "concordance"),
    ),
    "chart": HelpTopic(
        QT_TRANSLATE_NOOP("help", "A chart"),
        QT_TRANSLATE_NOOP(
            "help",
            "The arrows go through its rows and their parts; below stands what is marked. Return, or a click,"
            " lists the annotations or articles behind it. PNG keeps the picture, CSV the figures.",
        ),
        ("figures", "concordance"),
    ),
}
