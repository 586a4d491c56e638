# reviewed-by:
# reviewed-on:

# Words of the live chat in the console. "Den unga" is whoever chats; no name is known. "Kön" is the line.

staff-view-chat = Chatten
desk-heading = Chatten
desk-visitor = Den unga
desk-somebody = En kollega

## Being at work

desk-presence = Vad tar du emot?
desk-at-away = Inget, jag är inte här
desk-at-available = Chattar
desk-at-urgent_only = Bara brådskande
desk-at-break = Inget, jag har paus
desk-capacity = Hur många samtidigt?
desk-sound = Spela en ton när någon väntar på mig eller skriver
desk-open = Chatten är öppen.
desk-open-until = Chatten är öppen till { $time }.
desk-closed-hours = Chatten är stängd. Öppettiden börjar { $time }.
desk-closed-now = Chatten är stängd.
desk-closed-nobody = Chatten är stängd, för ingen tar emot just nu.
desk-closed-by-lead = Chatten är stängd av enhetschefen.

## The line

desk-line = Kön
desk-line-list = De som väntar, den som ska tas först överst
desk-line-empty = Ingen väntar.
desk-line-count = { $count ->
    [one] 1 väntar.
   *[other] { $count } väntar.
}
desk-line-long = Fler väntar än ni hinner med. När det ringer hos dig och du säger ”Inte jag” hamnar den chatten bakom dem som ingen har tittat på än.
desk-line-more = { $count ->
    [one] En till väntar längre bak.
   *[other] { $count } till väntar längre bak.
}
desk-waiting-count = { $count ->
    [one] 1 väntar
   *[other] { $count } väntar
}
desk-unread-count = { $count ->
    [one] 1 oläst
   *[other] { $count } olästa
}
desk-first-line-none = Skrev inget på förhand.
desk-hello-opening = Öppnas …
desk-hello-shut = Första raden går inte att öppna med dina nycklar.
desk-waited = Har väntat { $minutes } min
desk-waited-less = Har väntat mindre än en minut
desk-here = Här sedan { $minutes } min
desk-state-waiting = Väntar
desk-state-ringing = Ringer
desk-state-talking = Pågår
desk-state-interrupted = Avbruten, ingen kollega är kvar
desk-state-ended = Avslutad
desk-rings-at = Ringer hos { $alias }
desk-urgency-0 = Vanlig
desk-urgency-1 = Förtur
desk-urgency-2 = Brådskande
desk-alarm-waits_long = Har väntat länge
desk-alarm-interrupted = Behöver någon nu
desk-alarm-risk = En kollega vill ha stöd
desk-alarm-unanswered = Ingen svarade på ringningen
desk-take = Ta chatten
desk-take-over = Ta över
desk-move = Ändra plats
desk-move-title = Ändra plats i kön
desk-move-what = Skälet sparas i händelseloggen. Ingen maskin bedömer vad den unga skriver.
desk-move-urgency = Hur brådskande är det?
desk-move-reason = Varför?
desk-move-do = Ändra
desk-reason-danger_now = Fara just nu
desk-reason-young = Mycket ung
desk-reason-waited_long = Har väntat länge
desk-reason-wish_for_role = Vill prata med en viss yrkesroll
desk-reason-mistake = Rättar ett misstag

## Ringing

desk-ring = Någon väntar på dig
desk-ring-what = Svara inom { $seconds } sekunder, annars frågas en kollega.
desk-ring-interrupted = Ett samtal har blivit utan kollega. Svara inom { $seconds } sekunder, annars frågas någon annan.
desk-pass = Inte jag
desk-asked-in = { $alias } ber dig komma in i en chatt
desk-handed = { $alias } vill lämna över en chatt till dig
desk-asked-in-what = Den unga ser när du kommer in. Det som sades före det kan du inte läsa.
desk-come-in = Gå in
desk-do-not-come = Tacka nej

## A room

