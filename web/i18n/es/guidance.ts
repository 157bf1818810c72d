import type { enGuidance } from '../en/guidance.ts'
import type { Translation } from '../words.ts'

/** `en/guidance.ts` in Spanish. */
export const esGuidance = {
  'guidance.abandoned.name': 'sin terminar',
  'guidance.abandoned.person': 'Se detuvo antes del final. Puede continuar donde lo dejó.',
  'guidance.abandoned.agent': 'Inicie la verificación de nuevo cuando la persona esté lista.',

  'guidance.session_cancelled.name': 'cerrada antes de enviar',
  'guidance.session_cancelled.person':
    'Cerró la verificación antes del final. Puede abrirla de nuevo.',
  'guidance.session_cancelled.agent':
    'Inicie la verificación de nuevo cuando la persona esté lista.',

  'guidance.consent_declined.name': 'consentimiento rechazado',
  'guidance.consent_declined.person':
    'No dio su consentimiento. Pregunte cómo puede verificar su identidad de otra forma.',
  'guidance.consent_declined.agent': 'No insista. Verifique manualmente.',

  'guidance.country_not_supported.name': 'país no admitido',
  'guidance.country_not_supported.person':
    'Los documentos de este país no se pueden verificar aquí. Otro documento puede servir.',
  'guidance.country_not_supported.agent': 'Pruebe con otro documento o verifique manualmente.',

  'guidance.device_not_supported.name': 'sin cámara',
  'guidance.device_not_supported.person':
    'Este dispositivo no tiene una cámara disponible. Use otro teléfono.',
  'guidance.device_not_supported.agent': 'Permita la cámara o use otro dispositivo.',

  'guidance.device_unsupported.name': 'sin cámara',
  'guidance.device_unsupported.person':
    'Este dispositivo no tiene una cámara disponible. Use otro teléfono.',
  'guidance.device_unsupported.agent': 'Permita la cámara o use otro dispositivo.',

  'guidance.under_supported_age.name': 'menor de edad',
  'guidance.under_supported_age.person':
    'No alcanza la edad mínima para esta verificación. No puede continuar.',
  'guidance.under_supported_age.agent': 'Deténgase y siga sus normas para menores.',

  'guidance.document_expired.name': 'documento caducado',
  'guidance.document_expired.person': 'Su documento ha caducado. Use uno que siga vigente.',
  'guidance.document_expired.agent': 'Pida otro documento e inténtelo de nuevo.',

  'guidance.document_type_not_supported.name': 'tipo de documento no aceptado',
  'guidance.document_type_not_supported.person':
    'Aquí no se acepta este tipo de documento. Use otro.',
  'guidance.document_type_not_supported.agent': 'Pida otro documento e inténtelo de nuevo.',

  'guidance.document_unverified_other.name': 'documento ilegible',
  'guidance.document_unverified_other.person':
    'No se pudo verificar su documento. Póngalo plano, con buena luz, e inténtelo de nuevo.',
  'guidance.document_unverified_other.agent':
    'Use mejor luz, evite reflejos y muestre el documento entero, o pruebe con otro documento.',

  'guidance.selfie_document_missing_photo.name': 'documento sin foto',
  'guidance.selfie_document_missing_photo.person':
    'Su documento no tiene foto suya. Use uno que la tenga.',
  'guidance.selfie_document_missing_photo.agent': 'Pida un documento con foto.',

  'guidance.selfie_face_mismatch.name': 'el rostro no coincide',
  'guidance.selfie_face_mismatch.person':
    'Su rostro no coincidió con la foto del documento. Inténtelo de nuevo.',
  'guidance.selfie_face_mismatch.agent':
    'Inténtelo una vez más con buena luz; después, verifique manualmente.',

  'guidance.selfie_manipulated.name': 'la foto parece alterada',
  'guidance.selfie_manipulated.person': 'No se pudo aceptar su foto. Contacte con el personal.',
  'guidance.selfie_manipulated.agent': 'No inicie otro intento. Avise a su supervisor.',

  'guidance.selfie_unverified_other.name': 'selfi no válido',
  'guidance.selfie_unverified_other.person':
    'No se pudo verificar su selfi. Póngase de cara a la luz, quítese las gafas e inténtelo de nuevo.',
  'guidance.selfie_unverified_other.agent':
    'Ilumine el rostro, sin gafas ni gorra, e inténtelo de nuevo.',

  'guidance.id_number_insufficient_document_data.name': 'faltan datos en el documento',
  'guidance.id_number_insufficient_document_data.person':
    'Su documento no muestra suficientes datos para verificar el número. Use otro.',
  'guidance.id_number_insufficient_document_data.agent': 'Pida otro documento.',

  'guidance.id_number_mismatch.name': 'el número no coincide',
  'guidance.id_number_mismatch.person':
    'El número de identificación no coincidió. Revíselo e inténtelo de nuevo.',
  'guidance.id_number_mismatch.agent':
    'Revise una vez si hay errores; después, verifique manualmente.',

  'guidance.id_number_unverified_other.name': 'número sin verificar',
  'guidance.id_number_unverified_other.person':
    'No se pudo verificar el número de identificación. Inténtelo de nuevo.',
  'guidance.id_number_unverified_other.agent':
    'Inténtelo una vez más; después, verifique manualmente.',

  'guidance.email_unverified_other.name': 'correo no confirmado',
  'guidance.email_unverified_other.person':
    'No se pudo confirmar su correo electrónico. Revíselo e inténtelo de nuevo.',
  'guidance.email_unverified_other.agent': 'Corríjalo e inténtelo de nuevo.',

  'guidance.email_verification_declined.name': 'correo rechazado',
  'guidance.email_verification_declined.person':
    'No confirmó su correo electrónico. Pregunte cómo puede verificar su identidad de otra forma.',
  'guidance.email_verification_declined.agent':
    'Pregunte por qué; después, inténtelo de nuevo o verifique manualmente.',

  'guidance.phone_unverified_other.name': 'teléfono no confirmado',
  'guidance.phone_unverified_other.person':
    'No se pudo confirmar su número de teléfono. Revíselo e inténtelo de nuevo.',
  'guidance.phone_unverified_other.agent': 'Corríjalo e inténtelo de nuevo.',

  'guidance.phone_verification_declined.name': 'teléfono rechazado',
  'guidance.phone_verification_declined.person':
    'No confirmó su número de teléfono. Pregunte cómo puede verificar su identidad de otra forma.',
  'guidance.phone_verification_declined.agent':
    'Pregunte por qué; después, inténtelo de nuevo o verifique manualmente.',

  'guidance.phone_otp_declined.name': 'código del teléfono no introducido',
  'guidance.phone_otp_declined.person':
    'El código enviado a su teléfono no se confirmó. Inténtelo de nuevo.',
  'guidance.phone_otp_declined.agent': 'Revise el número e inténtelo de nuevo.',

  'guidance.connection_lost.name': 'conexión perdida',
  'guidance.connection_lost.person':
    'Se perdió la conexión. Lo que envió se conserva. Puede continuar.',
  'guidance.connection_lost.agent': 'Cuando vuelva, continúe la verificación donde se detuvo.',

  'guidance.stripe_failed.name': 'Stripe no respondió',
  'guidance.stripe_failed.person': 'Se produjo un error. Inténtelo de nuevo en un momento.',
  'guidance.stripe_failed.agent': 'Inicie la verificación de nuevo.',

  'guidance.link_used.name': 'enlace usado o caducado',
  'guidance.link_used.person': 'Este enlace ya se usó o ha caducado. Recibirá uno nuevo.',
  'guidance.link_used.agent':
    'Cada enlace sirve una vez. Abra la verificación de nuevo para obtener otro.',

  'guidance.not_set_up.name': 'sin configurar',
  'guidance.not_set_up.person':
    'La verificación no está disponible hoy. Pregunte cómo puede verificar su identidad de otra forma.',
  'guidance.not_set_up.agent':
    'Stripe rechaza la clave de este servidor. Avise a su supervisor. Mientras tanto, verifique manualmente.',

  'guidance.unknown.name': 'no se pudo verificar',
  'guidance.unknown.person':
    'Esta vez no se pudo verificar su identidad. Puede intentarlo de nuevo.',
  'guidance.unknown.agent':
    'Stripe dio un motivo que esta aplicación no conoce. Inténtelo una vez más; después, verifique manualmente.',
} satisfies Translation<typeof enGuidance>
