"""The invented people of every test. None of them exists; no name, number or text here belongs to anybody."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Person:
    """Somebody made up."""

    name: str
    part: str


VERA: Final = Person("Vera", "visitor")
SAM: Final = Person("Sam", "kurator")
MIRA: Final = Person("Mira", "midwife")
POLLY: Final = Person("Polly", "police officer")
LENA: Final = Person("Lena", "lead")
IVAN: Final = Person("Ivan", "interpreter")
PIA: Final = Person("Pia", "professional")
RUT: Final = Person("Rut", "recipient")
OLLE: Final = Person("Olle", "operator")
MALLORY: Final = Person("Mallory", "outsider")
