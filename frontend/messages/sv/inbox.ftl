# reviewed-by:
# reviewed-on:

# Words of the inbox, the thread, templates and publications. "Den unga" is whoever asks; no name is known.

## The list

inbox-list = Frågor, den som lovats svar först överst
inbox-shelf = Väntar eller klara
inbox-shelf-waiting = Väntar
inbox-shelf-settled = Besvarade och avslutade
inbox-whose = Vilka frågor
inbox-whose-all = Alla
inbox-whose-free = Lediga
inbox-whose-mine = Mina
inbox-whose-team = Kollegors
inbox-whose-reader = Att läsa åt kollega
inbox-whose-role = För { $role }
inbox-search = Sök i det som är öppnat här
inbox-more-filters = Fler urval
inbox-filters-chosen = { $count ->
    [one] 1 valt
   *[other] { $count } valda
}
inbox-filter-state = Läge
inbox-filter-language = Språk som önskas
inbox-filter-role = Vem som önskas svara
inbox-any = Alla
inbox-choice-count = { $text } ({ $count })
inbox-shown-count = { $count ->
    [one] 1 fråga visas.
   *[other] { $count } frågor visas.
}
inbox-nothing = Ingen fråga väntar. Nya kommer hit av sig själva.
inbox-nothing-matches = Ingen fråga passar urvalet.
inbox-settled-none = Inget är besvarat eller avslutat än.
inbox-settled-more = Visa fler
inbox-opening = Öppnar frågorna i den här webbläsaren
inbox-opening-left = { $done } av { $total }. Sökning och urval hittar det som är öppnat.
inbox-choose-one = Välj en fråga i listan.
inbox-row-opening = Öppnas …
inbox-row-shut = Går inte att öppna med dina nycklar än.

inbox-state-asked = Ny
inbox-state-followed_up = Har skrivit igen
inbox-state-claimed = Någon svarar
inbox-state-drafted = Utkast
inbox-state-in_review = Läses av kollega
inbox-state-answered = Besvarad
inbox-state-closed = Avslutad

inbox-clock-hours = { $hours ->
    [one] 1 timme kvar
   *[other] { $hours } timmar kvar
}
inbox-clock-minutes = { $minutes ->
    [one] 1 minut kvar
   *[other] { $minutes } minuter kvar
}
inbox-clock-late = { $hours ->
    [one] Försenad 1 timme
   *[other] Försenad { $hours } timmar
}
inbox-held-by-you = Du har den
inbox-held-by = { $alias } har den
inbox-for-role = För { $role }
inbox-free = Ledig
inbox-somebody = en kollega
inbox-wishes-role = vill ha { $role }
inbox-second-reader-short = två läser
inbox-is-read = svaret är läst
inbox-is-unread = svaret är inte läst

inbox-shortcuts = Kortkommandon
inbox-shortcuts-off = Kortkommandon (av)
inbox-shortcuts-lead = De gäller inte medan du skriver. Piltangenter, Page Up, Page Down, Home och End flyttar i listan.
inbox-shortcuts-on = Använd kortkommandon
inbox-shortcut-next = Nästa fråga
inbox-shortcut-previous = Föregående fråga
inbox-shortcut-search = Sök
inbox-shortcut-thread = Till frågan
inbox-shortcut-answer = Skriv svaret
inbox-shortcut-note = Skriv en anteckning
inbox-shortcut-list = Till listan
inbox-shortcut-help = Visa kortkommandona
inbox-done = Klar

## A question

