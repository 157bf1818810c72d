import type { enGuidance } from '../en/guidance.ts'
import type { Translation } from '../words.ts'

/** `en/guidance.ts` in Portuguese. */
export const ptGuidance = {
  'guidance.abandoned.name': 'não terminada',
  'guidance.abandoned.person': 'Parou antes do fim. Pode continuar onde ficou.',
  'guidance.abandoned.agent': 'Inicie a verificação novamente quando a pessoa estiver pronta.',

  'guidance.session_cancelled.name': 'fechada antes de enviar',
  'guidance.session_cancelled.person': 'Fechou a verificação antes do fim. Pode abri-la novamente.',
  'guidance.session_cancelled.agent':
    'Inicie a verificação novamente quando a pessoa estiver pronta.',

  'guidance.consent_declined.name': 'consentimento recusado',
  'guidance.consent_declined.person':
    'Não deu o seu consentimento. Pergunte como pode verificar a sua identidade de outra forma.',
  'guidance.consent_declined.agent': 'Não insista. Verifique manualmente.',

  'guidance.country_not_supported.name': 'país não suportado',
  'guidance.country_not_supported.person':
    'Os documentos deste país não podem ser verificados aqui. Outro documento pode servir.',
  'guidance.country_not_supported.agent': 'Tente outro documento ou verifique manualmente.',

  'guidance.device_not_supported.name': 'sem câmara',
  'guidance.device_not_supported.person':
    'Este dispositivo não tem uma câmara disponível. Use outro telemóvel.',
  'guidance.device_not_supported.agent': 'Permita a câmara ou use outro dispositivo.',

  'guidance.device_unsupported.name': 'sem câmara',
  'guidance.device_unsupported.person':
    'Este dispositivo não tem uma câmara disponível. Use outro telemóvel.',
  'guidance.device_unsupported.agent': 'Permita a câmara ou use outro dispositivo.',

  'guidance.under_supported_age.name': 'idade insuficiente',
  'guidance.under_supported_age.person':
    'Não tem a idade mínima para esta verificação. Não pode continuar.',
  'guidance.under_supported_age.agent': 'Pare aqui e siga as suas regras para menores.',

  'guidance.document_expired.name': 'documento expirado',
  'guidance.document_expired.person': 'O seu documento expirou. Use um que ainda seja válido.',
  'guidance.document_expired.agent': 'Peça outro documento e tente novamente.',

  'guidance.document_type_not_supported.name': 'tipo de documento não aceite',
  'guidance.document_type_not_supported.person':
    'Este tipo de documento não é aceite aqui. Use outro.',
  'guidance.document_type_not_supported.agent': 'Peça outro documento e tente novamente.',

  'guidance.document_unverified_other.name': 'documento ilegível',
  'guidance.document_unverified_other.person':
    'Não foi possível verificar o seu documento. Pouse-o numa superfície plana com boa luz e tente novamente.',
  'guidance.document_unverified_other.agent':
    'Use melhor luz, evite reflexos e mostre o documento inteiro, ou tente outro documento.',

  'guidance.selfie_document_missing_photo.name': 'documento sem fotografia',
  'guidance.selfie_document_missing_photo.person':
    'O seu documento não tem fotografia. Use um com fotografia.',
  'guidance.selfie_document_missing_photo.agent': 'Peça um documento com fotografia.',

  'guidance.selfie_face_mismatch.name': 'o rosto não corresponde',
  'guidance.selfie_face_mismatch.person':
    'O seu rosto não corresponde à fotografia do documento. Tente novamente.',
  'guidance.selfie_face_mismatch.agent':
    'Tente mais uma vez com boa luz e depois verifique manualmente.',

  'guidance.selfie_manipulated.name': 'a fotografia parece alterada',
  'guidance.selfie_manipulated.person':
    'Não foi possível aceitar a sua fotografia. Contacte o pessoal.',
  'guidance.selfie_manipulated.agent': 'Não inicie outra tentativa. Avise o seu supervisor.',

  'guidance.selfie_unverified_other.name': 'selfie não válida',
  'guidance.selfie_unverified_other.person':
    'Não foi possível verificar a sua selfie. Vire-se para a luz, tire os óculos e tente novamente.',
  'guidance.selfie_unverified_other.agent':
    'Ilumine o rosto, sem óculos nem chapéu, e tente novamente.',

  'guidance.id_number_insufficient_document_data.name': 'faltam dados no documento',
  'guidance.id_number_insufficient_document_data.person':
    'O seu documento não mostra dados suficientes para verificar o número. Use outro.',
  'guidance.id_number_insufficient_document_data.agent': 'Peça outro documento.',

  'guidance.id_number_mismatch.name': 'o número não corresponde',
  'guidance.id_number_mismatch.person':
    'O número de identificação não corresponde. Verifique-o e tente novamente.',
  'guidance.id_number_mismatch.agent':
    'Confirme uma vez se há erros e depois verifique manualmente.',

  'guidance.id_number_unverified_other.name': 'número não verificado',
  'guidance.id_number_unverified_other.person':
    'Não foi possível verificar o número de identificação. Tente novamente.',
  'guidance.id_number_unverified_other.agent': 'Tente mais uma vez e depois verifique manualmente.',

  'guidance.email_unverified_other.name': 'e-mail não confirmado',
  'guidance.email_unverified_other.person':
    'Não foi possível confirmar o seu e-mail. Verifique-o e tente novamente.',
  'guidance.email_unverified_other.agent': 'Corrija-o e tente novamente.',

  'guidance.email_verification_declined.name': 'e-mail recusado',
  'guidance.email_verification_declined.person':
    'Não confirmou o seu e-mail. Pergunte como pode verificar a sua identidade de outra forma.',
  'guidance.email_verification_declined.agent':
    'Pergunte porquê e depois tente novamente ou verifique manualmente.',

  'guidance.phone_unverified_other.name': 'telefone não confirmado',
  'guidance.phone_unverified_other.person':
    'Não foi possível confirmar o seu número de telefone. Verifique-o e tente novamente.',
  'guidance.phone_unverified_other.agent': 'Corrija-o e tente novamente.',

  'guidance.phone_verification_declined.name': 'telefone recusado',
  'guidance.phone_verification_declined.person':
    'Não confirmou o seu número de telefone. Pergunte como pode verificar a sua identidade de outra forma.',
  'guidance.phone_verification_declined.agent':
    'Pergunte porquê e depois tente novamente ou verifique manualmente.',

  'guidance.phone_otp_declined.name': 'código do telemóvel não introduzido',
  'guidance.phone_otp_declined.person':
    'O código enviado para o seu telemóvel não foi confirmado. Tente novamente.',
  'guidance.phone_otp_declined.agent': 'Verifique o número e tente novamente.',

  'guidance.connection_lost.name': 'ligação perdida',
  'guidance.connection_lost.person':
    'A ligação perdeu-se. O que enviou fica guardado. Pode continuar.',
  'guidance.connection_lost.agent': 'Quando estiver online, continue a verificação onde parou.',

  'guidance.stripe_failed.name': 'a Stripe não respondeu',
  'guidance.stripe_failed.person': 'Ocorreu um erro. Tente novamente dentro de momentos.',
  'guidance.stripe_failed.agent': 'Inicie a verificação novamente.',

  'guidance.link_used.name': 'link usado ou expirado',
  'guidance.link_used.person': 'Este link já foi usado ou expirou. Receberá um novo.',
  'guidance.link_used.agent':
    'Cada link é válido uma vez. Abra a verificação novamente para obter um novo.',

  'guidance.not_set_up.name': 'não configurado',
  'guidance.not_set_up.person':
    'A verificação não está disponível hoje. Pergunte como pode verificar a sua identidade de outra forma.',
  'guidance.not_set_up.agent':
    'A Stripe recusa a chave deste servidor. Avise o seu supervisor. Entretanto, verifique manualmente.',

  'guidance.unknown.name': 'não foi possível verificar',
  'guidance.unknown.person':
    'Desta vez não foi possível verificar a sua identidade. Pode tentar novamente.',
  'guidance.unknown.agent':
    'A Stripe deu um motivo que esta aplicação não conhece. Tente mais uma vez e depois verifique manualmente.',
} satisfies Translation<typeof enGuidance>
