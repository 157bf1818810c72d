/**
 * Hosts of mail that many people have, and what fingers make of them. Only what is obvious is taken for
 * a slip: one letter too many, missing, wrong or swapped in a long name, or an ending that does not
 * exist. Pure.
 */

const KNOWN = `
  gmail.com googlemail.com hotmail.com hotmail.co.uk hotmail.de hotmail.es hotmail.fr hotmail.it
  outlook.com outlook.de outlook.es outlook.fr outlook.com.br yahoo.com yahoo.co.uk yahoo.de yahoo.es
  yahoo.fr yahoo.it yahoo.ca yahoo.com.br yahoo.com.mx icloud.com live.com live.co.uk live.de live.fr
  aol.com aol.de aol.co.uk msn.com me.com mac.com gmx.de gmx.net gmx.at gmx.ch gmx.com web.de t-online.de
  freenet.de orange.fr wanadoo.fr free.fr sfr.fr laposte.net uol.com.br bol.com.br terra.com.br
  protonmail.com proton.me btinternet.com comcast.net verizon.net rocketmail.com fastmail.com
`
  .trim()
  .split(/\s+/)

/** Near to one above, and there all the same. */
const OTHERS = [
  'ymail.com',
  'email.com',
  'mail.com',
  'hmail.com',
  'yahoo.co',
  'gmail.co',
  'icloud.co',
]

const TAKEN: ReadonlySet<string> = new Set([...KNOWN, ...OTHERS.slice(0, 4)])
/** Shorter names have too many neighbours of their own. */
const LONG = KNOWN.filter((host) => host.length >= 9)

/** No top-level domains: nobody has a mailbox there. */
const ENDS_OF_COM = /\.(?:con|cmo|ocm|vom|xom|cpm|coom|comm|c0m|dom|cojm|comn|cin)$/
/** Top-level domains of countries; meant seldom where the name is one of the known. */
const NEAR_COM = /\.(?:co|cm|om|cim)$/

/** What was probably meant, or null where it is good as it is. `host`: in ASCII and lower case. */
export function probableHost(host: string): string | null {
  if (TAKEN.has(host)) return null
  if (!host.includes('.')) return KNOWN.find((known) => known.split('.')[0] === host) ?? null
  if (ENDS_OF_COM.test(host)) {
    const mended = host.replace(ENDS_OF_COM, '.com')
    return nearTo(mended) ?? mended
  }
  if (NEAR_COM.test(host)) return nearTo(host.replace(NEAR_COM, '.com'))
  return nearTo(host)
}

function nearTo(host: string): string | null {
  if (TAKEN.has(host)) return host
  return LONG.find((known) => isOneSlip(host, known)) ?? null
}

/** One letter more, less, other, or two neighbours swapped. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from += 1
  const [restA, restB] = [a.slice(from), b.slice(from)]
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  )
}
