"""Rows and tables that the reports on all layers are made of, as plain, aligned text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from models.evaluation.reliability import Bin, Reliability
from models.evaluation.scores import NamedScores, Score, Scores

NAME = 18
"""The width of the first column."""


def scores_header(title: str) -> Iterator[str]:
    """Yield the two lines above rows of scores; the title may reach over the columns of numbers."""
    yield f"{title:{NAME + 14}}{'exact':>29}{'overlap':>29}"
    halves = f"{'right':>8}{'P':>7}{'R':>7}{'F1':>7}" * 2
    yield f"{'':{NAME}}{'gold':>7}{'found':>7}{halves}"


def named_rows(scores: NamedScores, prefix: str = "") -> Iterator[str]:
    """Yield a row for each name that occurs on either side."""
    for name, part in scores.names.items():
        if occurs(part.exact):
            yield scores_row(prefix + name, part)


def scores_row(name: str, scores: Scores) -> str:
    """Return a row of numbers and shares, exact and in overlap."""
    return f"{name:{NAME}}{numbers(scores.exact)}{figures(scores.exact)}{figures(scores.overlap)}"


def occurs(score: Score) -> bool:
    """Tell whether there is anything on either side."""
    return bool(score.gold or score.found)


def numbers(score: Score) -> str:
    """Return how many there are in the gold and how many were found."""
    return f"{score.gold:>7}{score.found:>7}"


def figures(score: Score) -> str:
    """Return how many are right, and precision, recall and F1."""
    shares = (score.precision, score.recall, score.f1)
    return f"{score.right:>8}" + "".join(f"{share(one):>7}" for one in shares)


def share(figure: float | None) -> str:
    """Return a figure from 0 to 1, or a dash where there is none."""
    return "–" if figure is None else f"{figure:.3f}"


def reliability_table(
    title: str, reliability: Reliability, sources: Mapping[str, Reliability] | None = None
) -> Iterator[str]:
    """Yield an empty line and how many suggestions are right by confidence; nothing without suggestions."""
    if not reliability.number:
        return
    yield ""
    yield title
    yield f"{'':{NAME}}{'number':>7}{'mean':>7}{'right':>7}{'error':>7}"
    for part in reliability.bins:
        yield _reliability_row(f"{part.lower:.1f} to {part.upper:.1f}", part)
    yield _reliability_row("all", reliability)
    for source, judged in (sources or {}).items():
        yield _reliability_row(source, judged)


def _reliability_row(name: str, part: Reliability | Bin) -> str:
    row = f"{name:{NAME}}{part.number:>7}{share(part.confidence):>7}{share(part.right):>7}"
    return row + (f"{share(part.error):>7}" if isinstance(part, Reliability) else "")
