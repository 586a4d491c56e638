# reviewed-by:
# reviewed-on:

thread-heading = Your question
thread-heading-answer = You have an answer
thread-waiting = We have your question. You get an answer by { $date } at the latest.
thread-waiting-undated = We have your question and answer as soon as we can.
thread-being-answered = One of us is writing an answer to you. You get it by { $date } at the latest.
thread-answered = Do write if you wonder about anything else.
thread-closed = We have closed this question. You can write again if you like, and it opens.
thread-kept = Everything here is erased by itself on { $date } if nobody writes before then.
thread-new = A new answer has come.
thread-connection = The page cannot reach us right now. It tries again by itself.
thread-endless = What comes from our server does not end, and that cannot be right. This page stopped reading. Please call us instead.
thread-messages = Messages

message-yours = You wrote
message-from = { $alias }, { $role }
message-role-kurator = counsellor
message-role-midwife = midwife
message-role-police = police officer
message-role-lead = head of unit
message-role-coordinator = coordinator
message-role-other = staff
message-nobody-of-ours = We do not know who wrote this
message-uncertified = Do not do what it asks you to. Nothing shows that one of us wrote it.
message-unasked = We cannot fetch the list of those who answer right now. Wait before you do what it asks you to.
message-outdated = Written by one of us by the list of { $date }. The list is old, so we cannot check it today.
message-words-changed = You changed your words here.
message-key-renewed = This page changed the key here, because somebody of ours has left or got new keys. Your six words are the same.
message-under-old-words = There is an answer here that was locked with a key of your old words. It is not shown, and whoever has those words may have read it. Ask us to write it again.
message-unopened = This message could not be opened.
show-earlier = Show earlier messages
hide-earlier = Hide earlier messages

fault-gap = A message is missing. Something may have gone wrong on the way. Please ask us.
fault-reordered = The messages came in another order than they were written.
fault-withheld = A message that one of us answered is not here.
fault-fork = Something in the thread does not fit. Somebody may have changed it. So nothing is sent from here. Please call us instead.
fault-rollback = The list of those who answer is older than it should be. So we do not know who wrote. Try again in a while.

more-heading = Write more
more-label = Your message
more-back = If you press the back button of the phone, what you have not sent is gone.
more-send = Send
more-sent = Your message has been sent.
more-words-unsure = We do not know yet whether your new words hold, so nothing is sent. Press Give me new words below and try again.
more-not-sent = Your message has not been sent.
more-thread-full = This thread is full. Everything that stands here is kept. Go on in a new question, and what you just wrote comes with you. It gets six new words.
more-ask-anew = Go on in a new question

deeds-heading = More you can do
chat-now-title = I need to talk now
chat-now-open = The chat is open. There you write with one of us. You may have to wait for a while. Your question disappears from the screen when you go there. We still have it, and your six words open it again. Whoever you chat with does not see your question.
chat-now-erasing = The chat is open. First take the erasing back, or wait until it is done.
chat-now-draft = You have written something under Write more that has not been sent. It is gone if you go to the chat. Send it first if you want to keep it.
chat-now-begin = Chat now
chat-now-closed = The chat is closed right now. We read what you write here, but not at once.
chat-now-call = Call if you want to talk to someone now. Call 112 if there is danger.
chat-now-hours = These are the times when we are here:
new-words-title = Change my six words
new-words-about = Do this if someone may have seen your words. You get six new ones, and the old ones stop working at once.
new-words-begin = Give me new words
new-words-kept = Your old words still work.
new-words-keep = Keep my words
new-words-heading = Your new six words
new-words-changing = Changing words.
new-words-done = The new words are in use now. The old ones no longer work.
new-words-unsure = We could not find out whether the change got through. Try again now, or write the new words next time, and the old ones if the new do not open.
erase-title = Erase everything
erase-about = Your question, our answers and everything else here are removed. They cannot be brought back, and the words stop working.
erase-begin = Erase everything
erase-counting = Everything is erased in { $seconds ->
    [one] one second.
   *[other] { $seconds } seconds.
}
erase-regret = Undo
erase-kept = Nothing was erased.
erase-now = Erasing.
erase-failed = It could not be erased. Try again in a while. Nothing has changed.
erased-heading = Everything is erased
erased-text = We no longer have your question or the answers, and the words open nothing. You can write a new question whenever you like.