inbox-back-to-list = Till listan
inbox-question-opening = Öppnar frågan …
inbox-question-from = Fråga från { $day }
inbox-gone = Frågan finns inte längre. Den unga har tagit bort den, eller så har dess tid tagit slut.
inbox-second-reader = En kollega ska läsa svaret
inbox-thread = Hela tråden, äldst först
inbox-earlier-warning = Ni har haft kontakt förut. Upprepa inte det som sagts i ditt svar: någon annan kan hålla i telefonen.
inbox-thread-gap = Ett meddelande i tråden saknas. Svara inte förrän du har talat med den som ansvarar för driften.
inbox-thread-reordered = Meddelandena kommer inte i den ordning de skrevs. Tala med den som ansvarar för driften.
inbox-thread-withheld = Något som skrevs har inte nått hit. Tala med den som ansvarar för driften.
inbox-thread-fork = Nycklar eller underskrifter i tråden stämmer inte med varandra. Det kan vara en annan tråd än den som den unga skrev i. Det går inte att skriva här. Tala med den som ansvarar för driften.
inbox-thread-rollback = En kollega har läst en längre nyckellista än den som kom hit. Svara inte förrän du har talat med den som ansvarar för driften.
inbox-by-visitor = Den unga
inbox-by-verified = { $alias }, { $role }. Underskriften stämmer.
inbox-by-uncertified = Säger sig vara { $alias }
inbox-by-outdated = { $alias }, { $role }, enligt en gammal lista
inbox-uncertified-what = Det går inte att visa att en kollega skrev det här. Lita inte på det.
inbox-outdated-what = Nyckellistan är för gammal för att kontrollera mot i dag. Teamet behöver en ny period.
inbox-unasked-what = Nyckellistan är inte läst än. Lita inte på att en kollega skrev det här.
inbox-part-words-changed = Den unga har bytt sina sex ord. Den som hade de gamla orden kan ha läst det som skrevs före bytet.
inbox-part-key-renewed = Ny nyckel för tråden, för att någon i teamet har slutat eller fått nya nycklar.
inbox-known-outside = Någon som hade trådens nyckel har slutat eller fått nya nycklar. Den unga får en ny nyckel nästa gång hon eller han skriver. Skriv inget känsligt förrän dess.
inbox-message-new = Nytt
inbox-message-shut = Det här meddelandet går inte att öppna ({ $failure }).

inbox-wish-language = Önskat språk
inbox-wish-role = Önskar svar av
inbox-wish-age = Ålder
inbox-wish-gender = Könsidentitet
inbox-wish-publish = Får publiceras omskriven
inbox-wish-publish-yes = ja
inbox-wish-publish-no = nej
inbox-age-under-13 = under 13 år
inbox-age-13-15 = 13–15 år
inbox-age-16-17 = 16–17 år
inbox-age-18-20 = 18–20 år
inbox-age-21-26 = 21–26 år
inbox-age-over-26 = över 26 år
inbox-age-outside = Åldern är utanför vår målgrupp. Svara vänligt och berätta vart hen kan vända sig.

inbox-claim = Ta frågan
inbox-claim-to-write = Ta frågan för att svara. Då ser kollegorna att du har den.
inbox-held-by-other = En kollega har frågan. Du kan läsa och skriva anteckningar.
inbox-claimed-first = { $alias } hann före och har frågan nu.
inbox-release = Lämna tillbaka
inbox-hand = Lämna över
inbox-hand-title = Lämna över frågan
inbox-hand-what = Den unga får veta vem som svarar när svaret kommer.
inbox-hand-to = Till
inbox-hand-person = { $alias }, { $role }
inbox-hand-role = Den som är { $role }
inbox-hand-do = Lämna över
inbox-flag = Låt en kollega läsa svaret
inbox-unflag = Ingen kollega behöver läsa
inbox-close = Avsluta
inbox-close-title = Avsluta utan nytt svar?
inbox-close-what = Frågan väntar inte längre på oss. Den unga kan ändå komma tillbaka och skriva igen, och då dyker den upp här.
inbox-close-do = Ja, avsluta
inbox-changed-meanwhile = Något hann ändras. Du ser det nya nu. Läs igenom och försök igen.
inbox-not-sealed = Det gick inte att låsa texten till rätt nycklar ({ $failure }). Den är inte skickad, och den står kvar här. Tala med den som ansvarar för driften.
inbox-somebody-else = Det här måste en annan kollega göra.
inbox-unflag-other = Bara en kollega som varken har frågan eller bad om läsningen kan ta bort den. Be någon annan.
inbox-submit-unflagged = Du tog bort läsningen av den här frågan. Den som gör det svarar inte ensam, så en kollega läser ditt svar först.
inbox-endless = Servern skickar mer än vad som får finnas i en fråga. Inget av det visas. Prata med den som driver tjänsten.
inbox-receiver-gone = Den finns inte längre här. Listan är läst på nytt.
inbox-write-something = Skriv något först.

