import { join } from 'node:path'
import type { Child } from 'hono/jsx'
import { appendEntries } from '#domains/audit/audit-entry.sql.ts'
import type { Config } from '#kernel/config.ts'
import type { Doors } from '#kernel/db/doors.ts'
import type { Read } from '#kernel/db/handle.ts'
import type { Names } from '#kernel/domain.ts'
import { openStage } from '#kernel/files/receive.ts'
import { scannerAt } from '#kernel/files/scan.ts'
import { diskStore } from '#kernel/files/store.ts'
import type { House } from '#kernel/house.ts'
import { type Instant, Temporal } from '#kernel/instant.ts'
import { startMaker } from '#kernel/maker/maker.ts'
import { makeQueueBell } from '#kernel/queue-bell.ts'
import type { Reach } from '#kernel/right.ts'
import type { Visit } from '#kernel/web/visit.ts'
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
    ringQueue: makeQueueBell(given.doors),
    auditNames: Object.assign({}, ...domains.map((domain) => domain.auditNames ?? {})),
    links: Object.assign({}, ...domains.map((domain) => domain.links ?? {})),
    panels: drawPanels,
    names: allNames(),
    stage: await openStage(join(given.config.dataDir, 'stage')),
    files: diskStore(given.config.dataDir),
    scanner: scannerAt(given.config.scanner),
    maker: startMaker(),
    mayReadFile,
    sentence: sentenceOf,
    clock: given.clock ?? (() => Temporal.Now.instant()),
    writable: given.writable ?? (() => true),
  }
}

async function drawPanels(page: string, visit: Visit, subject: string): Promise<Child[]> {
  const drawn: Child[] = []
  for (const domain of domains) {
    const panel = (await domain.panels?.[page]?.(visit, subject)) ?? null
    if (panel !== null) drawn.push(panel)
  }
  return drawn
}

// The first domain that knows the file answers.
async function mayReadFile(visit: Visit, tx: Read, file: string): Promise<boolean> {
  for (const domain of domains) {
    const answer = (await domain.mayReadFile?.(visit, tx, file)) ?? null
    if (answer !== null) return answer
  }
  return false
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
