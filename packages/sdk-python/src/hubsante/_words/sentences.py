"""Everything there is to say of a message, by code: ``words.json``, which all runtimes share."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple, Union

from .texts import as_double, is_safe_integer, number_text

_WORDS: dict[str, Any] = json.loads((Path(__file__).parent.parent / "words.json").read_text("utf-8"))
_NAME = re.compile(r"\{(\w+)\}", re.ASCII)
#: Of numbers with fewer digits, none is separated.
_LONG = 10_000
_THOUSANDS = re.compile(r"(?<=\d)(?=(?:\d{3})+\Z)")


class Words(NamedTuple):
    """The same in both languages."""

    fr: str
    en: str


#: What a sentence is filled in with.
Parameter = Union[Words, str, int, float]
Parameters = Mapping[str, Parameter]


def part(name: str) -> Any:
    """A part of ``words.json``."""
    return _WORDS[name]


def severity_of(code: str) -> str:
    """``error`` or ``warning``."""
    severity: str = _WORDS["sentences"][code]["severity"]
    return severity


def sentences_of(code: str, parameters: Mapping[str, Parameter]) -> Words:
    """A sentence without its final stop, in both languages."""
    said = _WORDS["sentences"][code]
    return Words(_filled(said["fr"], parameters, "fr"), _filled(said["en"], parameters, "en"))


def phrase(name: str, /, **values: str) -> Words:
    """A phrase with its braces filled in."""
    said = _WORDS["phrases"][name]
    return Words(_filled(said["fr"], values, "fr"), _filled(said["en"], values, "en"))


def _filled(text: str, parameters: Mapping[str, Parameter], language: str) -> str:
    def fill(match: re.Match[str]) -> str:
        name = match.group(1)
        value = parameters.get(name, "")
        if isinstance(value, Words):
            return value.fr if language == "fr" else value.en
        if isinstance(value, str):
            return value
        # The number of a line is looked for as an editor shows it.
        return number_text(value) if name == "line" else _shown_number(value, language)

    return _NAME.sub(fill, text)


def _shown_number(value: int | float, language: str) -> str:
    text = number_text(value)
    if not is_safe_integer(as_double(value)) or abs(value) < _LONG:
        return text
    separator: str = _WORDS["separators"][language]
    return _THOUSANDS.sub(separator, text)
