import type { enExtension } from '../en/extension.ts'
import type { AllForms, Translation } from '../words.ts'

/** `en/extension.ts` in Arabic. */
export const arExtension = {
  'extension.title': 'إعداد Fieldproof في هذا المتصفح',
  'extension.how': 'ألصق رابط التسجيل من المشرف، أو أدخل عنوان الخادم والرمز.',
  'extension.address': 'عنوان الخادم أو رابط التسجيل',
  'extension.address_hint': 'مثلًا، https://verify.example.com',
  'extension.address_wrong': 'أدخل عنوانًا يبدأ بـ https://',
  'extension.permission':
    'سيطلب المتصفح بعد ذلك الوصول إلى هذا العنوان. لا تتصل الإضافة بأي خادم آخر.',
  'extension.refused':
    'لم يُسمح بالوصول إلى {host}. من دونه لا تستطيع الإضافة الوصول إلى خادمك. حاول مرة أخرى واختر «سماح».',
  'extension.kiosk': 'هذا الرمز مخصص لكشك',
  'extension.kiosk_text': 'لا يمكن تشغيل كشك داخل إضافة. أزل هذا الإعداد واطلب رمزًا لوكيل أو مشرف.',
  'extension.verify': 'فتح التحقق',
  'extension.verify_text': 'في علامة تبويب جديدة، لشخص أمام هذا الحاسوب.',
  'extension.unsent': {
    zero: 'لا توجد طلبات محفوظة في هذا المتصفح فقط.',
    one: 'طلب واحد محفوظ في هذا المتصفح فقط. إذا أزلت الإضافة الآن فسيُفقد.',
    two: 'طلبان محفوظان في هذا المتصفح فقط. إذا أزلت الإضافة الآن فسيُفقدان.',
    few: '{n} طلبات محفوظة في هذا المتصفح فقط. إذا أزلت الإضافة الآن فستُفقد.',
    many: '{n} طلبًا محفوظًا في هذا المتصفح فقط. إذا أزلت الإضافة الآن فستُفقد.',
    other: '{n} طلب محفوظ في هذا المتصفح فقط. إذا أزلت الإضافة الآن فستُفقد.',
  },
  'extension.remove': 'الإزالة من هذا المتصفح',
  'extension.remove_text': 'يرسل ما لم يُرسل بعد، ثم يحذف كل ما حفظته الإضافة في هذا المتصفح.',
  'extension.remove_busy': 'جارٍ إرسال الطلبات غير المرسلة…',
  'extension.remove_left': {
    zero: 'أُرسلت كل الطلبات.',
    one: 'لم يُرسل طلب واحد. احفظ ملف الاسترداد أولًا، أو حاول لاحقًا.',
    two: 'لم يُرسل طلبان. احفظ ملف الاسترداد أولًا، أو حاول لاحقًا.',
    few: 'لم تُرسل {n} طلبات. احفظ ملف الاسترداد أولًا، أو حاول لاحقًا.',
    many: 'لم يُرسل {n} طلبًا. احفظ ملف الاسترداد أولًا، أو حاول لاحقًا.',
    other: 'لم يُرسل {n} طلب. احفظ ملف الاسترداد أولًا، أو حاول لاحقًا.',
  },
  'extension.remove_drafts': 'تُحذف المسودات أيضًا.',
  'extension.remove_sure': 'هل تريد حذف كل بيانات {site} من هذا المتصفح؟',
  'extension.remove_yes': 'حذف نهائي',
  'extension.remove_no': 'إلغاء',
  'extension.removed': 'حُذف كل ما حفظته الإضافة هنا. اطلب من المشرف إلغاء هذا الجهاز أيضًا.',
  'extension.uninstall': 'إلغاء تثبيت الإضافة',
  'extension.selected': 'النص المحدد',
  'extension.selected_as': 'استخدام التحديد بصفته',
  'extension.selected_open': 'البحث عن الطلبات',
  'extension.selected_no': 'عدم استخدامه',
  'extension.scan_lost': 'امسح الرمز مرة أخرى من اللوحة الجانبية',
  'extension.scan_lost_text':
    'أُغلقت اللوحة الجانبية التي بدأت هذا المسح أو أصبحت تعرض شيئًا آخر. لم يُحفظ أي شيء.',
  'extension.scan_close': 'إغلاق علامة التبويب',
} satisfies Translation<typeof enExtension, AllForms>
