"""Reads an XML document. A document type is refused: entities are how XML reads files and eats memory."""

from __future__ import annotations

from typing import NoReturn, Optional

from .._validation.faults import fault
from .._words.shown import shown_value
from .._words.texts import units, whole
from ..finding import Fault, Limits, Outcome
from .syntax_fault import syntax_fault, tag_open
from .xml_element import XmlElement
from .xml_reader import Tag, XmlReader

#: No message comes near; deeper ones are made to exhaust their reader.
_DEEPEST = 64
#: An element of a real message takes 37 bytes or more, its tags included: what is read has no more of them than a message of
#: its size.
_ELEMENT_BYTES = 32
#: Messages have one or two.
_MOST_ATTRIBUTES = 50


class _Unreadable(Exception):
    """Raised, so that a document made to exhaust its reader is not read to its end."""

    def __init__(self, reason: Fault) -> None:
        super().__init__(reason.message_en)
        self.reason = reason


class _OpenElement:
    """An element whose end is still to come."""

    __slots__ = ("children", "line", "tag", "text")

    def __init__(self, tag: Tag, line: int) -> None:
        self.tag = tag
        self.line = line
        self.children: list[XmlElement] = []
        self.text = ""

    def whole(self, is_plain: bool) -> XmlElement:
        tag = self.tag
        if is_plain:
            return XmlElement(tag.local, tag.uri, self.children, self.text, self.line, tag.attributes)
        attributes = [one._replace(name=whole(one.name), value=whole(one.value)) for one in tag.attributes]
        return XmlElement(whole(tag.local), whole(tag.uri), self.children, whole(self.text), self.line, attributes)


class _Builder:
    """What becomes of a document as it is read."""

    def __init__(self, source: str, is_plain: bool, limits: Limits) -> None:
        self._source = source
        self._is_plain = is_plain
        self._most_elements = limits.max_bytes // _ELEMENT_BYTES
        self.reader = XmlReader(source, self)
        self.root: Optional[XmlElement] = None
        self.unclosed: Optional[Fault] = None
        self._unclosed_at = 0
        self._unclosed_tag: Optional[str] = None
        self._open: list[_OpenElement] = []
        self._closed: Optional[_OpenElement] = None
        self._elements = 0
        self._attributes = 0

    def error(self, reason: str) -> None:
        place = self.reader.source
        if reason.startswith("unexpected close tag"):
            # The tag read closes one further out, or none: in that case the next error, at the same place, says so.
            if self.unclosed is None and self._closed is not None:
                self.unclosed = tag_open(self._closed.tag.name, self._closed.line)
                self._unclosed_at = place.index
                self._unclosed_tag = self._closed.tag.name
            return
        is_unmatched = reason.startswith("unmatched closing tag") and self._unclosed_at == place.index
        if self.unclosed is not None and not is_unmatched:
            raise _Unreadable(self.unclosed)
        fault = syntax_fault(reason, place.line, place.column_index + 1, self._source, self._unclosed_tag)
        raise _Unreadable(fault)

    def doctype(self) -> None:
        self._stop("xml-doctype", line=self.reader.source.line)

    def attribute(self) -> None:
        self._attributes += 1
        if self._attributes > _MOST_ATTRIBUTES:
            self._stop("xml-attributes-too-many", line=self.reader.source.line, limit=_MOST_ATTRIBUTES)

    def open_tag(self, tag: Tag) -> None:
        self._attributes = 0
        self._elements += 1
        if self._elements > self._most_elements:
            self._stop("xml-elements-too-many", limit=self._most_elements)
        if len(self._open) >= _DEEPEST:
            self._stop("xml-too-deep", line=self.reader.source.line)
        self._open.append(_OpenElement(tag, self.reader.source.line))

    def text(self, part: str) -> None:
        if self._open:
            self._open[-1].text += part

    def close_tag(self) -> None:
        self._closed = self._open.pop()
        element = self._closed.whole(self._is_plain)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = element

    def _stop(self, code: str, **parameters: int) -> NoReturn:
        raise _Unreadable(fault(code, (), parameters))


def parse_xml(text: object, limits: Limits) -> Outcome[XmlElement]:
    """The root element of a text, or the one fault that keeps it from being read."""
    if not isinstance(text, str):
        return Outcome(None, (fault("xml-text-expected", (), {"found": shown_value(text)}),))
    source = units(text)
    if len(source) > limits.max_bytes:
        return Outcome(None, (fault("too-large", (), {"limit": limits.max_bytes}),))
    builder = _Builder(source, len(source) == len(text), limits)
    try:
        builder.reader.read()
    except _Unreadable as unreadable:
        return Outcome(None, (unreadable.reason,))
    if builder.unclosed is not None:
        return Outcome(None, (builder.unclosed,))
    if builder.root is None:
        return Outcome(None, (fault("xml-empty", (), {}),))
    return Outcome(builder.root)
