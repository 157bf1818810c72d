import type { enV } from '../en/ticket-page.ts'
import type { Translation } from '../words.ts'

/** `en/ticket-page.ts` in Spanish. */
export const esV = {
  'v.window': 'Verificación de identidad',
  'v.opening': 'Abriendo su enlace…',
  'v.language': 'Idioma',

  'v.title': '{name} necesita verificar su identidad',
  'v.lead':
    'Tarda unos minutos. Stripe, una empresa de pagos, realiza la verificación. Tenga su documento a mano.',
  'v.words': 'Si con este enlace le mostraron o enviaron dos palabras, deben ser estas:',
  'v.words_else': 'Si las palabras no coinciden, cierre esta página.',
  'v.asked': 'Qué le pide Stripe',
  'v.asked_document': 'Una foto de su {documents}',
  'v.asked_selfie': 'Una foto de su rostro',
  'v.asked_number': 'Su número de identificación',
  'v.asked_flow': 'Lo que requiere {name}. Verá cada paso antes de realizarlo.',
  'v.asked_consent': 'Su consentimiento antes de empezar',
  'v.document.driving_license': 'permiso de conducir',
  'v.document.id_card': 'documento de identidad',
  'v.document.passport': 'pasaporte',
  'v.privacy': 'Cómo se usan sus datos',
  'v.privacy_text':
    'Sus fotos van a Stripe, no al teléfono de la persona que se lo pidió. {name} recibe el resultado y puede ver lo que usted confirmó y las fotos.',
  'v.alternative': 'Verificar de otra forma',
  'v.alternative_text':
    'Puede negarse. Pregunte a la persona que le dio este enlace cómo puede verificar su identidad de otra forma.',
  'v.agree': 'Lo entiendo y quiero continuar en Stripe',
  'v.agree_first': 'Marque la casilla para continuar.',
  'v.continue': 'Continuar en Stripe',
  'v.continuing': 'Abriendo Stripe…',
  'v.go_on': 'Continuar verificación',
  'v.stopped': 'Aún no lo ha enviado todo.',
  'v.start_failed':
    'No se pudo abrir la verificación. No se envió nada. Inténtelo de nuevo en un momento.',

  'v.checking': 'En proceso en Stripe',
  'v.checking_text':
    'Lo ha enviado todo. Suele tardar menos de un minuto. Puede esperar aquí o cerrar esta página.',
  'v.verified': 'Identidad verificada',
  'v.verified_text': 'No queda nada por hacer. {name} verá el resultado. Puede cerrar esta página.',
  'v.failed': 'No se pudo verificar su identidad',
  'v.tries': {
    one: 'Le queda {n} intento.',
    other: 'Le quedan {n} intentos.',
  },
  'v.no_tries': 'No quedan intentos. Contacte con la persona que le dio este enlace.',
  'v.speak': 'Contacte con la persona que le dio este enlace.',
  'v.retry': 'Intentar de nuevo',
  'v.canceled': 'Verificación cancelada',
  'v.canceled_text': 'No hay nada que hacer. Puede cerrar esta página.',
  'v.erased': 'Sus datos se eliminaron',
  'v.erased_text':
    'Stripe ha eliminado, o está eliminando, los datos que recogió. Puede cerrar esta página.',

  'v.refused': 'Este enlace no funciona',
  'v.refused_text': 'Pida un enlace nuevo a la persona que se lo dio.',
  'v.ticket_expired': 'Este enlace ha caducado',
  'v.link_revoked': 'Este enlace se revocó',
  'v.no_ticket': 'Su enlace está incompleto',
  'v.no_ticket_text': 'Escanee el código otra vez o abra el enlace completo.',
  'v.link_cut': 'Falta una parte de su enlace',
  'v.link_damaged': 'Su enlace se modificó durante el envío',
  'v.link_no_link': 'Este enlace no es nuestro',
  'v.link_old_form': 'Este enlace está desactualizado',
  'v.link_again': 'Escanee el código otra vez o pida un enlace nuevo.',
  'v.unreachable': 'Sin conexión',
  'v.unreachable_text': 'Compruebe su conexión. Esta página vuelve a intentarlo automáticamente.',
  'v.try_now': 'Intentar de nuevo ahora',

  'v.elsewhere': 'Abra esta página en su navegador',
  'v.elsewhere_app': 'Está en {app}. Su navegador a menudo no puede tomar las fotos necesarias.',
  'v.elsewhere_lacks': 'Es posible que este navegador no pueda tomar las fotos necesarias.',
  'v.elsewhere_ios':
    'Toque la brújula, ••• o el botón Compartir y luego «Abrir en Safari» o «Abrir en el navegador».',
  'v.elsewhere_android': 'Toque ⋮ o ••• y luego «Abrir en Chrome» o «Abrir en el navegador».',
  'v.elsewhere_copy': 'O copie el enlace y péguelo en la barra de direcciones de su navegador.',
  'v.copy': 'Copiar enlace',
  'v.copied': 'Copiado',
  'v.copy_failed': 'No se pudo copiar el enlace. Manténgalo pulsado para seleccionarlo.',
  'v.stay': 'Continuar aquí de todos modos',
} satisfies Translation<typeof enV>
