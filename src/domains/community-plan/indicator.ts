import type { IndicatorCounts } from './indicator.sql.ts'

/**
 * The value of an indicator now: counted from the work, or the latest measured one; null while nobody
 * measured.
 */
export function actualOf(
  indicator: { counted: keyof IndicatorCounts | null; latest: string | null },
  counts: IndicatorCounts | null,
): string | null {
  if (!indicator.counted) return indicator.latest
  return String(counts?.[indicator.counted] ?? 0)
}
