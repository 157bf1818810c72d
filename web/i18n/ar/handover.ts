import type { enHandover } from '../en/handover.ts'
import type { AllForms, Translation } from '../words.ts'

/** `en/handover.ts` in Arabic. */
export const arHandover = {
  'handback.title': 'شكرًا لكم',
  'handback.text': 'يُرجى إعادة الجهاز.',
  'handback.staff': 'للموظفين',
  'handback.hold': 'اضغط مطولًا لفتح التطبيق',
  'handback.holding': 'استمر في الضغط…',
  'handback.short': 'استمر في الضغط حتى يمتلئ الشريط.',
  'handback.cannot_hold': 'لا يمكنك الضغط مطولًا؟',
  'handback.sure': 'تابع فقط إذا كنت من الموظفين.',
  'handback.continue': 'فتح التطبيق',
  'handback.wait': {
    zero: 'متاح بعد {n} ثانية',
    one: 'متاح بعد ثانية واحدة',
    two: 'متاح بعد ثانيتين',
    few: 'متاح بعد {n} ثوانٍ',
    many: 'متاح بعد {n} ثانية',
    other: 'متاح بعد {n} ثانية',
  },
  'handback.cancel': 'إلغاء',
  'handback.pin': 'إدخال رمز PIN',
  'handback.pin_text': 'المتابعة للموظفين فقط.',

  'send.contact': 'رقم الهاتف أو البريد الإلكتروني',
  'send.contact_hint': 'يُستخدم لهذه الرسالة فقط ولا يُحفظ.',
  'send.contact_again': 'أدخله مرة أخرى: لا يستطيع هذا الجهاز قراءة بيانات الاتصال المحفوظة.',
  'send.wrong': 'أدخل رقم هاتف مع رمز البلد، أو بريدًا إلكترونيًا.',
  'send.write': 'كتابة رسالة',
  'send.sms': 'كتابة رسالة نصية',
  'send.email': 'كتابة بريد إلكتروني',
  'send.opened': 'تُفتح الرسالة في تطبيق آخر، وتُرسل من هناك. إذا لم يُفتح أي تطبيق فانسخ الرابط.',
  'send.other_app': 'اختيار تطبيق آخر',
  'send.subject': 'التحقق من هويتك',
  'send.message':
    'تحتاج {name} إلى التحقق من هويتك. افتح هذا الرابط على هاتفك: {link} تعرض الصفحة هاتين الكلمتين: {words}',
  'send.shared': 'التحقق من هويتك. تعرض الصفحة هاتين الكلمتين: {words}',
  'send.words': 'تعرض صفحة الرابط هاتين الكلمتين، وتتضمنهما الرسالة أيضًا.',
} satisfies Translation<typeof enHandover, AllForms>
