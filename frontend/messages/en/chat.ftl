# reviewed-by:
# reviewed-on:

staff-view-chat = Chat
desk-heading = Chat
desk-visitor = The young person
desk-somebody = A colleague

## Being at work

desk-presence = What do you take?
desk-at-away = Nothing, I am not here
desk-at-available = Chats
desk-at-urgent_only = Only urgent ones
desk-at-break = Nothing, I am on a break
desk-capacity = How many at once?
desk-sound = Play a tone when somebody waits for me or writes
desk-open = The chat is open.
desk-open-until = The chat is open until { $time }.
desk-closed-hours = The chat is closed. It opens { $time }.
desk-closed-now = The chat is closed.
desk-closed-nobody = The chat is closed: nobody takes chats right now.
desk-closed-by-lead = The chat was closed by the head of unit.

## The line

desk-line = The line
desk-line-list = Those who wait, whoever should be taken first at the top
desk-line-empty = Nobody is waiting.
desk-line-count = { $count ->
    [one] 1 is waiting.
   *[other] { $count } are waiting.
}
desk-line-long = More are waiting than you have time for. When it rings for you and you say “Not me”, that chat goes behind those nobody has looked at yet.
desk-line-more = { $count ->
    [one] One more is waiting further back.
   *[other] { $count } more are waiting further back.
}
desk-waiting-count = { $count ->
    [one] 1 waiting
   *[other] { $count } waiting
}
desk-unread-count = { $count ->
    [one] 1 unread
   *[other] { $count } unread
}
desk-first-line-none = Wrote nothing beforehand.
desk-hello-opening = Opening …
desk-hello-shut = The first line does not open with your keys.
desk-waited = Has waited { $minutes } min
desk-waited-less = Has waited less than a minute
desk-here = Here for { $minutes } min
desk-state-waiting = Waiting
desk-state-ringing = Ringing
desk-state-talking = In a talk
desk-state-interrupted = Interrupted, no colleague is left
desk-state-ended = Ended
desk-rings-at = Ringing at { $alias }
desk-urgency-0 = Ordinary
desk-urgency-1 = Priority
desk-urgency-2 = Urgent
desk-alarm-waits_long = Has waited long
desk-alarm-interrupted = Needs somebody now
desk-alarm-risk = A colleague wants support
desk-alarm-unanswered = Nobody answered the ring
desk-take = Take the chat
desk-take-over = Take over
desk-move = Change place
desk-move-title = Change the place in the line
desk-move-what = The reason is kept in the event log. No machine judges what the young person writes.
desk-move-urgency = How urgent is it?
desk-move-reason = Why?
desk-move-do = Change
desk-reason-danger_now = Danger right now
desk-reason-young = Very young
desk-reason-waited_long = Has waited long
desk-reason-wish_for_role = Wants to talk to a certain profession
desk-reason-mistake = Corrects a mistake

## Ringing

desk-ring = Somebody is waiting for you
desk-ring-what = Answer within { $seconds } seconds, or a colleague is asked.
desk-ring-interrupted = A talk has lost its colleague. Answer within { $seconds } seconds, or somebody else is asked.
desk-pass = Not me
desk-asked-in = { $alias } asks you to come into a chat
desk-handed = { $alias } wants to hand a chat over to you
desk-asked-in-what = The young person sees when you come in. What was said before that you cannot read.
desk-come-in = Come in
desk-do-not-come = Say no

## A room

