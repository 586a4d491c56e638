"""Names that serve once: in the shared cache for all processes, and inside the process while that is away."""

from functools import partial

from django.core.cache import cache

from origo_chat.abuse.limits import REMEMBERED_HERE
from origo_chat.abuse.memory import Memory
from origo_chat.abuse.shared_cache import Away, asked

_here = Memory(REMEMBERED_HERE)
forget_for_testing = _here.forget_for_testing


def use_once(purpose: str, name: str, *, seconds: int) -> bool:
    """Use a name up for so many seconds; says whether it serves: nobody was first."""
    key = f"once:{purpose}:{name}"
    # The process remembers as well, so that what was used before Redis went away stays used here.
    serves_here = _here.add(key, seconds).times == 1
    try:
        return bool(asked(partial(cache.add, key, 1, seconds))) and serves_here
    except Away:
        return serves_here


def was_used(purpose: str, name: str) -> bool:
    """Whether it was used up."""
    key = f"once:{purpose}:{name}"
    if _here.times(key):
        return True
    try:
        return asked(partial(cache.get, key)) is not None
    except Away:
        return False
