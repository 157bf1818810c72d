import type { enGuidance } from '../en/guidance.ts'
import type { AllForms, Translation } from '../words.ts'

/** `en/guidance.ts` in Arabic. */
export const arGuidance = {
  'guidance.abandoned.name': 'لم يكتمل',
  'guidance.abandoned.person': 'توقفتم قبل النهاية. يمكنكم المتابعة من حيث توقفتم.',
  'guidance.abandoned.agent': 'غادر الشخص قبل الإرسال. لم يُقرَّر شيء؛ ابدأ مجددًا عندما يكون مستعدًا.',

  'guidance.session_cancelled.name': 'أُغلق مبكرًا',
  'guidance.session_cancelled.person': 'أغلقتم التحقق قبل النهاية. يمكنكم فتحه مجددًا.',
  'guidance.session_cancelled.agent':
    'أُغلقت النافذة قبل الإرسال. ابدأ مجددًا عندما يكون الشخص مستعدًا.',

  'guidance.consent_declined.name': 'رُفضت الموافقة',
  'guidance.consent_declined.person': 'اخترتم عدم الموافقة. اطلبوا طريقة أخرى لإثبات هويتكم.',
  'guidance.consent_declined.agent': 'رفض الشخص الموافقة. لا تضغط عليه؛ اعرض الطريقة اليدوية.',

  'guidance.country_not_supported.name': 'بلد غير مدعوم',
  'guidance.country_not_supported.person':
    'لا يمكن التحقق من مستندات هذا البلد هنا. قد يصلح مستند آخر.',
  'guidance.country_not_supported.agent':
    'لا تتحقق Stripe من هذا البلد. جرّب مستندًا آخر، وإلا فالطريقة اليدوية.',

  'guidance.device_not_supported.name': 'لا كاميرا',
  'guidance.device_not_supported.person':
    'لا توجد في هذا الجهاز كاميرا يمكن استخدامها. يرجى استخدام هاتف آخر.',
  'guidance.device_not_supported.agent':
    'الكاميرا غير موجودة أو مرفوضة. اسمح بها، أو انتقل إلى جهاز آخر.',

  'guidance.device_unsupported.name': 'لا كاميرا',
  'guidance.device_unsupported.person':
    'لا توجد في هذا الجهاز كاميرا يمكن استخدامها. يرجى استخدام هاتف آخر.',
  'guidance.device_unsupported.agent':
    'الكاميرا غير موجودة أو مرفوضة. اسمح بها، أو انتقل إلى جهاز آخر.',

  'guidance.under_supported_age.name': 'دون السن',
  'guidance.under_supported_age.person': 'أنتم دون السن المطلوبة لهذا التحقق. لا يمكن المتابعة.',
  'guidance.under_supported_age.agent':
    'الشخص دون السن المدعومة. توقف هنا واتبع قواعدكم الخاصة بالقاصرين.',

  'guidance.document_expired.name': 'مستند منتهٍ',
  'guidance.document_expired.person': 'انتهت صلاحية مستندكم. يرجى استخدام مستند ساري المفعول.',
  'guidance.document_expired.agent': 'انتهت صلاحية المستند. اطلب غيره وحاول مجددًا.',

  'guidance.document_type_not_supported.name': 'نوع مستند غير مقبول',
  'guidance.document_type_not_supported.person':
    'هذا النوع من المستندات غير مقبول هنا. يرجى استخدام غيره.',
  'guidance.document_type_not_supported.agent':
    'هذا المستند ليس من المسموح بها. اطلب غيره وحاول مجددًا.',

  'guidance.document_unverified_other.name': 'مستند غير مقروء',
  'guidance.document_unverified_other.person':
    'تعذر التحقق من مستندكم. ضعوه مستويًا في إضاءة جيدة وحاولوا مجددًا.',
  'guidance.document_unverified_other.agent':
    'إضاءة أفضل، دون انعكاس، والمستند كاملًا في الصورة. وإلا فمستند آخر.',

  'guidance.selfie_document_missing_photo.name': 'مستند دون صورة',
  'guidance.selfie_document_missing_photo.person':
    'لا توجد في مستندكم صورة لكم. يرجى استخدام مستند فيه صورة.',
  'guidance.selfie_document_missing_photo.agent': 'لا يُظهر المستند وجهًا. اطلب مستندًا بصورة.',

  'guidance.selfie_face_mismatch.name': 'الوجه غير مطابق',
  'guidance.selfie_face_mismatch.person':
    'لم يطابق وجهكم الصورة في المستند. يرجى المحاولة مرة أخرى.',
  'guidance.selfie_face_mismatch.agent':
    'الوجه والمستند مختلفان. محاولة أخرى في إضاءة جيدة، ثم الطريقة اليدوية.',

  'guidance.selfie_manipulated.name': 'الصورة تبدو معدّلة',
  'guidance.selfie_manipulated.person': 'تعذر قبول صورتكم. يرجى التحدث إلى أحد الموظفين.',
  'guidance.selfie_manipulated.agent': 'تبدو الصورة معدّلة. لا تدعه يحاول مجددًا ببساطة؛ أخبر مشرفك.',

  'guidance.selfie_unverified_other.name': 'صورة ذاتية غير صالحة',
  'guidance.selfie_unverified_other.person':
    'تعذر التحقق من صورتكم الذاتية. واجهوا الضوء وانزعوا النظارة وحاولوا مجددًا.',
  'guidance.selfie_unverified_other.agent':
    'لم تصلح الصورة الذاتية. ضوء على الوجه، دون نظارة أو قبعة، ثم حاول مجددًا.',

  'guidance.id_number_insufficient_document_data.name': 'بيانات المستند ناقصة',
  'guidance.id_number_insufficient_document_data.person':
    'لا يُظهر مستندكم ما يكفي للتحقق من الرقم. يرجى استخدام غيره.',
  'guidance.id_number_insufficient_document_data.agent':
    'ينقص المستند ما يحتاجه التحقق من الرقم. اطلب غيره.',

  'guidance.id_number_mismatch.name': 'الرقم غير مطابق',
  'guidance.id_number_mismatch.person': 'لم يتطابق الرقم. يرجى مراجعته والمحاولة مجددًا.',
  'guidance.id_number_mismatch.agent':
    'لا يطابق الرقم أي سجل. راجع الكتابة مرة، ثم الطريقة اليدوية.',

  'guidance.id_number_unverified_other.name': 'لم يُتحقق من الرقم',
  'guidance.id_number_unverified_other.person': 'تعذر التحقق من الرقم. يرجى المحاولة مجددًا.',
  'guidance.id_number_unverified_other.agent':
    'لم تستطع Stripe التحقق من الرقم. محاولة أخرى، ثم الطريقة اليدوية.',

  'guidance.email_unverified_other.name': 'بريد إلكتروني غير مؤكد',
  'guidance.email_unverified_other.person': 'تعذر تأكيد بريدكم الإلكتروني. يرجى مراجعته.',
  'guidance.email_unverified_other.agent': 'لم يُؤكَّد البريد الإلكتروني. صحّحه وحاول مجددًا.',

  'guidance.email_verification_declined.name': 'رُفض البريد الإلكتروني',
  'guidance.email_verification_declined.person': 'لم تؤكدوا بريدكم الإلكتروني.',
  'guidance.email_verification_declined.agent':
    'لم يؤكد الشخص البريد الإلكتروني. اسأل عن السبب، ثم حاول مجددًا أو الطريقة اليدوية.',

  'guidance.phone_unverified_other.name': 'هاتف غير مؤكد',
  'guidance.phone_unverified_other.person': 'تعذر تأكيد رقم هاتفكم. يرجى مراجعته.',
  'guidance.phone_unverified_other.agent': 'لم يُؤكَّد رقم الهاتف. صحّحه وحاول مجددًا.',

  'guidance.phone_verification_declined.name': 'رُفض الهاتف',
  'guidance.phone_verification_declined.person': 'لم تؤكدوا رقم هاتفكم.',
  'guidance.phone_verification_declined.agent':
    'لم يؤكد الشخص رقم الهاتف. اسأل عن السبب، ثم حاول مجددًا أو الطريقة اليدوية.',

  'guidance.phone_otp_declined.name': 'لم يُدخل رمز الهاتف',
  'guidance.phone_otp_declined.person': 'لم يُؤكَّد الرمز المرسل إلى هاتفكم. يرجى المحاولة مجددًا.',
  'guidance.phone_otp_declined.agent': 'لم يُؤكَّد رمز الرسالة النصية. راجع الرقم وحاول مجددًا.',

  'guidance.connection_lost.name': 'انقطع الاتصال',
  'guidance.connection_lost.person': 'انقطع الاتصال. لم يضع شيء مما أرسلتموه؛ يمكنكم المتابعة.',
  'guidance.connection_lost.agent':
    'انقطعت الشبكة في المنتصف. ابحث عنها ثم افتح مجددًا: يستمر من حيث توقف.',

  'guidance.stripe_failed.name': 'لم تجب Stripe',
  'guidance.stripe_failed.person': 'لم ينجح شيء ما. يرجى المحاولة بعد لحظة.',
  'guidance.stripe_failed.agent': 'لدى Stripe مشكلة من جهتها. افتح التحقق مجددًا.',

  'guidance.link_used.name': 'رابط مستخدم أو قديم',
  'guidance.link_used.person': 'هذا الرابط مستخدم أو قديم جدًا. ستحصلون على رابط جديد.',
  'guidance.link_used.agent': 'كل رابط يصلح مرة واحدة. افتح التحقق من هنا: يستمر التحقق نفسه.',

  'guidance.not_set_up.name': 'غير مجهَّز',
  'guidance.not_set_up.person': 'لا يمكن فتح هذا التحقق اليوم. اطلبوا طريقة أخرى.',
  'guidance.not_set_up.agent':
    'ترفض Stripe مفتاح هذا الخادم. أخبر مشرفك؛ وحتى ذلك الحين الطريقة اليدوية.',

  'guidance.unknown.name': 'تعذر التحقق',
  'guidance.unknown.person': 'تعذر تأكيد هويتكم هذه المرة. يمكنكم المحاولة مجددًا.',
  'guidance.unknown.agent':
    'ذكرت Stripe سببًا لا يعرفه هذا التطبيق بعد. محاولة أخرى، ثم الطريقة اليدوية.',
} satisfies Translation<typeof enGuidance, AllForms>
