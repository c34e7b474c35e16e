"""Everything that is wrong in a message in XML, each fault once: what XML itself asks, then what the message asks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Union

from .._link.link_description import LinkDescription
from .._link.schema import LinkRuntime
from .._words.closest_name import closest_name, in_other_words
from .._words.sentences import Parameters
from .._words.shown import shown_text
from .._xml.message_xml import message_in
from .._xml.parse_xml import parse_xml
from .._xml.read_envelope import envelope_in, is_envelope
from .._xml.reading import Reading
from .._xml.xml_element import XmlElement
from ..finding import Fault, Finding, Limits, Path, Validation
from .business_member import messages_of, root_of_body, tell_root_missing
from .faults import fault
from .report import Report
from .search_budget import SearchBudget
from .validate_message import findings_of

_NUMBER = re.compile("[0-9]+")
_UNKNOWN = frozenset(("element-unknown", "element-misspelled"))
#: Enough to see of which of two messages all that is required is there.
_REMARKS_TO_COMPARE = 100
_Told = Union[Fault, Finding]


def validate_xml_message(text: str, runtime: LinkRuntime, limits: Limits) -> Validation:
    """Paths of findings are those of the message in JSON."""
    report = Report(limits.max_findings)
    parsed = parse_xml(text, limits)
    reading = Reading(None, parsed.faults) if parsed.value is None else _read(parsed.value, runtime.link, limits)
    judged = [] if reading.value is None else findings_of(reading.value, runtime, True, limits).findings
    rootless, others = _rootless_in(reading.faults, judged, runtime)
    written, folded = _with_renamed(others, judged, runtime.link.messages)
    for one in written:
        report.add_fault(one)
    # What could not be read was left out: what is missing there follows from it.
    unread = {one.path for one in others}
    # A content whose way to its message is cut is no content for its judge.
    is_cut = any(one.code == "element-missing" and one.path[:1] == ("content",) for one in reading.faults)
    for finding in judged:
        root = rootless.get(id(finding))
        if root is not None:
            tell_root_missing(root, finding.path, runtime.link, report)
            continue
        is_of_cut = is_cut and finding.code == "items-too-few" and finding.path == ("content",)
        if id(finding) not in folded and not is_of_cut and not _is_below(finding, unread):
            report.add_finding(finding)
    return report.validation()


def _rootless_in(
    faults: Sequence[Fault], judged: Sequence[Finding], runtime: LinkRuntime
) -> tuple[dict[int, str], list[Fault]]:
    """Elements that are the fields of a message, where its root should stand: one fault, in the place of one for each.

    The root that is missing, by the finding that no message is there; and the faults that are others.
    """
    rootless: dict[int, str] = {}
    told: set[int] = set()
    for finding in judged:
        if finding.code != "message-missing":
            continue
        beside = [one for one in faults if one.path and one.path[:-1] == finding.path]
        unknown = [one for one in beside if one.code in _UNKNOWN]
        body = dict.fromkeys(str(one.path[-1]) for one in unknown)
        root = root_of_body(list(body), runtime.link, partial(_missing_under, runtime, body))
        if root is not None:
            rootless[id(finding)] = root
            # A field that the header has too, `status`, was read as a second one of the header.
            fields = runtime.link.messages[root].by_name
            told.update(id(one) for one in beside if one.code in _UNKNOWN or one.path[-1] in fields)
    return rootless, [one for one in faults if id(one) not in told]


def _missing_under(runtime: LinkRuntime, body: Mapping[str, object], root: str) -> int:
    """How many fields that a message requires are not among some names."""
    remarks = runtime.messages[root].judge(body, _REMARKS_TO_COMPARE)
    return sum(one.keyword == "required" for one in remarks)


def _with_renamed(
    faults: Sequence[Fault], judged: Sequence[Finding], roots: Iterable[str]
) -> tuple[list[Fault], set[int]]:
    """An unknown element where the one it resembles is missing is one fault; also which are told by another."""
    budget = SearchBudget()
    missing: dict[Path, dict[str, _Told]] = {}
    told: list[_Told] = [*faults, *judged]
    for one in told:
        if one.code in ("field-missing", "element-missing"):
            missing.setdefault(one.path[:-1], {})[str(one.path[-1])] = one
        # Where no message is found, what holds messages or is one may have another name.
        elif one.code == "message-missing":
            for root in roots:
                missing.setdefault(one.path, {})[root] = one
        elif one.code == "envelope-empty":
            missing.setdefault((), {})["content"] = one
            missing.setdefault(("content", 0), {})["contentObject"] = one
    folded: set[int] = set()
    renamed = [_renamed(one, missing, budget, folded) for one in faults]
    return [one for one in renamed if id(one) not in folded], folded


def _renamed(
    one: Fault, missing: Mapping[Path, dict[str, _Told]], budget: SearchBudget, folded: set[int]
) -> Fault:
    names = missing.get(one.path[:-1]) if one.code in _UNKNOWN else None
    if names is None:
        return one
    name = str(one.path[-1])
    suggestion = budget.search(lambda: closest_name(name, names) or in_other_words(name, _labelled(names)))
    if suggestion is None or suggestion not in names:
        return one
    finding = names[suggestion]
    for key in [key for key, other in names.items() if other is finding]:
        del names[key]
    folded.add(id(finding))
    line = _NUMBER.search(one.message)
    parameters: Parameters = {
        "line": int(line.group()) if line else 1,
        "name": shown_text(name),
        "suggestion": suggestion,
    }
    return fault("element-renamed", one.path, parameters)


def _labelled(names: Mapping[str, _Told]) -> dict[str, str]:
    """Missing elements with their labels, where they have one."""
    return {
        name: one.fields[-1] if isinstance(one, Finding) and one.fields else "" for name, one in names.items()
    }


def _read(root: XmlElement, link: LinkDescription, limits: Limits) -> Reading:
    if is_envelope(root):
        return envelope_in(root, link, link.other_messages, limits)
    name = root.name
    if name not in link.messages and name not in link.other_messages:
        suggestion = closest_name(name, ["edxlDistribution", *link.messages])
        if suggestion is not None:
            parameters: Parameters = {"line": root.line, "name": shown_text(name), "suggestion": suggestion}
            return Reading(None, (fault("element-misspelled", (name,), parameters),))
    if name not in link.other_messages:
        return message_in(root, link, limits)
    message = link.other_messages[name]
    known = messages_of(link)
    words = {"link": link.title, "message": message, "name": name, "known": known}
    return Reading(None, (fault("message-not-carried", (name,), words),))


def _is_below(finding: Finding, paths: set[Path]) -> bool:
    """Whether a finding is about a value somewhere inside one of some paths."""
    return any(finding.path[: index + 1] in paths for index in range(len(finding.path)))
