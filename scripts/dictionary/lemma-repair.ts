// The dictionary was made for checking spelling: a third of its words stand alone because no suffix class
// makes them, though they are forms of another word, and some of its words are halves of one. Repaired here.
import { expandEntry, type Hunspell } from './hunspell.ts'

/** To which words each lone word belongs; to none when it is only the negation of another. */
export type Repair = ReadonlyMap<string, readonly string[]>

const isWord = /^\p{Ll}+$/u
// Classes that hold only the plural, or only the feminine forms, of a word that stands beside.
const plural = /^[flW]+$/
const feminine = /^K$/
const adjectival = /^(.{2,})(?:ego|emu|ych|ymi|ym|ej|ą|e|a)$/u

/** Finds for words that stand alone, or are half of a word, whose forms they are. */
export function repairLemmas(dictionary: Hunspell): Repair {
  const flagsOf = new Map<string, string>()
  for (const { word, flags } of dictionary.entries) {
    flagsOf.set(word, (flagsOf.get(word) ?? '') + flags.replace('b', ''))
  }
  const words = [...flagsOf.keys()].filter((word) => isWord.test(word))
  const lone = words.filter((word) => flagsOf.get(word) === '')
  const halves = words.filter((word) => plural.test(flagsOf.get(word)!))
  const makers = findMakers(dictionary, [...lone.flatMap(questionsOf), ...halves])
  const analogy = makeAnalogy(dictionary, (word) => (flagsOf.get(word) ?? '') !== '')

  const repair = new Map<string, readonly string[]>()
  for (const word of lone) {
    const found = lemmasOf(word, { makers, analogy, flagsOf })
    if (found) repair.set(word, found)
  }
  for (const word of halves) {
    // spodnie (trousers) is no form of the adjective spodni.
    const nouns = (makers.get(word) ?? []).filter((maker) => !/[Xx]/.test(flagsOf.get(maker)!))
    if (nouns.length > 0) repair.set(word, nouns)
  }
  for (const word of words) {
    if (repair.has(word)) continue
    const whole = wholeOf(word, flagsOf)
    if (whole) repair.set(word, [whole])
  }
  return settled(repair)
}

/** A form of a half is a form of the whole: chore: chora, and that: chory. */
function settled(repair: Repair): Repair {
  const settle = (lemmas: readonly string[]) => lemmas.flatMap((lemma) => repair.get(lemma) ?? [lemma])
  return new Map([...repair].map(([word, lemmas]) => [word, [...new Set(settle(lemmas))]]))
}

interface Known {
  readonly makers: ReadonlyMap<string, readonly string[]>
  readonly analogy: (word: string) => readonly string[]
  readonly flagsOf: ReadonlyMap<string, string>
}

/** Null when the word is nobody's form but its own. */
function lemmasOf(word: string, { makers, analogy, flagsOf }: Known): readonly string[] | null {
  // An infinitive is nobody's form, though it may look like one: iść, and the imperative of iścić.
  if (word.endsWith('ść')) return null
  const alike = analogy(word)
  for (const asked of questionsOf(word)) {
    const found = makers.get(asked)
    if (!found || found.length === 0 || asked.startsWith('-')) continue
    // brata: a form of bratać, but first of all of brat, whose class does not make it.
    const nouns = alike.filter((other) => !other.endsWith('ć') && !found.includes(other))
    return asked === word ? found.concat(nouns) : found
  }
  if (alike.length > 0) return alike
  const stem = adjectival.exec(word)?.[1]
  if (stem && flagsOf.has(`${stem}y`)) return [`${stem}y`]
  // A negation that no class makes: the analyser reads it as "nie" and the rest.
  const rest = word.startsWith('nie') ? word.slice(3) : ''
  return rest.length > 2 && (flagsOf.has(rest) || (makers.get(`-${rest}`)?.length ?? 0) > 0) ? [] : null
}

/** Whose forms to look for: the word, and for adverbial participles the verb form that they are made of. */
function questionsOf(word: string): string[] {
  const asked = [word]
  if (word.endsWith('ąc')) asked.push(word.slice(0, -1)) // idąc: idą
  if (word.endsWith('wszy')) asked.push(`${word.slice(0, -4)}ł`) // zrobiwszy: zrobił
  if (word.endsWith('łszy')) asked.push(word.slice(0, -3)) // przyszedłszy: przyszedł
  if (word.startsWith('nie')) asked.push(`-${word.slice(3)}`)
  return asked
}

/** For each form asked about, the words with classes that make it. A dash before a form is no part of it. */
function findMakers(dictionary: Hunspell, forms: readonly string[]): Map<string, string[]> {
  const makers = new Map<string, string[]>(forms.map((form) => [form, []]))
  for (const entry of dictionary.entries) {
    if (!isWord.test(entry.word) || plural.test(entry.flags)) continue
    if (entry.flags.replace('b', '') === '') continue
    for (const form of expandEntry(dictionary, entry)) {
      for (const asked of [form, `-${form}`]) {
        const list = makers.get(asked)
        if (list && asked !== entry.word && !list.includes(entry.word)) list.push(entry.word)
      }
    }
  }
  return makers
}

/**
 * Finds words whose form a lone word would be if they took a suffix of a class that they lack (uszyty: uszyć,
 * as zużyty: zużyć). The longest shared beginning wins.
 */
function makeAnalogy(dictionary: Hunspell, hasClass: (word: string) => boolean) {
  const cutsOf = new Map<string, Set<string>>([['cze', new Set(['iec', 'ec'])]])
  for (const { all } of dictionary.suffixes.values()) {
    for (const { cut, add } of all) cutsOf.set(add, (cutsOf.get(add) ?? new Set()).add(cut))
  }
  return (word: string): string[] => {
    for (let at = word.length; at >= 2; at -= 1) {
      const stem = word.slice(0, at)
      const words = [...(cutsOf.get(word.slice(at)) ?? [])].map((cut) => stem + cut)
      const found = words.filter((other) => other !== word && hasClass(other) && isLikely(other, at))
      if (found.length > 0) return [...new Set(found)].sort()
    }
    return []
  }
}

// Short stems are shared by chance: idę is not from id; nor troje from the rare trojeść.
function isLikely(other: string, shared: number): boolean {
  return !other.endsWith('ść') && shared >= 3
}

/** The word of which this one holds only some forms: chora: chory; lepsze: lepszy; najstarszy: starszy. */
function wholeOf(word: string, flagsOf: ReadonlyMap<string, string>): string | null {
  const flags = flagsOf.get(word)!
  const known = (other: string) => ((flagsOf.get(other) ?? '') === '' ? null : other)
  if (feminine.test(flags)) return known(`${word.slice(0, -1)}y`) ?? known(word.slice(0, -1))
  if (flags === 'a') return known(`${word.slice(0, -1)}y`) ?? known(word.slice(0, -1))
  if (word.startsWith('naj') && /[Xx]/.test(flags)) return known(word.slice(3))
  return null
}
