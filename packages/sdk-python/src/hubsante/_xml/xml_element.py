"""Elements of XML."""

from __future__ import annotations

import re
from typing import NamedTuple

XSI = "http://www.w3.org/2001/XMLSchema-instance"
XML = "http://www.w3.org/XML/1998/namespace"
_BLANKS = " \t\r\n"
_NOT_BLANK = re.compile("[^ \t\r\n]")


class XmlAttribute(NamedTuple):
    """An attribute that declares no namespace; its name is without prefix."""

    name: str
    namespace: str
    value: str


class XmlElement(NamedTuple):
    """An element, without comments."""

    #: Without prefix.
    name: str
    namespace: str
    children: list[XmlElement]
    #: The text it holds, as written; blank when it holds elements.
    text: str
    #: In the source.
    line: int
    attributes: list[XmlAttribute]

    def moved(self, old: str, new: str) -> XmlElement:
        """The element as if all that is in one namespace were in another."""
        namespace = new if self.namespace == old else self.namespace
        return self._replace(namespace=namespace, children=[child.moved(old, new) for child in self.children])


def trimmed(text: str) -> str:
    """Without the blanks around, as XML knows them: a no-break space is none."""
    return text.strip(_BLANKS)


def is_blank(text: str) -> bool:
    """Whether a text is nothing but blanks."""
    return _NOT_BLANK.search(text) is None
