import type { enKiosk } from '../en/kiosk.ts'
import type { Translation } from '../words.ts'

/** `en/kiosk.ts` in Spanish. */
export const esKiosk = {
  'kiosk.welcome': 'Le damos la bienvenida',
  'kiosk.welcome_text': 'Verifique aquí su identidad. Tarda unos dos minutos.',
  'kiosk.have_ready': 'Tenga a mano su pasaporte, documento de identidad o permiso de conducir.',
  'kiosk.start': 'Iniciar verificación',
  'kiosk.language': 'Idioma',
  'kiosk.staff': 'Personal',
  'kiosk.back': 'Atrás',
  'kiosk.help': 'Pedir ayuda',
  'kiosk.help_title': 'Se necesita ayuda',
  'kiosk.help_text':
    'Espere aquí, por favor. Este aviso indica a nuestro personal que necesita ayuda.',
  'kiosk.help_coming': 'Espere aquí, por favor. Nuestro personal está en camino.',
  'kiosk.help_over': 'Ya no necesito ayuda',
  'kiosk.place': 'Paso {n} de {max}',
  'kiosk.stop': 'Cancelar y borrar',
  'kiosk.unsent': {
    one: '{n} solicitud sin enviar',
    other: '{n} solicitudes sin enviar',
  },

  'kiosk.why': 'Antes de empezar',
  'kiosk.why_camera': 'La cámara toma fotos de su documento y, si es necesario, de su rostro.',
  'kiosk.why_stripe': 'Stripe verifica las fotos para {name}. No se guardan en este dispositivo.',
  'kiosk.why_clear': 'Cuando termine, sus datos se borran de este dispositivo.',
  'kiosk.privacy': 'Sus datos',
  'kiosk.privacy_text':
    '{name} recibe el resultado de la verificación y puede ver las fotos. La participación es voluntaria y puede verificar su identidad de otra forma. Nuestro personal puede informarle.',
  'kiosk.agree': 'Acepto',
  'kiosk.decline': 'No acepto',

  'kiosk.reference': 'Su referencia',
  'kiosk.reference_hint':
    'La encontrará en su carta o mensaje. También puede preguntar a nuestro personal.',
  'kiosk.reference_missing': 'Introduzca su referencia.',
  'kiosk.scan_title': 'Escanear su código',
  'kiosk.go': 'Continuar',
  'kiosk.not_saved':
    'Su solicitud no se puede guardar en este momento. Pregunte a nuestro personal.',

  'kiosk.opening': 'Un momento',
  'kiosk.opening_text': 'Abriendo la verificación…',
  'kiosk.checking': 'Gracias',
  'kiosk.checking_text': 'Sus documentos se están procesando. Suele tardar menos de un minuto.',
  'kiosk.verified': 'Identidad verificada',
  'kiosk.verified_text': 'Su identidad está confirmada. Gracias.',
  'kiosk.submitted': 'Gracias',
  'kiosk.submitted_text': 'Sus documentos se enviaron y se están procesando.',
  'kiosk.next': 'Qué pasa ahora',
  'kiosk.next_text': '{name} verá el resultado. Aquí ya no tiene que hacer nada más.',
  'kiosk.done': 'Listo',
  'kiosk.clears': {
    one: 'Sus datos se borran de esta pantalla en {n} segundo.',
    other: 'Sus datos se borran de esta pantalla en {n} segundos.',
  },

  'kiosk.unfinished': 'La verificación no se completó',
  'kiosk.again': 'No se pudo verificar su identidad',
  'kiosk.again_busy':
    'La verificación está ocupada en este momento. Inténtelo de nuevo en un momento.',
  'kiosk.try_again': 'Intentar de nuevo',
  'kiosk.other_way': 'Verificar de otra forma',

  'kiosk.phone': 'Continuar en su teléfono',
  'kiosk.phone_offline': 'Este dispositivo no tiene conexión. Su solicitud está guardada.',
  'kiosk.phone_camera':
    'La cámara de este dispositivo no está disponible. Su solicitud está guardada.',
  'kiosk.phone_scan': 'Escanee este código con su teléfono y continúe allí, ahora o más tarde.',
  'kiosk.phone_words': 'Compruebe que su teléfono muestra las mismas dos palabras:',
  'kiosk.phone_several':
    'Abierto en {n} teléfonos, o {n} veces en uno. Si no los abrió todos usted, avise a nuestro personal.',
  'kiosk.phone_none':
    'Su solicitud se enviará cuando este dispositivo tenga conexión. Pregunte a nuestro personal.',
  'kiosk.phone_code': 'Código para su teléfono',

  'kiosk.otherwise': 'Verificar de otra forma',
  'kiosk.not_agreed': 'No se ha verificado ni enviado nada.',
  'kiosk.used_up': 'No quedan intentos.',
  'kiosk.unavailable': 'La verificación no está disponible aquí en este momento.',
  'kiosk.otherwise_text': 'Nuestro personal puede verificar su identidad de otra forma.',

  'kiosk.idle': '¿Sigue ahí?',
  'kiosk.idle_stay': 'Continuar',
  'kiosk.idle_end': 'Terminar y borrar',

  'staff.title': 'Personal',
  'staff.pin': 'PIN del personal',
  'staff.pin_wrong': 'PIN incorrecto.',
  'staff.pin_wait': {
    one: 'Inténtelo de nuevo en {n} segundo.',
    other: 'Inténtelo de nuevo en {n} segundos.',
  },
  'staff.digit_back': 'Borrar la última cifra',
  'staff.open': 'Abrir',
  'staff.back': 'Volver a la pantalla de bienvenida',
  'staff.no_pin': 'No hay PIN del personal',
  'staff.no_pin_text':
    'Un supervisor puede definirlo en los ajustes del sitio. Este dispositivo lo recibe automáticamente. Hasta entonces, el área del personal no se puede abrir.',
  'staff.refused': 'No aceptadas',
  'staff.refused_none': 'Todas las solicitudes creadas aquí se aceptaron.',
  'staff.sync': 'Sincronizar ahora',
  'staff.leave': 'Salir de la pantalla completa',
} satisfies Translation<typeof enKiosk>
