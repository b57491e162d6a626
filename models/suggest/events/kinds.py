"""What a unit is in its sentence.

The kinds are names of a module and not of an enum: each word is asked for its kind many times over, and
Python 3.11 looks up a member of an enum eight times as slowly.
"""

from __future__ import annotations

from typing import NewType

Kind = NewType("Kind", str)

DETERMINER = Kind("determiner")
POSSESSIVE = Kind("possessive")
OWNER = Kind("owner")
PREPOSITION = Kind("preposition")
AND = Kind("and")
OPENER = Kind("opener")
RELATIVE = Kind("relative")
PRONOUN = Kind("pronoun")
REFLEXIVE = Kind("reflexive")
AUXILIARY = Kind("auxiliary")
MODAL = Kind("modal")
NOT = Kind("not")
TO = Kind("to")
VERB = Kind("verb")
PARTICLE = Kind("particle")
NOUN = Kind("noun")
NAME = Kind("name")
MODIFIER = Kind("modifier")
ADVERB = Kind("adverb")
COMMA = Kind("comma")
STOP = Kind("stop")
QUOTE = Kind("quote")

FINITE = frozenset({AUXILIARY, MODAL, VERB})
BORDERS = frozenset({COMMA, STOP, QUOTE})
ENDS = frozenset({STOP, QUOTE})
"""The kinds of borders that belong to no clause."""
