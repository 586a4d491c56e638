# reviewed-by:
# reviewed-on:

## The list

inbox-list = Questions, the one promised an answer first at the top
inbox-shelf = Waiting or done
inbox-shelf-waiting = Waiting
inbox-shelf-settled = Answered and closed
inbox-whose = Which questions
inbox-whose-all = All
inbox-whose-free = Free
inbox-whose-mine = Mine
inbox-whose-team = Colleagues'
inbox-whose-reader = To read for a colleague
inbox-whose-role = For { $role }
inbox-search = Search what is opened here
inbox-more-filters = More choices
inbox-filters-chosen = { $count ->
    [one] 1 chosen
   *[other] { $count } chosen
}
inbox-filter-state = State
inbox-filter-language = Language wished for
inbox-filter-role = Who should answer
inbox-any = All
inbox-choice-count = { $text } ({ $count })
inbox-shown-count = { $count ->
    [one] 1 question shown.
   *[other] { $count } questions shown.
}
inbox-nothing = No question is waiting. New ones come here by themselves.
inbox-nothing-matches = No question fits your choices.
inbox-settled-none = Nothing is answered or closed yet.
inbox-settled-more = Show more
inbox-opening = Opening the questions in this browser
inbox-opening-left = { $done } of { $total }. Search and choices find what is opened.
inbox-choose-one = Choose a question in the list.
inbox-row-opening = Opening …
inbox-row-shut = Cannot be opened with your keys yet.

inbox-state-asked = New
inbox-state-followed_up = Wrote again
inbox-state-claimed = Being answered
inbox-state-drafted = Draft
inbox-state-in_review = With a reader
inbox-state-answered = Answered
inbox-state-closed = Closed

inbox-clock-hours = { $hours ->
    [one] 1 hour left
   *[other] { $hours } hours left
}
inbox-clock-minutes = { $minutes ->
    [one] 1 minute left
   *[other] { $minutes } minutes left
}
inbox-clock-late = { $hours ->
    [one] 1 hour late
   *[other] { $hours } hours late
}
inbox-held-by-you = You have it
inbox-held-by = { $alias } has it
inbox-for-role = For { $role }
inbox-free = Free
inbox-somebody = a colleague
inbox-wishes-role = wants a { $role }
inbox-second-reader-short = two read
inbox-is-read = the answer is read
inbox-is-unread = the answer is not read

inbox-shortcuts = Shortcuts
inbox-shortcuts-off = Shortcuts (off)
inbox-shortcuts-lead = They do not work while you write. Arrow keys, Page Up, Page Down, Home and End move in the list.
inbox-shortcuts-on = Use shortcuts
inbox-shortcut-next = Next question
inbox-shortcut-previous = Previous question
inbox-shortcut-search = Search
inbox-shortcut-thread = To the question
inbox-shortcut-answer = Write the answer
inbox-shortcut-note = Write a note
inbox-shortcut-list = To the list
inbox-shortcut-help = Show the shortcuts
inbox-done = Done

## A question

inbox-back-to-list = To the list
inbox-question-opening = Opening the question …
inbox-question-from = Question from { $day }
inbox-gone = The question is no longer here. The young person has removed it, or its time was over.
inbox-second-reader = A colleague is to read the answer
inbox-thread = The whole thread, oldest first
inbox-earlier-warning = You have been in contact before. Do not repeat in your answer what was said: somebody else may be holding the phone.
inbox-thread-gap = A message in the thread is missing. Do not answer before you have talked to whoever runs the service.
inbox-thread-reordered = The messages do not come in the order they were written. Talk to whoever runs the service.
inbox-thread-withheld = Something that was written has not come here. Talk to whoever runs the service.
inbox-thread-fork = Keys or signatures in the thread do not fit each other. It may be another thread than the one the young person wrote in. Nothing can be written here. Talk to whoever runs the service.
inbox-thread-rollback = A colleague has read a longer key list than the one that came here. Do not answer before you have talked to whoever runs the service.
inbox-by-visitor = The young person
inbox-by-verified = { $alias }, { $role }. The signature is right.
inbox-by-uncertified = Says they are { $alias }
inbox-by-outdated = { $alias }, { $role }, according to an old list
inbox-uncertified-what = Nothing shows that a colleague wrote this. Do not trust it.
inbox-outdated-what = The key list is too old to show today who wrote this. The team needs a new period.
inbox-unasked-what = The key list has not been read yet. Do not trust that a colleague wrote this.
inbox-part-words-changed = The young person has changed their six words. Whoever had the old ones may have read what was written before.
inbox-part-key-renewed = A new key for the thread, because somebody of the team has left or got new keys.
inbox-known-outside = Somebody who had the thread's key has left or got new keys. The young person gets a new key the next time they write. Write nothing sensitive until then.
inbox-message-new = New
inbox-message-shut = This message cannot be opened ({ $failure }).

