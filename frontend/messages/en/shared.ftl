# reviewed-by:
# reviewed-on:

## Leaving the page

exit-link = Leave this page
exit-link-short = Leave
cover-page = Hide
exit-keys = You can also press Shift three times to leave this page.
exit-keys-left = { $left ->
    [one] Press Shift one more time to leave this page.
   *[other] Press Shift { $left } more times to leave this page.
}
exit-keys-waited = You waited too long. The page is still here.
exit-leaving = You are leaving the page.

## Language

language-heading = Language
language-unreachable = We could not fetch that language. Try again in a little while.
draft = A machine wrote this English text. It is a draft, not yet reviewed by a person.

## Without JavaScript. Every language's version stands in the page.

without-javascript = JavaScript is turned off in your browser. You can read and call, but you cannot write to us here.

## Telephone numbers and hours

phones-heading = Call
hours-heading = Opening hours
hours-closed = Closed
hours-range = { $opens }–{ $closes }
hours-other-days = Holidays and other days with their own hours
open-now = Open now, until { $time }
open-now-until-day = Open now, until { $day } { $time }
closed-until = Closed now. Opens today at { $time }
closed-until-day = Closed now. Opens { $day } { $time }

## Days and months stand here because browsers lack them in several of our languages.

weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date-long = { $day } { $month } { $year }

## The connection and the organisation

connection-lost = The page cannot reach us right now. You can still read and call.
demonstration = This is a demonstration. Nobody answers here. The numbers to 112 and to the national helplines are real.
