"""Doing the same with each of many, whatever becomes of the others."""

from collections.abc import Callable, Iterable
from typing import TypeVar

Item = TypeVar("Item")


class PartlyDone(Exception):
    """Some could not be done. Says how many could; its cause is the first fault."""

    def __init__(self, done: int) -> None:
        super().__init__("not all could be done")
        self.done = done


def each_by_itself(items: Iterable[Item], act: Callable[[Item], bool]) -> int:
    """Act on each item in turn; says how many counted. A fault waits until all had their turn, and is raised then."""
    done, first = 0, None
    for item in items:
        try:
            done += act(item)
        except Exception as fault:  # noqa: BLE001  # whatever is wrong with one, the others have their turn
            first = first or fault
    if first is not None:
        raise PartlyDone(done) from first
    return done
