// A random walk of loans, returns and repairs over one model, counted twice: by the rule, and by a naive
// oracle that looks at every hour on its own. For the property test and for `bench`.
import { Temporal } from '#kernel/instant.ts'
import { type Busy, freeAgainAt, freeThroughout } from './availability.rules.ts'

const zone = 'Europe/Warsaw'
// Hours over both clock changes of 2027.
const start = Temporal.Instant.from('2027-01-01T00:00:00Z')
const horizon = 24 * 330

interface Held {
  from: number
  to: number
}

/** What a walk saw; `differences` are answers of the rule that the oracle did not give. */
export interface Walked {
  readonly asked: number
  readonly granted: number
  readonly returned: number
  readonly repairs: number
  readonly differences: number
  /** The most pieces taken in one hour, beyond what there is; must be 0. */
  readonly oversold: number
}

/**
 * Walks `steps` random steps: `pick(n)` draws a whole number from 0 up to, not including, n. `rule` may be
 * a broken one, for a negative control.
 */
export function walkStock(
  given: { items: number; steps: number; pick: (below: number) => number },
  rule: typeof freeThroughout = freeThroughout,
): Walked {
  const { items, steps, pick } = given
  const held: Held[] = []
  const seen = { asked: 0, granted: 0, returned: 0, repairs: 0, differences: 0, oversold: 0 }
  for (let step = 0; step < steps; step += 1) {
    const kind = pick(10)
    if (kind < 7 || held.length === 0) askFor(draw(pick))
    else if (kind < 9) comeBack(held[pick(held.length)]!)
    else repair(draw(pick))
  }
  for (let hour = 0; hour < horizon; hour += 1) seen.oversold = Math.max(seen.oversold, taken(hour) - items)
  return { ...seen, oversold: Math.max(0, seen.oversold) }

  function askFor(wanted: Held) {
    seen.asked += 1
    const free = rule({ items, busy: held.map(asBusy) }, asSpan(wanted))
    const oracle = items - mostInAnHour(wanted)
    if (free !== oracle) seen.differences += 1
    if (free < 1) return
    seen.granted += 1
    held.push(wanted)
  }

  function comeBack(span: Held) {
    // Earlier than agreed or later; a later return may not meet another promise, so it is asked first.
    const to = span.from + 1 + pick(24 * 40)
    const longer = { from: span.to, to }
    const rest = held.filter((each) => each !== span)
    const free = to > span.to ? rule({ items, busy: rest.map(asBusy) }, asSpan(longer)) : 1
    if (free < 1) return
    seen.returned += 1
    span.to = Math.min(to, horizon)
  }

  function repair(wanted: Held) {
    if (rule({ items, busy: held.map(asBusy) }, asSpan(wanted)) < 1) return
    seen.repairs += 1
    held.push(wanted)
  }

  function taken(hour: number): number {
    let count = 0
    for (const span of held) if (span.from <= hour && hour < span.to) count += 1
    return count
  }

  function mostInAnHour(wanted: Held): number {
    let most = 0
    for (let hour = wanted.from; hour < wanted.to; hour += 1) most = Math.max(most, taken(hour))
    return most
  }
}

/** A projector for some hours, or a wheelchair for weeks with a day of cleaning after it. */
function draw(pick: (below: number) => number): Held {
  const from = pick(horizon - 24 * 60)
  if (pick(2) === 0) return { from, to: from + 1 + pick(12) }
  const end = from + 24 * (1 + pick(30))
  const clean = freeAgainAt(at(end), pick(3), zone)
  return { from, to: Math.min(horizon, Math.round((clean.epochMilliseconds - first) / 3_600_000)) }
}

const first = start.epochMilliseconds
const at = (hour: number) => Temporal.Instant.fromEpochMilliseconds(first + hour * 3_600_000)
const asSpan = ({ from, to }: Held) => ({ from: at(from), to: at(to) })
const asBusy = (span: Held): Busy => asSpan(span)
