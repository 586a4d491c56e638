# reviewed-by:
# reviewed-on:

## The list

inbox-list = الأسئلة، الأقرب موعدًا للجواب أولًا
inbox-shelf = ينتظر أو انتهى
inbox-shelf-waiting = ينتظر
inbox-shelf-settled = أُجيب عنه أو انتهى
inbox-whose = أي أسئلة
inbox-whose-all = الكل
inbox-whose-free = متاحة
inbox-whose-mine = أسئلتي
inbox-whose-team = أسئلة الزملاء
inbox-whose-reader = للقراءة من أجل زميل
inbox-whose-role = من أجل { $role }
inbox-search = ابحث فيما فُتح هنا
inbox-more-filters = خيارات أخرى
inbox-filters-chosen = { $count ->
    [zero] لا اختيار
    [one] اختيار واحد
    [two] اختياران
    [few] { $count } اختيارات
    [many] { $count } اختيارًا
   *[other] { $count } اختيار
}
inbox-filter-state = الحالة
inbox-filter-language = اللغة المطلوبة
inbox-filter-role = من المطلوب أن يجيب
inbox-any = الكل
inbox-choice-count = { $text } ({ $count })
inbox-shown-count = { $count ->
    [zero] لا سؤال معروض.
    [one] سؤال واحد معروض.
    [two] سؤالان معروضان.
    [few] { $count } أسئلة معروضة.
    [many] { $count } سؤالًا معروضًا.
   *[other] { $count } سؤال معروض.
}
inbox-nothing = لا سؤال ينتظر. تصل الأسئلة الجديدة إلى هنا من تلقاء نفسها.
inbox-nothing-matches = لا سؤال يناسب اختيارك.
inbox-settled-none = لم يُجب عن شيء ولم ينتهِ شيء بعد.
inbox-settled-more = اعرض المزيد
inbox-opening = تُفتح الأسئلة في هذا المتصفح
inbox-opening-left = { $done } من { $total }. البحث والاختيار يجدان ما فُتح.
inbox-choose-one = اختر سؤالًا من القائمة.
inbox-row-opening = يُفتح …
inbox-row-shut = لا يمكن فتحه بمفاتيحك بعد.

inbox-state-asked = جديد
inbox-state-followed_up = كتب مرة أخرى
inbox-state-claimed = يُجاب عنه
inbox-state-drafted = مسودة
inbox-state-in_review = لدى القارئ
inbox-state-answered = أُجيب عنه
inbox-state-closed = انتهى

inbox-clock-hours = { $hours ->
    [zero] أقل من ساعة باقية
    [one] ساعة واحدة باقية
    [two] ساعتان باقيتان
    [few] { $hours } ساعات باقية
    [many] { $hours } ساعة باقية
   *[other] { $hours } ساعة باقية
}
inbox-clock-minutes = { $minutes ->
    [zero] أقل من دقيقة باقية
    [one] دقيقة واحدة باقية
    [two] دقيقتان باقيتان
    [few] { $minutes } دقائق باقية
    [many] { $minutes } دقيقة باقية
   *[other] { $minutes } دقيقة باقية
}
inbox-clock-late = { $hours ->
    [zero] متأخر
    [one] متأخر ساعة
    [two] متأخر ساعتين
    [few] متأخر { $hours } ساعات
    [many] متأخر { $hours } ساعة
   *[other] متأخر { $hours } ساعة
}
inbox-held-by-you = السؤال لديك
inbox-held-by = السؤال لدى { $alias }
inbox-for-role = من أجل { $role }
inbox-free = متاح
inbox-somebody = زميل
inbox-wishes-role = يريد { $role }
inbox-second-reader-short = قارئان
inbox-is-read = قُرئ الجواب
inbox-is-unread = لم يُقرأ الجواب

