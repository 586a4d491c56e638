"""The invented people of the demonstration. Their passphrases come from the root that everybody knows."""

from dataclasses import dataclass
from typing import Final

from origo_chat.demo.root import KNOWN_TO_EVERYBODY
from origo_chat.protocol.words import word_list
from origo_chat.sealing.framing import derive, lp
from origo_chat.sealing.words import SECRET_WORDS, WORD_BITS, integer_to_words
from origo_chat.service.roles import Role


@dataclass(frozen=True)
class DemonstrationPerson:
    """Somebody who does not exist."""

    name: str
    alias: str
    role: Role

    @property
    def passphrase(self) -> str:
        """Six words, the same in every demonstration, so that nothing has to be kept to print them."""
        number = int.from_bytes(derive(KNOWN_TO_EVERYBODY, lp("origo/v1/demonstration", self.name), 9), "big")
        words = integer_to_words(number >> (72 - SECRET_WORDS * WORD_BITS), SECRET_WORDS, word_list("sv"))
        return " ".join(words)


ADMINISTRATORS: Final = (
    DemonstrationPerson("ada", "Ada", Role.ADMINISTRATOR),
    DemonstrationPerson("adam", "Adam", Role.ADMINISTRATOR),
)
STAFF: Final = (
    DemonstrationPerson("sam", "Sam", Role.KURATOR),
    DemonstrationPerson("sara", "Sara", Role.KURATOR),
    DemonstrationPerson("mira", "Mira", Role.MIDWIFE),
    DemonstrationPerson("polly", "Polly", Role.POLICE),
    DemonstrationPerson("lena", "Lena", Role.LEAD),
    DemonstrationPerson("ivan", "Ivan", Role.INTERPRETER),
    DemonstrationPerson("olle", "Olle", Role.OPERATOR),
)
