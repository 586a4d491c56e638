# reviewed-by:
# reviewed-on:

# Words of the console. "Lösenfras" is the passphrase, "passnyckel" a passkey, "kontrollord" the six words of a
# fingerprint, "intyg" a certificate, "nyckelloggen" is keys.log, "nyckelperiod" an epoch.

## Before signing in

staff-heading = För dig som arbetar här
staff-starting = Ett ögonblick, sidan gör sig klar.
staff-unreachable = Vi går inte att nå just nu. Kontrollera nätet och försök igen.
staff-old-browser = Den här webbläsaren kan inte räkna fram nycklar. Prova en nyare version, eller en annan webbläsare.
staff-retry = Försök igen
staff-band = Demonstration. Personerna är påhittade och deras nycklar är kända. Skriv inget verkligt här.
staff-skip = Hoppa till innehållet

staff-sign-in = Logga in
staff-sign-in-lead = Du behöver ditt inloggningsnamn, din lösenfras och din passnyckel eller kod.
staff-ended = Din inloggning är avslutad. Det kan ha gått för lång tid, eller så avslutades den på en annan enhet eller av en kollega. Det du höll på att skriva är borta.
staff-signed-out = Du är utloggad, och nycklarna är borta ur den här webbläsaren.
staff-name = Inloggningsnamn
staff-passphrase = Lösenfras
staff-passphrase-hint = Sex ord. Fyra bokstäver av varje räcker, och du kan klistra in.
staff-passphrase-show = Visa
staff-passphrase-hide = Dölj
staff-words-so-far = { $count ->
    [one] Ett ord hittills.
   *[other] { $count } ord hittills.
}
staff-words-enough = { $count } ord, alla finns i ordlistan.
staff-word-unknown = Ord { $position } finns inte i ordlistan. Jämför med det du skrev upp.
staff-word-count = Lösenfrasen har sex ord. Jämför med det du skrev upp.
staff-signing-in = Räknar fram din nyckel …
staff-signing-in-how = Det tar några sekunder med flit, så att ingen kan gissa i mängd.
staff-work = Räknar för att komma fram …
staff-work-why = Många försöker komma in just nu. Din webbläsare får räkna i några sekunder, så att den som bara prövar inte tränger undan dig.
staff-name-missing = Skriv ditt inloggningsnamn.
staff-refused = Namnet och lösenfrasen stämmer inte ihop. Jämför båda med det du skrev upp. Har du tappat bort lösenfrasen kan en administratör ge dig en ny inbjudan.
staff-wait-seconds = { $seconds ->
    [one] För många försök. Vänta en sekund och försök igen.
   *[other] För många försök. Vänta { $seconds } sekunder och försök igen.
}
staff-wait-minutes = { $minutes ->
    [one] För många försök. Vänta en minut och försök igen.
   *[other] För många försök. Vänta { $minutes } minuter och försök igen.
}
staff-weak-parameters = Inloggningen stoppades, för tjänsten bad om ett svagare skydd än det får vara. Logga inte in. Ring den som ansvarar för driften.
staff-does-not-open = Det var inte rätt lösenfras för de här nycklarna.
staff-key-fault = Det gick inte att läsa nycklarna ({ $failure }). Ring den som ansvarar för driften.

staff-passkey-not-used = Passnyckeln användes inte. Försök igen, eller kontrollera att du har rätt enhet.
staff-passkey-cannot-unlock = Den passnyckeln kan inte låsa upp i den här webbläsaren. Använd lösenfrasen.

staff-second-factor = Bekräfta att det är du
staff-second-passkey = Använd din passnyckel: telefonen, datorn eller säkerhetsnyckeln där den sitter.
staff-use-passkey = Använd passnyckel
staff-using-passkey = Väntar på passnyckeln …
staff-second-code = Skriv de sex siffrorna från din kodapp.
staff-code = Kod, sex siffror
staff-code-shape = Koden har sex siffror.
staff-confirm = Bekräfta
staff-confirming = Bekräftar …
staff-cancel-sign-in = Avbryt och börja om

