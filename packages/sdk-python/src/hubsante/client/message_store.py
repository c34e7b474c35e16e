"""What remembers the messages that were treated."""

from __future__ import annotations

import json
import os
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional, Protocol, Union

_USUAL_LIMIT = 100_000


@dataclass(frozen=True)
class Treated:
    """How a message was treated."""

    #: Code and cause of its refusal; ``None`` for an accepted one.
    refused: Optional[tuple[int, str]] = None


ACCEPTED = Treated()


class MessageStore(Protocol):
    """Remembers the messages that were treated, by distributionID. Called by several threads.

    What is written there must survive the end of the software: a message that the broker delivers again is then acknowledged
    without being treated again. A common database suits several programs that read the same queues.
    """

    def treated(self, distribution_id: str) -> Optional[Treated]:
        """What became of a message; ``None`` when it was not treated."""

    def record(self, distribution_id: str, treated: Treated) -> None:
        """Remembers that a message is treated; returns once it is written."""

    def count_try(self, distribution_id: str) -> int:
        """Counts one try more and gives its number, from 1; called before the treatment."""

    def forget(self, distribution_id: str) -> None:
        """Forgets the tries of a message that went to the dead letters: sent again, it will have as many."""

    def close(self) -> None:
        """Nothing will be asked any more."""


class MemoryStore:
    """Keeps the last messages in memory: everything is forgotten when the software ends. For trials."""

    def __init__(self, limit: int = _USUAL_LIMIT) -> None:
        """Takes how many messages are remembered; the oldest are forgotten."""
        self._limit = limit
        self._lock = threading.RLock()
        # In the order they were treated.
        self._treated: dict[str, Treated] = {}
        self._tries: dict[str, int] = {}

    def treated(self, distribution_id: str) -> Optional[Treated]:
        """What became of a message."""
        with self._lock:
            return self._treated.get(distribution_id)

    def record(self, distribution_id: str, treated: Treated) -> None:
        """Remembers that a message is treated."""
        with self._lock:
            self._tries.pop(distribution_id, None)
            self._treated.pop(distribution_id, None)
            self._treated[distribution_id] = treated
            _drop_oldest(self._treated, self._limit)

    def count_try(self, distribution_id: str) -> int:
        """Counts one try more and gives its number."""
        with self._lock:
            tries = self._tries.pop(distribution_id, 0) + 1
            self._tries[distribution_id] = tries
            _drop_oldest(self._tries, self._limit)
            return tries

    def forget(self, distribution_id: str) -> None:
        """Forgets the tries of a message."""
        with self._lock:
            self._tries.pop(distribution_id, None)

    def close(self) -> None:
        """Nothing to close."""

    def entries(self) -> tuple[dict[str, Treated], dict[str, int]]:
        """Everything there is to know, for a store that writes."""
        return self._treated, self._tries


def _drop_oldest(entries: dict[str, Any], limit: int) -> None:
    while len(entries) > limit:
        del entries[next(iter(entries))]


class FileStore:
    """Keeps the last messages in a file, a line for each event, written to disk before the acknowledgement.

    The file shrinks by itself. One program at a time may use it. The lines are those of the client in JavaScript.
    """

    def __init__(self, path: Union[str, Path], limit: int = _USUAL_LIMIT) -> None:
        """Takes the file, made when it is missing with its folders, and how many messages are remembered."""
        self._path = Path(path)
        self._limit = limit
        self._lock = threading.RLock()
        self._memory = MemoryStore(limit)
        self._file: Optional[int] = None
        self._lines = 0

    def treated(self, distribution_id: str) -> Optional[Treated]:
        """What became of a message."""
        with self._lock:
            self._opened()
            return self._memory.treated(distribution_id)

    def record(self, distribution_id: str, treated: Treated) -> None:
        """Remembers that a message is treated; returns once it is on disk."""
        with self._lock:
            self._append(_line_for(distribution_id, treated))
            # A try that is lost costs a try; a treatment that is lost is one too many.
            os.fsync(self._opened())
            self._memory.record(distribution_id, treated)
            self._compact_if_long()

    def count_try(self, distribution_id: str) -> int:
        """Counts one try more and gives its number."""
        with self._lock:
            self._append(["t", distribution_id])
            tries = self._memory.count_try(distribution_id)
            self._compact_if_long()
            return tries

    def forget(self, distribution_id: str) -> None:
        """Forgets the tries of a message."""
        with self._lock:
            self._append(["f", distribution_id])
            self._memory.forget(distribution_id)

    def close(self) -> None:
        """Closes the file; asking again opens it again."""
        with self._lock:
            if self._file is not None:
                os.close(self._file)
            self._file = None

    def _append(self, line: list[Any]) -> None:
        _write(self._opened(), _text_of(line))
        self._lines += 1

    def _opened(self) -> int:
        if self._file is not None:
            return self._file
        self._path.parent.mkdir(parents=True, exist_ok=True)
        text = self._path.read_text("utf-8", "replace") if self._path.exists() else ""
        for line in text.split("\n"):
            self._replay(line)
        self._file = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        # A line cut by the end of the process must not swallow the next one.
        if text and not text.endswith("\n"):
            _write(self._file, "\n")
        return self._file

    def _replay(self, text: str) -> None:
        """A line that was cut, or is none of ours, says nothing."""
        try:
            line = json.loads(text)
        except ValueError:
            return
        if not isinstance(line, list) or len(line) < 2 or not isinstance(line[1], str):
            return
        event, identifier = line[0], line[1]
        if event == "t":
            self._memory.count_try(identifier)
        elif event == "f":
            self._memory.forget(identifier)
        elif event == "h":
            self._memory.record(identifier, Treated((line[2][0], line[2][1])) if len(line) > 2 else ACCEPTED)
        else:
            return
        self._lines += 1

    def _compact_if_long(self) -> None:
        if self._lines > 4 * self._limit + 1000:
            self._compact()

    def _compact(self) -> None:
        """Writes what is still known into a new file that takes the place of the old one in one step."""
        treated, tries = self._memory.entries()
        lines = [_line_for(one, outcome) for one, outcome in treated.items()]
        lines += [["t", one] for one, count in tries.items() for _ in range(count)]
        following = self._path.with_name(f"{self._path.name}.next")
        file = os.open(following, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        try:
            _write(file, "".join(map(_text_of, lines)))
            os.fsync(file)
        finally:
            os.close(file)
        self.close()
        os.replace(following, self._path)
        self._file = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        self._lines = len(lines)


def _line_for(identifier: str, treated: Treated) -> list[Any]:
    return ["h", identifier] if treated.refused is None else ["h", identifier, list(treated.refused)]


def _text_of(line: list[Any]) -> str:
    return f"{json.dumps(line, separators=(',', ':'))}\n"


def _write(file: int, text: str) -> None:
    """All of it: the system may take less at once."""
    left = memoryview(text.encode("utf-8"))
    while left:
        left = left[os.write(file, left) :]
