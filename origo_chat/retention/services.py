"""Carries the plan out: hourly where one process serves, from a timer where several do."""

import logging
from dataclasses import dataclass
from typing import Final

from django.db import connection

from origo_chat.core.one_by_one import PartlyDone
from origo_chat.retention.plan import PLAN, Line

logger = logging.getLogger(__name__)

# Tables of the last run of this process that did not end. A process that never ran it says none.
_UNFINISHED: Final = set[str]()


@dataclass(frozen=True)
class Run:
    """How many rows of each table were erased, and whose lines of the plan were cut short by a fault."""

    erased: dict[str, int]
    unfinished: list[str]


def run_plan() -> Run:
    """Erase everything that has reached its end. A line that fails keeps no other from its turn, and is met again by
    the next run."""
    connection.ensure_connection()
    erased = {line.table: _erase(line) for line in PLAN if line.erase is not None}
    return Run(erased, sorted(_UNFINISHED))


def is_finished() -> bool:
    """Whether the last run of this process came to the end of every line."""
    return not _UNFINISHED


def _erase(line: Line) -> int:
    try:
        erased = line.erase() if line.erase else 0
    except Exception as fault:
        # A name of the plan, and frames without a message: nothing that somebody sent.
        logger.exception("a line of the retention plan was cut short: " + line.table)  # noqa: G003
        connection.close_if_unusable_or_obsolete()
        _UNFINISHED.add(line.table)
        return fault.done if isinstance(fault, PartlyDone) else 0
    _UNFINISHED.discard(line.table)
    return erased
