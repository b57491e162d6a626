"""An evaluation as plain, aligned text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import groupby

from models.annotation import Annotation, Correction, name_of
from models.evaluation.differences import Difference
from models.evaluation.entities import EntityEvaluation, EntityScores
from models.evaluation.reliability import Bin, Reliability
from models.evaluation.scores import NamedScores, Score, Scores

KINDS: Mapping[Correction, str] = {
    Correction.MISSED: "missed",
    Correction.SPURIOUS: "spurious",
    Correction.LABEL: "wrong label",
    Correction.BOUNDARY: "wrong boundary",
}
"""How the kinds of difference are called on the terminal."""

_NAME = 18
_LABEL = 11


def report(evaluation: EntityEvaluation, misses: int) -> Iterator[str]:
    """Yield the lines of the tables, then `misses` of the differences."""
    languages = evaluation.languages
    together = f"All articles ({evaluation.total.articles})"
    yield from _scores_table(together, evaluation.total)
    if len(languages) > 1:
        for code, scores in languages.items():
            yield ""
            yield from _scores_table(f"{code} ({scores.articles})", scores)
    if evaluation.reliability.number:
        yield ""
        yield from _reliability_table(evaluation)
    yield ""
    yield from _difference_lines(evaluation.differences, misses)


def _scores_table(title: str, scores: EntityScores) -> Iterator[str]:
    yield f"{title:{_NAME}}{'':14}{'exact':>29}{'overlap':>29}"
    halves = f"{'right':>8}{'P':>7}{'R':>7}{'F1':>7}" * 2
    yield f"{'':{_NAME}}{'gold':>7}{'found':>7}{halves}"
    yield from _named_rows(scores.labels, "all labels")
    yield from _named_rows(scores.classes, f"as {', '.join(scores.classes.names)}", "as ")


def _named_rows(scores: NamedScores, together: str, prefix: str = "") -> Iterator[str]:
    for name, part in scores.names.items():
        if part.exact.gold or part.exact.found:
            yield _row(prefix + name, part)
    yield _row(together, scores.total)


def _row(name: str, scores: Scores) -> str:
    counts = f"{scores.exact.gold:>7}{scores.exact.found:>7}"
    return f"{name:{_NAME}}{counts}{_figures(scores.exact)}{_figures(scores.overlap)}"


def _figures(score: Score) -> str:
    shares = (score.precision, score.recall, score.f1)
    return f"{score.right:>8}" + "".join(f"{_share(share):>7}" for share in shares)


def _reliability_table(evaluation: EntityEvaluation) -> Iterator[str]:
    yield f"{'Confidence':{_NAME}}{'number':>7}{'mean':>7}{'right':>7}{'error':>7}"
    for part in evaluation.reliability.bins:
        yield _reliability_row(f"{part.lower:.1f} to {part.upper:.1f}", part)
    yield _reliability_row("all", evaluation.reliability)
    for source, judged in evaluation.sources.items():
        yield _reliability_row(source, judged)


def _reliability_row(name: str, part: Reliability | Bin) -> str:
    row = f"{name:{_NAME}}{part.number:>7}{_share(part.confidence):>7}{_share(part.right):>7}"
    return row + (f"{_share(part.error):>7}" if isinstance(part, Reliability) else "")


def _difference_lines(differences: tuple[Difference, ...], shown: int) -> Iterator[str]:
    numbers = Counter(item.kind for item in differences)
    parts = ", ".join(f"{numbers[kind]} {word}" for kind, word in KINDS.items())
    yield f"Misses and false alarms: {parts}."
    if 0 < shown < len(differences):
        yield f"The first {shown} of {len(differences)}; --misses shows more, --json all."
    for _, group in groupby(differences[:shown], key=lambda item: item.article.id):
        yield from _of_article(list(group))


def _of_article(differences: list[Difference]) -> Iterator[str]:
    article = differences[0].article
    names = dict.fromkeys(name for name in (article.source or article.id, article.title) if name)
    yield ""
    yield " · ".join(names)
    for item in differences:
        place = f"{item.span.start}-{item.span.end}"
        labels = f"{_label(item.gold):{_LABEL}}{_label(item.found):{_LABEL}}"
        yield f"  {place:>11}  {KINDS[item.kind]:16}{labels}{_in_context(item)}"


def _label(annotation: Annotation | None) -> str:
    return name_of(annotation) if annotation is not None else "–"


def _in_context(item: Difference) -> str:
    """Return the words of the gold in their context, and what was found where that has other words."""
    words = _on_one_line(f"{item.before}[{item.text}]{item.after}")
    if item.kind is Correction.BOUNDARY:
        words += f"  found: [{_on_one_line(item.found_text)}]"
    return words


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _share(figure: float | None) -> str:
    return "–" if figure is None else f"{figure:.3f}"
