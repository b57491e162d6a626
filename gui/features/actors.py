"""The actor behind a mention: another one, a name of its own, a better name, its mentions elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, Slot

from gui import works
from gui.actions.live import Handler
from gui.actions.menus import GO, LABEL
from gui.actions.spec import desk_action
from gui.actor_desk import ActorDesk
from gui.dialogs.actor_picker import ActorPicker
from gui.dialogs.mentions import MentionRow, MentionsPicker
from gui.dialogs.picker import Picker, PickerRow
from gui.dialogs.text_prompt import TextPrompt
from gui.features.entities import Entities
from gui.item_models.session_actors import ActorReader, Mention
from gui.jumping import jump
from gui.panels.wording import quoted
from gui.window import Feature, Window
from models.annotation import Actor, Entity
from models.decision import Decision

_NEW, _NONE = "new", "none"


class Actors(Feature):
    """What can be said about the actor of the focused mention, or of the tab's row that has the keyboard."""

    specs = (
        desk_action("same_as", QT_TRANSLATE_NOOP("actions", "Same actor as…"), LABEL, "U", icon="actor"),
        desk_action("take_out", QT_TRANSLATE_NOOP("actions", "Take out of the actor…"), LABEL, "Shift+U"),
        desk_action("rename_actor", QT_TRANSLATE_NOOP("actions", "Rename the actor…"), LABEL, "F2"),
        desk_action("elsewhere", QT_TRANSLATE_NOOP("actions", "Mentions in other articles"), GO, "W"),
    )

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._controller = window.controller
        self._reader = ActorReader(window.controller)
        self._desk = ActorDesk(window.controller, self._reader, self)
        self._panel = window.feature(Entities).panel
        card = window.page.suggestions.entity_card
        card.articles_elsewhere = self._count_elsewhere
        card.elsewhere.button.clicked.connect(self.show_elsewhere)
        self._elsewhere: dict[str, int] = {}
        controller = window.controller
        controller.decided.connect(self._tell_outcome)
        controller.row_changed.connect(self._note_row)
        for signal in (controller.rows_changed, controller.article_opened, controller.session_changed):
            signal.connect(self._forget_counts)

    def handlers(self) -> Mapping[str, Handler]:
        """Return what each action does."""
        return {
            "same_as": self.choose_actor,
            "take_out": self.choose_what_to_take_out,
            "rename_actor": self.rename,
            "elsewhere": self.show_elsewhere,
        }

    @Slot()
    def choose_actor(self) -> None:
        """Let the reviewer say which actor the mention refers to; all mentions of its actor go along."""
        entity = self._entity()
        if entity is None:
            return
        picker = ActorPicker(self._foot(entity), self._window)
        first = [
            PickerRow(_NEW, self.tr("A new actor"), quoted(self._covered(entity))),
            *([PickerRow(_NONE, self.tr("No actor"))] if entity.actor else []),
        ]
        nearby = self._controller.actors()
        picker.set_actors([*self._actor_rows(nearby, entity), *first])
        picker.picked.connect(lambda name: self._take_actor(entity, name, for_all=True))
        picker.picked_for_one.connect(lambda name: self._take_actor(entity, name, for_all=False))
        picker.open_over(self._window.page)

        def offer_all(known: works.SessionActors) -> None:
            if picker in self._window.findChildren(ActorPicker):
                rest = {key: item for key, item in known.actors.items() if key not in nearby}
                rows = [*self._actor_rows(nearby, entity), *first, *self._actor_rows(rest, entity)]
                picker.set_actors(rows)

        self._list_actors(offer_all)

    @Slot()
    def choose_what_to_take_out(self) -> None:
        """Let the reviewer take this mention, or all mentions under one name, out of the actor."""
        entity = self._entity()
        actor = self._reader.actor(entity.actor) if entity else None
        if entity is None or actor is None:
            if entity is not None:
                self._window.tell(self.tr("This mention has no actor."))
            return
        picker = Picker(self.tr("Take out of {name}").format(name=quoted(actor.name)), self._window)
        picker.setWindowTitle(self.tr("Take out of the actor"))
        picker.show_rows(self._rows_to_take_out(entity, actor))
        picker.picked.connect(
            lambda name: self._desk.take_out(actor.id, name) if name else self._desk.make_actor(entity)
        )
        picker.open_over(self._window.page)
        self._count_names(picker, entity, actor)

    def _count_names(self, picker: Picker, entity: Entity, actor: Actor) -> None:
        """Add how far each name reaches, which takes a moment where a state is in thousands of articles."""

        def show(reaches: Mapping[str, works.Reach]) -> None:
            if picker in self._window.findChildren(Picker):
                picker.replace_rows(self._rows_to_take_out(entity, actor, reaches))

        if self._controller.session is not None:
            self._window.jobs.start(works.counting_names(self._controller.session.path, actor.id), show)

    def _rows_to_take_out(
        self, entity: Entity, actor: Actor, reaches: Mapping[str, works.Reach] | None = None
    ) -> list[PickerRow]:
        """Return a row for the mention and each name; the main one goes last, and only if it is mentioned."""
        covered = self._covered(entity)
        names = sorted(actor.names, key=lambda name: (name != covered, name == actor.name))
        rows = [PickerRow("", self.tr("Only this mention"), quoted(covered))]
        for name in names if len(names) > 1 else []:
            reach = (reaches or {}).get(name, works.Reach(0, 0))
            if reaches is None or reach.entities or name != actor.name:
                told = self._reach_text(reach.entities, reach.articles) if reaches is not None else ""
                rows.append(PickerRow(name, name, told))
        return rows

    @Slot()
    def rename(self) -> None:
        """Let the reviewer give the actor another name."""
        actor = self._actor()
        if actor is None:
            if self._entity() is not None:
                self._window.tell(self.tr("This mention has no actor."))
            return
        also = ", ".join(actor.aliases)
        intro = self.tr("Also called: {names}").format(names=also) if also else ""
        prompt = TextPrompt(self.tr("Name of the actor"), intro, actor.name, parent=self._window)
        prompt.given.connect(lambda name: self._desk.rename(actor.id, name))
        prompt.open()

    @Slot()
    def show_elsewhere(self) -> None:
        """List the mentions of the actor in the other articles; the one that is chosen is opened."""
        actor = self._actor()
        if actor is None:
            if self._entity() is not None:
                self._window.tell(self.tr("This mention has no actor."))
            return
        mentions = self._reader.mentions_elsewhere(actor.id)
        if not mentions:
            self._window.tell(self.tr("No other article mentions this actor."))
            return
        rows = [
            MentionRow(
                str(place),
                f"{item.before}{item.covered}{item.after}",
                item.title,
                before=item.before,
                covered=item.covered,
                after=item.after,
            )
            for place, item in enumerate(mentions)
        ]
        picker = MentionsPicker(self.tr("Elsewhere: {name}").format(name=actor.name), self._window)
        picker.show_mentions(rows)
        picker.picked.connect(lambda place: self._jump(mentions[int(place)]))
        picker.open_over(self._window.page)

    def _count_elsewhere(self, actor_id: str) -> int:
        """Return in how many other articles an actor is mentioned: a state may be in ten thousand."""
        if actor_id not in self._elsewhere:
            self._elsewhere[actor_id] = self._reader.elsewhere(actor_id)
        return self._elsewhere[actor_id]

    @Slot(str)
    def _note_row(self, article_id: str) -> None:
        review = self._controller.review
        if review is None or review.article.id != article_id:
            self._elsewhere.clear()

    @Slot()
    def _forget_counts(self) -> None:
        self._elsewhere.clear()

    def _take_actor(self, entity: Entity, name: str, *, for_all: bool) -> None:
        if name == _NEW:
            self._desk.make_actor(entity)
        elif name == _NONE:
            self._desk.clear_actor(entity)
        elif for_all and entity.actor:
            self._desk.merge(name, [entity.actor])
        else:
            self._desk.set_actor(entity, name)

    def _list_actors(self, show: Callable[[works.SessionActors], None]) -> None:
        """Read all actors of the session in a thread, since they may be many."""
        if self._controller.session is not None:
            self._window.jobs.start(works.listing_actors(self._controller.session.path), show)

    @Slot(object)
    def _tell_outcome(self, decision: Decision) -> None:
        name = decision.summary.get("name", "")
        if decision.action == "edit" and name in ("merge_actors", "split_actor"):
            moved = self._reach_text(decision.touched, decision.articles)
            how = self.tr("{key} undoes it.").format(key=self._window.actions_by_id.key("undo"))
            text = self.tr("Merged: {moved}.") if name == "merge_actors" else self.tr("Taken out: {moved}.")
            self._window.tell(f"{text.format(moved=moved)} {how}")

    def _entity(self) -> Entity | None:
        """Return the mention in the row with the keyboard, else the focused one; tell if there is neither."""
        focused = self._panel.current()[1] or self._controller.focused
        if not isinstance(focused, Entity):
            self._window.tell(self.tr("Focus an entity first: only entities have actors."))
            return None
        return focused

    def _actor(self) -> Actor | None:
        actor_id = self._panel.current()[0]
        focused = self._controller.focused
        if actor_id is None and isinstance(focused, Entity):
            actor_id = focused.actor
        return self._reader.actor(actor_id)

    def _covered(self, entity: Entity) -> str:
        review = self._controller.review
        return review.covered(entity) if review else ""

    def _foot(self, entity: Entity) -> str:
        """Say how far the choice goes."""
        reach = self._reader.reach(entity.actor) if entity.actor else None
        if reach is None or reach.entities < 2:
            return self.tr("⏎ takes the actor, Esc none.")
        moved = self._reach_text(reach.entities, reach.articles)
        return self.tr("⏎ merges its whole actor ({moved}), ⇧ ⏎ takes this mention.").format(moved=moved)

    def _reach_text(self, entities: int, articles: int) -> str:
        mentions = self.tr("%n mention(s)", "", entities)
        where = self.tr("in %n article(s)", "", articles)
        return f"{mentions} {where}"

    def _actor_rows(self, actors: Mapping[str, Actor], entity: Entity) -> list[PickerRow]:
        """Return a row for each actor but the entity's own, those of its label first."""
        listed = sorted(
            (item for key, item in actors.items() if key != entity.actor),
            key=lambda item: (item.label != entity.label, item.name.casefold()),
        )
        return [
            PickerRow(item.id, item.name, " · ".join((item.label, ", ".join(item.aliases))).rstrip(" ·"))
            for item in listed
        ]

    def _jump(self, mention: Mention) -> None:
        jump(self._window, mention.article_id, mention.annotation_id)
