"""Days and moments that exist."""

from __future__ import annotations

import re
from datetime import date
from typing import Optional

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_DATE_TIME = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(?:[Zz]|([+-])(\d{2}):(\d{2}))\Z", re.ASCII
)
_OFFSET_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[-+]\d{2}:\d{2}\Z", re.ASCII)


def is_date_time(text: str) -> bool:
    """Whether a text is a date and time of RFC 3339 that exists."""
    return _moment(text) is not None


def _moment(text: str) -> Optional[re.Match[str]]:
    match = _DATE_TIME.match(text)
    if match is None:
        return None
    year, month, day, hour, minute, second = map(int, match.group(1, 2, 3, 4, 5, 6))
    if not _exists(year, month, day) or hour > 23 or minute > 59:
        return None
    # A leap second is the last of an hour.
    if second > 60 or (second == 60 and minute != 59):
        return None
    return match if match[8] is None or (int(match[9]) < 24 and int(match[10]) < 60) else None


def is_day(text: str) -> bool:
    """Whether a text that begins like a day, ``2025-03-10``, names one that exists."""
    if _DAY.match(text) is None:
        return False
    return _exists(int(text[:4]), int(text[5:7]), int(text[8:10]))


def _exists(year: int, month: int, day: int) -> bool:
    if not 1 <= month <= 12 or day < 1:
        return False
    return day <= 28 or day <= _days_in(month, year)


def _days_in(month: int, year: int) -> int:
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def is_xml_date_time(text: str) -> bool:
    """Whether the XSDs of a link take a text for a date and time: ``xs:dateTime`` with an offset."""
    match = _moment(text)
    if match is None or text[10] == "t" or text[17] > "5" or text.startswith("0000") or text.endswith("z"):
        return False
    if match[8] is None:
        return True
    hours = int(match[9])
    return hours < 14 or (hours == 14 and match[10] == "00")


def is_date(text: str) -> bool:
    """The format ``date``: a text that does not even look like a day is the matter of the pattern of its field."""
    return _DAY.match(text) is None or is_day(text)


def looks_like_offset_moment(text: str) -> bool:
    """Whether a text has the look of a moment with an offset: ``2025-03-10T10:37:00+01:00``."""
    return _OFFSET_MOMENT.match(text) is not None


def moment_of(text: str) -> Optional[int]:
    """A date and time as milliseconds since 1970, ``None`` for what is no moment: a leap second is none."""
    match = _moment(text)
    if match is None or match[6] == "60":
        return None
    # Python has no year 0, which is 400 years before another one of the same days.
    year = int(match[1])
    days = date(year or 400, int(match[2]), int(match[3])).toordinal() - (0 if year else 146_097)
    minutes = days * 1440 + int(match[4]) * 60 + int(match[5])
    if match[8] is not None:
        offset = int(match[9]) * 60 + int(match[10])
        minutes -= offset if match[8] == "+" else -offset
    return minutes * 60_000 + int(match[6]) * 1000 + int(((match[7] or "") + "000")[:3])


#: How the formats of schemas are judged.
FORMATS = {"date": is_date, "date-time": is_xml_date_time}
