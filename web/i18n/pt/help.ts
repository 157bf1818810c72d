import type { enHelp } from '../en/help.ts'
import type { Translation } from '../words.ts'

/** `en/help.ts` in Portuguese. */
export const ptHelp = {
  'help.title': 'Ajuda',
  'help.back': 'Voltar',
  'help.how': 'Como funciona a verificação',
  'help.step_1': 'Crie um pedido com uma referência. Funciona offline.',
  'help.step_2':
    'Entregue a verificação: a pessoa lê um código, abre um link que lhe envia ou usa este dispositivo.',
  'help.step_3':
    'A pessoa dá o seu consentimento e fotografa o documento e, se necessário, o rosto. A Stripe verifica-os.',
  'help.step_4':
    'O resultado aparece no pedido, normalmente em menos de um minuto. Não precisa de esperar.',
  'help.when': 'O que fazer quando…',
  'help.when.offline': 'Está offline',
  'help.then.offline':
    'Crie pedidos como habitualmente. Ficam guardados neste dispositivo e são sincronizados automaticamente. O código também funciona offline, desde que o telemóvel da pessoa esteja online.',
  'help.when.no_phone': 'A pessoa não tem telemóvel',
  'help.then.no_phone':
    'Escolha «Neste dispositivo» e entregue-o. Quando a pessoa terminar, é-lhe pedido que o devolva. Prima o botão sem soltar, ou introduza o seu PIN, para continuar.',
  'help.when.camera': 'A câmara não abre',
  'help.then.camera': 'Deixe a pessoa usar o próprio telemóvel ou escolha «Página da Stripe».',
  'help.when.failed': 'Uma verificação falha ou um documento é recusado',
  'help.then.failed':
    'Abra o pedido. Indica o motivo e o que ajuda: muitas vezes outro documento ou melhor luz. Quando não há mais tentativas, um supervisor pode permitir outra.',
  'help.when.declines': 'A pessoa recusa ou não pode ser verificada assim',
  'help.then.declines':
    'Verifique-a da outra forma que a sua organização usa; depois escolha «Resolver manualmente» e indique como.',
  'help.when.wrong_person': 'Um link foi enviado à pessoa errada',
  'help.then.wrong_person':
    'Abra o pedido, escolha «Enviar link» e depois «Revogar link». Todos os links do pedido deixam de funcionar.',
  'help.when.mistake': 'Se enganou num pedido',
  'help.then.mistake':
    'Enquanto não tiver sido enviado, altere-o ou elimine-o. Depois, altere-o até a verificação ser iniciada, ou cancele-o e crie outro.',
  'help.when.refused': 'Um pedido não é aceite',
  'help.then.refused': 'Fica neste dispositivo com o motivo. Altere-o ou elimine-o.',
  'help.when.lost': 'Este dispositivo se perde',
  'help.then.lost': 'Avise de imediato o seu supervisor, que o pode revogar ou apagar.',
} satisfies Translation<typeof enHelp>
