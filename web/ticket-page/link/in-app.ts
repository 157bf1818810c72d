/**
 * Whether a link was opened inside another app: such a browser is told by its name, or by what it lacks.
 * Cameras, keys and the way back from Stripe's page often do not work there. Pure.
 */
export type Browser =
  | { kind: 'own' }
  /** `app`: null where nobody says which. */
  | { kind: 'in_app'; app: string | null; system: System }
type System = 'ios' | 'android' | 'other'

/** `lacks`: something that the check needs. */
type Known = { userAgent: string; lacks: boolean }

/** Those that call themselves as people do, and then the others: LINE, WeChat, Facebook, Google. */
const APPS =
  /(Instagram|Snapchat|TikTok|LinkedIn|Gmail)|\bLine\/|MicroMessenger|FBA[NV]|FB_IAB|musical_ly|Bytedance|\bGSA\//

/** Android's own for apps; what stands in the second place is how it called itself once. */
const ANDROID_WEB_VIEW = /; wv\)|Android.*Version\/[\d.]+ Chrome\//

/** Every browser that stands by itself says Safari, for old pages' sake; Apple's for apps does not. */
const isAppleWebView = (userAgent: string): boolean =>
  /AppleWebKit\//.test(userAgent) && !/Safari\//.test(userAgent)

export function browserOf({ userAgent, lacks }: Known): Browser {
  const named = APPS.exec(userAgent)
  const isWebView = ANDROID_WEB_VIEW.test(userAgent) || isAppleWebView(userAgent)
  if (!named && !isWebView && !lacks) return { kind: 'own' }
  return { kind: 'in_app', app: named?.[1] ?? null, system: systemOf(userAgent) }
}

function systemOf(userAgent: string): System {
  if (/Android/.test(userAgent)) return 'android'
  return /iP(?:hone|ad|od)/.test(userAgent) ? 'ios' : 'other'
}

type Platform = {
  navigator: { userAgent: string; mediaDevices?: { getUserMedia?: unknown } }
  crypto?: { subtle?: unknown }
}

/** Of the window it is given: what old and embedded browsers leave out is undefined there. */
export const thisBrowser = ({ navigator, crypto }: Platform): Browser =>
  browserOf({
    userAgent: navigator.userAgent,
    lacks: !navigator.mediaDevices?.getUserMedia || !crypto?.subtle,
  })
