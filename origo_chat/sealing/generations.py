"""What vouches for a thread key: the release key of the generation before, inside the first envelope of the next."""

from origo_chat.sealing.framing import derive, digest, lp
from origo_chat.sealing.refusals import Gap
from origo_chat.sealing.ring import OwnKey
from origo_chat.sealing.signing import SIGN_PK_BYTES, SIGNATURE_BYTES, SigningKeyPair, verify_signature
from origo_chat.sealing.slots import ThreadKey

INTRODUCTION_BYTES = SIGN_PK_BYTES + SIGNATURE_BYTES


# spec: 4 slots
def mark_of(key: ThreadKey) -> bytes:
    """What stands for a thread key where it is signed. Never sent; whoever has the key computes it."""
    return derive(key.key, lp("origo/v1/thread-key", key.conversation, key.generation), 32)


# spec: 4 slots
def anchor_of(key: ThreadKey, release_pk: bytes) -> bytes:
    """What staff bind their signatures to: this thread key, begun by the person with this release key."""
    return digest(lp("origo/v1/anchor", mark_of(key), release_pk))


# spec: 4 slots
def release_keys(own: OwnKey) -> SigningKeyPair:
    """The release key of a generation: signs what the person releases, and the generation that follows."""
    thread = own.thread
    seed = derive(own.own, lp("origo/v1/release-sign", thread.conversation, thread.generation), 32)
    return SigningKeyPair.from_seed(seed)


# spec: 4 slots
def introduce(own: OwnKey, before: OwnKey | None) -> bytes:
    """What stands in a generation's first envelope: its release key, signed by the one before; the first by itself."""
    release = release_keys(own)
    signer = release if before is None else release_keys(before)
    return release.public + signer.sign(_covered(own.thread, release.public))


# spec: 4 slots
def check_introduction(key: ThreadKey, introduction: bytes, before: bytes | None) -> bytes:
    """The release key of this generation, if that of the generation before vouches for it and for the thread key."""
    release_pk = introduction[:SIGN_PK_BYTES]
    if key.generation > 1 and before is None:
        raise Gap("the generation before this one was not begun: nothing vouches for the key")
    signer = release_pk if before is None else before
    verify_signature(signer, introduction[SIGN_PK_BYTES:], _covered(key, release_pk))
    return release_pk


def _covered(key: ThreadKey, release_pk: bytes) -> bytes:
    return lp("origo/v1/generation", key.conversation, key.generation, release_pk, mark_of(key))
