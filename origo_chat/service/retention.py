"""How long each kind of record is kept. What is erased and how belongs to the retention app."""

from pydantic import Field

from origo_chat.service.part import Part


class Retention(Part):
    """All of it is written out in the file: an organisation decides this and answers for it."""

    # A question and its answers, counted from the last activity of either side.
    question_days: int = Field(ge=14, le=365)
    # Packets of a live room after it closed; ten minutes is the longest the protocol allows.
    live_room_minutes: int = Field(ge=1, le=10)
    # What staff did, without any text.
    audit_days: int = Field(ge=30, le=3650)
