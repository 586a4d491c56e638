# reviewed-by:
# reviewed-on:

## Before the line

chat-someone-heading = هل يمكن لشخص آخر أن يقرأ هذا الآن؟
chat-someone-lead = نسأل لكي تتمكن من الكتابة بهدوء.
chat-someone-yes = نعم
chat-someone-yes-about = هناك شخص قريب أو يرى الشاشة.
chat-someone-maybe = ربما
chat-someone-maybe-about = قد يأتي شخص ما.
chat-someone-no = لا
chat-someone-no-about = أنا وحدي.
chat-advice-yes-heading = انتظر قبل أن تكتب
chat-advice-yes = غادر الصفحة الآن وعُد عندما تكون وحدك. يمكنك أيضًا أن تتصل من هاتف آخر.
chat-advice-maybe-heading = أبقِ الأزرار قريبة
chat-advice-maybe = اجلس بحيث لا يرى أحد الشاشة. اضغط على إخفاء أو مغادرة الصفحة في الأسفل إذا أتى أحد. تختفي الصفحة الآن من تلقاء نفسها إذا لم تلمسها لمدة دقيقة.
chat-advice-no-heading = يمكنك إذن أن تكتب
chat-advice-no = إذا أتى أحد فاضغط على إخفاء أو مغادرة الصفحة في الأسفل.
chat-go-on = متابعة
chat-go-on-anyway = متابعة رغم ذلك

chat-first-heading = عن ماذا تريد أن تتحدث؟
chat-first-lead = لا يلزمك أن تكتب شيئًا الآن. من يرد عليك يقرأ ما تكتبه قبل أن تبدآ.
chat-first-label = سطرك الأول
chat-first-empty = يمكنك تركه فارغًا.
chat-first-too-long = النص طويل جدًا. اختصره إلى ألف حرف. يمكنك كتابة الباقي لاحقًا.
chat-first-role = مع من تريد أن تتحدث؟
chat-first-language = بأي لغة تريد أن تكتب؟
chat-many = ينتظر عدد كبير، وقد لا نصل إليك اليوم. يمكنك أن تقف في الدور، أو أن تكتب سؤالًا نجيب عليه.
chat-enter = ضعني في الدور
chat-entering = يتم وضعك في الدور

## Closed

chat-closed-heading = الدردشة مغلقة الآن
chat-closed-hours = ندردش خلال أوقات عملنا.
chat-closed-nobody = لا أحد منا يستطيع الدردشة الآن.
chat-closed-lead = أغلقنا الدردشة لبعض الوقت.
chat-full-heading = الدور ممتلئ الآن
chat-closed-full = يقف في الدور عدد كبير ولا مكان لشخص آخر. الدردشة مفتوحة، فيمكنك أن تحاول من جديد بعد قليل.
chat-closed-instead = يمكنك كتابة سؤال بدلًا من ذلك. نقرأه ونجيب عليه.
chat-closed-call = يمكنك أيضًا الاتصال.
chat-as-question = اكتب سؤالًا بدلًا من ذلك
chat-text-follows = ما كتبته يبقى معك.
chat-look-again = انظر مرة أخرى

## The line

chat-line-heading = أنت في الدور
chat-line-next = دورك هو التالي.
chat-line-ahead = { $ahead ->
    [zero] لا أحد قبلك.
    [one] شخص واحد قبلك.
    [two] شخصان قبلك.
    [few] { $ahead } أشخاص قبلك.
    [many] { $ahead } شخصًا قبلك.
   *[other] { $ahead } شخص قبلك.
}
chat-line-wait = يستغرق ذلك عادةً من { $from } إلى { $to } دقيقة.
chat-line-wait-unknown = لا يمكننا أن نقول كم يستغرق ذلك.
chat-line-may-not = قد لا نصل إليك اليوم. يمكنك أن تبقى، أو أن تتركه كسؤال نجيب عليه.
chat-line-kept = يبقى مكانك إذا انقطع الاتصال لبعض الوقت. المس الصفحة كل عشر دقائق على الأقل، وإلا تُفرَّغ ويضيع المكان.
chat-line-back = إذا ضغطت على زر الرجوع في الهاتف غادرت الصفحة وفقدت مكانك في الانتظار.
chat-line-cannot-wait = ألا تستطيع الانتظار؟
chat-line-danger = هل هناك خطر الآن؟ اتصل بالرقم 112.
chat-line-question = اتركه كسؤال
chat-line-leave = مغادرة الدور

## The room

