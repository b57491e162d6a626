"""Articles enough to train a pipeline on."""

from __future__ import annotations

from dataclasses import replace

from models.annotation import Argument, Event, Status
from models.offsets import Span
from models.review import Review
from tests.storage.formats.export_builders import boilerplate, complete, on


def many(count: int, first: int, languages: tuple[str, ...]) -> list[Review]:
    """Return articles with overlaps, fragments, edge white space, boilerplate and events, all different."""
    reviews = []
    for number in range(first, first + count):
        language = languages[number % len(languages)]
        name = f"Ida Vogt{number}" if language == "en" else f"Ida Vogtová{number}"
        text = (
            f"Bern {number}.\nANZEIGE\n\n\u00a0{name} 😀 traf Leo und Eva Ruiz in Bad Ems zusammen."
            " שלום\u00a0Wien \n"
        )
        fillers = tuple(Argument("Participant", item, Status.ACCEPTED) for item in (name, "Leo Ruiz"))
        start = text.index("traf")
        fragments = (Span(start, start + 4), Span(text.index("zusammen"), text.index("zusammen") + 8))
        review = complete(
            text,
            on(text, name),
            on(text, f"\u00a0{name}"),
            on(text, "Leo", "Ruiz", entity_id="Leo Ruiz"),
            on(text, "Eva Ruiz"),
            on(text, "Bad Ems", label="GPE"),
            on(text, "Ems", label="GPE"),
            on(text, "ANZEIGE"),
            on(text, "שלום", label="ORG"),
            on(text, "\u00a0Wien \n", label="GPE"),
            replace(on(text, "Bern", label="PERSON"), status=Status.REJECTED),
            replace(on(text, "Leo und Eva"), status=Status.REJECTED),
            Event("meet", "MEET", fragments, "zusammentreffen", fillers, status=Status.ACCEPTED),
            zones=[boilerplate(text, "ANZEIGE\n")],
            language=language,
        )
        reviews.append(review.with_states({}, replace(review.article, id=str(number))))
    return reviews
