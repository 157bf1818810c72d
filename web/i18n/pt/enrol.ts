import type { enEnrol } from '../en/enrol.ts'
import type { Translation } from '../words.ts'

/** `en/enrol.ts` in Portuguese. */
export const ptEnrol = {
  'enrol.title': 'Configurar este dispositivo',
  'enrol.lead': 'Verifique identidades, online ou offline.',
  'enrol.point.signal':
    'Crie pedidos em qualquer lugar. São guardados aqui e sincronizados automaticamente.',
  'enrol.point.sealed': 'Os contactos são encriptados neste dispositivo antes de serem guardados.',
  'enrol.point.stripe':
    'As fotografias de documentos e rostos vão para a Stripe. Nunca são guardadas aqui.',
  'enrol.how': 'O seu supervisor dá-lhe um código. É válido uma vez, durante 15 minutos.',
  'enrol.code': 'Código de registo',
  'enrol.code_hint': 'Por exemplo, depot-7K2M-9QXT-4B8R',
  'enrol.label': 'Nome do dispositivo',
  'enrol.label_hint': 'Visível para a sua equipa, por exemplo Telemóvel 7',
  'enrol.label_long': 'Um nome tem no máximo 64 caracteres.',
  'enrol.submit': 'Registar dispositivo',
  'enrol.busy': 'A registar…',
  'enrol.missing_code': 'Introduza o código de registo.',
  'enrol.code_from_link': 'Código preenchido a partir do seu link.',
  'enrol.scan_title': 'Ler código de registo',
  'enrol.scanned': 'Código lido.',
  'enrol.scan_other': 'Isto não é um código de registo.',
  'enrol.unreachable':
    'Sem ligação ao servidor. O registo precisa de uma ligação. Verifique a sua e tente novamente.',
  'enrol.throttled': {
    one: 'Demasiadas tentativas. Tente novamente em {n} segundo.',
    other: 'Demasiadas tentativas. Tente novamente em {n} segundos.',
  },
  'problem.pin_missing':
    'Um quiosque precisa de um PIN do pessoal, e este local ainda não tem um. Peça ao seu supervisor que o defina nas definições e use depois este código.',
  'enrol.install_title': 'Adicione primeiro a aplicação ao ecrã principal',
  'enrol.install_why':
    'O Safari elimina os dados dos sites após alguns dias sem visitas. As aplicações no ecrã principal mantêm os seus. O seu código não é gasto aqui.',
  'enrol.install_share': 'No Safari, toque no botão Partilhar.',
  'enrol.install_add': 'Toque em “Adicionar ao ecrã principal”.',
  'enrol.install_open': 'Abra a aplicação no ecrã principal e introduza o seu código.',
  'enrol.install_code': 'O seu código:',
  'enrol.install_anyway': 'Continuar no Safari',
} satisfies Translation<typeof enEnrol>
