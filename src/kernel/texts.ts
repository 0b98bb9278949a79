// Words live beside the page that shows them (house-style 7). A text is a string with `{name}` for a value
// and `{n|one|few|many}` for a plural; the parameters of a text are read from its type, so a misspelt or
// missing one does not compile. `uk` and `en` files `satisfies Same<typeof pl>`: a gap does not compile
// either.

export type Language = 'pl' | 'uk' | 'en'
export const languages: readonly Language[] = ['pl', 'uk', 'en']

/** The shape every other language of a text file must have: same keys, any strings. */
export type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> }

type NamesIn<S extends string> = S extends `${string}{${infer Inside}}${infer Rest}`
  ? (Inside extends `${infer Name}|${string}` ? Name : Inside) | NamesIn<Rest>
  : never

/** The parameters that a text asks for; `never` for a plain text. */
export type ParamsOf<S extends string> = string extends S
  ? Record<string, string | number>
  : [NamesIn<S>] extends [never]
    ? Record<string, never>
    : { readonly [N in NamesIn<S>]: string | number }

/**
 * Declares the Polish texts of a page, keeping each string's exact type (that is how parameters are typed).
 * Use: `export const pl = texts({ title: 'Plan na {year} rok' })`.
 */
export function texts<const T extends Record<string, string>>(own: T): T {
  return own
}

const rules: Record<Language, Intl.PluralRules> = {
  pl: new Intl.PluralRules('pl'),
  uk: new Intl.PluralRules('uk'),
  en: new Intl.PluralRules('en'),
}
const numbers: Record<Language, Intl.NumberFormat> = {
  pl: new Intl.NumberFormat('pl'),
  uk: new Intl.NumberFormat('uk'),
  en: new Intl.NumberFormat('en'),
}

/** A number as readers of the language write it ("15 371", "13,4"). */
export function formatNumber(value: number, language: Language): string {
  // Small whole numbers look alike in all three, and most numbers of a page are such.
  return Number.isInteger(value) && value >= 0 && value < 1000
    ? String(value)
    : numbers[language].format(value)
}

/** The form of a noun that fits a number: pl and uk take one|few|many, en takes one|many. */
export function plural(n: number, forms: readonly string[], language: Language): string {
  const kind = rules[language].select(n)
  if (forms.length === 2) return kind === 'one' ? forms[0]! : forms[1]!
  if (kind === 'one') return forms[0]!
  return kind === 'few' ? forms[1]! : forms[2]!
}

/** Fills a text: `fill('{n|miejsce|miejsca|miejsc}', { n: 5 }, 'pl')` gives "5 miejsc". */
export function fill<const S extends string>(text: S, params: ParamsOf<S>, language: Language): string {
  // Most texts ask for nothing, and a page says hundreds.
  if (!text.includes('{')) return text
  const values = params as Record<string, string | number>
  let filled = ''
  for (const part of partsOf(text)) {
    if (typeof part === 'string') {
      filled += part
      continue
    }
    const value = values[part.name]
    if (value === undefined) throw new Error(`text "${text}" needs {${part.name}}`)
    filled +=
      typeof value === 'string' && part.forms.length === 0 ? value : formatNumber(Number(value), language)
    if (part.forms.length > 0) filled += ` ${plural(Number(value), part.forms, language)}`
  }
  return filled
}

type Part = string | { readonly name: string; readonly forms: readonly string[] }

// A text is read once and filled a thousand times. A centre may word its texts anew: then all are read again.
const read = new Map<string, readonly Part[]>()
const readAtMost = 10_000

function partsOf(text: string): readonly Part[] {
  const known = read.get(text)
  if (known) return known
  const parts = text.split(/\{([^{}]+)\}/).map((part, index): Part => {
    if (index % 2 === 0) return part
    const [name = '', ...forms] = part.split('|')
    return { name, forms }
  })
  if (read.size >= readAtMost) read.clear()
  read.set(text, parts)
  return parts
}

/**
 * Chooses the texts of a language and gives a function that fills them:
 * `const t = speak({ pl, uk, en }, visit.language); t('title', { year: 2026 })`.
 */
export function speak<const T extends Record<string, string>>(
  all: { readonly pl: T; readonly uk?: Same<T>; readonly en?: Same<T> },
  language: Language,
): Speaker<T> {
  const chosen = (all[language] ?? all.pl) as T
  const spoken = all[language] ? language : 'pl'
  return ((key: keyof T & string, params?: Record<string, string | number>) =>
    fill(chosen[key] as string, params ?? {}, spoken)) as Speaker<T>
}

/** A page's voice: the key, and the parameters that this very text asks for. */
export type Speaker<T extends Record<string, string>> = <K extends keyof T & string>(
  key: K,
  ...params: [NamesIn<T[K]>] extends [never] ? [] : [ParamsOf<T[K]>]
) => string
