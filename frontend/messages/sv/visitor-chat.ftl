# reviewed-by:
# reviewed-on:

## Before the line

chat-someone-heading = Kan någon annan läsa det här just nu?
chat-someone-lead = Vi frågar för att du ska kunna skriva i lugn och ro.
chat-someone-yes = Ja
chat-someone-yes-about = Någon är nära eller ser skärmen.
chat-someone-maybe = Kanske
chat-someone-maybe-about = Någon kan komma.
chat-someone-no = Nej
chat-someone-no-about = Jag är ensam.
chat-advice-yes-heading = Vänta med att skriva
chat-advice-yes = Lämna sidan nu och kom tillbaka när du är ensam. Du kan också ringa från en annan telefon.
chat-advice-maybe-heading = Håll knapparna nära
chat-advice-maybe = Sätt dig så att ingen ser skärmen. Tryck på Dölj eller Lämna sidan längst ner om någon kommer. Sidan döljs nu själv när du inte har rört den på en minut.
chat-advice-no-heading = Då kan du skriva
chat-advice-no = Om någon kommer trycker du på Dölj eller Lämna sidan längst ner.
chat-go-on = Fortsätt
chat-go-on-anyway = Fortsätt ändå

chat-first-heading = Vad vill du prata om?
chat-first-lead = Du behöver inte skriva något nu. Det du skriver läser den som svarar innan ni börjar.
chat-first-label = Din första rad
chat-first-empty = Du kan lämna det tomt.
chat-first-too-long = Texten är för lång. Korta den till tusen tecken. Resten kan du skriva sen.
chat-first-role = Vem vill du prata med?
chat-first-language = På vilket språk vill du skriva?
chat-many = Många väntar, så det kan hända att vi inte hinner till dig i dag. Du kan ställa dig i kön, eller skriva en fråga som vi svarar på.
chat-enter = Ställ mig i kön
chat-entering = Du ställs i kön

## Closed

chat-closed-heading = Chatten är stängd just nu
chat-closed-hours = Vi chattar när vi har öppet.
chat-closed-nobody = Ingen av oss kan chatta just nu.
chat-closed-lead = Vi har stängt chatten för en stund.
chat-full-heading = Kön är full just nu
chat-closed-full = Så många står i kön att ingen mer får plats. Chatten är öppen, så du kan försöka igen om en stund.
chat-closed-instead = Du kan skriva en fråga i stället. Vi läser den och svarar.
chat-closed-call = Du kan också ringa.
chat-as-question = Skriv en fråga i stället
chat-text-follows = Det du har skrivit följer med.
chat-look-again = Titta igen

## The line

chat-line-heading = Du står i kön
chat-line-next = Du är näst på tur.
chat-line-ahead = { $ahead ->
    [one] En person är före dig.
   *[other] { $ahead } personer är före dig.
}
chat-line-wait = Det brukar ta { $from } till { $to } minuter.
chat-line-wait-unknown = Vi kan inte säga hur lång tid det tar.
chat-line-may-not = Det kan hända att vi inte hinner till dig i dag. Du får stå kvar, eller lämna det som en fråga som vi svarar på.
chat-line-kept = Din plats finns kvar om uppkopplingen bryts en stund. Rör vid sidan minst var tionde minut, annars töms den och platsen försvinner.
chat-line-back = Trycker du på telefonens bakåtknapp lämnar du sidan och din plats i kön.
chat-line-cannot-wait = Kan du inte vänta?
chat-line-danger = Är det fara just nu? Ring 112.
chat-line-question = Lämna det som en fråga
chat-line-leave = Lämna kön

## The room

