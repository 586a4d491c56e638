# reviewed-by:
# reviewed-on:

## Before signing in

staff-heading = For you who work here
staff-starting = One moment, the page is getting ready.
staff-unreachable = We cannot be reached right now. Check your network and try again.
staff-old-browser = This browser cannot work out keys. Try a newer version, or another browser.
staff-retry = Try again
staff-band = Demonstration. The people are invented and their keys are known. Write nothing real here.
staff-skip = Skip to the content

staff-sign-in = Sign in
staff-sign-in-lead = You need your sign-in name, your passphrase and your passkey or code.
staff-ended = Your session has ended. It may have been too long, or it was ended on another device or by a colleague. What you were writing is gone.
staff-signed-out = You are signed out, and the keys are gone from this browser.
staff-name = Sign-in name
staff-passphrase = Passphrase
staff-passphrase-hint = Six words. Four letters of each are enough, and you can paste.
staff-passphrase-show = Show
staff-passphrase-hide = Hide
staff-words-so-far = { $count ->
    [one] One word so far.
   *[other] { $count } words so far.
}
staff-words-enough = { $count } words, all of them in the list.
staff-word-unknown = Word { $position } is not in the list. Compare it with what you wrote down.
staff-word-count = The passphrase has six words. Compare it with what you wrote down.
staff-signing-in = Working out your key …
staff-signing-in-how = This takes a few seconds on purpose, so that nobody can guess in bulk.
staff-work = Working to get through …
staff-work-why = Many are trying to get in right now. Your browser works for a few seconds, so that whoever is only guessing cannot push you aside.
staff-name-missing = Write your sign-in name.
staff-refused = The name and the passphrase do not belong together. Compare both with what you wrote down. If you have lost your passphrase, an administrator can give you a new invitation.
staff-wait-seconds = { $seconds ->
    [one] Too many tries. Wait one second and try again.
   *[other] Too many tries. Wait { $seconds } seconds and try again.
}
staff-wait-minutes = { $minutes ->
    [one] Too many tries. Wait one minute and try again.
   *[other] Too many tries. Wait { $minutes } minutes and try again.
}
staff-weak-parameters = Signing in was stopped, because the service asked for weaker protection than is allowed. Do not sign in. Call whoever runs the service.
staff-does-not-open = That was not the right passphrase for these keys.
staff-key-fault = The keys could not be read ({ $failure }). Call whoever runs the service.

staff-passkey-not-used = The passkey was not used. Try again, or check that you have the right device.
staff-passkey-cannot-unlock = That passkey cannot unlock in this browser. Use the passphrase.

staff-second-factor = Confirm that it is you
staff-second-passkey = Use your passkey: the phone, the computer or the security key that holds it.
staff-use-passkey = Use passkey
staff-using-passkey = Waiting for the passkey …
staff-second-code = Write the six digits from your code app.
staff-code = Code, six digits
staff-code-shape = The code has six digits.
staff-confirm = Confirm
staff-confirming = Confirming …
staff-cancel-sign-in = Cancel and start over

staff-first-factor = Add a second way to confirm
staff-first-factor-lead = It is needed besides the passphrase, so that a passphrase somebody has seen is not enough to get in.
staff-passkey-heading = Passkey
staff-passkey-about = Sits in the phone, the computer or a security key. It is the fastest, and can often unlock the screen too.
staff-add-passkey = Add passkey
staff-code-heading = Code from an app
staff-code-about = An app in the phone shows six digits that change every half minute.
staff-add-code = Use a code app
staff-code-secret = Secret for the code app
staff-code-secret-how = Write it into the code app, or open the app from here if it is on this device. It is shown only now.
staff-code-open = Open in the code app
staff-copy = Copy
staff-copied = Copied.
staff-copy-failed = It could not be copied. Mark the text and copy it yourself.

## Locked