inbox-shortcuts = اختصارات المفاتيح
inbox-shortcuts-off = اختصارات المفاتيح (متوقفة)
inbox-shortcuts-lead = لا تعمل أثناء الكتابة. الأسهم و Page Up و Page Down و Home و End تنقلك في القائمة.
inbox-shortcuts-on = استعمل الاختصارات
inbox-shortcut-next = السؤال التالي
inbox-shortcut-previous = السؤال السابق
inbox-shortcut-search = ابحث
inbox-shortcut-thread = إلى السؤال
inbox-shortcut-answer = اكتب الجواب
inbox-shortcut-note = اكتب ملاحظة
inbox-shortcut-list = إلى القائمة
inbox-shortcut-help = اعرض الاختصارات
inbox-done = تم

## A question

inbox-back-to-list = إلى القائمة
inbox-question-opening = يُفتح السؤال …
inbox-question-from = سؤال من { $day }
inbox-gone = لم يعد السؤال موجودًا. حذفه صاحبه أو انتهت مدته.
inbox-second-reader = سيقرأ زميل الجواب
inbox-thread = المحادثة كلها، الأقدم أولًا
inbox-earlier-warning = كان بينكما تواصل من قبل. لا تكرر في جوابك ما قيل: ربما يمسك شخص آخر الهاتف.
inbox-thread-gap = رسالة من المحادثة مفقودة. لا تجب قبل أن تتحدث مع المسؤول عن تشغيل الخدمة.
inbox-thread-reordered = الرسائل ليست بالترتيب الذي كُتبت به. تحدث مع المسؤول عن تشغيل الخدمة.
inbox-thread-withheld = شيء كُتب ولم يصل إلى هنا. تحدث مع المسؤول عن تشغيل الخدمة.
inbox-thread-fork = مفاتيح أو توقيعات في المحادثة لا تتطابق. ربما كانت محادثة غير التي كتب فيها صاحب السؤال. لا يمكن الكتابة هنا. تحدث مع المسؤول عن تشغيل الخدمة.
inbox-thread-rollback = قرأ زميل قائمة مفاتيح أطول من التي وصلت إلى هنا. لا تجب قبل أن تتحدث مع المسؤول عن تشغيل الخدمة.
inbox-by-visitor = صاحب السؤال
inbox-by-verified = { $alias }، { $role }. التوقيع صحيح.
inbox-by-uncertified = يقول إنه { $alias }
inbox-by-outdated = { $alias }، { $role }، بحسب قائمة قديمة
inbox-uncertified-what = لا شيء يبيّن أن زميلًا كتب هذا. لا تثق به.
inbox-outdated-what = قائمة المفاتيح قديمة جدًا، ولا يمكن التحقق بها اليوم ممن كتب هذا. يحتاج الفريق إلى فترة جديدة.
inbox-unasked-what = لم تُقرأ قائمة المفاتيح بعد. لا تثق بأن زميلًا كتب هذا.
inbox-part-words-changed = غيّر صاحب السؤال كلماته الست. من كانت لديه الكلمات القديمة ربما قرأ ما كُتب قبل التغيير.
inbox-part-key-renewed = مفتاح جديد للمحادثة، لأن شخصًا من الفريق غادر أو حصل على مفاتيح جديدة.
inbox-known-outside = غادر شخص كان لديه مفتاح المحادثة، أو حصل على مفاتيح جديدة. يحصل صاحب السؤال على مفتاح جديد عندما يكتب في المرة القادمة. لا تكتب شيئًا حساسًا قبل ذلك.
inbox-message-new = جديد
inbox-message-shut = لا يمكن فتح هذه الرسالة ({ $failure }).

inbox-wish-language = اللغة المطلوبة
inbox-wish-role = يريد جوابًا من
inbox-wish-age = العمر
inbox-wish-gender = الهوية الجندرية
inbox-wish-publish = يجوز نشره بعد إعادة كتابته
inbox-wish-publish-yes = نعم
inbox-wish-publish-no = لا
inbox-age-under-13 = أقل من 13 سنة
inbox-age-13-15 = 13–15 سنة
inbox-age-16-17 = 16–17 سنة
inbox-age-18-20 = 18–20 سنة
inbox-age-21-26 = 21–26 سنة
inbox-age-over-26 = أكثر من 26 سنة
inbox-age-outside = العمر خارج الفئة التي نخدمها. أجب بلطف، وأخبره إلى أين يتوجه.

