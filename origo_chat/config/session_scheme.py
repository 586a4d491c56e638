"""How a staff session is shown, in the words of OpenAPI, for calls and sockets alike."""

from typing import Final

from origo_chat.accounts import cookies

SESSION: Final = "Session"
SESSION_SCHEME: Final = {
    "type": "apiKey",
    "in": "cookie",
    "name": cookies.OVER_TLS,
    "description": "Of staff. Set by signing in, out of reach for scripts. Over plain HTTP, in development, it is "
    f"called `{cookies.PLAIN}`.",
}
