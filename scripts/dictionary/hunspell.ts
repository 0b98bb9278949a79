// Reads a hunspell dictionary (.aff and .dic, UTF-8, flags of one letter) and expands its suffixes.

interface Suffix {
  readonly cut: string
  readonly add: string
  /** Whether the word may take it: a pattern for its end. */
  readonly fits: RegExp
}

/** All suffixes of a class, and those asked for by the last letter of the word. */
interface SuffixClass {
  readonly all: Suffix[]
  readonly byLast: Map<string, Suffix[]>
}
type Suffixes = Map<string, SuffixClass>

export interface Hunspell {
  /** Words and their flags; the same word may stand twice with other flags. */
  readonly entries: readonly { readonly word: string; readonly flags: string }[]
  readonly suffixes: Suffixes
}

/** Reads both files. Prefix classes are left out on purpose: see `kernel/language/README.md` on "nie". */
export function readHunspell(affix: string, words: string): Hunspell {
  const suffixes: Suffixes = new Map()
  for (const line of affix.split('\n')) {
    const [kind, flag, cut, add, condition] = line.trim().split(/\s+/)
    if (kind !== 'SFX' || condition === undefined) continue
    if (add!.includes('/')) throw new Error(`A suffix with a suffix is not read: ${line}`)
    const group: SuffixClass = suffixes.get(flag!) ?? { all: [], byLast: new Map() }
    const fits = new RegExp(`${condition}$`)
    group.all.push({ cut: cut === '0' ? '' : cut!, add: add === '0' ? '' : add!, fits })
    suffixes.set(flag!, group)
  }
  const entries = words
    .split('\n')
    .slice(1) // The first line counts the others.
    .filter(Boolean)
    .map((line) => {
      const [word, flags = ''] = line.trim().split('/')
      return { word: word!, flags }
    })
  return { entries, suffixes }
}

/** Every form of one entry, the word itself first. */
export function* expandEntry(dictionary: Hunspell, entry: { word: string; flags: string }) {
  yield entry.word
  for (const flag of entry.flags) {
    const group = dictionary.suffixes.get(flag)
    if (!group) continue
    for (const { cut, add, fits } of mayFit(group, entry.word.at(-1)!)) {
      if (!entry.word.endsWith(cut) || !fits.test(entry.word)) continue
      yield entry.word.slice(0, entry.word.length - cut.length) + add
    }
  }
}

// Most suffixes of a class end in a letter that the word does not end in: a class of 1,190 becomes a dozen.
function mayFit(group: SuffixClass, last: string): Suffix[] {
  const known = group.byLast.get(last)
  if (known) return known
  const fitting = group.all.filter(({ cut, fits }) => {
    if (cut !== '') return cut.endsWith(last)
    return new RegExp(`${/(\[[^\]]*\]|.)\$$/u.exec(fits.source)![1]}$`).test(last)
  })
  group.byLast.set(last, fitting)
  return fitting
}
