"""A value that is not carried."""

from __future__ import annotations

from typing import Any, Optional

from .target_tree import LeafNode, ObjectNode, SourceValue


class LostValue:
    """A value that is not carried, before it is told."""

    __slots__ = ("became", "holders", "note", "reason", "source")

    def __init__(self, source: SourceValue, reason: str, holders: tuple[ObjectNode, ...], became: Any) -> None:
        self.source = source
        self.reason = reason
        self.became = became
        #: The objects of the target that would have held it, from the root.
        self.holders = holders
        #: Its words in the target.
        self.note: Optional[LeafNode] = None
