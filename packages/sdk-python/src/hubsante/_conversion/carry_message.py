"""Applies a table to messages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Optional

from ..conversion_table import ConversionTable
from ..finding import Path
from ..json_text import write_json
from .carry_value import ValueCarrier
from .lost_value import LostValue
from .note_writer import NoteWriter
from .table_parts import Fill, ShapeMember, Step, TargetMessage
from .target_tree import LeafNode, ListNode, Node, ObjectNode, SourceValue, first_object, leaves_of, written
from .text_filled import Correspondents, short_hash, text_filled

#: No message of use is deeper; what is, is lost.
_DEEPEST = 100


@dataclass(frozen=True)
class AddedValue:
    """A value of the target that comes from no value of the source."""

    path: Path
    value: Any
    because: str


@dataclass(frozen=True)
class CarriedMessage:
    """What stands under the root of the target; or, with no body, the tags of what is required and missing."""

    body: Optional[dict[str, Any]]
    missing: tuple[str, ...] = ()
    losses: tuple[LostValue, ...] = ()
    added: tuple[AddedValue, ...] = ()
    #: Every value of the target that comes from one of the source: its path, and where from.
    origins: tuple[tuple[Path, Path], ...] = ()


def carried(
    table: ConversionTable, body: Mapping[str, Any], root: str, to: TargetMessage, correspondents: Correspondents
) -> CarriedMessage:
    """``root`` of the source, for paths."""
    return _Carriage(table, to, correspondents, body).carry(root)


class _Carriage:
    """The conversion of one message."""

    def __init__(
        self, table: ConversionTable, to: TargetMessage, correspondents: Correspondents, body: Mapping[str, Any]
    ) -> None:
        self._table = table
        self._values = ValueCarrier(table.values)
        self._to = to
        self._lost: dict[Path, LostValue] = {}
        self._missing: tuple[str, ...] = ()
        self._correspondents = correspondents
        self._body = body
        self._hash: Optional[str] = None

    def carry(self, root: str) -> CarriedMessage:
        target = ObjectNode(self._to.shape, True)
        self._walk(self._body, self._to.walk, SourceValue((root,), (), self._body), (target,))
        if not self._complete(target, (target,), ()):
            return CarriedMessage(None, self._missing)
        writer = NoteWriter(self._table, self._values, self._to, self._seed, self._correspondents)
        writer.write(list(self._lost.values()), target)
        self._order(target)
        value = written(target, (self._to.root,))
        added: list[AddedValue] = []
        origins: list[tuple[Path, Path]] = []
        for leaf in leaves_of(target):
            if leaf.path is None:
                continue
            if leaf.origin is not None:
                origins.append((leaf.path, leaf.origin.path))
            else:
                added.append(AddedValue(leaf.path, leaf.value, "note" if leaf in writer.made else "default"))
        return CarriedMessage(value, (), tuple(self._lost.values()), tuple(added), tuple(origins))

    def _seed(self) -> str:
        """What tells the message from others; read once, however many places depend on it."""
        if self._hash is None:
            self._hash = short_hash(write_json(self._body))
        return self._hash

    def _lose(self, source: SourceValue, reason: str, holders: tuple[ObjectNode, ...], became: Any = None) -> None:
        self._lost[source.path] = LostValue(source, reason, holders, became)

    def _lose_all(
        self, source: SourceValue, reason: str, holders: tuple[ObjectNode, ...], walk: Optional[int] = None
    ) -> None:
        """Everything under a value of the source, each value by its own path."""
        path, fields, value = source
        if len(path) > _DEEPEST or not isinstance(value, (dict, list)):
            self._lose(source, reason, holders)
        elif isinstance(value, list):
            for index, item in enumerate(value):
                self._lose_all(SourceValue((*path, index), fields, item), reason, holders, walk)
        else:
            steps = {} if walk is None else self._table.walks[walk].members
            for tag, inner in value.items():
                step = steps.get(tag)
                name = tag if step is None else step.label
                at = SourceValue((*path, tag), (*fields, name), inner)
                self._lose_all(at, reason, holders, None if step is None else step.walk)

    def _walk(
        self, members: Mapping[str, Any], number: int, at: SourceValue, stack: tuple[ObjectNode, ...]
    ) -> None:
        walk = self._table.walks[number]
        for tag, value in members.items():
            step = walk.members.get(tag)
            source = SourceValue((*at.path, tag), (*at.fields, tag if step is None else step.label), value)
            if step is not None:
                self._carry(step, source, stack)
            elif walk.is_open:
                stack[-1].members[tag] = LeafNode(value, source)
            else:
                self._lose_all(source, "unknown-tag", stack)

    def _carry(self, step: Step, source: SourceValue, stack: tuple[ObjectNode, ...]) -> None:
        path, fields, value = source
        if not isinstance(value, list):
            self._carry_item(step, source, stack)
            return
        items = [
            SourceValue(
                (*path, index), fields if len(value) == 1 else (*fields[:-1], f"{fields[-1]} n° {index + 1}"), item
            )
            for index, item in enumerate(value)
        ]
        if not items:
            self._keep_empty(step, stack)
        for item in reversed(items) if step.keeps_last else items:
            self._carry_item(step, item, stack)

    def _keep_empty(self, step: Step, stack: tuple[ObjectNode, ...]) -> None:
        """A list of nothing stays one where the target has a list."""
        if step.at is None or len(step.at) != 1 or step.up >= len(stack):
            return
        (tag,), holder = step.at, stack[-1 - step.up]
        if tag in holder.members:
            return
        member = self._member_of(holder, tag)
        if member is not None and member.is_list and member.min is None:
            holder.members[tag] = ListNode([])

    def _carry_item(self, step: Step, source: SourceValue, stack: tuple[ObjectNode, ...]) -> None:
        value = source.value
        is_object = isinstance(value, dict)
        if value is None or len(source.path) > _DEEPEST or is_object != (step.walk is not None):
            reason = "no-place" if is_object and step.at is None else "not-of-its-type"
            self._lose_all(source, reason, stack, step.walk)
        elif step.walk is None:
            self._carry_leaf(step, source, stack)
        elif step.at is None:
            self._walk(value, step.walk, source, stack)
        else:
            self._carry_object(step, step.walk, source, stack)

    def _carry_object(self, step: Step, walk: int, source: SourceValue, stack: tuple[ObjectNode, ...]) -> None:
        place = self._place_of(step, stack)
        member = None if place is None else self._member_of(place[0], place[1])
        if place is None or member is None or member.shape is None:
            self._lose_all(source, "no-place", stack, walk)
            return
        holder, tag, inside = place
        node = self._awaited(holder, tag) or ObjectNode(member.shape, len(source.value) > 0)
        if node.is_awaited or self._put(holder, tag, node):
            node.is_awaited = False
            self._walk(source.value, walk, source, (*inside, node))
        else:
            self._lose_all(source, "too-many", stack, walk)

    def _awaited(self, holder: ObjectNode, tag: str) -> Optional[ObjectNode]:
        """The object that a value from elsewhere made at a place; its own object of the source joins it."""
        node = first_object(holder.members.get(tag))
        return node if node is not None and node.is_awaited else None

    def _carry_leaf(self, step: Step, source: SourceValue, stack: tuple[ObjectNode, ...]) -> None:
        if step.at is None:
            self._lose(source, "no-place", stack)
            return
        value = self._values.carry(source.value, step.value)
        if value.kind == "refused":
            self._lose(source, "refused", stack)
            return
        place = self._place_of(step, stack)
        if place is None:
            self._lose(source, "no-place", stack)
            return
        holder, tag, inside = place
        if not self._put(holder, tag, LeafNode(value.value, source)):
            self._lose(source, "too-many", inside)
        elif value.kind == "approximated":
            self._lose(source, "approximated", inside, value.value)

    def _member_of(self, holder: ObjectNode, tag: str) -> Optional[ShapeMember]:
        return self._table.shapes[holder.shape].get(tag)

    def _place_of(
        self, step: Step, stack: tuple[ObjectNode, ...]
    ) -> Optional[tuple[ObjectNode, str, tuple[ObjectNode, ...]]]:
        """The object that takes a member, and its tag there; what is missing on the way is made."""
        at = step.at or ()
        inside = list(stack[: max(0, len(stack) - step.up)])
        if not inside or not at:
            return None
        for tag in at[:-1]:
            holder = inside[-1]
            member = self._member_of(holder, tag)
            if member is None or member.shape is None:
                return None
            node = first_object(holder.members.get(tag))
            if node is None:
                node = ObjectNode(member.shape, True)
                node.is_awaited = True
                self._put(holder, tag, node)
            inside.append(node)
        return inside[-1], at[-1], tuple(inside)

    def _put(self, holder: ObjectNode, tag: str, node: Node) -> bool:
        """Whether there was room."""
        known = holder.members.get(tag)
        member = self._member_of(holder, tag)
        if member is not None and member.is_list:
            if isinstance(known, ListNode):
                known.items.append(node)
            else:
                holder.members[tag] = ListNode([node])
            return True
        if known is not None:
            return False
        holder.members[tag] = node
        return True

    def _complete(
        self, node: ObjectNode, holders: tuple[ObjectNode, ...], way: tuple[str, ...], is_made: bool = False
    ) -> bool:
        """Whether an object has all that the target requires, once it was given what it lacks."""
        for tag, member in self._table.shapes[node.shape].items():
            at = (*way, tag)
            self._tidy(node, tag, member, holders, at)
            if (member.min or 0) == 0 or tag in node.members:
                continue
            made = self._made(member, holders, at)
            if made is None:
                # Of what the source has not at all, the whole is missing and not a part.
                if not is_made and not self._missing:
                    self._missing = at
                return False
            node.members[tag] = ListNode([made]) if member.is_list else made
        return True

    def _tidy(
        self, node: ObjectNode, tag: str, member: ShapeMember, holders: tuple[ObjectNode, ...], way: tuple[str, ...]
    ) -> None:
        """Of a member, what is complete and as many as there may be; nothing where that is too few."""
        known = node.members.get(tag)
        if known is None:
            return
        items = known.items if isinstance(known, ListNode) else [known]
        kept: list[Node] = []
        for item in items:
            is_whole = not isinstance(item, ObjectNode) or self._complete(item, (*holders, item), way)
            is_empty = isinstance(item, ObjectNode) and item.had_content and not item.members
            if not is_whole:
                self._drop(item, "holder-incomplete", holders)
            elif member.max is not None and len(kept) >= member.max:
                self._drop(item, "too-many", holders)
            elif not is_empty:
                kept.append(item)
        if isinstance(known, ListNode):
            is_enough = len(kept) >= (member.min or 0)
            if not is_enough:
                for item in kept:
                    self._drop(item, "holder-incomplete", holders)
            if not is_enough or (items and not kept):
                del node.members[tag]
            else:
                known.items = kept
        elif not kept:
            del node.members[tag]

    def _drop(self, node: Node, reason: str, holders: tuple[ObjectNode, ...]) -> None:
        for leaf in leaves_of(node):
            if leaf.origin is not None:
                self._lose(leaf.origin, reason, holders)

    def _made(self, member: ShapeMember, holders: tuple[ObjectNode, ...], way: tuple[str, ...]) -> Optional[Node]:
        """What a required member holds that the source has nothing for; ``None`` where nobody can say."""
        if member.shape is None:
            return None if member.fill is None else self._filled(member.fill, holders, way)
        copied = None if member.copy is None else _object_at(member.copy, holders[0])
        node = ObjectNode(member.shape, False) if copied is None else self._copy_of(copied, member.shape)
        is_one = (member.min or 0) <= 1
        return node if is_one and self._complete(node, (*holders, node), way, True) else None

    def _filled(self, fill: Fill, holders: tuple[ObjectNode, ...], way: tuple[str, ...]) -> Optional[LeafNode]:
        value = text_filled(fill.value, holders, lambda: self._seed() + ".".join(way), self._correspondents)
        if value is None or self._values.carry(value, fill.accepts).kind != "same":
            return None
        return LeafNode(value, None)

    def _order(self, node: Node) -> None:
        """Members in the order of the target, which XML asks for."""
        if isinstance(node, ListNode):
            for item in node.items:
                self._order(item)
        elif isinstance(node, ObjectNode):
            shape = self._table.shapes[node.shape]
            listed = {tag: node.members[tag] for tag in shape if tag in node.members}
            node.members = {**listed, **node.members}
            for member in node.members.values():
                self._order(member)

    def _copy_of(self, copied: ObjectNode, shape: int) -> ObjectNode:
        """What an object has in common with a shape, as values that the conversion adds."""
        copy = ObjectNode(shape, False)
        for tag, node in copied.members.items():
            member = self._table.shapes[shape].get(tag)
            if member is not None:
                copy.members[tag] = self._copied(node, member.shape)
        return copy

    def _copied(self, node: Node, shape: Optional[int]) -> Node:
        if isinstance(node, LeafNode):
            return LeafNode(node.value, None)
        if isinstance(node, ListNode):
            return ListNode([self._copied(item, shape) for item in node.items])
        return self._copy_of(node, node.shape if shape is None else shape)


def _object_at(tags: Sequence[str], root: ObjectNode) -> Optional[ObjectNode]:
    """The object at some tags; ``None`` where there is none, or a list of them."""
    holder = root
    for tag in tags:
        member = holder.members.get(tag)
        if not isinstance(member, ObjectNode):
            return None
        holder = member
    return holder