inbox-wish-language = Language wished for
inbox-wish-role = Wants an answer from
inbox-wish-age = Age
inbox-wish-gender = Gender identity
inbox-wish-publish = May be published, rewritten
inbox-wish-publish-yes = yes
inbox-wish-publish-no = no
inbox-age-under-13 = under 13
inbox-age-13-15 = 13–15 years
inbox-age-16-17 = 16–17 years
inbox-age-18-20 = 18–20 years
inbox-age-21-26 = 21–26 years
inbox-age-over-26 = over 26
inbox-age-outside = The age is outside of those we are for. Answer kindly, and tell them where they can turn.

inbox-claim = Take the question
inbox-claim-to-write = Take the question to answer it. Your colleagues then see that you have it.
inbox-held-by-other = A colleague has the question. You can read it and write notes.
inbox-claimed-first = { $alias } was first and has the question now.
inbox-release = Give back
inbox-hand = Hand over
inbox-hand-title = Hand over the question
inbox-hand-what = The young person is told who answers when the answer comes.
inbox-hand-to = To
inbox-hand-person = { $alias }, { $role }
inbox-hand-role = Whoever is { $role }
inbox-hand-do = Hand over
inbox-flag = Let a colleague read the answer
inbox-unflag = No colleague needs to read it
inbox-close = Close
inbox-close-title = Close without a new answer?
inbox-close-what = The question no longer waits for us. The young person can still come back and write again, and it then shows up here.
inbox-close-do = Yes, close it
inbox-changed-meanwhile = Something changed meanwhile. You see it as it is now. Read it through and try again.
inbox-not-sealed = The text could not be locked to the right keys ({ $failure }). It is not sent, and it is still here. Talk to whoever runs the service.
inbox-somebody-else = Another colleague has to do this.
inbox-unflag-other = Only a colleague who neither has the question nor asked for the reading can take it off. Ask somebody else.
inbox-submit-unflagged = You took off the reading of this question. Whoever does that does not answer alone, so a colleague reads your answer first.
inbox-endless = The server sends more than there can be in one question. None of it is shown. Talk to whoever runs the service.
inbox-receiver-gone = It is no longer here. The list was read anew.
inbox-write-something = Write something first.

inbox-identity-heading = Stop: the message may tell who it is
inbox-identity-personal-number = Something that looks like a personal identity number
inbox-identity-telephone = Something that looks like a telephone number
inbox-identity-contact = An e-mail address or an account
inbox-identity-full-name = A first and a last name
inbox-identity-name-and-school = A name together with a school
inbox-identity-what = If they are under 18 and being harmed, we may have to report it once we know who they are. Tell them before you go on. Do not repeat what they wrote.
inbox-identity-insert = Put a text about it into the answer
inbox-identity-text = Before we go on I want to tell you something. What you wrote may let me understand who you are. As long as we do not know who you are, we cannot report anything. If we know who you are, and you are under 18 and are being harmed, we must report it to the social services. If so, we tell you first. You decide what you want to write.

