# reviewed-by:
# reviewed-on:

thread-heading = Din fråga
thread-heading-answer = Du har fått svar
thread-waiting = Vi har din fråga. Du får svar senast { $date }.
thread-waiting-undated = Vi har din fråga och svarar så snart vi kan.
thread-being-answered = En av oss skriver på ett svar till dig. Du får det senast { $date }.
thread-answered = Skriv gärna om du undrar något mer.
thread-closed = Vi har avslutat den här frågan. Du kan skriva igen om du vill, så öppnar vi den.
thread-kept = Allt här raderas av sig självt { $date } om ingen skriver innan dess.
thread-new = Det har kommit ett nytt svar.
thread-connection = Sidan når oss inte just nu. Den försöker igen av sig själv.
thread-endless = Det som kommer från vår server tar inte slut, och så kan det inte vara. Sidan slutade läsa. Ring oss i stället.
thread-messages = Meddelanden

message-yours = Du skrev
message-from = { $alias }, { $role }
message-role-kurator = kurator
message-role-midwife = barnmorska
message-role-police = polis
message-role-lead = enhetschef
message-role-coordinator = samordnare
message-role-other = personal
message-nobody-of-ours = Vi vet inte vem som skrev det här
message-uncertified = Gör inte vad det ber dig om. Det finns inget som visar att någon av oss har skrivit det.
message-unasked = Just nu kan vi inte hämta listan över oss som svarar. Vänta med att göra vad det ber dig om.
message-outdated = Skrivet av en av oss enligt listan från { $date }. Listan är gammal, så vi kan inte kontrollera det i dag.
message-words-changed = Du bytte ord här.
message-key-renewed = Här bytte sidan nyckel, för att någon hos oss har slutat eller fått nya nycklar. Dina sex ord är desamma.
message-under-old-words = Här finns ett svar som låstes med en nyckel från dina gamla ord. Det visas inte, och den som har de orden kan ha läst det. Be oss skriva det igen.
message-unopened = Det här meddelandet gick inte att öppna.
show-earlier = Visa tidigare meddelanden
hide-earlier = Dölj tidigare meddelanden

fault-gap = Ett meddelande fattas. Något kan ha gått fel på vägen. Fråga oss gärna.
fault-reordered = Meddelandena kom i en annan ordning än de skrevs.
fault-withheld = Ett meddelande som en av oss svarade på finns inte här.
fault-fork = Något i tråden stämmer inte. Någon kan ha ändrat i den. Därför skickas inget härifrån. Ring oss i stället.
fault-rollback = Listan över oss som svarar är äldre än den borde vara. Därför vet vi inte vem som har skrivit. Försök igen om en stund.

more-heading = Skriv mer
more-label = Ditt meddelande
more-back = Trycker du på telefonens bakåtknapp försvinner det du inte har skickat.
more-send = Skicka
more-sent = Ditt meddelande är skickat.
more-words-unsure = Vi vet inte än om dina nya ord gäller, så inget skickas. Tryck på Ge mig nya ord här nedanför och försök igen.
more-not-sent = Ditt meddelande är inte skickat.
more-thread-full = Tråden är full. Allt som står här finns kvar. Skriv vidare i en ny fråga, så följer det du just skrev med. Den får sex nya ord.
more-ask-anew = Skriv vidare i en ny fråga

deeds-heading = Mer du kan göra
chat-now-title = Jag behöver prata nu
chat-now-open = Chatten är öppen. Där skriver du med en av oss. Du kan få vänta en stund. Din fråga försvinner från skärmen när du går dit. Vi har den kvar, och dina sex ord öppnar den igen. Den du chattar med ser inte din fråga.
chat-now-erasing = Chatten är öppen. Ångra raderingen först, eller vänta tills den är klar.
chat-now-draft = Du har skrivit något under Skriv mer som inte är skickat. Det försvinner om du går till chatten. Skicka det först om du vill ha det kvar.
chat-now-begin = Chatta nu
chat-now-closed = Chatten är stängd just nu. Det du skriver här läser vi, men inte direkt.
chat-now-call = Ring om du vill prata med någon nu. Ring 112 om det är fara.
chat-now-hours = De här tiderna är vi på plats:
new-words-title = Byt mina sex ord
new-words-about = Gör det om någon kan ha sett dina ord. Du får sex nya, och de gamla slutar fungera med en gång.
new-words-begin = Ge mig nya ord
new-words-kept = Dina gamla ord gäller fortfarande.
new-words-keep = Behåll mina ord
new-words-heading = Dina nya sex ord
new-words-changing = Byter ord.
new-words-done = Nu gäller de nya orden. De gamla fungerar inte längre.
new-words-unsure = Det gick inte att få veta om bytet hann fram. Försök igen nu, eller skriv de nya orden nästa gång, och de gamla om de nya inte öppnar.
erase-title = Radera allt
erase-about = Din fråga, våra svar och allt annat här tas bort. Det går inte att få tillbaka, och orden slutar fungera.
erase-begin = Radera allt
erase-counting = Allt raderas om { $seconds ->
    [one] en sekund.
   *[other] { $seconds } sekunder.
}
erase-regret = Ångra
erase-kept = Inget är raderat.
erase-now = Raderar.
erase-failed = Det gick inte att radera. Försök igen om en stund. Inget är ändrat.
erased-heading = Allt är raderat
erased-text = Din fråga och svaren finns inte kvar hos oss, och orden öppnar inget längre. Du kan skriva en ny fråga när du vill.
