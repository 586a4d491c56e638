# reviewed-by:
# reviewed-on:

## Leaving the page

exit-link = Lämna sidan
exit-link-short = Lämna
cover-page = Dölj
exit-keys = Du kan också trycka på Shift tre gånger för att lämna sidan.
exit-keys-left = { $left ->
    [one] Tryck på Shift en gång till för att lämna sidan.
   *[other] Tryck på Shift { $left } gånger till för att lämna sidan.
}
exit-keys-waited = Du väntade för länge. Sidan är kvar.
exit-leaving = Du lämnar sidan.

## Language

language-heading = Språk
language-unreachable = Språket gick inte att hämta. Försök igen om en stund.
draft = Den här texten är ett maskingjort utkast. Ingen människa har granskat den än.

## Without JavaScript. Every language's version stands in the page.

without-javascript = JavaScript är avstängt i din webbläsare. Du kan läsa och ringa, men du kan inte skriva till oss här.

## Telephone numbers and hours

phones-heading = Ring
hours-heading = Öppettider
hours-closed = Stängt
hours-range = { $opens }–{ $closes }
hours-other-days = Helger och andra dagar med egna tider
open-now = Öppet nu, till { $time }
open-now-until-day = Öppet nu, till { $day } { $time }
closed-until = Stängt nu. Öppnar i dag { $time }
closed-until-day = Stängt nu. Öppnar { $day } { $time }

## Days and months stand here because browsers lack them in several of our languages.

weekday-monday = måndag
weekday-tuesday = tisdag
weekday-wednesday = onsdag
weekday-thursday = torsdag
weekday-friday = fredag
weekday-saturday = lördag
weekday-sunday = söndag
month-1 = januari
month-2 = februari
month-3 = mars
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = augusti
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
date-long = { $day } { $month } { $year }

## The connection and the organisation

connection-lost = Sidan har ingen kontakt med oss just nu. Du kan läsa och ringa ändå.
demonstration = Det här är en demonstration. Ingen svarar här. Numren till 112 och de nationella stödlinjerna är riktiga.
