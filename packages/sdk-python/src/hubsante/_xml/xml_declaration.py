"""Reads ``<?xml version="1.0" …?>``."""

from __future__ import annotations

import re
from collections.abc import Callable

from .character_source import END, CharacterSource

_VERSION = re.compile(r"1\.[0-9]+\Z")
_ENCODING = re.compile(r"[A-Za-z][A-Za-z0-9._-]*\Z")
_BLANKS = " \n\r\t"


class XmlDeclaration:
    """Each method reads on from a state; it gives the name of the one it comes to."""

    def __init__(self, source: CharacterSource, error: Callable[[str], None]) -> None:
        self._source = source
        self._error = error
        self._text = ""
        self._name = ""
        self._expected = ["version"]
        self._quote = ""

    def name_start(self) -> str:
        one = self._source.skip_spaces()
        if one == "?":
            return "ending"
        if one == END:
            return "name_start"
        self._name = one
        return "name"

    def name(self) -> str:
        captured, one = self._source.capture_to("=?" + _BLANKS)
        self._text += captured
        if one == "?":
            self._error("XML declaration is incomplete.")
        if one == END:
            return "name"
        self._name += self._text
        self._text = ""
        if self._name not in self._expected:
            if len(self._name) == 1:
                self._error(f"expected the name {self._expected[0] if self._expected else 'undefined'}.")
            self._error(f"expected one of {', '.join(self._expected)}")
        return "value_start" if one == "=" else "equal"

    def equal(self) -> str:
        one = self._source.next()
        if one == "?":
            self._error("XML declaration is incomplete.")
        if one in _BLANKS:
            return "equal"
        if one != "=":
            self._error("value required.")
        return "value_start"

    def value_start(self) -> str:
        one = self._source.next()
        if one == "?":
            self._error("XML declaration is incomplete.")
        if one in _BLANKS:
            return "value_start"
        if one not in "\"'":
            self._error("value must be quoted.")
        self._quote = one
        return "value"

    def value(self) -> str:
        captured, one = self._source.capture_to(self._quote + "?")
        self._text += captured
        if one == "?":
            self._error("XML declaration is incomplete.")
        if one == END:
            return "value"
        value, self._text = self._text, ""
        if self._name == "version":
            self._expected = ["encoding", "standalone"]
            if _VERSION.match(value) is None:
                self._error("version number must match /^1\\.[0-9]+$/.")
            self._source.is_version_10 = value == "1.0"
        elif self._name == "encoding":
            if _ENCODING.match(value) is None:
                self._error("encoding value must match /^[A-Za-z0-9][A-Za-z0-9._-]*$/.")
            self._expected = ["standalone"]
        else:
            if value not in ("yes", "no"):
                self._error('standalone value must match "yes" or "no".')
            self._expected = []
        self._name = ""
        return "separator"

    def separator(self) -> str:
        one = self._source.next()
        if one == "?":
            return "ending"
        if one not in _BLANKS:
            self._error("whitespace required.")
        return "name_start"

    def ending(self) -> str:
        if self._source.next() != ">":
            self._error("The character ? is disallowed anywhere in XML declarations.")
        if "version" in self._expected:
            self._error("XML declaration must contain a version.")
        return "ended"
