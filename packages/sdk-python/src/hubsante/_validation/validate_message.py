"""Everything that is wrong in a message, each fault once."""

from __future__ import annotations

from typing import Any, Optional

from .._link.link_description import MessageDescription, ObjectDescription
from .._link.schema import LinkRuntime, Schema
from .._words.shown import shown_list, shown_text, shown_value
from ..finding import Fault, Limits, Path, Validation
from .body_given import body_given
from .business_member import find_business_member, root_of_body
from .carriable import Carriable
from .contradictions import Contradictions, member
from .fault_teller import FaultTeller, value_faults
from .misnamed import with_misnamed
from .report import ENVELOPE, HEADER, Report, Subject, message_at, message_named
from .search_budget import SearchBudget
from .suggested_codes import tell_codes_outside_lists

#: From an item of the content of an envelope to its message.
CONTENT_PATH = ("jsonContent", "embeddedJsonContent", "message")
#: Remarks that several keywords make on one value, of which one is told.
_REMARKS_PER_FINDING = 4
#: Enough to see of which message an object is the body.
_REMARKS_TO_COMPARE = 100


def validate_message(value: object, runtime: LinkRuntime, limits: Limits) -> Validation:
    """The rules of the envelope first, then those of its header, then those of the message."""
    return findings_of(value, runtime, False, limits).validation()


def findings_of(value: object, runtime: LinkRuntime, is_xml: bool, limits: Limits) -> Report:
    """What is found in a value, whatever it was written in."""
    report = Report(limits.max_findings)
    carriable = Carriable(value, limits)
    if carriable.refusal is not None:
        report.add_fault(carriable.refusal)
        return report
    _MessageValidation(runtime, is_xml, report).run(value)
    report.findings = with_misnamed(report.findings, runtime.link, SearchBudget())
    told = {finding.path for finding in report.findings}
    # What stands where something else is expected: what it holds does not matter.
    of_other_type = {one.path for one in report.findings if one.code.endswith(("-expected", "-unexpected"))}
    for fault in carriable.faults:
        if fault.code == "findings-stopped":
            report.stop()
        elif fault.path not in told and not _is_inside(fault, of_other_type):
            _tell_placed(fault, runtime, report)
    return report


def _is_inside(fault: Fault, paths: set[Path]) -> bool:
    return bool(paths) and any(fault.path[:end] in paths for end in range(len(fault.path)))


def _tell_placed(fault: Fault, runtime: LinkRuntime, report: Report) -> None:
    """Tells a fault with the fields that lead to it, where a message describes them."""
    messages = runtime.link.messages
    for index, step in enumerate(fault.path):
        if isinstance(step, str) and step in messages:
            described = messages[step]
            subject = Subject(described, fault.path[: index + 1], None, message_named(described.name))
            rest = Fault(fault.code, fault.path[index + 1 :], fault.message, fault.message_en)
            report.add_fault_at(subject, rest)
            return
    report.add_fault(fault)


