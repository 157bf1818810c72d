import type { en } from '../en/first.ts'
import type { Translation } from '../words.ts'

/**
 * The words of the first screens in Spanish. Formal (usted). The same thing has the same word
 * everywhere: request solicitud · check verificación · office central · device dispositivo · preset
 * plantilla · attempt intento · signal cobertura · enrol registrar · take down anotar · sealed sellado.
 */
export const es = {
  'app.name': 'Fieldproof',
  'app.loading': 'Abriendo lo guardado aquí…',

  'common.optional': 'opcional',

  'place.agent': 'este teléfono',
  'place.kiosk': 'esta tableta',
  'place.supervisor': 'este ordenador',

  'list.title': 'Solicitudes',
  'list.new': 'Nueva solicitud',
  'list.empty_title': 'Aún no hay solicitudes',
  'list.empty_text': 'Anote la primera. Funciona sin cobertura.',
  'list.first_sync': 'Consultando lo que tiene la central…',
  'list.pick': 'Elija una solicitud para ver en qué punto está.',
  'list.more': 'Mostrar más',
  'list.change_unsent': 'Un cambio aún no se ha enviado',
  'list.removal_unsent': 'Su eliminación aún no se ha enviado',
  'list.change_refused': 'Un cambio no fue aceptado',

  'list.all': 'Todas',
  'list.show': 'Qué solicitudes mostrar',
  'list.search': 'Buscar solicitudes',
  'list.search_hint': 'Referencia, plantilla o estado',
  'list.clear': 'Borrar la búsqueda',
  'list.found': {
    one: '{n} solicitud encontrada',
    other: '{n} solicitudes encontradas',
  },
  'list.sync_now': 'Sincronizar ahora',
  'list.syncing': 'Sincronizando…',
  'list.synced': 'Al día',
  'list.not_synced': 'Sin sincronizar',
  'list.import': 'Cargar la lista del día',

  'group.attention': 'Requieren otro intento',
  'group.unsent': 'Sin enviar',
  'group.ready': 'Listas',
  'group.progress': 'En curso',
  'group.done': 'Terminadas',

  'phase.queued': 'Guardada en {place}',
  'phase.refused': 'No aceptada: {why}',
  'phase.accepted': 'A salvo en la central',
  'phase.open': 'Esperando a la persona',
  'phase.processing': 'Stripe está verificando',
  'phase.verified': 'Verificada',
  'phase.unverified_yet': 'Requiere otro intento',
  'phase.unverified': 'Requiere otro intento: {why}',
  'phase.canceled': 'Cancelada',
  'phase.redacting': 'Borrándose',
  'phase.redacted': 'Borrada',
  'phase.closed': 'Resuelta de otro modo',
  'phase.canceling': 'Cancelándose',

  'check.tab': 'Verificación de identidad',
  'check.opening': 'Abriendo la verificación…',
  'check.back': 'Volver a la solicitud',

  'detail.closed_title': 'Puede cerrar esta página',
  'detail.closed_text':
    'Si envió sus documentos, se están verificando. La persona que se lo pidió verá la respuesta.',

  'sync.all_sent': 'Todo enviado · último contacto {time}',
  'sync.all_sent_never': 'Todo enviado',
  'sync.sending': {
    one: 'Enviando {n} solicitud…',
    other: 'Enviando {n} solicitudes…',
  },
  'sync.waiting_here': {
    one: '{n} en espera en {place}',
    other: '{n} en espera en {place}',
  },
  'sync.no_network': 'Sin conexión · último contacto {time}',
  'sync.no_network_never': 'Sin conexión',
  'sync.no_network_saved': {
    one: 'Sin conexión. {n} guardada aquí; se enviará sola.',
    other: 'Sin conexión. {n} guardadas aquí; se enviarán solas.',
  },
  'sync.office_down': 'La central no responde.',
  'sync.office_busy': 'La central está ocupada.',
  'sync.saved_here': {
    one: '{n} guardada aquí.',
    other: '{n} guardadas aquí.',
  },
  'sync.again_in': 'Nuevo intento en {n} s.',
  'sync.again_min': {
    one: 'Nuevo intento en {n} minuto.',
    other: 'Nuevo intento en {n} minutos.',
  },
  'sync.again_now': 'Intentándolo de nuevo.',
  'sync.refused': {
    one: '{n} no fue aceptada',
    other: '{n} no fueron aceptadas',
  },
  'sync.announce_sent': 'Todas las solicitudes están enviadas.',
  'sync.intercepted_open': 'Abrir: quizá tenga que iniciar sesión.',
  'sync.set_aside': { one: '{n} no llega', other: '{n} no llegan' },
  'sync.to_device': 'Este dispositivo',

  'update.ready': 'Hay una nueva versión.',
  'update.apply': 'Actualizar ahora',

  'problem.code_refused':
    'Este código es incorrecto, ya se usó o es demasiado antiguo. Pida uno nuevo.',
  'problem.unreachable': 'Sin respuesta. Compruebe la cobertura e inténtelo de nuevo.',
  'problem.throttled': 'Demasiados intentos seguidos. Espere un momento e inténtelo de nuevo.',
  'problem.internal': 'Algo falló en la central. Inténtelo de nuevo en un momento.',
  'problem.misconfigured': 'El servidor aún no está configurado. Debe actuar quien lo administra.',
  'problem.proof_refused':
    'La central no reconoce este dispositivo. Pida un nuevo código a su supervisor.',
  'problem.device_revoked':
    'Este dispositivo fue retirado. Lo guardado aquí se conserva; pregunte a su supervisor.',
  'problem.device_wiping': 'Su supervisor está vaciando este dispositivo.',
  'problem.protocol_unsupported':
    'Esta aplicación es demasiado antigua para la central. Actualícela; no se pierde nada.',
  'problem.intercepted': 'Algo entre este dispositivo y la central respondió en su lugar.',
  'problem.worker_older':
    'El servidor de la central es más antiguo que esta aplicación. Todo se conserva.',
  'problem.record_invalid': 'tiene un campo que no se puede aceptar',
  'problem.record_signature_refused': 'no fue firmada por este dispositivo',
  'problem.part_missing': 'faltan sus datos sellados',
  'problem.already_started': 'se inició antes de que llegara este cambio',
  'problem.conflict': 'se cambió en otro dispositivo',
} satisfies Translation<typeof en>
