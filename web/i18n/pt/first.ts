import type { en } from '../en/first.ts'
import type { Translation } from '../words.ts'

/**
 * The words of the first screens in Portuguese, in European spelling. Formal (third person). The same
 * thing has the same word everywhere: request pedido · check verificação · office central · device
 * dispositivo · preset modelo · attempt tentativa · signal rede · enrol registar · sealed selado.
 */
export const pt = {
  'app.name': 'Fieldproof',
  'app.loading': 'A abrir o que está guardado aqui…',

  'common.optional': 'opcional',

  'place.agent': 'este telefone',
  'place.kiosk': 'este tablet',
  'place.supervisor': 'este computador',

  'list.title': 'Pedidos',
  'list.new': 'Novo pedido',
  'list.empty_title': 'Ainda não há pedidos',
  'list.empty_text': 'Registe o primeiro. Funciona sem rede.',
  'list.first_sync': 'A consultar o que a central tem…',
  'list.pick': 'Escolha um pedido para ver em que ponto está.',
  'list.more': 'Mostrar mais',
  'list.change_unsent': 'Uma alteração ainda não foi enviada',
  'list.removal_unsent': 'A sua remoção ainda não foi enviada',
  'list.change_refused': 'Uma alteração não foi aceite',

  'list.all': 'Todos',
  'list.show': 'Que pedidos mostrar',
  'list.search': 'Procurar pedidos',
  'list.search_hint': 'Referência, modelo ou estado',
  'list.clear': 'Limpar a procura',
  'list.found': {
    one: '{n} pedido encontrado',
    other: '{n} pedidos encontrados',
  },
  'list.sync_now': 'Sincronizar agora',
  'list.syncing': 'A sincronizar…',
  'list.synced': 'Atualizado',
  'list.not_synced': 'Não sincronizado',
  'list.import': 'Carregar a lista do dia',

  'group.attention': 'Precisam de nova tentativa',
  'group.unsent': 'Por enviar',
  'group.ready': 'Prontos',
  'group.progress': 'Em curso',
  'group.done': 'Concluídos',

  'phase.queued': 'Guardado em {place}',
  'phase.refused': 'Não aceite: {why}',
  'phase.accepted': 'Seguro na central',
  'phase.open': 'À espera da pessoa',
  'phase.processing': 'A Stripe está a verificar',
  'phase.verified': 'Verificado',
  'phase.unverified_yet': 'Precisa de nova tentativa',
  'phase.unverified': 'Precisa de nova tentativa: {why}',
  'phase.canceled': 'Cancelado',
  'phase.redacting': 'A ser apagado',
  'phase.redacted': 'Apagado',
  'phase.closed': 'Resolvido de outro modo',
  'phase.canceling': 'A ser cancelado',

  'check.tab': 'Verificação de identidade',
  'check.opening': 'A abrir a verificação…',
  'check.back': 'Voltar ao pedido',

  'detail.closed_title': 'Pode fechar esta página',
  'detail.closed_text':
    'Se enviou os seus documentos, estão a ser verificados. A pessoa que lhe pediu verá a resposta.',

  'sync.all_sent': 'Tudo enviado · último contacto {time}',
  'sync.all_sent_never': 'Tudo enviado',
  'sync.sending': {
    one: 'A enviar {n} pedido…',
    other: 'A enviar {n} pedidos…',
  },
  'sync.waiting_here': {
    one: '{n} à espera em {place}',
    other: '{n} à espera em {place}',
  },
  'sync.no_network': 'Sem ligação · último contacto {time}',
  'sync.no_network_never': 'Sem ligação',
  'sync.no_network_saved': {
    one: 'Sem ligação. {n} guardado aqui; segue sozinho.',
    other: 'Sem ligação. {n} guardados aqui; seguem sozinhos.',
  },
  'sync.office_down': 'A central não responde.',
  'sync.office_busy': 'A central está ocupada.',
  'sync.saved_here': {
    one: '{n} guardado aqui.',
    other: '{n} guardados aqui.',
  },
  'sync.again_in': 'Nova tentativa em {n} s.',
  'sync.again_min': {
    one: 'Nova tentativa em {n} minuto.',
    other: 'Nova tentativa em {n} minutos.',
  },
  'sync.again_now': 'A tentar de novo.',
  'sync.refused': {
    one: '{n} não foi aceite',
    other: '{n} não foram aceites',
  },
  'sync.announce_sent': 'Todos os pedidos estão enviados.',
  'sync.intercepted_open': 'Abrir: talvez tenha de iniciar sessão.',
  'sync.set_aside': { one: '{n} não passa', other: '{n} não passam' },
  'sync.to_device': 'Este dispositivo',

  'update.ready': 'Há uma nova versão.',
  'update.apply': 'Atualizar agora',

  'problem.code_refused':
    'Este código está errado, já foi usado ou é demasiado antigo. Peça um novo.',
  'problem.unreachable': 'Sem resposta. Verifique a rede e tente de novo.',
  'problem.throttled': 'Demasiadas tentativas seguidas. Espere um momento e tente de novo.',
  'problem.internal': 'Algo correu mal na central. Tente de novo dentro de momentos.',
  'problem.misconfigured': 'O servidor ainda não está configurado. O seu operador tem de agir.',
  'problem.proof_refused':
    'A central não reconhece este dispositivo. Peça um novo código ao seu supervisor.',
  'problem.device_revoked':
    'Este dispositivo foi retirado. O que está guardado aqui fica; fale com o seu supervisor.',
  'problem.device_wiping': 'O seu supervisor está a limpar este dispositivo.',
  'problem.protocol_unsupported':
    'Esta aplicação é demasiado antiga para a central. Atualize-a; nada se perde.',
  'problem.intercepted': 'Algo entre este dispositivo e a central respondeu em seu lugar.',
  'problem.worker_older':
    'O servidor da central é mais antigo do que esta aplicação. Tudo fica guardado.',
  'problem.record_invalid': 'tem um campo que não pode ser aceite',
  'problem.record_signature_refused': 'não foi assinado por este dispositivo',
  'problem.part_missing': 'faltam os seus dados selados',
  'problem.already_started': 'foi iniciado antes de chegar esta alteração',
  'problem.conflict': 'foi alterado noutro dispositivo',
} satisfies Translation<typeof en>
