import type { TodayItem } from '#kernel/domain.ts'
import { speak } from '#kernel/texts.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { paths } from './paths.ts'
import { roleTitles } from './role.ts'
import { warnDays } from './staff.rules.ts'
import { listEnding } from './staff.sql.ts'
import { pl } from './staff.workspace.texts.pl.ts'

const t = speak({ pl }, 'pl')

/** Training and roles that end soon: everybody's for those who look after accounts, else one's own. */
export async function endingSoon(visit: Visit): Promise<TodayItem[]> {
  const { actor, today } = visit
  if (actor.kind !== 'account') return []
  const all = visit.may('people.account.read')
  const rows = await visit.read((tx) =>
    listEnding(tx, {
      account: all ? null : actor.id,
      today,
      trainingBy: today.add({ days: warnDays.training }),
      roleBy: today.add({ days: warnDays.role }),
    }),
  )
  return rows.map((row) => ({
    title: t(row.kind === 'training' ? 'todayTraining' : 'todayRole', { role: roleTitles[row.role] }),
    detail: row.account_id === actor.id ? t('todayOwn') : row.name,
    path: all ? paths.staffMember(row.account_id) : paths.account,
    dueOn: row.ends_on.toString(),
    urgency: row.ends_on.since(today).days <= 7 ? 'now' : 'soon',
  }))
}
