// Proper names in running text and the nominative where Polish grammar lets us be sure of it.
import { isAllCaps } from './words.ts'

/** A name of one to four capitalised words: "Grodzisk Mazowiecki", "Nowa Wieś nad Wartą". */
export const NAME = "\\p{Lu}[\\p{L}'-]*(?:\\s+(?:nad\\s+)?\\p{Lu}[\\p{L}'-]*){0,3}"

const NOMINATIVE: [RegExp, string][] = [
  [/^Rad(?:y|zie|ę|ą)$/u, 'Rada'],
  [/^Burmistrz(?:a|owi|em)$/u, 'Burmistrz'],
  [/^Wójt(?:a|owi|em)$/u, 'Wójt'],
  [/^Prezydent(?:a|owi|em)$/u, 'Prezydent'],
  [/^Dyrektor(?:a|owi|em)$/u, 'Dyrektor'],
  [/^Kierownik(?:a|owi|iem)$/u, 'Kierownik'],
  [/^Starost(?:y|ę|ą)$/u, 'Starosta'],
  [/^Minist(?:ra|rowi|rem)$/u, 'Minister'],
  [/^Sejmik(?:u|owi|iem)$/u, 'Sejmik'],
  [/^Zarząd(?:u|owi|em)$/u, 'Zarząd'],
  [/^Ośrod(?:ka|kowi|kiem|ku)$/u, 'Ośrodek'],
  [/^Miejski(?:ego|emu|m)$/u, 'Miejski'],
  [/^Gminn(?:ego|emu|ym)$/u, 'Gminny'],
  [/^Miejsko-Gminn(?:ego|emu|ym)$/u, 'Miejsko-Gminny'],
  [/^Miejskiej$/u, 'Miejska'],
]

/**
 * The words of an office or body, those we know put into the nominative ("Rady Miasta X" → "Rada
 * Miasta X").
 */
export function nominativeHead(phrase: string): string {
  const words = phrase.split(' ')
  const first = words.findIndex((word) => NOMINATIVE.some(([pattern]) => pattern.test(word)))
  return words
    .map((word, i) => {
      const known = NOMINATIVE.find(([pattern]) => pattern.test(word))
      // Only the head is put right; what follows it ("Rady Miasta", "Rady Miejskiej") depends on it.
      if (!known) return word
      return i === first || (/(?:ski|nny)$/u.test(words[i - 1] ?? '') && i <= 1) || i === first + 1
        ? known[1]
        : word
    })
    .join(' ')
}

/** Adjective names follow the head: "Gminy Przykładowej" → "Przykładowa"; other names stay as they are. */
export function nominativeAdjective(word: string): string {
  if (/[kg]iej$/u.test(word)) return `${word.slice(0, -3)}a`
  if (/iej$/u.test(word)) return `${word.slice(0, -2)}a`
  if (/[^ij]ej$/u.test(word) && word.length > 4) return `${word.slice(0, -2)}a`
  return word
}

/** Words set in capitals as a sentence would write them: "ZALESIE GÓRNE" → "Zalesie Górne". */
export function uncapital(text: string): string {
  if (!isAllCaps(text)) return text
  return text
    .split(' ')
    .map((word) => (/^(?:W|WE|I|NA|DLA|NAD|Z)$/u.test(word) ? word.toLowerCase() : capitalised(word)))
    .join(' ')
}

function capitalised(word: string): string {
  return word
    .split('-')
    .map((part) => part.charAt(0) + part.slice(1).toLowerCase())
    .join('-')
}
