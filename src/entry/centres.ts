import { listCentres, listHostnames } from '#kernel/centre.sql.ts'
import type { Doors } from '#kernel/db/doors.ts'
import type { Centre } from '#kernel/web/visit.ts'

/** Which centre an address means. Read once and again when a process says that centres changed. */
export interface Centres {
  /** By slug, else by host name, else `demo`, else the first made; null when there is none. */
  find(host: string, slug: string | null): Promise<Centre | null>
  all(): Promise<readonly Centre[]>
  forget(): void
}

/**
 * Keeps the centres of the installation in memory. A centre just made by a command is found at the first
 * miss.
 */
export function keepCentres(doors: Doors): Centres {
  let known: Promise<{ centres: Centre[]; hosts: Map<string, Centre> }> | null = null
  const load = () =>
    doors.withPlatform(async (tx) => {
      const centres = await listCentres(tx)
      const names = await listHostnames(tx)
      const byId = new Map(centres.map((centre) => [centre.id, centre]))
      return { centres, hosts: new Map(names.map((name) => [name.host, byId.get(name.centre_id)!])) }
    })
  const read = () => {
    known ??= load().catch((error) => {
      known = null
      throw error
    })
    return known
  }
  const search = async (host: string, slug: string | null): Promise<Centre | null> => {
    const { centres, hosts } = await read()
    if (slug) return centres.find((centre) => centre.slug === slug) ?? null
    return hosts.get(host) ?? centres.find((centre) => centre.slug === 'demo') ?? centres[0] ?? null
  }
  return {
    find: async (host, slug) => {
      const found = await search(host, slug)
      if (found) return found
      known = null
      return search(host, slug)
    },
    all: async () => (await read()).centres,
    forget: () => {
      known = null
    },
  }
}
