import type { enEnrol } from '../en/enrol.ts'
import type { Translation } from '../words.ts'

/** `en/enrol.ts` in Portuguese. */
export const ptEnrol = {
  'enrol.title': 'Torne este dispositivo seu',
  'enrol.lead': 'Verifique quem é uma pessoa, com ou sem rede.',
  'enrol.point.signal': 'Registe pedidos em qualquer lugar. Ficam aqui e seguem sozinhos.',
  'enrol.point.sealed': 'Os contactos são selados neste dispositivo antes de serem guardados.',
  'enrol.point.stripe': 'Os documentos e os rostos só são vistos pela Stripe; nunca ficam aqui.',
  'enrol.how': 'Um supervisor dá-lhe um código. Serve uma vez, durante 15 minutos.',
  'enrol.code': 'Código de registo',
  'enrol.code_hint': 'É parecido com depot-7K2M-9QXT-4B8R',
  'enrol.label': 'Nome deste dispositivo',
  'enrol.label_hint': 'Para que os outros saibam qual é, por exemplo Telefone 7',
  'enrol.submit': 'Registar este dispositivo',
  'enrol.busy': 'A registar…',
  'enrol.missing_code': 'Escreva o código que lhe deram.',
  'enrol.code_from_link': 'O seu link já traz o código.',
  'enrol.scan_title': 'Ler o código de registo',
  'enrol.scanned': 'Código lido.',
  'enrol.scan_other': 'Isso não era um código de registo.',
  'enrol.unreachable':
    'Sem resposta. O registo é o único passo que precisa de rede: procure-a e tente de novo.',
  'enrol.throttled': {
    one: 'Demasiadas tentativas. Espere {n} segundo e tente de novo.',
    other: 'Demasiadas tentativas. Espere {n} segundos e tente de novo.',
  },
  'problem.pin_missing':
    'Um quiosque precisa do PIN do pessoal do seu local, e ainda não há nenhum. Um supervisor define-o nas definições; então este código funciona.',
  'enrol.install_title': 'Ponha primeiro a aplicação no ecrã principal',
  'enrol.install_why':
    'O Safari esquece o que guarda após alguns dias sem visita; a aplicação no ecrã principal, não. O seu código não se gasta aqui.',
  'enrol.install_share': 'Toque no botão Partilhar do Safari.',
  'enrol.install_add': 'Escolha “Adicionar ao ecrã principal”.',
  'enrol.install_open': 'Abra a aplicação a partir daí e escreva o seu código.',
  'enrol.install_code': 'O seu código:',
  'enrol.install_anyway': 'Usar aqui mesmo assim',
} satisfies Translation<typeof enEnrol>
