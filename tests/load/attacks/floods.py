"""A stranger's own mailbox: one question, asked as anybody may, and then as much as fits."""

import asyncio
import hashlib
import json
from collections.abc import Callable

from origo_chat.core import base64url, identifiers
from origo_chat.protocol.envelopes import ENVELOPE_BYTES, MAGIC
from tests.load.attacks.wire import NO_HEADERS, Body, Headers, Wire, work_of
from tests.support.raw_questions import question


async def worked_for(wire: Wire, method: str, path: str, body: Body, headers: Headers = NO_HEADERS) -> tuple[int, Body]:
    """One call, with the work it asks for."""
    status, answer = await wire.ask(method, path, body, headers)
    work = await asyncio.to_thread(work_of, answer) if status == 429 else None
    if work is not None:
        status, answer = await wire.ask(method, path, {**body, "work": work}, headers)
    return status, json.loads(answer) if answer else {}


async def own_mailbox(port: int, epoch_key: str) -> tuple[str, dict[str, str], Callable[[], Body]]:
    """Where one writes, under which session, and the next envelope."""
    wire, body, token = Wire(port), question(epoch_key), identifiers.random_bytes(32)
    body["mailbox"]["token_hash"] = base64url.encode(hashlib.sha256(token).digest())
    await worked_for(wire, "POST", "/questions", body)
    shown = {"mailbox": body["mailbox"]["id"], "access_token": base64url.encode(token)}
    _, opened = await worked_for(wire, "POST", "/mailboxes/open", shown)
    wire.close()
    conversation = base64url.decode(body["conversation"])

    def envelope() -> Body:
        header = MAGIC + bytes([1]) + conversation + (1).to_bytes(4, "big")
        return {"envelope": base64url.encode(header + identifiers.random_bytes(ENVELOPE_BYTES[-1] - len(header)))}

    return "/mailbox/envelopes", {"Authorization": f"Mailbox {opened['session']}"}, envelope
