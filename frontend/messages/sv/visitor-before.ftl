# reviewed-by:
# reviewed-on:

# What is and is not hidden, and when we must tell (SAFETY S8, S20). Its version stands in src/visitor/flow/texts.ts.

before-heading = Innan du skriver
before-lead = Läs det här först. Det tar en minut.
before-exit-title = Du kan lämna sidan direkt
before-exit = Knappen Lämna sidan finns alltid längst ner. Den byter till en annan sida, och om någon trycker på bakåt visas inget härifrån. Knappen Dölj lägger en bild över sidan.
before-history-title = Webbläsaren minns att du var här
before-history = I historiken står adressen och namnet Meddelanden. Knappen tar inte bort det. Du kan ta bort just den raden själv. Om all historik är borta kan någon undra varför.
before-network-title = Nätet minns också
before-network = Den som har hand om ditt wifi eller abonnemang kan se att sidan har öppnats, men inte vad du skriver. Är du inloggad i webbläsaren kan historiken synas på andra enheter. Om webbläsaren översätter sidan skickas texten till ett annat företag. Låt den inte göra det.
before-phone-title = Den som håller i telefonen kan läsa
before-phone = Skriv när du är ensam med den. Finns det ett program som övervakar telefonen kan det visa din skärm för någon annan. Då är det bättre att låna en annan telefon eller ringa från en.
before-words-title = Sex ord är din nyckel
before-words = Du får sex ord när du har skrivit. Med dem kommer du tillbaka och läser svaret. Ingen annan har orden, inte vi heller.
before-duty-title = När vi måste berätta
before-duty = Så länge vi inte vet vem du är kan vi inte anmäla något. Om du säger vem du är, är under 18 och någon gör dig illa, då måste vi berätta det för socialtjänsten. Vi säger det till dig först, utom när det skulle vara farligt för dig.
before-short-exit = Längst ner finns knappen Lämna sidan.
before-short-history = Webbläsaren minns att du var här. Ta gärna bort den raden.
before-short-network = Den som har hand om ditt wifi kan se att du var här. Inte vad du skrev. Låt inte webbläsaren översätta, för då får ett annat företag texten.
before-short-phone = Den som har din telefon kan läsa det du läser.
before-short-words = Du får sex ord. Kom ihåg dem. De öppnar svaret.
before-short-duty = Säger du vem du är, är under 18 och någon gör dig illa, måste vi berätta det. Annars inte.
before-show-short = Visa en kortare text
before-show-long = Visa hela texten
before-version = Version { $version }, { $date }.
before-reviewed = Granskad av { $by }.
before-unreviewed = Texten är ett utkast. Ingen har granskat den än.
before-continue = Jag har läst. Jag vill skriva
before-again = Vad syns och vad syns inte?
before-close = Tillbaka
