import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Language } from '#kernel/texts.ts'
import type { PageTexts } from '#kernel/wording.ts'

/** One text that a centre may word itself. */
export interface WordableText {
  /** `area.key`, as `kernel.text_override` keeps it. */
  readonly key: string
  readonly original: Readonly<Record<Language, string>>
}

/** All texts that may be worded, in the order of the pages. */
export function wordableTexts(pages: Readonly<Record<string, PageTexts>>): WordableText[] {
  return Object.entries(pages).flatMap(([area, texts]) =>
    Object.keys(texts.pl).map((key) => ({
      key: `${area}.${key}`,
      original: { pl: texts.pl[key]!, uk: texts.uk[key]!, en: texts.en[key]! },
    })),
  )
}

/** True when a text holds all the words in any language, whatever their case. */
export function holdsWords(text: Readonly<Record<Language, string>>, words: string): boolean {
  const all = Object.values(text).join('\n').toLocaleLowerCase('pl')
  return words
    .toLocaleLowerCase('pl')
    .split(/\s+/)
    .every((word) => all.includes(word))
}

/**
 * Why a wording would break its page: it asks for a value the page does not give, or lost a form of a
 * plural.
 */
export function whyNotWording(original: string, own: string): Refusal | null {
  const known = new Map(slots(original))
  for (const [name, forms] of slots(own)) {
    if (!known.has(name)) return refusal('setup.wording.unknown-value', { name })
    if (forms !== known.get(name)) return refusal('setup.wording.plural-forms', { name })
  }
  return null
}

function slots(text: string): [name: string, forms: number][] {
  return [...text.matchAll(/\{([^{}]+)\}/g)].map((found) => {
    const [name = '', ...forms] = found[1]!.split('|')
    return [name, forms.length]
  })
}
