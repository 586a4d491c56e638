"""What the person signs with keys kept under their words: a release to an authority, a consent to a samråd."""

from dataclasses import dataclass, field

from origo_chat.sealing.framing import derive, digest, lp
from origo_chat.sealing.generations import release_keys
from origo_chat.sealing.positions import LogPosition
from origo_chat.sealing.ring import OwnKey
from origo_chat.sealing.signing import SigningKeyPair, verify_signature

_NO_ASSESSMENT = bytes(32)


# spec: 12 release
def package_keys(own: OwnKey, package: bytes) -> SigningKeyPair:
    """The key of one package: two packages share none, so that nobody can tell that they are one person's."""
    thread = own.thread
    info = lp("origo/v1/release-package", thread.conversation, thread.generation, package)
    return SigningKeyPair.from_seed(derive(own.own, info, 32))


# spec: 12 release
def vouch_for_package(own: OwnKey, package: bytes) -> bytes:
    """Stands in the thread and never in the package: the release key of the generation names the package's key."""
    return release_keys(own).sign(_vouching(package, package_keys(own, package).public))


# spec: 12 release
def check_package(release_pk: bytes, package: bytes, package_pk: bytes, signature: bytes) -> None:
    """Returns only if whoever began the thread vouches for the package's key."""
    verify_signature(release_pk, signature, _vouching(package, package_pk))


# spec: 12 release
def sign_release(own: OwnKey, package: bytes, document: bytes, assessment: bytes = b"") -> bytes:
    """Over the very bytes, which are hashed here: nobody can have a hash of something else signed."""
    return package_keys(own, package).sign(_released(document, assessment))


# spec: 12 release
def check_release(package_pk: bytes, document: bytes, assessment: bytes, signature: bytes) -> None:
    """Returns only if the package's key signed exactly these documents."""
    verify_signature(package_pk, signature, _released(document, assessment))


# spec: 12 release
def sign_for_release(
    signer: SigningKeyPair, kind: str, document: bytes, assessment: bytes, package_pk: bytes, position: LogPosition
) -> bytes:
    """A staff member's signature over the same bytes, at a line of keys.log."""
    hashed = digest(document), digest(assessment)
    return signer.sign(lp("origo/v1/release-staff", kind, *hashed, package_pk, position.to_bytes()))


# spec: 12 release
def withdraw_token(own: OwnKey, package: bytes) -> bytes:
    """Takes a package back while it waits: the newest words have it, since it hangs on the ring."""
    return derive(own.own, lp("origo/v1/release-withdraw", package), 32)


# spec: 12 release
def call_token(own: OwnKey, call: bytes) -> bytes:
    """Opens the place of one booked call."""
    return derive(own.own, lp("origo/v1/call", call), 32)


# spec: 12 release
def sign_consent(own: OwnKey, text: bytes) -> bytes:
    """The release key over the very text of a consent."""
    return release_keys(own).sign(lp("origo/v1/consent", digest(text)))


@dataclass(frozen=True)
class PackageWords:
    """What six words of a package give: where it lies, what opens the place, and what opens it."""

    id: bytes
    token: bytes = field(repr=False)
    key: bytes = field(repr=False)


# spec: 12 release
def derive_package(root: bytes) -> PackageWords:
    """As a mailbox's, with labels of its own: the same words never open both."""
    return PackageWords(
        derive(root, lp("origo/v1/package-id"), 16),
        derive(root, lp("origo/v1/package-token"), 32),
        derive(root, lp("origo/v1/package-key"), 32),
    )


def _vouching(package: bytes, package_pk: bytes) -> bytes:
    return lp("origo/v1/release-key", package, package_pk)


def _released(document: bytes, assessment: bytes) -> bytes:
    return lp("origo/v1/release", digest(document), digest(assessment) if assessment else _NO_ASSESSMENT)
