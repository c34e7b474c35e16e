"""The message that is being made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple, Optional, Union

from ..finding import Path
from ..json_text import in_order


class SourceValue(NamedTuple):
    """A value of the source and the names that lead to it."""

    path: Path
    fields: tuple[str, ...]
    value: Any


class LeafNode:
    """A value of the target, and the value of the source that it comes from; ``None`` for one that the conversion adds."""

    __slots__ = ("origin", "path", "value")

    def __init__(self, value: Any, origin: Optional[SourceValue]) -> None:
        self.value = value
        self.origin = origin
        #: Where it stands once all is written.
        self.path: Optional[Path] = None


class ListNode:
    """A list of the message that is being made."""

    __slots__ = ("items",)

    def __init__(self, items: list[Node]) -> None:
        self.items = items


class ObjectNode:
    """An object of the message that is being made."""

    __slots__ = ("had_content", "is_awaited", "members", "shape")

    def __init__(self, shape: int, had_content: bool) -> None:
        #: Its number in the table.
        self.shape = shape
        self.members: dict[str, Node] = {}
        #: Whether the source had something in it: an object that was empty stays so.
        self.had_content = had_content
        #: Made on the way to a value that comes from elsewhere: the object of the source that belongs there may still come.
        self.is_awaited = False


#: A part of the message that is being made.
Node = Union[LeafNode, ListNode, ObjectNode]


def first_object(node: Optional[Node]) -> Optional[ObjectNode]:
    """The object that a member is, or the first one of a list."""
    if isinstance(node, ListNode):
        node = node.items[0] if node.items else None
    return node if isinstance(node, ObjectNode) else None


def leaves_of(node: Node) -> Iterator[LeafNode]:
    """The values under a node."""
    waiting = [node]
    while waiting:
        one = waiting.pop()
        if isinstance(one, LeafNode):
            yield one
        else:
            waiting.extend(reversed(one.items if isinstance(one, ListNode) else list(one.members.values())))


def written(node: Node, path: Path) -> Any:
    """What a node is in JSON; each value learns where it stands."""
    if isinstance(node, LeafNode):
        node.path = path
        return node.value
    if isinstance(node, ListNode):
        return [written(item, (*path, index)) for index, item in enumerate(node.items)]
    return in_order({tag: written(member, (*path, tag)) for tag, member in node.members.items()})
