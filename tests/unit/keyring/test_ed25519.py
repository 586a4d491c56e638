"""The server and clients take the same signatures: what one of them alone takes would stop the log."""

import pytest
from hypothesis import given
from hypothesis.strategies import binary

from origo_chat.keyring.ed25519 import is_signed
from origo_chat.protocol.points import is_sound_point
from origo_chat.sealing.refusals import WronglySigned
from origo_chat.sealing.signing import SigningKeyPair, verify_signature
from tests.protocol.cases.framing import SMALL_ORDER
from tests.protocol.operations.given import Given
from tests.protocol.vector import FOLDER, Vector, kept

SIGNATURES = [each for each in kept() if each.does == "verify_signature"]
SIGN_BIT = 1 << 255
OUT_OF_RANGE = [y.to_bytes(32, "little") for y in range((1 << 255) - 19, 1 << 255)]
SIGNED_OUT_OF_RANGE = [(int.from_bytes(each, "little") | SIGN_BIT).to_bytes(32, "little") for each in OUT_OF_RANGE]
UNSOUND = [*SMALL_ORDER.values(), *OUT_OF_RANGE, *SIGNED_OUT_OF_RANGE, b"", bytes(31), bytes(33)]
PAIR = SigningKeyPair.from_seed(bytes(32))


@pytest.mark.parametrize("vector", SIGNATURES, ids=lambda each: str(each.path.relative_to(FOLDER)))
def test_a_signature_is_one_for_the_server_if_it_is_for_clients(vector: Vector) -> None:
    signed = Given(vector.given)
    is_good = is_signed(signed.data("sign_pk"), signed.data("signature"), signed.data("data"))
    assert is_good == (vector.refused is None)


@pytest.mark.parametrize("point", UNSOUND, ids=bytes.hex)
def test_a_point_is_unsound_for_the_server_and_for_clients(point: bytes) -> None:
    assert not is_sound_point(point)
    with pytest.raises(WronglySigned, match="small order"):
        verify_signature(point, PAIR.sign(b""), b"")


@given(binary(min_size=32, max_size=32))
def test_any_other_key_signs_for_both(seed: bytes) -> None:
    pair = SigningKeyPair.from_seed(seed)
    verify_signature(pair.public, pair.sign(seed), seed)
    assert is_signed(pair.public, pair.sign(seed), seed)
