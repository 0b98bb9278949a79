// Reads the dictionary of forms straight from its bytes: a minimal acyclic automaton whose keys are
// `form + separator + (how many letters to cut, ending to add)`. Nothing is unpacked.
// `scripts/build-dictionary.ts` makes it.
import { fold } from './fold.ts'

/** A dictionary in memory: the bytes of its file and how its letters are numbered. */
export interface Dictionary {
  /** Name and version of what it was made from. */
  readonly source: string
  /** How many pairs of form and lemma it holds. */
  readonly keys: number
  /** Where to (22 bits), letter (8), whether a key ends here (1), whether the last of its state (1). */
  readonly arcs: Uint32Array
  readonly root: number
  /** All letters; the number of a letter is its place, from 1. 0 separates. */
  readonly letters: string
  readonly numbers: ReadonlyMap<string, number>
}

/** Reads the header and lays a view over the arcs. Throws when the bytes are not of this format. */
export function readDictionary(bytes: Buffer): Dictionary {
  const length = bytes.length > 4 ? bytes.readUInt32LE(0) : 0
  if (length === 0 || 4 + length > bytes.length) throw new Error('This is no dictionary.')
  const header = JSON.parse(bytes.toString('utf8', 4, 4 + length))
  if (header.format !== 1) throw new Error(`The dictionary has the unknown format ${header.format}.`)
  const { source, keys, root, letters } = header
  if (bytes.length !== 4 + length + header.arcs * 4) throw new Error('The dictionary is cut short.')
  // A view needs a place that four divides; a small file lies anywhere in a shared block.
  const start = bytes.byteOffset + 4 + length
  const aligned = start % 4 === 0 ? bytes : Buffer.from(new Uint8Array(bytes).buffer)
  const arcs = new Uint32Array(aligned.buffer, aligned.byteOffset + 4 + length, header.arcs)
  const numbers = new Map<string, number>([...letters].map((letter: string, at) => [letter, at + 1]))
  return { source, keys, arcs, root, letters, numbers }
}

/** Lemmas of a form in lower case; none when the dictionary does not have it. */
export function findLemmas(dictionary: Dictionary, form: string): string[] {
  const { arcs, numbers } = dictionary
  let state = dictionary.root
  for (const letter of form) {
    const number = numbers.get(letter)
    const arc = number === undefined ? 0 : findArc(arcs, state, number)
    if (arc === 0) return []
    state = arc >>> 10
  }
  return readLemmas(dictionary, state, form)
}

/** How letters as typed may be spelled in the dictionary: one or two letters to all their spellings. */
export type Spellings = ReadonlyMap<string, readonly string[]>

/** Every letter may be any that looks like it without its mark: z may be z, ź or ż. */
export function unmarkedSpellings({ letters }: Dictionary): Spellings {
  const groups = Map.groupBy(letters, fold)
  return new Map([...letters].map((letter) => [letter, groups.get(fold(letter))!]))
}

/** Forms of the dictionary that a word may mean under these spellings, each with its lemmas. */
export function findSpelled(
  dictionary: Dictionary,
  word: string,
  spellings: Spellings,
): { form: string; lemmas: string[] }[] {
  const { arcs, numbers } = dictionary
  const found: { form: string; lemmas: string[] }[] = []
  follow(dictionary.root, 0, '')
  return found

  function follow(state: number, at: number, form: string): void {
    if (at === word.length) {
      const lemmas = readLemmas(dictionary, state, form)
      if (lemmas.length > 0) found.push({ form, lemmas })
      return
    }
    for (const length of [1, 2]) {
      if (at + length > word.length) break
      for (const spelled of spellings.get(word.slice(at, at + length)) ?? []) {
        const next = step(state, spelled)
        if (next !== 0) follow(next, at + length, form + spelled)
      }
    }
  }

  function step(from: number, spelled: string): number {
    let state = from
    for (const letter of spelled) {
      state = findArc(arcs, state, numbers.get(letter)!) >>> 10
      if (state === 0) return 0
    }
    return state
  }
}

/** The arc with this letter, 0 when the state has none. */
function findArc(arcs: Uint32Array, state: number, number: number): number {
  if (state === 0) return 0
  for (let place = state; ; place += 1) {
    const arc = arcs[place]!
    if (((arc >>> 2) & 255) === number) return arc
    if ((arc & 1) === 1) return 0
  }
}

function readLemmas({ arcs, letters }: Dictionary, state: number, form: string): string[] {
  const lemmas: string[] = []
  const separator = findArc(arcs, state, 0)
  if (separator === 0) return lemmas
  for (let place = separator >>> 10; ; place += 1) {
    const cut = arcs[place]!
    const kept = form.slice(0, form.length - ((cut >>> 2) & 255))
    if ((cut & 2) !== 0) lemmas.push(kept)
    if (cut >>> 10 !== 0) addEndings(cut >>> 10, kept)
    if ((cut & 1) === 1) return lemmas
  }

  function addEndings(from: number, begun: string): void {
    for (let place = from; ; place += 1) {
      const arc = arcs[place]!
      const longer = begun + letters[((arc >>> 2) & 255) - 1]!
      if ((arc & 2) !== 0) lemmas.push(longer)
      if (arc >>> 10 !== 0) addEndings(arc >>> 10, longer)
      if ((arc & 1) === 1) return
    }
  }
}
