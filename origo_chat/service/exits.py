"""The address the exit link leads to: somebody else's ordinary page that gives nothing away."""

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator

from origo_chat.service.refusals import refusal, shown

_HOST = re.compile(r"([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}")
_PATH = re.compile(r"/[A-Za-z0-9._~/-]*")


def host_of(address: str) -> str | None:
    """The host of an address, or nothing when it is not an address at all."""
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None


def _plain(address: str) -> str:
    """A host and a path alone: a query or a user would tell the next page where somebody came from."""
    host = host_of(address) or ""
    path = address.removeprefix(f"https://{host}")
    if not _HOST.fullmatch(host) or not _PATH.fullmatch(path):
        raise refusal('an https address of a host and a path such as "https://www.smhi.se/"', shown(address))
    return address


ExitAddress = Annotated[str, AfterValidator(_plain)]
