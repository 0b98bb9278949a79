// One reading of words for everything that compares texts: index, query, concepts, highlighting, duplicates.
import type { Language } from '../texts.ts'
import { detectLanguage } from './detect-language.ts'
import { loadReaders } from './readers.ts'
import { findWords } from './words.ts'

/**
 * Raised whenever the same text may give other keys than before; what is stored under a lower one is re-read.
 */
export const analyzerVersion = 2

/** One word of a text and what it may mean: a text matches when it has any of the keys. */
export interface Group {
  /** Which word of the text it is, from 0. Stop words count, so that distances stay true. */
  readonly position: number
  /** Where it stands in the text as given, in UTF-16 units; `end` is the first unit after it. */
  readonly start: number
  readonly end: number
  /** Folded lemmas: lower case letters and digits, the likeliest first, each once, never none. */
  readonly keys: readonly string[]
  /** Whether the word before it says no: "nie radzi", "не можу", "cannot pay". */
  readonly negated: boolean
}

export interface Analysis {
  readonly language: Language
  readonly groups: readonly Group[]
}

const polishLetter = /[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ]|[acelnosz][\u0301\u0328\u0307]/i

let loaded: ReturnType<typeof loadReaders> | null = null

/**
 * Reads a text into groups of alternatives, one for each word that is no stop word, in order. The language is
 * detected when it is not given. The same text always gives the same groups; nothing that can be typed makes
 * it throw. The dictionary is read from disk at the first call.
 */
export function analyse(text: string, language?: Language): Analysis {
  loaded ??= loadReaders()
  const { readers, signs } = loaded
  const places = findWords(text)
  const own = language ?? detectLanguage(text, places, signs)
  const polish = polishLetter.test(text) ? readers.pl : readers.bare
  const latin = own === 'en' ? readers.en : polish
  const groups: Group[] = []
  let negated = false
  for (let at = 0; at < places.length; at += 2) {
    const start = places[at]!
    const end = places[at + 1]!
    if (isAcronymEnding(text, start, end)) continue
    const read = isCyrillic(text.charCodeAt(start)) ? readers.uk : latin
    const { keys, negates } = read(text.slice(start, end))
    if (keys.length > 0) groups.push({ position: at / 2, start, end, keys, negated })
    negated = negates
  }
  return { language: own, groups }
}

/**
 * Whether a word is spelled as one of the lists or the Polish dictionary has it, with or without its marks.
 * There is no Ukrainian dictionary: ask the words that texts hold.
 */
export function isWord(word: string): boolean {
  loaded ??= loadReaders()
  return loaded.isWord(word.normalize('NFC').toLowerCase())
}

function isCyrillic(code: number): boolean {
  return code >= 0x400 && code < 0x530
}

/** "MOPS-u", "ZUS-em": the ending of an acronym is no word. */
function isAcronymEnding(text: string, start: number, end: number): boolean {
  if (end - start > 3 || text.charCodeAt(start - 1) !== 0x2d) return false
  return (
    /\p{Lu}-$/u.test(text.slice(Math.max(0, start - 2), start)) && /^\p{Ll}+$/u.test(text.slice(start, end))
  )
}
