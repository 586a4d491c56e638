"""Why something was not opened or not believed: one class per kind of failure, the same names as in TypeScript."""


class SealingError(Exception):
    """The family of all refusals. A parser or opener raises nothing else, whatever it is given."""

    @property
    def failure(self) -> str:
        """The class as vectors name it."""
        return type(self).__name__


class Malformed(SealingError):
    """Length, encoding, JSON, field, type or magic bytes."""


class UnknownVersion(SealingError):
    """A version, envelope type or certificate kind this version does not know."""


class WrongKey(SealingError):
    """HPKE does not open, a commitment differs, or a seed does not give the certified keys."""


class Altered(SealingError):
    """The key is the right one and the bytes are not what was sealed."""


class BadPadding(SealingError):
    """An opened plaintext breaks the rule for its length or padding."""


class WronglySigned(SealingError):
    """A signature is missing, does not verify, is by somebody without that right, or twice by one person."""


class WeakParameters(SealingError):
    """Argon2id parameters outside the limits."""


class UnknownWord(SealingError):
    """A typed word that no word of the list can be."""

    def __init__(self, position: int) -> None:
        super().__init__(f"word {position} is not in the list: compare it with what was written down")
        self.position = position


class WrongCount(SealingError):
    """Too few or too many words or digits."""


class WrongCheckDigit(SealingError):
    """One of the digits is mistyped."""


class Gap(SealingError):
    """A number, or a thing that is referred to, is missing."""


class Fork(SealingError):
    """Two statements that cannot both be true."""


class Expired(SealingError):
    """A day does not fit: past, to come, backdated, or too long a life."""


class Revoked(SealingError):
    """By somebody or something that was revoked or replaced."""


class Rollback(SealingError):
    """Shorter than what this client has already seen."""


class Absent(SealingError):
    """A look-up in a good log that finds nobody."""
