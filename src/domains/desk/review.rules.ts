import { type CalendarDay, type Instant, isBefore } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Decided, Decision, QueueGroup, Sign } from './review.ts'

/** So much of all words of two topics must be the same for them to be one subject. */
const alike = 0.5
/** Or nearly all words of the shorter one, and two at least: "autyzm dorośli" in a longer sentence. */
const within = 0.66

/**
 * What waits for a decision: signs after the last decision about their topic, grouped by shared words; the
 * group with the most talks and days first. The same signs always give the same groups.
 */
export function queueOf(signs: readonly Sign[], decided: readonly Decided[]): QueueGroup[] {
  const open = signs.filter((sign) => isOpen(sign, decided))
  const byTopic = [...Map.groupBy(open, ({ topic }) => topic)]
    .map(([topic, own]) => ({ topic, own, weight: sum(own) }))
    .toSorted((a, b) => b.weight - a.weight || a.topic.localeCompare(b.topic))
  const groups: { words: Set<string>; parts: typeof byTopic }[] = []
  for (const part of byTopic) {
    const words = new Set(part.topic.split(' '))
    const near = groups.find((group) => areAlike(group.words, words))
    if (near) near.parts.push(part)
    else groups.push({ words, parts: [part] })
  }
  return groups
    .map(({ parts }) =>
      groupOf(
        parts.flatMap(({ own }) => own),
        parts.map(({ topic }) => topic),
      ),
    )
    .toSorted((a, b) => weigh(b) - weigh(a) || a.topic.localeCompare(b.topic))
}

function isOpen(sign: Sign, decided: readonly Decided[]): boolean {
  return !decided.some(
    ({ topics, decided_at }) => topics.includes(sign.topic) && !isBefore(decided_at, sign.lastAt),
  )
}

function sum(signs: readonly Sign[]): number {
  return signs.reduce((all, { count }) => all + count, 0)
}

// Jaccard's measure for topics of the same length, the overlap for one that lies in another.
function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const others = [...other].map(meaningsOf)
  const shared = [...one].filter((word) =>
    others.some((more) => meaningsOf(word).some((key) => more.includes(key))),
  ).length
  if (shared / (one.size + other.size - shared) >= alike) return true
  return shared >= 2 && shared / Math.min(one.size, other.size) >= within
}

function meaningsOf(word: string): string[] {
  return word.split('/')
}

function groupOf(signs: readonly Sign[], topics: readonly string[]): QueueGroup {
  const byWording = [...Map.groupBy(signs, ({ asked }) => asked.toLowerCase())]
    .map(([, own]) => ({ asked: own[0]!.asked, weight: sum(own) }))
    .toSorted((a, b) => b.weight - a.weight || a.asked.localeCompare(b.asked, 'pl'))
  const talks = signs.filter(({ source }) => source === 'talk')
  const searches = signs.filter(({ source }) => source !== 'talk')
  const earliest = (a: CalendarDay, b: CalendarDay) => (isBefore(b, a) ? b : a)
  const latest = (a: CalendarDay, b: CalendarDay) => (isBefore(a, b) ? b : a)
  return {
    ...{ topic: topics[0]!, asked: byWording[0]!.asked, topics },
    wordings: byWording.map(({ asked }) => asked),
    ...{ talks: sum(talks), searchDays: sum(searches) },
    firstOn: signs.map(({ firstOn }) => firstOn).reduce(earliest),
    lastOn: signs.map(({ lastOn }) => lastOn).reduce(latest),
  }
}

function weigh({ talks, searchDays }: QueueGroup): number {
  return talks + searchDays
}

const noteCodes = {
  'new-service': 'desk.review.note-new-service',
  'unmet-need': 'desk.review.note-unmet-need',
  'set-aside': 'desk.review.note-set-aside',
} as const

/** Why a decision lacks something, by field; empty when it is whole. */
export function whyNotDecide(values: {
  readonly decision: Decision
  readonly concept: string | null
  readonly note: string | null
}): Map<string, Refusal> {
  const { decision, concept, note } = values
  if (decision === 'phrase') {
    return concept ? new Map() : new Map([['concept', refusal('desk.review.concept')]])
  }
  return note && note.length >= 3 ? new Map() : new Map([['note', refusal(noteCodes[decision])]])
}

/** The Friday by which the queue of this week should be empty; on a weekend, the next one. */
export function reviewDueOn(today: CalendarDay): CalendarDay {
  return today.add({ days: (5 - today.dayOfWeek + 7) % 7 })
}

/** Whether something has waited longer than the week in which it came. */
export function isReviewLate(firstOn: CalendarDay, today: CalendarDay): boolean {
  return isBefore(firstOn, today.subtract({ days: 13 }))
}

/** A moment that is later than everything on a day. */
export function endOf(day: CalendarDay, zone: string): Instant {
  return day.add({ days: 1 }).toZonedDateTime(zone).toInstant().subtract({ milliseconds: 1 })
}
