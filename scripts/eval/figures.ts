/** One question with what a good answer to it is. */
export interface EvalQuestion {
  readonly id: string
  readonly lang: string
  readonly q: string
  /** Codes of services that answer it. */
  readonly needs: readonly string[]
  /** A kind of danger, `true` where the kind is not told, null where there is none. */
  readonly urgent?: string | boolean | null
}

/** What the search made of a question. */
export interface Outcome {
  readonly question: EvalQuestion
  /** Codes of the results in their order. */
  readonly codes: readonly string[]
  readonly urgent: string | null
}

/** Reads lines of JSON. */
export function readQuestions(text: string): EvalQuestion[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))
}

/** hit@1/3/5 in per cent and the mean of 1/rank, as one line; the best-placed right answer counts. */
export function hitsOf(outcomes: readonly Outcome[]): string {
  const ranks = outcomes.map(({ codes, question }) =>
    codes.findIndex((code) => question.needs.includes(code)),
  )
  return lineOf(ranks)
}

/** The same from places of the right answer, 0 = first, -1 = not found. */
export function lineOf(ranks: readonly number[]): string {
  const share = (top: number) => {
    const hits = ranks.filter((rank) => rank >= 0 && rank < top).length
    return ((100 * hits) / Math.max(1, ranks.length)).toFixed(1).padStart(5)
  }
  const mrr =
    ranks.reduce((sum, rank) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0) / Math.max(1, ranks.length)
  const count = String(ranks.length).padStart(5)
  return `${count} pytań   hit@1 ${share(1)}  hit@3 ${share(3)}  hit@5 ${share(5)}  MRR ${mrr.toFixed(3)}`
}

/** How many of the urgent questions were recognised, and how many of the others were taken for urgent. */
export function urgencyOf(outcomes: readonly Outcome[]): string {
  const urgent = outcomes.filter(({ question }) => question.urgent)
  const calm = outcomes.filter(({ question }) => !question.urgent)
  const found = urgent.filter((one) => one.urgent).length
  const alarms = calm.filter((one) => one.urgent).length
  const share = ((100 * alarms) / Math.max(1, calm.length)).toFixed(1)
  return `pilne ${found}/${urgent.length}, fałszywe alarmy ${alarms}/${calm.length} (${share} %)`
}

/** A question as somebody types it without Polish letters. */
export function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
}

/** A question with one mistake in one of its longer words, the same for the same seed. */
export function withTypo(text: string, seed: number): string {
  const chance = chanceFrom(seed)
  const words = [...text.matchAll(/\p{L}{5,}/gu)]
  const word = words[Math.floor(chance() * words.length)]
  if (!word) return text
  const at = 1 + Math.floor(chance() * (word[0].length - 2))
  const [before, here, next, after] = [
    word[0].slice(0, at),
    word[0][at]!,
    word[0][at + 1]!,
    word[0].slice(at + 2),
  ]
  const mistakes = [
    before + next + here + after,
    before + next + after,
    before + here + here + next + after,
    before + String.fromCodePoint(here.codePointAt(0)! + (chance() < 0.5 ? 1 : -1)) + next + after,
  ]
  const typed = mistakes[Math.floor(chance() * mistakes.length)]!
  return text.slice(0, word.index) + typed + text.slice(word.index + word[0].length)
}

// mulberry32: small, and the same on every machine.
function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