inbox-claim = خذ السؤال
inbox-claim-to-write = خذ السؤال لتجيب عنه. عندها يرى الزملاء أنه لديك.
inbox-held-by-other = السؤال لدى زميل. يمكنك أن تقرأه وتكتب ملاحظات.
inbox-claimed-first = سبقك { $alias } والسؤال لديه الآن.
inbox-release = أعده
inbox-hand = سلّمه إلى غيرك
inbox-hand-title = تسليم السؤال
inbox-hand-what = يعرف صاحب السؤال من يجيب حين يصل الجواب.
inbox-hand-to = إلى
inbox-hand-person = { $alias }، { $role }
inbox-hand-role = من هو { $role }
inbox-hand-do = سلّم
inbox-flag = دع زميلًا يقرأ الجواب
inbox-unflag = لا حاجة إلى قارئ ثانٍ
inbox-close = إنهاء
inbox-close-title = إنهاء بلا جواب جديد؟
inbox-close-what = لا يعود السؤال ينتظرنا. ويمكن لصاحبه أن يعود ويكتب مرة أخرى، فيظهر هنا من جديد.
inbox-close-do = نعم، أنهِه
inbox-changed-meanwhile = تغيّر شيء في هذه الأثناء. ترى الآن الوضع الجديد. اقرأه وحاول مرة أخرى.
inbox-not-sealed = تعذر قفل النص بالمفاتيح الصحيحة ({ $failure }). لم يُرسل النص، وما زال هنا. تحدث مع المسؤول عن تشغيل الخدمة.
inbox-somebody-else = على زميل آخر أن يفعل هذا.
inbox-unflag-other = لا يستطيع إلغاءها إلا زميل ليس السؤال عنده ولم يطلب القراءة. اطلب ذلك من غيرك.
inbox-submit-unflagged = ألغيتَ قراءة هذا السؤال. من يفعل ذلك لا يجيب وحده، لذلك يقرأ زميل جوابك أولاً.
inbox-endless = يرسل الخادم أكثر مما يمكن أن يكون في سؤال واحد. لا يُعرض شيء منه. تحدث إلى من يشغّل الخدمة.
inbox-receiver-gone = لم يعد موجودًا هنا. قُرئت القائمة من جديد.
inbox-write-something = اكتب شيئًا أولًا.

inbox-identity-heading = توقف: قد تكشف الرسالة هوية صاحبها
inbox-identity-personal-number = شيء يشبه رقمًا شخصيًا
inbox-identity-telephone = شيء يشبه رقم هاتف
inbox-identity-contact = بريد إلكتروني أو حساب
inbox-identity-full-name = اسم أول واسم عائلة
inbox-identity-name-and-school = اسم مع مدرسة
inbox-identity-what = إن كان عمره أقل من 18 سنة ويتعرض للأذى فقد يلزمنا التبليغ متى عرفنا من هو. أخبره قبل أن تكملا. لا تكرر ما كتبه.
inbox-identity-insert = أضف نصًا عن ذلك إلى الجواب
inbox-identity-text = قبل أن نكمل أريد أن أخبرك بشيء. ما كتبته قد يجعلني أفهم من أنت. ما دمنا لا نعرف من أنت فلا يمكننا أن نبلّغ عن شيء. وإن عرفنا من أنت، وكان عمرك أقل من 18 سنة وتتعرض للأذى، فعلينا أن نبلّغ الخدمات الاجتماعية. وفي هذه الحالة نخبرك أولًا. أنت تقرر ما تريد أن تكتبه.

