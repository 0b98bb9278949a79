import { type Language, type Speaker, speak } from '#kernel/texts.ts'
import { en } from './catalogue-words.texts.en.ts'
import { pl } from './catalogue-words.texts.pl.ts'
import { uk } from './catalogue-words.texts.uk.ts'

/** Words for areas, people, fees, next steps and languages, in the reader's language. */
export function catalogueWords(language: Language): Speaker<typeof pl> {
  return speak({ pl, uk, en }, language)
}

/** An age range as people say it: "3–15 lat", "od 60 lat"; null when nobody set one. */
export function sayAges(from: number | null, to: number | null, language: Language): string | null {
  const t = catalogueWords(language)
  if (from !== null && to !== null) return t('years', { from: String(from), to: String(to) })
  if (from !== null) return t('yearsFrom', { from: String(from) })
  return to === null ? null : t('yearsTo', { to: String(to) })
}

/** In how many days an answer comes, as a sentence. */
export function sayAnswerDays(days: number, language: Language): string {
  const t = catalogueWords(language)
  return days === 0 ? t('answerToday') : t('answerDays', { n: days })
}
