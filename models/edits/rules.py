"""The rules that no edit may break."""

from __future__ import annotations

from collections.abc import Mapping

from models.annotation import Annotation, Argument, Entity, Event
from models.errors import InvalidEdit
from models.offsets import Span
from models.review import Review
from models.schema import EVENT_TARGET, Role, Schema


def require_sound(review: Review, states: Mapping[str, Annotation | None], schema: Schema) -> None:
    """Raise `InvalidEdit` if one of the touched annotations breaks a rule of the text or the schema."""
    for state in states.values():
        if state is None:
            continue
        _require_fragments(state.fragments, review.text)
        if isinstance(state, Event):
            _require_event(state, review, schema)
        elif schema.label(state.label) is None:
            raise InvalidEdit(f"The schema has no label {state.label}.", "Choose one of its labels.")


def fits(role: Role, target: Annotation) -> bool:
    """Tell whether `target` may fill `role`: by its label, or as an event where the role takes events."""
    return (target.label if isinstance(target, Entity) else EVENT_TARGET) in role.fillers


def _require_fragments(fragments: tuple[Span, ...], text: str) -> None:
    if not fragments:
        raise InvalidEdit("An annotation needs at least one fragment.", "Select some text.")
    end = 0
    for span in fragments:
        if span.start < end or span.end > len(text):
            raise InvalidEdit("The fragments overlap or lie outside the text.", "Select other text.")
        if not span.text(text).strip():
            raise InvalidEdit("There is no text under this annotation.", "Select at least one character.")
        end = span.end


def _require_event(event: Event, review: Review, schema: Schema) -> None:
    event_type = schema.type(event.type)
    if event_type is None:
        raise InvalidEdit(f"The schema has no event type {event.type}.", "Choose one of its types.")
    for argument in event.standing_arguments:
        _require_argument(event, argument, event_type.role(argument.role), review)
    for role in event_type.roles:
        count = sum(item.role == role.name for item in event.standing_arguments)
        if role.maximum is not None and count > role.maximum:
            raise InvalidEdit(
                f"{event.type} takes {role.name} at most {role.maximum} times.",
                "Remove the other filler first.",
            )


def _require_argument(event: Event, argument: Argument, role: Role | None, review: Review) -> None:
    target = review.annotation(argument.target)
    if role is None:
        raise InvalidEdit(f"{event.type} has no role {argument.role}.", "Choose one of its roles.")
    if target is None:
        raise InvalidEdit(f"The filler of {role.name} is no longer there.", "Choose another filler.")
    if target.id == event.id:
        raise InvalidEdit(f"An event cannot be its own {role.name}.", "Choose another filler.")
    if not fits(role, target):
        kind = target.label if isinstance(target, Entity) else target.type
        raise InvalidEdit(f"{role.name} of {event.type} cannot be a {kind}.", "Choose a filler that fits.")
