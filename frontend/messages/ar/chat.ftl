# reviewed-by:
# reviewed-on:

staff-view-chat = الدردشة
desk-heading = الدردشة
desk-visitor = الشاب أو الشابة
desk-somebody = زميل

## Being at work

desk-presence = ماذا تستقبل الآن؟
desk-at-away = لا شيء، لست هنا
desk-at-available = المحادثات
desk-at-urgent_only = العاجل فقط
desk-at-break = لا شيء، أنا في استراحة
desk-capacity = كم محادثة في الوقت نفسه؟
desk-sound = تشغيل نغمة عندما ينتظرني أحد أو يكتب
desk-open = الدردشة مفتوحة.
desk-open-until = الدردشة مفتوحة حتى { $time }.
desk-closed-hours = الدردشة مغلقة. تفتح { $time }.
desk-closed-now = الدردشة مغلقة.
desk-closed-nobody = الدردشة مغلقة، فلا أحد يستقبل الآن.
desk-closed-by-lead = أغلق رئيس الوحدة الدردشة.

## The line

desk-line = الطابور
desk-line-list = المنتظرون، ومن ينبغي استقباله أولاً في الأعلى
desk-line-empty = لا أحد ينتظر.
desk-line-count = { $count ->
    [zero] لا أحد ينتظر.
    [one] شخص واحد ينتظر.
    [two] شخصان ينتظران.
    [few] { $count } أشخاص ينتظرون.
    [many] { $count } شخصاً ينتظرون.
   *[other] { $count } شخص ينتظرون.
}
desk-line-long = ينتظر عدد أكبر مما يسمح به وقتكم. حين يرن عندك وتقول «ليس أنا»، تصبح تلك الدردشة خلف من لم ينظر إليهم أحد بعد.
desk-line-more = { $count ->
    [zero] لا أحد ينتظر بعد ذلك.
    [one] شخص آخر ينتظر في الخلف.
    [two] شخصان آخران ينتظران في الخلف.
    [few] { $count } أشخاص آخرون ينتظرون في الخلف.
    [many] { $count } شخصاً آخر ينتظرون في الخلف.
   *[other] { $count } شخص آخر ينتظرون في الخلف.
}
desk-waiting-count = { $count ->
    [zero] لا أحد ينتظر
    [one] واحد ينتظر
    [two] اثنان ينتظران
    [few] { $count } ينتظرون
    [many] { $count } ينتظرون
   *[other] { $count } ينتظرون
}
desk-unread-count = { $count ->
    [zero] لا رسائل غير مقروءة
    [one] رسالة غير مقروءة
    [two] رسالتان غير مقروءتين
    [few] { $count } رسائل غير مقروءة
    [many] { $count } رسالة غير مقروءة
   *[other] { $count } رسالة غير مقروءة
}
desk-first-line-none = لم يُكتب شيء مسبقاً.
desk-hello-opening = جارٍ الفتح …
desk-hello-shut = لا يمكن فتح السطر الأول بمفاتيحك.
desk-waited = ينتظر منذ { $minutes } دقيقة
desk-waited-less = ينتظر منذ أقل من دقيقة
desk-here = هنا منذ { $minutes } دقيقة
desk-state-waiting = ينتظر
desk-state-ringing = يرن
desk-state-talking = محادثة جارية
desk-state-interrupted = انقطعت، ولم يبق أي زميل
desk-state-ended = انتهت
desk-rings-at = يرن لدى { $alias }
desk-urgency-0 = عادي
desk-urgency-1 = أولوية
desk-urgency-2 = عاجل
desk-alarm-waits_long = ينتظر منذ وقت طويل
desk-alarm-interrupted = يحتاج إلى أحد الآن
desk-alarm-risk = زميل يطلب المساندة
desk-alarm-unanswered = لم يجب أحد على الرنين
desk-take = استلام المحادثة
desk-take-over = تولّي المحادثة
desk-move = تغيير المكان
desk-move-title = تغيير المكان في الطابور
desk-move-what = يُحفظ السبب في سجل الأحداث. لا تقيّم أي آلة ما يُكتب.
desk-move-urgency = ما مدى الاستعجال؟
desk-move-reason = لماذا؟
desk-move-do = تغيير
desk-reason-danger_now = خطر الآن
desk-reason-young = صغير السن جداً
desk-reason-waited_long = ينتظر منذ وقت طويل
desk-reason-wish_for_role = يريد التحدث مع مهنة معينة
desk-reason-mistake = تصحيح خطأ

