"""Facts of the demonstration file that a rule cannot know."""

from datetime import date

from origo_chat.service.roles import Role
from origo_chat.service.shape import Service


def test_the_public_holidays_fall_on_the_days_they_must(organisation: Service) -> None:
    days = {each.names["en"]: each.date.strftime("%A") for each in organisation.opening_hours.holidays}
    assert days["Good Friday"] == "Friday"
    assert days["Easter Sunday"] == days["Whit Sunday"] == "Sunday"
    assert days["Easter Monday"] == "Monday"
    assert days["Ascension Day"] == "Thursday"
    assert days["Midsummer Eve"] == "Friday"
    assert days["Midsummer Day"] == days["All Saints' Day"] == "Saturday"


def test_the_feasts_that_follow_easter_are_as_far_from_it_as_they_must_be(organisation: Service) -> None:
    days = {each.names["en"]: each.date for each in organisation.opening_hours.holidays}
    easter = days["Easter Sunday"]
    assert easter == date(2027, 3, 28)
    assert [(days[name] - easter).days for name in ("Good Friday", "Ascension Day", "Whit Sunday")] == [
        -2,
        39,
        49,
    ]


def test_every_code_is_of_stockholm_county(organisation: Service) -> None:
    assert {each.code[:2] for each in organisation.municipalities} == {"01"}


def test_it_uses_every_role_there_is(organisation: Service) -> None:
    assert set(organisation.roles) == set(Role)


def test_every_phone_is_shown_as_aftercare(organisation: Service) -> None:
    assert organisation.aftercare == tuple(phone.key for phone in organisation.phones)
