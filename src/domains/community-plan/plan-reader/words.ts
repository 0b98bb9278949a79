// Letters and small words of Polish, so that every other file compares text in one and the same way.

const PLAIN: Record<string, string> = {
  ą: 'a',
  ć: 'c',
  ę: 'e',
  ł: 'l',
  ń: 'n',
  ó: 'o',
  ś: 's',
  ź: 'z',
  ż: 'z',
  '–': '-',
  '—': '-',
  '‑': '-',
  '−': '-',
  '”': '"',
  '„': '"',
  '“': '"',
  '«': '"',
  '»': '"',
  '’': "'",
}

/** Lower case without Polish marks, one character for one, so that indexes fit the original text. */
export function fold(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i += 1) {
    const lower = text.charAt(i).toLowerCase()
    const one = lower.length === 1 ? lower : text.charAt(i)
    out += PLAIN[one] ?? one
  }
  return out
}

/** White space (also no-break and zero-width) collapsed and trimmed. */
export function collapse(text: string): string {
  return text
    .replace(/[\u200b-\u200d\u00ad\ufeff]/g, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** A title as the interface wants it: verbatim, white space collapsed, no list mark, no final punctuation. */
export function cleanTitle(text: string): string {
  let title = collapse(text)
    .replace(/^[-–—•·▪*]\s+/u, '')
    .replace(/[\s.,;:]+$/u, '')
  const quoted = /^„([^„”"]+)[”"]$/u.exec(title) ?? /^"([^"]+)"$/u.exec(title)
  if (quoted) title = quoted[1]!
  return title.trim()
}

/** The letters and digits only, folded: two wordings with the same key are the same words. */
export function wordKey(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** How alike two wordings are, 0–1: shared words (first five letters) over the larger count (Dice). */
export function likeness(a: string, b: string): number {
  const left = stems(a)
  const right = stems(b)
  if (left.length === 0 || right.length === 0) return 0
  const pool = new Map<string, number>()
  for (const stem of left) pool.set(stem, (pool.get(stem) ?? 0) + 1)
  let shared = 0
  for (const stem of right) {
    const count = pool.get(stem) ?? 0
    if (count > 0) shared += 1
    pool.set(stem, count - 1)
  }
  return (2 * shared) / (left.length + right.length)
}

function stems(text: string): string[] {
  return wordKey(text)
    .split(' ')
    .filter((word) => word.length > 0)
    .map((word) => word.slice(0, 5))
}

/** True when the first letter is a small one. */
export function startsLower(text: string): boolean {
  const first = /\p{L}|\p{N}/u.exec(text)?.[0]
  return first !== undefined && first !== first.toUpperCase()
}

/** True when the first letter is a capital. */
export function startsUpper(text: string): boolean {
  const first = /\p{L}|\p{N}/u.exec(text)?.[0]
  return first !== undefined && first !== first.toLowerCase()
}

/** True when the text has letters and none of them is small. */
export function isAllCaps(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)
}

/** Small words that can neither end a sentence nor begin a title of their own in a wrapped cell. */
const LINKING =
  /^(?:i|a|w|we|z|ze|o|u|na|do|dla|od|ku|po|za|przy|przez|pod|nad|oraz|lub|albo|ich|jego|jej|się|sie|że|ze|którzy|ktorzy)$/

/** True when the text begins with a linking word, so it continues what stood before. */
export function beginsLinked(text: string): boolean {
  const word = /^[\p{L}]+/u.exec(text)?.[0]
  return word !== undefined && word === word.toLowerCase() && LINKING.test(word)
}

/** True when the text ends with a linking word, a comma or a dash, so more must follow. */
export function endsLinked(text: string): boolean {
  if (/[,–—-]$/u.test(text)) return true
  const word = /(?:^|\s)([\p{L}]+)$/u.exec(text.slice(-20))?.[1]
  return word !== undefined && LINKING.test(word.toLowerCase())
}

const COUNT_WORDS: [RegExp, number][] = [
  [/^(?:dw(?:a|ie|och|oma))$/, 2],
  [/^(?:trzy|trzech|trzema)$/, 3],
  [/^(?:cztery|czterech|czterema)$/, 4],
  [/^(?:piec|pieciu)$/, 5],
  [/^(?:szesc|szesciu)$/, 6],
  [/^(?:siedem|siedmiu)$/, 7],
  [/^(?:osiem|osmiu)$/, 8],
  [/^(?:dziewiec|dziewieciu)$/, 9],
  [/^(?:dziesiec|dziesieciu)$/, 10],
  [/^(?:jedenascie|jedenastu)$/, 11],
  [/^(?:dwanascie|dwunastu)$/, 12],
]

/** The number a word or digits stand for ("osiem", "trzech", "12"); null for other words. */
export function countWord(word: string): number | null {
  if (/^\d{1,3}$/.test(word)) return Number(word)
  const folded = fold(word)
  return COUNT_WORDS.find(([pattern]) => pattern.test(folded))?.[1] ?? null
}

/** The sentences of a paragraph. Abbreviations ("ul.", "r.", "nr.", initials) do not end one. */
export function sentences(text: string): string[] {
  const out: string[] = []
  let start = 0
  const stop = /[.!?]["”)]?\s+(?=["„(]?[\p{Lu}\d])/gu
  for (let hit = stop.exec(text); hit; hit = stop.exec(text)) {
    const before = text.slice(Math.max(start, hit.index - 12), hit.index)
    if (
      /(?:^|[\s(„])(?:ul|al|pl|os|nr|poz|im|św|sw|tj|tzn|np|m\.in|in|ok|dr|mgr|Dz|U|art|ust|pkt|\p{L})$/u.test(
        before,
      )
    ) {
      if (!/(?:^|\s)r$/u.test(before) || !/\s[\p{Lu}„]/u.test(text.slice(hit.index, hit.index + 4))) continue
    }
    out.push(text.slice(start, hit.index + 1).trim())
    start = hit.index + hit[0].length
  }
  out.push(text.slice(start).trim())
  return out.filter((sentence) => sentence.length > 0)
}
