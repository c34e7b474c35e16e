"""The characters of a document one by one, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Callable

from .xml_characters import NAME_CHARACTER

END = ""
#: A line break that is not written as a line feed.
LINE_BREAK = "\r"

_BLANKS = " \t\n\r"
#: Characters that mean nothing in a text, which are taken together; XML 1.1 breaks lines at two of them more.
_PLAIN_TEXT = re.compile("[ -%'-;=?-\\\\^-~\u00a0-\u2027\u2029-\ud7ff\ue000-\ufffd\t\n]+")
_PLAIN_VALUE = re.compile("[ -!#-%(-;=-~\u00a0-\u2027\u2029-\ud7ff\ue000-\ufffd]+")
_PLAIN_NAME = re.compile("[A-Za-z0-9_:.-]+")
_SPACES = re.compile("[ \t\n]+")


class CharacterSource:
    """Texts are of units of UTF-16, as the counterpart in JavaScript has them."""

    def __init__(self, whole: str, error: Callable[[str], None]) -> None:
        self._whole = whole
        self._error = error
        # A last character can only be read when nothing follows: a carriage return, half of a pair.
        last = whole[-1:]
        self._carried = len(whole) - (1 if last == "\r" or "\ud800" <= last <= "\udbff" else 0)
        self._part_start = 0
        self._part_end = 0
        self._is_begun = False
        #: Places in the whole text; runs over the end when the end was asked for, as it does in saxes.
        self.index = 0
        #: Where the last character that was read stands.
        self.previous = 0
        self.line = 1
        self._line_start = 0
        self.is_version_10 = True

    def next_part(self) -> bool:
        """Whether there is a further part: all, then the last character where it had to wait."""
        total = len(self._whole)
        if self._is_begun and self._part_end == total:
            # Where saxes is when all was read.
            self.index = total if self._carried == total else self.index + 1
            return False
        self._part_start = self._carried if self._is_begun else 0
        self._part_end = total if self._is_begun else self._carried
        self.index = self._part_start
        self._is_begun = True
        return True

    def has_more(self) -> bool:
        return self.index < self._part_end

    @property
    def column_index(self) -> int:
        return self.index - self._line_start

    def skip_byte_order_mark(self) -> None:
        if self._whole[self._part_start] == "\ufeff":
            self.index += 1

    def read(self) -> str:
        """The next character, a pair of units as one; ``LINE_BREAK`` for a line break that is no line feed."""
        at = self.previous = self.index
        self.index = at + 1
        if at >= self._part_end:
            return END
        one = self._whole[at]
        if one < "\ud800":
            if " " <= one < "\x7f":
                return one
            return self._read_10(one) if self.is_version_10 else self._read_11(one)
        if one > "\udbff":
            if not "\ue000" <= one <= "\ufffd":
                self._error("disallowed character.")
            return one
        self.index = at + 2
        # Half of a pair at the very end stands alone.
        if at + 1 >= self._part_end:
            return one
        point = 0x10000 + (ord(one) - 0xD800) * 0x400 + ord(self._whole[at + 1]) - 0xDC00
        if point > 0x10FFFF:
            self._error("disallowed character.")
        return chr(point)

    def _read_10(self, one: str) -> str:
        if one >= " " or one == "\t":
            return one
        if one == "\n":
            return self._line_ends(one)
        if one != "\r":
            self._error("disallowed character.")
        if self._whole[self.index : min(self.index + 1, self._part_end)] == "\n":
            self.index += 1
        return self._line_ends(LINE_BREAK)

    def _read_11(self, one: str) -> str:
        if (one > "\x9f" and one != "\u2028") or one == "\t":
            return one
        if one == "\n":
            return self._line_ends(one)
        if one == "\r":
            if self._whole[self.index : min(self.index + 1, self._part_end)] in ("\n", "\x85"):
                self.index += 1
        elif one not in "\x85\u2028":
            self._error("disallowed character.")
        return self._line_ends(LINE_BREAK)

    def _line_ends(self, found: str) -> str:
        self.line += 1
        self._line_start = self.index
        return found

    def next(self) -> str:
        """The next character, every line break as a line feed."""
        one = self.read()
        return "\n" if one == LINE_BREAK else one

    def unget(self) -> None:
        self.index = self.previous

    def written(self) -> str:
        """The last character as it is written: a half of a pair that stands with another character is both."""
        return self._whole[self.previous : self.index]

    def plain_text(self) -> str:
        """All that comes and means nothing in a text."""
        match = _PLAIN_TEXT.match(self._whole, self.index, self._part_end)
        if match is None:
            return ""
        run = match.group()
        self.index = match.end()
        breaks = run.count("\n")
        if breaks:
            self.line += breaks
            self._line_start = match.start() + run.rindex("\n") + 1
        return run

    def plain_value(self) -> str:
        """The same in the value of an attribute."""
        match = _PLAIN_VALUE.match(self._whole, self.index, self._part_end)
        if match is None:
            return ""
        self.index = match.end()
        return match.group()

    def skip_spaces(self) -> str:
        """The next character that is no blank."""
        match = _SPACES.match(self._whole, self.index, self._part_end)
        if match is not None and "\n" not in match.group():
            self.index = match.end()
        one = self.next()
        while one != END and one in _BLANKS:
            one = self.next()
        return one

    def skip_to(self, characters: str) -> str:
        """The first of some characters that comes."""
        one = self.next()
        while one != END and one not in characters:
            one = self.next()
        return one

    def capture_to(self, characters: str) -> tuple[str, str]:
        """What stands before the first of some characters, and that one."""
        captured = []
        one = self.next()
        while one != END and one not in characters:
            captured.append("\n" if one == "\n" else self.written())
            one = self.next()
        return "".join(captured), one

    def capture_name(self) -> tuple[str, str]:
        """The name that comes, and the first character that belongs to no name."""
        start = self.index
        match = _PLAIN_NAME.match(self._whole, start, self._part_end)
        if match is not None:
            self.index = match.end()
        one = self.read()
        while one != END and NAME_CHARACTER.match(one):
            one = self.read()
        return self._whole[start : self.previous], "\n" if one == LINE_BREAK else one
