# reviewed-by:
# reviewed-on:

# What is and is not hidden, and when we must tell (SAFETY S8, S20). Its version stands in src/visitor/flow/texts.ts.

before-heading = Before you write
before-lead = Read this first. It takes a minute.
before-exit-title = You can leave at once
before-exit = The button Leave this page is always at the bottom. It goes to another page, and if someone presses Back, nothing from here is shown. The button Hide puts a picture over the page.
before-history-title = The browser remembers that you were here
before-history = The history has the address and the name Meddelanden. The button does not remove it. You can remove just that line yourself. If all of the history is gone, someone may wonder why.
before-network-title = The network remembers too
before-network = Whoever runs your wifi or pays for your phone can see that this page was opened, but not what you write. If you are signed in to the browser, its history may show on other devices. If the browser translates this page, the text is sent to another company. Do not let it.
before-phone-title = Whoever holds the phone can read
before-phone = Write when you are alone with it. An app that watches the phone can show your screen to someone else. Then it is better to borrow another phone, or to call from one.
before-words-title = Six words are your key
before-words = You get six words when you have written. With them you come back and read the answer. No one else has the words, not even us.
before-duty-title = When we have to tell
before-duty = As long as we do not know who you are, we cannot report anything. If you say who you are, are under 18 and someone is hurting you, we have to tell social services. We tell you first, unless that would put you in danger.
before-short-exit = At the bottom is the button Leave this page.
before-short-history = The browser remembers that you were here. You can remove that line.
before-short-network = Whoever runs your wifi can see that you were here. Not what you wrote. Do not let the browser translate: another company would read it.
before-short-phone = Whoever has your phone can read what you read.
before-short-words = You get six words. Remember them. They open the answer.
before-short-duty = If you say who you are, are under 18 and someone is hurting you, we have to tell. Otherwise not.
before-show-short = Show a shorter text
before-show-long = Show the whole text
before-version = Version { $version }, { $date }.
before-reviewed = Reviewed by { $by }.
before-unreviewed = This text is a draft. Nobody has reviewed it yet.
before-continue = I have read it. I want to write
before-again = What shows and what does not?
before-close = Back
