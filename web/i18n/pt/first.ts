import type { en } from '../en/first.ts'
import type { Translation } from '../words.ts'

/**
 * The words of the first screens in Portuguese, in European spelling. Formal (third person). The same
 * thing has the same word everywhere: request pedido · verification verificação · cancel cancelar ·
 * server servidor · device dispositivo · preset modelo · attempt tentativa · enrol registar · create
 * criar · sealed encriptado.
 */
export const pt = {
  'app.name': 'Fieldproof',
  'app.loading': 'A abrir os pedidos guardados…',

  'common.optional': 'opcional',

  'place.agent': 'este telemóvel',
  'place.kiosk': 'este tablet',
  'place.supervisor': 'este computador',

  'list.title': 'Pedidos',
  'list.new': 'Novo pedido',
  'list.empty_title': 'Ainda não há pedidos',
  'list.empty_text': 'Crie o primeiro. Também funciona offline.',
  'list.first_sync': 'A carregar pedidos…',
  'list.pick': 'Selecione um pedido para ver o seu estado.',
  'list.more': 'Mostrar mais',
  'list.change_unsent': 'Alteração por enviar',
  'list.deletion_unsent': 'Cancelamento por enviar',
  'list.change_refused': 'Alteração não aceite',

  'list.show': 'Filtrar pedidos',
  'list.search': 'Pesquisar pedidos',
  'list.search_hint': 'Referência, modelo ou estado',
  'list.clear': 'Limpar pesquisa',
  'list.found': {
    one: '{n} pedido encontrado',
    other: '{n} pedidos encontrados',
  },
  'list.not_synced': 'Não sincronizado',
  'list.import': 'Importar lista',
  'menu.title': 'Menu',

  'group.all': 'Todos',
  'group.attention': 'Ação necessária',
  'group.unsent': 'Por enviar',
  'group.ready': 'Prontos para verificar',
  'group.progress': 'Em curso',
  'group.done': 'Concluídos',

  'phase.queued': 'Guardado em {place} · por enviar',
  'phase.refused': 'Não aceite: {why}',
  'phase.accepted': 'Pronto para verificar',
  'phase.open': 'À espera da pessoa',
  'phase.processing': 'Em processamento na Stripe',
  'phase.verified': 'Verificado',
  'phase.unverified_yet': 'Ação necessária',
  'phase.unverified': 'Ação necessária: {why}',
  'phase.canceled': 'Cancelado',
  'phase.redacting': 'A eliminar dados',
  'phase.redacted': 'Dados eliminados',
  'phase.closed': 'Resolvido manualmente',
  'phase.canceling': 'A cancelar',
  'preset.document-selfie.name': 'Documento e selfie',
  'preset.document.name': 'Só documento',
  'preset.driving-licence.name': 'Só carta de condução',

  'check.tab': 'Verificação',
  'check.opening': 'A abrir a verificação…',
  'check.back': 'Voltar ao pedido',

  'detail.closed_title': 'Pode fechar esta página',
  'detail.closed_text':
    'Se enviou os seus documentos, estão a ser processados. A pessoa que lhe pediu verá o resultado.',

  'sync.all_sent_never': 'Sincronizado',
  'sync.waiting_here': {
    one: '{n} por enviar',
    other: '{n} por enviar',
  },
  'sync.no_network_never': 'Offline',
  'sync.refused': {
    one: '{n} não aceite',
    other: '{n} não aceites',
  },
  'sync.announce_sent': 'Todos os pedidos estão sincronizados.',
  'sync.intercepted_open': 'Iniciar sessão na rede',
  'sync.set_aside': { one: '{n} não pode ser enviado', other: '{n} não podem ser enviados' },

  'update.ready': 'Está disponível uma nova versão.',
  'update.apply': 'Atualizar agora',

  'problem.code_refused': 'Este código está errado, já foi usado ou expirou. Peça um novo.',
  'problem.unreachable': 'Sem ligação ao servidor. Verifique a sua ligação e tente novamente.',
  'problem.throttled': 'Demasiadas tentativas. Aguarde um momento e tente novamente.',
  'problem.internal': 'Ocorreu um erro no servidor. Tente novamente dentro de momentos.',
  'problem.misconfigured': 'O servidor ainda não está configurado. Contacte o administrador.',
  'problem.proof_refused':
    'O servidor não reconhece este dispositivo. Peça um novo código ao seu supervisor.',
  'problem.device_revoked':
    'O acesso deste dispositivo foi revogado. Os pedidos guardados ficam aqui. Contacte o seu supervisor.',
  'problem.device_wiping': 'O seu supervisor está a apagar os dados deste dispositivo.',
  'problem.protocol_unsupported': 'Esta aplicação está desatualizada. Atualize-a. Nada se perde.',
  'problem.intercepted': 'A rede intercetou a ligação ao servidor.',
  'problem.worker_older':
    'O servidor é mais antigo do que esta aplicação. Os pedidos guardados ficam aqui.',
  'problem.record_invalid': 'um campo não é válido',
  'problem.record_signature_refused': 'não assinado por este dispositivo',
  'problem.part_missing': 'faltam os dados encriptados',
  'problem.already_started': 'a verificação foi iniciada antes de chegar esta alteração',
  'problem.conflict': 'alterado noutro dispositivo',
} satisfies Translation<typeof en>