inbox-answer = أجب
inbox-answer-text = جوابك
inbox-answer-hint = تُحفظ المسودة من تلقاء نفسها، مقفلة للفريق.
inbox-saving = يُحفظ …
inbox-sending = يُرسل …
inbox-draft-saved = حُفظت المسودة الساعة { $time }.
inbox-draft-restored = هذه هي المسودة المحفوظة.
inbox-draft-failed = لم تُحفظ المسودة. نحاول مرة أخرى. لا تغلق الصفحة.
inbox-draft-refused = لا تُحفظ المسودة، لأن مفاتيح المحادثة لا تتطابق. انسخها إذا أردت الاحتفاظ بها.
inbox-draft-conflict = تغيّرت المسودة في نافذة أخرى
inbox-draft-conflict-what = ما زال نصك في الأعلى. وهذا هو النص الآخر. اختر أيهما تُبقي.
inbox-draft-empty = النص الآخر فارغ.
inbox-draft-mine = أبقِ نصي
inbox-draft-theirs = خذ النص الآخر
inbox-send = أرسل الجواب
inbox-send-title = إرسال الجواب؟
inbox-send-what = هكذا يقرأه صاحب السؤال. لا يمكن تغييره بعد ذلك.
inbox-send-do = أرسل
inbox-send-anyway = أرسل مع ذلك
inbox-newer-title = كتب صاحب السؤال مرة أخرى
inbox-newer-what = وصل هذا وأنت تكتب:
inbox-newer-yours = جوابك هو:
inbox-newer-read = غيّر الجواب
inbox-submit = قدّمه للقراءة
inbox-submit-title = تقديم الجواب للقراءة؟
inbox-submit-what = يقرأ زميل هذا النص نفسه. فإن وافق أُرسل كما هو.
inbox-submit-why = يُرسل الجواب بعد أن يقرأه زميل ويوافق عليه.
inbox-unfilled = املأ أو احذف ما بين القوسين: { $variables }
inbox-review = جواب للقراءة
inbox-review-what = كتب { $alias } هذا. إن وافقت أُرسل هذا النص نفسه.
inbox-review-waits = الجواب ينتظر أن يقرأه زميل.
inbox-approve = وافق وأرسل
inbox-approve-uncertified = لا يمكن اعتماد الجواب كما هو: لا يمكن التصديق على من كتبه، أو أنه كُتب بقائمة مفاتيح أقدم مما رآه الشاب أو الشابة. أعِده لكي يقدّمه الزميل مرة أخرى.
inbox-send-back = أعده
inbox-send-back-note = ما الذي يجب تغييره؟
inbox-send-back-hint = يُحفظ ملاحظة للفريق.
inbox-answered = أُرسل الجواب
inbox-answered-read = جلب صاحب السؤال الجواب.
inbox-answered-unread = لم يجلب صاحب السؤال الجواب بعد.
inbox-answered-sees = حين يعود صاحب السؤال بكلماته الست يظهر له هذا فقط في البداية:
inbox-kept-until = تبقى المحادثة حتى { $day }، وأطول إن كتب أحد.

inbox-template = نص جاهز
inbox-template-own-title = { $title } (خاص بك)
inbox-template-insert = أضفه
inbox-next-insert = أضف «ماذا يحدث الآن»
inbox-next-text = ماذا يحدث الآن؟ يمكنك أن تقرأ الجواب متى شئت بكلماتك الست. إن أردت أن تكتب المزيد فاكتبه في المكان نفسه، ويجيبك أحدنا مرة أخرى. إن صار الوضع خطرًا فاتصل بالرقم 112.

## Notes and risk

inbox-notes = ملاحظات
inbox-notes-lead = لا يقرؤها إلا الفريق. لا يراها صاحب السؤال أبدًا.
inbox-notes-count = { $count ->
    [zero] لا ملاحظات
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $count } ملاحظات
    [many] { $count } ملاحظة
   *[other] { $count } ملاحظة
}
inbox-note = ملاحظة جديدة
inbox-note-save = احفظ الملاحظة
inbox-save = احفظ
inbox-change = غيّر
inbox-remove = احذف
inbox-back = رجوع

