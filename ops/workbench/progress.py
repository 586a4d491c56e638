"""What a person sees while waiting: one line for each step, with its seconds."""

import time
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def step(name: str) -> Iterator[None]:
    """Say what is going on before it starts, and how long it took when it is done."""
    print(f"{name} ... ", end="", flush=True)
    begun = time.monotonic()
    try:
        yield
    except BaseException:
        print("stopped", flush=True)
        raise
    print(f"{time.monotonic() - begun:.0f} s", flush=True)


def say(sentence: str) -> None:
    """One plain line, shown at once even when the output is a file."""
    print(sentence, flush=True)
