import { fold } from './fold.ts'

/** What people wrote down about words that rules and dictionaries get wrong. */
export interface Lexicon {
  /** Forms that mean exactly these lemmas. */
  readonly lemmas: ReadonlyMap<string, readonly string[]>
  /** The same by folded form, for words typed without diacritics. */
  readonly folded: ReadonlyMap<string, readonly string[]>
  /** Beginnings of words that are inflected like a model, by the beginning. */
  readonly models: ReadonlyMap<string, readonly Model[]>
}

/** "wytchnieniowy ~ domowy": what follows "wytchnieni" is what follows "dom". */
export interface Model {
  readonly lemma: string
  readonly model: string
  /** What the model has in place of the beginning. */
  readonly stem: string
}

/**
 * Reads lines `form form > lemma lemma` and `lemma ~ model`; a line that begins with # is for people.
 * Throws on a line that is neither, or whose words do not rhyme.
 */
export function readLexicon(text: string): Lexicon {
  const lemmas = new Map<string, readonly string[]>()
  const models = new Map<string, Model[]>()
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const [left, right] = line.split(/ [>~] /).map((side) => side.trim().split(/\s+/))
    if (!left || !right) throw new Error(`Not understood: ${line}`)
    if (line.includes(' > ')) for (const form of left) lemmas.set(form, right)
    else addModel(models, left[0]!, right[0]!)
  }
  const folded = new Map<string, readonly string[]>()
  for (const [form, own] of lemmas) {
    folded.set(fold(form), [...new Set([...(folded.get(fold(form)) ?? []), ...own])])
  }
  return { lemmas, folded, models }
}

/** Words of a list, with lines for people that begin with #. */
export function readWordList(text: string): ReadonlySet<string> {
  const lines = text.split('\n').filter((line) => !line.startsWith('#'))
  return new Set(lines.join(' ').split(/\s+/).filter(Boolean))
}

function addModel(models: Map<string, Model[]>, lemma: string, model: string): void {
  let shared = 0
  while (shared < lemma.length && lemma.at(-1 - shared) === model.at(-1 - shared)) shared += 1
  if (shared < 2) throw new Error(`${lemma} does not rhyme with ${model}.`)
  const stem = model.slice(0, model.length - shared)
  const own = lemma.slice(0, lemma.length - shared)
  for (const key of new Set([own, fold(own)])) {
    models.set(key, [...(models.get(key) ?? []), { lemma, model, stem }])
  }
}