staff-first-factor = Lägg till en extra inloggning
staff-first-factor-lead = Den behövs utöver lösenfrasen, så att en avläst lösenfras inte räcker för att komma in.
staff-passkey-heading = Passnyckel
staff-passkey-about = Sitter i telefonen, datorn eller en säkerhetsnyckel. Går fortast, och kan ofta låsa upp skärmen också.
staff-add-passkey = Lägg till passnyckel
staff-code-heading = Kod från en app
staff-code-about = En app i telefonen visar sex siffror som byts varje halvminut.
staff-add-code = Använd en kodapp
staff-code-secret = Hemlighet för kodappen
staff-code-secret-how = Skriv in den i kodappen, eller öppna den härifrån om appen finns på samma enhet. Den visas bara nu.
staff-code-open = Öppna i kodappen
staff-copy = Kopiera
staff-copied = Kopierat.
staff-copy-failed = Det gick inte att kopiera. Markera texten och kopiera den själv.

## Locked

staff-locked = Låst
staff-locked-idle = Skärmen låstes för att ingen använde den på en stund. Nycklarna är borta ur minnet.
staff-locked-asked = Skärmen är låst. Nycklarna är borta ur minnet.
staff-locked-loaded = Du är inloggad, men sidan är nyladdad och har inga nycklar. Lås upp för att fortsätta.
staff-unlock = Lås upp
staff-unlocking = Låser upp …
staff-unlock-with-passkey = Lås upp med passnyckel
staff-sign-out = Logga ut
staff-lock = Lås
staff-lock-keys = Ctrl + Alt + L låser också.
staff-locking-soon = { $seconds ->
    [one] Skärmen låses om en sekund. Rör musen eller tryck på en tangent för att fortsätta.
   *[other] Skärmen låses om { $seconds } sekunder. Rör musen eller tryck på en tangent för att fortsätta.
}

## Invitation

staff-invited = Välkommen hit
staff-invited-as = Du är inbjuden som { $alias }, { $role }. Ditt inloggningsnamn är { $name }.
staff-invited-until = Inbjudan gäller till { $until }.
staff-invited-steps = Det tar ungefär fem minuter. Du får en lösenfras att skriva upp, och din webbläsare gör dina nycklar. Sitt så att ingen ser skärmen, och ha papper och penna.
staff-invitation-gone = Inbjudan gäller inte. Den kan vara använd, ha gått ut eller vara återtagen. Be den som bjöd in dig om en ny.
staff-invitation-to-sign-in = Till inloggningen
staff-begin = Börja
staff-your-words = Din lösenfras
staff-your-words-lead = Skriv upp orden på papper, i den här ordningen. Ingen annan har dem, inte vi heller: tappar du bort dem måste du få nya nycklar.
staff-words-list = Orden i din lösenfras
staff-words-keep = Förvara papperet där bara du kommer åt det, inte i datorn och inte i telefonen.
staff-new-words = Ge mig andra ord
staff-have-written = Jag har skrivit upp orden
staff-words-back = Visa orden igen
staff-ask-back = Skriv två av orden
staff-ask-back-lead = Så att vi vet att de finns på papperet.
staff-word-number = Ord { $number }
staff-word-wrong = Det ordet stämmer inte. Titta på papperet.
staff-make-keys = Gör mina nycklar
staff-making-keys = Din webbläsare gör dina nycklar
staff-making-keys-how = Det tar några sekunder. Nycklarna stannar här; tjänsten får dem bara inlåsta.

## Waiting to be certified

staff-revoked = Ditt intyg är återkallat
staff-revoked-what = Du kan inte läsa eller svara här längre. Prata med din administratör.
staff-revoked-unsent = Det du höll på att skriva
staff-revoked-copy = Det är inte skickat. Kopiera det om du behöver det: det försvinner när du loggar ut eller lämnar skärmen en stund.
staff-waiting-heading = Du är nästan framme
staff-waiting-certificate = Två administratörer ska intyga att nycklarna är dina. Ring den administratör som bjöd in dig, eller träffas, och läs upp de här sex kontrollorden. De är inte hemliga.
staff-waiting-words = Dina kontrollord
staff-waiting-next = Sedan händer resten av sig självt: intyget skrivs in i nyckelloggen, och en kollega ger dig teamets nyckel. Sidan märker det, du behöver inte ladda om.
staff-waiting-root = Administratörer intygas vid nyckelceremonin, inte här. Lämna ansökningsfilen till den som håller i den.
staff-waiting-epoch = Du är intygad. Nu ska en kollegas webbläsare ge dig teamets nyckel. Det sker av sig självt när någon i teamet har sidan öppen.
staff-waiting-now = Väntar
staff-enrolment-file = Spara ansökningsfilen

