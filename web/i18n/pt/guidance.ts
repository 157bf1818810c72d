import type { enGuidance } from '../en/guidance.ts'
import type { Translation } from '../words.ts'

/** `en/guidance.ts` in Portuguese. */
export const ptGuidance = {
  'guidance.abandoned.name': 'não terminada',
  'guidance.abandoned.person': 'Parou antes do fim. Pode continuar onde ficou.',
  'guidance.abandoned.agent':
    'Saiu antes de enviar. Nada está decidido; recomece quando a pessoa estiver pronta.',

  'guidance.session_cancelled.name': 'fechada antes do fim',
  'guidance.session_cancelled.person': 'Fechou a verificação antes do fim. Pode abri-la de novo.',
  'guidance.session_cancelled.agent':
    'A janela foi fechada antes de enviar. Recomece quando a pessoa estiver pronta.',

  'guidance.consent_declined.name': 'sem consentimento',
  'guidance.consent_declined.person': 'Escolheu não aceitar. Peça outra forma de comprovar quem é.',
  'guidance.consent_declined.agent': 'Não deu consentimento. Não insista; ofereça a via manual.',

  'guidance.country_not_supported.name': 'país não suportado',
  'guidance.country_not_supported.person':
    'Os documentos deste país não podem ser verificados aqui. Outro documento pode servir.',
  'guidance.country_not_supported.agent':
    'A Stripe não verifica este país. Tente outro documento ou a via manual.',

  'guidance.device_not_supported.name': 'sem câmara',
  'guidance.device_not_supported.person':
    'Este dispositivo não tem uma câmara que se possa usar. Use outro telefone.',
  'guidance.device_not_supported.agent':
    'A câmara falta ou foi recusada. Permita a câmara ou passe a outro dispositivo.',

  'guidance.device_unsupported.name': 'sem câmara',
  'guidance.device_unsupported.person':
    'Este dispositivo não tem uma câmara que se possa usar. Use outro telefone.',
  'guidance.device_unsupported.agent':
    'A câmara falta ou foi recusada. Permita a câmara ou passe a outro dispositivo.',

  'guidance.under_supported_age.name': 'idade insuficiente',
  'guidance.under_supported_age.person':
    'Não tem a idade necessária para esta verificação. Não pode continuar.',
  'guidance.under_supported_age.agent':
    'A pessoa está abaixo da idade permitida. Pare aqui e siga as suas regras para menores.',

  'guidance.document_expired.name': 'documento caducado',
  'guidance.document_expired.person': 'O seu documento caducou. Use um que ainda seja válido.',
  'guidance.document_expired.agent': 'O documento caducou. Peça outro e tente de novo.',

  'guidance.document_type_not_supported.name': 'tipo de documento não aceite',
  'guidance.document_type_not_supported.person':
    'Este tipo de documento não é aceite aqui. Use outro.',
  'guidance.document_type_not_supported.agent':
    'Esse documento não está entre os permitidos. Peça outro e tente de novo.',

  'guidance.document_unverified_other.name': 'documento ilegível',
  'guidance.document_unverified_other.person':
    'O seu documento não pôde ser verificado. Pouse-o com boa luz e tente de novo.',
  'guidance.document_unverified_other.agent':
    'Mais luz, sem reflexos, o documento inteiro na imagem. Senão, outro documento.',

  'guidance.selfie_document_missing_photo.name': 'documento sem fotografia',
  'guidance.selfie_document_missing_photo.person':
    'O seu documento não tem fotografia sua. Use um que tenha.',
  'guidance.selfie_document_missing_photo.agent':
    'O documento não mostra um rosto. Peça um com fotografia.',

  'guidance.selfie_face_mismatch.name': 'o rosto não corresponde',
  'guidance.selfie_face_mismatch.person':
    'O seu rosto não correspondeu à fotografia do documento. Tente mais uma vez.',
  'guidance.selfie_face_mismatch.agent':
    'Rosto e documento diferem. Mais uma tentativa com boa luz, depois a via manual.',

  'guidance.selfie_manipulated.name': 'a fotografia parece alterada',
  'guidance.selfie_manipulated.person':
    'A sua fotografia não pôde ser aceite. Fale com alguém do pessoal.',
  'guidance.selfie_manipulated.agent':
    'A fotografia parece alterada. Não deixe simplesmente tentar de novo; avise o seu supervisor.',

  'guidance.selfie_unverified_other.name': 'selfie não utilizável',
  'guidance.selfie_unverified_other.person':
    'A sua selfie não pôde ser verificada. Vire-se para a luz, tire os óculos e tente de novo.',
  'guidance.selfie_unverified_other.agent':
    'A selfie não servia. Luz no rosto, sem óculos nem chapéu, e tente de novo.',

  'guidance.id_number_insufficient_document_data.name': 'faltam dados no documento',
  'guidance.id_number_insufficient_document_data.person':
    'O seu documento não mostra o suficiente para verificar o número. Use outro.',
  'guidance.id_number_insufficient_document_data.agent':
    'Falta ao documento o que a verificação do número exige. Peça outro.',

  'guidance.id_number_mismatch.name': 'o número não corresponde',
  'guidance.id_number_mismatch.person': 'O número não correspondeu. Verifique-o e tente de novo.',
  'guidance.id_number_mismatch.agent':
    'O número não corresponde a nenhum registo. Confirme o que foi escrito uma vez; depois, a via manual.',

  'guidance.id_number_unverified_other.name': 'número não verificado',
  'guidance.id_number_unverified_other.person': 'O número não pôde ser verificado. Tente de novo.',
  'guidance.id_number_unverified_other.agent':
    'A Stripe não conseguiu verificar o número. Mais uma tentativa, depois a via manual.',

  'guidance.email_unverified_other.name': 'e-mail não confirmado',
  'guidance.email_unverified_other.person': 'O seu e-mail não pôde ser confirmado. Verifique-o.',
  'guidance.email_unverified_other.agent':
    'O e-mail não foi confirmado. Corrija-o e tente de novo.',

  'guidance.email_verification_declined.name': 'e-mail recusado',
  'guidance.email_verification_declined.person': 'Não confirmou o seu e-mail.',
  'guidance.email_verification_declined.agent':
    'Não confirmou o e-mail. Pergunte porquê; depois, nova tentativa ou a via manual.',

  'guidance.phone_unverified_other.name': 'telefone não confirmado',
  'guidance.phone_unverified_other.person':
    'O seu número de telefone não pôde ser confirmado. Verifique-o.',
  'guidance.phone_unverified_other.agent':
    'O número de telefone não foi confirmado. Corrija-o e tente de novo.',

  'guidance.phone_verification_declined.name': 'telefone recusado',
  'guidance.phone_verification_declined.person': 'Não confirmou o seu número de telefone.',
  'guidance.phone_verification_declined.agent':
    'Não confirmou o número de telefone. Pergunte porquê; depois, nova tentativa ou a via manual.',

  'guidance.phone_otp_declined.name': 'código do telefone não introduzido',
  'guidance.phone_otp_declined.person':
    'O código enviado para o seu telefone não foi confirmado. Tente de novo.',
  'guidance.phone_otp_declined.agent':
    'O código por SMS não foi confirmado. Verifique o número e tente de novo.',

  'guidance.connection_lost.name': 'ligação perdida',
  'guidance.connection_lost.person':
    'A ligação perdeu-se. Nada do que enviou se perdeu; pode continuar.',
  'guidance.connection_lost.agent':
    'A rede falhou a meio. Procure-a e abra de novo: continua onde parou.',

  'guidance.stripe_failed.name': 'a Stripe não respondeu',
  'guidance.stripe_failed.person': 'Algo não resultou. Tente de novo dentro de momentos.',
  'guidance.stripe_failed.agent': 'A Stripe teve um problema próprio. Abra a verificação de novo.',

  'guidance.link_used.name': 'link usado ou demasiado antigo',
  'guidance.link_used.person': 'Este link já foi usado ou é demasiado antigo. Receberá um novo.',
  'guidance.link_used.agent':
    'Cada link serve uma vez. Abra a verificação daqui: continua a mesma.',

  'guidance.not_set_up.name': 'não configurado',
  'guidance.not_set_up.person': 'Esta verificação não pode ser aberta hoje. Peça outra forma.',
  'guidance.not_set_up.agent':
    'A Stripe recusa a chave deste servidor. Avise o seu supervisor; entretanto, a via manual.',

  'guidance.unknown.name': 'não foi possível verificar',
  'guidance.unknown.person':
    'Desta vez não foi possível confirmar a sua identidade. Pode tentar de novo.',
  'guidance.unknown.agent':
    'A Stripe deu um motivo que esta aplicação ainda não conhece. Mais uma tentativa, depois a via manual.',
} satisfies Translation<typeof enGuidance>
