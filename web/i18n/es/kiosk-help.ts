import type { enKioskHelp } from '../en/kiosk-help.ts'
import type { Translation } from '../words.ts'

/** `en/kiosk-help.ts` in Spanish. */
export const esKioskHelp = {
  'kiosk_help.how': 'Cómo funciona una visita',
  'kiosk_help.step_1':
    'La persona elige un idioma, da su consentimiento e introduce su referencia.',
  'kiosk_help.step_2': 'Stripe pide una foto de su documento y, si hace falta, de su cara.',
  'kiosk_help.step_3': 'La persona ve si ha funcionado. Su supervisor ve el resultado.',
  'kiosk_help.step_4':
    'La pantalla se borra después de cada visita. En este dispositivo no quedan datos de la persona.',
  'kiosk_help.when': 'Qué hacer cuando…',
  'kiosk_help.when.help': 'Una persona pide ayuda',
  'kiosk_help.then.help':
    'Un aviso llena la pantalla. Cuando esté allí, toque «Ya no necesito ayuda».',
  'kiosk_help.when.offline': 'Este dispositivo no tiene conexión',
  'kiosk_help.then.offline':
    'Las personas reciben un código y continúan en su propio teléfono. Las solicitudes se guardan aquí y se sincronizan automáticamente.',
  'kiosk_help.when.failed': 'Una verificación falla',
  'kiosk_help.then.failed':
    'La pantalla indica qué ayuda. Tras varios intentos, verifique a la persona de otra manera.',
  'kiosk_help.when.declines': 'La persona no da su consentimiento',
  'kiosk_help.then.declines':
    'Verifíquela como lo haga su organización en otros casos. No se envió nada.',
  'kiosk_help.when.left': 'La persona se va',
  'kiosk_help.then.left': 'Tras una breve cuenta atrás, la pantalla se borra.',
  'kiosk_help.when.unsent': 'Las solicitudes no se envían',
  'kiosk_help.then.unsent':
    'Mantenga el dispositivo encendido y con conexión. Si ya no puede enviar, guarde aquí un archivo de recuperación y entréguelo a su supervisor.',
} satisfies Translation<typeof enKioskHelp>
