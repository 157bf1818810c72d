import type { enExtension } from '../en/extension.ts'
import type { Translation } from '../words.ts'

/** `en/extension.ts` in Portuguese. */
export const ptExtension = {
  'extension.title': 'Configurar o Fieldproof neste navegador',
  'extension.how':
    'Cole a ligação de registo do seu supervisor ou introduza o endereço do servidor e o código.',
  'extension.address': 'Endereço do servidor ou ligação de registo',
  'extension.address_hint': 'Por exemplo, https://verify.example.com',
  'extension.address_wrong': 'Introduza um endereço que comece por https://',
  'extension.permission':
    'O navegador pedirá acesso a este endereço. A extensão não contacta nenhum outro servidor.',
  'extension.refused':
    'O acesso a {host} não foi permitido. Sem ele, a extensão não consegue contactar o seu servidor. Tente novamente e escolha «Permitir».',
  'extension.kiosk': 'Este código era para um quiosque',
  'extension.kiosk_text':
    'Um quiosque não pode funcionar numa extensão. Remova esta configuração e peça um código para um agente ou um supervisor.',
  'extension.verify': 'Abrir a verificação',
  'extension.verify_text': 'Num novo separador, para uma pessoa neste computador.',
  'extension.unsent': {
    one: '{n} pedido está guardado apenas neste navegador. Se remover a extensão agora, perde-se.',
    other:
      '{n} pedidos estão guardados apenas neste navegador. Se remover a extensão agora, perdem-se.',
  },
  'extension.remove': 'Remover deste navegador',
  'extension.remove_text':
    'Envia o que falta enviar e depois elimina tudo o que a extensão guardou neste navegador.',
  'extension.remove_busy': 'A enviar os pedidos por enviar…',
  'extension.remove_left': {
    one: '{n} pedido não foi enviado. Guarde primeiro um ficheiro de recuperação ou tente mais tarde.',
    other:
      '{n} pedidos não foram enviados. Guarde primeiro um ficheiro de recuperação ou tente mais tarde.',
  },
  'extension.remove_drafts': 'Os rascunhos também são eliminados.',
  'extension.remove_sure': 'Eliminar todos os dados de {site} deste navegador?',
  'extension.remove_yes': 'Eliminar definitivamente',
  'extension.remove_no': 'Cancelar',
  'extension.removed':
    'Tudo o que a extensão guardou aqui foi eliminado. Peça a um supervisor que revogue também este dispositivo.',
  'extension.uninstall': 'Desinstalar a extensão',
  'extension.selected': 'Texto selecionado',
  'extension.selected_as': 'Usar a seleção como',
  'extension.selected_open': 'Procurar pedidos',
  'extension.selected_no': 'Não usar',
  'extension.scan_lost': 'Leia o código novamente a partir do painel',
  'extension.scan_lost_text':
    'O painel que iniciou esta leitura foi fechado ou mostra agora outra coisa. Não foi guardado nada.',
  'extension.scan_close': 'Fechar separador',
} satisfies Translation<typeof enExtension>