## Ringing

desk-ring = هناك من ينتظرك
desk-ring-what = أجب خلال { $seconds } ثانية، وإلا سُئل زميل آخر.
desk-ring-interrupted = بقيت محادثة بلا زميل. أجب خلال { $seconds } ثانية، وإلا سُئل شخص آخر.
desk-pass = ليس أنا
desk-asked-in = يطلب منك { $alias } الدخول إلى محادثة
desk-handed = يريد { $alias } تسليمك محادثة
desk-asked-in-what = يظهر دخولك للطرف الآخر. لا يمكنك قراءة ما قيل قبل ذلك.
desk-come-in = دخول
desk-do-not-come = اعتذار

## A room

desk-talks = محادثاتك
desk-talk = محادثة { $number }
desk-choose = اختر محادثة، أو استلم شخصاً من الطابور.
desk-opening = جارٍ فتح المحادثة …
desk-not-opened = تعذر فتح المحادثة. سنحاول مرة أخرى.
desk-gone = لم تعد المحادثة موجودة.
desk-no-keys = في انتظار مفاتيح الغرفة. سيُرسل ما تكتبه عندما تصل.
desk-time-over = انتهى وقتك في المحادثة. يمكنك القراءة لا الكتابة. ما لم يُرسل في الوقت يبقى هنا حتى تخرج. إذا كانت هناك حاجة إليك بعد ذلك: انسخه واخرج، واطلب ممن بقي هنا أن يدعوك من جديد.
desk-waits = لم يُرسل بعد
desk-held = انضم شخص جديد الآن. ما كتبته قبل ذلك لم يُرسل.
desk-held-send = أرسل إلى كل الحاضرين
desk-held-back = لا ترسل
desk-unlisted = حسب المفاتيح يقرأ { $name } هنا، لكن الخادم يقول غير ذلك. لا يُرسل شيء مما تكتبه. إن لم يزل ذلك: اخرج أو أنهِ الدردشة.
desk-wants-in = يريد { $name } الدخول. لم يدعه أحد هنا.
desk-let-in = اسمح بالدخول
desk-let-not = ليس الآن
desk-is-coming = { $name } (في الطريق)
desk-key-fault = مفاتيح الغرفة غير صحيحة ({ $failure }). لا تكتب شيئاً حساساً حتى يختفي هذا السطر، وأخبر المسؤول عن التشغيل.
desk-roster = الحاضرون
desk-is-away = { $name } (غير متصل الآن)
desk-is-asked = { $name } (تمت دعوته)
desk-you = { $name } (أنت)
desk-person = { $alias }، { $role }
desk-log = المحادثة
desk-on-its-way = في الطريق
desk-earlier = { $count ->
    [zero] لم يُقل شيء قبل دخولك.
    [one] قيلت رسالة واحدة قبل دخولك. لا يمكن قراءتها هنا.
    [two] قيلت رسالتان قبل دخولك. لا يمكن قراءتهما هنا.
    [few] قيلت { $count } رسائل قبل دخولك. لا يمكن قراءتها هنا.
    [many] قيلت { $count } رسالة قبل دخولك. لا يمكن قراءتها هنا.
   *[other] قيلت { $count } رسالة قبل دخولك. لا يمكن قراءتها هنا.
}
desk-entry-shut = تعذر فتح رسالة من { $name }.
desk-summary = ملخص من { $name }
desk-sending = جارٍ الإرسال …
desk-sent = أُرسلت
desk-delivered = وصلت
desk-read = قُرئت
desk-not-sent = لم تُرسل.
desk-drop = إزالة
desk-writes = { $name } يكتب …
desk-write = اكتب للشاب أو الشابة
desk-write-hint = مفتاح الإدخال يرسل، وShift مع الإدخال لسطر جديد.
desk-send = إرسال
desk-template-insert = إدراج
desk-note = ملاحظة لك
desk-note-hint = موجودة في هذا المتصفح فقط، وتختفي عند القفل أو مغادرة المحادثة.
desk-more = قالب وملاحظة

