import { z } from 'zod'
import type { Id } from '#kernel/id.ts'
import { type Card, fees, withTexts } from './card.ts'

export type CorrectionId = Id<'correction'>

const text = z.string().nullable().optional()

// What a provider may correct: contact, next step, hours of the first place, money and papers.
const schema = z.object({
  summary: text,
  description: text,
  nextStep: text,
  phone: text,
  email: text,
  website: text,
  fee: z.enum(fees).nullable().optional(),
  feeRule: text,
  papers: z.array(z.string()).optional(),
  week: z
    .array(z.array(z.object({ opens: z.int(), closes: z.int() })))
    .length(7)
    .optional(),
})

/** The fields that a provider would have otherwise; those that are absent stay as they are. */
export type Correction = z.output<typeof schema>

/** Reads a stored correction. Never fails: what cannot be read changes nothing. */
export function readCorrection(stored: unknown): Correction {
  const read = schema.safeParse(stored)
  return read.success ? read.data : {}
}

/** The card as it would be with a correction. */
export function corrected(card: Card, change: Correction): Card {
  const { summary, description, nextStep, feeRule, week, ...plain } = change
  const said = Object.entries({ summary, description, nextStep, feeRule })
  const texts = Object.fromEntries(said.filter(([, value]) => value !== undefined))
  const [first, ...others] = card.places
  const places = first && week ? [{ ...first, hours: 'own' as const, week }, ...others] : card.places
  const given = Object.entries(plain).filter(([, value]) => value !== undefined)
  return { ...withTexts(card, { pl: texts }), ...Object.fromEntries(given), places }
}

/** Only what differs from the card: the fields that somebody really changed in a form full of them. */
export function changedIn(card: Card, whole: Correction): Correction {
  const now: Correction = {
    ...{ summary: card.texts.pl.summary, description: card.texts.pl.description },
    ...{ nextStep: card.texts.pl.nextStep, feeRule: card.texts.pl.feeRule },
    ...{ phone: card.phone, email: card.email, website: card.website, fee: card.fee },
    ...{ papers: [...card.papers], week: card.places[0]?.week as Correction['week'] },
  }
  const names = Object.keys(whole) as (keyof Correction)[]
  const changed = names.filter((name) => JSON.stringify(whole[name]) !== JSON.stringify(now[name]))
  return Object.fromEntries(changed.map((name) => [name, whole[name]])) as Correction
}
