import type { enEnrol } from '../en/enrol.ts'
import type { Translation } from '../words.ts'

/** `en/enrol.ts` in Spanish. */
export const esEnrol = {
  'enrol.title': 'Configurar este dispositivo',
  'enrol.lead': 'Verifique identidades con o sin conexión.',
  'enrol.point.signal':
    'Cree solicitudes en cualquier lugar. Se guardan aquí y se sincronizan automáticamente.',
  'enrol.point.sealed': 'Los datos de contacto se cifran en este dispositivo antes de guardarse.',
  'enrol.point.stripe': 'Las fotos de documentos y rostros van a Stripe. Aquí nunca se guardan.',
  'enrol.how': 'Su supervisor le da un código. Sirve una vez, durante 15 minutos.',
  'enrol.code': 'Código de registro',
  'enrol.code_hint': 'Por ejemplo, depot-7K2M-9QXT-4B8R',
  'enrol.label': 'Nombre del dispositivo',
  'enrol.label_hint': 'Visible para su equipo, por ejemplo Teléfono 7',
  'enrol.label_long': 'Un nombre tiene como máximo 64 caracteres.',
  'enrol.submit': 'Registrar dispositivo',
  'enrol.busy': 'Registrando…',
  'enrol.missing_code': 'Introduzca el código de registro.',
  'enrol.code_from_link': 'Código completado desde su enlace.',
  'enrol.scan_title': 'Escanear código de registro',
  'enrol.scanned': 'Código escaneado.',
  'enrol.scan_other': 'No es un código de registro.',
  'enrol.unreachable':
    'Sin conexión con el servidor. El registro necesita conexión. Compruébela e inténtelo de nuevo.',
  'enrol.throttled': {
    one: 'Demasiados intentos. Inténtelo de nuevo en {n} segundo.',
    other: 'Demasiados intentos. Inténtelo de nuevo en {n} segundos.',
  },
  'problem.pin_missing':
    'Un quiosco necesita un PIN del personal, y este sitio aún no lo tiene. Pida a su supervisor que lo defina en los ajustes y use después este código.',
  'enrol.install_title': 'Añada primero la aplicación a la pantalla de inicio',
  'enrol.install_why':
    'Safari elimina los datos de los sitios web tras unos días sin visitas. Las aplicaciones de la pantalla de inicio conservan los suyos. Su código no se consume aquí.',
  'enrol.install_share': 'En Safari, toque el botón Compartir.',
  'enrol.install_add': 'Toque «Añadir a pantalla de inicio».',
  'enrol.install_open': 'Abra la aplicación desde la pantalla de inicio e introduzca su código.',
  'enrol.install_code': 'Su código:',
  'enrol.install_anyway': 'Continuar en Safari',
} satisfies Translation<typeof enEnrol>
