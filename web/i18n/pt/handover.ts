import type { enHandover } from '../en/handover.ts'
import type { Translation } from '../words.ts'

/** `en/handover.ts` in Portuguese. */
export const ptHandover = {
  'handback.title': 'Obrigado',
  'handback.text': 'Devolva o dispositivo, por favor.',
  'handback.staff': 'Para o pessoal',
  'handback.hold': 'Premir sem soltar para abrir a aplicação',
  'handback.holding': 'Continue a premir…',
  'handback.short': 'Continue a premir até a barra encher.',
  'handback.cannot_hold': 'Não consegue premir sem soltar?',
  'handback.sure': 'Continue apenas se fizer parte do pessoal.',
  'handback.continue': 'Abrir a aplicação',
  'handback.wait': { one: 'Disponível em {n} segundo', other: 'Disponível em {n} segundos' },
  'handback.cancel': 'Cancelar',
  'handback.pin': 'Introduzir PIN',
  'handback.pin_text': 'Só o pessoal pode continuar.',

  'send.contact': 'Número de telefone ou e-mail',
  'send.contact_hint': 'Usado apenas para esta mensagem. Não é guardado.',
  'send.contact_again':
    'Introduza-o novamente: este dispositivo não consegue ler os contactos guardados.',
  'send.wrong': 'Introduza um número de telefone com o indicativo do país ou um e-mail.',
  'send.write': 'Escrever mensagem',
  'send.sms': 'Escrever SMS',
  'send.email': 'Escrever e-mail',
  'send.opened':
    'A mensagem abre-se noutra aplicação; envie-a aí. Se não se abrir nenhuma, copie o link.',
  'send.other_app': 'Escolher outra aplicação',
  'send.subject': 'Verifique a sua identidade',
  'send.message':
    '{name} precisa de verificar a sua identidade. Abra este link no seu telemóvel: {link} A página mostra estas duas palavras: {words}',
  'send.shared': 'Verifique a sua identidade. A página mostra estas duas palavras: {words}',
  'send.words': 'A página do link mostra estas duas palavras. A mensagem também as inclui.',
} satisfies Translation<typeof enHandover>
