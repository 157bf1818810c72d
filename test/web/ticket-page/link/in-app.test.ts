/** Browsers that live in other apps, by the names they go by and by what they lack; and all the others. */
import { expect, test } from 'vitest'
import { browserOf, thisBrowser } from '../../../../web/ticket-page/link/in-app.ts'

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'
const ANDROID = 'Mozilla/5.0 (Linux; Android 15; Pixel 8'
const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36'
const WEB_VIEW = `${ANDROID}; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/140.0.0.0 Mobile Safari/537.36`

test.each([
  [
    'Instagram',
    'ios',
    `${IPHONE} Mobile/22F76 Instagram 390.0.0.28.85 (iPhone15,2; iOS 18_5; en_GB)`,
  ],
  ['Instagram', 'android', `${WEB_VIEW} Instagram 390.0.0.28.85 Android (35/15; 420dpi)`],
  [null, 'ios', `${IPHONE} Mobile/22F76 [FBAN/FBIOS;FBAV/520.0.0.38.101;FBBV/1;FBDV/iPhone15,2]`],
  [null, 'android', `${WEB_VIEW} [FB_IAB/FB4A;FBAV/520.0.0.38.101;]`],
  [null, 'ios', `${IPHONE} Mobile/22F76 [FBAN/MessengerForiOS;FBAV/500.0.0.1;FBDV/iPhone15,2]`],
  [null, 'android', `${WEB_VIEW} [FB_IAB/MESSENGER;FBAV/500.0.0.1;]`],
  [null, 'ios', `${IPHONE} Mobile/15E148 Safari Line/15.10.0`],
  [null, 'android', `${WEB_VIEW} Line/15.10.0/IAB`],
  [
    null,
    'ios',
    `${IPHONE} Mobile/15E148 MicroMessenger/8.0.60(0x18003c2f) NetType/WIFI Language/en`,
  ],
  [null, 'ios', `${IPHONE} Mobile/22F76 musical_ly_40.3.0 JsSdk/2.0 BytedanceWebview/d8a21c6`],
  [null, 'android', `${WEB_VIEW} trill_400300 BytedanceWebview/d8a21c6`],
  [
    'Snapchat',
    'ios',
    `${IPHONE} Mobile/22F76 Snapchat/13.45.0.41 (like Safari/8621.2.5.10.8, panda)`,
  ],
  ['LinkedIn', 'ios', `${IPHONE} Mobile/22F76 [LinkedInApp]/9.30`],
  [null, 'ios', `${IPHONE} GSA/370.0.0 Mobile/22F76 Safari/604.1`],
  ['Gmail', 'ios', `${IPHONE} Mobile/22F76 Gmail/6.0`],
  [null, 'android', WEB_VIEW],
  [
    null,
    'android',
    `${ANDROID} Build/X) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/30.0.0.0 Mobile Safari/537.36`,
  ],
  [null, 'ios', `${IPHONE} Mobile/22F76`],
  [
    null,
    'other',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)',
  ],
])('%s on %s is inside an app', (app, system, userAgent) => {
  expect(browserOf({ userAgent, lacks: false })).toEqual({ kind: 'in_app', app, system })
})

const OWN = [
  `${IPHONE} Version/18.5 Mobile/15E148 Safari/604.1`,
  `${IPHONE} CriOS/140.0.7339.39 Mobile/15E148 Safari/604.1`,
  `${IPHONE} FxiOS/142.0 Mobile/15E148 Safari/605.1.15`,
  `${IPHONE} EdgiOS/139.0.3405.111 Version/18.0 Mobile/15E148 Safari/604.1`,
  `${ANDROID}) ${CHROME}`,
  `Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
  'Mozilla/5.0 (Android 15; Mobile; rv:142.0) Gecko/142.0 Firefox/142.0',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
]

test.each(OWN)('%s stands by itself, unless it lacks what the check needs', (userAgent) => {
  expect(browserOf({ userAgent, lacks: false })).toEqual({ kind: 'own' })
  expect(browserOf({ userAgent, lacks: true })).toMatchObject({ kind: 'in_app', app: null })
})

test('what it lacks is a camera or keys', () => {
  const [userAgent = ''] = OWN
  const mediaDevices = { getUserMedia: () => {} }
  const crypto = { subtle: {} }
  expect(thisBrowser({ navigator: { userAgent, mediaDevices }, crypto }).kind).toBe('own')
  expect(thisBrowser({ navigator: { userAgent, mediaDevices: {} }, crypto }).kind).toBe('in_app')
  expect(thisBrowser({ navigator: { userAgent }, crypto }).kind).toBe('in_app')
  expect(thisBrowser({ navigator: { userAgent, mediaDevices }, crypto: {} }).kind).toBe('in_app')
  expect(thisBrowser({ navigator: { userAgent, mediaDevices } }).kind).toBe('in_app')
})
