"""A message that was found, alone or in its envelope."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Optional

from ..envelope import CONTENT_PATH, unwrap
from ..finding import Path
from ..json_text import in_order
from .text_filled import Correspondents


@dataclass(frozen=True)
class Opened:
    """A message that was found, alone or in its envelope."""

    #: Its business member.
    root: str
    body: dict[str, Any]
    #: From what was given to the message.
    prefix: Path
    #: Nothing where it stands alone.
    correspondents: Correspondents
    given: dict[str, Any]
    message: dict[str, Any]

    def with_body(self, root: str, body: dict[str, Any], part: int) -> dict[str, Any]:
        """The same, in its envelope, with another business member.

        :param part: 1 for the message itself; from 2 on its identifiers say which part of it this is.
        """
        message: dict[str, Any] = {}
        for name, value in self.message.items():
            if name == self.root:
                message[root] = body
            else:
                message[name] = _as_part(value, part) if name == "messageId" else value
        if not self.prefix:
            return in_order(message)
        envelope: dict[str, Any] = _replaced(self.given, self.prefix, in_order(message))
        if part != 1 and "distributionID" in envelope:
            envelope["distributionID"] = _as_part(envelope["distributionID"], part)
        return envelope


def opened(given: object, is_wanted: Callable[[str], bool]) -> Optional[Opened]:
    """Finds a message; ``None`` where there is none that is wanted.

    An envelope is read at its first content, as the Hub does.
    """
    if not isinstance(given, dict):
        return None
    is_envelope = isinstance(given.get("content"), list)
    message = unwrap(given).value if is_envelope else given
    if message is None:
        return None
    root = next((name for name in message if is_wanted(name)), None)
    body = None if root is None else message[root]
    if root is None or not isinstance(body, dict):
        return None
    prefix: Path = ("content", 0, *CONTENT_PATH) if is_envelope else ()
    correspondents = _correspondents_of(given) if is_envelope else Correspondents()
    return Opened(root, body, prefix, correspondents, given, message)


def _correspondents_of(envelope: dict[str, Any]) -> Correspondents:
    return Correspondents(
        _text_at(envelope, ("senderID",)),
        _text_at(envelope, ("descriptor", "explicitAddress", "explicitAddressValue")),
    )


def _text_at(value: Any, path: Sequence[str]) -> Optional[str]:
    for name in path:
        value = value.get(name) if isinstance(value, dict) else None
    return value if isinstance(value, str) else None


def _as_part(identifier: Any, part: int) -> Any:
    return f"{identifier}-part{part}" if part != 1 and isinstance(identifier, str) else identifier


def _replaced(holder: Any, path: Path, value: Any) -> Any:
    """The same value with another at a path."""
    if not path:
        return value
    step, more = path[0], path[1:]
    if isinstance(holder, list):
        return [_replaced(item, more, value) if index == step else item for index, item in enumerate(holder)]
    if not isinstance(holder, dict):
        return holder
    return {name: _replaced(inner, more, value) if name == step else inner for name, inner in holder.items()}
