"""Actors that are perhaps the same, as rows that tell what a merge would change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from gui.item_models.row_model import NO_INDEX, ROW_ROLE, RowModel
from storage.actors import Reach

if TYPE_CHECKING:
    from models.actors.proposals import Proposal

EFFECT_ROLE = ROW_ROLE + 1
"""The role under which a row tells what a merge would change."""

_NOWHERE = Reach(0, 0)


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """Actors by id and name, how many mentions in how many articles would move, and how many are there.

    `articles` may count an article twice in which several of the others stand.
    """

    into: str
    others: tuple[str, ...]
    label: str
    name: str
    other_name: str
    entities: int
    articles: int
    into_entities: int


def proposal_rows(
    proposals: Sequence[Proposal], reaches: Mapping[str, Reach], near: frozenset[str]
) -> list[ProposalRow]:
    """Return a row for each proposal, first those with an actor of the open article (`near`)."""

    def row(proposal: Proposal) -> ProposalRow:
        moved = [reaches.get(other.id, _NOWHERE) for other in proposal.others]
        return ProposalRow(
            proposal.into.id,
            tuple(other.id for other in proposal.others),
            proposal.into.label,
            proposal.into.name,
            proposal.others[0].name,
            sum(reach.entities for reach in moved),
            sum(reach.articles for reach in moved),
            reaches.get(proposal.into.id, _NOWHERE).entities,
        )

    return sorted(map(row, proposals), key=lambda item: near.isdisjoint((item.into, *item.others)))


class ProposalListModel(RowModel[ProposalRow]):
    """One row for each proposal; one that is decided on leaves at once."""

    def show(self, rows: Sequence[ProposalRow]) -> None:
        """Show other rows; the same ones change nothing, so that views keep their place."""
        if list(rows) != self.rows:
            super().show(rows)

    def take_out(self, place: int) -> None:
        """Take a row out."""
        self.beginRemoveRows(NO_INDEX, place, place)
        del self.rows[place]
        self.endRemoveRows()

    def told(self, row: ProposalRow, place: int, role: int) -> Any:
        """Return what a merge would change, or what the row asks for screen readers."""
        if role == EFFECT_ROLE:
            return self._effect(row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            asked = self.tr("{label}: is {other} the same as {name}?")
            return f"{asked.format(label=row.label, other=row.other_name, name=row.name)} {self._effect(row)}"
        return None

    def _effect(self, row: ProposalRow) -> str:
        """Return what a merge would change, as in "3 mentions in 2 articles would join 12"."""
        told = self.tr("%n mention(s)", "", row.entities)
        where = self.tr("in %n article(s)", "", row.articles)
        return self.tr("{mentions} {where} would join {count}").format(
            mentions=told, where=where, count=row.into_entities
        )
