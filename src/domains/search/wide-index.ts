// The search over many centres at once: a county, a voivodeship, the whole country. PostgreSQL ranks every
// match of a common word there, which takes a tenth of a second and more; typed arrays in this process take
// two milliseconds. Holds the words of names, concepts and summaries, not those of bodies, and no text.

/** Where a word stands in an entry; the better place wins. */
export type Place = 'A' | 'B' | 'C'

/** One entry as the index takes it in: all entries of a centre come one after the other. */
export interface WideEntry {
  /** The centre's number in the order of reading, from 0; never smaller than that of the entry before. */
  readonly centre: number
  readonly concepts: readonly string[]
  /** Keys of words, each once, with the best place where they stand. */
  readonly words: readonly (readonly [key: string, place: Place])[]
}

/** Words → entries that have them, in order, with their place; entries of one centre lie side by side. */
export interface WideIndex {
  readonly entries: number
  /** For each centre its first entry; one more at the end. */
  readonly firstOf: Uint32Array
  /** Key of a word, or `#` and a code of a concept → its number. */
  readonly terms: ReadonlyMap<string, number>
  /** For each term the place of its first posting; one more at the end. */
  readonly starts: Uint32Array
  readonly postings: Uint32Array
  readonly places: Uint8Array
}

const codeOf: Readonly<Record<Place, number>> = { A: 3, B: 2, C: 1 }
const conceptCode = 0
/** Postings read at once before they are sorted by term. */
const chunk = 1 << 20

/** Takes entries in, one after the other, and gives the index at the end. */
export interface WideBuilder {
  add(entry: WideEntry): void
  /** The builder is of no use afterwards. */
  finish(): WideIndex
}

/** Starts an index. Memory while building: about twice that of the index. */
export function buildWideIndex(): WideBuilder {
  const terms = new Map<string, number>()
  const counts: number[] = []
  const firstOf: number[] = []
  const lengths: number[] = []
  const read: { terms: Uint32Array; places: Uint8Array }[] = []
  let filled = chunk
  const note = (name: string, place: number): void => {
    if (filled === chunk) {
      read.push({ terms: new Uint32Array(chunk), places: new Uint8Array(chunk) })
      filled = 0
    }
    let term = terms.get(name)
    if (term === undefined) {
      term = terms.size
      terms.set(name, term)
      counts.push(0)
    }
    counts[term]! += 1
    const last = read.at(-1)!
    last.terms[filled] = term
    last.places[filled] = place
    filled += 1
  }
  return {
    add({ centre, concepts, words }) {
      if (centre < firstOf.length - 1) throw new Error('Entries of a centre must come one after the other.')
      while (firstOf.length <= centre) firstOf.push(lengths.length)
      for (const code of concepts) note(`#${code}`, conceptCode)
      for (const [key, place] of words) note(key, codeOf[place])
      lengths.push(concepts.length + words.length)
    },
    finish() {
      const starts = new Uint32Array(counts.length + 1)
      for (let term = 0; term < counts.length; term += 1) starts[term + 1] = starts[term]! + counts[term]!
      const all = starts[counts.length]!
      const postings = new Uint32Array(all)
      const places = new Uint8Array(all)
      const next = starts.slice()
      let at = 0
      lengths.forEach((length, entry) => {
        for (const end = at + length; at < end; at += 1) {
          const from = read[Math.floor(at / chunk)]!
          const to = next[from.terms[at % chunk]!]!++
          postings[to] = entry
          places[to] = from.places[at % chunk]!
        }
      })
      const entries = lengths.length
      return { entries, firstOf: Uint32Array.from([...firstOf, entries]), terms, starts, postings, places }
    },
  }
}
