import type { TodayItem } from '#kernel/domain.ts'
import { dayOf, isBefore } from '#kernel/instant.ts'
import { speak } from '#kernel/texts.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { sumDueBy } from './assurance.sql.ts'
import { paths } from './paths.ts'
import { countServices } from './service.sql.ts'
import { listWaitingDrafts } from './service-draft.sql.ts'
import { pl } from './today.workspace.texts.pl.ts'

const t = speak({ pl }, 'pl')
const aheadDays = 14

/** What waits in the catalogue: drafts of others to approve, checks that are due, cards with gaps. */
export async function catalogueToday(visit: Visit): Promise<TodayItem[]> {
  const items = visit.may('catalogue.service.approve') ? await waitingDrafts(visit) : []
  if (!visit.may('catalogue.service.write')) return items
  const soon = visit.today.add({ days: aheadDays })
  const { due, gaps } = await visit.read(async (tx) => ({
    due: await sumDueBy(tx, soon),
    gaps: await countServices(tx, { incomplete: true }),
  }))
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

async function waitingDrafts(visit: Visit): Promise<TodayItem[]> {
  const drafts = await visit.read(listWaitingDrafts)
  return drafts
    .filter((draft) => draft.sent_by_id !== visit.actor.id)
    .map((draft) => ({
      ...{ title: t('approve', { name: draft.name }), detail: t('approveText') },
      path: paths.approval(draft.id),
      dueOn: draft.sent_at ? dayOf(draft.sent_at, visit.centre.zone).add({ days: 7 }).toString() : null,
      urgency: 'soon' as const,
    }))
}
