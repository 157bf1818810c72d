import type { enKiosk } from '../en/kiosk.ts'
import type { Translation } from '../words.ts'

/** `en/kiosk.ts` in Portuguese. */
export const ptKiosk = {
  'kiosk.welcome': 'Boas-vindas',
  'kiosk.welcome_text': 'Verifique aqui a sua identidade. Demora cerca de dois minutos.',
  'kiosk.have_ready': 'Tenha à mão o passaporte, o documento de identidade ou a carta de condução.',
  'kiosk.start': 'Iniciar verificação',
  'kiosk.language': 'Idioma',
  'kiosk.staff': 'Pessoal',
  'kiosk.back': 'Voltar',
  'kiosk.help': 'Pedir ajuda',
  'kiosk.help_title': 'É precisa ajuda',
  'kiosk.help_text':
    'Aguarde aqui, por favor. Este sinal indica ao nosso pessoal que precisa de ajuda.',
  'kiosk.help_coming': 'Aguarde aqui, por favor. O nosso pessoal vem a caminho.',
  'kiosk.help_over': 'Já não preciso de ajuda',
  'kiosk.place': 'Passo {n} de {max}',
  'kiosk.stop': 'Cancelar e limpar',
  'kiosk.unsent': {
    one: '{n} pedido por enviar',
    other: '{n} pedidos por enviar',
  },

  'kiosk.why': 'Antes de começar',
  'kiosk.why_camera': 'A câmara tira fotografias do seu documento e, se necessário, do seu rosto.',
  'kiosk.why_stripe':
    'A Stripe verifica as fotografias para {name}. Não são guardadas neste dispositivo.',
  'kiosk.why_clear': 'Quando terminar, os seus dados são apagados deste dispositivo.',
  'kiosk.privacy': 'Os seus dados',
  'kiosk.privacy_text':
    '{name} recebe o resultado da verificação e pode ver as fotografias. A participação é voluntária e pode verificar a sua identidade de outra forma. O nosso pessoal pode informá-lo.',
  'kiosk.agree': 'Concordo',
  'kiosk.decline': 'Não concordo',

  'kiosk.reference': 'A sua referência',
  'kiosk.reference_hint': 'Está na sua carta ou mensagem. Também pode perguntar ao nosso pessoal.',
  'kiosk.reference_missing': 'Introduza a sua referência.',
  'kiosk.scan_title': 'Ler o seu código',
  'kiosk.go': 'Continuar',
  'kiosk.not_saved': 'Não é possível guardar o seu pedido neste momento. Fale com o nosso pessoal.',

  'kiosk.opening': 'Um momento',
  'kiosk.opening_text': 'A abrir a verificação…',
  'kiosk.checking': 'Obrigado',
  'kiosk.checking_text':
    'Os seus documentos estão a ser processados. Costuma demorar menos de um minuto.',
  'kiosk.verified': 'Identidade verificada',
  'kiosk.verified_text': 'A sua identidade está confirmada. Obrigado.',
  'kiosk.submitted': 'Obrigado',
  'kiosk.submitted_text': 'Os seus documentos foram enviados e estão a ser processados.',
  'kiosk.next': 'Passo seguinte',
  'kiosk.next_text': '{name} verá o resultado. Não tem mais nada a fazer aqui.',
  'kiosk.done': 'Concluído',
  'kiosk.clears': {
    one: 'Os seus dados são apagados deste ecrã em {n} segundo.',
    other: 'Os seus dados são apagados deste ecrã em {n} segundos.',
  },

  'kiosk.unfinished': 'A verificação não foi concluída',
  'kiosk.again': 'Não foi possível verificar a sua identidade',
  'kiosk.again_busy':
    'A verificação está ocupada neste momento. Tente novamente dentro de momentos.',
  'kiosk.try_again': 'Tentar novamente',
  'kiosk.other_way': 'Verificar de outra forma',

  'kiosk.phone': 'Continuar no seu telemóvel',
  'kiosk.phone_offline': 'Este dispositivo está offline. O seu pedido está guardado.',
  'kiosk.phone_camera':
    'A câmara deste dispositivo não está disponível. O seu pedido está guardado.',
  'kiosk.phone_scan': 'Leia este código com o seu telemóvel e continue lá, agora ou mais tarde.',
  'kiosk.phone_words': 'Confirme que o seu telemóvel mostra as mesmas duas palavras:',
  'kiosk.phone_several':
    'Aberto em {n} telemóveis, ou {n} vezes num só. Se não os abriu todos, avise o nosso pessoal.',
  'kiosk.phone_none':
    'O seu pedido será enviado quando este dispositivo estiver online. Fale com o nosso pessoal.',
  'kiosk.phone_code': 'Código para o seu telemóvel',

  'kiosk.otherwise': 'Verificar de outra forma',
  'kiosk.not_agreed': 'Nada foi verificado nem enviado.',
  'kiosk.used_up': 'Não tem mais tentativas.',
  'kiosk.unavailable': 'A verificação não está disponível aqui neste momento.',
  'kiosk.otherwise_text': 'O nosso pessoal pode verificar a sua identidade de outra forma.',

  'kiosk.idle': 'Ainda está aí?',
  'kiosk.idle_stay': 'Continuar',
  'kiosk.idle_end': 'Terminar e limpar',

  'staff.title': 'Pessoal',
  'staff.pin': 'PIN do pessoal',
  'staff.pin_wrong': 'PIN errado.',
  'staff.pin_wait': {
    one: 'Tente novamente em {n} segundo.',
    other: 'Tente novamente em {n} segundos.',
  },
  'staff.digit_back': 'Apagar o último algarismo',
  'staff.open': 'Abrir',
  'staff.back': 'Voltar ao ecrã de boas-vindas',
  'staff.no_pin': 'Sem PIN do pessoal',
  'staff.no_pin_text':
    'Um supervisor pode defini-lo nas definições do local. Este dispositivo recebe-o automaticamente. Até lá, não é possível abrir a área do pessoal.',
  'staff.refused': 'Não aceites',
  'staff.refused_none': 'Todos os pedidos criados aqui foram aceites.',
  'staff.sync': 'Sincronizar agora',
  'staff.leave': 'Sair do ecrã inteiro',
} satisfies Translation<typeof enKiosk>
