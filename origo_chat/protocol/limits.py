"""Numbers both sides keep to, each with its reason."""

from typing import Final

PROTOCOL_VERSION: Final = 1

# The largest envelope is 64 KiB (spec: 5 envelopes); base64 and its frame need a third more.
FRAME_BYTES: Final = 96 * 1024
BODY_BYTES: Final = 128 * 1024

# A person writes a few frames a second at most; a reconnect replays some dozens at once.
FRAMES_PER_SECOND: Final = 20
FRAMES_IN_A_BURST: Final = 60

# An attend asks the database: it counts as so many frames. A page has one room; staff have ten and are asked into some,
# and attend all of them at once after a lost connection.
ATTEND_FRAMES: Final = 10
STAFF_ATTEND_FRAMES: Final = 2

# The client is heard at least this often; three misses are a lost connection.
HEARTBEAT_SECONDS: Final = 25
SILENCE_SECONDS: Final = 80
# A socket that does not say who it is within this time only costs memory.
HELLO_SECONDS: Final = 10
# Changes of questions that wait for one slow socket. A team of seven makes a few a minute: this is an hour of them, and
# whoever is further behind reads the inbox anew.
NOTICES_WAITING: Final = 200

# Staff accounts (spec: 7 staff accounts). What every new account's passphrase is stretched with; a client refuses less.
PASSPHRASE_MEMORY_KIB: Final = 65_536
PASSPHRASE_PASSES: Final = 3
PASSPHRASE_LANES: Final = 1
SALT_BYTES: Final = 16
SECRET_BYTES: Final = 32
SIGN_PK_BYTES: Final = 32
KEM_PK_BYTES: Final = 1_216
SIGNATURE_BYTES: Final = 64
# Wraps are opaque to the server (99 and 131 bytes today); the bounds leave room for another version.
WRAP_BYTES: Final = 512
CREDENTIAL_ID_BYTES: Final = 1_023
# HPKE of one 32-byte key (spec: 4 slots).
SLOT_BYTES: Final = 1_168
# Who made a notes key (spec: 6 notes and drafts).
STATEMENT_BYTES: Final = 155
# The visitor's keys under the words (spec: 3 derivation): 15 generations, or 63.
RING_BYTES: Final = (1_091, 4_163)
# No ring holds more. Each generation leaves a slot and a first envelope, which staff fetch with the list of questions.
THREAD_GENERATIONS: Final = 63
# A thread over both sides: years of letters. Nobody has longer ones, and whoever reads one follows no server further.
THREAD_ENVELOPES: Final = 2_000
THREAD_BYTES: Final = 32 * 1024 * 1024
# What the team writes to itself about one conversation, and how often its maker may have left meanwhile.
NOTES_ENVELOPES: Final = 1_000
NOTES_BYTES: Final = 16 * 1024 * 1024
NOTES_GENERATIONS: Final = 63

# Work (spec: 16 work): a client is asked this often at most for one thing a person does, then it gives up.
MOST_CHALLENGES: Final = 8

# Certificates and keys.log (spec: 8 certificates, 9 keys.log).
CERTIFICATE_BODY_BYTES: Final = 8_192
LOG_LINE_BYTES: Final = 16_384
LOG_BYTES: Final = 8_388_608

# Slots that are sealed again come in batches that fit a body with their base64.
SLOTS_IN_A_BATCH: Final = 50