chat-room-heading = دردشة
chat-who = الموجودون هنا
chat-who-you = أنت
chat-who-someone = { $alias }، { $role }
chat-role-interpreter = مترجم
chat-role-somebody = واحد منا
chat-on-the-way-interpreter = مترجم في طريقه إلى الدردشة.
chat-on-the-way-midwife = قابلة في طريقها إلى الدردشة.
chat-on-the-way-police = شرطي في طريقه إلى الدردشة.
chat-on-the-way-lead = مديرنا في طريقه إلى الدردشة.
chat-on-the-way-somebody = شخص آخر منا في طريقه إلى الدردشة.
chat-log = المحادثة
chat-event-with = أنت تكتب الآن مع { $alias }، { $role }.
chat-event-came = { $alias }، { $role }، موجود الآن.
chat-event-left = { $alias }، { $role }، لم يعد موجودًا.
chat-event-handed = أنت تكتب الآن مع { $alias }، { $role }. { $before } لم يعد موجودًا.
chat-summary = ملخص من { $alias }
chat-unheard = هنا شيء لم يكن ممكنًا فتحه.
chat-mine = أنت
chat-state-sending = يُرسَل
chat-state-waiting = لم يُرسل بعد
chat-state-sent = أُرسِل
chat-state-delivered = وصل
chat-state-read = قُرئ
chat-state-refused = لم يُرسَل
chat-writes = { $alias } يكتب.
chat-write-label = اكتب هنا
chat-write-too-long = النص أطول من أن يُرسَل دفعة واحدة. قسّمه.
chat-send = إرسال
chat-unreachable = لا تستطيع الصفحة الوصول إلينا الآن. يُرسَل ما تكتبه عندما يعود الاتصال.
chat-interrupted = انقطع اتصال الشخص الذي تكتب معه. ابقَ من فضلك. يتولى شخص آخر منا الأمر إذا لزم.
chat-gone = { $alias } لم يعد موجودًا. سيتولى شخص آخر منا الأمر. ما تكتبه ينتظر حتى ذلك الحين.
chat-distrusted = لا تستطيع الصفحة التحقق ممن هو موجود هنا. لا تكتب المزيد. غادر الدردشة واتصل، أو ابدأ من جديد.
chat-state-held = لم يُرسل بعد
chat-held = انضم شخص جديد الآن. ما كتبته قبل ذلك لم يُرسل.
chat-held-send = أرسل إلى كل الحاضرين
chat-held-back = لا ترسل
chat-unlisted = يستطيع { $alias }، { $role }، القراءة هنا، لكن قائمة خادمنا تقول غير ذلك. لذلك لا يُرسل شيء. انتظر قليلاً، أو أنهِ الدردشة.
chat-end = إنهاء الدردشة
chat-back = إذا ضغطت على زر الرجوع في الهاتف غادرت الصفحة وانتهت الدردشة.
chat-end-sure = هل تريد الإنهاء؟
chat-end-yes = نعم، أنهِ
chat-end-no = لا، متابعة
chat-end-failed = لم يكن الإنهاء ممكنًا. حاول مرة أخرى أو غادر الصفحة.

## The end

chat-ended-heading = انتهت الدردشة
chat-ended-staff = أنهى الشخص الذي كتبت معه الدردشة.
chat-ended-silence = انتهت الدردشة لأن الاتصال انقطع طويلًا.
chat-place-lost-heading = ضاع مكانك في الدور
chat-place-lost = انقطع الاتصال طويلًا. يمكنك الوقوف في الدور من جديد.
chat-place-crowded = طال الدور كثيرًا وأُعطي مكانك لشخص آخر. ما كتبته ما زال هنا. اتركه كسؤال، فنقرأه ونجيب عليه.
chat-place-crowded-empty = طال الدور كثيرًا وأُعطي مكانك لشخص آخر. يمكنك كتابة سؤال بدلًا من ذلك، فنقرأه ونجيب عليه.
chat-next-heading = ماذا يمكنك أن تفعل الآن؟
chat-next = يمكنك الدردشة مرة أخرى متى شئت. يمكنك أيضًا كتابة سؤال عندما تكون الدردشة مغلقة.
chat-kept = يبقى في هذه الصفحة حتى تغادرها. ويُحذف عندنا بعد وقت قصير.
chat-show = أظهر ما كُتب
chat-hide = أخفِ ما كُتب
chat-save-heading = احفظ ما كُتب
chat-save-about = تحصل على ست كلمات تفتح المحادثة من جديد. ما كُتب يصل إلينا كسؤال: نقرأه ونجيب عنه. ويمكنك أن تكتب المزيد.
chat-save = احفظ بست كلمات
chat-question-heading = هل لديك المزيد لتقوله؟
chat-question = تابع كسؤال
chat-clear-heading = احذف كل شيء الآن
chat-clear-about = يُحذف ما كُتب هنا وعندنا.
chat-clear = احذف كل شيء
chat-clear-failed = لم يكن الوصول إلينا ممكنًا. يُحذف من تلقاء نفسه بعد قليل.
chat-cleared-heading = حُذف كل شيء
chat-cleared = ما كُتب لم يعد هنا ولا عندنا.
chat-again = دردش مرة أخرى
chat-aftercare = هؤلاء موجودون أيضًا

chat-transcript = هذه دردشة أريد حفظها.
chat-transcript-mine = أنا