inbox-identity-heading = Stanna upp: meddelandet kan avslöja vem det är
inbox-identity-personal-number = Något som ser ut som ett personnummer
inbox-identity-telephone = Något som ser ut som ett telefonnummer
inbox-identity-contact = En e-postadress eller ett konto
inbox-identity-full-name = Ett för- och efternamn
inbox-identity-name-and-school = Ett namn tillsammans med en skola
inbox-identity-what = Är hen under 18 och far illa kan vi bli skyldiga att göra en orosanmälan när vi vet vem hen är. Berätta det innan ni går vidare. Upprepa inte uppgiften.
inbox-identity-insert = Lägg in en text om det i svaret
inbox-identity-text = Innan vi går vidare vill jag berätta en sak. Det du skrev kan göra att jag förstår vem du är. Så länge vi inte vet vem du är kan vi inte anmäla något. Om vi vet vem du är, och du är under 18 och far illa, måste vi göra en anmälan till socialtjänsten. Vi berättar i så fall först för dig. Du bestämmer själv vad du vill skriva.

inbox-answer = Svara
inbox-answer-text = Ditt svar
inbox-answer-hint = Utkastet sparas av sig självt, låst till teamet.
inbox-saving = Sparar …
inbox-sending = Skickar …
inbox-draft-saved = Utkastet är sparat { $time }.
inbox-draft-restored = Det här är det sparade utkastet.
inbox-draft-failed = Utkastet är inte sparat. Vi försöker igen. Stäng inte sidan.
inbox-draft-refused = Utkastet sparas inte, för nycklarna i tråden stämmer inte. Kopiera det om du vill ha det kvar.
inbox-draft-conflict = Utkastet har ändrats i ett annat fönster
inbox-draft-conflict-what = Din text står kvar ovanför. Det här är den andra. Välj vilken som ska gälla.
inbox-draft-empty = Den andra är tom.
inbox-draft-mine = Behåll min text
inbox-draft-theirs = Ta den andra texten
inbox-send = Skicka svaret
inbox-send-title = Skicka svaret?
inbox-send-what = Så här läser den unga det. Det går inte att ändra sedan.
inbox-send-do = Skicka
inbox-send-anyway = Skicka ändå
inbox-newer-title = Den unga har skrivit igen
inbox-newer-what = Det kom medan du skrev:
inbox-newer-yours = Ditt svar är:
inbox-newer-read = Ändra svaret
inbox-submit = Lämna till läsning
inbox-submit-title = Lämna svaret till läsning?
inbox-submit-what = En kollega läser precis den här texten. Godkänns den skickas den som den är.
inbox-submit-why = Svaret skickas när en kollega har läst och godkänt det.
inbox-unfilled = Fyll i eller ta bort det som står inom klamrar: { $variables }
inbox-review = Ett svar att läsa
inbox-review-what = { $alias } har skrivit det här. Godkänner du det skickas precis den här texten.
inbox-review-waits = Svaret väntar på att en kollega läser det.
inbox-approve = Godkänn och skicka
inbox-approve-uncertified = Svaret kan inte godkännas som det är: det går inte att intyga vem som skrev det, eller så skrevs det med en äldre nyckellista än den unga har sett. Skicka tillbaka det, så kan kollegan lämna det igen.
inbox-send-back = Skicka tillbaka
inbox-send-back-note = Vad behöver ändras?
inbox-send-back-hint = Sparas som en anteckning för teamet.
inbox-answered = Svaret är skickat
inbox-answered-read = Den unga har hämtat svaret.
inbox-answered-unread = Den unga har inte hämtat svaret än.
inbox-answered-sees = När den unga kommer tillbaka med sina sex ord syns bara det här först:
inbox-kept-until = Tråden finns kvar till { $day }, och längre om någon skriver.

