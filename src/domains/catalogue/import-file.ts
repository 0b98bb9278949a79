import { z } from 'zod'
import { readSpans, type Span } from '#domains/places/public.ts'
import { Refused, refusal } from '#kernel/refusal.ts'
import {
  type ActArea,
  actAreas,
  benefits,
  type Card,
  disabilities,
  fees,
  nextSteps,
  regimes,
  spokenLanguages,
  targets,
  urgencies,
  withTexts,
} from './card.ts'
import { feeFrom, nextStepFrom, targetsFrom } from './import.rules.ts'
import { intakes, providerKinds } from './service.ts'

/** One service of a file: what it changes of a card, and what it names by its name. */
export interface ImportRow {
  readonly code: string
  readonly change: (card: Card) => Card
  readonly provider: {
    readonly name: string
    readonly kind: (typeof providerKinds)[number]
    readonly basis: string | null
  } | null
  /** Name of a venue where it is given, with its own hours; null = nothing is said of places. */
  readonly place: { readonly venue: string | null; readonly week: readonly (readonly Span[])[] | null } | null
  readonly intake: { readonly state: (typeof intakes)[number]; readonly freePlaces: number | null } | null
}

const short = z.string().trim().min(1).max(300)
const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/)
// As the Act says it, or shorter; both stand in `catalogue.act_area`.
const areaNames: Readonly<Record<string, ActArea>> = {
  'system pieczy zastępczej': 'piecza-zastepcza',
}

/** The area of the Act that a file names in Polish, or null. */
export function areaNamed(name: string): ActArea | null {
  const clean = name.trim().toLowerCase()
  const slug = clean
    .replace(/[ąćęłńóśźż]/g, (letter) => 'acelnoszz'['ąćęłńóśźż'.indexOf(letter)]!)
    .replace(/[^a-z]+/g, '-')
  return areaNames[clean] ?? actAreas.find((area) => area === slug) ?? null
}

const area = z.string().transform((name, context) => {
  const found = areaNamed(name)
  if (found) return found
  context.addIssue({ code: 'custom', message: 'area' })
  return z.NEVER
})

const typeShape = z.object({
  code,
  name: z.string().trim().min(3).max(200),
  area,
  targets: z.array(short).default([]),
  description: z.string().trim().min(1).max(4000),
  provider: short.nullish(),
  paid: short.nullish(),
  how: z.string().trim().min(1).max(600).nullish(),
})

/**
 * Reads the file of `splot catalogue import`: `{ "serviceTypes": [ … ] }`, or the bare list. The first row
 * that cannot be read is refused with its number and what is wrong with it.
 */
export function readServiceTypes(content: unknown): ImportRow[] {
  const list = (content as { serviceTypes?: unknown } | null)?.serviceTypes ?? content
  return readRows(list, typeShape).map((row) => ({
    ...{ code: row.code, provider: null, place: null, intake: null },
    change: (card) => {
      const feeRule = row.paid && row.paid !== 'bezpłatnie' ? row.paid : null
      const pl = {
        ...{ name: row.name, summary: firstSentence(row.description), description: row.description },
        ...{ nextStep: row.how ? capital(row.how) : null, forWhom: listed(row.targets), feeRule },
        providerNote: row.provider ?? null,
      }
      return {
        ...withTexts(card, { pl }),
        ...{ area: row.area, fee: row.paid ? feeFrom(row.paid) : null, who: targetsFrom(row.targets) },
        nextStep: row.how ? nextStepFrom(row.how) : null,
        concepts: card.concepts.length > 0 ? card.concepts : [row.code],
      }
    },
  }))
}

const three = (max: number) => {
  const text = z
    .string()
    .max(max)
    .nullish()
    .transform((value) => value ?? null)
  return z.object({ pl: text, uk: text.default(null), en: text.default(null) })
}
const clock = z.string().regex(/^\d\d:\d\d$/)
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
const age = z.int().min(0).max(120).nullable()