desk-talks = Your chats
desk-talk = Chat { $number }
desk-choose = Choose a chat, or take somebody out of the line.
desk-opening = Opening the chat …
desk-not-opened = The chat could not be opened. We will try again.
desk-gone = The chat is no longer there.
desk-no-keys = Waiting for keys to the room. What you write is sent when they have come.
desk-time-over = Your time in the talk is over. You can read but not write. What was not sent in time stays here until you step out. If you are still needed: copy it, step out, and ask somebody who is still here to invite you again.
desk-waits = Not sent yet
desk-held = Somebody new is here now. What you wrote before that has not been sent.
desk-held-send = Send to everybody here
desk-held-back = Do not send
desk-unlisted = By the keys { $name }, reads here, but the server says otherwise. Nothing you write is sent. If it does not pass: step out, or end the chat.
desk-wants-in = { $name }, wants to come in. Nobody here has asked them.
desk-let-in = Let in
desk-let-not = Not now
desk-is-coming = { $name } (on the way in)
desk-key-fault = The keys in the room are not right ({ $failure }). Write nothing sensitive until this line is gone, and tell whoever runs the service.
desk-roster = Those who are here
desk-is-away = { $name } (not connected right now)
desk-is-asked = { $name } (has been asked)
desk-you = { $name } (you)
desk-person = { $alias }, { $role }
desk-log = The talk
desk-on-its-way = On its way
desk-earlier = { $count ->
    [one] One message was said before you came. It cannot be read here.
   *[other] { $count } messages were said before you came. They cannot be read here.
}
desk-entry-shut = A message from { $name } could not be opened.
desk-summary = Summary by { $name }
desk-sending = Sending …
desk-sent = Sent
desk-delivered = Delivered
desk-read = Read
desk-not-sent = Was not sent.
desk-drop = Remove
desk-writes = { $name } is writing …
desk-write = Write to the young person
desk-write-hint = Enter sends, Shift and Enter makes a new line.
desk-send = Send
desk-template-insert = Insert
desk-note = Note to yourself
desk-note-hint = Is only in this browser, and is gone when you lock or leave the chat.
desk-more = Template and note

## What can be done in a room

desk-invite = Invite
desk-hand = Hand over
desk-invite-title = Invite somebody
desk-invite-what = The young person sees who has been asked and who comes in.
desk-hand-title = Hand the chat over
desk-hand-what = The chat is yours until the colleague has come in. The young person is told who writes.
desk-to = To whom?
desk-summary-text = Summary for whoever comes
desk-summary-hint = Is sent when the colleague has come in. The young person can read it too.
desk-nobody-to-ask = No colleague with keys is there right now.
desk-risk = Call for support
desk-risk-over = Support is no longer needed
desk-step-out = Step out
desk-step-out-title = Step out of the chat
desk-step-out-what = The others stay. What you have read is gone from this browser.
desk-end = End
desk-end-title = End the chat
desk-end-what = Say goodbye first. Everything that was said is erased a few minutes after the end.
desk-end-report = I or a colleague was threatened
desk-end-report-hint = Is counted and noted in the event log without text. New visitors wait a little longer for a quarter of an hour.
desk-ended-visitor = The young person ended the chat. Everything is erased in a few minutes.
desk-ended-staff = The chat has ended. Everything is erased in a few minutes.
desk-ended-silence = The young person was away for too long, so the chat ended. Everything is erased in a few minutes.
desk-close = Close
desk-join = Come in visibly

## The lead's overview

desk-overview = Overview
desk-overview-note = Who is at work and what goes on
desk-team-table = Colleagues at work
desk-column-person = Who
desk-column-state = Takes
desk-column-talking = Talks to
desk-of-capacity = { $talking } of { $capacity }
desk-nobody-at-work = Nobody is at work.
desk-talks-table = Talks that go on
desk-column-who = Who is in it
desk-column-time = Time
desk-column-alarms = Alarms
desk-column-do = Do
desk-minutes = { $minutes } min
desk-nothing-talks = No talk goes on.
desk-override = Open or closed
desk-override-hours = As the opening hours say
desk-override-open = Open, whatever the opening hours say
desk-override-closed = Closed, whatever the opening hours say
desk-override-hint = Holds until the opening hours change next.

## In the event log

staff-event-chat_taken = took a chat
staff-event-chat_passed = passed a chat on
staff-event-chat_reordered = changed a place in the chat's line
staff-event-chat_invited = invited somebody into a chat
staff-event-chat_handed = asked somebody to take a chat over
staff-event-chat_joined = came into a chat
staff-event-chat_stepped_out = stepped out of a chat
staff-event-chat_put_out = put somebody out of a chat
staff-event-chat_risk = called for support in a chat
staff-event-chat_risk_over = said that support in a chat is no longer needed
staff-event-chat_ended = ended a chat
staff-event-chat_reported = ended a chat and told of a threat
staff-event-chat_epoch_begun = made new keys for a chat
staff-event-chat_memory_kept = kept their key to a chat
staff-event-chat_presence = said what they take in the chat
staff-event-chat_overridden = opened or closed the chat
