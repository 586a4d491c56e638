"""Telephone numbers a person may be shown, of the service itself and of others."""

from typing import Annotated

from pydantic import Field, ValidationInfo, field_validator

from origo_chat.service.languages import Texts
from origo_chat.service.part import Part, Several
from origo_chat.service.refusals import matching, once, refusal, shown

PhoneKey = Annotated[
    str, matching(r"[a-z][a-z0-9_]{0,39}", 'a name of small letters, digits and _ such as "emergency"')
]


class Phone(Part):
    """One number: as it is read, as a telephone dials it, whose it is and when somebody answers."""

    key: PhoneKey
    number: Annotated[str, matching(r"\+?[0-9]+([ -][0-9]+)*", 'a number as people write it such as "020-25 30 00"')]
    dial: Annotated[str, matching(r"\+?[0-9]{3,15}", '3 to 15 digits, with or without + first, such as "112"')]
    names: Texts
    hours: Texts

    @field_validator("dial")
    @classmethod
    def _dials_what_is_shown(cls, dial: str, info: ValidationInfo) -> str:
        """A person in danger must reach the number they read, not its neighbour."""
        number = info.data.get("number")
        if number is None:
            return dial
        digits = "".join(filter(str.isdigit, number))
        abroad = dial.startswith("+") and dial.endswith(digits.lstrip("0"))
        if dial.lstrip("+") != digits and not abroad:
            raise refusal(f"the digits of {shown(number)}", shown(dial))
        return dial


Phones = Annotated[Several[Phone], Field(min_length=1), once("key", lambda phone: phone.key)]
Aftercare = Annotated[Several[PhoneKey], Field(min_length=1), once("key", str)]
