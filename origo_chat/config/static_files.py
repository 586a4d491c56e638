"""The built client, found and compressed by WhiteNoise, answered here without a thread or a Django request."""

from asyncio import to_thread
from pathlib import Path

from whitenoise import WhiteNoise
from whitenoise.responders import Redirect, StaticFile

from origo_chat.core.asgi_types import Application, Receive, Scope, Send

_READING = ("GET", "HEAD")


class StaticFiles:
    """Answers from the built files and passes everything else on."""

    def __init__(self, application: Application, folder: Path) -> None:
        self._application = application
        self._files: dict[str, StaticFile | Redirect] = {}
        if folder.is_dir():
            self._files = WhiteNoise(None, root=str(folder), index_file=True, max_age=None).files

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        found = self._files.get(scope["path"]) if scope["method"] in _READING else None
        if found is None:
            await self._application(scope, receive, send)
            return
        accepted = dict(scope["headers"]).get(b"accept-encoding", b"").decode("latin1")
        answer = found.get_response(scope["method"], {"HTTP_ACCEPT_ENCODING": accepted})
        headers = [(name.lower().encode(), value.encode("latin1")) for name, value in answer.headers]
        await send({"type": "http.response.start", "status": int(answer.status), "headers": headers})
        body = b""
        if answer.file is not None:
            with answer.file as file:
                body = await to_thread(file.read)
        await send({"type": "http.response.body", "body": body})
