"""Measures the article view against a plain QPlainTextEdit in the same run.

Run with `python -m benchmarks.article_view`. Prints milliseconds (median and worst) and, beside each,
how many repaints of a QPlainTextEdit that holds the 50 kB text take as long.
"""

from __future__ import annotations

import os
import random
import re
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from gui.article_view.view import ArticleView
from models.annotation import Argument, Entity, Event, Status
from models.article import Article
from models.offsets import Span
from models.review import Review

WORDS = (
    *("Minister", "Botschafter", "Gespräch", "Abkommen", "Zusammenarbeit", "Besuch"),
    *("heute", "zwischen", "der", "die", "und", "in"),
)
LABELS = ("PERSON", "ORG", "GPE", "TITLE", "DATE", "NORP")
SIZE = (800, 900)

Widget = TypeVar("Widget", bound=QWidget)


def main() -> None:
    app = QApplication.instance() or QApplication([])
    plain = shown(QPlainTextEdit())
    plain.setPlainText(article(50_000))
    times = [timed(plain.viewport().repaint) for _ in range(20)]
    unit = statistics.median(times)
    print(f"{'':44}{'median':>9}{'worst':>9}{'x repaint':>11}")
    report("QPlainTextEdit repaint", times, unit)
    for title, text, entities in (
        ("50 kB, 1,000 spans", article(50_000), 1_000),
        ("50 kB, 10,000 spans", article(50_000), 10_000),
        ("one paragraph of 50 kB, 1,000 spans", article(50_000).replace("\n\n", " "), 1_000),
        ("one line of 5 MB, 1,000 spans", article(5_000_000).replace("\n\n", " "), 1_000),
    ):
        print(title)
        measure(app, review_of(text, entities), unit)


def measure(app: QApplication, review: Review, unit: float) -> None:
    view = shown(ArticleView())
    opening = [timed(lambda: (view.set_review(review), view.viewport().repaint()))]
    ids = list(review.entities)
    events = list(review.events)
    report("open and paint", opening, unit)
    app.processEvents()
    bar = view.verticalScrollBar()
    report("repaint", [timed(view.viewport().repaint) for _ in range(20)], unit)
    report("another focus, scroll, paint", [timed(focus(view, item)) for item in spread(ids)], unit)
    report("another event in focus, paint", [timed(focus(view, item)) for item in spread(events)], unit)
    report("one edit, paint", edits(view, review, spread(ids)), unit)
    report("caret step, paint", [timed(step(view, 1)) for _ in range(20)], unit)
    report(
        "scroll by a page, paint",
        [timed(lambda n=n: (bar.setValue(n * SIZE[1]), view.viewport().repaint())) for n in range(20)],
        unit,
    )
    report("jump to the end, paint", [timed(lambda: (view.set_caret(len(review.text)), paint(view)))], unit)
    report(
        "another width, paint",
        [timed(lambda n=n: (view.resize(700 + n, 900), paint(view))) for n in range(5)],
        unit,
    )
    view.close()


def article(length: int) -> str:
    """Return about `length` code points of made-up text in paragraphs; the same in every run."""
    source = random.Random(7)
    paragraphs = []
    while sum(map(len, paragraphs)) < length:
        words = [source.choice(WORDS) for _ in range(source.randint(40, 90))]
        paragraphs.append(re.sub(r"((?:\w+ ){12}\w+) ", r"\1. ", " ".join(words)) + ".")
    return "\n\n".join(paragraphs)


def review_of(text: str, count: int) -> Review:
    """Return a review with `count` annotations, a tenth of them events with three arguments."""
    source = random.Random(11)
    words = [Span(*match.span()) for match in re.finditer(r"\w+", text)]
    places = sorted(source.choices(range(len(words) - 3), k=count))
    entities, events = {}, {}
    for rank, place in enumerate(places):
        span = Span(words[place].start, words[place + source.choice((0, 0, 1, 2))].end)
        status = source.choice((Status.SUGGESTED, Status.ACCEPTED))
        if rank % 10 == 9:
            near = [Argument("Participant", f"e{rank - back}") for back in (1, 2, 3)]
            events[f"v{rank}"] = Event(
                f"v{rank}", "MEET", (words[place],), arguments=tuple(near), status=status
            )
        else:
            entities[f"e{rank}"] = Entity(f"e{rank}", source.choice(LABELS), (span,), status=status)
    return Review(Article("benchmark", text, language="de"), entities, events)


def shown(widget: Widget) -> Widget:
    widget.resize(*SIZE)
    widget.show()
    QApplication.processEvents()
    return widget


def timed(action: Callable[[], object]) -> float:
    started = time.perf_counter()
    action()
    return (time.perf_counter() - started) * 1000


def paint(view: ArticleView) -> None:
    view.viewport().repaint()
    view.verticalScrollBar().repaint()


def focus(view: ArticleView, annotation_id: str) -> Callable[[], None]:
    return lambda: (view.set_focus(annotation_id), paint(view))[1]


def step(view: ArticleView, by: int) -> Callable[[], None]:
    return lambda: (view.set_caret(view.caret() + by), paint(view))[1]


def spread(items: list[str]) -> list[str]:
    return items[:: max(1, len(items) // 30)][:30]


def edits(view: ArticleView, review: Review, ids: list[str]) -> list[float]:
    """Accept one entity after the other, as the controller does: a new review and the id it touched."""
    times = []
    for annotation_id in ids:
        changed = replace(review.entities[annotation_id], status=Status.ACCEPTED)
        view.set_focus(annotation_id)
        paint(view)
        review = review.with_states({annotation_id: changed})
        times.append(
            timed(lambda new=review, touched=annotation_id: (view.update_review(new, [touched]), paint(view)))
        )
    return times


def report(name: str, times: list[float], unit: float) -> None:
    median, worst = statistics.median(times), max(times)
    print(f"  {name:42}{median:9.2f}{worst:9.2f}{median / unit:11.1f}")


if __name__ == "__main__":
    main()
