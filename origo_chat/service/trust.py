"""The public key of the organisation's root: clients believe what it certified, and nothing else."""

from typing import Annotated

from pydantic import AfterValidator

from origo_chat.core import base64url
from origo_chat.service.refusals import refusal, shown

ROOT_KEY_BYTES = 32


def _root_key(text: str) -> str:
    try:
        fits = len(base64url.decode(text)) == ROOT_KEY_BYTES
    except ValueError:
        fits = False
    if not fits:
        raise refusal("the 43 letters of the public root key that the key ceremony printed", shown(text))
    return text


RootKey = Annotated[str, AfterValidator(_root_key)]
