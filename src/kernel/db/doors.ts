import pg from 'pg'
import type { CentreId } from '../id.ts'
import { describeError, log } from '../log.ts'
import { handleOn, type Platform, type Read, type Write } from './handle.ts'
import { ourTypes } from './parsers.ts'

/** Where the database is, one address per role. The owner migrates; the others only work. */
export interface Addresses {
  readonly owner: string
  readonly app: string
  readonly public: string
}

/**
 * The only three ways to the data. The pools behind them are private to the kernel.
 * `withCentre` sees one centre, `withPublished` what every centre has published, `withPlatform` all
 * (owner; its few importers are listed in the architecture test).
 */
export interface Doors {
  /** Read and write inside one centre, one transaction. Rolls back when `fn` throws. */
  withCentre<T>(centre: CentreId, fn: (tx: Write) => Promise<T>): Promise<T>
  /** Read only inside one centre: the page's door. */
  readCentre<T>(centre: CentreId, fn: (tx: Read) => Promise<T>): Promise<T>
  withPublished<T>(fn: (tx: Omit<Read, 'centre'>) => Promise<T>): Promise<T>
  withPlatform<T>(fn: (tx: Platform) => Promise<T>): Promise<T>
  /** A raw client of the owner for migrations, dumps and LISTEN; the caller ends it. */
  ownerClient(): Promise<pg.Client>
  close(): Promise<void>
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

// Waiting longer than this for a row another deed holds is "busy", answered 409 with Retry-After.
const lockTimeout = `set local lock_timeout = '4s'`

/** Opens the pools; connects lazily. `size` is the number of connections of the program's own role. */
export function openDoors(at: Addresses, size = 12): Doors {
  // A server that stops while we close ends our idle connections: that is no news then.
  let closing = false
  const lost = (error: Error) =>
    log(closing ? 'debug' : 'warn', 'database.connection-lost', describeError(error))
  const app = openPool(at.app, size, lost)
  const published = openPool(at.public, 4, lost)
  const owner = openPool(at.owner, 3, lost)
  return {
    withCentre: (centre, fn) => inCentre(app, { centre, mode: '' }, fn),
    readCentre: (centre, fn) => inCentre(app, { centre, mode: 'read only' }, fn),
    withPublished: (fn) => without(published, 'begin read only', fn),
    withPlatform: (fn) => without(owner, 'begin', fn),
    ownerClient: async () => {
      const client = new pg.Client({ connectionString: at.owner, types: ourTypes })
      client.on('error', lost)
      await client.connect()
      return client
    },
    close: async () => {
      closing = true
      await Promise.all([app.end(), published.end(), owner.end()])
    },
  }
}

async function inCentre<T>(
  from: pg.Pool,
  at: { centre: CentreId; mode: '' | 'read only' },
  fn: (tx: Write) => Promise<T>,
): Promise<T> {
  const { centre, mode } = at
  if (!uuid.test(centre)) throw new Error('centre id is no UUID')
  const begin = `begin ${mode}; set local app.centre = '${centre}'; ${lockTimeout}`
  return inTransaction(from, begin, async (client) => {
    const handle = handleOn(client)
    try {
      return await fn({ centre, db: handle.db })
    } finally {
      handle.close()
    }
  })
}

async function without<T>(from: pg.Pool, begin: string, fn: (tx: Platform) => Promise<T>): Promise<T> {
  return inTransaction(from, begin, async (client) => {
    const handle = handleOn(client)
    try {
      return await fn({ db: handle.db })
    } finally {
      handle.close()
    }
  })
}

async function inTransaction<T>(
  from: pg.Pool,
  begin: string,
  fn: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await from.connect()
  let broken: Error | undefined
  try {
    // Begin and SET LOCAL are one message, and the first query follows it on the wire without waiting: the
    // connection is pipelined. When begin fails, that query fails as well.
    const begun = client.query(begin)
    begun.catch(() => {})
    const result = await fn(client)
    await begun
    const { command } = await client.query('commit')
    // COMMIT of a transaction that an unheard error broke answers ROLLBACK: nothing was kept, so nothing may
    // be said.
    if (command !== 'COMMIT') throw new Error('the transaction was broken before its commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((gone: Error) => {
      broken = gone
    })
    throw error
  } finally {
    client.release(broken)
  }
}

function openPool(connectionString: string, max: number, lost: (error: Error) => void): pg.Pool {
  const made = new pg.Pool({
    connectionString,
    max,
    types: ourTypes,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 8_000,
    pipeline: true,
    options: '-c timezone=UTC -c statement_timeout=30000',
  })
  // Without a listener a server stop crashes the process (tech-db 1.4).
  made.on('error', lost)
  // The pool listens only to idle connections; one that a deed holds between two queries has nobody else.
  made.on('connect', (client) => client.on('error', lost))
  return made
}

/** The addresses of the program's own roles, made from the owner's and the roles' password. */
export function addressesFrom(owner: string, password: string, app: string | null = null): Addresses {
  return {
    owner,
    app: app ?? asRole(owner, 'splot_app', password),
    public: asRole(owner, 'splot_public', password),
  }
}

function asRole(address: string, role: string, password: string): string {
  const url = new URL(address)
  url.username = role
  url.password = password
  return url.toString()
}