inbox-risk-note = تقدير الخطر
inbox-risk-lead = اكتب ما تعرفه، ومن قاله. يُحفظ ملاحظة للفريق.
inbox-risk-what = ماذا
inbox-risk-who = من
inbox-risk-when = متى
inbox-risk-likely = مدى الاحتمال
inbox-risk-grave = مدى الخطورة
inbox-risk-protection = الحماية
inbox-risk-decision = القرار
inbox-risk-hint-what = ماذا حدث أو قد يحدث؟
inbox-risk-hint-who = من يفعل، ومن يتعرض؟ لا تكتب أسماء.
inbox-risk-hint-when = هل حدث، أم يجري الآن، أم يقترب شيء؟
inbox-risk-hint-likely = ما الذي يؤيد ذلك وما الذي ينفيه؟
inbox-risk-hint-grave = ماذا قد ينتج عنه؟
inbox-risk-hint-protection = ما الذي يحمي ومن يحمي؟
inbox-risk-hint-decision = ماذا نفعل، ومن يفعله ومتى؟
inbox-risk-not-known = غير معروف
inbox-risk-save = احفظ تقدير الخطر
inbox-risk-saved = حُفظ تقدير الخطر ملاحظةً.

## The safety plan

inbox-plan = خطة السلامة
inbox-plan-lead = اكتبها مع صاحب السؤال في المحادثة. يجوز تخطي أي جزء.
inbox-plan-language = لغة العناوين
inbox-plan-step = الجزء { $step } من { $steps }
inbox-plan-contact = متى وكيف نتواصل
inbox-plan-numbers = أرقام تعرفها
inbox-plan-places = أماكن تذهب إليها
inbox-plan-codeword = كلمة سر
inbox-plan-packing = أشياء تبقيها قريبة
inbox-plan-pets = حيوانات
inbox-plan-telephone = الهاتف
inbox-plan-accounts = حسابات وتطبيقات
inbox-plan-hint-contact = متى تكون وحدك؟ أي هاتف أو حاسوب يمكنك استعماله؟ متى لا تريد أن نكتب؟
inbox-plan-hint-numbers = أي أرقام تحفظها، أو تحفظها باسم آخر؟
inbox-plan-hint-places = إلى أين تذهب إن كان الأمر عاجلًا؟ كيف تصل؟
inbox-plan-hint-codeword = بمن تثق، وأي كلمة تعني أنك تحتاج إلى مساعدة؟
inbox-plan-hint-packing = الهوية وجواز السفر والمال والدواء والمفاتيح والملابس. أين يمكن أن تكون؟
inbox-plan-hint-pets = هل هناك حيوانات تحتاج إلى رعاية؟
inbox-plan-hint-telephone = هل يُشارَك مكانك؟ هل «العثور على هاتفي» مفعّل؟ هل هناك تطبيقات لا تعرفها؟
inbox-plan-hint-accounts = من يعرف كلمات المرور؟ هل تتشاركون حسابات أفلام أو موسيقى؟ ماذا يظهر في وسائل التواصل؟
inbox-plan-intro = هذه خطتك. غيّر ما تريد. أنت تقرر ما يناسبك.
inbox-plan-outro = عند الخطر اتصل بالرقم 112. اكتب هنا حين تستطيع وتريد.
inbox-plan-skip = تخطَّ
inbox-plan-next = الجزء التالي
inbox-plan-preview = اعرض الخطة كلها
inbox-plan-preview-heading = هكذا يقرأ صاحب السؤال الخطة
inbox-plan-change = تابع الكتابة
inbox-plan-insert = أضفها إلى الجواب
inbox-plan-inserted = الخطة في الجواب. تُرسل حين ترسل الجواب.
inbox-plan-keep = احفظها ملاحظة
inbox-plan-kept = حُفظت الخطة ملاحظةً.

## Templates

