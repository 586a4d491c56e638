"""Requests with planted addresses, texts and user agents, and a search through everything the service wrote."""

import json
import time

import httpx
from websockets.exceptions import ConnectionClosed

from tests.support import canaries
from tests.support.running import RunningService
from tests.support.sockets import visitor_socket

HEADERS = {
    "User-Agent": canaries.AGENT,
    "Referer": f"https://somebody.example/{canaries.TEXT}",
    "X-Forwarded-For": ", ".join(canaries.ADDRESSES),
    "Forwarded": f"for={canaries.ADDRESSES[0]}",
    "X-Real-IP": canaries.ADDRESSES[0],
    "Cookie": f"session={canaries.TEXT}",
    "Accept-Language": canaries.TEXT,
    "Idempotency-Key": canaries.TEXT,
}


def send_everything(service: RunningService) -> None:
    with httpx.Client(base_url=service.address, headers=HEADERS) as client:
        for path in (
            "/",
            "/api/service",
            f"/{canaries.TEXT}",
            f"/api/service?q={canaries.TEXT}",
            "/health/ready",
        ):
            client.get(path)
        client.post("/api/service", content=canaries.TEXT)
        client.post(f"/api/{canaries.TEXT}", json={"text": canaries.TEXT})
        client.post("/api/service", content=canaries.TEXT * 10_000)
        client.request(canaries.TEXT.upper(), "/api/service")


def speak(service: RunningService, *frames: str) -> None:
    headers = {key: value for key, value in HEADERS.items() if key != "User-Agent"}
    with visitor_socket(service, f"?q={canaries.TEXT}", headers, canaries.AGENT) as line:
        for frame in frames:
            line.send(frame)
        try:
            while True:
                line.recv(timeout=0.5)
        except (ConnectionClosed, TimeoutError):
            pass


def test_no_canary_is_found_in_anything_the_service_wrote(service: RunningService) -> None:
    send_everything(service)
    speak(service, canaries.TEXT)
    speak(service, json.dumps({"type": "hello", "version": 1, "locale": "sv", "text": canaries.TEXT}))
    time.sleep(1.2)  # Daphne looks for faults once a second
    written = service.written.read_bytes()
    address = service.environment["ORIGO_DATABASE_URL"]
    everything = [
        written,
        canaries.folder(service.written.parent),
        canaries.database(address),
        canaries.live_layer(service.environment["ORIGO_REDIS_URL"]),
    ]
    assert [canaries.found_in(part) for part in everything] == [[], [], [], []]
    assert written.count(b"127.0.0.1") == 0
    assert b"/api/" not in written