chat-room-heading = Chatt
chat-who = Här är
chat-who-you = du
chat-who-someone = { $alias }, { $role }
chat-role-interpreter = tolk
chat-role-somebody = någon av oss
chat-on-the-way-interpreter = En tolk är på väg in.
chat-on-the-way-midwife = En barnmorska är på väg in.
chat-on-the-way-police = En polis är på väg in.
chat-on-the-way-lead = Vår chef är på väg in.
chat-on-the-way-somebody = En till av oss är på väg in.
chat-log = Samtalet
chat-event-with = Nu skriver du med { $alias }, { $role }.
chat-event-came = { $alias }, { $role }, är med nu.
chat-event-left = { $alias }, { $role }, är inte med längre.
chat-event-handed = Nu skriver du med { $alias }, { $role }. { $before } är inte med längre.
chat-summary = Sammanfattning från { $alias }
chat-unheard = Här står något som inte gick att öppna.
chat-mine = Du
chat-state-sending = Skickas
chat-state-waiting = Inte skickat än
chat-state-sent = Skickat
chat-state-delivered = Framme
chat-state-read = Läst
chat-state-refused = Inte skickat
chat-writes = { $alias } skriver.
chat-write-label = Skriv här
chat-write-too-long = Texten är för lång för att skickas på en gång. Dela den.
chat-send = Skicka
chat-unreachable = Sidan når oss inte just nu. Det du skriver skickas när uppkopplingen är tillbaka.
chat-interrupted = Den du skriver med har tappat uppkopplingen. Vänta kvar. Någon annan av oss tar över om det behövs.
chat-gone = { $alias } är inte med längre. Någon annan av oss tar över. Det du skriver väntar till dess.
chat-distrusted = Sidan kan inte kontrollera vem som är med här. Skriv inget mer. Lämna chatten och ring eller börja om.
chat-state-held = Inte skickat än
chat-held = Någon ny är med nu. Det du skrev innan är inte skickat.
chat-held-send = Skicka till alla här
chat-held-back = Skicka inte
chat-unlisted = { $alias }, { $role }, kan läsa här, men listan från vår server säger något annat. Därför skickas inget. Vänta en liten stund, eller avsluta chatten.
chat-end = Avsluta chatten
chat-back = Trycker du på telefonens bakåtknapp lämnar du sidan, och chatten avslutas.
chat-end-sure = Vill du avsluta?
chat-end-yes = Ja, avsluta
chat-end-no = Nej, fortsätt
chat-end-failed = Det gick inte att avsluta. Försök igen, eller lämna sidan.

## The end

chat-ended-heading = Chatten är slut
chat-ended-staff = Den du skrev med har avslutat chatten.
chat-ended-silence = Chatten tog slut eftersom kontakten var borta för länge.
chat-place-lost-heading = Din plats i kön är borta
chat-place-lost = Kontakten var borta för länge. Du kan ställa dig i kön igen.
chat-place-crowded = Kön blev för lång och din plats gick till någon annan. Det du har skrivit finns kvar här. Lämna det som en fråga, så läser vi den och svarar.
chat-place-crowded-empty = Kön blev för lång och din plats gick till någon annan. Du kan skriva en fråga i stället, så läser vi den och svarar.
chat-next-heading = Vad kan du göra nu?
chat-next = Du kan chatta igen när du vill. Du kan också skriva en fråga när chatten är stängd.
chat-kept = På den här sidan finns det kvar tills du lämnar den. Hos oss tas det bort efter en stund.
chat-show = Visa det ni skrev
chat-hide = Dölj det ni skrev
chat-save-heading = Spara det ni skrev
chat-save-about = Du får sex ord som öppnar samtalet igen. Det ni skrev kommer till oss som en fråga: vi läser den och svarar. Du kan skriva mer.
chat-save = Spara med sex ord
chat-question-heading = Har du mer att säga?
chat-question = Fortsätt som en fråga
chat-clear-heading = Ta bort allt nu
chat-clear-about = Det ni skrev tas bort här och hos oss.
chat-clear = Ta bort allt
chat-clear-failed = Det gick inte att nå oss. Det tas bort av sig självt om en stund.
chat-cleared-heading = Allt är borta
chat-cleared = Det ni skrev finns inte kvar här och inte hos oss.
chat-again = Chatta igen
chat-aftercare = De här finns också

chat-transcript = Det här är en chatt som jag vill spara.
chat-transcript-mine = Jag