## The frame

staff-navigation = Konsolen
staff-view-start = Start
staff-view-inbox = Frågor
staff-view-templates = Mallar
staff-view-publications = Publicerat
staff-unclaimed-count = { $count ->
    [one] 1 ledig
   *[other] { $count } lediga
}
staff-view-account = Mitt konto
staff-view-team = Team och nycklar
staff-view-people = Personer
staff-view-events = Händelser
staff-waiting-count = { $count ->
    [one] 1 väntar
   *[other] { $count } väntar
}
staff-loading = Hämtar …
staff-not-loaded = Det gick inte att hämta. Kontrollera nätet.
staff-cancel = Avbryt
staff-go-on = Fortsätt
staff-working = Arbetar …

staff-role-kurator = kurator
staff-role-midwife = barnmorska
staff-role-police = polis
staff-role-lead = enhetschef
staff-role-coordinator = samordnare
staff-role-administrator = administratör
staff-role-interpreter = tolk
staff-role-operator = driftansvarig

## Start

staff-start-heading = Hej { $alias }
staff-start-chat-heading = Chatten
staff-start-chat = I vyn Chatten säger du vad du tar emot just nu. Där finns också dina chattar.
staff-start-chat-asked = När en kollega ber dig komma in i en chatt ser du det här och i vyn Chatten. Där finns också dina chattar.
staff-start-to-chat = Till Chatten
staff-todo = Det här väntar på dig
staff-todo-nothing = Inget väntar på dig just nu.
staff-todo-late = { $count ->
    [one] En fråga har snart ont om tid, eller är försenad.
   *[other] { $count } frågor har snart ont om tid, eller är försenade.
}
staff-todo-free = { $count ->
    [one] En fråga väntar på att någon tar den.
   *[other] { $count } frågor väntar på att någon tar dem.
}
staff-todo-reader = { $count ->
    [one] Ett svar väntar på att du läser det.
   *[other] { $count } svar väntar på att en kollega läser dem.
}
staff-todo-proposals = { $count ->
    [one] Ett förslag väntar på din underskrift.
   *[other] { $count } förslag väntar på din underskrift.
}
staff-todo-newcomers = { $count ->
    [one] En ny kollega väntar på att intygas.
   *[other] { $count } nya kollegor väntar på att intygas.
}
staff-todo-rotation = Teamet behöver nya nycklar.
staff-todo-resealing = Öppna frågor låses om till teamets nya nycklar.
staff-todo-factor = Du har bara en extra inloggning. Lägg till en till, så att du kommer in om den första försvinner.
staff-go = Visa

## My account

staff-account-lead = Hur du loggar in, och var du är inloggad.
staff-account-who = Vem du är här
staff-account-alias = Namn i tjänsten
staff-account-role = Roll
staff-account-words = Kontrollord
staff-account-words-about = Sex ord som hör till just dina nycklar. Kollegor kan jämföra dem med dina. De är inte hemliga.
staff-change-passphrase = Byt lösenfras
staff-change-about = Du får nya ord och loggas ut på alla andra enheter. Passnycklar låser upp först när du har använt dem en gång till.
staff-old-passphrase = Din nuvarande lösenfras
staff-change-now = Byt till de nya orden
staff-changing = Byter lösenfras …
staff-changed = Lösenfrasen är bytt. Förstör papperet med de gamla orden.
staff-passkeys-heading = Passnycklar
staff-passkeys-about = Bekräftar inloggningen. De som kan låsa upp sparar dig lösenfrasen när skärmen är låst.
staff-passkeys-caption = Dina passnycklar
staff-passkeys-none = Du har ingen passnyckel.
staff-passkey-made = Gjord
staff-passkey-used = Senast använd
staff-passkey-never = aldrig
staff-passkey-unlocks = Låser upp
staff-passkey-yes = Ja
staff-passkey-no = Nej
staff-passkey-let-unlock = Låt den låsa upp
staff-passkey-remove = Ta bort
staff-passkey-remove-title = Ta bort passnyckeln?
staff-passkey-remove-what = Den kan inte längre bekräfta din inloggning och inte låsa upp. Själva passnyckeln ligger kvar i enheten tills du tar bort den där.
staff-passkey-added = Passnyckeln är tillagd.
staff-passkey-unlocks-now = Passnyckeln kan låsa upp nu.
staff-passkeys-unsupported = Den här webbläsaren har inget stöd för passnycklar.
staff-code-have = Du har en kodapp.
staff-code-have-not = Du har ingen kodapp.
staff-code-remove = Ta bort kodappen
staff-code-remove-title = Ta bort kodappen?
staff-code-remove-what = Koder från appen går inte längre att logga in med.
staff-devices-heading = Enheter
staff-devices-about = Varje webbläsare där du är inloggad. Vi sparar inga adresser och inga enhetsnamn.
staff-devices-caption = Dina inloggningar
staff-device = Inloggad
staff-device-seen = Senast använd
staff-device-ends = Slutar
staff-device-here = Den här
staff-device-half = Inte bekräftad
staff-device-end = Avsluta
staff-device-end-others = Avsluta alla andra
staff-device-ended = Inloggningen är avslutad.
staff-devices-ended = { $count ->
    [one] En annan inloggning är avslutad.
   *[other] { $count } andra inloggningar är avslutade.
}
staff-devices-no-others = Det fanns inga andra inloggningar.
staff-lock-heading = Låsning
staff-lock-about = Efter så här lång tid utan att du rör något låses skärmen. Kortare går bra. Valet gäller tills sidan stängs.
staff-lock-after = Lås efter
staff-lock-minutes = { $minutes ->
    [one] 1 minut
   *[other] { $minutes } minuter
}

