"""What F1 tells about the parts of the window: short texts.

Names in braces are ids of actions; the keys that these have now take their place.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from gui.dialog_topics import DIALOG_TOPICS
from gui.help_topic import HelpTopic
from gui.page_topics import PAGE_TOPICS

GUIDELINE = "guideline:"
"""What comes before the name of a label or type whose guideline is the topic."""

PRESET = "preset"


TOPICS: Mapping[str, HelpTopic] = {
    **DIALOG_TOPICS,
    **PAGE_TOPICS,
    "check list": HelpTopic(
        QT_TRANSLATE_NOOP("help", "The check list"),
        QT_TRANSLATE_NOOP(
            "help",
            "What is left to look at before the article is finished: doubts, names without label, trigger"
            " words without event. ⏎ does what the row says, Del says that it is right as it is, Space goes"
            " to the text. {passed_over} shows what was passed over so. {finish} finishes nevertheless.",
        ),
        ("suggestions", "text"),
    ),
    "text": HelpTopic(
        QT_TRANSLATE_NOOP("help", "The text"),
        QT_TRANSLATE_NOOP(
            "help",
            "Arrows move the caret, with Shift they select. {at_caret} focuses what stands at the caret,"
            " again what lies beneath it. A label’s key labels the selection, else the word at the caret,"
            " else the focused entity; {event} and a few letters make an event of the word. {go_text} leads"
            " here.",
        ),
        ("statuses", "overview", "find"),
    ),
    "statuses": HelpTopic(
        QT_TRANSLATE_NOOP("help", "Suggested, accepted, rejected"),
        QT_TRANSLATE_NOOP(
            "help",
            "Drawn with dashes: suggested, nobody has decided. Drawn solid: accepted. What is rejected is not"
            " drawn; it stays as a negative and is not suggested again. The dot of an article is empty while"
            " it is untouched, half full once it is opened, full when it is finished.",
        ),
        ("text", "articles"),
    ),
    "overview": HelpTopic(
        QT_TRANSLATE_NOOP("help", "The overview bar"),
        QT_TRANSLATE_NOOP(
            "help",
            "The whole article beside the text: strokes at the left are entities, coloured ones at the right"
            " events. The frame is what is in view; a click goes there. {next} goes to the next open"
            " suggestion.",
        ),
        ("text", "suggestions"),
    ),
    "find": HelpTopic(
        QT_TRANSLATE_NOOP("help", "Find in the article"),
        QT_TRANSLATE_NOOP("help", "{find_next} goes to the next place, {find_previous} back. Escape closes."),
        ("text",),
    ),
    "card": HelpTopic(
        QT_TRANSLATE_NOOP("help", "The card"),
        QT_TRANSLATE_NOOP(
            "help",
            "What is focused, and why it was suggested. {accept} accepts and goes on, {reject} rejects and"
            " goes on; {accept_stay} and {reject_stay} stay. Accepting an event accepts its roles too.",
        ),
        ("statuses", "role", PRESET, "level", "note", "story"),
    ),
    "role": HelpTopic(
        QT_TRANSLATE_NOOP("help", "Roles"),
        QT_TRANSLATE_NOOP(
            "help",
            "A role’s number fills it with the nearest that fits, again with the next best. With Ctrl and"
            " Shift it adds one more, with Ctrl it takes the last one out. {roles} brings the keyboard to the"
            " rows: there Space accepts, Del takes out, Return goes to the filler, the arrows to the other"
            " roles.",
        ),
        ("card", PRESET),
    ),
    PRESET: HelpTopic(
        QT_TRANSLATE_NOOP("help", "What an event claims"),
        QT_TRANSLATE_NOOP(
            "help",
            "Whether the text says that it happens: actual, planned, denied, unreal or general. Alt and a"
            " number sets one of them.",
        ),
        ("card", "attribution", "phase"),
    ),
    "phase": HelpTopic(
        QT_TRANSLATE_NOOP("help", "Start or end"),
        QT_TRANSLATE_NOOP(
            "help", "For types that have it: whether something begins, as an office does, or ends."
        ),
        (PRESET,),
    ),
    "attribution": HelpTopic(
        QT_TRANSLATE_NOOP("help", "Said by"),
        QT_TRANSLATE_NOOP(
            "help",
            "Who vouches for an event. {attribute} takes the nearest speaker, {clear_attribution} the author"
            " of the article.",
        ),
        ("card", PRESET),
    ),
    "level": HelpTopic(
        QT_TRANSLATE_NOOP("help", "Name, noun, pronoun"),
        QT_TRANSLATE_NOOP(
            "help",
            "How an entity is worded: by its name, by a noun as in “the minister”, by a pronoun as in “she”.",
        ),
        ("card",),
    ),
    "note": HelpTopic(
        QT_TRANSLATE_NOOP("help", "Note and flag"),
        QT_TRANSLATE_NOOP(
            "help",
            "A flag says: look at this again; {flag} sets it. A note says why; {note} leads to it, Return"
            " ends it.",
        ),
        ("card",),
    ),
    "story": HelpTopic(
        QT_TRANSLATE_NOOP("help", "The story of an annotation"),
        QT_TRANSLATE_NOOP(
            "help",
            "What proposed it, and who changed what and when. {story} opens it; what was undone is struck"
            " out.",
        ),
        ("card", "history"),
    ),
    "suggestions": HelpTopic(
        QT_TRANSLATE_NOOP("help", "Open suggestions"),
        QT_TRANSLATE_NOOP(
            "help",
            "All that nobody has decided on, the focused one marked. {next} and {previous} step;"
            " {accept_shown} accepts all that are shown, {reject_shown} rejects them, each one undo.",
        ),
        ("queue", "card", "statuses", "check list"),
    ),
    "queue": HelpTopic(
        QT_TRANSLATE_NOOP("help", "Order and filter"),
        QT_TRANSLATE_NOOP(
            "help",
            "{order} sorts the suggestions another way: as they are read, the unsure ones first, or events"
            " first. {filter} narrows them to some labels and types; the text dims the others.",
        ),
        ("suggestions",),
    ),
    "articles": HelpTopic(
        QT_TRANSLATE_NOOP("help", "The articles"),
        QT_TRANSLATE_NOOP(
            "help",
            "{next_article} and {previous_article} open the next and the previous one, {search} searches"
            " titles and texts, {article_list} hides the list. The number says how many suggestions are"
            " open.",
        ),
        ("statuses", "article filter"),
    ),
    "article filter": HelpTopic(
        QT_TRANSLATE_NOOP("help", "Which articles are listed"),
        QT_TRANSLATE_NOOP(
            "help", "Chips that are on narrow the list; with none on, all articles are listed."
        ),
        ("articles",),
    ),
    "entities": HelpTopic(
        QT_TRANSLATE_NOOP("help", "Entities by actor"),
        QT_TRANSLATE_NOOP(
            "help", "Who occurs in the article, under all spellings. Return or a click goes to a mention."
        ),
        ("articles", "card"),
    ),
    "history": HelpTopic(
        QT_TRANSLATE_NOOP("help", "The history"),
        QT_TRANSLATE_NOOP(
            "help",
            "Every decision of the session, the newest first, under the article and who made it; what was"
            " undone is struck out. Return or a click goes to what a decision was about. {undo_back} shows"
            " what going back to the chosen one undoes, and Return there does it.",
        ),
        ("story",),
    ),
    "tabs": HelpTopic(
        QT_TRANSLATE_NOOP("help", "The tabs"),
        QT_TRANSLATE_NOOP("help", "The arrows go to the next tab; Tab leads into it."),
        ("suggestions", "entities", "history"),
    ),
    "bar": HelpTopic(
        QT_TRANSLATE_NOOP("help", "The bar"),
        QT_TRANSLATE_NOOP(
            "help",
            "What is done to the whole article. {palette} finds everything that can be done by its name.",
        ),
        ("suggestions",),
    ),
    "progress": HelpTopic(
        QT_TRANSLATE_NOOP("help", "Progress"),
        QT_TRANSLATE_NOOP(
            "help",
            "How much of the article is decided, your pace over the last decisions, and the time left at that"
            " pace. Every decision is on disk at once; there is nothing to save.",
        ),
        ("statuses",),
    ),
    "welcome": HelpTopic(
        QT_TRANSLATE_NOOP("help", "Sessions"),
        QT_TRANSLATE_NOOP(
            "help",
            "A session is one file with articles, suggestions and all decisions. {new} makes one, {open}"
            " opens one; it is opened where it was left.",
        ),
    ),
}


def topic_texts(name: str, keys: Mapping[str, str]) -> tuple[str, str]:
    """Return title and text of a topic in the language of the window, with the keys that actions have."""
    topic = TOPICS[name]
    translate = QCoreApplication.translate
    return translate("help", topic.title), translate("help", topic.text).format_map(_Keys(keys))


class _Keys(dict[str, str]):
    """Gives the key of an action; a dash for one that has none."""

    def __getitem__(self, name: str) -> str:
        return self.get(name) or "–"

    def __missing__(self, name: str) -> str:
        return "–"
