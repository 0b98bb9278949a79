import type { TodayItem } from '#kernel/domain.ts'
import { speak } from '#kernel/texts.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { paths } from './paths.ts'
import { isReviewLate, reviewDueOn } from './review.rules.ts'
import { pl } from './review.workspace.texts.pl.ts'
import { readQueue } from './review-queue.ts'

const t = speak({ pl }, 'pl')

/** The queue of the week, for who may decide; due on Friday, pressing when something waits since last week. */
export async function deskToday(visit: Visit): Promise<TodayItem[]> {
  if (!visit.may('desk.review.decide')) return []
  const { today } = visit
  const queue = await visit.read((tx) => readQueue(tx, { today, zone: visit.centre.zone }))
  if (queue.length === 0) return []
  const late = queue.some(({ firstOn }) => isReviewLate(firstOn, today))
  const title = t('todayTitle', { n: queue.length })
  const dueOn = reviewDueOn(today).toString()
  return [{ title, detail: t('todayText'), path: paths.review, dueOn, urgency: late ? 'now' : 'soon' }]
}
