"""The public key of the organisation's root: clients believe what it certified, and nothing else."""

from typing import Annotated, Final

from pydantic import AfterValidator

from origo_chat.core import base64url
from origo_chat.service.refusals import refusal, shown

ROOT_KEY_BYTES: Final = 32
# Its private half stands in origo_chat/demo/root.py for everybody to read.
DEMONSTRATION_ROOT_KEY: Final = "9PMiV5r1sz-ySf7OwPuI6bgRcmB4NW7KtOh_ct7AN_4"


def _root_key(text: str) -> str:
    try:
        fits = len(base64url.decode(text)) == ROOT_KEY_BYTES
    except ValueError:
        fits = False
    if not fits:
        raise refusal("the 43 letters of the public root key that the key ceremony printed", shown(text))
    return text


RootKey = Annotated[str, AfterValidator(_root_key)]