staff-locked = Locked
staff-locked-idle = The screen was locked because nobody used it for a while. The keys are gone from memory.
staff-locked-asked = The screen is locked. The keys are gone from memory.
staff-locked-loaded = You are signed in, but the page was loaded anew and has no keys. Unlock to go on.
staff-unlock = Unlock
staff-unlocking = Unlocking …
staff-unlock-with-passkey = Unlock with passkey
staff-sign-out = Sign out
staff-lock = Lock
staff-lock-keys = Ctrl + Alt + L locks too.
staff-locking-soon = { $seconds ->
    [one] The screen locks in one second. Move the mouse or press a key to go on.
   *[other] The screen locks in { $seconds } seconds. Move the mouse or press a key to go on.
}

## Invitation

staff-invited = Welcome
staff-invited-as = You are invited as { $alias }, { $role }. Your sign-in name is { $name }.
staff-invited-until = The invitation is valid until { $until }.
staff-invited-steps = This takes about five minutes. You get a passphrase to write down, and your browser makes your keys. Sit where nobody sees the screen, with pen and paper.
staff-invitation-gone = The invitation is not valid. It may have been used, have run out or have been taken back. Ask whoever invited you for a new one.
staff-invitation-to-sign-in = To signing in
staff-begin = Begin
staff-your-words = Your passphrase
staff-your-words-lead = Write the words on paper, in this order. Nobody else has them, and neither have we: if you lose them, you will need new keys.
staff-words-list = The words of your passphrase
staff-words-keep = Keep the paper where only you can reach it, not in the computer and not in the phone.
staff-new-words = Give me other words
staff-have-written = I have written the words down
staff-words-back = Show the words again
staff-ask-back = Write two of the words
staff-ask-back-lead = So that we know that they are on the paper.
staff-word-number = Word { $number }
staff-word-wrong = That is not the word. Look at the paper.
staff-make-keys = Make my keys
staff-making-keys = Your browser is making your keys
staff-making-keys-how = This takes a few seconds. The keys stay here; the service gets them only locked up.

## Waiting to be certified

staff-revoked = Your certificate is revoked
staff-revoked-what = You can no longer read or answer here. Talk to your administrator.
staff-revoked-unsent = What you were writing
staff-revoked-copy = It is not sent. Copy it if you need it: it goes away when you sign out or leave the screen for a while.
staff-waiting-heading = You are almost there
staff-waiting-certificate = Two administrators have to certify that the keys are yours. Call the administrator who invited you, or meet, and read out these six check words. They are not secret.
staff-waiting-words = Your check words
staff-waiting-next = The rest happens by itself: the certificate goes into the key log, and a colleague gives you the team's key. This page will notice, you need not reload it.
staff-waiting-root = Administrators are certified at the key ceremony, not here. Hand the enrolment file to whoever leads it.
staff-waiting-epoch = You are certified. Now a colleague's browser has to give you the team's key. That happens by itself when somebody in the team has this page open.
staff-waiting-now = Waiting
staff-enrolment-file = Save the enrolment file

## The frame

staff-navigation = The console
staff-view-start = Start
staff-view-inbox = Questions
staff-view-templates = Templates
staff-view-publications = Published
staff-unclaimed-count = { $count ->
    [one] 1 free
   *[other] { $count } free
}
staff-view-account = My account
staff-view-team = Team and keys
staff-view-people = People
staff-view-events = Events
staff-waiting-count = { $count ->
    [one] 1 waiting
   *[other] { $count } waiting
}
staff-loading = Fetching …
staff-not-loaded = It could not be fetched. Check your network.
staff-cancel = Cancel
staff-go-on = Go on
staff-working = Working …

staff-role-kurator = counsellor
staff-role-midwife = midwife
staff-role-police = police officer
staff-role-lead = head of unit
staff-role-coordinator = coordinator
staff-role-administrator = administrator
staff-role-interpreter = interpreter
staff-role-operator = operator

## Start

