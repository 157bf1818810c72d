import type { enKiosk } from '../en/kiosk.ts'
import type { Translation } from '../words.ts'

/** `en/kiosk.ts` in Portuguese. */
export const ptKiosk = {
  'kiosk.welcome': 'Boas-vindas',
  'kiosk.welcome_text': 'Aqui pode comprovar quem é. Demora cerca de dois minutos.',
  'kiosk.have_ready': 'Tenha à mão o passaporte, o documento de identidade ou a carta de condução.',
  'kiosk.start': 'Começar',
  'kiosk.language': 'Idioma',
  'kiosk.staff': 'Pessoal',
  'kiosk.place': 'Passo {n} de {max}',
  'kiosk.stop': 'Terminar e limpar',
  'kiosk.unsent': {
    one: '{n} pedido espera aqui para ser enviado.',
    other: '{n} pedidos esperam aqui para ser enviados.',
  },

  'kiosk.why': 'Antes de começar',
  'kiosk.why_camera': 'A câmara tira imagens do seu documento e, se for pedido, do seu rosto.',
  'kiosk.why_stripe': 'A Stripe verifica as imagens para {name}. Não ficam neste ecrã.',
  'kiosk.why_clear': 'Quando terminar, este ecrã esquece-o.',
  'kiosk.privacy': 'Os seus dados',
  'kiosk.privacy_text':
    '{name} recebe o resultado da verificação. Não é obrigado a participar: há outra forma de comprovar quem é. O nosso pessoal terá gosto em informá-lo.',
  'kiosk.agree': 'Concordo',
  'kiosk.decline': 'Não concordo',

  'kiosk.reference': 'A sua referência',
  'kiosk.reference_hint': 'Está na sua carta ou mensagem, ou foi-lhe dada pelo nosso pessoal.',
  'kiosk.reference_missing': 'Introduza a sua referência.',
  'kiosk.scan_title': 'Aproxime o seu código da câmara',
  'kiosk.go': 'Continuar',
  'kiosk.not_saved': 'Este ecrã não pode registar o seu pedido agora. Fale com o nosso pessoal.',

  'kiosk.opening': 'Um momento, por favor',
  'kiosk.opening_text': 'A verificação abre-se sozinha.',
  'kiosk.checking': 'Obrigado',
  'kiosk.checking_text':
    'As suas imagens estão a ser verificadas. Costuma demorar menos de um minuto.',
  'kiosk.verified': 'Obrigado, está tudo feito',
  'kiosk.verified_text': 'A sua identidade está confirmada.',
  'kiosk.submitted': 'Obrigado',
  'kiosk.submitted_text': 'As suas imagens foram enviadas e estão a ser verificadas.',
  'kiosk.next': 'O que acontece agora',
  'kiosk.next_text': '{name} vê o resultado. Não tem mais nada a fazer aqui.',
  'kiosk.done': 'Concluído',
  'kiosk.clears': {
    one: 'Este ecrã limpa-se em {n} segundo.',
    other: 'Este ecrã limpa-se em {n} segundos.',
  },

  'kiosk.again': 'Ainda não resultou',
  'kiosk.again_busy': 'A verificação está ocupada. Tente de novo dentro de momentos.',
  'kiosk.try_again': 'Tentar de novo',
  'kiosk.other_way': 'Outra forma',

  'kiosk.phone': 'Continue no seu telefone',
  'kiosk.phone_offline': 'Este ecrã não tem ligação agora. O seu pedido está guardado.',
  'kiosk.phone_camera': 'A câmara deste ecrã não pode ser usada. O seu pedido está guardado.',
  'kiosk.phone_scan':
    'Leia este código com o seu telefone e termine lá, agora ou mais tarde em casa.',
  'kiosk.phone_words': 'O seu telefone mostrará também estas palavras:',
  'kiosk.phone_several':
    'Aberto em {n} telefones, ou {n} vezes num só. Se um deles não for seu, avise o nosso pessoal.',
  'kiosk.phone_none': 'É enviado assim que houver ligação. Fale com o nosso pessoal.',
  'kiosk.phone_code': 'Código para o seu telefone',

  'kiosk.otherwise': 'Há outra forma',
  'kiosk.not_agreed': 'Não faz mal. Nada foi verificado e nada foi enviado.',
  'kiosk.used_up': 'As tentativas esgotaram-se.',
  'kiosk.unavailable': 'A verificação não pode ser feita aqui agora.',
  'kiosk.otherwise_text': 'Fale com o nosso pessoal. Pode ajudá-lo de outra forma.',

  'kiosk.idle': 'Ainda está aí?',
  'kiosk.idle_stay': 'Sim, continuar',
  'kiosk.idle_end': 'Não, limpar agora',

  'staff.title': 'Pessoal',
  'staff.pin': 'PIN do pessoal',
  'staff.pin_wrong': 'Este PIN está errado.',
  'staff.pin_wait': {
    one: 'Tente de novo em {n} segundo.',
    other: 'Tente de novo em {n} segundos.',
  },
  'staff.digit_back': 'Apagar o último algarismo',
  'staff.open': 'Abrir',
  'staff.back': 'Voltar ao ecrã de boas-vindas',
  'staff.no_pin': 'Aqui não se conhece nenhum PIN do pessoal',
  'staff.no_pin_text':
    'Um supervisor define-o nas definições do local. Este ecrã adota-o sozinho; até lá, não se abre a ninguém.',
  'staff.refused': 'Não aceites',
  'staff.refused_none': 'Tudo o que foi registado aqui foi aceite.',
  'staff.sync': 'Enviar agora',
  'staff.leave': 'Sair do ecrã inteiro',
} satisfies Translation<typeof enKiosk>
