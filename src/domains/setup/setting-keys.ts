import { z } from 'zod'
import type { SettingKey } from '#kernel/domain.ts'
import { parseDay } from '#kernel/instant.ts'

const line = z.string().max(300)
const prose = z.string().max(4000)
const inThree = z.object({ pl: prose, uk: prose, en: prose })
const isoDay = z.string().refine((text) => parseDay(text) !== null)

/** A text of the centre's own in three languages; empty where it was not written. */
export type InThree = z.output<typeof inThree>
export const nothingInThree: InThree = { pl: '', uk: '', en: '' }

const contact = z.object({ address: line, phone: line, email: line, deliveryAddress: line, bip: line })
const words = z.object({ welcome: inThree, about: inThree, hours: inThree, coming: inThree })
const officer = z.object({ name: line, phone: line, email: line })
const officers = z.object({
  director: officer,
  organiser: officer,
  coordinator: officer,
  dataProtection: officer,
})
const opening = z.object({ on: isoDay.nullable() })
const declaration = z.object({
  status: z.enum(['full', 'partial', 'none']),
  publishedOn: isoDay,
  changedOn: isoDay.nullable(),
  madeOn: isoDay,
  reviewedOn: isoDay,
  assessment: z.enum(['self', 'external']),
  assessedBy: line,
  buildings: inThree,
})
const privacy = z.object({ recipients: inThree, extra: inThree })

export type Contact = z.output<typeof contact>
export type CentreWords = z.output<typeof words>
export type Officer = z.output<typeof officer>
export type Officers = z.output<typeof officers>
export type Declaration = z.output<typeof declaration>
export type PrivacyWords = z.output<typeof privacy>

/** Where the centre is found: for `/kontakt`, the front page, letters. */
export const contactSetting: SettingKey<Contact> = {
  key: 'setup.contact',
  schema: contact,
  fallback: { address: '', phone: '', email: '', deliveryAddress: '', bip: '' },
  title: 'Dane kontaktowe centrum',
}

/** The centre's own texts on public pages. */
export const wordsSetting: SettingKey<CentreWords> = {
  key: 'setup.words',
  schema: words,
  fallback: {
    welcome: nothingInThree,
    about: nothingInThree,
    hours: nothingInThree,
    coming: nothingInThree,
  },
  title: 'Teksty centrum',
}

const nobody: Officer = { name: '', phone: '', email: '' }

/** People in charge; their names are public. */
export const officersSetting: SettingKey<Officers> = {
  key: 'setup.officers',
  schema: officers,
  fallback: { director: nobody, organiser: nobody, coordinator: nobody, dataProtection: nobody },
  title: 'Osoby odpowiedzialne',
}

/** When a planned centre opens. */
export const openingSetting: SettingKey<z.output<typeof opening>> = {
  key: 'setup.opening',
  schema: opening,
  fallback: { on: null },
  title: 'Dzień otwarcia centrum',
}

/** The accessibility declaration; null until somebody fills it in. */
export const declarationSetting: SettingKey<Declaration | null> = {
  key: 'setup.accessibility',
  schema: declaration.nullable(),
  fallback: null,
  title: 'Deklaracja dostępności',
}

/** What the centre adds to the privacy notice. */
export const privacySetting: SettingKey<PrivacyWords> = {
  key: 'setup.privacy',
  schema: privacy,
  fallback: { recipients: nothingInThree, extra: nothingInThree },
  title: 'Informacja o prywatności',
}

const months = z.int().min(1).max(1200)
const kept = (what: string, fallback: number, title: string): SettingKey<number> => ({
  key: `setup.retention.${what}`,
  schema: months,
  fallback,
  title: `Jak długo przechowujemy: ${title} (w miesiącach)`,
})

/**
 * How long each kind of data is kept, in months (domain.md 6.2: defaults that the data protection officer
 * confirms). The privacy notice reads its table from here.
 */
export const retentionSettings = {
  barrierReports: kept('barrier-reports', 24, 'zgłoszenia barier'),
  workNotes: kept('work-notes', 12, 'notatki z rozmów i działań, do ponownego przeglądu'),
  signedLists: kept('signed-lists', 60, 'listy obecności i skany dokumentacji'),
  accounts: kept('accounts', 24, 'konta pracowników po odejściu'),
  auditLog: kept('audit-log', 24, 'dziennik czynności'),
} as const

export type RetentionKind = keyof typeof retentionSettings

/** Settings that have a form of their own; the others are edited on the page of dated settings. */
export const ownFormSettings = [
  contactSetting,
  wordsSetting,
  officersSetting,
  openingSetting,
  declarationSetting,
  privacySetting,
] as const
