import type { SettingKey } from '#kernel/domain.ts'
import type { CalendarDay } from '#kernel/instant.ts'
import { Conflict } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { writeSetting } from '#kernel/setting.ts'
import { audit, tellProcesses, type Work } from '#kernel/work.ts'
import { findLastWrite } from './setting.sql.ts'

export interface SettingChange<T> {
  readonly setting: SettingKey<T>
  readonly value: T
  readonly from: CalendarDay
  readonly basis: string | null
  /** `stampOf` the setting when the form was shown; null = no form (commands, the demo). */
  readonly seen: number | null
}

/** Sets a dated setting of the centre. `Conflict` when somebody else wrote it since the form was shown. */
export async function changeSetting<T>(work: Work, change: SettingChange<T>): Promise<void> {
  requireRight(work, 'setup.centre.change')
  const last = await findLastWrite(work.tx, change.setting.key)
  if (change.seen !== null && change.seen !== stampOf(last)) throw new Conflict(change.setting.key)
  await writeSetting(work.tx, change.setting, {
    value: change.value,
    from: change.from,
    basis: change.basis,
    at: work.now,
    by: work.actor.id,
  })
  audit(work, 'setup.setting.changed', { key: change.setting.key, from: change.from.toString() })
  tellProcesses(work, 'centre')
}

/**
 * The number that a form carries to tell which writing of a setting it showed (milliseconds; 0 = never
 * written).
 */
export function stampOf(lastWrite: { epochMilliseconds: number } | null): number {
  return lastWrite?.epochMilliseconds ?? 0
}
