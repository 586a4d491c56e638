# reviewed-by:
# reviewed-on:

start-heading = You can get support here
start-who = We are here for you who are between { $from } and { $to } years old and are controlled, threatened or hurt by someone in your family, by a relative or by a partner.
start-how = You can ask, tell us what is going on, or just talk.
start-choice = You do not have to say your name, and you decide what happens next.
start-danger = Are you in danger now? Call 112.

ways-heading = Write to us
ask-title = Ask a question
ask-how = You write when it suits you and get six words. With those words you come back and read the answer.
ask-answered = { $hours ->
    [one] You get an answer within one hour.
   *[other] You get an answer within { $hours } hours.
}
return-title = I have six words
return-how = Read the answer, write more or erase everything.
chat-title = Chat
chat-how = You write with one of us right away, when the chat is open.
chat-is-open = Open now.
chat-is-closed = Closed right now.
published-title = Others have asked
published-how = Read questions and answers that we were allowed to show.

part-fetching = Loading.
part-unreachable = It could not be loaded. Check your connection and try again.

hours-about = These are the times when we are here.
calls-show = After a call, the number is in the call list of the phone.

cover-away = Take the picture away
ending-soon = In one minute this page is cleared. Touch it if you want to stay.