staff-start-heading = Hello { $alias }
staff-start-chat-heading = The chat
staff-start-chat = In the view Chat you say what you take right now. Your chats are there too.
staff-start-chat-asked = When a colleague asks you into a chat, you see it here and in the view Chat. Your chats are there too.
staff-start-to-chat = To the chat
staff-todo = This is waiting for you
staff-todo-nothing = Nothing is waiting for you right now.
staff-todo-late = { $count ->
    [one] One question is running out of time, or is late.
   *[other] { $count } questions are running out of time, or are late.
}
staff-todo-free = { $count ->
    [one] One question waits for somebody to take it.
   *[other] { $count } questions wait for somebody to take them.
}
staff-todo-reader = { $count ->
    [one] One answer waits for you to read it.
   *[other] { $count } answers wait for a colleague to read them.
}
staff-todo-proposals = { $count ->
    [one] One proposal is waiting for your signature.
   *[other] { $count } proposals are waiting for your signature.
}
staff-todo-newcomers = { $count ->
    [one] One new colleague is waiting to be certified.
   *[other] { $count } new colleagues are waiting to be certified.
}
staff-todo-rotation = The team needs new keys.
staff-todo-resealing = Open questions are being locked anew to the team's new keys.
staff-todo-factor = You have only one way to confirm. Add another, so that you get in if the first is lost.
staff-go = Show

## My account

staff-account-lead = How you sign in, and where you are signed in.
staff-account-who = Who you are here
staff-account-alias = Name in the service
staff-account-role = Role
staff-account-words = Check words
staff-account-words-about = Six words that belong to your keys and no others. Colleagues can compare them with yours. They are not secret.
staff-change-passphrase = Change passphrase
staff-change-about = You get new words and are signed out on all other devices. Passkeys unlock again once you have used them one more time.
staff-old-passphrase = Your present passphrase
staff-change-now = Change to the new words
staff-changing = Changing the passphrase …
staff-changed = The passphrase is changed. Destroy the paper with the old words.
staff-passkeys-heading = Passkeys
staff-passkeys-about = They confirm your sign-in. Those that can unlock spare you the passphrase when the screen is locked.
staff-passkeys-caption = Your passkeys
staff-passkeys-none = You have no passkey.
staff-passkey-made = Made
staff-passkey-used = Last used
staff-passkey-never = never
staff-passkey-unlocks = Unlocks
staff-passkey-yes = Yes
staff-passkey-no = No
staff-passkey-let-unlock = Let it unlock
staff-passkey-remove = Remove
staff-passkey-remove-title = Remove the passkey?
staff-passkey-remove-what = It can no longer confirm your sign-in or unlock. The passkey itself stays in the device until you remove it there.
staff-passkey-added = The passkey is added.
staff-passkey-unlocks-now = The passkey can unlock now.
staff-passkeys-unsupported = This browser does not support passkeys.
staff-code-have = You have a code app.
staff-code-have-not = You have no code app.
staff-code-remove = Remove the code app
staff-code-remove-title = Remove the code app?
staff-code-remove-what = Codes from the app can no longer be used to sign in.
staff-devices-heading = Devices
staff-devices-about = Every browser where you are signed in. We keep no addresses and no names of devices.
staff-devices-caption = Your sessions
staff-device = Signed in
staff-device-seen = Last used
staff-device-ends = Ends
staff-device-here = This one
staff-device-half = Not confirmed
staff-device-end = End
staff-device-end-others = End all others
staff-device-ended = The session is ended.
staff-devices-ended = { $count ->
    [one] One other session is ended.
   *[other] { $count } other sessions are ended.
}
staff-devices-no-others = There were no other sessions.
staff-lock-heading = Locking
staff-lock-about = After this long without you touching anything the screen locks. Shorter is fine. The choice lasts until the page is closed.
staff-lock-after = Lock after
staff-lock-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}

## Team and keys

