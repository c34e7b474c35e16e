"""What there is to say of a message."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, Optional, TypeVar, Union

#: Members and numbers of items that lead to a value.
Path = tuple[Union[str, int], ...]
Value = TypeVar("Value")


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong in a message; each fault has exactly one."""

    #: What kind of fault it is; the same in every language and in every version.
    code: str
    #: ``error``: the message is refused. ``warning``: it passes, and will still trouble a reader.
    severity: str
    #: The faulty value; for what is missing, where it should stand.
    path: Path
    #: Names of the fields that lead there, as people call them: « Patient n° 2 », « Sexe ».
    fields: tuple[str, ...]
    #: In French, for a person.
    message: str
    #: In English.
    message_en: str


@dataclass(frozen=True)
class Validation:
    """What there is to say of a message."""

    #: Whether it conforms to its specification and the Hub does not refuse it for what it says: no finding is an error.
    valid: bool
    #: From the envelope inwards.
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Limits:
    """How much work one call may do; a hostile message is made to ask for more."""

    #: Most findings, or faults, of one message; the last then says that there may be more.
    max_findings: int = 1_000
    #: Most bytes of one message; a larger one is one finding and is not looked at.
    max_bytes: int = 16 * 1024 * 1024

    def __post_init__(self) -> None:
        """Numbers that are no limits give way to the usual ones."""
        if self.max_findings < 1:
            object.__setattr__(self, "max_findings", 1_000)
        if self.max_bytes < 1:
            object.__setattr__(self, "max_bytes", 16 * 1024 * 1024)


USUAL = Limits()


@dataclass(frozen=True)
class Fault:
    """Why something could not be read or written."""

    code: str
    path: Path
    #: In French, for a person.
    message: str
    #: In English.
    message_en: str


@dataclass(frozen=True)
class Outcome(Generic[Value]):
    """A result, or every reason why there is none."""

    #: ``None`` when there is no result.
    value: Optional[Value]
    #: Why there is no result; empty when there is one.
    faults: tuple[Fault, ...] = ()
    #: What the result lacks of the source, a digit too many for a number for instance.
    warnings: tuple[Fault, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether there is a result."""
        return self.value is not None
