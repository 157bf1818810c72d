import type { enHandover } from '../en/handover.ts'
import type { Translation } from '../words.ts'

/** `en/handover.ts` in Spanish. */
export const esHandover = {
  'handback.title': 'Gracias',
  'handback.text': 'Devuelva el dispositivo, por favor.',
  'handback.staff': 'Para el personal',
  'handback.hold': 'Mantener pulsado para abrir la aplicación',
  'handback.holding': 'Siga pulsando…',
  'handback.short': 'Siga pulsando hasta que la barra se llene.',
  'handback.cannot_hold': '¿No puede mantener pulsado?',
  'handback.sure': 'Continúe solo si forma parte del personal.',
  'handback.continue': 'Abrir la aplicación',
  'handback.wait': { one: 'Disponible en {n} segundo', other: 'Disponible en {n} segundos' },
  'handback.cancel': 'Cancelar',
  'handback.pin': 'Introducir PIN',
  'handback.pin_text': 'Solo el personal puede continuar.',

  'send.contact': 'Teléfono o correo electrónico',
  'send.contact_hint': 'Se usa solo para este mensaje. No se guarda.',
  'send.contact_again':
    'Introdúzcalo de nuevo: este dispositivo no puede leer los datos guardados.',
  'send.wrong': 'Introduzca un número de teléfono con el prefijo del país o un correo electrónico.',
  'send.write': 'Escribir mensaje',
  'send.sms': 'Escribir SMS',
  'send.email': 'Escribir correo',
  'send.opened':
    'El mensaje se abre en otra aplicación; envíelo allí. Si no se abre ninguna, copie el enlace.',
  'send.other_app': 'Elegir otra aplicación',
  'send.subject': 'Verifique su identidad',
  'send.message':
    '{name} necesita verificar su identidad. Abra este enlace en su teléfono: {link} La página muestra estas dos palabras: {words}',
  'send.shared': 'Verifique su identidad. La página muestra estas dos palabras: {words}',
  'send.words': 'La página del enlace muestra estas dos palabras. El mensaje también las incluye.',
} satisfies Translation<typeof enHandover>