staff-team-lead = Which keys the team trusts, and who has vouched for them.
staff-log-heading = The key log
staff-log-about = A list that can only grow. Your browser checks all of it, from the organisation's root, every time you unlock.
staff-log-good = The whole log holds
staff-log-checked = { $lines ->
    [one] One line is checked in this browser.
   *[other] { $lines } lines are checked in this browser.
} It continues what this page has seen since it was opened.
staff-log-head = Checksum of the last line
staff-log-caption = Every line, the newest first
staff-log-show = Show every line
staff-log-hide = Hide the lines
staff-log-n = Line
staff-log-kind = What
staff-log-about-whom = Whom or which
staff-log-on = Day
staff-kind-root = The organisation's root
staff-kind-administrator = Administrator certified
staff-kind-staff = Colleague certified
staff-kind-epoch = New keys for the team
staff-kind-authority = Authority certified
staff-kind-revocation = Certificate revoked
staff-kind-recovery-use = Recovery key used
staff-people-certified = Certified people
staff-people-certified-about = Those who work here according to the key log. Compare the check words with the person if you are unsure.
staff-certificates-caption = Certificates of people
staff-holder = Name
staff-valid = Valid
staff-valid-until = Valid until
staff-from-until = { $from } to { $until }
staff-standing = State
staff-standing-holds = Valid
staff-standing-later = Begins later
staff-standing-expired = Has run out
staff-standing-revoked = Revoked
staff-standing-replaced = Replaced
staff-epochs-heading = The team's keys
staff-epochs-about = Everything written to the team is locked with the key period in force. New keys are made every month, and within the hour when somebody leaves.
staff-epochs-caption = Key periods
staff-epoch = Period
staff-epoch-n = Period { $n }
staff-epoch-conversations = Questions
staff-epoch-own = Your key
staff-epoch-have = Opened
staff-epoch-have-not = Waiting for a colleague
staff-epoch-current = In force
staff-epoch-old = Older
staff-epoch-destroyed = Destroyed
staff-epoch-none = The team has no keys yet.
staff-rotation-need-first = The team has no keys yet. Somebody who reads questions starts the first period here.
staff-rotation-need-departed = Somebody has left, has got new keys, or has a certificate that ran out since the team's keys were made. Change them now.
staff-rotation-need-lapsed = A colleague's certificate has run out, and the colleague has the keys that wait to come into force. Renew the certificate, or let the colleague leave under People.
staff-rotation-need-old = In less than two weeks the team's keys run out, and then nobody can write to the team. Make new ones now. They come into force in time.
staff-rotation-need-ended = By this computer's date, { $date }, the keys have run out, and nothing can be locked to the team. Change them now. If the date is wrong, set the computer's clock first.
staff-rotation-not-needed = The keys need no change now.
staff-epoch-ahead = Begins later
staff-rotation-full = Three periods are waiting to begin. No more can be made in advance.
staff-rotation-lost = A colleague was first with period { $n }. Your keys for it were not needed, and they are gone.
staff-rotation-lost-own = Period { $n } got keys that you made on another computer. Those made here are gone.
staff-epoch-misfiled = The recovery key cannot open period { $n }: somebody has stored a wrong copy. Tell an administrator, and make new keys.
staff-rotation-start = Make new keys for the team
staff-rotation-today = Change to new keys today
staff-rotation-starting = Making new keys …
staff-rotation-started = The new keys are made and shared with the colleagues. Now two administrators sign, and then they are in force.
staff-rotation-waiting = The new keys are waiting for two administrators to sign.
staff-rotation-read-out = You made the keys. Read these six words out to each person who is going to sign, in the same room or on the phone with a voice you know. If they see other words, nobody should sign.
staff-rotation-members-only = A colleague who reads questions makes the new keys. You sign them.
staff-reseal-heading = Open questions are locked anew
staff-reseal-progress = How far it has come
staff-reseal-left = { $left ->
    [one] One is left.
   *[other] { $left } are left.
}
staff-reseal-together = You and your colleagues do it together, in the background. You can pause, lock or close; the work goes on from where it was.
staff-reseal-waiting = A colleague's browser is working on the rest.
staff-reseal-paused = Paused here.
staff-reseal-stuck = { $refused ->
    [one] One cannot be opened with your keys. A colleague has to do it.
   *[other] { $refused } cannot be opened with your keys. A colleague has to do them.
}
staff-reseal-done = All open questions are locked to the keys in force.
staff-pause = Pause
staff-resume = Go on
staff-proposals-heading = Waiting for signatures
staff-proposals-about = Two administrators sign what goes into the key log. Proposals that nobody signs lapse after some days.
staff-proposals-none = Nothing is waiting for signatures.
staff-proposal-what = What
staff-proposal-days = Valid
staff-proposal-from = From
staff-proposal-by = Proposed by
staff-proposal-signed = Signatures
staff-proposal-signed-count = { $count } of 2
staff-proposal-sign = Sign
staff-proposal-sign-title = Sign?
staff-proposal-signing = Signing …
staff-proposal-mine = You have signed
staff-proposal-withdraw = Take back
staff-proposal-withdraw-title = Take the proposal back?
staff-proposal-withdraw-what = The signatures are struck out. Whoever wants to can propose it again.
staff-proposal-unreadable = This proposal cannot be read. Do not sign it.
staff-proposal-stale = This proposal does not fit the key log. Take it back.
staff-proposal-staff = { $alias } is { $role } here, with these check words.
staff-proposal-epoch = The team's keys, period { $n }.
staff-proposal-revocation = The certificate of { $alias } is no longer valid.
staff-proposal-other = Something other than a person or the team. Ask whoever proposed it.
staff-words-show = Show the words of { $alias }
staff-words-working = Working out the words …
staff-sign-compare = Ask { $alias } to read out the words shown under Team and keys on their screen, in the same room or on the phone with a voice you know. Do not sign if any word is different.
staff-sign-changed = The proposal changed while this was open. Close it, open it again and compare the words once more.
staff-sign-id = Mark
staff-sign-teams = Team
staff-sign-no-team = No team
staff-sign-made-by = The keys were made by
staff-sign-switchboard = Switchboard
staff-sign-after-hours = Evenings and weekends
staff-sign-verified = How it was checked
staff-sign-revoked = The certificate of
staff-sign-why = Why
staff-sign-why-left = Has left
staff-sign-why-lost = The keys are lost
staff-sign-why-compromised = Somebody else may have the keys
staff-sign-why-replaced = Replaced by new keys
staff-sign-why-mistake = The certificate was a mistake
staff-proposal-authority = What is said here of the authority { $name } is right.
staff-proposal-recovery = The recovery key is used to open the team's keys.
staff-signed-one = You have signed. One more administrator is needed.
staff-signed-both = Both have signed. It stands in the key log now.