inbox-template = Mall
inbox-template-own-title = { $title } (egen)
inbox-template-insert = Lägg in
inbox-next-insert = Lägg in ”vad händer nu”
inbox-next-text = Vad händer nu? Du kan läsa svaret så många gånger du vill med dina sex ord. Vill du skriva mer gör du det på samma ställe, så svarar någon av oss igen. Blir det farligt, ring 112.

## Notes and risk

inbox-notes = Anteckningar
inbox-notes-lead = Bara teamet kan läsa dem. Den unga ser dem aldrig.
inbox-notes-count = { $count ->
    [one] 1 anteckning
   *[other] { $count } anteckningar
}
inbox-note = Ny anteckning
inbox-note-save = Spara anteckningen
inbox-save = Spara
inbox-change = Ändra
inbox-remove = Ta bort
inbox-back = Tillbaka

inbox-risk-note = Riskbedömning
inbox-risk-lead = Skriv det du vet, och vem som har sagt det. Det sparas som en anteckning för teamet.
inbox-risk-what = Vad
inbox-risk-who = Vem
inbox-risk-when = När
inbox-risk-likely = Hur troligt
inbox-risk-grave = Hur allvarligt
inbox-risk-protection = Skydd
inbox-risk-decision = Beslut
inbox-risk-hint-what = Vad har hänt, eller kan hända?
inbox-risk-hint-who = Vem utsätter, och vem utsätts? Skriv inga namn.
inbox-risk-hint-when = Har det hänt, pågår det, är något på gång?
inbox-risk-hint-likely = Vad talar för och emot?
inbox-risk-hint-grave = Vad kan följden bli?
inbox-risk-hint-protection = Vad och vem skyddar?
inbox-risk-hint-decision = Vad gör vi, vem gör det och när?
inbox-risk-not-known = inte känt
inbox-risk-save = Spara riskbedömningen
inbox-risk-saved = Riskbedömningen är sparad som en anteckning.

## The safety plan

inbox-plan = Trygghetsplan
inbox-plan-lead = Skriv tillsammans med den unga, i tråden. Varje del får hoppas över.
inbox-plan-language = Rubrikernas språk
inbox-plan-step = Del { $step } av { $steps }
inbox-plan-contact = När och hur vi hörs
inbox-plan-numbers = Nummer att kunna
inbox-plan-places = Platser att gå till
inbox-plan-codeword = Kodord
inbox-plan-packing = Saker att ha nära
inbox-plan-pets = Djur
inbox-plan-telephone = Telefonen
inbox-plan-accounts = Konton och appar
inbox-plan-hint-contact = När kan du vara ensam? Vilken telefon eller dator kan du använda? När vill du inte att vi skriver?
inbox-plan-hint-numbers = Vilka nummer kan du utantill, eller spara under ett annat namn?
inbox-plan-hint-places = Vart kan du gå om det blir bråttom? Hur kommer du dit?
inbox-plan-hint-codeword = Vem litar du på, och vilket ord betyder att du behöver hjälp?
inbox-plan-hint-packing = Legitimation, pass, pengar, medicin, nycklar, kläder. Var kan de ligga?
inbox-plan-hint-pets = Finns det djur som behöver tas om hand?
inbox-plan-hint-telephone = Delas din plats? Är ”hitta min telefon” på? Finns det appar du inte känner igen?
inbox-plan-hint-accounts = Vem kan lösenorden? Delar ni konton för film och musik? Vad syns i sociala medier?
inbox-plan-intro = Det här är din plan. Ändra det du vill. Du bestämmer vad som passar dig.
inbox-plan-outro = Vid fara, ring 112. Skriv hit när du kan och vill.
inbox-plan-skip = Hoppa över
inbox-plan-next = Nästa del
inbox-plan-preview = Se hela planen
inbox-plan-preview-heading = Så här läser den unga planen
inbox-plan-change = Fortsätt skriva
inbox-plan-insert = Lägg in i svaret
inbox-plan-inserted = Planen ligger i svaret. Den skickas när du skickar svaret.
inbox-plan-keep = Spara som anteckning
inbox-plan-kept = Planen är sparad som en anteckning.

