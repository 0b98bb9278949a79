import { z } from 'zod'
import { accessFacts } from '#domains/places/public.ts'
import { parseId } from '#kernel/id.ts'
import { Invalid, type Refusal, refusal } from '#kernel/refusal.ts'
import { languages } from '#kernel/texts.ts'
import {
  choice,
  choices,
  type Fields,
  one,
  optionalInteger,
  optionalText,
  readFields,
  text,
  tick,
} from '#kernel/web/fields.ts'
import {
  actAreas,
  benefits,
  type Card,
  type CardPlace,
  type CardText,
  disabilities,
  fees,
  hourKinds,
  nextSteps,
  placeKinds,
  regimes,
  spokenLanguages,
  targets,
  urgencies,
  withTexts,
} from './card.ts'
import { readWeek } from './week.form.ts'

/** The steps of the editor, in their order; each is a form of its own that changes a part of the card. */
export const editorSteps = ['opis', 'dla-kogo', 'jak', 'gdzie'] as const
export type EditorStep = (typeof editorSteps)[number]

export const placesMax = 3
const optionalChoice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .literal('')
    .transform(() => null)
    .or(choice(values))

const inTwo = (name: string, max: number) => ({
  [`${name}Uk`]: optionalText(max),
  [`${name}En`]: optionalText(max),
})

const aboutForm = z.object({
  name: text(200, 3),
  ...inTwo('name', 200),
  summary: optionalText(600),
  ...inTwo('summary', 600),
  description: optionalText(4000),
  ...inTwo('description', 4000),
  easyRead: optionalText(3000),
  ...inTwo('easyRead', 3000),
  area: optionalChoice(actAreas),
  regime: choice(regimes),
  benefit: choice(benefits),
  urgency: choice(urgencies),
})
const whomForm = z.object({
  who: choices(targets),
  ageFrom: optionalInteger(0, 120),
  ageTo: optionalInteger(0, 120),
  helpedAgeFrom: optionalInteger(0, 120),
  helpedAgeTo: optionalInteger(0, 120),
  residentsOnly: tick(),
  disability: optionalChoice(disabilities),
  forWhom: optionalText(1000),
  ...inTwo('forWhom', 1000),
  languages: choices(spokenLanguages),
  access: choices(accessFacts),
})
const howForm = z.object({
  nextStepKind: optionalChoice(nextSteps),
  nextStep: optionalText(600),
  ...inTwo('nextStep', 600),
  phone: optionalText(40),
  email: optionalText(200),
  website: optionalText(300),
  answerDays: optionalInteger(0, 365),
  fee: optionalChoice(fees),
  feeRule: optionalText(1000),
  feeExemptions: optionalText(1000),
  papers: optionalText(3000),
})

type Given = Readonly<Record<string, string | null>>

// The texts of one form in all languages: `summary`, `summaryUk`, `summaryEn`.
function textsOf(given: Given, names: readonly (keyof CardText)[]) {
  const endings = { pl: '', uk: 'Uk', en: 'En' } as const
  return Object.fromEntries(
    languages.map((language) => [
      language,
      Object.fromEntries(names.map((name) => [name, given[`${name}${endings[language]}`] ?? null])),
    ]),
  )
}

/** Reads one step of the editor: a change of the card. Wrong fields are `Invalid`, all at once. */
export function readStep(step: EditorStep, fields: Fields): (card: Card) => Card {
  if (step === 'opis') return readAbout(fields)
  if (step === 'dla-kogo') return readWhom(fields)
  return step === 'jak' ? readHow(fields) : readWhere(fields)
}

function readAbout(fields: Fields): (card: Card) => Card {
  const given = readFields(aboutForm, fields)
  const { area, regime, benefit, urgency } = given
  const texts = textsOf(given as unknown as Given, ['name', 'summary', 'description', 'easyRead'])
  return (card) => ({ ...withTexts(card, texts), area, regime, benefit, urgency })
}

function readWhom(fields: Fields): (card: Card) => Card {
  const given = readFields(whomForm, fields)
  const { who, ageFrom, ageTo, helpedAgeFrom, helpedAgeTo, residentsOnly, disability } = given
  const texts = textsOf(given as unknown as Given, ['forWhom'])
  return (card) => ({
    ...withTexts(card, texts),
    ...{ who, ageFrom, ageTo, helpedAgeFrom, helpedAgeTo, residentsOnly, disability },
    ...{ languages: given.languages, accessFacts: given.access },
  })
}

function readHow(fields: Fields): (card: Card) => Card {
  const given = readFields(howForm, fields)
  const wrong = whyNotContacts(given)
  if (wrong.size > 0) throw new Invalid(wrong)
  const { phone, email, website, answerDays, fee, feeRule, feeExemptions } = given
  const texts = textsOf(given as unknown as Given, ['nextStep'])
  const papers = (given.papers ?? '').split('\n').map((line) => line.trim().slice(0, 300))
  return (card) => ({
    ...withTexts(card, { ...texts, pl: { ...texts.pl, feeRule, feeExemptions } }),
    ...{ phone, email, website, answerDays, fee, nextStep: given.nextStepKind },
    papers: papers.filter(Boolean).slice(0, 30),
  })
}

/** Contacts that nobody could use, at their fields. */
export function whyNotContacts(given: {
  readonly phone: string | null
  readonly email: string | null
  readonly website: string | null
}): Map<string, Refusal> {
  const wrong = new Map<string, Refusal>()
  // Three digits: 112 and 116 123 are numbers that people must be able to call.
  if (given.phone && given.phone.replace(/\D/g, '').length < 3) {
    wrong.set('phone', refusal('catalogue.contact.phone'))
  }
  if (given.email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(given.email)) {
    wrong.set('email', refusal('catalogue.contact.email'))
  }
  if (given.website && !/^https?:\/\/[^\s/]+\.[^\s]+$/.test(given.website)) {
    wrong.set('website', refusal('catalogue.contact.website'))
  }
  return wrong
}

function readWhere(fields: Fields): (card: Card) => Card {
  const wrong = new Map<string, Refusal>()
  const places: CardPlace[] = []
  for (let number = 1; number <= placesMax; number += 1) {
    const place = readPlace(fields, `place${number}`, wrong)
    if (place) places.push(place)
  }
  const typed = one(fields, 'provider')
  const provider = parseId<'provider'>(typed)
  if (typed && !provider) wrong.set('provider', refusal('form.choose'))
  const note = one(fields, 'providerNote').trim().slice(0, 300) || null
  if (wrong.size > 0) throw new Invalid(wrong)
  return (card) => ({ ...withTexts(card, { pl: { providerNote: note } }), provider, places })
}

function readPlace(fields: Fields, name: string, wrong: Map<string, Refusal>): CardPlace | null {
  const typedKind = one(fields, `${name}.kind`)
  if (typedKind === '') return null
  const kind = placeKinds.find((each) => each === typedKind)
  const hours = hourKinds.find((each) => each === one(fields, `${name}.hoursKind`)) ?? 'agreed'
  if (!kind) {
    wrong.set(`${name}.kind`, refusal('form.choose'))
    return null
  }
  const read = readWeek(one(fields, `${name}.hours`).slice(0, 1000))
  if ('why' in read && hours === 'own') wrong.set(`${name}.hours`, read.why)
  const venue = kind === 'venue' ? parseId<'venue'>(one(fields, `${name}.venue`)) : null
  const address = kind === 'address' ? one(fields, `${name}.address`).trim().slice(0, 300) || null : null
  const week = 'week' in read && hours === 'own' ? read.week : Array.from({ length: 7 }, () => [])
  return { kind, venue, address, hours, week }
}
