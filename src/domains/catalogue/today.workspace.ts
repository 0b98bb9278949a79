import type { TodayItem } from '#kernel/domain.ts'
import { dayOf, type Instant, isBefore } from '#kernel/instant.ts'
import { speak } from '#kernel/texts.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { sumDueBy } from './assurance.sql.ts'
import { listCorrections } from './correction.sql.ts'
import { sumOpenReports } from './error-report.sql.ts'
import { paths } from './paths.ts'
import { countServices } from './service.sql.ts'
import { listWaitingDrafts } from './service-draft.sql.ts'
import { pl } from './today.workspace.texts.pl.ts'

const t = speak({ pl }, 'pl')
const aheadDays = 14
const promisedDays = 7

/** What waits in the catalogue: drafts of others to approve, checks that are due, cards with gaps. */
export async function catalogueToday(visit: Visit): Promise<TodayItem[]> {
  const items = visit.may('catalogue.service.approve') ? await waitingWords(visit) : []
  if (!visit.may('catalogue.service.write')) return items
  const soon = visit.today.add({ days: aheadDays })
  const { due, gaps, reports } = await visit.read(async (tx) => ({
    reports: await sumOpenReports(tx),
    due: await sumDueBy(tx, soon),
    gaps: await countServices(tx, { incomplete: true }),
  }))
  if (reports.first) {
    items.push({
      ...{ title: t('errors', { n: reports.count }), detail: t('errorsText'), path: paths.errors },
      dueOn: reports.first.toString(),
      urgency: isBefore(reports.first, visit.today.add({ days: 2 })) ? 'now' : 'soon',
    })
  }
  if (due.first) {
    items.push({
      ...{ title: t('checks', { n: due.count }), detail: t('checksText'), dueOn: due.first.toString() },
      path: `${paths.services}?sort=sprawdzenie`,
      urgency: isBefore(due.first, visit.today) ? 'now' : 'soon',
    })
  }
  if (gaps > 0) {
    const path = `${paths.services}?braki=tak`
    items.push({
      title: t('gaps', { n: gaps }),
      detail: t('gapsText'),
      path,
      dueOn: null,
      urgency: 'whenever',
    })
  }
  return items
}

// Drafts of others and corrections of providers; both are promised an answer within a week.
async function waitingWords(visit: Visit): Promise<TodayItem[]> {
  const { drafts, corrections } = await visit.read(async (tx) => ({
    drafts: await listWaitingDrafts(tx),
    corrections: await listCorrections(tx, null),
  }))
  const due = (at: Instant | null) =>
    at ? dayOf(at, visit.centre.zone).add({ days: promisedDays }).toString() : null
  return [
    ...drafts
      .filter((draft) => draft.sent_by_id !== visit.actor.id)
      .map((draft) => ({
        ...{ title: t('approve', { name: draft.name }), detail: t('approveText') },
        ...{ path: paths.approval(draft.id), dueOn: due(draft.sent_at), urgency: 'soon' as const },
      })),
    ...corrections.map((each) => ({
      ...{ title: t('correction', { name: each.name }), detail: t('correctionText') },
      path: paths.correction(each.service_id, each.id),
      ...{ dueOn: due(each.made_at), urgency: 'soon' as const },
    })),
  ]
}
