"""Envelopes and their messages, in XML (docs/reference/echanges.md §2)."""

from __future__ import annotations

from typing import Any

from .._link.link_description import LinkDescription, ObjectDescription
from .._validation.faults import Faults
from ..envelope import CONTENT_PATH, unwrap
from ..finding import Fault, Limits, Outcome
from .edxl_mapping import COMMON_TYPES, DESCRIPTOR, EDXL, HEAD, XLINK
from .message_xml import business_member, unwritable, write_business_member
from .write_object import ObjectWriter
from .xml_writer import XmlWriter, escape_attribute

_RESOURCE = ' xlink:type="resource"'


def envelope_to_xml(envelope: dict[str, Any], link: LinkDescription, limits: Limits) -> Outcome[str]:
    """An envelope and its messages in XML."""
    refused = unwritable(envelope, limits)
    if refused:
        return Outcome(None, refused)
    first = unwrap(envelope)
    if first.value is None:
        return Outcome(None, first.faults)
    faults = Faults(limits.max_findings)
    writer = XmlWriter()
    objects = ObjectWriter(DESCRIPTOR.types, writer, faults)
    writer.open(
        "edxlDistribution",
        f' xmlns="{EDXL}" xmlns:ct="{COMMON_TYPES}" xmlns:xlink="{XLINK}" xlink:type="extended"',
    )
    objects.write(envelope, HEAD, (), ("descriptor", "content"))
    descriptor = envelope.get("descriptor")
    if isinstance(descriptor, dict):
        writer.open("descriptor", _RESOURCE)
        objects.write(descriptor, DESCRIPTOR, ("descriptor",))
        writer.close("descriptor")
    writer.open("content", _RESOURCE)
    contents = envelope.get("content")
    for index in range(len(contents) if isinstance(contents, list) else 0):
        if faults.is_stopped:
            break
        # What carries several is one the Hub reads the first message of; none is lost for that.
        message = unwrap(envelope, index)
        if message.value is None:
            return Outcome(None, message.faults)
        failed = _write_content(message.value, index, link, writer, faults)
        if failed:
            return Outcome(None, failed)
    writer.close("content")
    writer.close("edxlDistribution")
    return Outcome(None, tuple(faults.all)) if faults.all else Outcome(str(writer))


def _write_content(
    message: dict[str, Any], index: int, link: LinkDescription, writer: XmlWriter, faults: Faults
) -> tuple[Fault, ...]:
    """A message and what is around it, ``contentObject`` and all it holds; why it cannot be."""
    found = business_member(message, link)
    if isinstance(found, Fault):
        return (found,)
    writer.open("contentObject", _RESOURCE)
    writer.open("contentXML")
    writer.open("embeddedXMLContent")
    writer.open("message", f' xmlns="{escape_attribute(link.namespace)}"')
    path = ("content", index, *CONTENT_PATH)
    # Neither the Hub nor XML has a place for what is neither header nor message.
    mapping = ObjectDescription(link.header.fields if found.message.header else [])
    ignored = [name for name in message if name not in mapping.by_name]
    ObjectWriter(link.header.types, writer, faults).write(message, mapping, path, ignored)
    write_business_member(writer, found, path, faults)
    for name in ("message", "embeddedXMLContent", "contentXML", "contentObject"):
        writer.close(name)
    return ()
