"""Marks a call that is not a GET and yet keeps no answer: carried out twice, it does nothing that once would not.

Either it only asks, with something that must not stand in an address, or it brings a cookie that must not be stored.
The tests hold such routes to a written list.
"""

from collections.abc import Callable
from typing import Final, ParamSpec, TypeVar

from ninja.operation import Operation
from ninja.utils import contribute_operation_callback

MARK: Final = "x-repeats"

P = ParamSpec("P")
R = TypeVar("R")


def repeatable(view: Callable[P, R]) -> Callable[P, R]:
    """Mark a view."""
    contribute_operation_callback(view, _describe)
    return view


def _describe(operation: Operation) -> None:
    operation.openapi_extra = {**(operation.openapi_extra or {}), MARK: True}
