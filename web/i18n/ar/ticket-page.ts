import type { enV } from '../en/ticket-page.ts'
import type { AllForms, Translation } from '../words.ts'

/** `en/ticket-page.ts` in Arabic. */
export const arV = {
  'v.window': 'التحقق من الهوية',
  'v.opening': 'جارٍ فتح رابطكم…',
  'v.language': 'اللغة',

  'v.title': 'تسألكم {name} عن هويتكم',
  'v.lead': 'يستغرق ذلك بضع دقائق. تجري التحقق شركة المدفوعات Stripe. جهّزوا مستندكم.',
  'v.words': 'تعرض شاشة من طلب منكم ذلك الكلمتين نفسيهما:',
  'v.words_else': 'إن لم تكونا كذلك فأغلقوا هذه الصفحة.',
  'v.asked': 'ما ستطلبه Stripe منكم',
  'v.asked_document': 'صورة لمستندكم: {documents}',
  'v.asked_selfie': 'صورة لوجهكم',
  'v.asked_number': 'رقم هويتكم',
  'v.asked_flow': 'ما اختارته {name}؛ ترون كل خطوة قبل القيام بها',
  'v.asked_consent': 'موافقتكم، قبل كل شيء',
  'v.document.driving_license': 'رخصة القيادة',
  'v.document.id_card': 'بطاقة الهوية',
  'v.document.passport': 'جواز السفر',
  'v.privacy': 'ماذا يحدث لبياناتكم',
  'v.privacy_text':
    'تذهب صوركم إلى Stripe، لا إلى هذه الصفحة ولا إلى هاتف من طلب منكم ذلك. تُبلَّغ {name} بالنتيجة ويمكنها رؤية ما أكدتموه.',
  'v.alternative': 'إذا كنتم لا ترغبون',
  'v.alternative_text':
    'لكم أن ترفضوا. اسألوا من أعطاكم هذا الرابط كيف يمكنكم إثبات هويتكم بطريقة أخرى.',
  'v.agree': 'فهمت وأريد المتابعة إلى Stripe',
  'v.agree_first': 'ضعوا علامة في المربع أولًا.',
  'v.continue': 'المتابعة إلى Stripe',
  'v.continuing': 'جارٍ فتح Stripe…',
  'v.go_on': 'المتابعة من حيث توقفتم',
  'v.stopped': 'لم ترسلوا كل شيء بعد.',
  'v.start_failed': 'لم ينجح ذلك. لم يُرسل شيء. حاولوا مجددًا بعد لحظة.',

  'v.checking': 'تجري Stripe التحقق',
  'v.checking_text':
    'أرسلتم كل شيء. يستغرق ذلك عادة أقل من دقيقة. يمكنكم الانتظار هنا أو إغلاق الصفحة.',
  'v.verified': 'تم التحقق من هويتكم',
  'v.verified_text': 'لم يبقَ شيء تفعلونه. ترى {name} النتيجة. يمكنكم إغلاق هذه الصفحة.',
  'v.failed': 'لم ينجح ذلك هذه المرة',
  'v.tries': {
    zero: 'لم تبقَ لكم محاولة.',
    one: 'بقيت لكم محاولة واحدة.',
    two: 'بقيت لكم محاولتان.',
    few: 'بقيت لكم {n} محاولات.',
    many: 'بقيت لكم {n} محاولة.',
    other: 'بقيت لكم {n} محاولة.',
  },
  'v.no_tries': 'لم تبقَ محاولات. تحدثوا إلى من أعطاكم هذا الرابط.',
  'v.speak': 'تحدثوا إلى من أعطاكم هذا الرابط.',
  'v.retry': 'محاولة أخرى',
  'v.canceled': 'أُلغي هذا التحقق',
  'v.canceled_text': 'لا شيء تفعلونه. يمكنكم إغلاق هذه الصفحة.',
  'v.erased': 'مُحي كل شيء',
  'v.erased_text': 'محت Stripe ما جمعته، أو تمحوه الآن. يمكنكم إغلاق هذه الصفحة.',

  'v.refused': 'هذا الرابط لا يعمل',
  'v.refused_text': 'اطلبوا رابطًا جديدًا ممن أعطاكم إياه.',
  'v.ticket_expired': 'هذا الرابط قديم جدًا',
  'v.link_revoked': 'سُحب هذا الرابط',
  'v.no_ticket': 'رابطكم غير كامل',
  'v.no_ticket_text': 'امسحوا الرمز مرة أخرى، أو افتحوا الرابط كاملًا.',
  'v.unreachable': 'لا اتصال',
  'v.unreachable_text': 'تحققوا من الشبكة. تحاول هذه الصفحة مجددًا تلقائيًا.',
  'v.try_now': 'المحاولة الآن',
} satisfies Translation<typeof enV, AllForms>
