"""The fonts that an article's text can be written in: the program's own, and those of the computer."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFontDatabase

from gui.theme import TEXT_FAMILIES, UI_FAMILIES

SERIF, SANS, SYSTEM = "", "sans", "system"
"""What the settings say for the theme's serif font, for that of the window, and for the computer's own."""

_WEIGHTS = frozenset(
    ("Thin", "Extra", "Ultra", "Light", "ExtraLight", "Medium", "Semi", "Demi", "SemiBold", "Bold", "Black")
)


@dataclass(frozen=True, slots=True)
class TextFont:
    """A font to choose: `value` is what the settings keep, `family` what it is called."""

    value: str
    family: str


def text_family(value: str) -> str:
    """Return the family that a value of the settings stands for; "", the serif one, if it is not there."""
    if value == SANS:
        return _first_of(UI_FAMILIES)
    if value == SYSTEM:
        return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    return value if value and _is_there(value) else ""


def own_fonts() -> tuple[TextFont, ...]:
    """Return the serif font, the sans-serif one of the window, and the computer's own."""
    return (
        TextFont(SERIF, _first_of(TEXT_FAMILIES)),
        TextFont(SANS, text_family(SANS)),
        TextFont(SYSTEM, text_family(SYSTEM)),
    )


def installed_fonts() -> tuple[TextFont, ...]:
    """Return the computer's fonts that have Latin letters and can be drawn at every size, by name.

    A family that several foundries offer, and one that is only a weight of another, is named once.
    """
    latin = (name for name in QFontDatabase.families(QFontDatabase.WritingSystem.Latin) if _is_legible(name))
    names = {name.partition(" [")[0] for name in latin}
    # Some systems list names such as "Serif" that stand for another font.
    named_once = (name for name in names if _plain(name) not in names and _is_there(name))
    return tuple(TextFont(name, name) for name in sorted(named_once, key=str.casefold))


def _is_there(family: str) -> bool:
    """Tell whether a family is installed; one of several foundries is listed under their names only."""
    if QFontDatabase.hasFamily(family):
        return True
    return any(name.startswith(f"{family} [") for name in QFontDatabase.families())


def _is_legible(family: str) -> bool:
    is_drawing = QFontDatabase.WritingSystem.Symbol in QFontDatabase.writingSystems(family)
    can_grow = QFontDatabase.isSmoothlyScalable(family)
    return can_grow and not is_drawing and not QFontDatabase.isPrivateFamily(family)


def _plain(family: str) -> str | None:
    """Return what a family is called without the weight at its end, None if its name has none."""
    words = family.split()
    while len(words) > 1 and words[-1] in _WEIGHTS:
        words.pop()
    shorter = " ".join(words)
    return shorter if shorter != family else None


def _first_of(families: tuple[str, ...]) -> str:
    """Return the first of these families that is installed, "" if none is."""
    return next((family for family in families if QFontDatabase.hasFamily(family)), "")
