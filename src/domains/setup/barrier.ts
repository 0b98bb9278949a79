import type { Id } from '#kernel/id.ts'

export type BarrierId = Id<'barrier_report'>

export const answerWays = ['email', 'call', 'letter', 'in_person'] as const
export type AnswerWay = (typeof answerWays)[number]

/** The number that a person can say on the phone: the random end of the id, "B-1A2B-3C4D". */
export function barrierNumber(id: BarrierId): string {
  const end = id.slice(-8).toUpperCase()
  return `B-${end.slice(0, 4)}-${end.slice(4)}`
}
