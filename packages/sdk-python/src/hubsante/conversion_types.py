"""What becomes of a message in the form of another version."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

from .finding import Path


@dataclass(frozen=True)
class Loss:
    """A value that could not be carried."""

    #: Of the value, in the source.
    path: Path
    #: Names of the fields that lead there, as people call them.
    fields: tuple[str, ...]
    #: ``None`` where the message that was given has none there: another message brought it.
    value: Any
    #: ``no-place``: the version has no such field. ``unknown-tag``: the sender put it where its own version has no field.
    #: ``refused``: it is none of the codes, or has not the form, that the version asks for. ``approximated``: it became one
    #: that says less. ``too-many``: the version has room for fewer. ``holder-incomplete``: the object that held it lacks what
    #: the version requires, and is not there. ``not-of-its-type``: it is not of the type that its own version gives it.
    reason: str
    #: What stands in its place, where something does.
    became: Any
    #: Where its words were written for people, in the target.
    noted_at: Optional[Path]
    #: Of a chain of conversions, the version whose limits it met.
    version: str
    #: In French, for a person.
    message: str
    #: In English.
    message_en: str


@dataclass(frozen=True)
class Addition:
    """A value of the target that comes from no value of the source."""

    path: Path
    value: Any
    #: ``default``: the version requires it. ``note``: it tells what was lost.
    because: str


@dataclass(frozen=True)
class Refusal:
    """Why a message has no form in the target version."""

    #: ``no-message``: it holds no message that the source version knows. ``unreadable``: it cannot be read, nested without end.
    #: ``message-not-there``: the target version has no such message. ``required-missing``: what the target version requires
    #: cannot be given. ``base-unknown``: it tells what is new of something that is not known. ``no-way``: no tables lead from
    #: one version to the other.
    code: str
    #: In French, for a person.
    message: str
    #: In English.
    message_en: str


@dataclass(frozen=True)
class Conversion:
    """A message in the form of another version, or why it has none."""

    #: In its envelope, if the source had one. The first bears the identifiers of the source; there are several where it is
    #: split.
    messages: tuple[dict[str, Any], ...] = ()
    losses: tuple[Loss, ...] = ()
    added: tuple[Addition, ...] = ()
    #: ``None`` where there are messages.
    refusal: Optional[Refusal] = None

    @property
    def ok(self) -> bool:
        """Whether the message has a form in the target version."""
        return self.refusal is None
