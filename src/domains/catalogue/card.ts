import { z } from 'zod'
import { type AccessFact, accessFacts, type VenueId, type Week } from '#domains/places/public.ts'
import { parseId } from '#kernel/id.ts'
import { type Language, languages } from '#kernel/texts.ts'
import type { ProviderId } from './service.ts'

/** The 14 areas of the Act (art. 2(1)), in its order; the same rows stand in `catalogue.act_area`. */
export const actAreas = [
  'polityka-prorodzinna',
  'wspieranie-rodziny',
  'piecza-zastepcza',
  'pomoc-spoleczna',
  'promocja-i-ochrona-zdrowia',
  'wspieranie-osob-niepelnosprawnych',
  'edukacja-publiczna',
  'przeciwdzialanie-bezrobociu',
  'kultura',
  'kultura-fizyczna-i-turystyka',
  'pobudzanie-aktywnosci-obywatelskiej',
  'mieszkalnictwo',
  'ochrona-srodowiska',
  'reintegracja-zawodowa-i-spoleczna',
] as const
export type ActArea = (typeof actAreas)[number]

/** On what legal ground a service runs; a programme is one of social services (domain.md 1.6). */
export const regimes = ['programme', 'social-assistance', 'ministerial', 'open'] as const
export type Regime = (typeof regimes)[number]

/** Money is no social service (art. 2(1): "non-material form"); it stands beside the services. */
export const benefits = ['service', 'money'] as const
export type Benefit = (typeof benefits)[number]

/** How often a card must be checked. */
export const urgencies = ['crisis', 'quarterly', 'yearly'] as const
export type Urgency = (typeof urgencies)[number]

export const targets = [
  ...(['parent', 'small-child', 'child', 'teenager', 'adult', 'senior', 'carer', 'disabled'] as const),
  ...(['sick', 'unemployed', 'poor', 'homeless', 'migrant', 'victim', 'addicted'] as const),
  ...(['family-of-addicted', 'ngo', 'volunteer', 'prisoner', 'everyone'] as const),
] as const
export type Target = (typeof targets)[number]

export const fees = ['free', 'fixed', 'by-income', 'part'] as const
export type Fee = (typeof fees)[number]

export const nextSteps = ['call', 'come', 'apply', 'ask-worker', 'online'] as const
export type NextStep = (typeof nextSteps)[number]

/** Degree of disability that is asked for; `any` = with a certificate of any degree. */
export const disabilities = ['any', 'moderate', 'severe'] as const
export type Disability = (typeof disabilities)[number]

/** Languages in which people are served; `pjm` is Polish Sign Language. */
export const spokenLanguages = ['pl', 'uk', 'en', 'ru', 'be', 'de', 'pjm'] as const
export type SpokenLanguage = (typeof spokenLanguages)[number]

export const placeKinds = ['venue', 'address', 'home', 'phone', 'online'] as const
export const hourKinds = ['own', 'venue', 'agreed'] as const

/** What a card says in one language; in Ukrainian and English anything may be missing. */
export const textNames = [
  ...(['name', 'summary', 'description', 'easyRead', 'nextStep'] as const),
  ...(['forWhom', 'feeRule', 'feeExemptions', 'providerNote'] as const),
] as const
export type CardText = Readonly<Record<(typeof textNames)[number], string | null>>

/** Where a service is given and whose hours hold there; `week` counts only with own hours. */
export interface CardPlace {
  readonly kind: (typeof placeKinds)[number]
  readonly venue: VenueId | null
  readonly address: string | null
  readonly hours: (typeof hourKinds)[number]
  readonly week: Week
}

/** The whole card of a service, as one version says it. Ages are whole years. */
export interface Card {
  readonly texts: Readonly<Record<Language, CardText>>
  readonly area: ActArea | null
  readonly regime: Regime
  readonly benefit: Benefit
  readonly urgency: Urgency
  readonly provider: ProviderId | null
  readonly phone: string | null
  readonly email: string | null
  readonly website: string | null
  readonly who: readonly Target[]
  readonly ageFrom: number | null
  readonly ageTo: number | null
  readonly helpedAgeFrom: number | null
  readonly helpedAgeTo: number | null
  readonly residentsOnly: boolean
  readonly disability: Disability | null
  readonly fee: Fee | null
  readonly nextStep: NextStep | null
  /** Days until an answer, where one applies. */
  readonly answerDays: number | null
  readonly papers: readonly string[]
  readonly languages: readonly SpokenLanguage[]
  readonly accessFacts: readonly AccessFact[]
  readonly places: readonly CardPlace[]
  readonly concepts: readonly string[]
}

const line = z.string().nullable().catch(null)
const years = z.int().nullable().catch(null)
const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values).nullable().catch(null)
const someOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.array(z.enum(values)).catch([])
const lines = z.array(z.string()).catch([])
const nothing = Object.fromEntries(textNames.map((name) => [name, null])) as unknown as CardText
const text = z
  .object(Object.fromEntries(textNames.map((name) => [name, line])) as Record<keyof CardText, typeof line>)
  .catch(nothing)
const span = z.object({ opens: z.int(), closes: z.int() })
const noWeek = () => Array.from({ length: 7 }, (): z.output<typeof span>[] => [])
const place = z.object({
  kind: z.enum(placeKinds),
  venue: z
    .string()
    .nullable()
    .transform(parseId<'venue'>),
  address: line,
  hours: z.enum(hourKinds),
  week: z.array(z.array(span)).length(7).catch(noWeek),
})

// A version written years ago may lack what was added since: what cannot be read counts as not said.
const schema = z.object({
  texts: z.object({ pl: text, uk: text, en: text }).catch({ pl: nothing, uk: nothing, en: nothing }),
  area: oneOf(actAreas),
  regime: z.enum(regimes).catch('open'),
  benefit: z.enum(benefits).catch('service'),
  urgency: z.enum(urgencies).catch('yearly'),
  provider: z
    .string()
    .nullable()
    .catch(null)
    .transform(parseId<'provider'>),
  phone: line,
  email: line,
  website: line,
  who: someOf(targets),
  ageFrom: years,
  ageTo: years,
  helpedAgeFrom: years,
  helpedAgeTo: years,
  residentsOnly: z.boolean().catch(false),
  disability: oneOf(disabilities),
  fee: oneOf(fees),
  nextStep: oneOf(nextSteps),
  answerDays: years,
  papers: lines,
  languages: someOf(spokenLanguages),
  accessFacts: someOf(accessFacts),
  places: z.array(place).catch([]),
  concepts: lines,
})

/** Reads a stored card. Never fails: what is missing or unknown counts as not said. */
export function readCard(stored: unknown): Card {
  return schema.parse(typeof stored === 'object' && stored !== null ? stored : {})
}

/** A card that says its name and nothing else. */
export function emptyCard(name: string): Card {
  return readCard({ texts: { pl: { name }, uk: {}, en: {} } })
}

/** The card with some texts of some languages changed. */
export function withTexts(card: Card, change: Partial<Record<Language, Partial<CardText>>>): Card {
  const all = languages.map((language) => [language, { ...card.texts[language], ...change[language] }])
  return { ...card, texts: Object.fromEntries(all) as Card['texts'] }
}
