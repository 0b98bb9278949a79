import { z } from 'zod'
import { attachFile, type FileId } from '#domains/files/public.ts'
import type { Read } from '#kernel/db/handle.ts'
import type { SettingKey } from '#kernel/domain.ts'
import { type CalendarDay, dayOf } from '#kernel/instant.ts'
import { requireRight } from '#kernel/right.ts'
import { readSetting, writeSetting } from '#kernel/setting.ts'
import { audit, type Work } from '#kernel/work.ts'

/** The centre's own Word template: where its bytes are and what it was called. */
export interface OwnTemplate {
  readonly file: string
  readonly sha256: string
  readonly name: string
}

/** Null = the default template. It has a form of its own, so it is no setting of the general page. */
const templateSetting: SettingKey<OwnTemplate | null> = {
  key: 'community-plan.report-template',
  schema: z.object({ file: z.string(), sha256: z.string(), name: z.string() }).nullable(),
  fallback: null,
  title: 'Szablon Word sprawozdania',
}

/** The template of the centre on a day; null = the default one. */
export async function findOwnTemplate(tx: Read, day: CalendarDay): Promise<OwnTemplate | null> {
  return readSetting(tx, templateSetting, day)
}

/** Takes a checked file as the template from today; `null` goes back to the default one. */
export async function setOwnTemplate(work: Work, template: (OwnTemplate & { file: FileId }) | null) {
  requireRight(work, 'community-plan.report.write')
  if (template) await attachFile(work, template.file)
  await writeSetting(work.tx, templateSetting, {
    value: template,
    from: dayOf(work.now, work.zone),
    basis: null,
    at: work.now,
    by: work.actor.id,
  })
  audit(work, 'community-plan.report.template', { file: template?.file ?? null })
}
