"""Reads XML, the counterpart of saxes in the JavaScript runtime, state by state.

It stops at the same character for the same reason, so that findings of syntax are the same in every language. It knows no
document type, no entity but those of XML, and nothing outside of the text it is given. The handler raises at every error but
one, ``unexpected close tag``; so nothing here goes on after another.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Optional, Protocol

from .._words.texts import trim
from ..json_text import write_json
from .character_source import END, LINE_BREAK, CharacterSource
from .xml_characters import NAME_START, PLAIN_NAME, PLAIN_NAME_CHARACTER, PLAIN_NAME_START, is_character
from .xml_declaration import XmlDeclaration
from .xml_element import XmlAttribute

_XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"
_XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/"
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_REFERENCE = re.compile(r"#(?:x([0-9A-Fa-f]+)|([0-9]+))\Z")
_BLANKS = " \n\r\t"


class Tag:
    """The beginning of an element."""

    __slots__ = ("attributes", "local", "name", "namespaces", "uri")

    def __init__(self, name: str) -> None:
        #: As it is written, with its prefix.
        self.name = name
        self.local = ""
        self.uri = ""
        self.namespaces: dict[str, str] = {}
        #: Those that declare no namespace.
        self.attributes: list[XmlAttribute] = []


class Handler(Protocol):
    """Whoever hears what is read."""

    def error(self, reason: str) -> None: ...

    def doctype(self) -> None: ...

    def attribute(self) -> None: ...

    def open_tag(self, tag: Tag) -> None: ...

    def text(self, part: str) -> None: ...

    def close_tag(self) -> None: ...


def _is_blank(one: str) -> bool:
    return one != END and one in _BLANKS


def _is_name_start(one: str) -> bool:
    return NAME_START.match(one) is not None


class XmlReader:
    """One document; ``whole`` is of units of UTF-16."""

    def __init__(self, whole: str, handler: Handler) -> None:
        self._handler = handler
        self.source = CharacterSource(whole, handler.error)
        self._declaration = XmlDeclaration(self.source, handler.error)
        self._target = ""
        self._tags: list[Tag] = []
        self._tag = Tag("")
        self._text = ""
        self._name = ""
        self._entity_name = ""
        self._bang = ""
        self._written: list[tuple[str, str, str, str]] = []
        self._state: Callable[[], None] = self._begin
        self._after_entity: Callable[[], None] = self._text_state
        self._quote = ""
        self._brackets = 0
        self._saw_root = False
        self._closed_root = False
        self._is_declaration_possible = True

    def read(self) -> None:
        """Reads all of it."""
        source = self.source
        while source.next_part():
            while source.has_more():
                self._state()
        if not self._saw_root:
            self._handler.error("document must contain a root element.")
        if self._tags:
            self._handler.error(f"unclosed tag: {self._tags[-1].name}")
        if self._state not in (self._begin, self._text_state):
            self._handler.error("unexpected end.")

    def _begin(self) -> None:
        self.source.skip_byte_order_mark()
        self._state = self._begin_whitespace

    def _begin_whitespace(self) -> None:
        before = self.source.index
        one = self.source.skip_spaces()
        if self.source.previous != before:
            self._is_declaration_possible = False
        if one == "<":
            self._state = self._open
        elif one != END:
            self.source.unget()
            self._state = self._text_state
            self._is_declaration_possible = False

    def _skip_to(self, character: str, then: Callable[[], None]) -> None:
        if self.source.skip_to(character) != END:
            self._state = then

    def _doctype(self) -> None:
        one = self.source.skip_to("\"'[>")
        if one == ">":
            self._handler.doctype()
        elif one == "[":
            self._state = self._dtd
        elif one != END:
            self._quote = one
            self._state = self._doctype_quote

    def _doctype_quote(self) -> None:
        self._skip_to(self._quote, self._doctype)

    def _dtd(self) -> None:
        one = self.source.skip_to("\"'<]")
        if one == "]":
            self._state = self._doctype
        elif one == "<":
            self._state = self._dtd_open
        elif one != END:
            self._quote = one
            self._state = self._dtd_quoted

    def _dtd_quoted(self) -> None:
        self._skip_to(self._quote, self._dtd)

    def _dtd_open(self) -> None:
        one = self.source.next()
        self._bang = ""
        self._state = self._dtd_open_bang if one == "!" else self._dtd_instruction if one == "?" else self._dtd

    def _dtd_open_bang(self) -> None:
        self._bang += self.source.next()
        if self._bang != "-":
            self._state = self._dtd_comment if self._bang == "--" else self._dtd
            self._bang = ""

    def _dtd_comment(self) -> None:
        self._skip_to("-", self._dtd_comment_ending)

    def _dtd_comment_ending(self) -> None:
        self._state = self._dtd_comment_ended if self.source.next() == "-" else self._dtd_comment

    def _dtd_comment_ended(self) -> None:
        self._comment_is_over(self._dtd)

    def _dtd_instruction(self) -> None:
        self._skip_to("?", self._dtd_instruction_ending)

    def _dtd_instruction_ending(self) -> None:
        if self.source.next() == ">":
            self._state = self._dtd

    def _text_state(self) -> None:
        if self._tags:
            self._text_in_root()
        else:
            self._text_outside_root()

    def _text_in_root(self) -> None:
        source = self.source
        while True:
            run = source.plain_text()
            if run:
                self._text += run
                self._brackets = 0
            one = source.read()
            if one == END:
                return
            if one == "<":
                self._state = self._open
                self._brackets = 0
                self._flush_text()
                return
            if one == "&":
                self._state = self._entity
                self._after_entity = self._text_state
                self._brackets = 0
                return
            if one == ">" and self._brackets >= 2:
                self._handler.error('the string "]]>" is disallowed in char data.')
            self._brackets = self._brackets + 1 if one == "]" else 0
            self._text += "\n" if one == LINE_BREAK else source.written()

    def _text_outside_root(self) -> None:
        has_text = False
        while True:
            one = self.source.read()
            if one == "<":
                self._state = self._open
                break
            if one == "&":
                has_text = True
                break
            if one == END:
                break
            if one not in _BLANKS:
                has_text = True
        if has_text:
            self._handler.error("text data outside of root node.")

    def _flush_text(self) -> None:
        if self._text:
            self._handler.text(self._text)
            self._text = ""

    def _entity(self) -> None:
        captured, one = self.source.capture_to(";")
        self._entity_name += captured
        if one == END:
            return
        self._state = self._after_entity
        name, self._entity_name = self._entity_name, ""
        self._text += self._entity_named(name)

    def _entity_named(self, entity: str) -> str:
        if entity in _ENTITIES:
            return _ENTITIES[entity]
        if entity == "":
            self._handler.error("empty entity name.")
        if entity[0] != "#":
            is_name = PLAIN_NAME.match(entity.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass"))
            self._handler.error("undefined entity." if is_name else "disallowed character in entity name.")
        match = _REFERENCE.match(entity)
        point = 0
        if match is not None:
            digits = (match[1] or match[2]).lstrip("0")
            # Longer ones are beyond all characters.
            point = int(digits or "0", 16 if match[1] else 10) if len(digits) < 10 else 0x110000
        if not is_character(point, self.source.is_version_10):
            self._handler.error("malformed character entity.")
        return chr(point)

    def _open(self) -> None:
        one = self.source.read()
        if one != "?":
            self._is_declaration_possible = False
        if _is_name_start(one):
            self._state = self._open_tag_name
            self.source.unget()
        elif one == "/":
            self._state = self._close_tag_name
        elif one == "!":
            self._state = self._open_bang
            self._bang = ""
        elif one == "?":
            self._state = self._instruction_first
        else:
            self._handler.error("disallowed character in tag name")

    def _open_bang(self) -> None:
        self._bang += self.source.next()
        if self._bang == "[CDATA[":
            if not self._saw_root or self._closed_root:
                self._handler.error("text data outside of root node.")
            self._state = self._cdata
        elif self._bang == "--":
            self._state = self._comment
        elif self._bang == "DOCTYPE":
            self._state = self._doctype
            if self._saw_root:
                self._handler.error("inappropriately located doctype declaration.")
        elif sum(2 if one > "\uffff" else 1 for one in self._bang) >= 7:
            self._handler.error("incorrect syntax.")

    def _comment(self) -> None:
        self._skip_to("-", self._comment_ending)

    def _comment_ending(self) -> None:
        self._state = self._comment_ended if self.source.next() == "-" else self._comment

    def _comment_ended(self) -> None:
        self._comment_is_over(self._text_state)

    def _comment_is_over(self, then: Callable[[], None]) -> None:
        if self.source.next() != ">":
            self._handler.error("malformed comment.")
        self._state = then

    def _cdata(self) -> None:
        captured, one = self.source.capture_to("]")
        self._text += captured
        if one != END:
            self._state = self._cdata_ending

    def _cdata_ending(self) -> None:
        one = self.source.next()
        if one == "]":
            self._state = self._cdata_ending_2
        else:
            self._text += "]" + self._as_written(one)
            self._state = self._cdata

    def _cdata_ending_2(self) -> None:
        one = self.source.next()
        if one == ">":
            self._flush_text()
            self._state = self._text_state
        elif one == "]":
            self._text += "]"
        else:
            self._text += "]]" + self._as_written(one)
            self._state = self._cdata

    def _as_written(self, one: str) -> str:
        return one if one == "\n" else self.source.written()

    def _instruction_first(self) -> None:
        one = self.source.next()
        self._target = one
        if PLAIN_NAME_START.match(one):
            self._state = self._instruction_rest
        elif one == "?" or _is_blank(one):
            self._handler.error("processing instruction without a target.")
        else:
            self._handler.error("disallowed character in processing instruction name.")

    def _instruction_rest(self) -> None:
        while True:
            one = self.source.next()
            if one == END:
                return
            if PLAIN_NAME_CHARACTER.match(one):
                self._target += one
                continue
            if one != "?" and not _is_blank(one):
                self._handler.error("disallowed character in processing instruction name.")
            if self._target == "xml":
                if not self._is_declaration_possible:
                    self._handler.error("an XML declaration must be at the start of the document.")
                self._declare("ending" if one == "?" else "name_start")
            else:
                self._state = self._instruction_ending if one == "?" else self._instruction_body
            return

    def _instruction_body(self) -> None:
        self._skip_to("?", self._instruction_ending)

    def _instruction_ending(self) -> None:
        one = self.source.next()
        self._is_declaration_possible = False
        if one == ">":
            if self._target.lower() == "xml":
                self._handler.error("the XML declaration must appear at the start of the document.")
            self._state = self._text_state
        elif one != "?":
            self._state = self._instruction_body

    def _declare(self, state: str) -> None:
        """Reads ``<?xml … ?>`` on from one of its states."""
        steps = {
            "name_start": self._declaration.name_start,
            "name": self._declaration.name,
            "equal": self._declaration.equal,
            "value_start": self._declaration.value_start,
            "value": self._declaration.value,
            "separator": self._declaration.separator,
            "ending": self._declaration.ending,
        }

        def step() -> None:
            reached = steps[state]()
            if reached == "ended":
                self._is_declaration_possible = False
                self._state = self._text_state
            else:
                self._declare(reached)

        self._state = step

    def _open_tag_name(self) -> None:
        captured, one = self.source.capture_name()
        self._name += captured
        if one == END:
            return
        self._tag = Tag(self._take_name())
        self._saw_root = True
        if self._closed_root:
            self._handler.error("documents may contain only one root.")
        if one == ">":
            self._open_tag(False)
        elif one == "/":
            self._state = self._open_tag_slash
        else:
            if not _is_blank(one):
                self._handler.error("disallowed character in tag name.")
            self._state = self._attribute

    def _take_name(self) -> str:
        name, self._name = self._name, ""
        return name

    def _open_tag_slash(self) -> None:
        if self.source.read() == ">":
            self._open_tag(True)
        else:
            self._handler.error("forward-slash in opening tag not followed by >.")

    def _attribute(self) -> None:
        one = self.source.skip_spaces()
        if one == END:
            return
        if _is_name_start(one):
            self.source.unget()
            self._state = self._attribute_name
        elif one == ">":
            self._open_tag(False)
        elif one == "/":
            self._state = self._open_tag_slash
        else:
            self._handler.error("disallowed character in attribute name.")

    def _attribute_name(self) -> None:
        captured, one = self.source.capture_name()
        self._name += captured
        if one == "=":
            self._state = self._attribute_value
        elif _is_blank(one):
            self._state = self._attribute_name_saw_white
        elif one == ">":
            self._handler.error("attribute without value.")
        elif one != END:
            self._handler.error("disallowed character in attribute name.")

    def _attribute_name_saw_white(self) -> None:
        one = self.source.skip_spaces()
        if one == "=":
            self._state = self._attribute_value
        elif one != END:
            self._handler.error("attribute without value.")

    def _attribute_value(self) -> None:
        one = self.source.next()
        if one in "\"'":
            self._quote = one
            self._state = self._attribute_value_quoted
        elif not _is_blank(one):
            self._handler.error("unquoted attribute value.")

    def _attribute_value_quoted(self) -> None:
        source = self.source
        while True:
            self._text += source.plain_value()
            one = source.read()
            if one == END:
                return
            if one == self._quote:
                value, self._text = self._text, ""
                self._push_attribute(self._take_name(), value)
                self._state = self._attribute_value_closed
                return
            if one == "&":
                self._state = self._entity
                self._after_entity = self._attribute_value_quoted
                return
            if one == "<":
                self._handler.error("disallowed character.")
            self._text += " " if one in "\n\t" or one == LINE_BREAK else source.written()

    def _attribute_value_closed(self) -> None:
        one = self.source.next()
        if _is_blank(one):
            self._state = self._attribute
        elif one == ">":
            self._open_tag(False)
        elif one == "/":
            self._state = self._open_tag_slash
        elif _is_name_start(one):
            self._handler.error("no whitespace between attributes.")
        else:
            self._handler.error("disallowed character in attribute name.")

    def _close_tag_name(self) -> None:
        captured, one = self.source.capture_name()
        self._name += captured
        if one == ">":
            self._close_tag()
        elif _is_blank(one):
            self._state = self._close_tag_saw_white
        elif one != END:
            self._handler.error("disallowed character in closing tag.")

    def _close_tag_saw_white(self) -> None:
        one = self.source.skip_spaces()
        if one == ">":
            self._close_tag()
        elif one != END:
            self._handler.error("disallowed character in closing tag.")

    def _push_attribute(self, qualified: str, value: str) -> None:
        prefix, local = self._split(qualified)
        self._written.append((qualified, prefix, local, value))
        self._handler.attribute()
        if prefix != "xmlns" and qualified != "xmlns":
            return
        uri = trim(value)
        if prefix == "xmlns" and self.source.is_version_10 and uri == "":
            self._handler.error("invalid attempt to undefine prefix in XML 1.0")
        declared = local if prefix == "xmlns" else ""
        self._tag.namespaces[declared] = uri
        self._check_pair(declared, uri)

    def _split(self, qualified: str) -> tuple[str, str]:
        prefix, colon, local = qualified.partition(":")
        if not colon:
            return "", qualified
        if prefix == "" or local == "" or ":" in local:
            self._handler.error(f"malformed name: {qualified}.")
        return prefix, local

    def _check_pair(self, prefix: str, uri: str) -> None:
        error = self._handler.error
        if prefix == "xml" and uri != _XML_NAMESPACE:
            error(f"xml prefix must be bound to {_XML_NAMESPACE}.")
        if prefix == "xmlns" and uri != _XMLNS_NAMESPACE:
            error(f"xmlns prefix must be bound to {_XMLNS_NAMESPACE}.")
        if uri == _XMLNS_NAMESPACE and prefix == "":
            error(f"the default namespace may not be set to {uri}.")
        if uri == _XMLNS_NAMESPACE:
            error(f'may not assign a prefix (even "xmlns") to the URI {_XMLNS_NAMESPACE}.')
        if uri == _XML_NAMESPACE and prefix == "":
            error(f"the default namespace may not be set to {uri}.")
        if uri == _XML_NAMESPACE and prefix != "xml":
            error("may not assign the xml namespace to another prefix.")

    def _resolve(self, prefix: str) -> Optional[str]:
        """The namespace of a prefix, ``None`` when it has none."""
        for tag in (self._tag, *reversed(self._tags)):
            if prefix in tag.namespaces:
                return tag.namespaces[prefix]
        return {"xml": _XML_NAMESPACE, "xmlns": _XMLNS_NAMESPACE}.get(prefix)

    def _open_tag(self, is_closed: bool) -> None:
        tag = self._tag
        prefix, tag.local = self._split(tag.name)
        # Most elements declare nothing and have the namespace of the one around.
        around = self._tags[-1] if self._tags else None
        if prefix == "" and not tag.namespaces and around is not None and ":" not in around.name:
            tag.uri = around.uri
        else:
            tag.uri = self._resolve(prefix) or ""
        if prefix == "xmlns":
            self._handler.error('tags may not have "xmlns" as prefix.')
        if prefix != "" and tag.uri == "":
            self._handler.error(f"unbound namespace prefix: {write_json(prefix)}.")
        if self._written:
            self._resolve_attributes()
        self._handler.open_tag(tag)
        if not is_closed:
            self._tags.append(tag)
        else:
            self._handler.close_tag()
            if not self._tags:
                self._closed_root = True
        self._state = self._text_state
        self._name = ""

    def _resolve_attributes(self) -> None:
        seen: set[str] = set()
        for name, prefix, local, value in self._written:
            uri = "" if prefix == "" else self._resolve(prefix)
            if uri is None:
                self._handler.error(f"unbound namespace prefix: {write_json(prefix)}.")
            whole = name if prefix == "" else f"{{{uri}}}{local}"
            if whole in seen:
                self._handler.error(f"duplicate attribute: {whole}.")
            seen.add(whole)
            if prefix != "xmlns" and name != "xmlns":
                self._tag.attributes.append(XmlAttribute(local, uri or "", value))
        self._written = []

    def _close_tag(self) -> None:
        closed = self._take_name()
        self._state = self._text_state
        if closed == "":
            self._handler.error("weird empty close tag.")
        while self._tags:
            last = self._tags.pop()
            self._handler.close_tag()
            if last.name == closed:
                self._closed_root = not self._tags
                return
            self._handler.error("unexpected close tag.")
        self._handler.error(f"unmatched closing tag: {closed}.")
