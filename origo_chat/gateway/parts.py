"""A list that may be long goes out in parts: whoever needs more asks again from the last one."""

from collections.abc import Iterable


def fitting(lengths: Iterable[int], most: int) -> int:
    """How many from the front are together no longer than that; one in any case, so that every part leads on."""
    count = size = 0
    for length in lengths:
        size += length
        if count and size > most:
            break
        count += 1
    return count
