"""When the live chat is open, per weekday and per holiday. Whether it is open now is asked in opening."""

from datetime import date
from itertools import pairwise
from typing import Annotated
from zoneinfo import available_timezones

from pydantic import AfterValidator, ValidationInfo, field_validator

from origo_chat.service.languages import Texts
from origo_chat.service.part import Part, Several
from origo_chat.service.refusals import matching, once, refusal, shown


class Period(Part):
    """From one time of day to a later one. Over midnight it is two: until 24:00, and from 00:00."""

    opens: Annotated[str, matching(r"([01]\d|2[0-3]):[0-5]\d", 'a time such as "08:30", at most "23:59"')]
    closes: Annotated[str, matching(r"([01]\d|2[0-3]):[0-5]\d|24:00", 'a time such as "18:00", at most "24:00"')]

    @field_validator("closes")
    @classmethod
    def _closes_after_opening(cls, closes: str, info: ValidationInfo) -> str:
        opens = info.data.get("opens", "")
        if closes <= opens:
            raise refusal(f"a time after opens, {shown(opens)}", shown(closes))
        return closes


def _apart(periods: tuple[Period, ...]) -> tuple[Period, ...]:
    for earlier, later in pairwise(sorted(periods, key=lambda period: period.opens)):
        if later.opens < earlier.closes:
            found = f"{earlier.opens}-{earlier.closes} and {later.opens}-{later.closes}"
            raise refusal("periods that do not overlap", found)
    return periods


Periods = Annotated[Several[Period], AfterValidator(_apart)]


class Week(Part):
    """All seven days are written out, so that a forgotten one is not a closed one."""

    monday: Periods
    tuesday: Periods
    wednesday: Periods
    thursday: Periods
    friday: Periods
    saturday: Periods
    sunday: Periods

    def on(self, day: date) -> tuple[Period, ...]:
        """The periods of the weekday this day is."""
        days = (
            self.monday,
            self.tuesday,
            self.wednesday,
            self.thursday,
            self.friday,
            self.saturday,
            self.sunday,
        )
        return days[day.weekday()]


class Holiday(Part):
    """A day with hours of its own; no hours means closed."""

    date: date
    names: Texts
    hours: Periods


def _existing(zone: str) -> str:
    if zone not in available_timezones():
        raise refusal('a time zone such as "Europe/Stockholm"', shown(zone))
    return zone


class OpeningHours(Part):
    """Times of day on the wall of the place the service is in."""

    time_zone: Annotated[str, AfterValidator(_existing)]
    week: Week
    holidays: Annotated[Several[Holiday], once("date", lambda holiday: holiday.date)]

    def on(self, day: date) -> tuple[Period, ...]:
        """The periods of one day, in order; a holiday replaces its weekday."""
        hours = next((each.hours for each in self.holidays if each.date == day), self.week.on(day))
        return tuple(sorted(hours, key=lambda period: period.opens))