inbox-answer = Answer
inbox-answer-text = Your answer
inbox-answer-hint = The draft is saved by itself, locked to the team.
inbox-saving = Saving …
inbox-sending = Sending …
inbox-draft-saved = The draft was saved at { $time }.
inbox-draft-restored = This is the saved draft.
inbox-draft-failed = The draft is not saved. We try again. Do not close the page.
inbox-draft-refused = The draft is not being saved, because the keys of the thread do not fit. Copy it if you want to keep it.
inbox-draft-conflict = The draft was changed in another window
inbox-draft-conflict-what = Your text is still above. This is the other one. Choose which one to keep.
inbox-draft-empty = The other one is empty.
inbox-draft-mine = Keep my text
inbox-draft-theirs = Take the other text
inbox-send = Send the answer
inbox-send-title = Send the answer?
inbox-send-what = This is how the young person reads it. It cannot be changed later.
inbox-send-do = Send
inbox-send-anyway = Send anyway
inbox-newer-title = The young person wrote again
inbox-newer-what = It came while you were writing:
inbox-newer-yours = Your answer is:
inbox-newer-read = Change the answer
inbox-submit = Give to a reader
inbox-submit-title = Give the answer to a reader?
inbox-submit-what = A colleague reads this very text. Once approved it is sent as it is.
inbox-submit-why = The answer is sent when a colleague has read and approved it.
inbox-unfilled = Fill in or remove what stands in braces: { $variables }
inbox-review = An answer to read
inbox-review-what = { $alias } wrote this. If you approve it, this very text is sent.
inbox-review-waits = The answer waits for a colleague to read it.
inbox-approve = Approve and send
inbox-approve-uncertified = The answer cannot be approved as it is: nobody can certify who wrote it, or it was written with an older list of keys than the young person has seen. Send it back, and your colleague can hand it in again.
inbox-send-back = Send back
inbox-send-back-note = What needs to change?
inbox-send-back-hint = Kept as a note for the team.
inbox-answered = The answer is sent
inbox-answered-read = The young person has fetched the answer.
inbox-answered-unread = The young person has not fetched the answer yet.
inbox-answered-sees = When the young person comes back with the six words, only this shows at first:
inbox-kept-until = The thread is kept until { $day }, and longer if somebody writes.

inbox-template = Template
inbox-template-own-title = { $title } (own)
inbox-template-insert = Put in
inbox-next-insert = Put in “what happens next”
inbox-next-text = What happens next? You can read the answer as often as you want with your six words. If you want to write more, do it in the same place, and one of us answers again. If it becomes dangerous, call 112.

## Notes and risk

inbox-notes = Notes
inbox-notes-lead = Only the team can read them. The young person never sees them.
inbox-notes-count = { $count ->
    [one] 1 note
   *[other] { $count } notes
}
inbox-note = New note
inbox-note-save = Save the note
inbox-save = Save
inbox-change = Change
inbox-remove = Remove
inbox-back = Back

inbox-risk-note = Risk assessment
inbox-risk-lead = Write what you know, and who said it. It is kept as a note for the team.
inbox-risk-what = What
inbox-risk-who = Who
inbox-risk-when = When
inbox-risk-likely = How likely
inbox-risk-grave = How grave
inbox-risk-protection = Protection
inbox-risk-decision = Decision
inbox-risk-hint-what = What has happened, or may happen?
inbox-risk-hint-who = Who does it, and to whom? Write no names.
inbox-risk-hint-when = Has it happened, is it going on, is something coming?
inbox-risk-hint-likely = What speaks for and against?
inbox-risk-hint-grave = What may follow from it?
inbox-risk-hint-protection = What and who protects?
inbox-risk-hint-decision = What do we do, who does it and when?
inbox-risk-not-known = not known
inbox-risk-save = Save the risk assessment
inbox-risk-saved = The risk assessment is kept as a note.

## The safety plan

