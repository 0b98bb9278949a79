// Rules of the demonstration: who may use nineteen services. Resolutions are made up; of the Acts only
// what is known for certain is marked as confirmed.
import type { EligibilityExample, Facts, RuleValues } from '#domains/catalogue/eligibility.ts'
import { nothingTold } from '#domains/catalogue/eligibility.ts'

type Rule = Partial<Omit<RuleValues, 'checks' | 'instead' | 'from' | 'to'>> & {
  readonly basis: string
  readonly checks?: string
  readonly instead?: string
}
type Example = readonly [name: string, expected: EligibilityExample['expected'], facts: Partial<Facts>]

const council = (section: number) =>
  `uchwała Rady Gminy Przykładowa o programie usług społecznych, § ${section}`
const assistance = 'ustawa z 12 marca 2004 r. o pomocy społecznej'
const desk = 'Zadzwoń do punktu informacji. Poszukamy innej pomocy.'
const income = (percent: number) => ({ over: percent, upTo: percent })

/** Rules by the code of a service, with the people that test them. */
export const demoRules: Readonly<Record<string, { rules: readonly Rule[]; examples?: readonly Example[] }>> =
  {
    'klub-seniora': {
      rules: [{ ageFrom: 60, basis: council(4), instead: 'Zajrzyj do Miejsca Aktywności Lokalnej.' }],
      examples: [
        ['sąsiadka, 72 lata', 'yes', { age: 72 }],
        ['mężczyzna, 45 lat', 'no', { age: 45 }],
        ['nie podał wieku', 'likely', {}],
      ],
    },
    'klub-mlodziezowy': { rules: [{ ageFrom: 12, ageTo: 18, basis: council(5) }] },
    swietlica: { rules: [{ ageFrom: 6, ageTo: 15, basis: council(6) }] },
    'psycholog-dzieci': { rules: [{ ageFrom: 4, ageTo: 18, residentsOnly: true, basis: council(8) }] },
    'psycholog-dorosli': {
      rules: [
        { ageFrom: 18, residentsOnly: true, basis: council(8), instead: 'W kryzysie zadzwoń: 116 123.' },
      ],
    },
    'zlota-raczka': {
      rules: [
        { ageFrom: 60, residentsOnly: true, basis: council(11) },
        { disability: 'any', residentsOnly: true, basis: council(11) },
      ],
      examples: [
        ['mieszkanka, 67 lat, bez orzeczenia', 'yes', { age: 67, resident: true, certificate: 'none' }],
        ['mieszkaniec, 30 lat, stopień lekki', 'yes', { age: 30, resident: true, certificate: 'light' }],
        ['mieszkaniec, 30 lat, bez orzeczenia', 'no', { age: 30, resident: true, certificate: 'none' }],
      ],
    },
    transport: {
      rules: [
        { ageFrom: 75, residentsOnly: true, basis: council(12), instead: desk },
        { disability: 'moderate', residentsOnly: true, basis: council(12), instead: desk },
        { residentsOnly: true, basis: council(12), checks: 'czy trudno Ci chodzić lub jechać autobusem' },
      ],
    },
    'usl-sasiedzkie': {
      rules: [
        { ageFrom: 60, residentsOnly: true, basis: `${assistance}, art. 50; uchwała rady`, instead: desk },
      ],
    },
    'usl-opiekuncze': {
      rules: [
        {
          ...{ residentsOnly: true, groups: ['senior', 'sick', 'disabled'], basis: `${assistance}, art. 50` },
          ...{ checks: 'w czym potrzebna jest pomoc i kto może pomóc w rodzinie', instead: desk },
        },
      ],
    },
    teleopieka: {
      rules: [
        {
          ...{
            ageFrom: 60,
            residentsOnly: true,
            basis: 'program „Korpus Wsparcia Seniorów”',
            confirmed: false,
          },
          instead: 'Zapytaj o usługi sąsiedzkie albo o telefon od wolontariusza.',
        },
      ],
    },
    'asystent-seniora': { rules: [{ ageFrom: 65, residentsOnly: true, basis: council(13) }] },
    'dzienny-dom': { rules: [{ ageFrom: 60, residentsOnly: true, basis: council(14), instead: desk }] },
    posilek: {
      rules: [
        {
          ...{ incomePercent: 200, residentsOnly: true, basis: 'program „Posiłek w szkole i w domu”' },
          ...{ confirmed: false, instead: 'Zapytaj o pomoc żywnościową albo o obiad za opłatą.' },
        },
      ],
      examples: [
        ['rodzina przy samym kryterium', 'likely', { resident: true, income: income(100) }],
        ['dochód trzy razy ponad kryterium', 'no', { resident: true, income: income(300) }],
      ],
    },
    zasilki: {
      rules: [
        {
          ...{ incomePercent: 100, basis: `${assistance}, art. 8` },
          ...{
            checks: 'sytuację rodziny, w wywiadzie w domu',
            instead: 'Porozmawiaj z pracownikiem socjalnym.',
          },
        },
      ],
    },
    'pomoc-zywnosciowa': {
      rules: [
        { incomePercent: 265, residentsOnly: true, basis: 'program pomocy żywnościowej', confirmed: false },
      ],
    },
    'opieka-wytchnieniowa': {
      rules: [
        {
          ...{ carer: true, disability: 'severe', residentsOnly: true, confirmed: false },
          ...{
            basis: 'program „Opieka wytchnieniowa”, edycja 2026',
            instead: 'Przyjdź na grupę dla opiekunów.',
          },
        },
      ],
      examples: [
        [
          'opiekun osoby ze znacznym stopniem',
          'likely',
          { carer: true, certificate: 'severe', resident: true },
        ],
        ['opiekun osoby z lekkim stopniem', 'no', { carer: true, certificate: 'light', resident: true }],
      ],
    },
    'asystent-ozn': {
      rules: [
        {
          ...{ disability: 'moderate', residentsOnly: true, confirmed: false, instead: desk },
          basis: 'program „Asystent osobisty osoby z niepełnosprawnością”, edycja 2026',
        },
      ],
    },
    'program-sprawcy': {
      rules: [{ ageFrom: 18, basis: council(16), checks: 'w rozmowie, czy to program dla Ciebie' }],
    },
    'grupa-opiekunow': { rules: [{ ageFrom: 18, carer: true, residentsOnly: true, basis: council(15) }] },
  }

/** Facts of an example: what is not named was not told. */
export const exampleFacts = (facts: Partial<Facts>): Facts => ({ ...nothingTold, ...facts })
