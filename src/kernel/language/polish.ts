import { type Dictionary, findLemmas, findSpelled, type Spellings, unmarkedSpellings } from './dictionary.ts'
import { fold } from './fold.ts'
import type { Lexicon } from './lexicon.ts'

/** What the lemmas of Polish words are found with. */
export interface Polish {
  readonly dictionary: Dictionary
  readonly lexicon: Lexicon
  /** Letters typed without their marks. */
  readonly unmarked: Spellings
  /** Letters that sound alike: people write "studentuw", "podżuci", "chospicjum". */
  readonly alike: Spellings
}

/** Puts together what `lemmasOf` needs. */
export function makePolish(dictionary: Dictionary, lexicon: Lexicon): Polish {
  const unmarked = unmarkedSpellings(dictionary)
  const sounds: Record<string, readonly string[]> = {
    u: ['ó'],
    ó: ['u'],
    ż: ['rz'],
    rz: ['ż'],
    h: ['ch'],
    ch: ['h'],
    om: ['ą'],
    on: ['ą'],
    em: ['ę'],
    en: ['ę'],
    ji: ['i'],
    j: ['i'],
    i: ['ii', 'ji'],
  }
  const alike = new Map(unmarked)
  for (const [typed, meant] of Object.entries(sounds))
    alike.set(typed, [...(alike.get(typed) ?? []), ...meant])
  return { dictionary, lexicon, unmarked, alike }
}

// Beginnings that make a new word of any: the dictionary has only some. A negation stays in the lemma, for
// it is the opposite (niepełnosprawny, pełnosprawny); a superlative goes.
const beginnings = [
  'nie',
  'naj',
  'tele',
  'wideo',
  'video',
  'cyber',
  'mikro',
  'mini',
  'psycho',
  'fizjo',
  'arte',
  'hydro',
  'neuro',
  'socjo',
  'eko',
  'auto',
  'euro',
  'anty',
  'współ',
  'super',
  'multi',
  'wielo',
  'między',
  'ponad',
  'poza',
  'pro',
]

/**
 * Lemmas of a word in lower case, never none: what the lexicon says, else the dictionary, else a model, a
 * known word with another beginning, a word typed without marks or by ear, else the word itself.
 * `bare` says that the whole text has no Polish letter, so that every word may lack its marks.
 */
export function lemmasOf(polish: Polish, word: string, bare: boolean): readonly string[] {
  const known = bare ? bareLemmas(polish, word) : exactLemmas(polish, word)
  if (known.length > 0) return known
  if (word.length > 40 || /\d/.test(word)) return [word]
  const made = [...modelLemmas(polish, word), ...compoundLemmas(polish, word, bare)]
  if (made.length > 0) return made
  const unmarked = bare ? [] : bareLemmas(polish, word)
  if (unmarked.length > 0) return unmarked
  const alike = word.length < 5 ? [] : spelledLemmas(polish, word, polish.alike)
  return alike.length > 0 ? alike : [word]
}

function exactLemmas({ lexicon, dictionary }: Polish, word: string): readonly string[] {
  return lexicon.lemmas.get(word) ?? findLemmas(dictionary, word)
}

function bareLemmas(polish: Polish, word: string): readonly string[] {
  const own = polish.lexicon.folded.get(fold(word)) ?? []
  return [...own, ...spelledLemmas(polish, word, polish.unmarked)]
}

function spelledLemmas(polish: Polish, word: string, spellings: Spellings): string[] {
  const found = findSpelled(polish.dictionary, word, spellings)
  // What is spelled exactly so comes first.
  const ordered = found.toSorted((a, b) => Number(b.form === word) - Number(a.form === word))
  return ordered.flatMap(({ form, lemmas }) => polish.lexicon.lemmas.get(form) ?? lemmas)
}

/** "wytchnieniowej" as "domowej" is a form of "domowy". */
function modelLemmas(polish: Polish, word: string): string[] {
  const found: string[] = []
  for (let at = 1; at < word.length; at += 1) {
    for (const { lemma, model, stem } of polish.lexicon.models.get(word.slice(0, at)) ?? []) {
      const forms = findSpelled(polish.dictionary, stem + word.slice(at), polish.unmarked)
      if (forms.some((form) => form.lemmas.includes(model))) found.push(lemma)
    }
  }
  return found
}

function compoundLemmas(polish: Polish, word: string, bare: boolean): string[] {
  for (const beginning of beginnings) {
    if (!word.startsWith(beginning) && !(bare && word.startsWith(fold(beginning)))) continue
    const rest = word.slice(beginning.length)
    if (rest.length < 4) continue
    const lemmas = bare ? bareLemmas(polish, rest) : exactLemmas(polish, rest)
    if (lemmas.length > 0) return lemmas.map((lemma) => (beginning === 'naj' ? lemma : beginning + lemma))
  }
  return []
}
