"""A member of the envelope or of the header that is unknown where the one it resembles is missing."""

from __future__ import annotations

from collections.abc import Sequence

from .._link.link_description import LinkDescription
from .._words.closest_name import closest_name
from .._words.shown import shown_text
from ..finding import Finding, Path
from .report import ENVELOPE, HEADER, Report, Subject
from .search_budget import SearchBudget

#: How a member that nobody knows is told where the object that has it is not judged as a whole.
_UNKNOWN = frozenset(("member-ignored", "field-unknown"))
#: From the envelope to a message: steps of the way.
_STEPS_TO_MESSAGE = 5


def with_misnamed(findings: Sequence[Finding], link: LinkDescription, budget: SearchBudget) -> list[Finding]:
    """The findings, with one in the place of two."""
    missing: dict[Path, dict[str, int]] = {}
    for at, finding in enumerate(findings):
        if finding.code == "field-missing":
            missing.setdefault(finding.path[:-1], {})[str(finding.path[-1])] = at
    if not missing:
        return list(findings)
    replaced: dict[int, Sequence[Finding]] = {}
    for at, finding in enumerate(findings):
        holder = finding.path[:-1]
        names = missing.get(holder) if finding.code in _UNKNOWN else None
        if names is None:
            continue
        name = str(finding.path[-1]) if finding.path else "undefined"
        suggestion = budget.search(lambda name=name, names=names: closest_name(name, names))  # type: ignore[misc]
        if suggestion is None or suggestion not in names:
            continue
        replaced[at] = _renamed(holder, name, suggestion, link)
        replaced[names.pop(suggestion)] = ()
    for at, finding in enumerate(findings):
        if finding.code != "member-ignored" or at in replaced:
            continue
        # Where the way to the message breaks off, whatever stands there instead is that fault.
        if _is_in_envelope(finding.path[:-1]) and missing.get(finding.path[:-1]):
            replaced[at] = ()
    return [one for at, finding in enumerate(findings) for one in replaced.get(at, (finding,))]


def _is_in_envelope(holder: Path) -> bool:
    """Whether an object is one of those that lead from the envelope to its message."""
    return holder[:1] == ("content",) and len(holder) < _STEPS_TO_MESSAGE


def _renamed(holder: Path, name: str, suggestion: str, link: LinkDescription) -> Sequence[Finding]:
    """The one finding, at the member to rename."""
    is_in_envelope = _is_in_envelope(holder)
    subject = (
        Subject(link.envelope, (), ENVELOPE, ENVELOPE)
        if is_in_envelope
        else Subject(link.header, holder, HEADER, HEADER)
    )
    report = Report(1)
    parameters = {"name": shown_text(name), "suggestion": suggestion}
    report.add(subject, "field-renamed", holder if is_in_envelope else (), parameters, (name,))
    return report.findings
