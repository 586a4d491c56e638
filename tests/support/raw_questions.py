"""Questions as bytes on the wire, quickly made, and a flood of them: python -m tests.support.raw_questions PORT KEY.

They have the right shape and open nowhere: the server never looks into them.
"""

import argparse
import http.client
import json
import time
from collections import Counter
from typing import Any

from origo_chat.core import base64url, identifiers
from origo_chat.protocol import limits
from origo_chat.protocol.envelopes import ENVELOPE_BYTES, MAGIC
from tests.support.work import solved


def some(count: int) -> str:
    """Bytes of the right length."""
    return base64url.encode(identifiers.random_bytes(count))


def question(epoch_key: str) -> dict[str, Any]:
    """The body of one."""
    conversation = identifiers.random_bytes(16)
    header = MAGIC + bytes([1]) + conversation + (1).to_bytes(4, "big")
    return {
        "conversation": base64url.encode(conversation),
        "mailbox": {"id": some(16), "token_hash": some(32), "ring": some(limits.RING_BYTES[0])},
        "team_key_id": base64url.encode_id(epoch_key),
        "team_slot": some(limits.SLOT_BYTES),
        "envelope": base64url.encode(header + identifiers.random_bytes(ENVELOPE_BYTES[0] - len(header))),
    }


def flood(port: int, epoch_key: str, *, seconds: float, works: bool) -> Counter[int]:
    """Ask as fast as it goes; says how often which answer came."""
    line, came, until = http.client.HTTPConnection("localhost", port, timeout=30), Counter[int](), time.time() + seconds
    while time.time() < until:
        body = question(epoch_key)
        status, answer = _send(line, body)
        if works and status == 429:
            status, answer = _send(line, {**body, "work": solved(answer["params"])})
        came[status] += 1
    return came


def _send(line: http.client.HTTPConnection, body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
    headers = {"Content-Type": "application/json", "Idempotency-Key": identifiers.token()}
    line.request("POST", "/api/questions", json.dumps(body), headers)
    answer = line.getresponse()
    return answer.status, json.loads(answer.read())


def main() -> None:
    """Flood, and print the answers as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("port", type=int)
    parser.add_argument("epoch_key")
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--works", action="store_true")
    chosen = parser.parse_args()
    print(json.dumps(flood(chosen.port, chosen.epoch_key, seconds=chosen.seconds, works=chosen.works)))


if __name__ == "__main__":
    main()
