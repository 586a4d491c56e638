"""The one shape of all vectors, in every area and from both languages. README.md says what each field means."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from origo_chat.sealing.refusals import SealingError, UnknownWord
from tests.protocol.operations import run
from tests.protocol.operations.given import plain

FOLDER = Path(__file__).parent / "vectors"
FIELDS = ["area", "case", "made_by", "spec", "says", "does", "given", "sealed"]


@dataclass(frozen=True)
class Vector:
    """One case: an operation, what it is given, and what it gives or how it is refused."""

    area: str
    case: str
    made_by: str
    spec: str
    says: str
    does: str
    given: dict[str, object]
    sealed: list[str] = field(default_factory=list)
    gives: object = None
    refused: str | None = None
    position: int | None = None

    @property
    def path(self) -> Path:
        prefix = "" if self.made_by == "python" else "ts-"
        return FOLDER / self.area / f"{prefix}{self.case}.json"

    def outcome(self) -> tuple[object, str | None, int | None]:
        """What happens now: given, class of the refusal, position of the unknown word."""
        try:
            return run(self.does, self.given), None, None
        except SealingError as refusal:
            return None, refusal.failure, refusal.position if isinstance(refusal, UnknownWord) else None

    def written(self) -> str:
        shown: dict[str, object] = {name: getattr(self, name) for name in FIELDS}
        shown |= {"gives": self.gives} if self.refused is None else {"refused": self.refused}
        if self.position is not None:
            shown["position"] = self.position
        return json.dumps(plain(shown), ensure_ascii=False, indent=2) + "\n"


def kept() -> Iterator[Vector]:
    """Every vector in the folder, whoever made it."""
    for path in sorted(FOLDER.glob("*/*.json")):
        yield Vector(**json.loads(path.read_text(encoding="utf-8")))
