"""Texts of the wire."""

from __future__ import annotations

import random
import re
from datetime import datetime, timezone
from typing import Optional

#: What XML 1.0 cannot carry.
_UNWRITABLE = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def text_of(content: bytes) -> Optional[str]:
    """A byte order mark goes; what is not UTF-8 is ``None``."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return text[1:] if text.startswith("\ufeff") else text


def date_time(moment: datetime) -> str:
    """Without fraction of a second and with a numeric offset, as the Hub asks."""
    return moment.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S+00:00")


def is_past(text: object) -> bool:
    """Whether a moment is over; one that cannot be read is left to the rules."""
    if not isinstance(text, str):
        return False
    try:
        # Python 3.10 does not know what Z means.
        moment = datetime.fromisoformat(re.sub("[zZ]$", "+00:00", text))
    except ValueError:
        return False
    return moment.tzinfo is not None and moment < datetime.now(timezone.utc)


def quotable(text: str, longest: int) -> str:
    """A text that repeats what others wrote, fit for either syntax and of bounded length in UTF-16 units."""
    units = text.encode("utf-16-le", "surrogatepass")
    cut = text
    if len(units) > 2 * longest:
        cut = units[: 2 * longest].decode("utf-16-le", "surrogatepass") + "…"
    return _UNWRITABLE.sub("\ufffd", cut)


def said(cause: BaseException) -> str:
    """What to say of something raised."""
    return str(cause) or type(cause).__name__


def spread(seconds: float) -> float:
    """At random between the half and the whole: clients do not all come back at the same moment."""
    return seconds * (0.5 + random.random() / 2)


def said_by(error: BaseException) -> str:
    """What an error says, or the one inside when it says nothing itself: ``pika`` puts them into one another."""
    inside = [*getattr(error, "exceptions", ()), *error.args, getattr(error, "exception", None)]
    nested = next((one for one in reversed(inside) if isinstance(one, BaseException)), None)
    return str(error) or type(error).__name__ if nested is None else said_by(nested)
