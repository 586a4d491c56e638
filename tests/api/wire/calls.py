"""Calls as the API's document has them: where, shown by what, with which body, answered how. A call that is not in the
document cannot be made here, and an answer that the document does not say is a fault."""

import asyncio
from dataclasses import dataclass, field
from typing import Final

import httpx

from origo_chat.core import identifiers
from origo_chat.sealing.work import solve_work
from tests.api.wire.documents import Json, Shapes, decoded, encoded
from tests.support.coming_again import MOST_TIMES, seconds_told

# SPEC 16: more a client does not solve for one thing.
_MOST_CHALLENGES: Final = 8
_JSON: Final = "application/json"


class Refused(Exception):
    """The server said no, in the way the document says it may."""

    def __init__(self, status: int, told: Json) -> None:
        super().__init__(f"{status} {told['code']} {told['params']}")
        self.status, self.code, self.params = status, str(told["code"]), told["params"]


@dataclass
class Calls:
    """One page's calls. `shown` has for each security scheme what this page holds of it."""

    http: httpx.AsyncClient
    shown: dict[str, str] = field(default_factory=dict)
    shapes: Shapes = field(default_factory=lambda: Shapes("calls"))
    worked: int = 0

    async def __call__(self, method: str, path: str, body: Json = None, *, key: str = "", **asked: object) -> Json:
        """Make a call, do the work that is asked for, and give the answer's body."""
        return (await self.whole(method, path, body, key=key, asked=asked)).json

    async def whole(
        self, method: str, path: str, body: Json = None, *, key: str = "", asked: Json = None
    ) -> "Answered":
        """The same with what stands beside the body."""
        key = key or encoded(identifiers.random_bytes(16))
        for _ in range(_MOST_CHALLENGES + 1):
            try:
                return await self._patiently(method, path, body, key, asked)
            except Refused as refused:
                if refused.code != "work_needed":
                    raise
                body = {**(body or {}), "work": self._work(refused.params)}
        raise AssertionError(f"{method} {path} asks for more work than a client does")

    async def _patiently(self, *call: Json, times: int = 0) -> "Answered":
        """Come again when it is told."""
        try:
            return await self._made(*call)
        except Refused as refused:
            seconds = seconds_told(refused.code, refused.params)
            if seconds is None or times == MOST_TIMES:
                raise
        await asyncio.sleep(seconds)
        return await self._patiently(*call, times=times + 1)

    async def _made(self, method: str, path: str, body: Json, key: str, asked: Json) -> "Answered":
        operation = self.shapes.document["paths"][path][method.lower()]
        headers = self._shown_for(operation)
        address, query, left = path, {}, dict(asked or {})
        for each in operation["parameters"]:
            name, place = each["name"], each["in"]
            value = key if name == "Idempotency-Key" else left.pop(name, None)
            if value is None:
                assert not each["required"], f"{path} needs {name}"
                continue
            self.shapes.require(each["schema"], value)
            if place == "path":
                address = address.replace(f"{{{name}}}", str(value))
            elif place == "query":
                query[name] = str(value)
            else:
                headers[name] = str(value)
        assert not left, f"the document knows no {sorted(left)} of {path}"
        self._require_body(operation, body)
        answer = await self.http.request(method, address, params=query, json=body, headers=headers)
        return self._read(operation, answer)

    def _shown_for(self, operation: Json) -> dict[str, str]:
        schemes = self.shapes.document["components"]["securitySchemes"]
        headers = {}
        for name in [name for each in operation["security"] for name in each]:
            scheme = schemes[name]
            # A cookie is the browser's business.
            if scheme["type"] == "http":
                headers["Authorization"] = f"{scheme['scheme']} {self.shown[name]}"
        return headers

    def _require_body(self, operation: Json, body: Json) -> None:
        wanted = operation.get("requestBody")
        assert (wanted is None) == (body is None), f"{operation['operationId']}: a body, or none"
        if wanted is not None:
            self.shapes.require(wanted["content"][_JSON]["schema"], body)

    def _read(self, operation: Json, answer: httpx.Response) -> "Answered":
        told = operation["responses"].get(str(answer.status_code))
        assert told is not None, f"{operation['operationId']} does not say that it answers {answer.status_code}"
        content = self.shapes.resolved(told).get("content", {})
        kind = answer.headers.get("content-type", "").partition(";")[0]
        assert not content or kind in content, f"{operation['operationId']}: {kind} is not in the document"
        json = answer.json() if kind == _JSON and answer.content else None
        if json is not None:
            self.shapes.require(content[_JSON]["schema"], json)
        if not answer.is_success:
            raise Refused(answer.status_code, json)
        return Answered(json, answer.content, answer.headers)

    def _work(self, params: Json) -> Json:
        self.worked += 1
        challenge = params["challenge"]
        nonces = solve_work(decoded(challenge), params["puzzles"], params["bits"])
        return {"challenge": challenge, "nonces": nonces}


@dataclass(frozen=True)
class Answered:
    """An answer, read."""

    json: Json
    bytes: bytes
    headers: httpx.Headers
