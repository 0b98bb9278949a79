// Reads the words of the program from its source: files say `texts({ … })` for Polish, plain objects for uk
// and en.
import type { Language } from '#kernel/texts.ts'
import { importsOf, isTest, type Source, targetOf, withoutComments } from './source.ts'

/** One text where it stands. */
export interface Text {
  readonly path: string
  readonly language: Language
  readonly key: string
  readonly text: string
}

/** All texts of the program, in the order of their files. */
export function readTexts(sources: readonly Source[]): Text[] {
  return sources
    .filter(({ path, text }) => /^src\/.*\.tsx?$/.test(path) && !isTest(path) && isTextFile(path, text))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/^(?:export )?const (pl|uk|en)\b[^\n]*\{\n([\s\S]*?)^\}/gm)].flatMap((block) =>
        [...block[2]!.matchAll(entry)].map((found) => ({
          path,
          language: block[1] as Language,
          key: (found[1] ?? found[2])!,
          text: (found[3] ?? found[4] ?? '').replaceAll("\\'", "'"),
        })),
      ),
    )
}

const entry = /^ {2}(?:'([^']+)'|(\w+)):\s+(?:'((?:[^'\\]|\\.)*)'|"([^"]*)"),?$/gm

function isTextFile(path: string, text: string): boolean {
  return /\.texts(\.(pl|uk|en))?\.ts$/.test(path) || /\btexts\(\{/.test(text)
}

/** Families of a text: its path and key without the language. */
function family({ path, key }: Text): string {
  return `${path.replace(/\.(pl|uk|en)\.ts$/, '.ts')} ${key}`
}

/** Keys whose languages ask for other parameters than Polish does: the compiler does not see into strings. */
export function unequalParameters(texts: readonly Text[]): string[] {
  const polish = new Map(
    texts.filter((each) => each.language === 'pl').map((each) => [family(each), each.text]),
  )
  return texts.flatMap((each) => {
    const first = polish.get(family(each))
    if (first === undefined) return [`${each.path}: ${each.key} stands in no Polish`]
    return namesIn(each.text) === namesIn(first) ? [] : [`${each.path}: ${each.key} (${each.language})`]
  })
}

function namesIn(text: string): string {
  return [...text.matchAll(/\{(\w+)/g)]
    .map((found) => found[1])
    .toSorted()
    .join()
}

/** Plurals without the forms of their language: three in Polish and Ukrainian, two in English, none empty. */
export function brokenPlurals(texts: readonly Text[]): string[] {
  return texts.flatMap((each) => {
    const plurals = [...each.text.matchAll(/\{\w+\|([^{}]*)\}/g)].map((found) => found[1]!.split('|'))
    const wanted = each.language === 'en' ? 2 : 3
    const broken = plurals.some(
      (forms) => forms.length !== wanted || forms.some((form) => form.trim() === ''),
    )
    return broken || /\{[^}]*$|\{\}|\{\s|\s\}/.test(each.text)
      ? [`${each.path}: ${each.key} (${each.language})`]
      : []
  })
}

// Office Polish that the plain-language standard of the public administration tells us to leave.
const officeWords = [
  'przedmiotow(?:y|a|e|ego|ej|ych|ą)',
  'niniejsz\\p{L}+',
  'celem (?:uzyskania|\\p{L}+nia)',
  'w celu (?:uzyskania|dokonania|realizacji)',
  'w/w',
  'ww\\.',
  'tut\\.',
  'tutejsz\\p{L}+',
  'powyższ\\p{L}+',
  'dokonać|dokonuje|dokonania',
  'w związku z powyższym',
  'w przypadku gdy',
  'zgodnie z powyższym',
  'bezzwłocznie',
  'uprzejmie informujemy',
  'skutkować',
  'aplikować',
  'beneficjent\\p{L}*',
  'petent\\p{L}*',
  'interesant\\p{L}*',
  'nieprawidłow(?:y|a|e) (?:dane|format)',
  'błędn(?:y|a|e) format',
]
const office = new RegExp(`(?<!\\p{L})(?:${officeWords.join('|')})(?!\\p{L})`, 'iu')

/** Polish texts with words of offices. */
export function officePolish(texts: readonly Text[]): string[] {
  return texts
    .filter((each) => each.language === 'pl' && office.test(each.text))
    .map((each) => `${each.path}: ${each.key}: ${office.exec(each.text)![0]}`)
}

/** Polish sentences of more than 20 words. */
export function longSentences(texts: readonly Text[]): string[] {
  return texts
    .filter((each) => each.language === 'pl')
    .flatMap((each) =>
      each.text
        .replace(/\{[^}]*\}/g, 'x')
        .split(/[.!?:](?:\s|$)/)
        .filter((sentence) => sentence.trim().split(/\s+/).length > 20)
        .map(() => `${each.path}: ${each.key}`),
    )
}

/** Keys that no file which imports the texts (or holds them) names. */
export function unusedKeys(sources: readonly Source[], texts: readonly Text[]): string[] {
  const importers = importersOf(sources)
  const readers = new Map<string, Naming>()
  for (const path of new Set(texts.map((each) => each.path)))
    readers.set(path, namingOf(readersOf(sources, importers, path)))
  const values = valuesOf(sources)
  return texts
    .filter((each) => each.language === 'pl' && !each.key.includes('.') && !values.has(each.key))
    .filter((each) => !isNamed(each.key, readers.get(each.path)!))
    .map((each) => `${each.path}: ${each.key}`)
}

// A key may be a state of the data (`t(plan.state)`): those stand quoted in the generated types or in our
// constants.
function valuesOf(sources: readonly Source[]): Set<string> {
  const written = sources.filter(
    ({ path }) => /^src\/.*\.tsx?$/.test(path) && !/\.texts/.test(path) && !isTest(path),
  )
  return new Set(
    written.flatMap(({ text }) => [...text.matchAll(/'([a-zA-Z_]+)'/g)].map((found) => found[1]!)),
  )
}

/** How a text names keys: as `t('key')` or `words.key`, or put together as t(`${part}Text`). */
interface Naming {
  readonly names: ReadonlySet<string>
  readonly templates: readonly (readonly [before: string, after: string])[]
}

function namingOf(readers: string): Naming {
  return {
    names: new Set([...readers.matchAll(/['"`.]([\w-]+)/g)].map((found) => found[1]!)),
    templates: [...readers.matchAll(/`(\w*)\$\{[^`{}]+\}(\w*)`/g)].flatMap(
      ([, before = '', after = '']): [string, string][] => (before + after === '' ? [] : [[before, after]]),
    ),
  }
}

function isNamed(key: string, { names, templates }: Naming): boolean {
  return names.has(key) || templates.some(([before, after]) => key.startsWith(before) && key.endsWith(after))
}

/** Who imports a file, by its path. */
function importersOf(sources: readonly Source[]): ReadonlyMap<string, readonly Source[]> {
  const pairs = sources.flatMap((source) =>
    importsOf(source).map((name) => ({ source, target: targetOf(source.path, name) })),
  )
  const grouped = Map.groupBy(pairs, ({ target }) => target ?? '')
  return new Map([...grouped].map(([target, found]) => [target, found.map(({ source }) => source)]))
}

// Text files pass on to a file that joins the languages, and that one to pages: two steps.
function readersOf(
  sources: readonly Source[],
  importers: ReadonlyMap<string, readonly Source[]>,
  path: string,
): string {
  const near = importers.get(path) ?? []
  const far = near.flatMap((source) => importers.get(source.path) ?? [])
  const itself = sources.find((source) => source.path === path)!.text
  const all = [...new Set([...near, ...far])].filter(
    (source) => !/\.texts\.(pl|uk|en)\.ts$/.test(source.path),
  )
  return [itself.replace(entry, ''), ...all.map((source) => withoutComments(source.text))].join('\n')
}

/**
 * Codes of refusals that the source gives: `refusal('…')`, messages of fields, and choices between two of
 * them.
 */
export function refusalCodes(sources: readonly Source[]): Map<string, string> {
  const codes = new Map<string, string>()
  for (const { path, text } of sources) {
    if (!/^src\/.*\.tsx?$/.test(path) || isTest(path) || /\.texts\./.test(path)) continue
    const plain = withoutComments(text)
    for (const found of plain.matchAll(/\brefusal\(\s*'([^']+)'/g)) codes.set(found[1]!, path)
    for (const found of plain.matchAll(/'((?:form|files|idempotency)\.[a-z]+(?:-[a-z]+)*)'/g))
      codes.set(found[1]!, path)
  }
  return codes
}
