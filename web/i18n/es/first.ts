import type { en } from '../en/first.ts'
import type { Translation } from '../words.ts'

/**
 * The words of the first screens in Spanish. Formal (usted). The same thing has the same word
 * everywhere: request solicitud · verification verificación · cancel cancelar · server servidor · device
 * dispositivo · preset plantilla · attempt intento · enrol registrar · create crear · sealed cifrado.
 */
export const es = {
  'app.name': 'Fieldproof',
  'app.loading': 'Abriendo las solicitudes guardadas…',

  'common.optional': 'opcional',

  'place.agent': 'este teléfono',
  'place.kiosk': 'esta tableta',
  'place.supervisor': 'este ordenador',

  'list.title': 'Solicitudes',
  'list.new': 'Nueva solicitud',
  'list.empty_title': 'Aún no hay solicitudes',
  'list.empty_text': 'Cree la primera. También funciona sin conexión.',
  'list.first_sync': 'Cargando solicitudes…',
  'list.pick': 'Seleccione una solicitud para ver su estado.',
  'list.more': 'Mostrar más',
  'list.change_unsent': 'Cambio sin enviar',
  'list.deletion_unsent': 'Cancelación sin enviar',
  'list.change_refused': 'Cambio no aceptado',

  'list.show': 'Filtrar solicitudes',
  'list.search': 'Buscar solicitudes',
  'list.search_hint': 'Referencia, plantilla, estado',
  'list.clear': 'Borrar búsqueda',
  'list.found': {
    one: '{n} solicitud encontrada',
    other: '{n} solicitudes encontradas',
  },
  'list.not_synced': 'Sin sincronizar',
  'list.import': 'Importar lista',
  'menu.title': 'Menú',

  'group.all': 'Todas',
  'group.attention': 'Acción necesaria',
  'group.unsent': 'Sin enviar',
  'group.ready': 'Listas para verificar',
  'group.progress': 'En curso',
  'group.done': 'Terminadas',

  'phase.queued': 'Guardada en {place} · sin enviar',
  'phase.refused': 'No aceptada: {why}',
  'phase.accepted': 'Lista para verificar',
  'phase.open': 'Esperando a la persona',
  'phase.processing': 'En proceso en Stripe',
  'phase.verified': 'Verificada',
  'phase.unverified_yet': 'Acción necesaria',
  'phase.unverified': 'Acción necesaria: {why}',
  'phase.canceled': 'Cancelada',
  'phase.redacting': 'Eliminando datos',
  'phase.redacted': 'Datos eliminados',
  'phase.closed': 'Resuelta manualmente',
  'phase.canceling': 'Cancelando',
  'preset.document-selfie.name': 'Documento y selfi',
  'preset.document.name': 'Solo documento',
  'preset.driving-licence.name': 'Solo permiso de conducir',

  'check.tab': 'Verificación',
  'check.opening': 'Abriendo la verificación…',
  'check.back': 'Volver a la solicitud',

  'detail.closed_title': 'Puede cerrar esta página',
  'detail.closed_text':
    'Si envió sus documentos, se están procesando. La persona que se lo pidió verá el resultado.',

  'sync.all_sent_never': 'Sincronizado',
  'sync.waiting_here': {
    one: '{n} sin enviar',
    other: '{n} sin enviar',
  },
  'sync.no_network_never': 'Sin conexión',
  'sync.refused': {
    one: '{n} no aceptada',
    other: '{n} no aceptadas',
  },
  'sync.announce_sent': 'Todas las solicitudes están sincronizadas.',
  'sync.intercepted_open': 'Iniciar sesión en la red',
  'sync.set_aside': { one: '{n} no se puede enviar', other: '{n} no se pueden enviar' },

  'update.ready': 'Hay una nueva versión disponible.',
  'update.apply': 'Actualizar ahora',

  'problem.code_refused': 'Este código es incorrecto, ya se usó o ha caducado. Solicite uno nuevo.',
  'problem.unreachable':
    'Sin conexión con el servidor. Compruebe su conexión e inténtelo de nuevo.',
  'problem.throttled': 'Demasiados intentos. Espere un momento e inténtelo de nuevo.',
  'problem.internal': 'Se produjo un error en el servidor. Inténtelo de nuevo en un momento.',
  'problem.misconfigured': 'El servidor aún no está configurado. Contacte con su administrador.',
  'problem.proof_refused':
    'El servidor no reconoce este dispositivo. Pida un nuevo código a su supervisor.',
  'problem.device_revoked':
    'El acceso de este dispositivo se revocó. Las solicitudes guardadas se conservan aquí. Consulte a su supervisor.',
  'problem.device_wiping': 'Su supervisor está borrando los datos de este dispositivo.',
  'problem.protocol_unsupported':
    'Esta aplicación está desactualizada. Actualícela. No se pierde nada.',
  'problem.intercepted': 'La red interceptó la conexión con el servidor.',
  'problem.worker_older':
    'El servidor es más antiguo que esta aplicación. Las solicitudes guardadas se conservan aquí.',
  'problem.record_invalid': 'un campo no es válido',
  'problem.record_signature_refused': 'no firmada por este dispositivo',
  'problem.part_missing': 'faltan los datos cifrados',
  'problem.already_started': 'la verificación se inició antes de que llegara este cambio',
  'problem.conflict': 'modificada en otro dispositivo',
} satisfies Translation<typeof en>
