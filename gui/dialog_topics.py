"""What F1 tells in a dialog: what it is for, and the keys that are not written on it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from gui.help_topic import HelpTopic

DIALOG_TOPICS: Mapping[str, HelpTopic] = {
    "bulk preview": HelpTopic(
        QT_TRANSLATE_NOOP("help", "Before many are decided"),
        QT_TRANSLATE_NOOP(
            "help",
            "Each row is a place and what would be done there; only ticked rows are done. Space ticks a row,"
            " a whole group on its heading, or all chosen rows; A ticks all, N none. Return does it as one"
            " decision, which one {undo} takes back in all articles. Esc leaves everything as it is.",
        ),
        ("statuses",),
    ),
    "undo preview": HelpTopic(
        QT_TRANSLATE_NOOP("help", "Before decisions are undone"),
        QT_TRANSLATE_NOOP(
            "help",
            "All that going back would undo, the newest first, and what of it others decided. Return undoes"
            " all of it or nothing; {redo} brings the decisions back one by one. Esc leaves everything as it"
            " is.",
        ),
        ("history",),
    ),
    "export": HelpTopic(
        QT_TRANSLATE_NOOP("help", "Exporting"),
        QT_TRANSLATE_NOOP(
            "help",
            "Up and Down choose a format; JSON holds all articles with everything in them, the others what"
            " was accepted in finished ones, unless you ask for more. Parts make a folder with a file for"
            " each; training takes the rest. At the foot stands what the format cannot carry: Return lists it"
            " one by one, and from the list goes there. A recipe keeps the whole choice under a name, also"
            " for the command. Everything is read back before it takes its place, whole or not at all.",
        ),
        ("statuses",),
    ),
    "import": HelpTopic(
        QT_TRANSLATE_NOOP("help", "Importing"),
        QT_TRANSLATE_NOOP(
            "help",
            "Each text file becomes an article; folders and archives are read with all in them. The encoding"
            " is found for each file unless you choose one. What only you can know is asked first: which"
            " column of a table holds what, what names in files of other tools are here – a label, type or"
            " role of the session, a new one, or left out – and whether articles that others annotated are"
            " finished. Afterwards each file is listed with what came of it; one bad file does not stop the"
            " others.",
        ),
        ("articles",),
    ),
    "new session": HelpTopic(
        QT_TRANSLATE_NOOP("help", "A new session"),
        QT_TRANSLATE_NOOP(
            "help",
            "One file with articles, suggestions and all decisions. Its schema says which labels, event types"
            " and roles there are; a session keeps the one that it was made with. Your name stands beside"
            " your decisions.",
        ),
        ("welcome",),
    ),
    "settings": HelpTopic(
        QT_TRANSLATE_NOOP("help", "Settings"),
        QT_TRANSLATE_NOOP(
            "help",
            "Look, font and line spacing are shown while you choose; Cancel takes them back. A pipeline that"
            " you choose takes the place of Dateline’s own for its language; open suggestions are then made"
            " anew, decisions stay.",
        ),
        ("text", "suggestions"),
    ),
    "key editor": HelpTopic(
        QT_TRANSLATE_NOOP("help", "Changing keys"),
        QT_TRANSLATE_NOOP(
            "help",
            "Letters find an action by its name or key, the arrows lead into the list. Return and then a key"
            " gives it that key, Shift and Return one more, Del takes its keys away. A key that another"
            " action has is told, and taken when you press it again. Apply makes it hold, Esc forgets it.",
        ),
        ("key list",),
    ),
    "key list": HelpTopic(
        QT_TRANSLATE_NOOP("help", "The list of keys"),
        QT_TRANSLATE_NOOP(
            "help",
            "Every key with what it does, as in the menus, your own keys among them. Letters find an action"
            " or a key. Esc closes.",
        ),
    ),
    "prompt": HelpTopic(
        QT_TRANSLATE_NOOP("help", "Typing something in"),
        QT_TRANSLATE_NOOP("help", "Return keeps what is typed, Esc leaves it as it was."),
    ),
    "error": HelpTopic(
        QT_TRANSLATE_NOOP("help", "That did not work"),
        QT_TRANSLATE_NOOP(
            "help",
            "What was wrong and where, and what you can do. Every decision made so far is on disk. Details"
            " and Copy are for a report.",
        ),
    ),
    "picker": HelpTopic(
        QT_TRANSLATE_NOOP("help", "Choosing from a list"),
        QT_TRANSLATE_NOOP(
            "help", "A few letters of any word narrow the list, the arrows choose, Return takes. Esc closes."
        ),
    ),
    "tick picker": HelpTopic(
        QT_TRANSLATE_NOOP("help", "Ticking in a list"),
        QT_TRANSLATE_NOOP(
            "help",
            "A few letters narrow the list, the arrows choose, Space or Return ticks and unticks. What is"
            " ticked holds at once; the first row lets everything through again. Esc closes.",
        ),
        ("queue",),
    ),
    "range picker": HelpTopic(
        QT_TRANSLATE_NOOP("help", "A range of confidence"),
        QT_TRANSLATE_NOOP(
            "help", "Type 30-60, <50, >90 or the least percentage alone, or choose a row. Return takes it."
        ),
        ("queue",),
    ),
    "type picker": HelpTopic(
        QT_TRANSLATE_NOOP("help", "Which event type"),
        QT_TRANSLATE_NOOP(
            "help",
            "Letters of a type’s name take it as soon as they begin no other name; its key or its number"
            " takes it too. Below the list stand an example of the type and what it is mistaken for. Esc"
            " closes.",
        ),
        ("role", "preset"),
    ),
    "actor picker": HelpTopic(
        QT_TRANSLATE_NOOP("help", "Which actor"),
        QT_TRANSLATE_NOOP(
            "help",
            "Letters of any of its names find an actor. Return takes all mentions of the present actor along,"
            " Shift and Return this mention alone. Esc closes.",
        ),
        ("entities",),
    ),
}
