import { pattern } from './patterns.ts'

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
  const lower = text.toLowerCase()
  // A few foreign letters change their length in small letters; then each is looked at alone.
  if (lower.length !== text.length) return [...text].map(foldOne).join('')
  return lower.replace(MARKED, (letter) => PLAIN[letter]!)
}

const MARKED = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g')

function foldOne(char: string): string {
  const lower = char.toLowerCase()
  return lower.length === char.length ? (PLAIN[lower] ?? lower) : char
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
  return shareOf(stems(a), stems(b))
}

/** More titles than a plan can hold are compared only up to here, so that junk does not take hours. */
const COMPARED_MAX = 300

/**
 * Prepares titles for finding the one most like another; `closest` gives null when none is like it at
 * all.
 */
export function likenessIndex(titles: string[]): (text: string) => { title: string; score: number } | null {
  const entries = [...new Set(titles)].slice(0, COMPARED_MAX).map((title) => ({ title, stems: stems(title) }))
  return (text) => {
    const wanted = stems(text)
    let best: { title: string; score: number } | null = null
    for (const entry of entries) {
      const score = shareOf(entry.stems, wanted)
      if (score > (best?.score ?? 0)) best = { title: entry.title, score }
    }
    return best
  }
}

function shareOf(left: string[], right: string[]): number {
  if (left.length === 0 || right.length === 0) return 0
  // Lengths too far apart cannot be alike enough for any use of this; telling so early saves most of the
  // work.
  if (Math.min(left.length, right.length) * 4 < Math.max(left.length, right.length)) return 0
  const pool = [...left]
  let shared = 0
  for (const stem of right) {
    const at = pool.indexOf(stem)
    if (at < 0) continue
    pool[at] = ''
    shared += 1
  }
  return (2 * shared) / (left.length + right.length)
}

function stems(text: string): string[] {
  return wordKey(text.slice(0, 600))
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
const LINKING = pattern(
  '',
  '^(?:i|a|w|we|z|ze|o|u|na|do|dla|od|ku|po|za|przy|przez|pod|nad|oraz|lub|albo|ich',
  '|jego|jej|się|sie|że|ze|którzy|ktorzy)$',
)

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
      pattern(
        'u',
        String.raw`(?:^|[\s(„])(?:ul|al|pl|os|nr|poz|im|św|sw|tj|tzn|np|m\.in|in|ok|dr|mgr|Dz|U|art|ust`,
        String.raw`|pkt|\p{L})$`,
      ).test(before)
    ) {
      if (!/(?:^|\s)r$/u.test(before) || !/\s[\p{Lu}„]/u.test(text.slice(hit.index, hit.index + 4))) continue
    }
    out.push(text.slice(start, hit.index + 1).trim())
    start = hit.index + hit[0].length
  }
  out.push(text.slice(start).trim())
  return out.filter((sentence) => sentence.length > 0)
}
