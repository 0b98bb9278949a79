import type { TodayItem } from '#kernel/domain.ts'
import { isBefore, parseDay } from '#kernel/instant.ts'
import { speak } from '#kernel/texts.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { nextReview, type ReviewDay } from './accessibility.rules.ts'
import { listBarriers } from './barrier.sql.ts'
import { barrierNumber } from './barrier.ts'
import { type Check, checkPaths, missingSettings } from './checklist.rules.ts'
import { readSetupFacts } from './checklist.ts'
import { paths } from './paths.ts'
import { findLegalParameter } from './setting.sql.ts'
import type { Declaration } from './setting-keys.ts'
import { pl } from './today.texts.pl.ts'

const t = speak({ pl }, 'pl')

/** What to do about each thing that is missing. */
export const sayCheck: Readonly<Record<Check, string>> = {
  municipality: t('municipality'),
  areas: t('areas'),
  contact: t('contact'),
  officers: t('officers'),
  dataProtection: t('dataProtection'),
  declaration: t('declaration'),
}

/** What waits in the centre's own matters: missing settings, the yearly review, unanswered barriers. */
export async function setupToday(visit: Visit): Promise<TodayItem[]> {
  const items = visit.may('setup.barrier.answer') ? await waitingBarriers(visit) : []
  if (!visit.may('setup.centre.change')) return items
  const facts = await readSetupFacts(visit)
  const missing = missingSettings(facts).map((check): TodayItem => {
    const title = sayCheck[check]
    return { title, detail: t('setup'), path: checkPaths[check], dueOn: null, urgency: 'whenever' }
  })
  const review = facts.declaration ? await dueReview(visit, facts.declaration) : null
  return [...items, ...(review ? [review] : []), ...missing]
}

async function waitingBarriers(visit: Visit): Promise<TodayItem[]> {
  const reports = await visit.read((tx) => listBarriers(tx, 50))
  return reports
    .filter((report) => !report.answered_at)
    .map((report) => ({
      title: t('barrier', { number: barrierNumber(report.id) }),
      detail: t('barrierText'),
      path: paths.barrier(report.id),
      dueOn: report.due_on.toString(),
      urgency: isBefore(visit.today.add({ days: 2 }), report.due_on) ? 'soon' : 'now',
    }))
}

async function dueReview(visit: Visit, declaration: Declaration): Promise<TodayItem | null> {
  const on = await visit.read((tx) => findLegalParameter(tx, 'accessibility.review-day', visit.today))
  const { state, dueOn } = nextReview(
    parseDay(declaration.reviewedOn)!,
    visit.today,
    (on as ReviewDay | null) ?? { month: 3, day: 31 },
  )
  if (state === 'later') return null
  return {
    title: t('review'),
    detail: t(state === 'overdue' ? 'reviewLate' : 'reviewSoon'),
    path: paths.declarationForm,
    dueOn: dueOn.toString(),
    urgency: state === 'overdue' ? 'now' : 'soon',
  }
}
