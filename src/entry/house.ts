import { appendEntries } from '#domains/audit/audit-entry.sql.ts'
import type { Config } from '#kernel/config.ts'
import type { Doors } from '#kernel/db/doors.ts'
import type { Names } from '#kernel/domain.ts'
import type { House } from '#kernel/house.ts'
import { type Instant, Temporal } from '#kernel/instant.ts'
import type { Reach } from '#kernel/right.ts'
import { domains } from './domains.ts'
import { sentenceOf } from './sentences.ts'

/** Puts the program together from its domains: rights, listeners, what happens before a commit. */
export async function furnish(given: {
  doors: Doors
  config: Config
  secret: string
  clock?: () => Instant
  writable?: () => boolean
}): Promise<House> {
  const rights: Record<string, Readonly<Record<string, Reach>>> = {}
  const listeners = new Map<string, string[]>()
  for (const domain of domains) {
    for (const [action, row] of Object.entries(domain.rights)) {
      if (rights[action]) throw new Error(`the right ${action} is declared twice`)
      rights[action] = row
    }
    for (const [fact, tasks] of Object.entries(domain.listens ?? {})) {
      listeners.set(fact, [...(listeners.get(fact) ?? []), ...tasks])
    }
  }
  return {
    doors: given.doors,
    config: given.config,
    secret: given.secret,
    rights,
    listeners,
    settings: domains.flatMap((domain) => domain.settings ?? []),
    texts: Object.assign({}, ...domains.map((domain) => domain.texts ?? {})),
    beforeCommit: [appendEntries],
    auditNames: Object.assign({}, ...domains.map((domain) => domain.auditNames ?? {})),
    links: Object.assign({}, ...domains.map((domain) => domain.links ?? {})),
    names: allNames(),
    sentence: sentenceOf,
    clock: given.clock ?? (() => Temporal.Now.instant()),
    writable: given.writable ?? (() => true),
  }
}

function allNames(): Names {
  const known = domains.flatMap((domain) => domain.names ?? [])
  return {
    of: async (tx, ids) => {
      const found = new Map<string, string>()
      for (const names of known) for (const [id, name] of await names.of(tx, ids)) found.set(id, name)
      return found
    },
    find: async (tx, typed) => {
      const found: string[] = []
      for (const names of known) found.push(...(await names.find(tx, typed)))
      return found
    },
  }
}