## Team and keys

staff-team-lead = Vilka nycklar teamet litar på, och vem som har gått i god för dem.
staff-log-heading = Nyckelloggen
staff-log-about = En lista som bara kan växa. Din webbläsare räknar igenom hela, från organisationens rot, varje gång du låser upp.
staff-log-good = Hela loggen stämmer
staff-log-checked = { $lines ->
    [one] En rad är kontrollerad i den här webbläsaren.
   *[other] { $lines } rader är kontrollerade i den här webbläsaren.
} Den bygger vidare på det sidan har sett sedan den öppnades.
staff-log-head = Sista radens kontrollsumma
staff-log-caption = Alla rader, den senaste först
staff-log-show = Visa alla rader
staff-log-hide = Dölj raderna
staff-log-n = Rad
staff-log-kind = Vad
staff-log-about-whom = Vem eller vilken
staff-log-on = Dag
staff-kind-root = Organisationens rot
staff-kind-administrator = Administratör intygad
staff-kind-staff = Kollega intygad
staff-kind-epoch = Nya nycklar för teamet
staff-kind-authority = Myndighet intygad
staff-kind-revocation = Intyg återkallat
staff-kind-recovery-use = Återställningsnyckeln använd
staff-people-certified = Intygade personer
staff-people-certified-about = De som nyckelloggen säger arbetar här. Jämför kontrollorden med personen om du är osäker.
staff-certificates-caption = Intyg för personer
staff-holder = Namn
staff-valid = Gäller
staff-valid-until = Gäller till
staff-from-until = { $from } till { $until }
staff-standing = Läge
staff-standing-holds = Gäller
staff-standing-later = Börjar senare
staff-standing-expired = Har gått ut
staff-standing-revoked = Återkallat
staff-standing-replaced = Ersatt
staff-epochs-heading = Teamets nycklar
staff-epochs-about = Allt som skrivs till teamet låses med den nyckelperiod som gäller. Nya nycklar görs varje månad, och samma timme som någon slutar.
staff-epochs-caption = Nyckelperioder
staff-epoch = Period
staff-epoch-n = Period { $n }
staff-epoch-conversations = Frågor
staff-epoch-own = Din nyckel
staff-epoch-have = Öppnad
staff-epoch-have-not = Väntar på en kollega
staff-epoch-current = Gäller
staff-epoch-old = Äldre
staff-epoch-destroyed = Förstörd
staff-epoch-none = Teamet har inga nycklar än.
staff-rotation-need-first = Teamet har inga nycklar än. Någon som läser frågor startar den första perioden här.
staff-rotation-need-departed = Någon har slutat, fått nya nycklar eller har ett intyg som gått ut sedan teamets nycklar gjordes. Byt nu.
staff-rotation-need-lapsed = En kollegas intyg har gått ut, och kollegan har nycklarna som väntar på att börja gälla. Förnya intyget, eller avsluta kollegan under Personer.
staff-rotation-need-old = Om mindre än två veckor går teamets nycklar ut, och då kan ingen skriva till teamet. Gör nya nu. De börjar gälla i tid.
staff-rotation-need-ended = Enligt datorns datum, { $date }, har nycklarna gått ut, och inget kan låsas till teamet. Byt nu. Är datumet fel ska datorns klocka ställas först.
staff-rotation-not-needed = Nycklarna behöver inte bytas nu.
staff-epoch-ahead = Börjar senare
staff-rotation-full = Tre perioder väntar på att börja. Fler går inte att göra i förväg.
staff-rotation-lost = En kollega hann före med period { $n }. Dina nycklar för den behövdes inte, och de är borta.
staff-rotation-lost-own = Period { $n } fick nycklar som du gjorde på en annan dator. De som gjordes här är borta.
staff-epoch-misfiled = Återställningsnyckeln kan inte öppna period { $n }: någon har sparat fel kopia. Säg det till en administratör och gör nya nycklar.
staff-rotation-start = Gör nya nycklar för teamet
staff-rotation-today = Byt till nya nycklar i dag
staff-rotation-starting = Gör nya nycklar …
staff-rotation-started = De nya nycklarna är gjorda och delade med kollegorna. Nu ska två administratörer skriva under, sedan gäller de.
staff-rotation-waiting = De nya nycklarna väntar på underskrift av två administratörer.
staff-rotation-read-out = Du gjorde nycklarna. Läs upp de här sex orden för var och en som ska skriva under, i samma rum eller i telefon med en röst ni känner igen. Ser de andra ord ska ingen skriva under.
staff-rotation-members-only = En kollega som läser frågor gör de nya nycklarna. Du skriver under dem.
staff-reseal-heading = Öppna frågor låses om
staff-reseal-progress = Så långt har det kommit
staff-reseal-left = { $left ->
    [one] En är kvar.
   *[other] { $left } är kvar.
}
staff-reseal-together = Du och dina kollegor gör det tillsammans, i bakgrunden. Det går bra att pausa, låsa eller stänga; arbetet fortsätter där det var.
staff-reseal-waiting = En kollegas webbläsare arbetar med resten.
staff-reseal-paused = Pausat här.
staff-reseal-stuck = { $refused ->
    [one] En går inte att öppna med dina nycklar. En kollega behöver göra den.
   *[other] { $refused } går inte att öppna med dina nycklar. En kollega behöver göra dem.
}
staff-reseal-done = Alla öppna frågor är låsta till de nycklar som gäller.
staff-pause = Pausa
staff-resume = Fortsätt
staff-proposals-heading = Väntar på underskrift
staff-proposals-about = Två administratörer skriver under det som ska in i nyckelloggen. Förslag som ingen skriver under faller efter några dagar.
staff-proposals-none = Inget väntar på underskrift.
staff-proposal-what = Vad
staff-proposal-days = Gäller
staff-proposal-from = Från
staff-proposal-by = Föreslaget av
staff-proposal-signed = Underskrifter
staff-proposal-signed-count = { $count } av 2
staff-proposal-sign = Skriv under
staff-proposal-sign-title = Skriv under?
staff-proposal-signing = Skriver under …
staff-proposal-mine = Du har skrivit under
staff-proposal-withdraw = Ta tillbaka
staff-proposal-withdraw-title = Ta tillbaka förslaget?
staff-proposal-withdraw-what = Underskrifterna stryks. Den som vill kan föreslå det igen.
staff-proposal-unreadable = Det här förslaget går inte att läsa. Skriv inte under.
staff-proposal-stale = Det här förslaget passar inte nyckelloggen. Ta tillbaka det.
staff-proposal-staff = { $alias } är { $role } här, med de här kontrollorden.
staff-proposal-epoch = Teamets nycklar, period { $n }.
staff-proposal-revocation = Intyget för { $alias } gäller inte längre.
staff-proposal-other = Något annat än person och team. Fråga den som föreslog det.
staff-words-show = Visa orden för { $alias }
staff-words-working = Räknar fram orden …
staff-sign-compare = Be { $alias } läsa upp orden som står under Team och nycklar på sin skärm, i samma rum eller i telefon med en röst du känner igen. Skriv inte under om något ord är ett annat.
staff-sign-changed = Förslaget ändrades medan rutan var öppen. Stäng rutan, öppna den igen och jämför orden en gång till.
staff-sign-id = Kännetecken
staff-sign-teams = Team
staff-sign-no-team = Inget team
staff-sign-made-by = Nycklarna gjordes av
staff-sign-switchboard = Växel
staff-sign-after-hours = Kvällar och helger
staff-sign-verified = Så kontrollerades det
staff-sign-revoked = Intyget för
staff-sign-why = Varför
staff-sign-why-left = Har slutat
staff-sign-why-lost = Nycklarna är borta
staff-sign-why-compromised = Någon annan kan ha nycklarna
staff-sign-why-replaced = Ersatt av nya nycklar
staff-sign-why-mistake = Intyget var ett misstag
staff-proposal-authority = Uppgifterna om myndigheten { $name } stämmer.
staff-proposal-recovery = Återställningsnyckeln används för att öppna teamets nycklar.
staff-signed-one = Du har skrivit under. Nu behövs en administratör till.
staff-signed-both = Båda har skrivit under. Det står i nyckelloggen nu.

