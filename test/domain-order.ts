import { domains } from '#entry/domains.ts'

/**
 * The line in which domains stand (house-style 1): a domain knows only those before it, in code and in the
 * database.
 */
export const domainOrder = [
  'audit',
  'files',
  'people',
  'documents',
  'notifications',
  'search',
  'network',
  'places',
  'reservations',
  'lending',
  'transport',
  'catalogue',
  'open-data',
  'desk',
  'events',
  'volunteering',
  'initiatives',
  'intake',
  'ipus',
  'diagnosis',
  'community-plan',
  'news',
  'practices',
  'setup',
] as const

/** One PostgreSQL schema per domain, after the kernel's. */
export const schemaOrder: readonly string[] = ['kernel', ...domainOrder.map(schemaOf)]

/** The schema of a domain. */
export function schemaOf(domain: string): string {
  return domain.replaceAll('-', '_')
}

/** Names in `entry/domains.ts` that stand in another order than the line, or not in it at all. */
export function outOfLine(names: readonly string[] = domains.map((domain) => domain.name)): string[] {
  const positions = names.map((name) => (domainOrder as readonly string[]).indexOf(name))
  return names.filter((_, at) => positions[at]! < 0 || (at > 0 && positions[at]! < positions[at - 1]!))
}
