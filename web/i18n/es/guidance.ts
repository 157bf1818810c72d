import type { enGuidance } from '../en/guidance.ts'
import type { Translation } from '../words.ts'

/** `en/guidance.ts` in Spanish. */
export const esGuidance = {
  'guidance.abandoned.name': 'sin terminar',
  'guidance.abandoned.person': 'Se detuvo antes del final. Puede seguir donde lo dejó.',
  'guidance.abandoned.agent':
    'Se fue antes de enviar. No se ha decidido nada; empiece de nuevo cuando esté listo.',

  'guidance.session_cancelled.name': 'cerrada antes de tiempo',
  'guidance.session_cancelled.person':
    'Cerró la verificación antes del final. Puede abrirla de nuevo.',
  'guidance.session_cancelled.agent':
    'La ventana se cerró antes de enviar. Empiece de nuevo cuando la persona esté lista.',

  'guidance.consent_declined.name': 'sin consentimiento',
  'guidance.consent_declined.person':
    'Ha decidido no aceptar. Pida otra forma de acreditar quién es.',
  'guidance.consent_declined.agent': 'No dio su consentimiento. No insista; ofrezca la vía manual.',

  'guidance.country_not_supported.name': 'país no admitido',
  'guidance.country_not_supported.person':
    'Los documentos de este país no se pueden verificar aquí. Otro documento puede servir.',
  'guidance.country_not_supported.agent':
    'Stripe no verifica este país. Pruebe con otro documento o use la vía manual.',

  'guidance.device_not_supported.name': 'sin cámara',
  'guidance.device_not_supported.person':
    'Este dispositivo no tiene una cámara que se pueda usar. Use otro teléfono.',
  'guidance.device_not_supported.agent':
    'Falta la cámara o no se permitió. Permita la cámara o pase a otro dispositivo.',

  'guidance.device_unsupported.name': 'sin cámara',
  'guidance.device_unsupported.person':
    'Este dispositivo no tiene una cámara que se pueda usar. Use otro teléfono.',
  'guidance.device_unsupported.agent':
    'Falta la cámara o no se permitió. Permita la cámara o pase a otro dispositivo.',

  'guidance.under_supported_age.name': 'menor de edad',
  'guidance.under_supported_age.person':
    'No tiene la edad necesaria para esta verificación. No puede continuar.',
  'guidance.under_supported_age.agent':
    'La persona no alcanza la edad admitida. Deténgase y siga sus normas para menores.',

  'guidance.document_expired.name': 'documento caducado',
  'guidance.document_expired.person': 'Su documento ha caducado. Use uno que siga vigente.',
  'guidance.document_expired.agent': 'El documento ha caducado. Pida otro e inténtelo de nuevo.',

  'guidance.document_type_not_supported.name': 'tipo de documento no válido',
  'guidance.document_type_not_supported.person':
    'Aquí no se acepta este tipo de documento. Use otro.',
  'guidance.document_type_not_supported.agent':
    'Ese documento no está entre los permitidos. Pida otro e inténtelo de nuevo.',

  'guidance.document_unverified_other.name': 'documento ilegible',
  'guidance.document_unverified_other.person':
    'No se pudo verificar su documento. Póngalo plano, con buena luz, e inténtelo de nuevo.',
  'guidance.document_unverified_other.agent':
    'Mejor luz, sin reflejos, el documento entero en la imagen. Si no, otro documento.',

  'guidance.selfie_document_missing_photo.name': 'documento sin foto',
  'guidance.selfie_document_missing_photo.person':
    'Su documento no tiene foto suya. Use uno que la tenga.',
  'guidance.selfie_document_missing_photo.agent':
    'El documento no muestra un rostro. Pida uno con foto.',

  'guidance.selfie_face_mismatch.name': 'el rostro no coincide',
  'guidance.selfie_face_mismatch.person':
    'Su rostro no coincidió con la foto del documento. Inténtelo una vez más.',
  'guidance.selfie_face_mismatch.agent':
    'Rostro y documento difieren. Un intento más con buena luz y, si no, la vía manual.',

  'guidance.selfie_manipulated.name': 'la foto parece alterada',
  'guidance.selfie_manipulated.person':
    'No se pudo aceptar su foto. Hable con alguien del personal.',
  'guidance.selfie_manipulated.agent':
    'La foto parece alterada. No deje que lo intente sin más; avise a su supervisor.',

  'guidance.selfie_unverified_other.name': 'selfi no utilizable',
  'guidance.selfie_unverified_other.person':
    'No se pudo verificar su selfi. Póngase de cara a la luz, quítese las gafas e inténtelo de nuevo.',
  'guidance.selfie_unverified_other.agent':
    'El selfi no servía. Luz en el rostro, sin gafas ni gorra, e inténtelo de nuevo.',

  'guidance.id_number_insufficient_document_data.name': 'faltan datos en el documento',
  'guidance.id_number_insufficient_document_data.person':
    'Su documento no muestra lo necesario para verificar el número. Use otro.',
  'guidance.id_number_insufficient_document_data.agent':
    'Al documento le falta lo que pide la verificación del número. Pida otro.',

  'guidance.id_number_mismatch.name': 'el número no coincide',
  'guidance.id_number_mismatch.person': 'El número no coincidió. Revíselo e inténtelo de nuevo.',
  'guidance.id_number_mismatch.agent':
    'El número no coincide con ningún registro. Revise lo escrito una vez; luego, la vía manual.',

  'guidance.id_number_unverified_other.name': 'número sin verificar',
  'guidance.id_number_unverified_other.person':
    'No se pudo verificar el número. Inténtelo de nuevo.',
  'guidance.id_number_unverified_other.agent':
    'Stripe no pudo verificar el número. Pruebe una vez más; luego, la vía manual.',

  'guidance.email_unverified_other.name': 'correo no confirmado',
  'guidance.email_unverified_other.person': 'No se pudo confirmar su correo electrónico. Revíselo.',
  'guidance.email_unverified_other.agent':
    'El correo electrónico no se confirmó. Corríjalo e inténtelo de nuevo.',

  'guidance.email_verification_declined.name': 'correo rechazado',
  'guidance.email_verification_declined.person': 'No confirmó su correo electrónico.',
  'guidance.email_verification_declined.agent':
    'No confirmó el correo electrónico. Pregunte por qué; luego, otro intento o la vía manual.',

  'guidance.phone_unverified_other.name': 'teléfono no confirmado',
  'guidance.phone_unverified_other.person': 'No se pudo confirmar su número de teléfono. Revíselo.',
  'guidance.phone_unverified_other.agent':
    'El número de teléfono no se confirmó. Corríjalo e inténtelo de nuevo.',

  'guidance.phone_verification_declined.name': 'teléfono rechazado',
  'guidance.phone_verification_declined.person': 'No confirmó su número de teléfono.',
  'guidance.phone_verification_declined.agent':
    'No confirmó el número de teléfono. Pregunte por qué; luego, otro intento o la vía manual.',

  'guidance.phone_otp_declined.name': 'código del teléfono no introducido',
  'guidance.phone_otp_declined.person':
    'El código enviado a su teléfono no se confirmó. Inténtelo de nuevo.',
  'guidance.phone_otp_declined.agent':
    'El código por SMS no se confirmó. Revise el número e inténtelo de nuevo.',

  'guidance.connection_lost.name': 'conexión perdida',
  'guidance.connection_lost.person':
    'Se perdió la conexión. No se ha perdido nada de lo enviado; puede continuar.',
  'guidance.connection_lost.agent':
    'La cobertura falló a mitad. Búsquela y abra de nuevo: sigue donde se detuvo.',

  'guidance.stripe_failed.name': 'Stripe no respondió',
  'guidance.stripe_failed.person': 'Algo no ha funcionado. Inténtelo de nuevo en un momento.',
  'guidance.stripe_failed.agent': 'Stripe tuvo un problema propio. Abra la verificación de nuevo.',

  'guidance.link_used.name': 'enlace usado o demasiado antiguo',
  'guidance.link_used.person': 'Este enlace ya se usó o es demasiado antiguo. Recibirá uno nuevo.',
  'guidance.link_used.agent':
    'Cada enlace sirve una vez. Abra la verificación desde aquí: sigue con la misma.',

  'guidance.not_set_up.name': 'sin configurar',
  'guidance.not_set_up.person': 'Hoy no se puede abrir esta verificación. Pida otra forma.',
  'guidance.not_set_up.agent':
    'Stripe rechaza la clave de este servidor. Avise a su supervisor; mientras tanto, la vía manual.',

  'guidance.unknown.name': 'no se pudo verificar',
  'guidance.unknown.person':
    'Esta vez no se pudo confirmar su identidad. Puede intentarlo de nuevo.',
  'guidance.unknown.agent':
    'Stripe dio un motivo que esta aplicación aún no conoce. Un intento más; luego, la vía manual.',
} satisfies Translation<typeof enGuidance>