## What can be done in a room

desk-invite = دعوة
desk-hand = تسليم
desk-invite-title = دعوة شخص
desk-invite-what = يظهر للطرف الآخر من دُعي ومن دخل.
desk-hand-title = تسليم المحادثة
desk-hand-what = تبقى المحادثة لك حتى يدخل الزميل. ويُخبَر الطرف الآخر بمن يكتب.
desk-to = إلى من؟
desk-summary-text = ملخص لمن يأتي
desk-summary-hint = يُرسل عندما يدخل الزميل. ويمكن للطرف الآخر قراءته أيضاً.
desk-nobody-to-ask = لا يوجد زميل لديه مفاتيح الآن.
desk-risk = طلب المساندة
desk-risk-over = لم تعد هناك حاجة إلى المساندة
desk-step-out = خروج
desk-step-out-title = الخروج من المحادثة
desk-step-out-what = يبقى الآخرون. ويختفي ما قرأته من هذا المتصفح.
desk-end = إنهاء
desk-end-title = إنهاء المحادثة
desk-end-what = ودّع أولاً. يُمحى كل ما قيل بعد دقائق من النهاية.
desk-end-report = تعرضتُ أو تعرض زميل للتهديد
desk-end-report-hint = يُحسب ويُدوَّن في سجل الأحداث بلا نص. وينتظر الزوار الجدد مدة أطول قليلاً لربع ساعة.
desk-ended-visitor = أنهى الطرف الآخر المحادثة. يُمحى كل شيء بعد دقائق.
desk-ended-staff = انتهت المحادثة. يُمحى كل شيء بعد دقائق.
desk-ended-silence = غاب الطرف الآخر طويلاً فانتهت المحادثة. يُمحى كل شيء بعد دقائق.
desk-close = إغلاق
desk-join = دخول ظاهر

## The lead's overview

desk-overview = نظرة عامة
desk-overview-note = من في الخدمة وما يجري
desk-team-table = الزملاء في الخدمة
desk-column-person = من
desk-column-state = يستقبل
desk-column-talking = يتحدث مع
desk-of-capacity = { $talking } من { $capacity }
desk-nobody-at-work = لا أحد في الخدمة.
desk-talks-table = محادثات جارية
desk-column-who = من فيها
desk-column-time = المدة
desk-column-alarms = تنبيهات
desk-column-do = إجراء
desk-minutes = { $minutes } دقيقة
desk-nothing-talks = لا توجد محادثة جارية.
desk-override = مفتوح أم مغلق
desk-override-hours = كما تقول أوقات العمل
desk-override-open = مفتوح مهما قالت أوقات العمل
desk-override-closed = مغلق مهما قالت أوقات العمل
desk-override-hint = يسري حتى تتغير أوقات العمل في المرة القادمة.

## In the event log

staff-event-chat_taken = استلم محادثة
staff-event-chat_passed = اعتذر عن محادثة
staff-event-chat_reordered = غيّر مكاناً في طابور الدردشة
staff-event-chat_invited = دعا شخصاً إلى محادثة
staff-event-chat_handed = طلب من شخص تولّي محادثة
staff-event-chat_joined = دخل محادثة
staff-event-chat_stepped_out = خرج من محادثة
staff-event-chat_put_out = أخرج شخصاً من محادثة
staff-event-chat_risk = طلب المساندة في محادثة
staff-event-chat_risk_over = قال إن المساندة في محادثة لم تعد مطلوبة
staff-event-chat_ended = أنهى محادثة
staff-event-chat_reported = أنهى محادثة وأبلغ عن تهديد
staff-event-chat_epoch_begun = أنشأ مفاتيح جديدة لمحادثة
staff-event-chat_memory_kept = حفظ مفتاحه لمحادثة
staff-event-chat_presence = قال ما يستقبله في الدردشة
staff-event-chat_overridden = فتح الدردشة أو أغلقها
