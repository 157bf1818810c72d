/**
 * Which column of a list is what. The words at the head of a column are known in all six languages,
 * whatever language the app speaks: a list comes from wherever it comes from. Pure.
 */

export const LIST_FIELDS = ['reference', 'preset', 'email', 'phone', 'note'] as const
export type ListField = (typeof LIST_FIELDS)[number]

/** By column; null for one that is left out. */
export type Mapping = readonly (ListField | null)[]

/** As they are compared: small letters, without marks, blanks and signs (`foldHeader`). */
const WORDS: Readonly<Record<ListField, string>> = {
  reference: `
    reference ref referenceno referencenumber order orderno ordernumber orderid booking bookingno
    bookingnumber case caseno casenumber caseid ticket ticketno job jobno jobnumber
    referencia numerodereferencia pedido numerodepedido nodepedido nopedido npedido expediente reserva
    numerocommande numerodecommande commande nodecommande nocommande ncommande dossier numerodedossier reservation
    referenz referenznummer referenznr auftrag auftragsnummer auftragsnr auftragnr bestellung
    bestellnummer bestellnr vorgang vorgangsnummer vorgangsnr aktenzeichen buchung buchungsnummer
    encomenda numerodaencomenda nodaencomenda numerodopedido nodopedido processo numerodoprocesso
    مرجع رقممرجع رقممرجعي طلب رقمطلب رقمحجز`,
  preset: `
    preset type checktype verification verificationtype template
    plantilla tipo tipodeverificacion verificacion
    modele verificationtype typedeverification
    vorlage art typ verifizierung verifizierungsart prufung
    modelo tipodeverificacao verificacao
    نموذج نوع نوعتحقق تحقق`,
  email: `
    email mail emailaddress mailaddress
    correo correoelectronico direcciondecorreo emaildelcliente
    courriel adressemail adresseemail adresseelectronique adressecourriel mel
    emailadresse mailadresse
    correioeletronico correioelectronico enderecodeemail correio
    بريد بريدالكتروني ايميل`,
  phone: `
    phone phoneno phonenumber telephone telephoneno telephonenumber tel mobile mobileno mobilenumber
    mobilephone cell cellphone contactnumber
    telefono numerodetelefono movil telefonomovil celular
    numerodetelephone portable telephoneportable mobileportable
    telefon telefonnummer telefonnr telnr handy handynummer mobil mobilnummer mobiltelefon rufnummer
    telefone numerodetelefone telemovel
    هاتف رقمهاتف جوال رقمجوال موبايل تليفون`,
  note: `
    note notes comment comments remark remarks memo instructions
    nota notas comentario comentarios observacion observaciones
    remarque remarques commentaire commentaires observation observations
    notiz notizen bemerkung bemerkungen kommentar anmerkung anmerkungen hinweis hinweise
    observacao observacoes
    ملاحظة ملاحظات تعليق`,
}

const FIELD_OF: ReadonlyMap<string, ListField> = new Map(
  LIST_FIELDS.flatMap((field) =>
    WORDS[field]
      .split(/\s+/)
      .filter(Boolean)
      .map((word): [string, ListField] => [foldHeader(word), field]),
  ),
)

/** `N° de commande` is `nodecommande`; of Arabic words without their article and small marks. */
export function foldHeader(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u064b-\u065f\u0670\u0640]|\p{M}/gu, '')
    .replaceAll(/[أإآ]/g, 'ا')
    .replaceAll(/(?<!\p{L})ال(?=\p{L})/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('°', 'o')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

export const fieldCalled = (head: string): ListField | null =>
  FIELD_OF.get(foldHeader(head)) ?? null

export const countKnown = (cells: readonly string[]): number =>
  cells.filter((cell) => fieldCalled(cell) !== null).length

/** Whether a first row names the columns; else it is a request like the others. */
export const hasHead = (first: readonly string[]): boolean =>
  countKnown(first) > 0 || !first.some((cell) => /[\p{N}@]/u.test(cell))

/** A field is taken from the first column that is called so. */
export function guessMapping(head: readonly string[]): Mapping {
  const fields = head.map(fieldCalled)
  return fields.map((field, i) => (field !== null && fields.indexOf(field) === i ? field : null))
}

/** Of a list that names no columns: by what is in them. What is nothing else, and first, is the reference. */
export function guessByContent(rows: readonly { cells: readonly string[] }[]): Mapping {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const looks = Array.from({ length: width }, (_, column) => {
    const filled = rows.map(({ cells }) => cells[column]?.trim() ?? '').filter(Boolean)
    const mostly = (form: RegExp) =>
      filled.filter((cell) => form.test(cell)).length > filled.length / 2
    if (mostly(/^\S+@\S+$/)) return 'email'
    return mostly(/^(?:\+|00)[\p{N}\s()./-]{6,}$/u) ? 'phone' : null
  })
  const reference = looks.indexOf(null)
  return looks.map((field, i) => {
    if (i === reference) return 'reference'
    return field !== null && looks.indexOf(field) === i ? field : null
  })
}

/** One column is something else: whatever was it before is left out. */
export const withField = (mapping: Mapping, column: number, field: ListField | null): Mapping =>
  mapping.map((one, i) => (i === column ? field : one === field ? null : one))