staff-recovery-heading = Innan återställningsnyckeln används
staff-recovery-about = Har hela teamet förlorat sina nycklar kan tre av dem som förvarar återställningsnyckeln öppna dem igen, på plats. Skriv först in här vilka perioder det gäller och varför. Det står sedan i nyckelloggen. Utan den raden säger verktyget vid ceremonin nej.
staff-recovery-why = Varför
staff-recovery-lacks = Välj minst en period och skriv varför.
staff-recovery-propose = Föreslå att det skrivs in
staff-recovery-proposed = Förslaget väntar på två administratörers underskrift.

staff-stop-heading = Stanna upp. Nycklarna går inte att lita på just nu.
staff-stop-unsound = Den här sidan har fått en lista över teamets nycklar som inte hänger ihop. Det kan vara ett fel i driften. Det kan också vara någon som försöker komma emellan er och de unga.
staff-stop-shorter = Den här sidan har fått en kortare lista över teamets nycklar än den som webbläsaren redan känner till. Rader som stod där är borta. Driften kan ha lagt tillbaka en gammal kopia. Det kan också vara någon som vill dölja att en nyckel har dragits in.
staff-stop-other = Den här sidan har fått en annan lista över teamets nycklar än den som webbläsaren redan känner till. En rad som stod där har blivit en annan. Driften kan ha lagt tillbaka en gammal kopia och fortsatt från den. Det kan också vara någon som försöker komma emellan er och de unga.
staff-stop-clock = Den här sidan har fått en lista över teamets nycklar med en rad från en dag som inte har kommit än, om man frågar den här datorn. Oftast är det datorns datum som är fel.
staff-stop-means = Därför låser din webbläsare inget mer och skriver inte under något. Det som redan är skrivet är fortfarande låst med de gamla nycklarna.
staff-stop-do = Gör så här
staff-stop-step-write = Skriv inget till någon ung härifrån, och läs inte upp något från den här sidan.
staff-stop-step-call = Ring din chef och den som ansvarar för driften, på ett nummer du redan har. Inte ett nummer från den här sidan.
staff-stop-step-clock = Kontrollera att datorns datum stämmer. Datorn tror att det är { $today }.
staff-stop-step-wait = Börja inte igen förrän de säger att det är utrett.
staff-stop-detail = För den som felsöker
staff-stop-again = Läs listan igen

