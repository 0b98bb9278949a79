import type { Language } from '../texts.ts'
import { fold } from './fold.ts'

/** What is known of the words of each language. */
export interface LanguageSigns {
  readonly stop: Readonly<Record<Language, ReadonlySet<string>>>
  /** Everyday English words. */
  readonly english: ReadonlySet<string>
  /** Whether a Polish dictionary has the word. */
  readonly isPolish: (word: string) => boolean
}

const polishLetters = /[ąćęłńóśźż]/
const cyrillic = /\p{Script=Cyrillic}/u
// Letters and groups that Polish words hardly ever have.
const englishSpelling = /[qvx]|th|sh|wh|ck|gh|oo|ee|ea|ou|ay|ow(?!ij)|ing$|tion$|ll|ss|pp|tt|y[aeiou]/

/**
 * The language of a text with words at these places (pairs of start and end); Polish when nothing says
 * otherwise. Reads the first sixty words: a page does not change its language later.
 */
export function detectLanguage(text: string, places: Uint32Array, signs: LanguageSigns): Language {
  const words: string[] = []
  for (let at = 0; at < Math.min(places.length, 120); at += 2) {
    words.push(
      text
        .slice(places[at], places[at + 1])
        .normalize('NFC')
        .toLowerCase(),
    )
  }
  const eastern = words.filter((word) => cyrillic.test(word)).length
  if (eastern * 2 > words.length) return 'uk'
  let polish = 0
  let english = 0
  for (const word of words) {
    if (polishLetters.test(word)) polish += 2
    const own = signs.stop.pl.has(word) || signs.stop.pl.has(fold(word))
    const theirs = signs.stop.en.has(fold(word)) || signs.english.has(word)
    if (own !== theirs) {
      if (own) polish += 2
      else english += 2
    } else if (!own && word.length > 2) {
      if (signs.isPolish(word)) polish += 1
      else if (englishSpelling.test(word)) english += 1
    }
  }
  return english > polish ? 'en' : 'pl'
}
