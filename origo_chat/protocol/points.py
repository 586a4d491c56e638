"""Which points of Ed25519 count, for whoever verifies: one log must not be good here and bad there, and libraries
differ in what they take. spec: 1 conventions"""

from typing import Final

POINT_BYTES: Final = 32
_FIELD: Final = (1 << 255) - 19
# y of the points whose multiples are at most eight: under such a key many signatures "verify".
_OF_SMALL_ORDER: Final = {
    int.from_bytes(bytes.fromhex(each), "little")
    for each in (
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    )
}


def is_sound_point(point: bytes) -> bool:
    """Neither of small order nor written otherwise than RFC 8032 writes it."""
    y = int.from_bytes(point, "little") & ((1 << 255) - 1)
    return len(point) == POINT_BYTES and y < _FIELD and y not in _OF_SMALL_ORDER
