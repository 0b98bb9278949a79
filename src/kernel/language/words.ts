/**
 * A word of a text: where it stands, in UTF-16 units of the text as given; `end` is the first unit after it.
 */
export interface Word {
  readonly start: number
  readonly end: number
}

const isLetter = /[\p{L}\p{M}\p{N}]/u
// Latin with its extensions, Greek and Cyrillic are looked up; the rest of the world is asked by pattern.
const ranked = Uint8Array.from({ length: 0x530 }, (_, code) =>
  Number(isLetter.test(String.fromCharCode(code))),
)

/**
 * Words of a text in order: runs of letters, marks and digits in any alphabet; an apostrophe between
 * letters belongs to the word ("п’ять", "don't"). Gives flat pairs of start and end, which is cheaper than
 * a list of objects.
 */
export function findWords(text: string): Uint32Array {
  const found: number[] = []
  let at = 0
  while (at < text.length) {
    let width = widthAt(text, at)
    if (width === 0) {
      at += 1
      continue
    }
    const start = at
    while (width > 0) {
      at += width
      width = widthAt(text, at)
      if (width === 0 && isApostrophe(text.charCodeAt(at))) width = widthAt(text, at + 1) > 0 ? 1 : 0
    }
    found.push(start, at)
  }
  return Uint32Array.from(found)
}

/** How many units the letter here takes; 0 when there is none. */
function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code < 0x530) return ranked[code]!
  if (Number.isNaN(code)) return 0
  const character = String.fromCodePoint(text.codePointAt(at)!)
  return isLetter.test(character) ? character.length : 0
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2bc || code === 0x60
}