class _MessageValidation:
    """One run over what was given."""

    def __init__(self, runtime: LinkRuntime, is_xml: bool, report: Report) -> None:
        self._runtime = runtime
        self._link = runtime.link
        self._is_xml = is_xml
        self._report = report
        self._budget = SearchBudget()

    def run(self, value: object) -> None:
        if not isinstance(value, dict):
            self._report.add(message_at(()), "object-expected", (), {"found": shown_value(value)})
        elif self._is_envelope(value):
            self._envelope(value)
        else:
            self._message(value, (), True)

    def _is_envelope(self, value: dict[str, Any]) -> bool:
        link = self._link
        if any(name in link.messages or name in link.other_messages for name in value):
            return False
        if not any(name in value for name in link.envelope.names):
            return False
        if "content" in value or "descriptor" in value:
            return True
        # An acknowledgement without its root has a member distributionID too.
        is_body = all(name in link.fields_of_messages for name in value)
        return not is_body or root_of_body(list(value), link, lambda root: self._faults_under(root, value)) is None

    def _faults_under(self, root: str, value: object) -> int:
        """How much is wrong with an object as the body of a message."""
        return len(self._runtime.messages[root].judge(value, _REMARKS_TO_COMPARE))

    def _envelope(self, value: dict[str, Any]) -> None:
        link, report = self._link, self._report
        subject = Subject(link.envelope, (), ENVELOPE, ENVELOPE)
        self._judge(value, self._runtime.envelope, subject)
        contradictions = Contradictions(value, report)
        contradictions.tell(subject)
        contents = value.get("content")
        if not isinstance(contents, list):
            return
        if len(contents) > 1:
            report.add(subject, "content-several", ("content", 1), {"count": len(contents)})
        for index, content in enumerate(contents):
            if report.is_stopped:
                return
            self._tell_beside_the_way(content, index)
            message = content
            for step in CONTENT_PATH:
                message = member(message, step)
            if not isinstance(message, dict):
                continue
            path = ("content", index, *CONTENT_PATH)
            described = self._message(message, path, False)
            if described is None:
                continue
            self._kind(value.get("distributionKind"), described, subject)
            if described.header:
                contradictions.tell_of_header(message, Subject(link.header, path, HEADER, HEADER))

    def _tell_beside_the_way(self, content: object, index: int) -> None:
        """Members beside the way that leads to the message."""
        path: Path = ("content", index)
        holder = content
        for step in CONTENT_PATH:
            if not isinstance(holder, dict):
                return
            for name in holder:
                if name == step:
                    continue
                self._ignored((*path, name), name)
                if self._report.is_stopped:
                    return
            holder = holder.get(step)
            path = (*path, step)

    def _ignored(self, path: Path, name: str) -> None:
        self._report.add(message_at(path), "member-ignored", (), {"name": shown_text(name)})

    def _kind(self, kind: object, message: MessageDescription, subject: Subject) -> None:
        """The queue a message arrives in follows from the kind of its envelope."""
        # A kind that no message travels in is told by the envelope’s own list.
        if not isinstance(kind, str) or kind in message.kinds or kind not in self._link.kinds:
            return
        parameters = {"message": message.name, "value": kind, "known": ", ".join(message.kinds)}
        code = "kind-differs-xml" if self._is_xml else "kind-differs"
        self._report.add(subject, code, ("distributionKind",), parameters)

    def _message(self, value: dict[str, Any], path: Path, is_alone: bool) -> Optional[MessageDescription]:
        """The message an object holds; ``None`` when this link carries none that is there."""
        link, report = self._link, self._report
        root, described = find_business_member(
            value, path, link, report, is_alone, lambda body: self._faults_under(body, value)
        )
        # A body without its root may have one tag that the header has too, `status`, and no header.
        of_header = sum(name in value for name in link.header.names)
        has_header = of_header > (0 if root else 1)
        is_headed = (described is None or described.header) and (has_header or not is_alone)
        header = Subject(link.header, path, HEADER, HEADER)
        if is_headed and not has_header and described is not None:
            self._header_missing(root, value, header)
        elif is_headed and (has_header or root):
            self._judge(value, self._runtime.header, header)
            self._ignored_in_header(value, path)
        if described is not None:
            own = Subject(described, (*path, root), None, message_named(described.name))
            given = body_given(value[root], root, own, described, link, report)
            if given is None:
                return described
            if self._runtime.soundness.size_of(root, given.body) >= 0:
                return described
            self._judge(given.body, self._runtime.messages[root], given.subject)
            tell_codes_outside_lists(given.body, given.subject, link, report, self._budget)
        return described

    def _ignored_in_header(self, value: dict[str, Any], path: Path) -> None:
        """Members of the systems of a header that nobody reads, where its schema lets them pass."""
        header = self._link.header
        for field in header.fields:
            system = header.type_of(field)
            if system is None or not system.ignores_others:
                continue
            found = value.get(field.name)
            if isinstance(found, list):
                for index, one in enumerate(found):
                    self._ignored_beside(system, one, (*path, field.name, index))
            else:
                self._ignored_beside(system, found, (*path, field.name))

    def _ignored_beside(self, known: ObjectDescription, system: object, place: Path) -> None:
        if not isinstance(system, dict) or self._report.is_stopped:
            return
        for other in system:
            if other not in known.by_name:
                self._ignored((*place, other), other)

    def _header_missing(self, root: str, value: object, subject: Subject) -> None:
        """Every member of the header is missing: one fault."""
        remarks = self._runtime.header.judge(value, _REMARKS_TO_COMPARE)
        if remarks:
            names = shown_list([one.detail for one in remarks if one.keyword == "required"])
            self._report.add(subject, "header-missing", (), {"root": root, "names": names})

    def _judge(self, value: object, schema: Schema, subject: Subject) -> None:
        if self._report.is_stopped:
            return
        limit = self._report.room * _REMARKS_PER_FINDING
        remarks = schema.judge(value, limit)
        if not remarks:
            return
        FaultTeller(subject, self._link, self._is_xml, self._report, self._budget).tell_all(value_faults(remarks))
        if len(remarks) >= limit:
            self._report.stop()
