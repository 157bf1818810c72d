import type { enV } from '../en/ticket-page.ts'
import type { Translation } from '../words.ts'

/** `en/ticket-page.ts` in Portuguese. */
export const ptV = {
  'v.window': 'Verificação de identidade',
  'v.opening': 'A abrir o seu link…',
  'v.language': 'Idioma',

  'v.title': '{name} precisa de verificar a sua identidade',
  'v.lead':
    'Demora alguns minutos. A Stripe, uma empresa de pagamentos, faz a verificação. Tenha o documento à mão.',
  'v.words': 'Se com este link lhe mostraram ou enviaram duas palavras, têm de ser estas:',
  'v.words_else': 'Se as palavras forem diferentes, feche esta página.',
  'v.asked': 'O que a Stripe pede',
  'v.asked_document': 'Uma fotografia do seu documento: {documents}',
  'v.asked_selfie': 'Uma fotografia do seu rosto',
  'v.asked_number': 'O seu número de identificação',
  'v.asked_flow': 'O que {name} exige. Vê cada passo antes de o realizar.',
  'v.asked_consent': 'O seu consentimento antes de começar',
  'v.document.driving_license': 'carta de condução',
  'v.document.id_card': 'documento de identidade',
  'v.document.passport': 'passaporte',
  'v.privacy': 'Como os seus dados são usados',
  'v.privacy_text':
    'As suas fotografias vão para a Stripe, não para o telemóvel da pessoa que lhe pediu. {name} recebe o resultado e pode ver o que confirmou e as fotografias.',
  'v.alternative': 'Verificar de outra forma',
  'v.alternative_text':
    'Pode recusar. Pergunte à pessoa que lhe deu este link como pode verificar a sua identidade de outra forma.',
  'v.agree': 'Compreendo e quero continuar na Stripe',
  'v.agree_first': 'Selecione a caixa para continuar.',
  'v.continue': 'Continuar na Stripe',
  'v.continuing': 'A abrir a Stripe…',
  'v.go_on': 'Continuar verificação',
  'v.stopped': 'Ainda não enviou tudo.',
  'v.start_failed':
    'Não foi possível abrir a verificação. Nada foi enviado. Tente novamente dentro de momentos.',

  'v.checking': 'Em processamento na Stripe',
  'v.checking_text':
    'Enviou tudo. Costuma demorar menos de um minuto. Pode esperar aqui ou fechar esta página.',
  'v.verified': 'Identidade verificada',
  'v.verified_text': 'Não há mais nada a fazer. {name} vê o resultado. Pode fechar esta página.',
  'v.failed': 'Não foi possível verificar a sua identidade',
  'v.tries': {
    one: 'Tem mais {n} tentativa.',
    other: 'Tem mais {n} tentativas.',
  },
  'v.no_tries': 'Não tem mais tentativas. Contacte a pessoa que lhe deu este link.',
  'v.speak': 'Contacte a pessoa que lhe deu este link.',
  'v.retry': 'Tentar novamente',
  'v.canceled': 'Verificação cancelada',
  'v.canceled_text': 'Não há nada a fazer. Pode fechar esta página.',
  'v.erased': 'Os seus dados foram eliminados',
  'v.erased_text':
    'A Stripe eliminou, ou está a eliminar, os dados que recolheu. Pode fechar esta página.',

  'v.refused': 'Este link não funciona',
  'v.refused_text': 'Peça um novo link à pessoa que lho deu.',
  'v.ticket_expired': 'Este link expirou',
  'v.link_revoked': 'Este link foi revogado',
  'v.no_ticket': 'O seu link está incompleto',
  'v.no_ticket_text': 'Leia o código novamente ou abra o link completo.',
  'v.link_cut': 'Falta uma parte do seu link',
  'v.link_damaged': 'O seu link foi alterado durante o envio',
  'v.link_no_link': 'Este link não é nosso',
  'v.link_old_form': 'Este link está desatualizado',
  'v.link_again': 'Leia o código novamente ou peça um novo link.',
  'v.unreachable': 'Sem ligação',
  'v.unreachable_text': 'Verifique a sua ligação. Esta página tenta novamente de forma automática.',
  'v.try_now': 'Tentar novamente agora',

  'v.elsewhere': 'Abra esta página no seu navegador',
  'v.elsewhere_app':
    'Está em {app}. O navegador desta aplicação muitas vezes não consegue tirar as fotografias necessárias.',
  'v.elsewhere_lacks': 'Este navegador pode não conseguir tirar as fotografias necessárias.',
  'v.elsewhere_ios':
    'Toque na bússola, em ••• ou no botão Partilhar e depois em “Abrir no Safari” ou “Abrir no navegador”.',
  'v.elsewhere_android': 'Toque em ⋮ ou ••• e depois em “Abrir no Chrome” ou “Abrir no navegador”.',
  'v.elsewhere_copy': 'Ou copie o link e cole-o na barra de endereço do seu navegador.',
  'v.copy': 'Copiar link',
  'v.copied': 'Copiado',
  'v.copy_failed': 'Não foi possível copiar o link. Mantenha-o premido para o selecionar.',
  'v.stay': 'Continuar aqui mesmo assim',
} satisfies Translation<typeof enV>
