import { placeWords } from '#domains/places/public.ts'
import { nationalConcepts } from '#domains/search/public.ts'
import { type Language, languages, speak } from '#kernel/texts.ts'
import type { Card, textNames } from './card.ts'
import { pl } from './card-fields.texts.pl.ts'
import { catalogueWords } from './catalogue-words.ts'
import { writeWeek } from './week.form.ts'

const t = speak({ pl }, 'pl')
const words = catalogueWords('pl')

/** Names behind the ids of a card. */
export interface CardNames {
  readonly providers: ReadonlyMap<string, string>
  readonly venues: ReadonlyMap<string, string>
}

/** One thing that a card says, as staff read it; an empty text is not said. */
export interface CardField {
  readonly key: string
  readonly label: string
  readonly text: string
}

/** Everything that a card says, field by field, in the order of the editor. */
export function fieldsOf(card: Card, names: CardNames): CardField[] {
  const field = (key: Parameters<typeof t>[0] & string, text: string | null): CardField => ({
    ...{ key, label: (t as (key: string) => string)(key), text: text ?? '' },
  })
  return [
    ...textFields(card, ['name', 'summary', 'description', 'easyRead']),
    field('area', card.area && words(`area.${card.area}`)),
    field('regime', words(`regime.${card.regime}`)),
    field('benefit', words(`benefit.${card.benefit}`)),
    field('urgency', words(`urgency.${card.urgency}`)),
    field('who', card.who.map((who) => words(`who.${who}`)).join(', ')),
    field('ages', sayAges(card.ageFrom, card.ageTo)),
    field('helpedAges', sayAges(card.helpedAgeFrom, card.helpedAgeTo)),
    field('residentsOnly', t(card.residentsOnly ? 'yes' : 'no')),
    field('disability', card.disability && words(`disability.${card.disability}`)),
    ...textFields(card, ['forWhom']),
    field('languages', card.languages.map((each) => words(`language.${each}`)).join(', ')),
    field('accessFacts', card.accessFacts.map((fact) => placeWords('pl')(`access.${fact}`)).join(', ')),
    field('nextStepKind', card.nextStep && words(`nextStep.${card.nextStep}`)),
    ...textFields(card, ['nextStep']),
    field('phone', card.phone),
    field('email', card.email),
    field('website', card.website),
    field('answerDays', card.answerDays === null ? null : String(card.answerDays)),
    field('fee', card.fee && words(`fee.${card.fee}`)),
    ...textFields(card, ['feeRule', 'feeExemptions']),
    field('papers', card.papers.join('\n')),
    field('provider', card.provider && (names.providers.get(card.provider) ?? card.provider)),
    ...textFields(card, ['providerNote']),
    field('places', card.places.map((place) => sayPlace(place, names)).join('\n\n')),
    field('concepts', card.concepts.map(sayConcept).join(', ')),
  ]
}

// A code that no shipped concept bears is the centre's own.
function sayConcept(code: string): string {
  return nationalConcepts().find((concept) => concept.code === code)?.labels.pl ?? code
}

// Ukrainian and English are told apart by their label; where nothing was ever said they take no line.
function textFields(card: Card, keys: readonly (typeof textNames)[number][]): CardField[] {
  const label: Record<Language, (what: string) => string> = {
    pl: (what) => what,
    uk: (what) => t('inUkrainian', { what }),
    en: (what) => t('inEnglish', { what }),
  }
  return keys.flatMap((key) =>
    languages.map((language) => ({
      key: language === 'pl' ? key : `${key}.${language}`,
      label: label[language](t(key)),
      text: card.texts[language][key] ?? '',
    })),
  )
}

function sayAges(from: number | null, to: number | null): string {
  const parts = [
    from === null ? '' : t('from', { n: String(from) }),
    to === null ? '' : t('to', { n: String(to) }),
  ]
  return parts.filter(Boolean).join(' ')
}

function sayPlace(place: Card['places'][number], names: CardNames): string {
  const where = place.venue ? (names.venues.get(place.venue) ?? place.venue) : place.address
  const hours = { own: writeWeek(place.week), venue: t('hoursOfVenue'), agreed: t('hoursAgreed') }
  return [where ?? words(`place.${place.kind}`), hours[place.hours]].filter(Boolean).join('\n')
}

/** The fields that two versions of a card say differently, with both texts. */
export function differencesOf(
  before: Card,
  after: Card,
  names: CardNames,
): { key: string; label: string; before: string; after: string }[] {
  const old = new Map(fieldsOf(before, names).map((field) => [field.key, field.text]))
  return fieldsOf(after, names)
    .map(({ key, label, text }) => ({ key, label, before: old.get(key) ?? '', after: text }))
    .filter((field) => field.before !== field.after)
}
