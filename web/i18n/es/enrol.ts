import type { enEnrol } from '../en/enrol.ts'
import type { Translation } from '../words.ts'

/** `en/enrol.ts` in Spanish. */
export const esEnrol = {
  'enrol.title': 'Haga suyo este dispositivo',
  'enrol.lead': 'Compruebe quién es alguien, con o sin cobertura.',
  'enrol.point.signal': 'Anote solicitudes en cualquier lugar. Se guardan aquí y se envían solas.',
  'enrol.point.sealed': 'Los datos de contacto se sellan en este dispositivo antes de guardarse.',
  'enrol.point.stripe': 'Los documentos y los rostros solo los ve Stripe; aquí no se guardan.',
  'enrol.how': 'Un supervisor le da un código. Sirve una vez, durante 15 minutos.',
  'enrol.code': 'Código de registro',
  'enrol.code_hint': 'Tiene este aspecto: depot-7K2M-9QXT-4B8R',
  'enrol.label': 'Nombre de este dispositivo',
  'enrol.label_hint': 'Para que los demás sepan cuál es, por ejemplo Teléfono 7',
  'enrol.submit': 'Registrar este dispositivo',
  'enrol.busy': 'Registrando…',
  'enrol.missing_code': 'Escriba el código que le dieron.',
  'enrol.code_from_link': 'Su enlace ya trae el código.',
  'enrol.scan_title': 'Escanear el código de registro',
  'enrol.scanned': 'Código escaneado.',
  'enrol.scan_other': 'Eso no era un código de registro.',
  'enrol.unreachable':
    'Sin respuesta. El registro es lo único que necesita cobertura: búsquela e inténtelo de nuevo.',
  'enrol.throttled': {
    one: 'Demasiados intentos. Espere {n} segundo e inténtelo de nuevo.',
    other: 'Demasiados intentos. Espere {n} segundos e inténtelo de nuevo.',
  },
  'problem.pin_missing':
    'Un quiosco necesita el PIN del personal de su sede, y aún no hay ninguno. Un supervisor lo pone en los ajustes; entonces este código sirve.',
  'enrol.install_title': 'Añada primero la aplicación a la pantalla de inicio',
  'enrol.install_why':
    'Safari olvida lo que guarda tras unos días sin visita; la aplicación en la pantalla de inicio, no. Su código no se gasta aquí.',
  'enrol.install_share': 'Toque el botón Compartir de Safari.',
  'enrol.install_add': 'Elija «Añadir a pantalla de inicio».',
  'enrol.install_open': 'Abra la aplicación desde allí y escriba su código.',
  'enrol.install_code': 'Su código:',
  'enrol.install_anyway': 'Usarla aquí de todos modos',
} satisfies Translation<typeof enEnrol>
