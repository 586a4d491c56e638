"""What a client is built to believe: the organisation's root, and how far its log had come when it was built."""

from datetime import date
from typing import Annotated, Final

from pydantic import AfterValidator, Field

from origo_chat.core import base64url
from origo_chat.service.part import Part
from origo_chat.service.refusals import refusal, shown

_BYTES: Final = 32  # an Ed25519 key, and a SHA-256
# Its private half stands in origo_chat/demo/root.py for everybody to read.
DEMONSTRATION_ROOT_KEY: Final = "9PMiV5r1sz-ySf7OwPuI6bgRcmB4NW7KtOh_ct7AN_4"


def _written(expected: str) -> AfterValidator:
    def check(text: str) -> str:
        try:
            fits = len(base64url.decode(text)) == _BYTES
        except ValueError:
            fits = False
        if not fits:
            raise refusal(expected, shown(text))
        return text

    return AfterValidator(check)


RootKey = Annotated[str, _written("the 43 letters of the public root key that the key ceremony printed")]


class Pin(Part):
    """A line of keys.log: a client built with it believes no log that lacks that very line."""

    n: int = Field(ge=0)
    hash: Annotated[str, _written("the 43 letters of the hash of that line, as the key ceremony's check prints them")]
    on: date