const serviceShape = z.object({
  code,
  name: three(200),
  summary: three(600),
  description: three(4000),
  easyRead: three(3000),
  area,
  regime: z.enum(regimes),
  benefit: z.enum(benefits),
  forWhom: z.object({
    who: z.array(z.enum(targets)),
    ...{ ageFrom: age, ageTo: age, helpedAgeFrom: age, helpedAgeTo: age },
    residentsOnly: z.boolean(),
    disability: z.enum(disabilities).nullable(),
    note: three(1000).nullish(),
  }),
  fee: z.object({ kind: z.enum(fees), rule: z.string().nullable(), exemptions: z.string().nullable() }),
  nextStep: z.object({ kind: z.enum(nextSteps), text: three(600) }),
  papers: z.array(short),
  provider: z.object({ name: short, kind: z.enum(providerKinds), basis: short.nullable() }),
  place: short.nullable(),
  hours: z.array(z.object({ days: z.string(), from: clock, to: clock })),
  phone: z.string().max(40).nullable(),
  languages: z.array(z.enum(spokenLanguages)),
  answerDays: z.int().min(0).max(365).nullable(),
  intake: z.object({ state: z.enum(intakes), freePlaces: z.int().min(0).nullable() }),
  urgency: z.enum(urgencies),
  concepts: z.array(code),
})

/** Reads a file of whole services (the demonstration's), refused row by row as the other one. */
export function readServices(content: unknown): ImportRow[] {
  return readRows(content, serviceShape).map((row) => ({
    ...{ code: row.code, provider: row.provider, intake: row.intake },
    place: row.place || row.hours.length > 0 ? { venue: row.place, week: weekOf(row.hours) } : null,
    change: (card) => {
      const { forWhom } = row
      const own = (language: 'pl' | 'uk' | 'en') => ({
        ...{ name: row.name[language], summary: row.summary[language] },
        ...{ description: row.description[language], easyRead: row.easyRead[language] },
        ...{ nextStep: row.nextStep.text[language], forWhom: forWhom.note?.[language] ?? null },
      })
      const fee = { feeRule: row.fee.rule, feeExemptions: row.fee.exemptions }
      return {
        ...withTexts(card, { pl: { ...own('pl'), ...fee }, uk: own('uk'), en: own('en') }),
        ...{ area: row.area, regime: row.regime, benefit: row.benefit, urgency: row.urgency },
        ...{ who: forWhom.who, ageFrom: forWhom.ageFrom, ageTo: forWhom.ageTo },
        ...{ helpedAgeFrom: forWhom.helpedAgeFrom, helpedAgeTo: forWhom.helpedAgeTo },
        ...{ residentsOnly: forWhom.residentsOnly, disability: forWhom.disability },
        ...{ fee: row.fee.kind, nextStep: row.nextStep.kind, phone: row.phone, papers: row.papers },
        ...{ languages: row.languages, answerDays: row.answerDays, concepts: row.concepts },
      }
    },
  }))
}

function weekOf(hours: readonly { days: string; from: string; to: string }[]): Span[][] | null {
  if (hours.length === 0) return null
  const week: Span[][] = Array.from({ length: 7 }, () => [])
  for (const { days, from, to } of hours) {
    const read = readSpans(`${from}-${to}`)
    for (const day of days.split(',')) {
      if ('spans' in read) week[weekdays.indexOf(day as 'MO')]?.push(...read.spans)
    }
  }
  return week
}

// Row by row, so that the sentence names the first broken one; a code twice would overwrite itself.
function readRows<S extends z.ZodType<{ code: string }>>(list: unknown, shape: S): z.output<S>[] {
  if (!Array.isArray(list)) throw new Refused(refusal('catalogue.import.no-list'))
  const codes = new Set<string>()
  return list.map((row: unknown, index) => {
    const at = { row: index + 1, code: String((row as { code?: unknown } | null)?.code ?? '–').slice(0, 60) }
    const read = shape.safeParse(row)
    if (!read.success) {
      const field = read.error.issues[0]?.path.join('.') || 'code'
      throw new Refused(refusal('catalogue.import.broken-row', { ...at, field }))
    }
    if (codes.has(read.data.code)) throw new Refused(refusal('catalogue.import.twice', at))
    codes.add(read.data.code)
    return read.data
  })
}

const capital = (text: string) =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`
const listed = (names: readonly string[]) => (names.length > 0 ? capital(names.join(', ')) : null)

function firstSentence(text: string): string {
  return (/^.+?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text).slice(0, 600)
}
