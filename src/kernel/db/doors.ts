import type { RawBuilder } from 'kysely'
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
  /**
   * Read and write inside one centre, one transaction. Rolls back when `fn` throws. `last` is asked after
   * `fn` for one more statement, which goes out together with COMMIT: what it locks is held for no round
   * trip.
   */
  withCentre<T>(centre: CentreId, fn: (tx: Write) => Promise<T>, last?: Last): Promise<T>
  /** Read only inside one centre: the page's door. */
  readCentre<T>(centre: CentreId, fn: (tx: Read) => Promise<T>): Promise<T>
  withPublished<T>(fn: (tx: Omit<Read, 'centre'>) => Promise<T>): Promise<T>
  withPlatform<T>(fn: (tx: Platform) => Promise<T>): Promise<T>
  /** A raw client of the owner for migrations, dumps and LISTEN; the caller ends it. */
  ownerClient(): Promise<pg.Client>
  close(): Promise<void>
}

type Last = () => RawBuilder<unknown> | null

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Opens the pools; connects lazily. `size` is the number of connections of the program's own role. */
export function openDoors(at: Addresses, size = 8): Doors {
  // A server that stops while we close ends our idle connections: that is no news then.
  let closing = false
  const lost = (error: Error) =>
    log(closing ? 'debug' : 'warn', 'database.connection-lost', describeError(error))
  const app = openPool(at.app, size, lost)
  const published = openPool(at.public, 4, lost)
  const owner = openPool(at.owner, 3, lost)
  return {
    withCentre: (centre, fn, last) => inCentre(app, { centre, mode: '', last }, fn),
    readCentre: (centre, fn) => inCentre(app, { centre, mode: 'read only' }, fn),
    withPublished: (fn) => inTransaction(published, { begin: 'begin read only' }, fn),
    withPlatform: (fn) => inTransaction(owner, { begin: 'begin' }, fn),
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
  at: { centre: CentreId; mode: '' | 'read only'; last?: Last | undefined },
  fn: (tx: Write) => Promise<T>,
): Promise<T> {
  const { centre, mode, last } = at
  if (!uuid.test(centre)) throw new Error('centre id is no UUID')
  const begin = `begin ${mode}; set local app.centre = '${centre}'`
  return inTransaction(from, { begin, last }, ({ db }) => fn({ centre, db }))
}

async function inTransaction<T>(
  from: pg.Pool,
  at: { begin: string; last?: Last | undefined },
  fn: (tx: Platform) => Promise<T>,
): Promise<T> {
  const client = await from.connect()
  let broken: Error | undefined
  // Begin goes out with the first query, the last statement with the commit: one write to the socket and one
  // waking of the server less each (decision 0013). The connection is pipelined: when begin fails, the query
  // behind it fails as well.
  const flush = hold(client)
  const handle = handleOn(client, flush)
  try {
    const begun = client.query(at.begin)
    begun.catch(() => {})
    const result = await fn({ db: handle.db })
    const last = at.last?.() ?? null
    const release = hold(client)
    const answers = [last && handle.send(last), client.query('commit')] as const
    release()
    flush()
    await heard(answers)
    return result
  } catch (error) {
    flush()
    await client.query('rollback').catch((gone: Error) => {
      broken = gone
    })
    throw error
  } finally {
    handle.close()
    client.release(broken)
  }
}

async function heard([last, commit]: readonly [
  Promise<unknown> | null,
  Promise<pg.QueryResult>,
]): Promise<void> {
  const [written, committed] = await Promise.allSettled([last, commit])
  if (written.status === 'rejected') throw written.reason
  if (committed.status === 'rejected') throw committed.reason
  // COMMIT of a transaction that an unheard error broke answers ROLLBACK: nothing was kept, so nothing may be
  // said.
  if (committed.value.command !== 'COMMIT') throw new Error('the transaction was broken before its commit')
}

/** Keeps what is written to a connection until the answered function is called (again: no matter). */
function hold(client: pg.PoolClient): () => void {
  const { stream } = client.connection
  stream.cork()
  let held = true
  return () => {
    if (held) stream.uncork()
    held = false
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
    // Waiting longer than four seconds for a row another deed holds is "busy", answered 409 with Retry-After.
    options: '-c timezone=UTC -c statement_timeout=30000 -c lock_timeout=4000',
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
