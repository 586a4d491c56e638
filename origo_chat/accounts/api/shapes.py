"""Pieces that several bodies and answers share. Names are those of protocol/SPEC.md, section 7."""

from typing import Annotated

from ninja import Path
from pydantic import Field

from origo_chat.accounts.names import LONGEST
from origo_chat.accounts.parameters import Parameters
from origo_chat.accounts.selectors import PublicKeys
from origo_chat.accounts.stored_sign_in import NewSignIn
from origo_chat.core.errors import Malformed
from origo_chat.gateway.encoded import AnswerId, Encoded
from origo_chat.gateway.shapes import Answer, Body
from origo_chat.protocol import limits

# No control characters: no keyboard types them, and PostgreSQL takes no NUL.
_PRINTED = r"^[^\x00-\x1f\x7f]+$"
Name = Annotated[str, Field(max_length=LONGEST, pattern=_PRINTED)]
Alias = Annotated[str, Field(max_length=64, pattern=_PRINTED)]
TeamName = Annotated[str, Path(pattern=r"^[a-z0-9-]{1,32}$")]
Id16 = Annotated[bytes, Encoded(16, 16)]
Secret = Annotated[bytes, Encoded(limits.SECRET_BYTES, limits.SECRET_BYTES)]
Salt = Annotated[bytes, Encoded(limits.SALT_BYTES, limits.SALT_BYTES)]
Wrap = Annotated[bytes, Encoded(16, limits.WRAP_BYTES)]
SignPk = Annotated[bytes, Encoded(limits.SIGN_PK_BYTES, limits.SIGN_PK_BYTES)]
KemPk = Annotated[bytes, Encoded(limits.KEM_PK_BYTES, limits.KEM_PK_BYTES)]
Signature = Annotated[bytes, Encoded(limits.SIGNATURE_BYTES, limits.SIGNATURE_BYTES)]
CredentialId = Annotated[bytes, Encoded(1, limits.CREDENTIAL_ID_BYTES)]


class NewSignInBody(Body):
    """A new sign-in secret, and how the browser came to it."""

    secret: Secret
    salt: Salt
    memory_kib: int
    passes: int
    lanes: int

    def plain(self) -> NewSignIn:
        """The same for services. Other parameters than everybody's would tell one name from another."""
        told = (self.memory_kib, self.passes, self.lanes)
        if told != (limits.PASSPHRASE_MEMORY_KIB, limits.PASSPHRASE_PASSES, limits.PASSPHRASE_LANES):
            raise Malformed(field="memory_kib", problem="not_the_parameters_of_this_service")
        return NewSignIn(self.secret, Parameters(self.salt, *told))


class ParametersAnswer(Answer):
    """How to stretch a passphrase."""

    salt: Salt
    memory_kib: int
    passes: int
    lanes: int


class PublicKeysAnswer(Answer):
    """What an enrolment holds (spec: 7), for comparing the fingerprint and for certifying."""

    invitation: AnswerId
    sign_pk: SignPk
    kem_pk: KemPk
    signature: Signature
    made_on: str


def parameters_answer(told: Parameters) -> ParametersAnswer:
    """The answer for some parameters."""
    return ParametersAnswer(salt=told.salt, memory_kib=told.memory_kib, passes=told.passes, lanes=told.lanes)


def public_keys_answer(keys: PublicKeys) -> PublicKeysAnswer:
    """The answer for somebody's public keys."""
    return PublicKeysAnswer(
        invitation=keys.invitation,
        sign_pk=keys.sign_pk,
        kem_pk=keys.kem_pk,
        signature=keys.signature,
        made_on=keys.made_on.isoformat(),
    )
