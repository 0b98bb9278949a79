import { analyse, type Group } from '#kernel/language/analyse.ts'
import { fold } from '#kernel/language/fold.ts'
import { languages } from '#kernel/texts.ts'
import type { Ages, Who } from './search-entry.ts'

/** Whom a question speaks of, as far as its words tell: soft evidence, never a filter by itself. */
export interface Asker {
  readonly who: readonly Who[]
  /** Years of age that the question names. */
  readonly ages: readonly number[]
}

// Polish | Ukrainian | English. Mother and father are not here: they may be young parents or in their
// nineties.
const words: readonly (readonly [Who, string])[] = [
  [
    'small-child',
    `niemowlę niemowlak noworodek bobas maluch maluszek dwulatek trzylatek ciąża żłobek |
      немовля малюк новонароджений вагітна | baby toddler newborn pregnant infant`,
  ],
  [
    'child',
    `dziecko syn córka synek córeczka wnuk wnuczka wnuczek przedszkolak uczeń
      chłopiec dziewczynka szkoła klasa |
      дитина діти син дочка донька онук учень школяр школа клас |
      child children son daughter kid kids grandson granddaughter pupil school`,
  ],
  [
    'teenager',
    `nastolatek nastolatka młodzież licealista małolat liceum technikum | підліток молодь |
      teenager teen teenage youth`,
  ],
  [
    'senior',
    `babcia dziadek senior seniorka emeryt emerytka starszy staruszek dziadkowie emerytura |
      бабуся бабусі дідусь літній пенсіонер пенсія |
      grandma grandmother grandfather grandpa elderly senior pensioner retired`,
  ],
  [
    'disabled',
    `niepełnosprawny niepełnosprawność inwalida wózek niewidomy głuchy autyzm |
      інвалідність інвалід незрячий глухий аутизм |
      disabled disability wheelchair blind deaf autistic autism`,
  ],
  ['migrant', 'cudzoziemiec uchodźca imigrant | іноземець біженець | foreigner refugee immigrant'],
]
const childish: readonly Who[] = ['small-child', 'child', 'teenager']

let kept: ReadonlyMap<string, readonly Who[]> | null = null

/** Reads people and ages from a question: "synek 3 lata", "mama ma 78 lat", "for my 12 year old". */
export function askerOf(question: string, groups: readonly Group[]): Asker {
  kept ??= readWords()
  const known = kept
  const who = new Set(groups.flatMap(({ keys }) => keys.flatMap((key) => known.get(key) ?? [])))
  const ages = agesIn(question)
  for (const age of ages) {
    if (age < 4) who.add('small-child')
    if (age >= 3 && age < 15) who.add('child')
    if (age >= 12 && age < 19) who.add('teenager')
    if (age >= 60) who.add('senior')
  }
  return { who: [...who], ages }
}

function readWords(): ReadonlyMap<string, readonly Who[]> {
  const known = new Map<string, Who[]>()
  for (const [who, lists] of words) {
    lists.split('|').forEach((list, side) => {
      for (const { keys } of analyse(list, languages[side]!).groups) {
        for (const key of keys) known.set(key, [...(known.get(key) ?? []), who])
      }
    })
  }
  return known
}

const years = /(?<!\d)(\d{1,3}) ?-? ?(?:lat|letni|rocz|roku|rok|years?|yrs?|y o |рок|річ|літ)/gu
const months = /(?<!\d)(\d{1,2}) ?-? ?(?:miesi|months?|місяц)/gu

function agesIn(question: string): number[] {
  const text = `${fold(question.slice(0, 1000)).replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  // "5 lat temu" is a time, not an age; a person over 110 is a misprint.
  const found = [...text.matchAll(years)].filter(
    ({ index, 0: all }) => !isPast(text.slice(index + all.length)),
  )
  const ages = found.map((match) => Number(match[1])).filter((age) => age > 0 && age <= 110)
  return months.test(text) && ages.length === 0 ? [0] : ages
}

function isPast(rest: string): boolean {
  return /^\p{L}* (?:temu|ago|тому)/u.test(rest)
}

/**
 * How well a thing for these people fits whom the question speaks of: more than 1 is better, less is worse.
 */
export function fitOf(
  asker: Asker,
  target: { readonly who: readonly Who[]; readonly ages: Ages | null },
): number {
  return fitOfWho(asker.who, target.who) * fitOfAges(asker.ages, target.ages)
}

function fitOfWho(asked: readonly Who[], offered: readonly Who[]): number {
  if (asked.length === 0 || offered.length === 0 || offered.includes('everyone')) return 1
  const young = asked.filter((who) => childish.includes(who))
  const old = asked.includes('senior')
  const forYoung = offered.some((who) => who === 'parent' || childish.includes(who))
  if (young.length > 0 && !old) {
    if (young.some((who) => offered.includes(who))) return 1.1
    if (!forYoung) return 0.8
  }
  if (old && young.length === 0) {
    if (offered.includes('senior')) return 1.1
    if (forYoung && !offered.includes('carer')) return 0.8
  }
  return asked.some((who) => !childish.includes(who) && who !== 'senior' && offered.includes(who)) ? 1.05 : 1
}

// The one who asks may name an own age beside that of the person helped: one age that fits is enough.
function fitOfAges(asked: readonly number[], offered: Ages | null): number {
  if (asked.length === 0 || !offered || (offered.from === null && offered.to === null)) return 1
  const fits = asked.some((age) => age >= (offered.from ?? 0) && age <= (offered.to ?? 200))
  if (!fits) return 0.8
  return offered.to !== null && offered.to - (offered.from ?? 0) <= 20 ? 1.1 : 1.03
}