## Templates

inbox-templates-lead = Texter som ni skriver ofta. De är låsta till teamet, som allt annat.
inbox-templates-team = Teamets mallar
inbox-templates-own = Dina egna mallar
inbox-templates-none = Inga mallar än.
inbox-templates-shut = { $count ->
    [one] En mall går inte att öppna med dina nycklar.
   *[other] { $count } mallar går inte att öppna med dina nycklar.
}
inbox-template-new = Ny mall
inbox-template-new-about = Skriv inget om någon enskild person i en mall.
inbox-template-add = Skriv en mall
inbox-template-title = Rubrik
inbox-template-text = Text
inbox-template-share = Dela med hela teamet
inbox-template-missing = Skriv både rubrik och text.
inbox-template-changed = Någon ändrade mallen medan du skrev. Kopiera din text, avbryt och läs den nya.
inbox-template-remove-title = Ta bort { $title }?
inbox-template-remove-own = Mallen försvinner för gott.
inbox-template-remove-shared = Mallen försvinner för gott, för hela teamet.
inbox-template-remove-do = Ja, ta bort
inbox-variables = Det här byts ut när mallen används:
inbox-variable-alias = ditt namn i tjänsten
inbox-variable-service = tjänstens namn, på den ungas språk
inbox-variable-hours = inom hur många timmar vi lovar svar
inbox-variable-today = dagens datum

## Publications

inbox-publications-lead = Omskrivna frågor och svar som andra unga får läsa. Inget här hänger ihop med någon tråd.
inbox-publications-proposed = Väntar på en kollega
inbox-publications-published = Andra läser
inbox-publications-withdrawn = Tillbakadragna
inbox-publications-none = Inget här.
inbox-publication-shut = Går inte att öppna med dina nycklar.
inbox-publication-gone = Texten är borttagen.
inbox-proposed-by = Föreslagen av { $alias }
inbox-propose = Publicera omskriven
inbox-propose-lead = Den unga har sagt ja till en omskriven version. Skriv om så mycket att ingen som känner hen kan förstå vem det är. En kollega godkänner innan någon annan ser det.
inbox-propose-do = Föreslå
inbox-proposed = Förslaget väntar på en kollega, under Publicerat.
inbox-publish-language = Språk
inbox-publish-question = Frågan, omskriven
inbox-publish-answer = Svaret, omskrivet
inbox-publish-missing = Skriv både fråga och svar.
inbox-publish-checked = Jag har gått igenom listan. Ingen går att känna igen.
inbox-publish-unchecked = Gå igenom listan först, och bocka i rutan.
inbox-publish-warnings = Gå igenom innan det blir offentligt
inbox-publish-warning-names = Namn, smeknamn, konton
inbox-publish-warning-places = Orter, skolor, arbetsplatser, länder, språk
inbox-publish-warning-ages = Ålder, årskurs, antal syskon
inbox-publish-warning-dates = Datum, högtider, resor
inbox-publish-warning-unusual = Ovanliga händelser, yrken, sjukdomar
inbox-publish-warning-words = Ord och uttryck som just den här personen använder
inbox-publish-own = Du skrev det här. En kollega måste godkänna.
inbox-publish-approve = Godkänn
inbox-publish-approve-title = Låta andra läsa det här?
inbox-publish-approve-what = Texten blir synlig för alla som öppnar sidan.
inbox-publish-approve-do = Ja, låt andra läsa
inbox-publish-withdraw = Dra tillbaka
inbox-publish-withdraw-title = Dra tillbaka texten?
inbox-publish-withdraw-what = Den tas bort för gott. Den som redan har läst den kan ha sparat den.
inbox-publish-withdraw-do = Ja, dra tillbaka