staff-recovery-heading = Before the recovery key is used
staff-recovery-about = If the whole team has lost its keys, three of those who keep the recovery key can open them again, in one room. First enter here which periods it is about and why. It then stands in the log of keys. Without that line the tool at the ceremony says no.
staff-recovery-why = Why
staff-recovery-lacks = Choose at least one period and write why.
staff-recovery-propose = Propose to enter it
staff-recovery-proposed = The proposal waits for two administrators to sign.

staff-stop-heading = Stop. The keys cannot be trusted right now.
staff-stop-unsound = This page has been given a list of the team's keys that does not add up. It can be a fault in how the service is run. It can also be somebody trying to get between you and the young people.
staff-stop-shorter = This page was given a shorter list of the team's keys than the one this browser already knows of. Lines that stood there are gone. Operations may have put back an old copy. It may also be somebody who wants to hide that a key was revoked.
staff-stop-other = This page was given another list of the team's keys than the one this browser already knows of. A line that stood there has become another one. Operations may have put back an old copy and gone on from it. It may also be somebody trying to come between you and the young people.
staff-stop-clock = This page was given a list of the team's keys with a line from a day that has not come yet, if this computer is right. Most often it is the computer's date that is wrong.
staff-stop-means = Therefore your browser locks nothing more and signs nothing. What has been written already is still locked with the old keys.
staff-stop-do = Do this
staff-stop-step-write = Write nothing to any young person from here, and read nothing out from this page.
staff-stop-step-call = Call your manager and whoever runs the service, on a number you already have. Not on a number from this page.
staff-stop-step-clock = Check that the date of the computer is right. It believes that it is { $today }.
staff-stop-step-wait = Do not begin again until they say that it has been cleared up.
staff-stop-detail = For whoever looks into it
staff-stop-again = Read the list again

