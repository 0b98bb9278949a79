// What the automaton holds: for every form and every word that it is a form of,
// `form + separator + (how many letters to cut, ending to add)`, letters as numbers.
import { expandEntry, type Hunspell } from './hunspell.ts'
import { type Repair, repairLemmas } from './lemma-repair.ts'

/** Words that the analyser can meet; it cuts at hyphens and points. */
const isWord = /^\p{L}+$/u
const separator = '\u0000'

/** Keys in rising order, each once, and the letters by number: the first letter is number 1. */
export function analysisKeys(dictionary: Hunspell): { keys: string[]; letters: string } {
  const letters = lettersOf(dictionary)
  const code = new Map([...letters].map((letter, at) => [letter, String.fromCharCode(at + 1)]))
  const encode = (text: string) => {
    let encoded = ''
    for (const letter of text) encoded += code.get(letter)!
    return encoded
  }
  const repair = repairLemmas(dictionary)
  const isName = (word: string) => word !== word.toLowerCase()
  const keysOf = (isOurs: (word: string) => boolean) => {
    const keys: string[] = []
    for (const pair of pairs(dictionary, repair, isOurs)) keys.push(keyOf(pair, encode))
    return sortedOnce(keys)
  }
  const words = keysOf((word) => !isName(word))
  const names = keysOf(isName)
  // The analyser does not see capitals: a name counts only where it is no common word.
  return { keys: sortedOnce(words.concat(withoutFormsOf(names, words))), letters }
}

function lettersOf({ entries, suffixes }: Hunspell): string {
  const found = new Set<string>()
  for (const { word } of entries)
    if (isWord.test(word)) for (const letter of word.toLowerCase()) found.add(letter)
  for (const { all } of suffixes.values())
    for (const { add } of all) for (const letter of add) found.add(letter)
  if (found.size > 200) throw new Error(`${found.size} letters are too many for a byte beside the numbers.`)
  return [...found].sort().join('')
}

interface Pair {
  readonly form: string
  readonly lemma: string
}

function* pairs(dictionary: Hunspell, repair: Repair, isOurs: (word: string) => boolean): Generator<Pair> {
  for (const entry of dictionary.entries) {
    if (!isWord.test(entry.word) || !isOurs(entry.word)) continue
    const lemmas = repair.get(entry.word) ?? [entry.word]
    for (const form of expandEntry(dictionary, entry)) {
      for (const lemma of lemmas) yield { form: form.toLowerCase(), lemma: lemma.toLowerCase() }
    }
  }
}

function keyOf({ form, lemma }: Pair, encode: (text: string) => string): string {
  let shared = 0
  while (shared < form.length && form[shared] === lemma[shared]) shared += 1
  const cut = String.fromCharCode(form.length - shared)
  return encode(form) + separator + cut + encode(lemma.slice(shared))
}

function sortedOnce(keys: string[]): string[] {
  return keys.sort().filter((key, at) => key !== keys[at - 1])
}

/** Keys of `names` whose form is no form in `known`; both are in order. */
function withoutFormsOf(names: readonly string[], known: readonly string[]): string[] {
  const formOf = (key: string) => key.slice(0, key.indexOf(separator) + 1)
  let at = 0
  return names.filter((key) => {
    const form = formOf(key)
    while (at < known.length && known[at]! < form) at += 1
    return !known[at]?.startsWith(form)
  })
}
