"""How a clause is tied to the one before it; names of a module for the reason that `kinds` gives."""

from __future__ import annotations

from typing import NewType

ClauseKind = NewType("ClauseKind", str)

MAIN = ClauseKind("main")
COORDINATE = ClauseKind("coordinate")
PARENTHESIS = ClauseKind("parenthesis")
SUBORDINATE = ClauseKind("subordinate")
RELATIVE = ClauseKind("relative")
INFINITIVE = ClauseKind("infinitive")
PARTICIPLE = ClauseKind("participle")
