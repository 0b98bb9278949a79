import { type Language, type Speaker, speak } from '#kernel/texts.ts'
import { catalogueWords, sayAges } from './catalogue-words.ts'
import type { ConditionKind, Conditions } from './eligibility.ts'
import { en } from './finder.portal.texts.en.ts'
import { pl } from './finder.portal.texts.pl.ts'
import { uk } from './finder.portal.texts.uk.ts'

/** Words of the finder in the reader's language. */
export function finderWords(language: Language): Speaker<typeof pl> {
  return speak({ pl, uk, en }, language)
}

/** What a condition asks for: "wiek: od 60 lat", "dochód na osobę do 150% kryterium". */
export function sayCondition(kind: ConditionKind, conditions: Conditions, language: Language): string {
  const t = finderWords(language)
  const words = catalogueWords(language)
  const { ageFrom, ageTo, disability, incomePercent, groups } = conditions
  if (kind === 'age') return t('need.age', { ages: sayAges(ageFrom, ageTo, language) ?? '' })
  if (kind === 'disability') return t(`need.disability.${disability ?? 'any'}`)
  if (kind === 'income') return t('need.income', { percent: incomePercent ?? 0 })
  if (kind !== 'group') return t(`need.${kind}`)
  return t('need.group', { groups: groups.map((group) => words(`who.${group}`)).join(', ') })
}
