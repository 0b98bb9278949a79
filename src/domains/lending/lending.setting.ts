import { z } from 'zod'
import type { SettingKey } from '#kernel/domain.ts'

/** Days before (negative) and after the end of a loan on which the borrower is reminded. */
export const reminderDays: SettingKey<number[]> = {
  key: 'lending.reminder-days',
  schema: z.array(z.int().min(-30).max(365)).max(12),
  fallback: [-3, 1, 7, 14],
  title: 'Wypożyczalnia: dni przypomnień przed końcem (ujemne) i po końcu wypożyczenia',
}

/** How long an offer to somebody in the queue stands, in hours. */
export const offerHours: SettingKey<number> = {
  key: 'lending.offer-hours',
  schema: z.int().min(1).max(720),
  fallback: 48,
  title: 'Wypożyczalnia: ile godzin czekamy na odpowiedź osoby z kolejki',
}
