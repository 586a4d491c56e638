# reviewed-by:
# reviewed-on:

write-heading = Write your question
write-lead = Write the way you like. You do not have to give a name, a school or an address.
write-label = Your question
write-kept = What you write is only on this page until you send it. If you close the page, it is gone.
write-back = If you press the back button of the phone, you leave this page and the text is gone. Use the button Back here.
write-empty = Write something first.
write-used = You have used { $percent } per cent of the space.
write-too-long = The text is too long to send at once. Make it shorter, or write the rest when you have your six words.
write-has-words = Your six words are in the text. Take them out, so that only you have them.
write-continue = Continue
back = Back
to-start = To the start
try-again = Try again

wish-heading = Do you want to say more about yourself?
wish-about = All of this is up to you. It is sealed and sent with your question, and only those of us who answer can read it.
wish-role = Who should answer?
wish-role-anyone = It does not matter
wish-role-kurator = A counsellor
wish-role-midwife = A midwife
wish-role-police = A police officer
wish-age = How old are you?
wish-unsaid = I do not say
wish-age-under-13 = Under 13
wish-age-13-15 = 13 to 15
wish-age-16-17 = 16 or 17
wish-age-18-20 = 18 to 20
wish-age-21-26 = 21 to 26
wish-age-over-26 = Over 26
wish-gender = Gender identity, in your own words
wish-language = In which language do you want the answer?
wish-language-same = The one I write in
wish-publish = You may rewrite my question so that nobody recognises it, and show it here to others.
age-under = We are mostly here for you who are { $from } to { $to }. You are welcome to write to us anyway. These are good at listening too:
age-over = We are mostly here for you who are { $from } to { $to }. You are welcome to write to us anyway, and we help you find the right place. These know a lot too:

sending-heading = Sending your question
sending-keys = Your question is being sealed.
sending-work = Many people are writing right now. This page is working out a number to get through. It takes some seconds.
sending-now = Sending.
sending-offline = You have no connection. Do not close the page. It is sent by itself when the connection is back.
sending-waiting = We could not be reached. The page tries again in { $seconds ->
    [one] one second.
   *[other] { $seconds } seconds.
}
sending-failed = Your question has not been sent
sending-kept = What you have written is still here.
sending-text = Back to the text
sending-not-believed = This page could not check whom it is writing to. So nothing is sent. Try again in a while, or call.
sending-changed = Something changed at our end while this page was sending. Try again in a while, or call.
sending-old-browser = This browser cannot do what is needed to write here. Try another browser, or call.

sent-heading = Your question has been sent
sent-answer = You get an answer by { $date } at the latest.
sent-return-heading = How you read the answer
sent-return = Open this page again, choose I have six words and write the words in the same order.
sent-no-notice = We cannot tell you when the answer has come. Look in here when you can.
sent-urgent = Does it get dangerous before that? Call 112.

published-heading = Others have asked
published-lead = The questions are rewritten so that nobody should be recognised. They are shown because whoever asked said yes.
published-none = There are no questions in your language here yet.

hide-heading = If someone comes
hide-about = Press Hide or Leave this page at the bottom. With a keyboard you can press Shift three times to leave. On an iPhone the last picture of the page may show when you switch apps.
hide-after = Put a picture over the page when I have not touched it for
hide-minutes = { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}
hide-never = never do it by itself
hide-cleared = When you have not touched the page for ten minutes, it is cleared.

# The telephone's clock: the page asks, and no server says what day it is.
day-heading = The date on this phone is { $date }. Is that right?
day-heading-set = You chose { $date }. Is that right?
day-why = This page locks what you write so that only we can open it. The key is changed from time to time, and the one this page has for that date cannot be used. So nothing is sent yet.
day-right = Yes, that is right
day-wrong = No, let me correct it
day-set-heading = What is the date today?
day-set-lead = It counts for this time only. Nothing is changed on the phone, and nothing is saved.
day-day = Day
day-month = Month
day-year = Year
day-set = Use that date
day-impossible = There is no such date.
old-heading = The list of our keys cannot be used
old-what = This page has not been given any key that can be used today. So nothing is sent. You have done nothing wrong.
old-do = Look in again in a few days. If you would rather not wait, you can call one of the numbers below.
