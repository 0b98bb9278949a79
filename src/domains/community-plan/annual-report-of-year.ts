import type { House } from '#kernel/house.ts'
import { dayOf } from '#kernel/instant.ts'
import type { Centre } from '#kernel/web/visit.ts'
import { makeReport, type ReportFormat } from './annual-report-made.ts'
import { readReport } from './annual-report-read.ts'
import { findOwnTemplate } from './annual-report-template.actions.ts'
import { findPublicPlan } from './plan.sql.ts'

/**
 * The report of the latest public plan of a year as a file; the preview while it is not frozen. Null where
 * the year has no public plan.
 */
export async function fileOfReport(
  house: House,
  asked: { centre: Centre; year: number; format: ReportFormat },
): Promise<{ frozen: boolean; bytes: Uint8Array } | null> {
  const { centre, year, format } = asked
  const now = house.clock()
  const found = await house.doors.readCentre(centre.id, async (tx) => {
    const plan = await findPublicPlan(tx, year)
    if (!plan) return null
    const template = await findOwnTemplate(tx, dayOf(now, centre.zone))
    const at = { centreName: centre.name, zone: centre.zone, now }
    return { template, report: await readReport(tx, plan.id, at) }
  })
  if (!found) return null
  const { content, frozen } = found.report
  const given = { centre: centre.id, content, template: found.template?.sha256 ?? null }
  return { frozen, bytes: await makeReport(house, given, format) }
}
