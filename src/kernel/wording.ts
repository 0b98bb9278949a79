import type { Language } from './texts.ts'

/** A centre's own wordings, by `wordingKey`. */
export type Wordings = Readonly<Record<string, string>>

/** Texts of a page in each language, as its text files hold them. */
export type PageTexts = Readonly<Record<Language, Readonly<Record<string, string>>>>

/** What names one text everywhere: language, area (`setup.contact`) and key (`title`). */
export function wordingKey(language: Language, area: string, key: string): string {
  return `${language}:${area}.${key}`
}

/**
 * The texts of an area with the centre's own wordings laid over them; give the result to `speak`.
 * A key that the program no longer has is left out, so an old wording can break nothing.
 */
export function withWordings<T extends PageTexts>(all: T, area: string, own: Wordings): T {
  if (Object.keys(own).length === 0) return all
  const over = (language: Language) =>
    Object.fromEntries(
      Object.entries(all[language]).map(([key, text]) => [key, own[wordingKey(language, area, key)] ?? text]),
    )
  return { pl: over('pl'), uk: over('uk'), en: over('en') } as unknown as T
}
