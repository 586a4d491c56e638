"""Numbers both sides keep to, each with its reason."""

from typing import Final

PROTOCOL_VERSION: Final = 1

# The largest envelope is 64 KiB (spec: size classes); base64 and its frame need a third more.
FRAME_BYTES: Final = 96 * 1024
BODY_BYTES: Final = 128 * 1024

# A person writes a few frames a second at most; a reconnect replays some dozens at once.
FRAMES_PER_SECOND: Final = 20
FRAMES_IN_A_BURST: Final = 60

# The client is heard at least this often; three misses are a lost connection.
HEARTBEAT_SECONDS: Final = 25
SILENCE_SECONDS: Final = 80
# A socket that does not say who it is within this time only costs memory.
HELLO_SECONDS: Final = 10
