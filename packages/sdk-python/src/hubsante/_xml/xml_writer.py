"""Writes XML line by line, indented."""

from __future__ import annotations


class XmlWriter:
    """A document that grows."""

    def __init__(self) -> None:
        self._lines = ['<?xml version="1.0" encoding="UTF-8"?>']
        self._depth = 0

    def open(self, name: str, attributes: str = "") -> None:
        """Opens an element that holds others; ``attributes`` begins with a blank, or is empty."""
        self._line(f"<{name}{attributes}>")
        self._depth += 1

    def close(self, name: str) -> None:
        self._depth -= 1
        self._line(f"</{name}>")

    def leaf(self, name: str, text: str, attributes: str = "") -> None:
        """An element that holds text."""
        self._line(f"<{name}{attributes}>{escape_text(text)}</{name}>" if text else f"<{name}{attributes}/>")

    def __str__(self) -> str:
        return "\n".join(self._lines) + "\n"

    def _line(self, content: str) -> None:
        self._lines.append("  " * self._depth + content)


def escape_text(text: str) -> str:
    """A carriage return is written as a reference: readers would make it a line feed."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return escaped.replace("\r", "&#13;")


def escape_attribute(text: str) -> str:
    """The same for a text between quotes."""
    return escape_text(text).replace('"', "&quot;")
