# reviewed-by:
# reviewed-on:

## Leaving the page

exit-link = مغادرة الصفحة
exit-link-short = مغادرة
cover-page = إخفاء
exit-keys = يمكنك أيضًا الضغط على Shift ثلاث مرات لمغادرة الصفحة.
exit-keys-left = { $left ->
    [zero] لا حاجة إلى ضغطة أخرى على Shift.
    [one] اضغط على Shift مرة أخرى لمغادرة الصفحة.
    [two] اضغط على Shift مرتين أخريين لمغادرة الصفحة.
    [few] اضغط على Shift { $left } مرات أخرى لمغادرة الصفحة.
    [many] اضغط على Shift { $left } مرة أخرى لمغادرة الصفحة.
   *[other] اضغط على Shift { $left } مرة أخرى لمغادرة الصفحة.
}
exit-keys-waited = انتظرت طويلًا. ما زالت الصفحة مفتوحة.
exit-leaving = أنت تغادر الصفحة.

## Language

language-heading = اللغة
language-unreachable = لم نتمكن من جلب هذه اللغة. حاول مرة أخرى بعد قليل.
draft = هذا النص العربي مسودة كتبتها آلة، ولم يراجعها إنسان بعد.

## Without JavaScript. Every language's version stands in the page.

without-javascript = جافا سكريبت متوقفة في متصفحك. يمكنك القراءة والاتصال، لكن لا يمكنك الكتابة إلينا هنا.

## Telephone numbers and hours

phones-heading = اتصل
hours-heading = ساعات العمل
hours-closed = مغلق
hours-range = { $opens }–{ $closes }
hours-other-days = العطل وأيام أخرى لها ساعاتها الخاصة
open-now = مفتوح الآن حتى { $time }
open-now-until-day = مفتوح الآن حتى { $day } { $time }
closed-until = مغلق الآن. يفتح اليوم في { $time }
closed-until-day = مغلق الآن. يفتح { $day } في { $time }

## Days and months stand here because browsers lack them in several of our languages.

weekday-monday = الاثنين
weekday-tuesday = الثلاثاء
weekday-wednesday = الأربعاء
weekday-thursday = الخميس
weekday-friday = الجمعة
weekday-saturday = السبت
weekday-sunday = الأحد
month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر
date-long = { $day } { $month } { $year }

## The connection and the organisation

connection-lost = لا تستطيع الصفحة الاتصال بنا الآن. يمكنك مع ذلك القراءة والاتصال هاتفيًا.
demonstration = هذا عرض تجريبي. لا أحد يجيب هنا. أما الرقم 112 وأرقام خطوط الدعم الوطنية فهي حقيقية.
