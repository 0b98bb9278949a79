import type { Automaton } from './automaton.ts'

/** What stands in the header beside the automaton. */
export interface DictionaryFacts {
  /** Name and version of what it was made from. */
  readonly source: string
  /** All letters by number: the first is number 1. */
  readonly letters: string
  /** How many pairs of form and lemma it holds. */
  readonly keys: number
}

/**
 * The bytes of the file: length of the header (4 bytes), a header in JSON, blanks up to a multiple of four,
 * and the arcs. All numbers are little-endian. `readDictionary` in kernel/language reads it.
 */
export function packDictionary(automaton: Automaton, facts: DictionaryFacts): Buffer {
  const header = { format: 1, ...facts, arcs: automaton.arcs.length, root: automaton.root }
  const text = Buffer.from(JSON.stringify(header))
  const length = Math.ceil(text.length / 4) * 4
  const bytes = Buffer.alloc(4 + length + automaton.arcs.length * 4, ' ')
  bytes.writeUInt32LE(length, 0)
  text.copy(bytes, 4)
  automaton.arcs.forEach((arc, at) => {
    bytes.writeUInt32LE(arc, 4 + length + at * 4)
  })
  return bytes
}
