import type { enKioskHelp } from '../en/kiosk-help.ts'
import type { AllForms, Translation } from '../words.ts'

/** `en/kiosk-help.ts` in Arabic. */
export const arKioskHelp = {
  'kiosk_help.how': 'كيف تتم الزيارة',
  'kiosk_help.step_1': 'يختار الزائر لغة ويوافق ويدخل مرجعه.',
  'kiosk_help.step_2': 'تطلب Stripe صورة لوثيقته، ولوجهه إذا لزم الأمر.',
  'kiosk_help.step_3': 'يرى الزائر هل نجح التحقق. يرى مشرفك النتيجة.',
  'kiosk_help.step_4': 'تُمسح الشاشة بعد كل زيارة. لا تبقى على هذا الجهاز أي بيانات للزائر.',
  'kiosk_help.when': 'ماذا تفعل عندما…',
  'kiosk_help.when.help': 'يطلب أحد المساعدة',
  'kiosk_help.then.help': 'تملأ لافتة الشاشة. عندما تصل، المس «لم أعد بحاجة إلى المساعدة».',
  'kiosk_help.when.offline': 'يكون هذا الجهاز غير متصل',
  'kiosk_help.then.offline':
    'يحصل الزوار على رمز ويتابعون على هواتفهم. تُحفظ الطلبات هنا وتُزامن تلقائيًا.',
  'kiosk_help.when.failed': 'يفشل التحقق',
  'kiosk_help.then.failed': 'تذكر الشاشة ما يساعد. بعد عدة محاولات تحقق من الزائر بطريقة أخرى.',
  'kiosk_help.when.declines': 'لا يوافق الزائر',
  'kiosk_help.then.declines': 'تحقق من هويته بالطريقة الأخرى المتبعة في مؤسستك. لم يُرسل شيء.',
  'kiosk_help.when.left': 'يغادر الزائر',
  'kiosk_help.then.left': 'بعد عد تنازلي قصير تُمسح الشاشة.',
  'kiosk_help.when.unsent': 'لا تُرسل الطلبات',
  'kiosk_help.then.unsent':
    'أبقِ الجهاز مشغلًا ومتصلًا. إذا تعذر عليه الإرسال فاحفظ هنا ملف استرداد وسلّمه لمشرفك.',
} satisfies Translation<typeof enKioskHelp, AllForms>
