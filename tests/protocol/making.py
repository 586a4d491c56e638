"""How a case becomes a vector: what it gives is computed, what refuses it is written down and must happen."""

from hashlib import sha256

from origo_chat.sealing.refusals import SealingError
from tests.protocol.operations.given import plain
from tests.protocol.vector import Vector

SERVICE = "demo.origo.example"
Values = dict[str, object]


def seed(name: str, length: int = 32) -> bytes:
    """Bytes that are the same every time. Everybody knows them: they protect nobody."""
    return sha256(f"origo vectors: {name}".encode()).digest()[:length]


def made(area: str, case: str, spec: str, says: str, does: str, given: Values, sealed: list[str]) -> Vector:
    shown = plain(given)
    assert isinstance(shown, dict)
    return Vector(area, case, "python", spec, says, does, shown, sealed)


def accepted(area: str, case: str, spec: str, says: str, does: str, given: Values, *sealed: str) -> Vector:
    """A case that gives something; every byte of what is named in `sealed` matters."""
    vector = made(area, case, spec, says, does, given, list(sealed))
    gives, refused, _position = vector.outcome()
    assert refused is None, f"{area}/{case} should be accepted and is {refused}"
    return Vector(**{**vars(vector), "gives": gives})


def refused(
    area: str, case: str, spec: str, does: str, given: Values, failure: type[SealingError], says: str = ""
) -> Vector:
    """A case with one fault, named after it."""
    vector = made(area, case, spec, says or case.replace("-", " "), does, given, [])
    _gives, happened, position = vector.outcome()
    assert happened == failure.__name__, f"{area}/{case} should be {failure.__name__} and is {happened}"
    return Vector(**{**vars(vector), "refused": happened, "position": position})
