"""What was made out of a document, however faulty."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, Optional

from ..finding import Fault, Outcome

#: Reading tolerates another order, since JSON has none, and other attributes; judging does not.
_TOLERATED = frozenset(("element-misplaced", "attribute-unknown", "xlink-type-wrong"))
#: The message can be read, but a digit of a number was lost: whoever reads it has to know.
_LOST = "number-digits-lost"


class Reading(NamedTuple):
    """A message, as far as it can be read."""

    #: ``None`` when nothing was made.
    value: Optional[dict[str, Any]]
    faults: Sequence[Fault]

    def outcome(self) -> Outcome[dict[str, Any]]:
        """A reading that is whole or nothing."""
        serious = tuple(one for one in self.faults if one.code not in _TOLERATED and one.code != _LOST)
        if self.value is None or serious:
            return Outcome(None, serious)
        return Outcome(self.value, (), tuple(one for one in self.faults if one.code == _LOST))
