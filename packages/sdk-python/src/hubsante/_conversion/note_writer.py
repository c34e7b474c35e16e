"""Writes lost values for people where the target has a place for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, Optional

from ..conversion_table import ConversionTable
from ..json_text import write_json
from .carry_value import ValueCarrier, joined_text
from .lost_value import LostValue
from .table_parts import NotePlace, ShapeMember, TargetMessage
from .target_tree import LeafNode, ListNode, ObjectNode
from .text_filled import Correspondents, text_filled

#: Where the objects of the target stand: what was dropped is not among them.
_Standing = dict[ObjectNode, tuple[ObjectNode, str]]


class _Group(NamedTuple):
    """Lost values that one note tells."""

    note: NotePlace
    #: The object that has the text, or the one around what was lost where an item is made.
    place: ObjectNode
    holders: list[ObjectNode]
    losses: list[LostValue]


class NoteWriter:
    """Writes the notes of one message."""

    def __init__(
        self,
        table: ConversionTable,
        values: ValueCarrier,
        to: TargetMessage,
        seed: Callable[[], str],
        correspondents: Correspondents,
    ) -> None:
        self._table = table
        self._values = values
        self._to = to
        self._seed = seed
        self._correspondents = correspondents
        #: The values that were made for notes.
        self.made: set[LeafNode] = set()

    def write(self, losses: Sequence[LostValue], root: ObjectNode) -> None:
        """Values that are noted at one place are told together."""
        index = _standing_in(root)
        groups: dict[int, dict[ObjectNode, _Group]] = {}
        for loss in losses:
            holders = [root, *(holder for holder in loss.holders[1:] if holder in index)]
            for number, note in enumerate(self._to.notes):
                around = holders[1] if len(holders) > 1 else root
                place = _holder_of(note, holders, root, index) if note.beside is None else around
                if place is None:
                    continue
                group = groups.setdefault(number, {}).setdefault(place, _Group(note, place, holders, []))
                group.losses.append(loss)
                break
        for of_note in groups.values():
            for group in of_note.values():
                self._write_group(group, root)

    def _write_group(self, group: _Group, root: ObjectNode) -> None:
        lines = [f"Conversion de {self._table.from_version} à {self._table.to_version}, valeurs sans équivalent :"]
        for loss in group.losses:
            now = "" if loss.became is None else f" (devenu {joined_text(loss.became)})"
            lines.append(f"{' › '.join(loss.source.fields)} : {_text_of(loss.source.value)}{now}")
        text = "\n".join(lines)
        if group.note.beside is None:
            leaf = self._beside(group.note, group.place, text)
        else:
            leaf = self._item(group.note, group.holders, root, text)
        if leaf is not None:
            for loss in group.losses:
                loss.note = leaf

    def _beside(self, note: NotePlace, holder: ObjectNode, text: str) -> Optional[LeafNode]:
        """In a text that is there, after its words, or in one more item of a list of texts."""
        tag = note.at[-1] if note.at else ""
        member = self._member_of(holder, tag)
        if member is None:
            return None
        known = holder.members.get(tag)
        if member.is_list:
            items = known.items if isinstance(known, ListNode) else []
            if member.max is not None and len(items) >= member.max:
                return None
            leaf = self._leaf(text)
            holder.members[tag] = ListNode([*items, leaf])
            return leaf
        if isinstance(known, LeafNode):
            known.value = f"{joined_text(known.value)}\n{text}"
            return known
        leaf = self._leaf(text)
        holder.members[tag] = leaf
        return leaf

    def _item(
        self, note: NotePlace, holders: Sequence[ObjectNode], root: ObjectNode, text: str
    ) -> Optional[LeafNode]:
        """In an item of its own."""
        if len(note.at) != 2:
            return None
        name, tag = note.at
        member = self._member_of(root, name)
        if member is None or member.shape is None:
            return None
        item = ObjectNode(member.shape, True)
        leaf = self._leaf(text)
        item.members[tag] = leaf
        around = [root, *holders[1:]]
        for at, fill in note.beside or ():
            value = text_filled(fill.value, around, lambda: self._seed() + text, self._correspondents)
            if value is not None and self._values.carry(value, fill.accepts).kind == "same":
                self._set(item, at, value)
        if not self._is_complete(item):
            return None
        known = root.members.get(name)
        if not member.is_list:
            if known is not None:
                return None
            root.members[name] = item
        elif isinstance(known, ListNode):
            if member.max is not None and len(known.items) >= member.max:
                return None
            known.items.append(item)
        else:
            root.members[name] = ListNode([item])
        return leaf

    def _set(self, item: ObjectNode, at: Sequence[str], value: Any) -> None:
        holder = item
        for tag in at[:-1]:
            member = self._member_of(holder, tag)
            if member is None or member.shape is None:
                return
            known = holder.members.get(tag)
            inner = known if isinstance(known, ObjectNode) else ObjectNode(member.shape, True)
            holder.members[tag] = inner
            holder = inner
        holder.members[at[-1] if at else ""] = self._leaf(value)

    def _is_complete(self, node: ObjectNode) -> bool:
        for tag, asked in self._table.shapes[node.shape].items():
            member = node.members.get(tag)
            if member is None:
                if asked.min:
                    return False
            elif isinstance(member, ObjectNode) and not self._is_complete(member):
                return False
        return True

    def _member_of(self, holder: ObjectNode, tag: str) -> Optional[ShapeMember]:
        return self._table.shapes[holder.shape].get(tag)

    def _leaf(self, value: Any) -> LeafNode:
        leaf = LeafNode(value, None)
        self.made.add(leaf)
        return leaf


def _standing_in(root: ObjectNode) -> _Standing:
    index: _Standing = {}
    waiting = [root]
    while waiting:
        holder = waiting.pop()
        for tag, member in holder.members.items():
            for item in member.items if isinstance(member, ListNode) else [member]:
                if isinstance(item, ObjectNode):
                    index[item] = (holder, tag)
                    waiting.append(item)
    return index


def _holder_of(
    note: NotePlace, holders: Sequence[ObjectNode], root: ObjectNode, index: _Standing
) -> Optional[ObjectNode]:
    """The object that has the text of a note: in lists, the item around what was lost; ``None`` where there is none."""
    holder = root
    for tag in note.at[:-1]:
        member = holder.members.get(tag)
        if isinstance(member, ListNode):
            member = next((one for one in holders if index.get(one) == (holder, tag)), None)
        if not isinstance(member, ObjectNode):
            return None
        holder = member
    return holder


def _text_of(value: object) -> str:
    return write_json(value) if value is None or isinstance(value, (dict, list)) else joined_text(value)