## People

staff-people-lead = Bjud in, intyga och avsluta. Allt här skrivs in i händelserna.
staff-invite-heading = Bjud in
staff-invite-about = Länken gäller i tre dygn och kan användas en gång. Ge den till personen själv, inte i samma meddelande som namnet.
staff-invite-alias = Namn i tjänsten
staff-invite-alias-hint = Det kollegor och unga ser. Ett förnamn räcker.
staff-invite-name-hint = Små bokstäver utan mellanslag. Går inte att ändra sedan.
staff-invite = Gör en inbjudan
staff-inviting = Gör inbjudan …
staff-invite-link = Länk till { $alias }
staff-invite-link-once = Visas bara nu. Vi har den inte.
staff-invite-missing = Fyll i namn i tjänsten och inloggningsnamn.
staff-newcomers-heading = Nya som ska intygas
staff-newcomers-about = Be personen läsa upp sina sex kontrollord, helst öga mot öga, annars i telefon med en röst du känner igen. Stämmer de, skriver du under.
staff-newcomers-none = Ingen ny väntar.
staff-newcomer-words = Kontrollord för { $alias }
staff-newcomer-heard = Jag har hört { $alias } läsa upp just de här sex orden.
staff-newcomer-heard-missing = Lyssna på orden först, och bocka i rutan.
staff-newcomer-certify = Intyga { $alias }
staff-newcomer-second = Skriv under för { $alias }
staff-newcomer-signed = Du har skrivit under. En administratör till behövs.
staff-newcomer-root = Administratörer intygas vid nyckelceremonin. Spara ansökningsfilen och ta med den dit.
staff-everybody-heading = Alla
staff-everybody-caption = De som arbetar här eller är inbjudna
staff-person-name = Namn
staff-person-role = Roll
staff-person-state = Läge
staff-person-factors = Extra inloggning
staff-person-actions = Åtgärder
staff-person-passkeys = { $count ->
    [one] 1 passnyckel
   *[other] { $count } passnycklar
}
staff-person-code = kodapp
staff-person-no-factors = ingen
staff-state-invited = Inbjuden
staff-state-enrolled = Väntar på intyg
staff-state-certified = Väntar på teamets nyckel
staff-state-active = Arbetar här
staff-state-left = Har slutat
staff-state-revoked = Intyget återkallat
staff-person-invited-until = till { $until }
staff-person-invitation-gone = Inbjudan har gått ut
staff-withdraw = Ta tillbaka inbjudan
staff-withdraw-title = Ta tillbaka inbjudan till { $alias }?
staff-withdraw-what = Länken slutar gälla nu.
staff-invite-again = Ny inbjudan
staff-lost-passphrase = Tappat lösenfrasen
staff-lost-passphrase-title = Ny början för { $alias }?
staff-lost-passphrase-what = De gamla nycklarna går inte att rädda. { $alias } loggas ut överallt, får en ny inbjudan och gör nya nycklar som ni intygar igen. Därefter ger en kollega tillbaka teamets nyckel, och inget som är skrivet går förlorat.
staff-lost-passphrase-do = Ja, gör en ny inbjudan
staff-lost-passkey = Tappat passnyckeln
staff-lost-passkey-title = Ta bort extra inloggningar för { $alias }?
staff-lost-passkey-what = Alla passnycklar och kodappar för { $alias } tas bort, och { $alias } loggas ut. Vid nästa inloggning läggs en ny till. Kontrollera med en röst du känner igen att det är { $alias } som ber.
staff-lost-passkey-do = Ja, ta bort dem
staff-lost-passkey-done = De extra inloggningarna är borttagna.
staff-depart = Slutar
staff-depart-title = Slutar { $alias }?
staff-depart-what = Det här händer genast och går inte att ångra:
staff-depart-sessions = { $alias } loggas ut på alla enheter.
staff-depart-sign-in = Lösenfrasen, passnycklarna och koderna slutar gälla.
staff-depart-keys = Teamets nycklar lämnas inte längre ut till { $alias }.
staff-depart-revocation = Du skriver under att intyget återkallas. En administratör till behöver göra det.
staff-depart-rotation = Någon i teamet behöver göra nya nycklar samma timme.
staff-depart-do = Ja, { $alias } slutar
staff-departed = { $alias } är avslutad. Be en administratör till skriva under, och någon i teamet göra nya nycklar.

