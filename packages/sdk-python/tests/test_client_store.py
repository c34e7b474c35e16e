"""What is remembered of messages; the same cases as packages/client/test/message-store.test.ts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Union

import pytest

pytest.importorskip("pika")

from hubsante.client import FileStore, MemoryStore, Treated
from hubsante.client._treated_messages import TreatedMessages

Make = Callable[[int], Union[MemoryStore, FileStore]]
ACCEPTED = Treated()
REFUSED = Treated((701, "existe déjà"))


@pytest.fixture(params=["memory", "file"])
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Make:
    """A store of a size."""
    if request.param == "memory":
        return MemoryStore
    return lambda limit: FileStore(tmp_path / "deep" / "store.jsonl", limit)


def test_it_knows_what_was_treated_and_how(make: Make) -> None:
    store = make(10)
    assert store.treated("a_1") is None
    store.record("a_1", ACCEPTED)
    store.record("a_2", REFUSED)
    assert [store.treated(one) for one in ("a_1", "a_2", "a_3")] == [ACCEPTED, REFUSED, None]


def test_it_counts_tries_until_a_message_is_treated_or_given_up(make: Make) -> None:
    store = make(10)
    assert [store.count_try("a_1"), store.count_try("a_1"), store.count_try("a_2")] == [1, 2, 1]
    store.forget("a_1")
    store.record("a_2", ACCEPTED)
    assert [store.count_try("a_1"), store.count_try("a_2")] == [1, 1]


def test_it_forgets_the_oldest_beyond_its_limit(make: Make) -> None:
    store = make(3)
    for one in "1234":
        store.record(one, ACCEPTED)
    assert [store.treated(one) is not None for one in "1234"] == [False, True, True, True]


def test_a_file_is_the_same_after_the_software_stopped(tmp_path: Path) -> None:
    path = tmp_path / "store.jsonl"
    before = FileStore(path)
    before.record("a_1", ACCEPTED)
    before.record("a_2", REFUSED)
    before.count_try('"\n\\\u2028')
    before.count_try('"\n\\\u2028')
    after = FileStore(path)
    assert [after.treated("a_1"), after.treated("a_2")] == [ACCEPTED, REFUSED]
    assert after.count_try('"\n\\\u2028') == 3


def test_a_file_loses_at_most_the_line_that_was_being_written(tmp_path: Path) -> None:
    path = tmp_path / "store.jsonl"
    FileStore(path).record("a_1", ACCEPTED)
    with path.open("a") as file:
        file.write('["h","a_')
    FileStore(path).record("a_2", ACCEPTED)
    later = FileStore(path)
    assert [later.treated(one) for one in ("a_1", "a_2", "a_")] == [ACCEPTED, ACCEPTED, None]


def test_a_file_grows_no_further_than_some_lines_for_each_message(tmp_path: Path) -> None:
    path = tmp_path / "store.jsonl"
    store = FileStore(path, 10)
    for index in range(3000):
        store.count_try(f"a_{index}")
        store.record(f"a_{index}", ACCEPTED)
    assert len(path.read_text().splitlines()) < 1100
    store.close()
    after = FileStore(path, 10)
    assert [after.treated("a_2990"), after.treated("a_2989")] == [ACCEPTED, None]


class FailingStore(MemoryStore):
    """A store whose first writings fail, as a database that is away."""

    def __init__(self, failures: int) -> None:
        super().__init__()
        self.left = failures

    def record(self, distribution_id: str, treated: Treated) -> None:
        self.left -= 1
        if self.left >= 0:
            raise OSError("base absente")
        super().record(distribution_id, treated)


def test_a_store_is_asked_again_until_it_has_written_what_was_treated() -> None:
    store = FailingStore(3)
    causes: list[str] = []

    def waits(cause: Exception) -> bool:
        causes.append(str(cause))
        return True

    assert TreatedMessages(store).keep("a_1", ACCEPTED, waits)
    assert causes == ["base absente"] * 3
    assert store.treated("a_1") == ACCEPTED


def test_what_is_not_written_when_the_connection_is_lost_is_known_when_the_message_comes_again() -> None:
    store = FailingStore(1)
    treated = TreatedMessages(store)
    assert not treated.keep("a_1", REFUSED, lambda cause: False)
    assert store.treated("a_1") is None
    assert treated.find("a_1") == REFUSED
    assert store.treated("a_1") == REFUSED
