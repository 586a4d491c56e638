# reviewed-by:
# reviewed-on:

words-heading = Dina sex ord
words-unsent = Din fråga är inte skickad än. Två steg kvar.
words-unchanged = De nya orden gäller inte än. Två steg kvar.
words-lead = Lär dig orden först. Med dem läser du svaret. Vi har dem inte.
words-label = Dina sex ord, i ordning
words-language = Orden på
words-digits-heading = Hellre siffror?
words-digits = Det här är samma nyckel i siffror. Siffrorna fungerar lika bra som orden.
words-help-heading = Så minns du dem
words-help-story = Hitta på en berättelse där orden kommer i tur och ordning. Ju konstigare, desto lättare att minnas.
words-help-picture = Se den framför dig som en film. Var börjar den? Vad händer sen?
words-help-say = Dölj orden och säg dem tyst för dig själv. Titta igen tills alla sex sitter.
words-help-four = De fyra första bokstäverna i varje ord räcker.
words-hide = Dölj orden och öva
words-show = Visa orden
words-hidden = Säg dem nu tyst för dig själv.
words-other = Ge mig andra ord
words-continue = Jag kan orden. Gå vidare

remember-heading = Kommer du ihåg?
remember-unsent = Din fråga är inte skickad än. Ett steg kvar.
remember-unchanged = De nya orden gäller inte än. Ett steg kvar.
remember-lead = Skriv två av orden, så vet du att de sitter. Tryck sen på Skicka frågan.
remember-lead-new = Skriv två av de nya orden, så vet du att de sitter. Tryck sen på Byt till de nya orden.
remember-word = Ord nummer { $place }
remember-wrong = Det är inte ord nummer { $place }. Titta gärna på orden en gång till.
remember-look = Titta på orden igen
remember-send = Skicka frågan
remember-change = Byt till de nya orden

enter-heading = Skriv dina sex ord
enter-lead = Skriv dem i samma ordning som du fick dem. Stora och små bokstäver, prickar och streck spelar ingen roll.
enter-label = Sex ord, eller siffrorna
enter-hint = Fyra bokstäver av varje ord räcker.
enter-read = Orden hittills
enter-unknown = Ord { $place } finns inte i listan.
enter-near = Menade du något av de här?
enter-count = Du har skrivit { $count ->
    [one] ett ord. Det ska vara sex.
   *[other] { $count } ord. Det ska vara sex.
}
enter-digits-count = Det ska vara 21 siffror.
enter-digits-wrong = En av siffrorna verkar vara fel.
enter-open = Läs
enter-opening = Öppnar.
enter-not-opened = Det som kom hit går inte att öppna med de här orden. Någon kan ha ändrat i det. Försök igen om en stund, eller ring.
enter-wrong-heading = De orden öppnade inget
enter-wrong = Det händer lätt. Prova det här:
enter-wrong-order = Kommer orden i rätt ordning? Gå igenom din berättelse från början.
enter-wrong-alike = Är något ord likt ett annat? De här liknar dina:
enter-wrong-language = Orden fungerar bara på den sida där du fick dem.
enter-wrong-gone = Frågan kan också vara raderad, av dig eller för att tiden tog slut.
enter-wrong-new = Hittar du dem inte? Du kan ställa frågan igen och få nya ord.
enter-ended = Svaret låg kvar till { $date } utan att någon läste det, och raderades då. Du kan ställa frågan igen. Vi svarar gärna en gång till.
enter-ask-again = Ställ en fråga
