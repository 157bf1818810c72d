import type { enExtension } from '../en/extension.ts'
import type { Translation } from '../words.ts'

/** `en/extension.ts` in Spanish. */
export const esExtension = {
  'extension.title': 'Configurar Fieldproof en este navegador',
  'extension.how':
    'Pegue el enlace de registro de su supervisor o introduzca la dirección del servidor y el código.',
  'extension.address': 'Dirección del servidor o enlace de registro',
  'extension.address_hint': 'Por ejemplo, https://verify.example.com',
  'extension.address_wrong': 'Introduzca una dirección que empiece por https://',
  'extension.permission':
    'El navegador pedirá acceso a esta dirección. La extensión no llama a ningún otro servidor.',
  'extension.refused':
    'No se permitió el acceso a {host}. Sin él, la extensión no puede conectar con su servidor. Inténtelo de nuevo y elija «Permitir».',
  'extension.kiosk': 'Este código era para un quiosco',
  'extension.kiosk_text':
    'Un quiosco no puede funcionar en una extensión. Elimine esta configuración y pida un código para un agente o un supervisor.',
  'extension.verify': 'Abrir la verificación',
  'extension.verify_text': 'En una pestaña nueva, para una persona ante este ordenador.',
  'extension.unsent': {
    one: '{n} solicitud está guardada solo en este navegador. Si elimina ahora la extensión, se pierde.',
    other:
      '{n} solicitudes están guardadas solo en este navegador. Si elimina ahora la extensión, se pierden.',
  },
  'extension.remove': 'Quitar de este navegador',
  'extension.remove_text':
    'Envía lo pendiente y después elimina todo lo que la extensión guardó en este navegador.',
  'extension.remove_busy': 'Enviando las solicitudes pendientes…',
  'extension.remove_left': {
    one: 'No se envió {n} solicitud. Guarde antes un archivo de recuperación o inténtelo más tarde.',
    other:
      'No se enviaron {n} solicitudes. Guarde antes un archivo de recuperación o inténtelo más tarde.',
  },
  'extension.remove_drafts': 'Los borradores también se eliminan.',
  'extension.remove_sure': '¿Eliminar todos los datos de {site} de este navegador?',
  'extension.remove_yes': 'Eliminar definitivamente',
  'extension.remove_no': 'Cancelar',
  'extension.removed':
    'Se eliminó todo lo que la extensión había guardado aquí. Pida a un supervisor que revoque también este dispositivo.',
  'extension.uninstall': 'Desinstalar la extensión',
  'extension.selected': 'Texto seleccionado',
  'extension.selected_as': 'Usar la selección como',
  'extension.selected_open': 'Buscar solicitudes',
  'extension.selected_no': 'No usarla',
  'extension.scan_lost': 'Vuelva a escanear desde el panel',
  'extension.scan_lost_text':
    'El panel que inició este escaneo se cerró o muestra ahora otra cosa. No se guardó nada.',
  'extension.scan_close': 'Cerrar pestaña',
} satisfies Translation<typeof enExtension>
