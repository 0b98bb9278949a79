import { type CrisisKind, crisisKinds } from './concept.ts'
import { dangerSigns } from './danger-signs.ts'

/** A question or phrase with the danger that it tells of, and how much it counts for. */
export interface Lesson {
  readonly text: string
  readonly danger: CrisisKind | null
  readonly weight: number
}

/** How much each sign speaks for danger (below 0: against it), and for each kind where there is one. */
export interface DangerModel {
  readonly worth: ReadonlyMap<string, number>
  readonly base: number
  readonly kinds: ReadonlyMap<string, readonly number[]>
}

/** What the words of a question say about danger. */
export interface DangerWeight {
  /** Log-odds after learning; 0 = as often danger as not among the lessons. */
  readonly score: number
  readonly kind: CrisisKind
  /** Signs that speak for it, the strongest first. */
  readonly because: readonly string[]
}

// Found by cross-validation over the lessons; the figures hardly move around these values.
const rounds = 10
const step = 0.1
const shrink = 3e-4
const scale = 2
const smooth = 0.5

/**
 * Learns log-odds of signs (logistic regression, signs of a text sharing one vote, weights kept small).
 * Nothing is drawn: the same lessons in the same order give the same model.
 */
export function learnDanger(lessons: readonly Lesson[]): DangerModel {
  const places = new Map<string, number>()
  const read = lessons.map(({ text, danger, weight }) => ({ words: dangerSigns(text), danger, weight }))
  const texts = read.map(({ words, danger, weight }) => ({
    signs: words.map((sign) => placeOf(sign, places)),
    ...{ danger, weight },
  }))
  const worth = new Float64Array(places.size)
  const moved = new Float64Array(places.size).fill(0.01)
  let base = -2
  let baseMoved = 1
  for (let round = 0; round < rounds; round += 1) {
    for (let at = 0; at < texts.length; at += 1) {
      const { signs, danger, weight } = texts[(at * stride + round) % texts.length]!
      const share = scale / Math.sqrt(Math.max(1, signs.length))
      let score = base
      for (const sign of signs) score += share * worth[sign]!
      const wrong = (1 / (1 + Math.exp(-score)) - (danger ? 1 : 0)) * weight
      for (const sign of signs) {
        const slope = wrong * share + ((shrink * texts.length) / 100) * worth[sign]!
        moved[sign]! += slope * slope
        worth[sign]! -= (step * slope) / Math.sqrt(moved[sign]!)
      }
      baseMoved += wrong * wrong
      base -= (step * wrong) / Math.sqrt(baseMoved)
    }
  }
  const byWorth = new Map([...places].map(([sign, place]) => [sign, worth[place]!]))
  return { worth: byWorth, base, kinds: learnKinds(read) }
}

/** A prime: lessons of one file do not come one after another. */
const stride = 7919

function placeOf(sign: string, places: Map<string, number>): number {
  const place = places.get(sign) ?? places.size
  places.set(sign, place)
  return place
}

// How much likelier a sign is in cries of one kind than of all.
function learnKinds(
  lessons: readonly { readonly words: readonly string[]; readonly danger: CrisisKind | null }[],
): Map<string, number[]> {
  const counts = new Map<string, number[]>()
  const totals = crisisKinds.map(() => 0)
  for (const { words, danger } of lessons) {
    if (!danger) continue
    const at = crisisKinds.indexOf(danger)
    for (const sign of words) {
      const own = counts.get(sign) ?? crisisKinds.map(() => 0)
      own[at]! += 1
      totals[at]! += 1
      counts.set(sign, own)
    }
  }
  for (const own of counts.values()) {
    own.forEach((count, at) => {
      own[at] = Math.log((count + smooth) / (totals[at]! + smooth * counts.size))
    })
  }
  return counts
}

/** Weighs a question; one without a known sign has the score of no words at all, which is no danger. */
export function weighDanger(model: DangerModel, question: string): DangerWeight {
  const known = dangerSigns(question).filter((sign) => model.worth.has(sign))
  const worthOf = (sign: string) => model.worth.get(sign)!
  const sum = known.reduce((all, sign) => all + worthOf(sign), 0)
  const likely = crisisKinds.map((_, at) =>
    known.reduce((all, sign) => all + (model.kinds.get(sign)?.[at] ?? 0), 0),
  )
  return {
    score: model.base + (scale * sum) / Math.sqrt(Math.max(1, known.length)),
    kind: crisisKinds[likely.indexOf(Math.max(...likely))]!,
    because: known.filter((sign) => worthOf(sign) > 0).toSorted((a, b) => worthOf(b) - worthOf(a)),
  }
}
