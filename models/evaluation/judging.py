"""Which suggestions turned out right, to ask whether their confidence can be believed."""

from __future__ import annotations

from collections.abc import Iterable

from models.annotation import Status
from models.evaluation.matching import A, Match
from models.evaluation.reliability import Judged


def judged(matches: Iterable[Match[A]]) -> list[Judged]:
    """Return the found annotations that nobody has decided on and that have a confidence, each judged."""
    return [
        Judged(match.found.confidence, match.kind is None, match.found.origin.source)
        for match in matches
        if match.found is not None
        and match.found.status is Status.SUGGESTED
        and match.found.confidence is not None
    ]
