// What the finder asks, and how the answers stand in an address. Nothing of them is kept anywhere else.
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Certificate, Facts, Household, Situation } from './eligibility.ts'

/** The questions in their order; the names stand in addresses. */
export const questions = ['wiek', 'gmina', 'orzeczenie', 'opieka', 'sytuacja', 'dom', 'dochod'] as const
export type Question = (typeof questions)[number]

/** "I do not know" and "I would rather not say"; the rules then say "likely". */
export const skipped = 'nie-wiem'

/** Income bands in percent of the criterion: nobody has to tell the amount. */
export const bands: Readonly<Record<string, NonNullable<Facts['income']>>> = {
  do100: { over: 0, upTo: 100 },
  do150: { over: 100, upTo: 150 },
  do200: { over: 150, upTo: 200 },
  do300: { over: 200, upTo: 300 },
  wiecej: { over: 300, upTo: null },
}

const yesNo: Readonly<Record<string, boolean>> = { tak: true, nie: false }
/** Words of addresses for certificates and situations: Polish, like the rest of the address. */
export const certificateWords: Readonly<Record<string, Certificate>> = {
  ...{ brak: 'none', dziecko: 'child', lekki: 'light', umiarkowany: 'moderate', znaczny: 'severe' },
}
export const situationWords: Readonly<Record<string, Situation>> = {
  ...{ dzieci: 'parent', choroba: 'sick', 'bez-pracy': 'unemployed', 'bez-domu': 'homeless' },
  ...{ 'inny-kraj': 'migrant', uzaleznienie: 'addicted', 'bliski-uzalezniony': 'family-of-addicted' },
  ...{ 'po-wiezieniu': 'prisoner', 'chce-pomagac': 'volunteer', organizacja: 'ngo' },
}
/** Ticked by who is in none of the situations, so that it differs from "not asked". */
export const noSituation = 'zadna'
export const householdWords: Readonly<Record<string, Household>> = { sam: 'single', rodzina: 'family' }

/** Answers as they stand in an address: only what the questions know, at most twelve words each. */
export type FinderAnswers = Readonly<Partial<Record<Question, readonly string[]>>>

const oldest = 120

/** The values that a question takes, and why not what was sent; null = fine. */
export function whyNotAnswer(question: Question, values: readonly string[]): Refusal | null {
  if (values.length === 0) return refusal('form.required')
  if (values.length === 1 && values[0] === skipped) return null
  if (question === 'wiek') {
    const age = Number(values[0])
    const whole = /^\d{1,3}$/.test(values[0]!) && age <= oldest
    return whole ? null : refusal('form.no-such-number', { min: 0, max: oldest })
  }
  const known = values.every((value) => wordsOf(question).includes(value))
  return known && (question === 'sytuacja' || values.length === 1) ? null : refusal('form.choose')
}

/** The words that a question offers, in their order. */
export function wordsOf(question: Question): readonly string[] {
  if (question === 'gmina' || question === 'opieka') return Object.keys(yesNo)
  if (question === 'orzeczenie') return Object.keys(certificateWords)
  if (question === 'sytuacja') return [...Object.keys(situationWords), noSituation]
  if (question === 'dom') return Object.keys(householdWords)
  return question === 'dochod' ? Object.keys(bands) : []
}

/** Reads the answers of an address. Never fails: what no question knows is left out. */
export function readAnswers(query: URLSearchParams): FinderAnswers {
  const found = questions.flatMap((question) => {
    const values = [...new Set(query.getAll(question).map((value) => value.trim()))].slice(0, 12)
    return whyNotAnswer(question, values) === null ? [[question, values] as const] : []
  })
  return Object.fromEntries(found)
}

/** The same as the query of an address, with more beside. */
export function queryOf(given: FinderAnswers, more: Readonly<Record<string, string | null>> = {}): string {
  const query = new URLSearchParams()
  for (const question of questions) {
    for (const value of given[question] ?? []) query.append(question, value)
  }
  for (const [name, value] of Object.entries(more)) if (value) query.set(name, value)
  const text = query.toString()
  return text ? `?${text}` : ''
}

/** What the answers say of the person. */
export function factsOf(given: FinderAnswers): Facts {
  const word = (question: Question) => given[question]?.[0] ?? skipped
  const found = given.sytuacja?.flatMap((value) => situationWords[value] ?? [])
  const known = given.sytuacja && word('sytuacja') !== skipped
  return {
    age: /^\d+$/.test(word('wiek')) ? Number(word('wiek')) : null,
    resident: yesNo[word('gmina')] ?? null,
    certificate: certificateWords[word('orzeczenie')] ?? null,
    carer: yesNo[word('opieka')] ?? null,
    income: bands[word('dochod')] ?? null,
    situations: known ? (found ?? []) : null,
  }
}

/** The question after this one; null = all were asked. */
export function nextQuestion(question: Question): Question | null {
  return questions[questions.indexOf(question) + 1] ?? null
}

/** The question before this one; null = it is the first. */
export function questionBefore(question: Question): Question | null {
  return questions[questions.indexOf(question) - 1] ?? null
}
