"""What nobody described, in XML (docs/reference/echanges.md §5 n° 13).

A member is an element, a list the same element repeated. XML has no types: numbers and booleans come back as texts, a list of
one as its item, an empty list not at all. The rest comes back as it was: nothing is told from nothing by what XML has for it,
``xsi:nil`` for null, blanks that do not count for an empty object, ``xml:space`` for blanks that do.
"""

from __future__ import annotations

from typing import Any

from .xml_element import XML, XSI, XmlElement, is_blank


def free_value(element: XmlElement) -> Any:
    """The value an element is."""
    if not element.children:
        said = {(one.namespace, one.name): one.value for one in element.attributes}
        if said.get((XSI, "nil")) in ("true", "1"):
            return None
        text = element.text
        is_empty_object = is_blank(text) and "\n" in text and said.get((XML, "space")) != "preserve"
        return {} if is_empty_object else text
    members: dict[str, Any] = {}
    for child in element.children:
        add_free(members, child.name, free_value(child))
    return members


def free_attributes(value: object) -> str:
    """Attributes that tell how a free value without elements is to be read, beginning with a blank; ``""`` for most."""
    if value is None:
        return f' xmlns:xsi="{XSI}" xsi:nil="true"'
    is_blank_text = isinstance(value, str) and "\n" in value and is_blank(value)
    return ' xml:space="preserve"' if is_blank_text else ""


def add_free(members: dict[str, Any], name: str, value: object) -> None:
    """A second element of one name makes a list of them."""
    if name not in members:
        members[name] = value
    elif isinstance(members[name], list):
        members[name].append(value)
    else:
        members[name] = [members[name], value]
