// Cuts a term into tokens. Each rule is one way in which Polish plans write a piece of a term.
import { pattern } from './patterns.ts'
import { fold } from './words.ts'

/**
 * A piece of a term. `y`, `m`, `d` mean what `kind` says; -1 in `d` marks a Roman figure (month or
 * quarter).
 */
export interface TermToken {
  kind:
    | 'date'
    | 'month'
    | 'quarter'
    | 'half'
    | 'year'
    | 'number'
    | 'range'
    | 'list'
    | 'from'
    | 'until'
    | 'whole-year'
    | 'ongoing'
    | 'season'
    | 'loose'
    | 'filler'
    | 'unknown'
  y: number | null
  m: number
  d: number
}

const MONTHS = [
  'stycz(?:en|nia|niu|niem)|sty',
  'lut(?:y|ego|ym)|lut',
  'mar(?:zec|ca|cu|cem)|marz?',
  'kwie(?:cien|tnia|tniu|tniem)|kwiec|kwi',
  'maj(?:a|u|em)?',
  'czerw(?:iec|ca|cu|cem)|czerw|cze',
  'lip(?:iec|ca|cu|cem)|lip',
  'sierp(?:ien|nia|niu|niem)|sierp|sie',
  'wrze(?:sien|snia|sniu|sniem)|wrzes|wrz',
  'pazdziernik(?:a|u|iem)?|pazdz|paz',
  'listopad(?:a|zie|em)?|list|lis',
  'grud(?:zien|nia|niu|niem)|grudz|gru',
]
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']
const END = '(?![a-z0-9])'
const ORDINALS: Record<string, number> = { pier: 1, drug: 2, trze: 3, czwa: 4 }
const ORDER = '(iv|i{1,3}|[1-4]|pierwsz[a-z]+|drug[a-z]+|trzec[a-z]+|czwart[a-z]+)'

type Rule = [
  RegExp,
  (hit: RegExpExecArray, original: string) => Partial<TermToken> & { kind: TermToken['kind'] },
]

const RULES: Rule[] = [
  [/\s+/y, () => ({ kind: 'filler' })],
  [/(\d{4})-(\d{2})-(\d{2})(?!\d)/y, (h) => ({ kind: 'date', y: +h[1]!, m: +h[2]!, d: +h[3]! })],
  [
    /(\d{1,2})([./])\s?(\d{1,2})\2\s?(\d{4})(?!\d)/y,
    (h) => ({ kind: 'date', y: +h[4]!, m: +h[3]!, d: +h[1]! }),
  ],
  [/(\d{1,2})-(\d{1,2})-(\d{4})(?!\d)/y, (h) => ({ kind: 'date', y: +h[3]!, m: +h[2]!, d: +h[1]! })],
  [
    /(\d{1,2})\.([ivx]{1,4})\.((?:19|20)\d\d)(?!\d)/y,
    (h) => ({ kind: 'date', y: +h[3]!, m: romanValue(h[2]!), d: +h[1]! }),
  ],
  [/(\d{1,2})\s?[./]\s?((?:19|20)\d\d)(?!\d)/y, (h) => ({ kind: 'month', y: +h[2]!, m: +h[1]! })],
  [/((?:19|20)\d\d)[.-](0[1-9]|1[0-2])(?![\d.-])/y, (h) => ({ kind: 'month', y: +h[1]!, m: +h[2]! })],
  [/(\d{1,2})\.(0[1-9]|1[0-2])\.?(?![\d])/y, (h) => ({ kind: 'date', m: +h[2]!, d: +h[1]! })],
  [
    new RegExp(`${ORDER}\\.?\\s*(?:kwart[a-z]*|kw)\\.?${END}`, 'y'),
    (h) => ({ kind: 'quarter', m: ordinal(h[1]!) }),
  ],
  [/(?:q|kwartal\s*)([1-4]|iv|i{1,3})(?![a-z0-9])/y, (h) => ({ kind: 'quarter', m: ordinal(h[1]!) })],
  [
    new RegExp(`${ORDER}\\.?\\s*(?:polrocz[a-z]*|polow[a-z]*\\s+roku)${END}`, 'y'),
    (h) => ({ kind: 'half', m: ordinal(h[1]!) }),
  ],
  [/cal(?:y|ego|ym)\s+(?=(?:19|20)\d\d)/y, () => ({ kind: 'filler' })],
  [new RegExp(`${ORDER}\\.?\\s*polow[a-z]*${END}`, 'y'), () => ({ kind: 'loose' })],
  [/((?:19|20)\d\d)(?!\d)\.?/y, (h) => ({ kind: 'year', y: +h[1]! })],
  ...MONTHS.map(
    (names, i): Rule => [new RegExp(`(?:${names})${END}\\.?`, 'y'), () => ({ kind: 'month', m: i + 1 })],
  ),
  [/(?:x{0,1}(?:ix|iv|v?i{0,3}))(?![a-z0-9])\.?/y, romanToken],
  [/\d{1,2}(?!\d)\.?/y, (h) => ({ kind: 'number', m: Number.parseInt(h[0], 10) })],
  [/-|÷|\.{2,3}|…/y, () => ({ kind: 'range' })],
  [/do\s+konca(?![a-z])|do(?![a-z])|najpozniej(?![a-z])/y, () => ({ kind: 'until' })],
  [/[,;/&+]|(?:i|oraz|lub|a takze)(?![a-z])/y, () => ({ kind: 'list' })],
  [/(?:od|poczawszy od|poczynajac od)(?![a-z])/y, () => ({ kind: 'from' })],
  [
    pattern(
      'y',
      String.raw`(?:przez\s+)?cal(?:y|ego|ym)\s+rok(?:u)?|caloroczn[a-z]+|w (?:ciagu|trakcie)`,
      ' (?:calego )?roku|w calym roku',
    ),
    () => ({ kind: 'whole-year' }),
  ],
  [
    pattern(
      'y',
      'na biezaco|biezac[aey][a-z]*|w (?:miare|zaleznosci od|razie) potrzeb[a-z]*|(?:wedlug',
      String.raw`|wg\.?|stosownie do) potrzeb|cyklicznie|systematyczn[a-z]+|stale|regularnie`,
      '|(?:dzialanie|praca|zadanie) ciagl[a-z]+|(?:co najmniej )?(?:raz|dwa razy|trzy razy',
      String.raw`|\d razy) (?:w|na) (?:tygodni[a-z]*|miesiac[a-z]*|kwartal[a-z]*|rok[a-z]*|polrocze)`,
      '|co (?:tydzien|miesiac|kwartal)|comiesieczn[a-z]+|cotygodniow[a-z]+|ciagl[a-z]+',
      '|do ustalenia|zgodnie z (?:harmonogramem|potrzebami)|okresowo|w trybie ciaglym',
      '|bezterminowo|sukcesywnie',
    ),
    () => ({ kind: 'ongoing' }),
  ],
  [
    pattern(
      'y',
      '(?:(?:wiosn|jesien|wakacj|wielkanoc)[a-z]*|lato|latem|lata|zima|zimy|zimowe|zimowych',
      '|letnie|letnich|ferie|ferii|swieta|swiat|bozego narodzenia|rok szkolny',
      '|roku szkolnego|karnawal)(?![a-z])',
    ),
    () => ({ kind: 'season' }),
  ],
  [
    pattern(
      'y',
      String.raw`(?:polow[a-z]*|poczat[a-z]+|kon(?:iec|ca|cu)|przelom[a-z]*|ok\.?|okolo|orientacyjnie`,
      '|wstepnie|ewentualnie)(?![a-z])',
    ),
    () => ({ kind: 'loose' }),
  ],
  [
    /godz(?:\.|ina|inach)?\s*\d{1,2}(?:[.:]\d\d)?(?:\s*-\s*\d{1,2}(?:[.:]\d\d)?)?/y,
    () => ({ kind: 'filler' }),
  ],
  [
    pattern(
      'y',
      '(?:w|we|na|r|br|rok|roku|lat|latach|termin|terminie|realizacji|dni|dnia|dniach|dniu',
      '|dzien|miesiac|miesiacu|miesiace|miesiacach|mies|m-c|okres|okresie|kalendarzow[a-z]+',
      String.raw`|planowan[a-z]+)(?![a-z])\.?|[().:!"]`,
    ),
    () => ({ kind: 'filler' }),
  ],
]

