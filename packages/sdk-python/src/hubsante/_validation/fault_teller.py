"""Tells the faults of one subject."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Optional

from .._link.formats import is_date_time, is_xml_date_time, looks_like_offset_moment
from .._link.link_description import CodeList, FieldDescription, LinkDescription
from .._link.schema import Remark
from .._words.closest_name import closest_name, in_other_words
from .._words.sentences import Parameter, Words, phrase
from .._words.shown import shown_list, shown_text, shown_value
from .._words.texts import text_of
from ..finding import Path
from .codes import code_meant, shown_code
from .place import Place
from .report import Report, Subject
from .search_budget import SearchBudget

_EXPECTED = {
    "string": "text-expected",
    "number": "number-expected",
    "integer": "integer-expected",
    "boolean": "boolean-expected",
    "object": "object-expected",
    "array": "list-expected",
}
#: Of several remarks on one value the first of these is its fault: the others follow from it.
_RANK = {"false schema": 0, "type": 1, "codes": 2, "pattern": 3, "format": 4}


def value_faults(remarks: Iterable[Remark]) -> list[Remark]:
    """One remark for each fault: a text of a wrong form that is in no list either is one fault."""
    faults: list[Remark] = []
    known: dict[Path, int] = {}
    for remark in remarks:
        rank = _RANK.get(remark.keyword)
        if rank is None:
            faults.append(remark)
        elif remark.path not in known:
            known[remark.path] = len(faults)
            faults.append(remark)
        elif rank < _RANK[faults[known[remark.path]].keyword]:
            faults[known[remark.path]] = remark
    return faults


class FaultTeller:
    """``is_xml``: how the message was written; XML lets pass some texts that JSON refuses."""

    def __init__(
        self, subject: Subject, link: LinkDescription, is_xml: bool, report: Report, budget: SearchBudget
    ) -> None:
        self._subject = subject
        self._link = link
        self._is_xml = is_xml
        self._report = report
        self._budget = budget

    def tell_all(self, faults: Sequence[Remark]) -> None:
        """Tells the faults, as many as there is room for.

        A tag that is unknown where the one it resembles is missing is one.
        """
        renamed = self._renamed(faults)
        for at, fault in enumerate(faults):
            if self._report.is_stopped:
                return
            if at not in renamed:
                self._tell(fault)
                continue
            suggestion = renamed[at]
            if suggestion is not None:
                parameters = {"name": shown_text(fault.detail), "suggestion": suggestion}
                self._add("field-renamed", fault.path, parameters, (fault.detail,))

    def _add(self, code: str, path: Path, parameters: dict[str, Any], unknown: Path = ()) -> None:
        self._report.add(self._subject, code, path, parameters, unknown)

    def _renamed(self, faults: Sequence[Remark]) -> dict[int, Optional[str]]:
        """What each unknown member was meant to be of those that are missing beside it, and ``None`` for these."""
        renamed: dict[int, Optional[str]] = {}
        missing: dict[Path, dict[str, int]] = {}
        for at, fault in enumerate(faults):
            if fault.keyword == "required":
                missing.setdefault(fault.path, {})[fault.detail] = at
        for at, fault in enumerate(faults):
            names = missing.get(fault.path) if fault.keyword == "members" else None
            if not names:
                continue
            near = self._suggestion(fault.path, fault.detail)
            suggestion = near if near in names else self._in_other_words(fault.path, fault.detail, names)
            if suggestion is None or suggestion not in names:
                continue
            renamed[at] = suggestion
            renamed[names.pop(suggestion)] = None
        return renamed

    def _in_other_words(self, path: Path, name: str, missing: Iterable[str]) -> Optional[str]:
        place = Place((*path, name), self._subject.described)
        return in_other_words(name, {one: place.label_beside(one) for one in missing})

    def _suggestion(self, path: Path, name: str) -> Optional[str]:
        place = Place((*path, name), self._subject.described)
        return self._budget.search(lambda: closest_name(name, place.names()))

    def _tell(self, fault: Remark) -> None:
        path, keyword, value, detail, limit = fault
        if keyword == "required":
            self._add("field-missing", (*path, detail), {"name": detail})
        elif keyword == "members":
            self._unknown(path, detail)
        elif keyword == "false schema":
            self._add("field-forbidden", path, {})
        elif keyword == "type":
            self._type(path, value, detail)
        elif keyword in ("minItems", "maxItems"):
            code = "items-too-few" if keyword == "minItems" else "items-too-many"
            self._add(code, path, {"count": len(value), "limit": limit})
        elif keyword == "codes":
            self._code(path, text_of(value))
        elif keyword == "pattern":
            self._pattern(path, value, detail)
        else:
            self._moment(path, value)

    def _unknown(self, path: Path, name: str) -> None:
        suggestion = self._suggestion(path, name)
        shown = shown_text(name)
        if suggestion is None:
            known = shown_list(Place((*path, name), self._subject.described).names())
            self._add("field-unknown", path, {"name": shown, "known": known}, (name,))
        else:
            self._add("field-misspelled", path, {"name": shown, "suggestion": suggestion}, (name,))

    def _type(self, path: Path, value: object, expected: str) -> None:
        if value is None:
            self._add("value-null", path, {})
        elif isinstance(value, list) and path and isinstance(path[-1], str):
            self._add("list-unexpected", path, {})
        else:
            self._add(_EXPECTED[expected], path, {"found": shown_value(value)})

    def _code(self, path: Path, text: str) -> None:
        field = self._field_at(path)
        codes = self._link.code_list(None if field is None else field.codes)
        parameters: dict[str, Parameter] = {
            "value": shown_text(text),
            "list": _name_of(codes),
            "known": shown_list(codes.codes),
        }
        suggestion, is_label = code_meant(text, codes, self._budget.take())
        if suggestion is None:
            self._add("code-unknown", path, parameters)
        else:
            shown = suggestion if is_label else shown_code(suggestion, codes)
            code = "label-for-code" if is_label else "code-misspelled"
            self._add(code, path, {**parameters, "suggestion": shown})

    def _pattern(self, path: Path, text: str, pattern: str) -> None:
        field = self._field_at(path)
        form = None if field is None else field.form
        example = None if field is None else field.example
        value = shown_text(text)
        if form == "datetime":
            if self._is_xml and is_xml_date_time(text):
                self._add("date-time-xml-only", path, {"value": value})
            else:
                self._add("date-time-wrong", path, {"value": value, "form": phrase("offset-only")})
        elif form is not None:
            self._add("date-wrong" if form == "date" else "phone-number-wrong", path, {"value": value})
        elif example is None:
            self._add("pattern-broken", path, {"value": value, "pattern": pattern})
        else:
            parameters = {"value": value, "pattern": pattern, "example": example}
            self._add("pattern-broken-example", path, parameters)

    def _moment(self, path: Path, text: str) -> None:
        """A format: a day that does not exist, or a date and time of which only the format is asked."""
        field = self._field_at(path)
        value = shown_text(text)
        if field is not None and field.form == "date":
            self._add("day-impossible", path, {"value": value})
        elif self._is_xml and is_xml_date_time(text):
            self._add("date-time-xml-only", path, {"value": value})
        elif not self._is_xml and is_date_time(text):
            self._add("date-time-json-only", path, {"value": value})
        elif not is_date_time(text) and looks_like_offset_moment(text):
            self._add("moment-impossible", path, {"value": value})
        else:
            self._add("date-time-wrong", path, {"value": value, "form": phrase("offset-or-z")})

    def _field_at(self, path: Path) -> Optional[FieldDescription]:
        return Place(path, self._subject.described).field


def _name_of(codes: CodeList) -> Words:
    """What a list of values is called in a sentence."""
    return phrase("own-list") if codes.name is None else phrase("named-list", name=codes.name)
