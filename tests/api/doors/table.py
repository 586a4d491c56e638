"""The table of doors: what every caller is answered at every route and by every frame, in every state. It lies in
`tables/`, a file a part; columns are two spaces apart, and `-` is what somebody is told for whom there is nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ABSENT = "-"
OK = "ok"
_FOLDER = Path(__file__).parent / "tables"
_COLUMNS = re.compile(r" {2,}")


@dataclass(frozen=True)
class Row:
    """One line of a part: its first fields by name, and a cell for every other column."""

    named: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.named.get(column, "")

    def cells(self, *names: str) -> dict[str, str]:
        """Every column but these."""
        return {column: word for column, word in self.named.items() if column not in names}


@cache
def part(name: str) -> tuple[Row, ...]:
    """All rows of one part."""
    lines = [line for line in (_FOLDER / f"{name}.txt").read_text().splitlines() if line and line[0] != "#"]
    columns, *rows = [_COLUMNS.split(line.strip()) for line in lines]
    return tuple(Row(dict(zip(columns, row, strict=False))) for row in rows)


def of(name: str, **wanted: str) -> Iterator[Row]:
    """The rows of a part that say this."""
    for row in part(name):
        if all(row[column] == value for column, value in wanted.items()):
            yield row


def is_let_in(who: str, standing: str, audience: str) -> bool:
    """Whether somebody of this kind, where they stand now, is of an audience."""
    (kind,), (stands,) = of("credentials", who=who), of("standings", standing=standing)
    return kind[audience] == OK and stands[audience] == OK


def answer_of(route: Row, who: str, standing: str) -> str:
    """What a route answers to somebody about what is theirs."""
    if not is_let_in(who, standing, route["audience"]):
        return ABSENT
    other = dict(each.split("=") for each in route["but"].split())
    return other.get(who, route["answer"])
