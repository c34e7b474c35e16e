"""Messages alone, in XML."""

from __future__ import annotations

from typing import Any, NamedTuple, Union

from .._link.link_description import LinkDescription, MessageDescription, ObjectDescription
from .._validation.carriable import Carriable
from .._validation.faults import Faults, fault
from .._words.sentences import phrase
from .._words.shown import shown_list, shown_text, shown_value
from ..finding import Fault, Limits, Outcome, Path
from .read_object import ObjectReader
from .reading import Reading
from .write_object import ObjectWriter
from .xml_element import XmlElement
from .xml_writer import XmlWriter, escape_attribute


class BusinessMember(NamedTuple):
    """The one business member of a message."""

    root: str
    body: dict[str, Any]
    message: MessageDescription


def message_to_xml(message: object, link: LinkDescription, limits: Limits) -> Outcome[str]:
    """A message alone, in XML."""
    refused = unwritable(message, limits)
    if refused:
        return Outcome(None, refused)
    found = business_member(message, link)
    if isinstance(found, Fault):
        return Outcome(None, (found,))
    faults = Faults(limits.max_findings)
    writer = XmlWriter()
    write_business_member(writer, found, (), faults)
    return Outcome(None, tuple(faults.all)) if faults.all else Outcome(str(writer))


def unwritable(value: object, limits: Limits) -> tuple[Fault, ...]:
    """Why a value cannot be written, whatever it is: too large, endless, or holding what XML does not have."""
    carriable = Carriable(value, limits)
    if carriable.refusal is not None:
        return (carriable.refusal,)
    return tuple(one for one in carriable.faults if one.code != "number-digits-lost")


def message_in(element: XmlElement, link: LinkDescription, limits: Limits) -> Reading:
    """The message an element is, as far as it can be read."""
    name = element.name
    described = link.messages.get(name)
    if described is None:
        parameters = {"name": shown_text(name), "known": shown_list(list(link.messages))}
        return Reading(None, (fault("xml-root-unknown", (name,), parameters),))
    if element.namespace != described.namespace:
        found = shown_text(element.namespace)
        parameters = {"name": name, "found": found, "expected": described.namespace}
        return Reading(None, (fault("xml-namespace-wrong", (name,), parameters),))
    faults = Faults(limits.max_findings)
    reader = ObjectReader(described.types, described.namespace, faults)
    body = without_second_root(element, described, (name,), faults)
    value = {name: reader.read_element(body, described, (name,))}
    return Reading(value, faults.all)


def without_second_root(
    element: XmlElement, described: MessageDescription, path: Path, faults: Faults
) -> XmlElement:
    """An element whose only child is its own root again, with what that one holds: put twice, it is one fault."""
    name = element.name
    if len(element.children) != 1 or described.is_open or name in described.by_name:
        return element
    only = element.children[0]
    if only.name != name:
        return element
    faults.add("element-root-repeated", (*path, name), {"line": only.line, "name": name})
    return element._replace(children=only.children)


def write_business_member(writer: XmlWriter, business: BusinessMember, path: Path, faults: Faults) -> None:
    """Writes a business member as the element of its namespace."""
    root, body, message = business
    writer.open(root, f' xmlns="{escape_attribute(message.namespace)}"')
    mapping = ObjectDescription(message.fields, message.is_open)
    ObjectWriter(message.types, writer, faults).write(body, mapping, (*path, root))
    writer.close(root)


def business_member(message: object, link: LinkDescription) -> Union[BusinessMember, Fault]:
    """The one business member of a message; members of the header beside it are not its matter."""
    if not isinstance(message, dict):
        return fault("object-expected", (), {"found": shown_value(message)})
    roots = [name for name in message if name in link.messages]
    if len(roots) != 1:
        known = shown_list(list(link.messages))
        found = shown_list(roots) if roots else phrase("none")
        return fault("message-not-one", (), {"known": known, "found": found})
    root = roots[0]
    body = message[root]
    if not isinstance(body, dict):
        return fault("object-expected", (root,), {"found": shown_value(body)})
    return BusinessMember(root, body, link.messages[root])
