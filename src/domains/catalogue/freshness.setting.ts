import { z } from 'zod'
import type { Read } from '#kernel/db/handle.ts'
import type { SettingKey } from '#kernel/domain.ts'
import type { CalendarDay } from '#kernel/instant.ts'
import { readSetting } from '#kernel/setting.ts'
import type { FreshnessStages } from './freshness.rules.ts'

const days = z.int().min(0).max(730)
const stage = (name: string, fallback: number, what: string): SettingKey<number> => ({
  key: `catalogue.freshness.${name}`,
  schema: days,
  fallback,
  title: `Karta usługi po terminie sprawdzenia: po ilu dniach ${what}`,
})

/** The three stages of a card that nobody checked; each is dated and has its basis, as every setting. */
export const freshnessSettings = {
  markAfter: stage('mark-after', 0, 'dostaje oznaczenie'),
  hideAfter: stage('hide-after', 30, 'znika z list'),
  withdrawAfter: stage('withdraw-after', 90, 'jest wycofywana'),
} as const

/** The stages that hold on a day. */
export async function readStages(tx: Read, day: CalendarDay): Promise<FreshnessStages> {
  const { markAfter, hideAfter, withdrawAfter } = freshnessSettings
  return {
    markAfter: await readSetting(tx, markAfter, day),
    hideAfter: await readSetting(tx, hideAfter, day),
    withdrawAfter: await readSetting(tx, withdrawAfter, day),
  }
}