inbox-templates-lead = نصوص تكتبونها كثيرًا. وهي مقفلة للفريق ككل شيء آخر.
inbox-templates-team = نصوص الفريق
inbox-templates-own = نصوصك الخاصة
inbox-templates-none = لا نصوص بعد.
inbox-templates-shut = { $count ->
    [zero] كل النصوص مفتوحة.
    [one] نص واحد لا يمكن فتحه بمفاتيحك.
    [two] نصان لا يمكن فتحهما بمفاتيحك.
    [few] { $count } نصوص لا يمكن فتحها بمفاتيحك.
    [many] { $count } نصًا لا يمكن فتحها بمفاتيحك.
   *[other] { $count } نص لا يمكن فتحها بمفاتيحك.
}
inbox-template-new = نص جديد
inbox-template-new-about = لا تكتب في نص جاهز شيئًا عن شخص بعينه.
inbox-template-add = اكتب نصًا
inbox-template-title = العنوان
inbox-template-text = النص
inbox-template-share = شاركه مع الفريق كله
inbox-template-missing = اكتب العنوان والنص معًا.
inbox-template-changed = غيّر أحد النص وأنت تكتب. انسخ نصك وألغِ واقرأ النص الجديد.
inbox-template-remove-title = حذف { $title }؟
inbox-template-remove-own = يختفي النص نهائيًا.
inbox-template-remove-shared = يختفي النص نهائيًا للفريق كله.
inbox-template-remove-do = نعم، احذفه
inbox-variables = يُملأ هذا عند استعمال النص:
inbox-variable-alias = اسمك في الخدمة
inbox-variable-service = اسم الخدمة بلغة صاحب السؤال
inbox-variable-hours = خلال كم ساعة نعد بالجواب
inbox-variable-today = تاريخ اليوم

## Publications

inbox-publications-lead = أسئلة وأجوبة أُعيدت كتابتها ليقرأها شباب آخرون. لا شيء هنا مرتبط بأي محادثة.
inbox-publications-proposed = تنتظر زميلًا
inbox-publications-published = يقرؤها آخرون
inbox-publications-withdrawn = سُحبت
inbox-publications-none = لا شيء هنا.
inbox-publication-shut = لا يمكن فتحه بمفاتيحك.
inbox-publication-gone = حُذف النص.
inbox-proposed-by = اقترحه { $alias }
inbox-propose = نشر نسخة معاد كتابتها
inbox-propose-lead = وافق صاحب السؤال على نسخة معاد كتابتها. أعد الكتابة حتى لا يعرفه أحد ممن يعرفونه. يوافق زميل قبل أن يراها أي شخص آخر.
inbox-propose-do = اقترح
inbox-proposed = الاقتراح ينتظر زميلًا تحت «المنشور».
inbox-publish-language = اللغة
inbox-publish-question = السؤال بعد إعادة كتابته
inbox-publish-answer = الجواب بعد إعادة كتابته
inbox-publish-missing = اكتب السؤال والجواب معًا.
inbox-publish-checked = راجعت القائمة. لا يمكن التعرف على أحد.
inbox-publish-unchecked = راجع القائمة أولًا وضع علامة في المربع.
inbox-publish-warnings = راجع هذا قبل أن يصبح علنيًا
inbox-publish-warning-names = أسماء وألقاب وحسابات
inbox-publish-warning-places = مدن ومدارس وأماكن عمل وبلدان ولغات
inbox-publish-warning-ages = العمر والصف وعدد الإخوة
inbox-publish-warning-dates = تواريخ وأعياد وأسفار
inbox-publish-warning-unusual = أحداث ومهن وأمراض غير عادية
inbox-publish-warning-words = كلمات وعبارات يستعملها هذا الشخص بالذات
inbox-publish-own = أنت كتبت هذا. على زميل أن يوافق عليه.
inbox-publish-approve = وافق
inbox-publish-approve-title = هل يقرأ الآخرون هذا؟
inbox-publish-approve-what = يصبح النص مرئيًا لكل من يفتح الصفحة.
inbox-publish-approve-do = نعم، ليقرأه الآخرون
inbox-publish-withdraw = اسحبه
inbox-publish-withdraw-title = سحب النص؟
inbox-publish-withdraw-what = يُحذف نهائيًا. وقد يكون من قرأه قد احتفظ به.
inbox-publish-withdraw-do = نعم، اسحبه
