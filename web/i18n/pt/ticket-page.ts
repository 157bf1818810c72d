import type { enV } from '../en/ticket-page.ts'
import type { Translation } from '../words.ts'

/** `en/ticket-page.ts` in Portuguese. */
export const ptV = {
  'v.window': 'Verificação de identidade',
  'v.opening': 'A abrir o seu link…',
  'v.language': 'Idioma',

  'v.title': '{name} pergunta-lhe quem é',
  'v.lead':
    'Demora alguns minutos. A verificação é feita pela Stripe, uma empresa de pagamentos. Tenha o documento à mão.',
  'v.words': 'O ecrã de quem lhe pediu mostra as mesmas duas palavras:',
  'v.words_else': 'Se não, feche esta página.',
  'v.asked': 'O que a Stripe lhe vai pedir',
  'v.asked_document': 'Uma fotografia do seu documento: {documents}',
  'v.asked_selfie': 'Uma fotografia do seu rosto',
  'v.asked_number': 'O seu número de identificação',
  'v.asked_flow': 'O que {name} escolheu; vê cada passo antes de o dar',
  'v.asked_consent': 'O seu consentimento, antes de mais',
  'v.document.driving_license': 'carta de condução',
  'v.document.id_card': 'documento de identidade',
  'v.document.passport': 'passaporte',
  'v.privacy': 'O que acontece aos seus dados',
  'v.privacy_text':
    'As suas imagens vão para a Stripe, não para esta página nem para o telefone de quem lhe pediu. {name} recebe o resultado e pode ver o que confirmou.',
  'v.alternative': 'Se preferir não o fazer',
  'v.alternative_text':
    'É livre de dizer que não. Pergunte a quem lhe deu este link de que outra forma pode comprovar quem é.',
  'v.agree': 'Compreendo e quero continuar na Stripe',
  'v.agree_first': 'Assinale primeiro a caixa.',
  'v.continue': 'Continuar na Stripe',
  'v.continuing': 'A abrir a Stripe…',
  'v.go_on': 'Continuar onde ficou',
  'v.stopped': 'Ainda não enviou tudo.',
  'v.start_failed': 'Não resultou. Nada foi enviado. Tente de novo dentro de momentos.',

  'v.checking': 'A Stripe está a verificar',
  'v.checking_text':
    'Enviou tudo. Costuma demorar menos de um minuto. Pode esperar aqui ou fechar a página.',
  'v.verified': 'A sua identidade está verificada',
  'v.verified_text': 'Não há mais nada a fazer. {name} vê o resultado. Pode fechar esta página.',
  'v.failed': 'Desta vez não resultou',
  'v.tries': {
    one: 'Tem mais {n} tentativa.',
    other: 'Tem mais {n} tentativas.',
  },
  'v.no_tries': 'Já não há tentativas. Fale com quem lhe deu este link.',
  'v.speak': 'Fale com quem lhe deu este link.',
  'v.retry': 'Tentar de novo',
  'v.canceled': 'Esta verificação foi cancelada',
  'v.canceled_text': 'Não há nada a fazer. Pode fechar esta página.',
  'v.erased': 'Tudo foi apagado',
  'v.erased_text': 'A Stripe apagou, ou está a apagar, o que recolheu. Pode fechar esta página.',

  'v.refused': 'Este link não funciona',
  'v.refused_text': 'Peça um novo a quem lho deu.',
  'v.ticket_expired': 'Este link é demasiado antigo',
  'v.link_revoked': 'Este link foi retirado',
  'v.no_ticket': 'O seu link está incompleto',
  'v.no_ticket_text': 'Leia o código mais uma vez ou abra o link completo.',
  'v.link_cut': 'Falta uma parte do seu link',
  'v.link_damaged': 'O seu link foi alterado pelo caminho',
  'v.link_no_link': 'Este link não é nosso',
  'v.link_old_form': 'Este link tem uma forma antiga',
  'v.link_again': 'Leia o código mais uma vez ou peça que lhe enviem o link de novo.',
  'v.unreachable': 'Sem ligação',
  'v.unreachable_text': 'Verifique a rede. Esta página tenta de novo sozinha.',
  'v.try_now': 'Tentar agora',

  'v.elsewhere': 'Abra isto no navegador do seu telefone',
  'v.elsewhere_app':
    'Está dentro de {app}. O navegador de lá muitas vezes não consegue tirar as fotos que serão pedidas.',
  'v.elsewhere_lacks': 'Este navegador talvez não consiga tirar as fotos que serão pedidas.',
  'v.elsewhere_ios':
    'Toque na bússola, em ••• ou no sinal de partilha e escolha “Abrir no Safari” ou “Abrir no navegador”.',
  'v.elsewhere_android': 'Toque em ⋮ ou ••• e escolha “Abrir no Chrome” ou “Abrir no navegador”.',
  'v.elsewhere_copy': 'Ou copie o link, abra o seu navegador e cole-o no lugar do endereço.',
  'v.copy': 'Copiar o link',
  'v.copied': 'Copiado',
  'v.copy_failed': 'Não foi possível copiar. Mantenha o dedo sobre o link para o marcar.',
  'v.stay': 'Continuar aqui mesmo assim',
} satisfies Translation<typeof enV>