desk-talks = Dina chattar
desk-talk = Chatt { $number }
desk-choose = Välj en chatt, eller ta någon ur kön.
desk-opening = Öppnar chatten …
desk-not-opened = Chatten gick inte att öppna. Vi försöker igen.
desk-gone = Chatten finns inte kvar.
desk-no-keys = Väntar på nycklar till rummet. Det du skriver skickas när de har kommit.
desk-time-over = Din tid i samtalet är slut. Du kan läsa men inte skriva. Det som inte hann skickas ligger kvar tills du går ut. Behövs du längre: kopiera det, gå ut, och be någon som är kvar bjuda in dig igen.
desk-waits = Inte skickat än
desk-held = Någon ny är med nu. Det du skrev innan är inte skickat.
desk-held-send = Skicka till alla här
desk-held-back = Skicka inte
desk-unlisted = Enligt nycklarna läser { $name }, här, men servern säger något annat. Inget du skriver skickas. Går det inte över: gå ut eller avsluta chatten.
desk-wants-in = { $name }, vill komma in. Ingen här har bjudit in.
desk-let-in = Släpp in
desk-let-not = Inte nu
desk-is-coming = { $name } (på väg in)
desk-key-fault = Nycklarna i rummet stämmer inte ({ $failure }). Skriv inget känsligt förrän raden är borta, och berätta för den som ansvarar för driften.
desk-roster = De som är här
desk-is-away = { $name } (utan anslutning just nu)
desk-is-asked = { $name } (är tillfrågad)
desk-you = { $name } (du)
desk-person = { $alias }, { $role }
desk-log = Samtalet
desk-on-its-way = På väg
desk-earlier = { $count ->
    [one] Ett meddelande sades innan du kom. Det går inte att läsa här.
   *[other] { $count } meddelanden sades innan du kom. De går inte att läsa här.
}
desk-entry-shut = Ett meddelande från { $name } gick inte att öppna.
desk-summary = Sammanfattning från { $name }
desk-sending = Skickas …
desk-sent = Skickat
desk-delivered = Framme
desk-read = Läst
desk-not-sent = Skickades inte.
desk-drop = Ta bort
desk-writes = { $name } skriver …
desk-write = Skriv till den unga
desk-write-hint = Enter skickar, Skift och Enter ger ny rad.
desk-send = Skicka
desk-template-insert = Lägg in
desk-note = Egen anteckning
desk-note-hint = Finns bara i den här webbläsaren, och försvinner när du låser eller lämnar chatten.
desk-more = Mall och anteckning

## What can be done in a room

desk-invite = Bjud in
desk-hand = Lämna över
desk-invite-title = Bjud in någon
desk-invite-what = Den unga ser vem som är tillfrågad och vem som kommer in.
desk-hand-title = Lämna över chatten
desk-hand-what = Chatten är din tills kollegan har gått in. Den unga får veta vem som skriver.
desk-to = Till vem?
desk-summary-text = Sammanfattning till den som kommer
desk-summary-hint = Skickas när kollegan har kommit in. Den unga kan också läsa den.
desk-nobody-to-ask = Ingen kollega är inloggad med nycklar just nu.
desk-risk = Kalla på stöd
desk-risk-over = Stödet behövs inte längre
desk-step-out = Gå ut
desk-step-out-title = Gå ut ur chatten
desk-step-out-what = De andra är kvar. Det du har läst försvinner ur den här webbläsaren.
desk-end = Avsluta
desk-end-title = Avsluta chatten
desk-end-what = Säg hej då först. Allt som sades raderas några minuter efter slutet.
desk-end-report = Jag eller en kollega blev hotad
desk-end-report-hint = Räknas och antecknas i händelseloggen utan text. Nya besökare får vänta lite längre en kvart framåt.
desk-ended-visitor = Den unga avslutade chatten. Allt raderas om några minuter.
desk-ended-staff = Chatten är avslutad. Allt raderas om några minuter.
desk-ended-silence = Den unga har varit borta för länge, så chatten avslutades. Allt raderas om några minuter.
desk-close = Stäng
desk-join = Gå in synligt

## The lead's overview

desk-overview = Överblick
desk-overview-note = Vem som är i tjänst och vad som pågår
desk-team-table = Kollegor i tjänst
desk-column-person = Vem
desk-column-state = Tar emot
desk-column-talking = Pratar med
desk-of-capacity = { $talking } av { $capacity }
desk-nobody-at-work = Ingen är i tjänst.
desk-talks-table = Samtal som pågår
desk-column-who = Vilka
desk-column-time = Tid
desk-column-alarms = Larm
desk-column-do = Gör
desk-minutes = { $minutes } min
desk-nothing-talks = Inget samtal pågår.
desk-override = Öppet eller stängt
desk-override-hours = Som öppettiderna säger
desk-override-open = Öppet, vad öppettiderna än säger
desk-override-closed = Stängt, vad öppettiderna än säger
desk-override-hint = Gäller tills öppettiderna växlar nästa gång.

## In the event log

staff-event-chat_taken = tog en chatt
staff-event-chat_passed = tackade nej till en chatt
staff-event-chat_reordered = ändrade en plats i chattens kö
staff-event-chat_invited = bjöd in någon till en chatt
staff-event-chat_handed = bad någon ta över en chatt
staff-event-chat_joined = gick in i en chatt
staff-event-chat_stepped_out = gick ut ur en chatt
staff-event-chat_put_out = satte någon utanför en chatt
staff-event-chat_risk = kallade på stöd i en chatt
staff-event-chat_risk_over = sade att stödet i en chatt inte behövs längre
staff-event-chat_ended = avslutade en chatt
staff-event-chat_reported = avslutade en chatt och berättade om hot
staff-event-chat_epoch_begun = gjorde nya nycklar till en chatt
staff-event-chat_memory_kept = sparade sin nyckel till en chatt
staff-event-chat_presence = sade vad hen tar emot i chatten
staff-event-chat_overridden = öppnade eller stängde chatten
