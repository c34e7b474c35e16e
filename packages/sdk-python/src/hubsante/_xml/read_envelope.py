"""Envelopes and their messages, from XML."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, Optional

from .._link.link_description import LinkDescription, ObjectDescription
from .._validation.faults import Faults, fault
from .._words.sentences import Parameters
from .._words.shown import shown_text
from ..envelope import CONTENT_PATH
from ..finding import Limits, Path
from .edxl_mapping import DESCRIPTOR, EDXL, HEAD
from .element_rules import check_wrapper, tell_misplaced
from .message_xml import without_second_root
from .read_object import ObjectReader
from .reading import Reading
from .xml_element import XmlElement

_ORDER = [*HEAD.names, "descriptor", "content"]
#: A second message is told; a hundredth is not read.
_MOST_BUSINESS = 10


def is_envelope(element: XmlElement) -> bool:
    """Whether an element is an envelope, or was meant to be one."""
    return element.name == "edxlDistribution"


def envelope_in(root: XmlElement, link: LinkDescription, other_roots: Collection[str], limits: Limits) -> Reading:
    """The envelope an element is, as far as it can be read.

    ``other_roots``: messages of the model that the link does not carry; found and not read.
    """
    if root.namespace != EDXL:
        parameters = {"name": root.name, "found": shown_text(root.namespace), "expected": EDXL}
        return Reading(None, (fault("xml-namespace-wrong", (), parameters),))
    faults = Faults(limits.max_findings)
    return Reading(_EnvelopeReader(link, other_roots, faults).envelope(root), faults.all)


class _EnvelopeReader:
    def __init__(self, link: LinkDescription, other_roots: Collection[str], faults: Faults) -> None:
        self._link = link
        self._other_roots = other_roots
        self._faults = faults

    def envelope(self, root: XmlElement) -> dict[str, Any]:
        faults = self._faults
        reader = ObjectReader(DESCRIPTOR.types, EDXL, faults)
        check_wrapper(root, "extended", (), faults)
        head = [child for child in root.children if child.name not in ("content", "descriptor")]
        descriptor = self._only_child(root, "descriptor", ())
        content = self._only_child(root, "content", ())
        messages = [] if content is None else self._messages_in(content)
        value = reader.read(head, HEAD, ())
        if descriptor is not None:
            value["descriptor"] = reader.read_element(descriptor, DESCRIPTOR, ("descriptor",), "resource")
        value["content"] = [
            {"jsonContent": {"embeddedJsonContent": {"message": self._carried_in(element, index)}}}
            for index, element in enumerate(messages)
        ]
        if not any(one.code == "element-misplaced" and len(one.path) == 1 for one in faults.all):
            tell_misplaced([child for child in root.children if child.name in _ORDER], _ORDER, (), faults)
        # That an object lacks its message was told there.
        is_told = any(one.code == "element-missing" and one.path[:1] == ("content",) for one in faults.all)
        if not messages and not is_told:
            faults.add("envelope-empty", ("content",), {})
        return value

    def _only_child(self, element: XmlElement, wanted: str, path: Path) -> Optional[XmlElement]:
        """The one child of a name; a second one is told."""
        found: Optional[XmlElement] = None
        for child in element.children:
            if child.name != wanted:
                continue
            here = (*path, wanted)
            if child.namespace != EDXL:
                self._tell_namespace(child, EDXL, here)
                # Told once for all that is written in it.
                found = child.moved(child.namespace, EDXL) if found is None else found
            elif found is None:
                found = child
            else:
                self._faults.add("element-repeated", here, {"line": child.line, "name": wanted})
        return found

    def _tell_namespace(self, element: XmlElement, expected: str, path: Path) -> None:
        parameters = {"name": element.name, "found": shown_text(element.namespace), "expected": expected}
        self._faults.add("xml-namespace-wrong", path, parameters)

    def _messages_in(self, content: XmlElement) -> list[XmlElement]:
        """The messages of a content: one in each ``contentObject``, which JSON writes as an item of the list ``content``."""
        check_wrapper(content, "resource", ("content",), self._faults, True)
        messages: list[XmlElement] = []
        for child in content.children:
            if self._faults.is_stopped:
                break
            path: Path = ("content", len(messages))
            if child.name != "contentObject":
                self._tell_unknown(child, path)
                continue
            check_wrapper(child, "resource", path, self._faults)
            message = self._wrapped(child, ("contentXML", "embeddedXMLContent", "message"), path)
            if message is not None:
                messages.append(message)
        return messages

    def _wrapped(self, element: XmlElement, way: Sequence[str], path: Path) -> Optional[XmlElement]:
        """What stands at the end of a way of elements that hold one another and nothing else."""
        if not way:
            return element
        wanted = way[0]
        for child in element.children:
            if child.name != wanted:
                self._tell_unknown(child, path)
        # `message` has the namespace of the model, which is checked with what it holds.
        is_message = wanted == "message"
        find = self._only_named if is_message else self._only_child
        found = find(element, wanted, path)
        if found is None:
            # An object without message beside one that has some; when none has any, that is the fault.
            if element.name != "content":
                parameters: Parameters = {"line": element.line, "name": wanted}
                self._faults.add("element-missing", (*path, wanted), parameters)
            return None
        if not is_message:
            check_wrapper(found, None, path, self._faults)
        return self._wrapped(found, way[1:], path)

    def _only_named(self, element: XmlElement, wanted: str, path: Path) -> Optional[XmlElement]:
        named = [child for child in element.children if child.name == wanted]
        if len(named) > 1:
            parameters: Parameters = {"line": named[1].line, "name": wanted}
            self._faults.add("element-repeated", (*path, wanted), parameters)
        return named[0] if named else None

    def _tell_unknown(self, element: XmlElement, path: Path) -> None:
        parameters: Parameters = {"line": element.line, "name": shown_text(element.name)}
        self._faults.add("element-unknown", (*path, element.name), parameters)

    def _carried_in(self, message: XmlElement, index: int) -> dict[str, Any]:
        """Header and business member of a carried message."""
        link, faults = self._link, self._faults
        path = ("content", index, *CONTENT_PATH)
        check_wrapper(message, None, path, faults)
        children = self._in_their_namespaces(message.children, path)
        business = [child for child in children if self._is_business(child)]
        of_header = [
            child for child in children if not self._is_business(child) and child.name not in self._other_roots
        ]
        mapping = ObjectDescription(link.header.fields)
        members = ObjectReader(link.header.types, link.namespace, faults).read(of_header, mapping, path)
        for child in business[:_MOST_BUSINESS]:
            described = link.messages[child.name]
            reader = ObjectReader(described.types, described.namespace, faults)
            here = (*path, child.name)
            body = without_second_root(child, described, here, faults)
            members[child.name] = reader.read_element(body, described, here)
        if business:
            self._tell_of_header(children, business, path)
        for child in children:
            if child.name in self._other_roots:
                members[child.name] = {}
        return members

    def _is_business(self, child: XmlElement) -> bool:
        described = self._link.messages.get(child.name)
        return described is not None and described.namespace == child.namespace

    def _tell_of_header(
        self, children: Sequence[XmlElement], business: Sequence[XmlElement], path: Path
    ) -> None:
        """The header stands before the business element, of which there is one; some have none."""
        first = business[0]
        names = self._link.header.by_name
        at = next(index for index, child in enumerate(children) if child is first)
        late = next((child for child in children[at:] if child.name in names), None)
        if late is not None:
            parameters: Parameters = {"line": late.line, "name": late.name, "next": first.name}
            self._faults.add("element-misplaced", (*path, late.name), parameters)
        if not self._link.messages[first.name].header:
            beside = next((child for child in children if child.name in names), None)
            if beside is not None:
                self._tell_unknown(beside, path)
        seen: set[str] = set()
        for child in business:
            if child.name in seen:
                repeated: Parameters = {"line": child.line, "name": child.name}
                self._faults.add("element-repeated", (*path, child.name), repeated)
                return
            seen.add(child.name)

    def _in_their_namespaces(self, elements: Sequence[XmlElement], path: Path) -> list[XmlElement]:
        """The elements as if each stood in its own namespace.

        One that does not is told once for all that is written in the same wrong one: it is declared in one place.
        """
        expected_of = dict.fromkeys(self._link.header.names, self._link.namespace)
        expected_of.update({root: message.namespace for root, message in self._link.messages.items()})
        told: set[tuple[str, str]] = set()
        moved: list[XmlElement] = []
        for element in elements:
            expected = expected_of.get(element.name)
            if expected is None or element.namespace == expected:
                moved.append(element)
                continue
            mistake = (element.namespace, expected)
            if mistake not in told:
                told.add(mistake)
                self._tell_namespace(element, expected, (*path, element.name))
            moved.append(element.moved(*mistake))
        return moved
