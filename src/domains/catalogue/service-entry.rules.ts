import type { InLanguages, SearchEntry } from '#domains/search/public.ts'
import type { AreaId } from '#kernel/area.sql.ts'
import { type CalendarDay, isBefore } from '#kernel/instant.ts'
import { languages } from '#kernel/texts.ts'
import type { Card, textNames } from './card.ts'
import { catalogueWords } from './catalogue-words.ts'
import type { FreshnessStages } from './freshness.rules.ts'
import { paths } from './paths.ts'
import type { ServiceId, ServiceState } from './service.ts'
import { seenOn } from './visibility.rules.ts'

/** What the search must know of a service beside its card. */
export interface EntryFacts {
  readonly id: ServiceId
  readonly slug: string
  readonly code: string | null
  readonly state: ServiceState
  readonly provider: string | null
  readonly checked_on: CalendarDay | null
  readonly check_due_on: CalendarDay | null
  readonly visible_from: CalendarDay | null
  readonly visible_to: CalendarDay | null
  /** Facts and area of the venues where it is given. */
  readonly venueFacts: readonly string[]
  readonly area: AreaId | null
}

/**
 * A service as the search finds it. It is found to the last day on which lists show it: its visibility, or
 * the day on which an unchecked card leaves the lists, whichever comes first.
 */
export function entryOf(
  facts: EntryFacts,
  card: Card,
  at: { today: CalendarDay; stages: FreshnessStages },
): SearchEntry {
  const stale = facts.check_due_on?.add({ days: at.stages.hideAfter }) ?? null
  const ends = [facts.visible_to, stale].filter((day) => day !== null)
  const reachable = [...card.accessFacts, ...facts.venueFacts]
  return {
    ...{
      subject: { kind: 'service', id: facts.id },
      code: facts.code,
      path: paths.publicService(facts.slug),
    },
    ...{
      name: textIn(card, ['name'])!,
      summary: textIn(card, ['summary']),
      note: textIn(card, ['nextStep']),
    },
    body: bodyOf(card, facts.provider),
    ...{ concepts: card.concepts, who: card.who, ages: agesOf(card) },
    isFree: card.fee === null ? null : card.fee === 'free',
    spoken: card.languages.filter((language) => language.length === 2),
    isAccessible: reachable.some((fact) => fact === 'step_free' || fact === 'ramp') || null,
    ...{ area: facts.area, assuredOn: facts.checked_on },
    expiresOn: ends.reduce<CalendarDay | null>(
      (first, day) => (first && isBefore(first, day) ? first : day),
      null,
    ),
    isHidden: seenOn(facts, at.today) !== 'card',
  }
}

// The age of who is helped decides, as in the concepts: a parent looks for what a child may join.
function agesOf(card: Card): SearchEntry['ages'] {
  const { helpedAgeFrom, helpedAgeTo, ageFrom, ageTo } = card
  if (helpedAgeFrom !== null || helpedAgeTo !== null) return { from: helpedAgeFrom, to: helpedAgeTo }
  return ageFrom === null && ageTo === null ? null : { from: ageFrom, to: ageTo }
}

function textIn(card: Card, names: readonly (typeof textNames)[number][]): InLanguages | null {
  const joined = (language: keyof Card['texts']) =>
    names.flatMap((name) => card.texts[language][name] ?? []).join('\n') || null
  const pl = joined('pl')
  return pl === null ? null : { pl, uk: joined('uk'), en: joined('en') }
}

function bodyOf(card: Card, provider: string | null): InLanguages {
  const said = textIn(card, [
    'description',
    'easyRead',
    'forWhom',
    'feeRule',
    'feeExemptions',
    'providerNote',
  ])
  const facts = languages.map((language) => {
    const words = catalogueWords(language)
    const area = card.area ? [words(`area.${card.area}`)] : []
    const own = language === 'pl' ? [...card.papers, provider ?? ''] : []
    const lines = [said?.[language] ?? '', ...card.who.map((who) => words(`who.${who}`)), ...area, ...own]
    return [language, lines.filter(Boolean).join('\n')] as const
  })
  return Object.fromEntries(facts) as Record<'pl' | 'uk' | 'en', string>
}
