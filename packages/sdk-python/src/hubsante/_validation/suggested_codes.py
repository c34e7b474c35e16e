"""Codes that their schema accepts by their form and that their nomenclature does not have.

Warnings, for the Hub lets them through. Since model 3.0 whatsHappen, locationKind… are such codes.
"""

from __future__ import annotations

from typing import Any, Optional

from .._link.link_description import CodeList, LinkDescription, ObjectDescription
from .._words.closest_name import closest_code
from .._words.sentences import Parameter
from .._words.shown import shown_text
from ..finding import Path
from .codes import code_meant, shown_code
from .report import Report, Subject
from .search_budget import SearchBudget


def tell_codes_outside_lists(
    value: Any, subject: Subject, link: LinkDescription, report: Report, budget: SearchBudget
) -> None:
    """Tells them in the body of a message."""
    described = subject.described

    def tell(holder_type: Optional[ObjectDescription], holder: Any, path: Path) -> None:
        if holder_type is None or not isinstance(holder, dict):
            return
        for field in holder_type.fields:
            if not described.leads_to_list(field) or field.name not in holder:
                continue
            held = holder[field.name]
            items = (
                [((*path, field.name, index), one) for index, one in enumerate(held)]
                if isinstance(held, list)
                else [((*path, field.name), held)]
            )
            for place, one in items:
                if report.is_stopped:
                    return
                if field.suggested is None:
                    tell(described.type_of(field), one, place)
                elif isinstance(one, str):
                    judge(one, link.code_list(field.suggested), place)

    def judge(code: str, codes: CodeList, path: Path) -> None:
        if code in codes.values or report.has_error_at((*subject.path, *path)):
            return
        can_search = budget.take()
        meant = code_meant(code, codes, can_search).suggestion
        if meant is None and can_search:
            meant = closest_code(code, codes.codes)
        words: dict[str, Parameter] = {"value": shown_text(code), "list": codes.name or ""}
        if meant is None:
            report.add(subject, "code-not-listed", path, words)
        else:
            report.add(subject, "code-not-listed-close", path, {**words, "suggestion": shown_code(meant, codes)})

    tell(described, value, ())
