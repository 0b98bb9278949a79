/** A bucket per caller: `burst` calls at once, then `perMinute`. Kept in memory of one process. */
export interface Limiter {
  /** Seconds until the caller may come again; 0 = let in. */
  take(caller: string, cost?: number): number
}

/** Makes a limiter. Buckets that are full again are forgotten, and never more than `most` are kept. */
export function limiter(
  perMinute: number,
  burst: number,
  { most = 50_000, clock = Date.now }: { most?: number; clock?: () => number } = {},
): Limiter {
  const buckets = new Map<string, { tokens: number; at: number }>()
  const perMs = perMinute / 60_000
  return {
    take(caller, cost = 1) {
      const now = clock()
      const bucket = buckets.get(caller) ?? { tokens: burst, at: now }
      const tokens = Math.min(burst, bucket.tokens + (now - bucket.at) * perMs)
      if (buckets.size >= most && !buckets.has(caller)) buckets.delete(buckets.keys().next().value!)
      if (tokens < cost) {
        buckets.set(caller, { tokens, at: now })
        return Math.ceil((cost - tokens) / perMs / 1000)
      }
      buckets.set(caller, { tokens: tokens - cost, at: now })
      return 0
    },
  }
}

/** The network of an address for limits: IPv4 as it is, IPv6 by its /64 (one household has them all). */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail = ''] = plain.split('::')
  const left = head.split(':').filter(Boolean)
  const right = tail.split(':').filter(Boolean)
  const zeros = plain.includes('::') ? Array(Math.max(0, 8 - left.length - right.length)).fill('0') : []
  return [...left, ...zeros, ...right].slice(0, 4).join(':')
}
