import type { AreaKind } from '#kernel/area.sql.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'

// Kinds of a TERC unit (domain.md 6.6): 1 urban, 2 rural, 3 mixed, 4 town and 5 rural part of a mixed one,
// 8 district of Warsaw, 9 delegation of a city.
const kindDigits = '1234589'

/**
 * Why a text is no TERC number of a municipality; null for a good one. Only its shape is checked: 7 digits,
 * a voivodeship that exists (even, 02–32), a powiat and a gmina that are not 00, a known kind.
 */
export function whyNotTeryt(teryt: string): Refusal | null {
  if (!/^\d{7}$/.test(teryt)) return refusal('setup.area.teryt-digits')
  const voivodeship = Number(teryt.slice(0, 2))
  if (voivodeship < 2 || voivodeship > 32 || voivodeship % 2 === 1) {
    return refusal('setup.area.teryt-voivodeship')
  }
  if (teryt.slice(2, 4) === '00' || teryt.slice(4, 6) === '00') return refusal('setup.area.teryt-unit')
  if (!kindDigits.includes(teryt[6]!)) return refusal('setup.area.teryt-kind')
  return null
}

/** Why an area cannot be kept so: only municipalities and districts have a TERC number of their own. */
export function whyNotArea(area: { kind: AreaKind; teryt: string | null }): Refusal | null {
  if (area.teryt === null) return null
  if (area.kind === 'estate' || area.kind === 'village') return refusal('setup.area.teryt-not-here')
  return whyNotTeryt(area.teryt)
}

/** The ids in their new order when one moves a step up (-1) or down (1); the same order at the edge. */
export function nextOrder<T>(ids: readonly T[], moved: T, step: -1 | 1): readonly T[] {
  const from = ids.indexOf(moved)
  const to = from + step
  if (from < 0 || to < 0 || to >= ids.length) return ids
  const order = [...ids]
  order.splice(to, 0, ...order.splice(from, 1))
  return order
}
