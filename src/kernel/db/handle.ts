import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type RawBuilder,
} from 'kysely'
import type pg from 'pg'
import type { CentreId } from '../id.ts'
import { toParameter } from './parsers.ts'
import type { DB } from './types.ts'

/** May only read. A query takes this when it changes nothing; a deed's handle fits as well. */
export interface Read {
  readonly centre: CentreId
  readonly db: Pick<
    Kysely<DB>,
    'selectFrom' | 'selectNoFrom' | 'with' | 'withRecursive' | 'fn' | 'getExecutor'
  >
}

/** May write: the handle inside a deed. */
export interface Write extends Read {
  readonly db: Kysely<DB>
}

/** Without a centre (all centres, as the owner): for the few importers of `withPlatform`. */
export interface Platform {
  readonly db: Kysely<DB>
}

// A statement with a name is parsed and planned once per connection (tech-db 2: 40 instead of 67 microseconds
// of our processor a query). Lists with many filters could make names without end, so only the first ones get
// one.
const mostNames = 400
const names = new Map<string, string>()

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known || names.size >= mostNames) return known
  const name = `s${names.size}`
  names.set(text, name)
  return name
}

/** A handle on the one transaction of a connection. */
export interface Handle {
  readonly db: Kysely<DB>
  /** Gives a statement to the connection at once, before anything that is asked after it. */
  send(statement: RawBuilder<unknown>): Promise<unknown>
  close(): void
  queries(): number
}

const compiler = new PostgresQueryCompiler()
const adapter = new PostgresAdapter()

/**
 * A Kysely handle bound to one connection inside one transaction; `sent` is told of each query that was given
 * to the connection. After `close()` every use throws: a handle that escaped could otherwise land in another
 * centre's transaction on the same connection.
 */
export function handleOn(client: pg.ClientBase, sent: () => void = () => {}): Handle {
  let open = true
  let count = 0
  const connection: DatabaseConnection = {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      if (!open) throw new Error('a database handle was used after its transaction ended')
      count += 1
      const values = query.parameters.map(toParameter)
      const name = nameOf(query.sql)
      const answer = client.query(name ? { name, text: query.sql, values } : { text: query.sql, values })
      sent()
      const result = await answer
      return { rows: (result.rows ?? []) as R[], numAffectedRows: BigInt(result.rowCount ?? 0) }
    },
    streamQuery() {
      throw new Error('streaming goes through exports, not through a deed')
    },
  }
  const nothing = async () => {}
  const driver: Driver = {
    init: nothing,
    acquireConnection: async () => connection,
    beginTransaction: () =>
      Promise.reject(new Error('a deed is one transaction; do not open another inside')),
    commitTransaction: nothing,
    rollbackTransaction: nothing,
    releaseConnection: nothing,
    destroy: nothing,
  }
  const db = new Kysely<DB>({
    dialect: {
      createAdapter: () => adapter,
      createDriver: () => driver,
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createQueryCompiler: () => compiler,
    },
  })
  return {
    db,
    send: (statement) => connection.executeQuery(statement.compile(db)),
    close: () => {
      open = false
    },
    queries: () => count,
  }
}