/**
 * Cuts `text` into tokens; what no rule knows becomes `unknown`, a word at a time.
 * With `strict` it stops at the first unknown, for callers who only ask whether there is one.
 */
export function tokenise(text: string, strict = false): TermToken[] {
  const folded = fold(text.slice(0, 300)).replace(/\s+/gu, ' ')
  const original = text.slice(0, 300).replace(/\s+/gu, ' ')
  const tokens: TermToken[] = []
  let at = 0
  while (at < folded.length) {
    const found = tokenAt({ folded, original, at })
    if (found) {
      if (found.token.kind !== 'filler') tokens.push(found.token)
      at = found.end
    } else {
      const word = /[\p{L}\p{N}]+|./suy
      word.lastIndex = at
      at += word.exec(folded)?.[0].length ?? 1
      tokens.push({ kind: 'unknown', y: null, m: 0, d: 0 })
      if (strict) return tokens
    }
  }
  return tokens
}

function tokenAt(place: {
  folded: string
  original: string
  at: number
}): { token: TermToken; end: number } | null {
  for (const [pattern, make] of RULES) {
    pattern.lastIndex = place.at
    const hit = pattern.exec(place.folded)
    if (!hit || hit[0].length === 0) continue
    const made = make(hit, place.original)
    if (made.kind === 'unknown') continue
    return { token: { y: null, m: 0, d: 0, ...made }, end: place.at + hit[0].length }
  }
  return null
}

/** "i" in small letters is the word "and"; a capital "I" is January or the first quarter. */
function romanToken(
  hit: RegExpExecArray,
  original: string,
): Partial<TermToken> & { kind: TermToken['kind'] } {
  const written = original.slice(hit.index, hit.index + hit[0].length).replace('.', '')
  const value = romanValue(hit[0].replace('.', ''))
  if (value === 0 || written === 'i') return { kind: 'unknown' }
  return { kind: 'month', m: value, d: -1 }
}

/** The value of a Roman figure from I to XII in any case; 0 for anything else. */
export function romanValue(text: string): number {
  return ROMAN.indexOf(text.toLowerCase()) + 1
}

function ordinal(word: string): number {
  return romanValue(word) || ORDINALS[word.slice(0, 4)] || Number(word) || 0
}
