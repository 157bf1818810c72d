import type { enHelp } from '../en/help.ts'
import type { Translation } from '../words.ts'

/** `en/help.ts` in Spanish. */
export const esHelp = {
  'help.title': 'Ayuda',
  'help.back': 'Volver',
  'help.how': 'Cómo funciona la verificación',
  'help.step_1': 'Cree una solicitud con una referencia. Funciona sin conexión.',
  'help.step_2':
    'Entregue la verificación: la persona escanea un código, abre un enlace que usted envía o usa este dispositivo.',
  'help.step_3':
    'La persona da su consentimiento y fotografía su documento y, si hace falta, su cara. Stripe los verifica.',
  'help.step_4':
    'El resultado aparece en la solicitud, normalmente en menos de un minuto. No hace falta esperarlo.',
  'help.when': 'Qué hacer cuando…',
  'help.when.offline': 'No tiene conexión',
  'help.then.offline':
    'Cree solicitudes como siempre. Se guardan en este dispositivo y se sincronizan automáticamente. El código también funciona sin conexión, siempre que el teléfono de la persona la tenga.',
  'help.when.no_phone': 'La persona no tiene teléfono',
  'help.then.no_phone':
    'Elija «En este dispositivo» y entréguelo. Cuando la persona termine, se le pide que lo devuelva. Mantenga pulsado el botón o introduzca su PIN para continuar.',
  'help.when.camera': 'La cámara no se abre',
  'help.then.camera': 'Deje que la persona use su propio teléfono o elija «Página de Stripe».',
  'help.when.failed': 'Una verificación falla o se rechaza un documento',
  'help.then.failed':
    'Abra la solicitud. Indica el motivo y qué ayuda: a menudo otro documento o mejor luz. Si no quedan intentos, un supervisor puede permitir otro.',
  'help.when.declines': 'La persona se niega o no se puede verificar así',
  'help.then.declines':
    'Verifíquela como lo haga su organización en otros casos; después elija «Resolver manualmente» e indique cómo.',
  'help.when.wrong_person': 'Un enlace llegó a la persona equivocada',
  'help.then.wrong_person':
    'Abra la solicitud, elija «Enviar enlace» y después «Revocar enlace». Todos los enlaces de la solicitud dejan de funcionar.',
  'help.when.mistake': 'Se equivocó en una solicitud',
  'help.then.mistake':
    'Mientras no se haya enviado, cámbiela o elimínela. Después, cámbiela hasta que se inicie la verificación, o cancélela y cree otra.',
  'help.when.refused': 'Una solicitud no se acepta',
  'help.then.refused': 'Se queda en este dispositivo con el motivo. Cámbiela o elimínela.',
  'help.when.lost': 'Se pierde este dispositivo',
  'help.then.lost': 'Avise enseguida a su supervisor, que puede revocarlo o borrarlo.',
} satisfies Translation<typeof enHelp>
