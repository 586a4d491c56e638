# reviewed-by:
# reviewed-on:

start-heading = Här får du stöd
start-who = Vi finns för dig som är mellan { $from } och { $to } år och som blir kontrollerad, hotad eller slagen av någon i familjen, i släkten eller av en partner.
start-how = Du kan fråga, berätta eller bara prata av dig.
start-choice = Du behöver inte säga vad du heter, och det är du som bestämmer vad som händer sen.
start-danger = Är det fara just nu? Ring 112.

ways-heading = Skriv till oss
ask-title = Ställ en fråga
ask-how = Du skriver när det passar dig och får sex ord. Med orden kommer du tillbaka och läser svaret.
ask-answered = { $hours ->
    [one] Svaret kommer inom en timme.
   *[other] Svaret kommer inom { $hours } timmar.
}
return-title = Jag har sex ord
return-how = Läs svaret, skriv mer eller radera allt.
chat-title = Chatta
chat-how = Du skriver med en av oss direkt, när chatten är öppen.
chat-is-open = Öppen nu.
chat-is-closed = Stängd just nu.
published-title = Andra har frågat
published-how = Läs frågor och svar som vi har fått visa.

part-fetching = Hämtar.
part-unreachable = Det gick inte att hämta. Kolla om du har uppkoppling och försök igen.

hours-about = De här tiderna är vi på plats.
calls-show = När du har ringt syns numret i telefonens samtalslista.

cover-away = Ta bort bilden
ending-soon = Om en minut töms sidan. Rör vid den om du vill vara kvar.
