import type { enKioskHelp } from '../en/kiosk-help.ts'
import type { Translation } from '../words.ts'

/** `en/kiosk-help.ts` in Portuguese. */
export const ptKioskHelp = {
  'kiosk_help.how': 'Como decorre uma visita',
  'kiosk_help.step_1':
    'A pessoa escolhe um idioma, dá o seu consentimento e introduz a sua referência.',
  'kiosk_help.step_2': 'A Stripe pede uma fotografia do documento e, se necessário, do rosto.',
  'kiosk_help.step_3': 'A pessoa vê se funcionou. O seu supervisor vê o resultado.',
  'kiosk_help.step_4':
    'O ecrã limpa-se depois de cada visita. Neste dispositivo não ficam dados da pessoa.',
  'kiosk_help.when': 'O que fazer quando…',
  'kiosk_help.when.help': 'Uma pessoa pede ajuda',
  'kiosk_help.then.help':
    'Um sinal enche o ecrã. Quando lá estiver, toque em «Já não preciso de ajuda».',
  'kiosk_help.when.offline': 'Este dispositivo está offline',
  'kiosk_help.then.offline':
    'As pessoas recebem um código e continuam no próprio telemóvel. Os pedidos ficam guardados aqui e são sincronizados automaticamente.',
  'kiosk_help.when.failed': 'Uma verificação falha',
  'kiosk_help.then.failed':
    'O ecrã indica o que ajuda. Após várias tentativas, verifique a pessoa de outra forma.',
  'kiosk_help.when.declines': 'A pessoa não concorda',
  'kiosk_help.then.declines':
    'Verifique-a da outra forma que a sua organização usa. Nada foi enviado.',
  'kiosk_help.when.left': 'A pessoa se vai embora',
  'kiosk_help.then.left': 'Após uma breve contagem decrescente, o ecrã limpa-se.',
  'kiosk_help.when.unsent': 'Os pedidos não são enviados',
  'kiosk_help.then.unsent':
    'Mantenha o dispositivo ligado e online. Se já não puder enviar, guarde aqui um ficheiro de recuperação e entregue-o ao seu supervisor.',
} satisfies Translation<typeof enKioskHelp>
