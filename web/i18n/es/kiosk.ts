import type { enKiosk } from '../en/kiosk.ts'
import type { Translation } from '../words.ts'

/** `en/kiosk.ts` in Spanish. */
export const esKiosk = {
  'kiosk.welcome': 'Le damos la bienvenida',
  'kiosk.welcome_text': 'Aquí puede acreditar quién es. Tarda unos dos minutos.',
  'kiosk.have_ready': 'Tenga a mano su pasaporte, documento de identidad o permiso de conducir.',
  'kiosk.start': 'Empezar',
  'kiosk.language': 'Idioma',
  'kiosk.staff': 'Personal',
  'kiosk.place': 'Paso {n} de {max}',
  'kiosk.stop': 'Terminar y borrar',
  'kiosk.unsent': {
    one: '{n} solicitud espera aquí para enviarse.',
    other: '{n} solicitudes esperan aquí para enviarse.',
  },

  'kiosk.why': 'Antes de empezar',
  'kiosk.why_camera': 'La cámara toma imágenes de su documento y, si se pide, de su rostro.',
  'kiosk.why_stripe': 'Stripe verifica las imágenes para {name}. No se guardan en esta pantalla.',
  'kiosk.why_clear': 'Cuando termine, esta pantalla le olvida.',
  'kiosk.privacy': 'Sus datos',
  'kiosk.privacy_text':
    '{name} recibe el resultado de la verificación. No está obligado a participar: hay otra forma de acreditar quién es. Nuestro personal le informará con gusto.',
  'kiosk.agree': 'Estoy de acuerdo',
  'kiosk.decline': 'No estoy de acuerdo',

  'kiosk.reference': 'Su referencia',
  'kiosk.reference_hint': 'Figura en su carta o mensaje, o se la dio nuestro personal.',
  'kiosk.reference_missing': 'Introduzca su referencia.',
  'kiosk.scan_title': 'Acerque su código a la cámara',
  'kiosk.go': 'Continuar',
  'kiosk.not_saved':
    'Esta pantalla no puede registrar su solicitud ahora. Pregunte a nuestro personal.',

  'kiosk.opening': 'Un momento, por favor',
  'kiosk.opening_text': 'La verificación se abre sola.',
  'kiosk.checking': 'Gracias',
  'kiosk.checking_text': 'Se están verificando sus imágenes. Suele tardar menos de un minuto.',
  'kiosk.verified': 'Gracias, todo listo',
  'kiosk.verified_text': 'Su identidad está confirmada.',
  'kiosk.submitted': 'Gracias',
  'kiosk.submitted_text': 'Sus imágenes se han enviado y se están verificando.',
  'kiosk.next': 'Qué pasa ahora',
  'kiosk.next_text': '{name} verá el resultado. Aquí ya no tiene que hacer nada más.',
  'kiosk.done': 'Listo',
  'kiosk.clears': {
    one: 'Esta pantalla se borra en {n} segundo.',
    other: 'Esta pantalla se borra en {n} segundos.',
  },

  'kiosk.again': 'Todavía no ha funcionado',
  'kiosk.again_busy': 'La verificación está ocupada ahora. Inténtelo de nuevo en un momento.',
  'kiosk.try_again': 'Intentar de nuevo',
  'kiosk.other_way': 'Otra forma',

  'kiosk.phone': 'Continúe con su propio teléfono',
  'kiosk.phone_offline': 'Esta pantalla no tiene conexión ahora. Su solicitud está guardada.',
  'kiosk.phone_camera': 'La cámara de esta pantalla no se puede usar. Su solicitud está guardada.',
  'kiosk.phone_scan':
    'Escanee este código con su teléfono y termine allí, ahora o más tarde en casa.',
  'kiosk.phone_words': 'Su teléfono mostrará también estas palabras:',
  'kiosk.phone_several':
    'Abierto en {n} teléfonos, o {n} veces en uno. Si alguno no es suyo, avise a nuestro personal.',
  'kiosk.phone_none': 'Se enviará en cuanto haya conexión. Hable con nuestro personal.',
  'kiosk.phone_code': 'Código para su teléfono',

  'kiosk.otherwise': 'Hay otra forma',
  'kiosk.not_agreed': 'No pasa nada. No se ha verificado ni enviado nada.',
  'kiosk.used_up': 'No quedan intentos.',
  'kiosk.unavailable': 'La verificación no se puede hacer aquí ahora.',
  'kiosk.otherwise_text': 'Hable con nuestro personal. Puede ayudarle de otra forma.',

  'kiosk.idle': '¿Sigue ahí?',
  'kiosk.idle_stay': 'Sí, continuar',
  'kiosk.idle_end': 'No, borrar ahora',

  'staff.title': 'Personal',
  'staff.pin': 'PIN del personal',
  'staff.pin_wrong': 'Este PIN es incorrecto.',
  'staff.pin_wait': {
    one: 'Inténtelo de nuevo en {n} segundo.',
    other: 'Inténtelo de nuevo en {n} segundos.',
  },
  'staff.digit_back': 'Borrar la última cifra',
  'staff.open': 'Abrir',
  'staff.back': 'Volver a la pantalla de bienvenida',
  'staff.no_pin': 'Aquí no se conoce ningún PIN del personal',
  'staff.no_pin_text':
    'Un supervisor lo pone en los ajustes de la sede. Esta pantalla lo toma por sí sola; hasta entonces no se abre a nadie.',
  'staff.refused': 'No aceptadas',
  'staff.refused_none': 'Todo lo anotado aquí fue aceptado.',
  'staff.sync': 'Enviar ahora',
  'staff.leave': 'Salir de la pantalla completa',
} satisfies Translation<typeof enKiosk>
