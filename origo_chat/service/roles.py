"""The roles a person may have in the organisation."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from origo_chat.service.part import Several
from origo_chat.service.refusals import once


class Role(StrEnum):
    """Every role the software knows; an organisation uses some of them."""

    KURATOR = "kurator"
    MIDWIFE = "midwife"
    POLICE = "police"
    LEAD = "lead"
    COORDINATOR = "coordinator"
    ADMINISTRATOR = "administrator"
    INTERPRETER = "interpreter"
    OPERATOR = "operator"


Roles = Annotated[Several[Annotated[Role, Field(strict=False)]], Field(min_length=1), once("role", str)]