inbox-plan = Safety plan
inbox-plan-lead = Write it together with the young person, in the thread. Every part may be skipped.
inbox-plan-language = Language of the headings
inbox-plan-step = Part { $step } of { $steps }
inbox-plan-contact = When and how we talk
inbox-plan-numbers = Numbers to know
inbox-plan-places = Places to go
inbox-plan-codeword = Code word
inbox-plan-packing = Things to keep near
inbox-plan-pets = Animals
inbox-plan-telephone = The telephone
inbox-plan-accounts = Accounts and apps
inbox-plan-hint-contact = When can you be alone? Which telephone or computer can you use? When should we not write?
inbox-plan-hint-numbers = Which numbers do you know by heart, or can keep under another name?
inbox-plan-hint-places = Where can you go if it is urgent? How do you get there?
inbox-plan-hint-codeword = Whom do you trust, and which word means that you need help?
inbox-plan-hint-packing = Identity card, passport, money, medicine, keys, clothes. Where can they be?
inbox-plan-hint-pets = Are there animals that need looking after?
inbox-plan-hint-telephone = Is your place shared? Is “find my phone” on? Are there apps you do not recognise?
inbox-plan-hint-accounts = Who knows the passwords? Do you share accounts for films and music? What shows in social media?
inbox-plan-intro = This is your plan. Change what you like. You decide what suits you.
inbox-plan-outro = In danger, call 112. Write here when you can and want to.
inbox-plan-skip = Skip
inbox-plan-next = Next part
inbox-plan-preview = See the whole plan
inbox-plan-preview-heading = This is how the young person reads the plan
inbox-plan-change = Go on writing
inbox-plan-insert = Put into the answer
inbox-plan-inserted = The plan is in the answer. It is sent when you send the answer.
inbox-plan-keep = Keep as a note
inbox-plan-kept = The plan is kept as a note.

## Templates

inbox-templates-lead = Texts you write often. They are locked to the team, like everything else.
inbox-templates-team = The team's templates
inbox-templates-own = Your own templates
inbox-templates-none = No templates yet.
inbox-templates-shut = { $count ->
    [one] One template cannot be opened with your keys.
   *[other] { $count } templates cannot be opened with your keys.
}
inbox-template-new = New template
inbox-template-new-about = Write nothing about any one person in a template.
inbox-template-add = Write a template
inbox-template-title = Title
inbox-template-text = Text
inbox-template-share = Share with the whole team
inbox-template-missing = Write both a title and a text.
inbox-template-changed = Somebody changed the template while you were writing. Copy your text, cancel and read the new one.
inbox-template-remove-title = Remove { $title }?
inbox-template-remove-own = The template is gone for good.
inbox-template-remove-shared = The template is gone for good, for the whole team.
inbox-template-remove-do = Yes, remove it
inbox-variables = This is filled in when the template is used:
inbox-variable-alias = your name in the service
inbox-variable-service = the name of the service, in the young person's language
inbox-variable-hours = within how many hours we promise an answer
inbox-variable-today = today's date

## Publications

inbox-publications-lead = Rewritten questions and answers for other young people to read. Nothing here is linked to any thread.
inbox-publications-proposed = Waiting for a colleague
inbox-publications-published = Others read it
inbox-publications-withdrawn = Withdrawn
inbox-publications-none = Nothing here.
inbox-publication-shut = Cannot be opened with your keys.
inbox-publication-gone = The text is removed.
inbox-proposed-by = Proposed by { $alias }
inbox-propose = Publish, rewritten
inbox-propose-lead = The young person agreed to a rewritten version. Rewrite it so much that nobody who knows them can tell who it is. A colleague approves before anybody else sees it.
inbox-propose-do = Propose
inbox-proposed = The proposal waits for a colleague, under Published.
inbox-publish-language = Language
inbox-publish-question = The question, rewritten
inbox-publish-answer = The answer, rewritten
inbox-publish-missing = Write both a question and an answer.
inbox-publish-checked = I have gone through the list. Nobody can be recognised.
inbox-publish-unchecked = Go through the list first, and tick the box.
inbox-publish-warnings = Go through this before it becomes public
inbox-publish-warning-names = Names, nicknames, accounts
inbox-publish-warning-places = Towns, schools, workplaces, countries, languages
inbox-publish-warning-ages = Age, school year, number of siblings
inbox-publish-warning-dates = Dates, holidays, journeys
inbox-publish-warning-unusual = Unusual events, jobs, illnesses
inbox-publish-warning-words = Words and turns of phrase that this very person uses
inbox-publish-own = You wrote this. A colleague has to approve it.
inbox-publish-approve = Approve
inbox-publish-approve-title = Let others read this?
inbox-publish-approve-what = Everybody who opens the page can then see the text.
inbox-publish-approve-do = Yes, let others read it
inbox-publish-withdraw = Withdraw
inbox-publish-withdraw-title = Withdraw the text?
inbox-publish-withdraw-what = It is removed for good. Whoever has read it may have kept it.
inbox-publish-withdraw-do = Yes, withdraw it
