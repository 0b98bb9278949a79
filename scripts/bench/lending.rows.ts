import { walkStock } from '#domains/lending/stock-walk.fixtures.ts'
import { measure, type Row } from './measure.ts'

const steps = 500
const walks = 20

/**
 * 10,000 random loans, returns and repairs of one model, each answer compared with an oracle that looks at
 * every hour on its own; the control looks only at both ends of the window and must oversell.
 */
export async function rows(): Promise<Row[]> {
  const seen = { differences: 0, oversold: 0 }
  const run = await measure(
    { work: 'lending against the oracle', size: `${steps} steps`, count: walks },
    async (at) => {
      const { differences, oversold } = walkStock({ items: 1 + (at % 6), steps, pick: chance(at + 1) })
      seen.differences += differences
      seen.oversold = Math.max(seen.oversold, oversold)
    },
  )
  const broken = walkStock({ items: 2, steps, pick: chance(1) }, (stock, { from, to }) => {
    const now = stock.busy.filter(
      (span) =>
        span.from.epochMilliseconds <= from.epochMilliseconds &&
        span.to!.epochMilliseconds > from.epochMilliseconds,
    )
    return from.equals(to) ? 0 : stock.items - now.length
  })
  const note = `${seen.differences} differences, ${seen.oversold} oversold; control: ${broken.differences} differences`
  return [{ ...run, size: `${walks * steps} steps in ${walks} walks`, note }]
}

// mulberry32: the same draws every time.
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