## Events

staff-events-lead = Vad som har gjorts här, av vem. Listan kan bara växa, och innehåller inget av det som unga skriver. När du öppnar den här sidan skriver din webbläsare under listan åt dig, en gång om dagen.
staff-events-holds = Hänger ihop
staff-events-good = Raderna { $first } till { $last } hänger ihop, och fortsätter där den här webbläsaren senast såg listan.
staff-events-first = Raderna { $first } till { $last } hänger ihop. Den här webbläsaren minns nu var listan slutar, och kontrollerar den därifrån nästa gång.
staff-events-broken = Vid rad { $n } är listan bruten, eller fortsätter inte där den här webbläsaren senast såg den. Någon kan ha ändrat i den. Ring den som ansvarar för driften.
staff-events-signed = { $alias } skrev under listan till och med rad { $n } den { $day }. Raderna efter den har ingen skrivit under än.
staff-events-signed-now = Du skrev under nu, till och med rad { $n }.
staff-events-signed-all = { $alias } skrev under hela listan den { $day }, till och med rad { $n }.
staff-events-signed-before = Ingen har skrivit under listan sedan { $alias } gjorde det den { $day }, till och med rad { $n }. Så långt bak är den inte kontrollerad här.
staff-events-unsigned = Ingen administratör har skrivit under listan än.
staff-events-uncounted = Underskrifter som inte räknas: { $count }. Den som skrev under var inte administratör den dagen enligt nyckelloggen, eller så stämmer inte underskriften.
staff-events-further = Kontrollera längre bak
staff-events-broken-signed = { $alias } skrev under den { $day } att rad { $n } fanns. Nu är den borta, eller en annan. Någon kan ha ändrat i listan. Ring den som ansvarar för driften, och berätta för { $alias }.
staff-events-withheld = Rad { $n } säger att någon skrev under listan till och med rad { $signed }, men underskriften visas inte. Någon kan ha tagit bort den. Ring den som ansvarar för driften.
staff-events-unchecked = Raderna visas så som de kom från servern. De är inte kontrollerade.
staff-events-caption = Händelser, den senaste först
staff-events-n = Nr
staff-events-at = När
staff-events-actor = Vem
staff-events-event = Vad
staff-events-subject = Gällde
staff-events-system = tjänsten
staff-events-older = Visa äldre
staff-events-none = Inget har hänt än.
staff-event-signed_in = loggade in
staff-event-signed_out = loggade ut
staff-event-session_ended = avslutade en inloggning
staff-event-other_sessions_ended = avslutade andra inloggningar
staff-event-second_factor_proved = bekräftade inloggningen
staff-event-passkey_added = lade till en passnyckel
staff-event-passkey_removed = tog bort en passnyckel
staff-event-passkey_wrapped = lät en passnyckel låsa upp
staff-event-totp_begun = började med en kodapp
staff-event-totp_added = lade till en kodapp
staff-event-totp_removed = tog bort en kodapp
staff-event-second_factors_removed = tog bort extra inloggningar
staff-event-secrets_sealed_anew = förseglade tjänstens egna hemligheter på nytt
staff-event-passphrase_changed = bytte lösenfras
staff-event-invited = bjöd in
staff-event-invitation_withdrawn = tog tillbaka en inbjudan
staff-event-enrolled = gjorde sina nycklar
staff-event-certified = intygade
staff-event-uncertified = återkallade ett intyg
staff-event-activated = gav teamets nyckel
staff-event-reset = gav en ny början
staff-event-left = avslutade någon som slutade
staff-event-head_signed = skrev under listan till och med
staff-event-log_appended = lade till en rad i nyckelloggen
staff-event-proposed = föreslog något
staff-event-proposal_signed = skrev under ett förslag
staff-event-proposal_withdrawn = tog tillbaka ett förslag
staff-event-epoch_sealed = delade teamets nyckel
staff-event-epoch_slot_dropped = bad om teamets nyckel igen
staff-event-epoch_slots_taken = drog in teamets nycklar
staff-event-epoch_destroyed = förstörde en gammal nyckel
staff-event-threads_resealed = låste om frågor
staff-event-question_claimed = tog en fråga
staff-event-question_released = lämnade tillbaka en fråga
staff-event-question_handed = lämnade över en fråga
staff-event-second_reader_asked = bad om en andra läsare
staff-event-second_reader_not_needed = tog bort kravet på en andra läsare
staff-event-draft_begun = började på ett svar
staff-event-note_added = skrev en anteckning
staff-event-answer_submitted = lämnade ett svar till läsning
staff-event-answer_sent_back = skickade tillbaka ett svar
staff-event-answer_approved = godkände ett svar
staff-event-question_answered = svarade på en fråga
staff-event-question_closed = avslutade en fråga
staff-event-question_ended = tog bort en fråga vars tid var slut
staff-event-template_added = lade till en mall
staff-event-template_changed = ändrade en mall
staff-event-template_removed = tog bort en mall
staff-event-publication_proposed = föreslog en publicering
staff-event-publication_approved = godkände en publicering
staff-event-publication_withdrawn = drog tillbaka en publicering
staff-moment = { $day } { $time }
