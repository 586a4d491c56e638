"""Deeds in the same moment, each in a thread with a database connection of its own."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connections

from origo_chat.core.errors import OrigoError

PATIENCE = 30


def at_once(*deeds: Callable[[], object]) -> list[object]:
    """What each gave, in order; for one that was refused, the code. Anything else that is raised is a fault."""
    start = Barrier(len(deeds))

    def run(deed: Callable[[], object]) -> object:
        try:
            start.wait(PATIENCE)
            return deed()
        except OrigoError as refusal:
            return refusal.code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(deeds)) as threads:
        return [each.result(PATIENCE) for each in [threads.submit(run, deed) for deed in deeds]]
