import type { enV } from '../en/ticket-page.ts'
import type { Translation } from '../words.ts'

/** `en/ticket-page.ts` in Spanish. */
export const esV = {
  'v.window': 'Verificación de identidad',
  'v.opening': 'Abriendo su enlace…',
  'v.language': 'Idioma',

  'v.title': '{name} le pregunta quién es',
  'v.lead':
    'Tarda unos minutos. La verificación la hace Stripe, una empresa de pagos. Tenga su documento a mano.',
  'v.words': 'La pantalla de quien se lo pidió muestra las mismas dos palabras:',
  'v.words_else': 'Si no es así, cierre esta página.',
  'v.asked': 'Qué le pedirá Stripe',
  'v.asked_document': 'Una foto de su {documents}',
  'v.asked_selfie': 'Una foto de su rostro',
  'v.asked_number': 'Su número de identificación',
  'v.asked_flow': 'Lo que {name} ha elegido; verá cada paso antes de darlo',
  'v.asked_consent': 'Su consentimiento, antes de nada',
  'v.document.driving_license': 'permiso de conducir',
  'v.document.id_card': 'documento de identidad',
  'v.document.passport': 'pasaporte',
  'v.privacy': 'Qué pasa con sus datos',
  'v.privacy_text':
    'Sus imágenes van a Stripe, no a esta página ni al teléfono de quien se lo pidió. {name} recibe el resultado y puede ver lo que usted confirmó.',
  'v.alternative': 'Si prefiere no hacerlo',
  'v.alternative_text':
    'Puede decir que no. Pregunte a quien le dio este enlace de qué otra forma puede acreditar quién es.',
  'v.agree': 'Lo entiendo y quiero continuar en Stripe',
  'v.agree_first': 'Marque primero la casilla.',
  'v.continue': 'Continuar en Stripe',
  'v.continuing': 'Abriendo Stripe…',
  'v.go_on': 'Seguir donde lo dejó',
  'v.stopped': 'Aún no lo ha enviado todo.',
  'v.start_failed': 'No ha funcionado. No se envió nada. Inténtelo de nuevo en un momento.',

  'v.checking': 'Stripe está verificando',
  'v.checking_text':
    'Lo ha enviado todo. Suele tardar menos de un minuto. Puede esperar aquí o cerrar la página.',
  'v.verified': 'Su identidad está verificada',
  'v.verified_text': 'No queda nada por hacer. {name} verá el resultado. Puede cerrar esta página.',
  'v.failed': 'Esta vez no ha funcionado',
  'v.tries': {
    one: 'Le queda {n} intento.',
    other: 'Le quedan {n} intentos.',
  },
  'v.no_tries': 'No quedan intentos. Hable con quien le dio este enlace.',
  'v.speak': 'Hable con quien le dio este enlace.',
  'v.retry': 'Intentar de nuevo',
  'v.canceled': 'Esta verificación se canceló',
  'v.canceled_text': 'No hay nada que hacer. Puede cerrar esta página.',
  'v.erased': 'Todo está borrado',
  'v.erased_text': 'Stripe ha borrado, o está borrando, lo que recogió. Puede cerrar esta página.',

  'v.refused': 'Este enlace no funciona',
  'v.refused_text': 'Pida uno nuevo a quien se lo dio.',
  'v.ticket_expired': 'Este enlace es demasiado antiguo',
  'v.link_revoked': 'Este enlace fue retirado',
  'v.no_ticket': 'Su enlace está incompleto',
  'v.no_ticket_text': 'Escanee el código otra vez o abra el enlace completo.',
  'v.link_cut': 'Falta una parte de su enlace',
  'v.link_damaged': 'Su enlace se alteró por el camino',
  'v.link_no_link': 'Este enlace no es nuestro',
  'v.link_old_form': 'Este enlace tiene un formato antiguo',
  'v.link_again': 'Escanee el código otra vez o pida que le envíen de nuevo el enlace.',
  'v.unreachable': 'Sin conexión',
  'v.unreachable_text': 'Compruebe la cobertura. Esta página lo intenta de nuevo sola.',
  'v.try_now': 'Intentar ahora',

  'v.elsewhere': 'Abra esto en el navegador de su teléfono',
  'v.elsewhere_app':
    'Está dentro de {app}. Su navegador a menudo no puede tomar las fotos que se le pedirán.',
  'v.elsewhere_lacks': 'Es posible que este navegador no pueda tomar las fotos que se le pedirán.',
  'v.elsewhere_ios':
    'Toque la brújula, ••• o el signo de compartir y elija «Abrir en Safari» o «Abrir en el navegador».',
  'v.elsewhere_android': 'Toque ⋮ o ••• y elija «Abrir en Chrome» o «Abrir en el navegador».',
  'v.elsewhere_copy': 'O copie el enlace, abra su navegador y péguelo donde está la dirección.',
  'v.copy': 'Copiar el enlace',
  'v.copied': 'Copiado',
  'v.copy_failed': 'No se pudo copiar. Mantenga pulsado el enlace para marcarlo.',
  'v.stay': 'Continuar aquí de todos modos',
} satisfies Translation<typeof enV>
