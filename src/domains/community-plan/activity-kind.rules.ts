/**
 * The order after one entry went a place up or down; the same order at an end, null when the entry is not
 * there.
 */
export function nextOrder<T>(order: readonly T[], one: T, way: 'up' | 'down'): T[] | null {
  const at = order.indexOf(one)
  if (at < 0) return null
  const to = Math.min(Math.max(at + (way === 'up' ? -1 : 1), 0), order.length - 1)
  return order.toSpliced(at, 1).toSpliced(to, 0, one)
}
