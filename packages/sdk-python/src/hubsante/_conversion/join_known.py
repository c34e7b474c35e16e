"""Completes a message by what is known of its case."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Optional

from .._link.formats import moment_of
from .._words.texts import trim
from ..finding import Path
from .carry_value import joined_text
from .opened_message import Opened, opened
from .table_parts import Join, TargetMessage, kind_of

#: A member that an object does not have; ``None`` is a value of JSON.
MISSING = object()


@dataclass(frozen=True)
class Joined:
    """What is converted in the end: the message itself, or the base that it brings news of."""

    root: str
    body: dict[str, Any]
    to: TargetMessage
    #: Whether a value at a path is of another message: its loss is not the sender's.
    is_foreign: Callable[[Path], bool]


def joined(message: Opened, to: TargetMessage, known: Sequence[object]) -> Optional[Joined]:
    """Completes a message, see ``Join`` of the table; ``None`` for news whose base is not known."""
    join = to.join
    root, body = message.root, message.body
    if join is None:
        return Joined(root, body, to, lambda _: False)
    case = member_of(body, join.case)
    found = (opened(one, lambda name: name in (join.base, join.news)) for one in known)
    others = [one for one in found if one is not None and is_same(member_of(one.body, join.case), case)]
    bases = [other.body for other in others if other.root == join.base]
    if root != join.base and not bases:
        return None
    base = body if root == join.base else bases[-1]
    news = [one.body for one in others if one.root == join.news] + ([body] if root == join.news else [])
    items = [_with_news(item, news, join) for item in items_of(member_of(base, join.list))]
    # Places of the base that was sent are its own, but for the list that news may have grown.
    is_own = root == join.base
    return Joined(
        join.base,
        {**base, join.list: items},
        join.to,
        lambda path: not is_own or (len(news) > 0 and join.value in path),
    )


def _with_news(item: Any, news: Sequence[dict[str, Any]], join: Join) -> Any:
    if not isinstance(item, dict):
        return item
    key = member_of(item, join.key)
    own = [member_of(one, join.value) for one in news if is_same(member_of(one, join.key), key)]
    told = [one for one in [*items_of(member_of(item, join.value)), *own] if isinstance(one, dict)]
    if not told:
        return item
    # What is no moment is the oldest, as what never happened.
    return {**item, join.value: sorted(told, key=lambda one: _time_of(member_of(one, join.moment)))}


def _time_of(moment: object) -> int:
    return moment_of(trim(joined_text(moment)).upper()) or 0 if moment is not MISSING else 0


def items_of(value: Any) -> list[Any]:
    """The items of a list; one alone for what is none."""
    if value is None or value is MISSING:
        return []
    return value if isinstance(value, list) else [value]


def member_of(members: object, name: str) -> Any:
    """A member of an object; :data:`MISSING` where there is none."""
    return members.get(name, MISSING) if isinstance(members, dict) else MISSING


def is_same(one: object, other: object) -> bool:
    """Whether JavaScript takes two values for the same: objects and lists are only themselves."""
    if one is other:
        return True
    kind = kind_of(one)
    return kind != "object" and kind == kind_of(other) and one == other
