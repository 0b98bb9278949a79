import { z } from 'zod'
import { accessFacts } from '#domains/places/public.ts'
import { nationalConcepts } from '#domains/search/public.ts'
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
import { readWeek, writeWeek } from './week.form.ts'

/** The steps of the editor, in their order; each is a form of its own that changes a part of the card. */
export const editorSteps = ['opis', 'dla-kogo', 'jak', 'gdzie'] as const
export type EditorStep = (typeof editorSteps)[number]

export const placesMax = 3

/** Fields of the needs that a service answers; a card that came from elsewhere may hold more. */
export const conceptFields = ['concept1', 'concept2', 'concept3'] as const
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
  ...Object.fromEntries(conceptFields.map((name) => [name, optionalText(61)])),
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
  const chosen = conceptFields.map((name) => (given as unknown as Given)[name] ?? null)
  const known = new Set(nationalConcepts().map(({ code }) => code))
  const wrong = conceptFields.filter((_, at) => chosen[at] !== null && !known.has(chosen[at]!))
  if (wrong.length > 0) throw new Invalid(new Map(wrong.map((name) => [name, refusal('form.choose')])))
  return (card) => {
    const others = card.concepts.slice(conceptFields.length)
    const concepts = [...new Set([...chosen.filter((code) => code !== null), ...others])]
    return { ...withTexts(card, texts), area, regime, benefit, urgency, concepts }
  }
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

type Values = Record<string, string | readonly string[]>

/** What the fields of a step show at first: what the draft says. */
export function startOf(card: Card, step: EditorStep): Values {
  const { texts } = card
  const three = (name: keyof CardText) => ({
    [name]: texts.pl[name] ?? '',
    [`${name}Uk`]: texts.uk[name] ?? '',
    [`${name}En`]: texts.en[name] ?? '',
  })
  const number = (value: number | null) => value?.toString() ?? ''
  if (step === 'opis') {
    return {
      ...three('name'),
      ...three('summary'),
      ...three('description'),
      ...three('easyRead'),
      ...{ area: card.area ?? '', regime: card.regime, benefit: card.benefit, urgency: card.urgency },
      ...Object.fromEntries(conceptFields.map((name, index) => [name, card.concepts[index] ?? ''])),
    }
  }
  if (step === 'dla-kogo') {
    return {
      ...{ who: card.who, ageFrom: number(card.ageFrom), ageTo: number(card.ageTo) },
      ...{ helpedAgeFrom: number(card.helpedAgeFrom), helpedAgeTo: number(card.helpedAgeTo) },
      ...{ residentsOnly: card.residentsOnly ? 'yes' : '', disability: card.disability ?? '' },
      ...{ ...three('forWhom'), languages: card.languages, access: card.accessFacts },
    }
  }
  if (step === 'jak') {
    return {
      ...{ nextStepKind: card.nextStep ?? '', ...three('nextStep'), phone: card.phone ?? '' },
      ...{ email: card.email ?? '', website: card.website ?? '', answerDays: number(card.answerDays) },
      ...{ fee: card.fee ?? '', feeRule: texts.pl.feeRule ?? '' },
      ...{ feeExemptions: texts.pl.feeExemptions ?? '', papers: card.papers.join('\n') },
    }
  }
  return { provider: card.provider ?? '', providerNote: texts.pl.providerNote ?? '', ...startOfPlaces(card) }
}

function startOfPlaces(card: Card): Values {
  return Object.fromEntries(
    Array.from({ length: placesMax }, (_, index) => [index + 1, card.places[index]] as const).flatMap(
      ([number, place]) => [
        [`place${number}.kind`, place?.kind ?? ''],
        [`place${number}.venue`, place?.venue ?? ''],
        [`place${number}.address`, place?.address ?? ''],
        [`place${number}.hoursKind`, place?.hours ?? 'agreed'],
        [`place${number}.hours`, place ? writeWeek(place.week) : ''],
      ],
    ),
  )
}
