# reviewed-by:
# reviewed-on:

write-heading = Skriv din fråga
write-lead = Skriv som du vill. Du behöver inte skriva namn, skola eller adress.
write-label = Din fråga
write-kept = Det du skriver finns bara på den här sidan tills du skickar det. Stänger du sidan försvinner det.
write-back = Trycker du på telefonens bakåtknapp lämnar du sidan, och då försvinner texten. Använd knappen Tillbaka här.
write-empty = Skriv något först.
write-used = Du har använt { $percent } procent av platsen.
write-too-long = Texten är för lång för att skickas på en gång. Korta den, eller skriv resten när du har fått dina sex ord.
write-has-words = I texten står dina sex ord. Ta bort dem därifrån, så att bara du har dem.
write-continue = Fortsätt
back = Tillbaka
to-start = Till början
try-again = Försök igen

wish-heading = Vill du säga mer om dig?
wish-about = Allt här är frivilligt. Det skickas förseglat ihop med din fråga, och bara vi som svarar kan läsa det.
wish-role = Vem ska svara?
wish-role-anyone = Det spelar ingen roll
wish-role-kurator = En kurator
wish-role-midwife = En barnmorska
wish-role-police = En polis
wish-age = Hur gammal är du?
wish-unsaid = Det säger jag inte
wish-age-under-13 = Under 13 år
wish-age-13-15 = 13 till 15 år
wish-age-16-17 = 16 eller 17 år
wish-age-18-20 = 18 till 20 år
wish-age-21-26 = 21 till 26 år
wish-age-over-26 = Över 26 år
wish-gender = Könsidentitet, med dina egna ord
wish-language = På vilket språk vill du ha svaret?
wish-language-same = Samma som jag skriver på
wish-publish = Ni får göra om min fråga så att ingen känner igen den, och visa den här för andra.
age-under = Vi finns mest för dig som är { $from } till { $to } år. Du får gärna skriva till oss ändå. De här är också bra på att lyssna:
age-over = Vi finns mest för dig som är { $from } till { $to } år. Du får gärna skriva till oss ändå, och vi hjälper dig att hitta rätt. De här kan också mycket:

sending-heading = Din fråga skickas
sending-keys = Din fråga förseglas.
sending-work = Många skriver just nu. Sidan räknar på ett tal för att komma fram. Det tar några sekunder.
sending-now = Skickar.
sending-offline = Du har ingen uppkoppling. Stäng inte sidan. Det skickas av sig självt när uppkopplingen är tillbaka.
sending-waiting = Det gick inte att nå oss. Sidan försöker igen om { $seconds ->
    [one] en sekund.
   *[other] { $seconds } sekunder.
}
sending-failed = Din fråga är inte skickad
sending-kept = Det du har skrivit finns kvar här.
sending-text = Tillbaka till texten
sending-not-believed = Sidan kunde inte kontrollera vem den skriver till. Därför skickas inget. Försök igen om en stund eller ring.
sending-changed = Något ändrades hos oss medan sidan skickade. Försök igen om en stund eller ring.
sending-old-browser = Webbläsaren kan inte det som behövs för att skriva här. Prova en annan webbläsare eller ring.

sent-heading = Din fråga är skickad
sent-answer = Du får svar senast { $date }.
sent-return-heading = Så läser du svaret
sent-return = Öppna den här sidan igen, välj Jag har sex ord och skriv orden i samma ordning.
sent-no-notice = Vi kan inte säga till när svaret har kommit. Titta in här när du kan.
sent-urgent = Blir det farligt innan dess? Ring 112.

published-heading = Andra har frågat
published-lead = Frågorna är omskrivna så att ingen ska kännas igen. De visas för att den som frågade sa ja.
published-none = Här finns inga frågor på ditt språk än.

hide-heading = Om någon kommer
hide-about = Tryck på Dölj eller Lämna sidan längst ner. Har du ett tangentbord kan du trycka på Shift tre gånger för att lämna. På en iPhone kan den sista bilden av sidan synas när man byter app.
hide-after = Lägg en bild över sidan när jag inte har rört den på
hide-minutes = { $minutes ->
    [one] en minut
   *[other] { $minutes } minuter
}
hide-never = gör det aldrig själv
hide-cleared = Efter tio minuter utan att du rör sidan töms den helt.

# Klockan i telefonen: sidan frågar, och ingen server svarar på vilken dag det är.
day-heading = Telefonens datum är { $date }. Stämmer det?
day-heading-set = Du har valt { $date }. Stämmer det?
day-why = Sidan låser det du skriver så att bara vi kan öppna det. Nyckeln byts då och då, och den som sidan har för det datumet går inte att använda. Därför skickas inget än.
day-right = Ja, det stämmer
day-wrong = Nej, jag rättar det
day-set-heading = Vilket datum är det i dag?
day-set-lead = Det gäller bara den här gången. Inget ändras i telefonen, och inget sparas.
day-day = Dag
day-month = Månad
day-year = År
day-set = Använd det datumet
day-impossible = Det datumet finns inte.
old-heading = Listan över våra nycklar går inte att använda
old-what = Sidan har inte fått någon nyckel som går att använda i dag. Därför skickas inget. Du har inte gjort något fel.
old-do = Titta in igen om några dagar. Vill du inte vänta kan du ringa något av numren här under.
