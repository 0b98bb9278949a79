import { limiter } from '#kernel/web/limits.ts'

/** Seconds to wait before a caller may come again; 0 = let in. Sign-in and private links are held shorter. */
export function trafficLimits(on: boolean): (network: string, method: string, path: string) => number {
  if (!on) return () => 0
  const reads = limiter(1200, 300)
  const writes = limiter(120, 60)
  const doors = limiter(20, 15)
  const links = limiter(60, 30)
  return (network, method, path) => {
    const reading = method === 'GET' || method === 'HEAD'
    if (reading && path.startsWith('/odnosnik/')) return links.take(network)
    if (reading) return reads.take(network)
    if (path.startsWith('/praca/wejscie') || path.startsWith('/odnosnik')) return doors.take(network)
    return writes.take(network)
  }
}
