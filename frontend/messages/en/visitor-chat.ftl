# reviewed-by:
# reviewed-on:

## Before the line

chat-someone-heading = Can somebody else read this right now?
chat-someone-lead = We ask so that you can write in peace.
chat-someone-yes = Yes
chat-someone-yes-about = Somebody is close or can see the screen.
chat-someone-maybe = Maybe
chat-someone-maybe-about = Somebody may come.
chat-someone-no = No
chat-someone-no-about = I am alone.
chat-advice-yes-heading = Wait before you write
chat-advice-yes = Leave the page now and come back when you are alone. You can also call from another phone.
chat-advice-maybe-heading = Keep the buttons close
chat-advice-maybe = Sit so that nobody sees the screen. Press Hide or Leave the page at the bottom if somebody comes. The page now hides itself when you have not touched it for a minute.
chat-advice-no-heading = Then you can write
chat-advice-no = If somebody comes, press Hide or Leave the page at the bottom.
chat-go-on = Continue
chat-go-on-anyway = Continue anyway

chat-first-heading = What do you want to talk about?
chat-first-lead = You do not have to write anything now. Whoever answers reads it before you begin.
chat-first-label = Your first line
chat-first-empty = You can leave it empty.
chat-first-too-long = The text is too long. Shorten it to a thousand characters. You can write the rest later.
chat-first-role = Who do you want to talk to?
chat-first-language = In which language do you want to write?
chat-many = Many are waiting, so we may not get to you today. You can stand in the line, or write a question that we answer.
chat-enter = Put me in the line
chat-entering = Putting you in the line

## Closed

chat-closed-heading = The chat is closed right now
chat-closed-hours = We chat during our opening hours.
chat-closed-nobody = None of us can chat right now.
chat-closed-lead = We have closed the chat for a while.
chat-full-heading = The line is full right now
chat-closed-full = So many stand in the line that there is no room for one more. The chat is open, so you can try again in a while.
chat-closed-instead = You can write a question instead. We read it and answer.
chat-closed-call = You can also call.
chat-as-question = Write a question instead
chat-text-follows = What you have written comes with you.
chat-look-again = Look again

## The line

chat-line-heading = You are in the line
chat-line-next = You are next.
chat-line-ahead = { $ahead ->
    [one] One person is before you.
   *[other] { $ahead } people are before you.
}
chat-line-wait = It usually takes { $from } to { $to } minutes.
chat-line-wait-unknown = We cannot say how long it takes.
chat-line-may-not = We may not get to you today. You may stay, or leave it as a question that we answer.
chat-line-kept = Your place is kept if the connection breaks for a while. Touch the page at least every ten minutes, or it is emptied and the place is gone.
chat-line-back = If you press the back button of the phone, you leave this page and your place in the line.
chat-line-cannot-wait = Can you not wait?
chat-line-danger = Are you in danger right now? Call 112.
chat-line-question = Leave it as a question
chat-line-leave = Leave the line

## The room

chat-room-heading = Chat
chat-who = Here now
chat-who-you = you
chat-who-someone = { $alias }, { $role }
chat-role-interpreter = interpreter
chat-role-somebody = one of us
chat-on-the-way-interpreter = An interpreter is on the way in.
chat-on-the-way-midwife = A midwife is on the way in.
chat-on-the-way-police = A police officer is on the way in.
chat-on-the-way-lead = Our manager is on the way in.
chat-on-the-way-somebody = One more of us is on the way in.
chat-log = The conversation
chat-event-with = You are now writing with { $alias }, { $role }.
chat-event-came = { $alias }, { $role }, is here now.
chat-event-left = { $alias }, { $role }, is no longer here.
chat-event-handed = You are now writing with { $alias }, { $role }. { $before } is no longer here.
chat-summary = Summary from { $alias }
chat-unheard = There is something here that could not be opened.
chat-mine = You
chat-state-sending = Sending
chat-state-waiting = Not sent yet
chat-state-sent = Sent
chat-state-delivered = Delivered
chat-state-read = Read
chat-state-refused = Not sent
chat-writes = { $alias } is writing.
chat-write-label = Write here
chat-write-too-long = The text is too long to be sent at once. Split it.
chat-send = Send
chat-unreachable = The page cannot reach us right now. What you write is sent when the connection is back.
chat-interrupted = The person you are writing with has lost the connection. Please stay. One of us takes over if needed.
chat-gone = { $alias } is no longer here. One of us takes over. What you write waits until then.
chat-distrusted = The page cannot check who is here. Write nothing more. Leave the chat and call, or begin again.
chat-state-held = Not sent yet
chat-held = Somebody new is here now. What you wrote before that has not been sent.
chat-held-send = Send to everybody here
chat-held-back = Do not send
chat-unlisted = { $alias }, { $role }, can read here, but the list from our server says otherwise. So nothing is sent. Wait a little, or end the chat.
chat-end = End the chat
chat-back = If you press the back button of the phone, you leave this page and the chat ends.
chat-end-sure = Do you want to end it?
chat-end-yes = Yes, end it
chat-end-no = No, go on
chat-end-failed = It could not be ended. Try again, or leave the page.

## The end

chat-ended-heading = The chat has ended
chat-ended-staff = The person you wrote with has ended the chat.
chat-ended-silence = The chat ended because the connection was lost for too long.
chat-place-lost-heading = Your place in the line is gone
chat-place-lost = The connection was lost for too long. You can join the line again.
chat-place-crowded = The line became too long, and your place went to somebody else. What you have written is still here. Leave it as a question, and we read it and answer.
chat-place-crowded-empty = The line became too long, and your place went to somebody else. You can write a question instead, and we read it and answer.
chat-next-heading = What can you do now?
chat-next = You can chat again whenever you want. You can also write a question when the chat is closed.
chat-kept = On this page it stays until you leave it. With us it is removed after a while.
chat-show = Show what was written
chat-hide = Hide what was written
chat-save-heading = Keep what was written
chat-save-about = You get six words that open the conversation again. What was written comes to us as a question: we read it and answer. You can write more.
chat-save = Keep it with six words
chat-question-heading = Is there more you want to say?
chat-question = Go on as a question
chat-clear-heading = Remove everything now
chat-clear-about = What was written is removed here and with us.
chat-clear = Remove everything
chat-clear-failed = We could not be reached. It is removed by itself in a while.
chat-cleared-heading = Everything is gone
chat-cleared = What was written is no longer here and no longer with us.
chat-again = Chat again
chat-aftercare = These are there too

chat-transcript = This is a chat that I want to keep.
chat-transcript-mine = Me