## People

staff-people-lead = Invite, certify and end. Everything here is written into the events.
staff-invite-heading = Invite
staff-invite-about = The link is valid for three days and can be used once. Give it to the person directly, not in the same message as the name.
staff-invite-alias = Name in the service
staff-invite-alias-hint = What colleagues and young people see. A first name is enough.
staff-invite-name-hint = Small letters without spaces. It cannot be changed later.
staff-invite = Make an invitation
staff-inviting = Making the invitation …
staff-invite-link = Link for { $alias }
staff-invite-link-once = Shown only now. We do not have it.
staff-invite-missing = Fill in the name in the service and the sign-in name.
staff-newcomers-heading = New people to certify
staff-newcomers-about = Ask the person to read out their six check words, best face to face, otherwise on the phone with a voice you know. If they match, you sign.
staff-newcomers-none = Nobody new is waiting.
staff-newcomer-words = Check words of { $alias }
staff-newcomer-heard = I have heard { $alias } read out these very six words.
staff-newcomer-heard-missing = Listen to the words first, and tick the box.
staff-newcomer-certify = Certify { $alias }
staff-newcomer-second = Sign for { $alias }
staff-newcomer-signed = You have signed. One more administrator is needed.
staff-newcomer-root = Administrators are certified at the key ceremony. Save the enrolment file and take it there.
staff-everybody-heading = Everybody
staff-everybody-caption = Those who work here or are invited
staff-person-name = Name
staff-person-role = Role
staff-person-state = State
staff-person-factors = Ways to confirm
staff-person-actions = Actions
staff-person-passkeys = { $count ->
    [one] 1 passkey
   *[other] { $count } passkeys
}
staff-person-code = code app
staff-person-no-factors = none
staff-state-invited = Invited
staff-state-enrolled = Waits to be certified
staff-state-certified = Waits for the team's key
staff-state-active = Works here
staff-state-left = Has left
staff-state-revoked = Certificate revoked
staff-person-invited-until = until { $until }
staff-person-invitation-gone = The invitation has run out
staff-withdraw = Take the invitation back
staff-withdraw-title = Take back the invitation of { $alias }?
staff-withdraw-what = The link stops being valid now.
staff-invite-again = New invitation
staff-lost-passphrase = Lost the passphrase
staff-lost-passphrase-title = A new beginning for { $alias }?
staff-lost-passphrase-what = The old keys cannot be saved. { $alias } is signed out everywhere, gets a new invitation and makes new keys that you certify again. Then a colleague gives the team's key back, and nothing that has been written is lost.
staff-lost-passphrase-do = Yes, make a new invitation
staff-lost-passkey = Lost the passkey
staff-lost-passkey-title = Remove the ways to confirm of { $alias }?
staff-lost-passkey-what = All passkeys and code apps of { $alias } are removed, and { $alias } is signed out. At the next sign-in a new one is added. Check with a voice you know that it is { $alias } who asks.
staff-lost-passkey-do = Yes, remove them
staff-lost-passkey-done = The ways to confirm are removed.
staff-depart = Leaves
staff-depart-title = Is { $alias } leaving?
staff-depart-what = This happens at once and cannot be undone:
staff-depart-sessions = { $alias } is signed out on all devices.
staff-depart-sign-in = The passphrase, the passkeys and the codes stop being valid.
staff-depart-keys = The team's keys are no longer handed to { $alias }.
staff-depart-revocation = You sign that the certificate is revoked. One more administrator has to do it.
staff-depart-rotation = Somebody in the team has to make new keys within the hour.
staff-depart-do = Yes, { $alias } is leaving
staff-departed = { $alias } has left. Ask one more administrator to sign, and somebody in the team to make new keys.

## Events

