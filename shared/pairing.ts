/**
 * Two short words that show on the screen that offers a ticket and on the phone that opened it: who
 * reads the same on both knows that it is the same request. No secret, and no proof against forgers.
 */
import { sha256Bytes } from './text/bytes.ts'

/** 128 words that are short, told apart by ear, and harmless. The order must never change. */
export const PAIRING_WORDS = (
  'acorn amber anchor apple arrow aspen autumn bamboo barley basket beacon beaver birch bison ' +
  'blossom breeze bridge butter cactus candle canoe canyon carbon carrot castle cedar cherry ' +
  'chestnut cinder citrus clover cobalt cocoa comet copper coral cotton crystal curry daisy ' +
  'delta denim desert dolphin dune eagle ember falcon feather fennel fern fiddle flint forest ' +
  'fossil fox garlic garnet ginger glacier grain granite grape harbor hazel heron honey indigo ' +
  'island ivory jasmine juniper kettle lagoon lantern lark lemon linen lotus magnet maple marble ' +
  'meadow melon mint mosaic moss mustard nectar nickel nutmeg oak oasis olive opal orbit orchid ' +
  'otter paper pebble pepper pine planet plum pollen poppy pretzel quartz radish raven reef river ' +
  'robin saffron salmon sandal silver sparrow spruce sugar sunset thistle timber velvet wagon walnut willow zebra'
).split(' ')

/** Two different ones, the same for the same request, everywhere and for ever: `copper otter`. */
export async function pairingWords(request: string): Promise<string> {
  const [first = 0, second = 0] = await sha256Bytes(`fieldproof-pairing\n${request}`)
  const count = PAIRING_WORDS.length
  const one = first % count
  // Counted on from the first, so that it is never met again.
  const other = (one + 1 + (second % (count - 1))) % count
  return `${PAIRING_WORDS[one]} ${PAIRING_WORDS[other]}`
}
