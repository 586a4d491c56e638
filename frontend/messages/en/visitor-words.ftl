# reviewed-by:
# reviewed-on:

words-heading = Your six words
words-unsent = Your question has not been sent yet. Two steps left.
words-unchanged = The new words do not work yet. Two steps left.
words-lead = Learn the words first. With them you read the answer. We do not have them.
words-label = Your six words, in order
words-language = Words in
words-digits-heading = Rather digits?
words-digits = This is the same key in digits. The digits work just as well as the words.
words-help-heading = How to remember them
words-help-story = Make up a story where the words come one after the other. The stranger it is, the easier to remember.
words-help-picture = See it before you like a film. Where does it begin? What happens next?
words-help-say = Hide the words and say them quietly to yourself. Look again until you know all six.
words-help-four = The first four letters of each word are enough.
words-hide = Hide the words and practise
words-show = Show the words
words-hidden = Now say them quietly to yourself.
words-other = Give me other words
words-continue = I know the words. Go on

remember-heading = Do you remember?
remember-unsent = Your question has not been sent yet. One step left.
remember-unchanged = The new words do not work yet. One step left.
remember-lead = Write two of the words, so that you know you have them. Then press Send the question.
remember-lead-new = Write two of the new words, so that you know you have them. Then press Change to the new words.
remember-word = Word number { $place }
remember-wrong = That is not word number { $place }. Have another look at the words if you like.
remember-look = Look at the words again
remember-send = Send the question
remember-change = Change to the new words

enter-heading = Write your six words
enter-lead = Write them in the order you got them. Capital letters, dots and dashes do not matter.
enter-label = Six words, or the digits
enter-hint = Four letters of each word are enough.
enter-read = The words so far
enter-unknown = Word { $place } is not in the list.
enter-near = Did you mean one of these?
enter-count = You have written { $count ->
    [one] one word. There should be six.
   *[other] { $count } words. There should be six.
}
enter-digits-count = There should be 21 digits.
enter-digits-wrong = One of the digits seems to be wrong.
enter-open = Read
enter-opening = Opening.
enter-not-opened = What came here cannot be opened with these words. Someone may have changed it. Try again in a while, or call.
enter-wrong-heading = Those words opened nothing
enter-wrong = It happens easily. Try this:
enter-wrong-order = Are the words in the right order? Go through your story from the beginning.
enter-wrong-alike = Is one word like another? These are like yours:
enter-wrong-language = The words only work on the page where you got them.
enter-wrong-gone = The question may also have been erased, by you or because its time was up.
enter-wrong-new = You cannot find them? You can ask again and get new words.
enter-ended = The answer was here until { $date } without anyone reading it, and was then erased. You can ask again. We gladly answer once more.
enter-ask-again = Ask a question
