"""Collects findings, each in its own words."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple, Optional

from .._link.link_description import NOTHING, Described
from .._words.sentences import Parameter, Words, phrase, severity_of
from .._words.texts import capital, small
from ..finding import Fault, Finding, Path, Validation
from .faults import fault
from .place import Place


class Subject(NamedTuple):
    """What a finding is about: an object that is described, and where it stands."""

    described: Described
    #: From the root of what was given to that object.
    path: Path
    #: What its sentences begin with: « En-tête »; ``None`` when the fields say enough.
    area: Optional[Words]
    #: What it is called where no field is named: « Message RS-EDA ».
    name: Words


ENVELOPE = phrase("envelope")
HEADER = phrase("header")
_MESSAGE = phrase("message")


def message_at(path: Path) -> Subject:
    """A message as a whole, where no field of it is meant."""
    return Subject(NOTHING, path, None, _MESSAGE)


@lru_cache(maxsize=1_000)
def message_named(name: str) -> Words:
    """« Message RS-EDA »: every judgement needs it, and a specification has a few names only."""
    return phrase("message-named", name=name)


class Report:
    """What there is to say of one message."""

    def __init__(self, most: int) -> None:
        """``most`` findings, the one that says that there may be more included."""
        self._most = most
        self.findings: list[Finding] = []
        self._error_paths: set[Path] = set()
        #: Whether there is no use in looking for more.
        self.is_stopped = False

    @property
    def room(self) -> int:
        """How many findings there is room for, one more included, which makes the report say that it stopped."""
        return self._most - len(self.findings) + 1

    def validation(self) -> Validation:
        """What there is to say."""
        valid = not self.is_stopped and all(one.severity == "warning" for one in self.findings)
        return Validation(valid, tuple(self.findings))

    def has_error_at(self, path: Path) -> bool:
        """Whether a value has an error already."""
        return path in self._error_paths

    def add(
        self, subject: Subject, code: str, path: Path, parameters: Mapping[str, Parameter], unknown: Path = ()
    ) -> None:
        """Tells a fault at a path from the subject.

        ``unknown``: the last step, when it is no field; the sentence is about what holds it.
        """
        if not self._is_full():
            self._place(subject, fault(code, path, parameters), unknown)

    def add_fault_at(self, subject: Subject, one: Fault) -> None:
        """A fault of a value that is described: a finding with its fields. Its path is from the subject."""
        if not self._is_full():
            self._place(subject, one, ())

    def _place(self, subject: Subject, one: Fault, unknown: Path) -> None:
        place = Place(one.path, subject.described)
        where = place.where(bool(unknown))
        begin = where or subject.name
        if where is not None and subject.area is not None:
            area = subject.area
            begin = Words(f"{area.fr}, {small(where.fr)}", f"{area.en}, {small(where.en)}")
        path = (*subject.path, *one.path, *unknown)
        message = phrase("sentence", where=begin.fr, sentence=_stopped(one.message)).fr
        message_en = phrase("sentence", where=begin.en, sentence=_stopped(one.message_en)).en
        self._push(Finding(one.code, severity_of(one.code), path, place.fields(), message, message_en))

    def add_fault(self, one: Fault) -> None:
        """Something that could not be read: a finding without field."""
        if one.code == "findings-stopped":
            self.stop()
        if not self._is_full():
            self._push(_finding_of(one))

    def add_finding(self, finding: Finding) -> None:
        """A finding as it is."""
        if finding.code == "findings-stopped":
            self.stop()
        if not self._is_full():
            self._push(finding)

    def stop(self) -> None:
        """Says, in place of the last finding when there is no room, that there may be more."""
        if self.is_stopped:
            return
        self.is_stopped = True
        told = _finding_of(fault("findings-stopped", (), {"count": self._most}))
        self.findings[self._most - 1 : self._most] = [told]

    def _push(self, finding: Finding) -> None:
        self.findings.append(finding)
        if finding.severity == "error":
            self._error_paths.add(finding.path)

    def _is_full(self) -> bool:
        if len(self.findings) >= self._most:
            self.stop()
        return self.is_stopped


def _finding_of(one: Fault) -> Finding:
    """A fault as a finding without field."""
    message, message_en = capital(_stopped(one.message)), capital(_stopped(one.message_en))
    return Finding(one.code, severity_of(one.code), one.path, (), message, message_en)


def _stopped(sentence: str) -> str:
    """With its final stop, which three dots and a question mark already are."""
    return sentence if sentence.endswith(("…", "?")) else f"{sentence}."
