"""What the reader says of a text it cannot read, in the languages of findings."""

from __future__ import annotations

import re
from typing import Any, Optional

from .._validation.faults import fault
from .._words.sentences import Words, part
from .._words.shown import shown_text
from ..finding import Fault

_SYNTAX: dict[str, Any] = part("xmlSyntax")
_FAULTS = [(re.compile(one["said"]), one["code"]) for one in _SYNTAX["faults"]]
_REASONS = [
    (re.compile(one["said"], re.IGNORECASE if one.get("ignoreCase") else 0), Words(one["fr"], one["en"]))
    for one in _SYNTAX["reasons"]
]
_BAD_SYNTAX = Words(**_SYNTAX["otherwise"])
#: An `&` that begins no entity: the reader takes all that follows for its name, and misses the end of the element.
_BARE_AMPERSAND = re.compile(r"&(?!#?\w{1,32};)", re.ASCII)


def tag_open(tag: str, line: int) -> Fault:
    """Of the element whose end was not found."""
    return fault("xml-tag-open", (), {"line": line, "name": shown_text(tag)})


def syntax_fault(reason: str, line: int, column: int, text: str, open_tag: Optional[str]) -> Fault:
    """In the words of findings; the tag opened last, which an end tag was meant to close, may differ by capitals only."""
    bare = _BARE_AMPERSAND.search(text) if reason.startswith("unclosed tag") else None
    if bare is not None:
        return fault("xml-character-bare", (), {"line": text.count("\n", 0, bare.start()) + 1})
    for said, code in _FAULTS:
        match = said.search(reason)
        if match is not None and (code != "xml-tag-unmatched" or open_tag is not None):
            name = shown_text(_group_of(match))
            return fault(code, (), {"line": line, "name": name, "open": shown_text(open_tag or "")})
    return fault("xml-unreadable", (), {"line": line, "column": column, "reason": _reason_of(reason)})


def _reason_of(reason: str) -> Words:
    for said, words in _REASONS:
        match = said.search(reason)
        if match is not None:
            name = shown_text(_group_of(match))
            return Words(words.fr.replace("{1}", name), words.en.replace("{1}", name))
    return _BAD_SYNTAX


def _group_of(match: re.Match[str]) -> str:
    return match.group(1) or "" if match.re.groups else ""