staff-events-lead = What has been done here, and by whom. The list can only grow, and holds nothing of what young people write. When you open this page, your browser signs the list for you, once a day.
staff-events-holds = Holds together
staff-events-good = Lines { $first } to { $last } hold together, and go on from where this browser last saw the list.
staff-events-first = Lines { $first } to { $last } hold together. This browser notes the end of the list now, and checks it from here the next time.
staff-events-broken = The list does not go on from where this browser last saw it, or is broken, at line { $n }. Somebody may have changed it. Call whoever runs the service.
staff-events-signed = { $alias } signed the list up to line { $n } on { $day }. Nobody has signed the lines after it yet.
staff-events-signed-now = You signed now, up to line { $n }.
staff-events-signed-all = { $alias } signed the whole list on { $day }, up to line { $n }.
staff-events-signed-before = Nobody has signed the list since { $alias } did on { $day }, up to line { $n }. It is not checked as far back as that here.
staff-events-unsigned = No administrator has signed the list yet.
staff-events-uncounted = Signatures that do not count: { $count }. Whoever signed was no administrator on that day by the key log, or the signature is wrong.
staff-events-further = Check further back
staff-events-broken-signed = { $alias } signed on { $day } that line { $n } was there. Now it is gone, or another. Somebody may have changed the list. Call whoever runs the service, and tell { $alias }.
staff-events-withheld = Line { $n } says that somebody signed the list up to line { $signed }, but that signature is not shown. Somebody may have removed it. Call whoever runs the service.
staff-events-unchecked = The lines are shown as they came from the server. They are not checked.
staff-events-caption = Events, the newest first
staff-events-n = No.
staff-events-at = When
staff-events-actor = Who
staff-events-event = What
staff-events-subject = About
staff-events-system = the service
staff-events-older = Show older
staff-events-none = Nothing has happened yet.
staff-event-signed_in = signed in
staff-event-signed_out = signed out
staff-event-session_ended = ended a session
staff-event-other_sessions_ended = ended other sessions
staff-event-second_factor_proved = confirmed the sign-in
staff-event-passkey_added = added a passkey
staff-event-passkey_removed = removed a passkey
staff-event-passkey_wrapped = let a passkey unlock
staff-event-totp_begun = began with a code app
staff-event-totp_added = added a code app
staff-event-totp_removed = removed a code app
staff-event-second_factors_removed = removed ways to confirm
staff-event-secrets_sealed_anew = sealed the service's own secrets again
staff-event-passphrase_changed = changed the passphrase
staff-event-invited = invited
staff-event-invitation_withdrawn = took an invitation back
staff-event-enrolled = made their keys
staff-event-certified = certified
staff-event-uncertified = revoked a certificate
staff-event-activated = gave the team's key
staff-event-reset = gave a new beginning
staff-event-left = ended somebody who left
staff-event-head_signed = signed the list up to
staff-event-log_appended = added a line to the key log
staff-event-proposed = proposed something
staff-event-proposal_signed = signed a proposal
staff-event-proposal_withdrawn = took a proposal back
staff-event-epoch_sealed = shared the team's key
staff-event-epoch_slot_dropped = asked for the team's key again
staff-event-epoch_slots_taken = took the team's keys back
staff-event-epoch_destroyed = destroyed an old key
staff-event-threads_resealed = locked questions anew
staff-event-question_claimed = took a question
staff-event-question_released = gave a question back
staff-event-question_handed = handed a question over
staff-event-second_reader_asked = asked for a second reader
staff-event-second_reader_not_needed = took the second reader away
staff-event-draft_begun = began an answer
staff-event-note_added = wrote a note
staff-event-answer_submitted = gave an answer to a second reader
staff-event-answer_sent_back = sent an answer back
staff-event-answer_approved = approved an answer
staff-event-question_answered = answered a question
staff-event-question_closed = closed a question
staff-event-question_ended = removed a question whose time was over
staff-event-template_added = added a template
staff-event-template_changed = changed a template
staff-event-template_removed = removed a template
staff-event-publication_proposed = proposed a publication
staff-event-publication_approved = approved a publication
staff-event-publication_withdrawn = withdrew a publication
staff-moment = { $day } { $time }
