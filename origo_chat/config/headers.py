"""The headers of every answer, dynamic or static, in one place and always the same (PROTOCOL 8, SAFETY S7)."""

from typing import Final

from django.conf import settings

_POLICY: Final = (
    "default-src 'none'",
    # wasm-unsafe-eval lets the key derivation run as WebAssembly; it does not allow eval of text.
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    # No text becomes markup except through the one policy Svelte makes for its own compiled templates, and none becomes
    # a worker except through ours, which takes one address alone: that of the built worker (src/vault/startWorker.ts).
    # Without a policy of its own no worker can be started at all, and keys would have to live on the page.
    "require-trusted-types-for 'script'",
    "trusted-types svelte-trusted-html origo-worker",
)
_FEATURES: Final = (
    "accelerometer", "autoplay", "camera", "display-capture", "fullscreen", "geolocation", "gyroscope", "hid",
    "magnetometer", "microphone", "midi", "payment", "picture-in-picture", "serial", "usb", "browsing-topics",
)  # fmt: skip

HEADERS: Final[tuple[tuple[bytes, bytes], ...]] = (
    (b"cache-control", b"no-store"),
    (b"content-security-policy", "; ".join(_POLICY).encode()),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-embedder-policy", b"require-corp"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", ", ".join(f"{feature}=()" for feature in _FEATURES).encode()),
    (b"referrer-policy", b"no-referrer"),
    # Some browsers for people at risk forget a page that asks for it (github.com/brave: request-otr).
    (b"request-otr", b"1"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-robots-tag", b"noarchive"),
)

# Where people reach us over TLS: for a year a browser comes in no other way, whatever it is told on the way. Names
# below ours belong to somebody else.
OVER_TLS: Final = (b"strict-transport-security", b"max-age=31536000")

# Written by libraries below us; each would let an answer be recognised or kept.
DROPPED: Final = frozenset({b"etag", b"last-modified", b"server", b"access-control-allow-origin", b"expires", b"link"})
_REPLACED: Final = DROPPED | {name for name, _ in (*HEADERS, OVER_TLS)}


def with_ours(headers: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    """The headers of an answer with ours in place of anything of the same name."""
    return [*((name, value) for name, value in headers if name.lower() not in _REPLACED), *our_headers()]


def our_headers() -> tuple[tuple[bytes, bytes], ...]:
    """Ours for every answer of this service."""
    return (*HEADERS, OVER_TLS) if settings.SECURE_COOKIES else HEADERS
