"""Writes the vectors Python makes: `python -m tests.protocol.generate`. The same bytes every time."""

from collections.abc import Iterator

from tests.protocol.cases import (
    accounts,
    audit_heads,
    certificates,
    envelopes,
    framing,
    keys,
    keys_log,
    release,
    room_epochs,
    room_ways,
    rooms,
    slots,
    threads,
    wishes,
    words,
    work,
)
from tests.protocol.vector import FOLDER, Vector

MODULES = (
    *(framing, words, slots, envelopes, wishes, threads, keys, release, accounts, certificates, keys_log),
    *(rooms, room_epochs, room_ways, work, audit_heads),
)


def vectors() -> Iterator[Vector]:
    """Every vector, freshly made."""
    for module in MODULES:
        yield from module.vectors()


def main() -> None:
    """Rewrites Python's files and removes those that are no longer made; TypeScript's stay."""
    made = {vector.path: vector.written() for vector in vectors()}
    for path in FOLDER.glob("*/*.json"):
        if path not in made and not path.name.startswith("ts-"):
            path.unlink()
    for path, words_of_it in made.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words_of_it, encoding="utf-8")


if __name__ == "__main__":
    main()
