"""What there is to say of a conversion, in the words that all runtimes share."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from .._words.sentences import Words, part
from .._words.shown import shown_value

_NAME = re.compile(r"\{(\w+)\}", re.ASCII)


def loss_words(reason: str, version: str, became: Any, fields: tuple[str, ...], is_noted: bool) -> Words:
    """« Patient n° 2 › Sexe : … », in both languages."""
    shown = became if isinstance(became, str) else shown_value(became).fr
    said = _said("losses", reason, {"version": version, "became": shown})
    where = " › ".join(fields)
    noted = (" ; noté dans le message", "; noted in the message") if is_noted else ("", "")
    return Words(f"{where} : {said.fr}{noted[0]}", f"{where}: {said.en}{noted[1]}")


def refusal_words(code: str, parameters: Mapping[str, str]) -> Words:
    """Why a message is refused."""
    return _said("refusals", code, parameters)


def _said(kind: str, code: str, parameters: Mapping[str, str]) -> Words:
    said = part("conversion")[kind][code]

    def filled(text: str) -> str:
        return _NAME.sub(lambda hole: parameters.get(hole.group(1), hole.group()), text)

    return Words(filled(said["fr"]), filled(said["en"]))
