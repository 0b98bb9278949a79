import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Actor } from './actor.ts'
import type { Write } from './db/handle.ts'
import type { House } from './house.ts'
import { type CentreId, newId } from './id.ts'
import type { Instant } from './instant.ts'
import { describeError, log } from './log.ts'
import { Refused, refusal } from './refusal.ts'
import type { Work } from './work.ts'

/** Where and for whom a deed runs. */
export interface Setting {
  readonly centre: { readonly id: CentreId; readonly zone: string }
  readonly actor: Actor
  readonly now?: Instant
  readonly requestId?: string | null
}

/** The key of one rendering of a form (or an API call) and the hash of what was sent with it. */
export interface Once {
  readonly key: string
  readonly bodyHash: string
}

/**
 * A deed that could not be done now but may be tried again: 409 with Retry-After. `said` is the code that the
 * API answers.
 */
export class Busy extends Error {
  readonly said: string
  constructor(said = 'request.busy') {
    super('busy')
    this.name = 'Busy'
    this.said = said
  }
}

/** Nothing can be written now (disk nearly full, database away): 503 with Retry-After. */
export class Unavailable extends Error {
  constructor(why: string) {
    super(why)
    this.name = 'Unavailable'
  }
}

const deadlock = '40P01'
const serialization = '40001'
const lockTimeout = '55P03'
const missingOrUsed = '23503'
const taken = '23505'

/**
 * Runs one deed in one transaction: everything it wrote, announced, mailed and audited exists after it, or
 * nothing. A deadlock or serialisation failure rolls back and runs the whole deed again (so a deed touches
 * nothing outside the database); so does, once, a unique key that a rival took. With `once`, a repeat with
 * the same key and body answers the first result without doing it again; the same key with another body is
 * refused (`idempotency.reused`). The result must be plain data.
 */
export async function runDeed<T>(
  house: House,
  setting: Setting,
  deed: (work: Work) => Promise<T>,
  once?: Once,
): Promise<T> {
  if (!house.writable()) throw new Unavailable('disk')
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptDeed(house, setting, deed, once)
    } catch (error) {
      const code = (error as { code?: string }).code
      // Somebody took the same name or number in the same moment: once more, and the rule itself says so.
      const again = code === taken ? 2 : code === deadlock || code === serialization ? 4 : 0
      if (attempt < again) {
        log('warn', 'deed.again', { code, attempt, request: setting.requestId ?? null })
        continue
      }
      if (code === lockTimeout || code === deadlock || code === serialization) throw new Busy()
      // A row that others stand on was taken away, or one that is gone was named: the wall behind the rules.
      if (code === missingOrUsed) throw new Refused(refusal('deed.in-use'))
      if (isOutage(error)) {
        log('error', 'deed.outage', describeError(error))
        throw new Unavailable('database')
      }
      throw error
    }
  }
}

async function attemptDeed<T>(
  house: House,
  setting: Setting,
  deed: (work: Work) => Promise<T>,
  once?: Once,
): Promise<T> {
  let last: RawBuilder<unknown> | null = null
  let jobs = false
  const attempt = async (tx: Write): Promise<T> => {
    const work: Work = {
      tx,
      centre: setting.centre.id,
      actor: setting.actor,
      now: setting.now ?? house.clock(),
      zone: setting.centre.zone,
      rights: house.rights,
      requestId: setting.requestId ?? null,
      secret: house.secret,
      pending: { audits: [], facts: [], messages: [], jobs: [], changes: [] },
    }
    if (once) {
      const earlier = await claimKey(work, once)
      if (earlier) return earlier.result as T
    }
    const result = await deed(work)
    const calls = await pendingCalls(house, work)
    jobs = calls.jobs.length > 0
    const kept = once ? keepResult(once, result) : null
    last = lastWrites([kept, ...calls.jobs, ...calls.news, ...house.beforeCommit.map((step) => step(work))])
    return result
  }
  const result = await house.doors.withCentre(setting.centre.id, attempt, () => last)
  if (jobs) house.ringQueue()
  return result
}

// The insert waits for a rival with the same key and then sees its row: two clicks, one deed.
async function claimKey(work: Work, once: Once): Promise<{ result: unknown } | null> {
  const inserted = await work.tx.db
    .insertInto('kernel.idempotency')
    .values({
      centre_id: work.centre,
      key: once.key,
      body_hash: once.bodyHash,
      result: 'null',
      made_at: work.now,
    })
    .onConflict((conflict) => conflict.columns(['centre_id', 'key']).doNothing())
    .returning('key')
    .execute()
  if (inserted.length > 0) return null
  const row = await work.tx.db
    .selectFrom('kernel.idempotency')
    .select(['body_hash', 'result'])
    .where('centre_id', '=', work.centre)
    .where('key', '=', once.key)
    .executeTakeFirstOrThrow()
  if (row.body_hash !== once.bodyHash) throw new Refused(refusal('idempotency.reused'))
  return { result: row.result }
}

function keepResult(once: Once, result: unknown): RawBuilder<unknown> {
  return sql`kernel.keep_result(${once.key}, ${JSON.stringify(result ?? null)}::jsonb)`
}

// Everything that a deed only announced is written by one statement: result, jobs, changes, and audit last,
// because it holds the centre's chain until the commit.
function lastWrites(calls: readonly (RawBuilder<unknown> | null)[]): RawBuilder<unknown> | null {
  const parts = calls.filter((call) => call !== null)
  return parts.length > 0 ? sql`select ${sql.join(parts)}` : null
}

async function pendingCalls(
  house: House,
  work: Work,
): Promise<Record<'jobs' | 'news', RawBuilder<unknown>[]>> {
  const { facts, messages, jobs, changes } = work.pending
  const queue = [...jobs]
  for (const fact of facts) {
    // One job per (fact, listener), so that one listener's failure does not repeat another's work.
    for (const task of house.listeners.get(fact.name) ?? []) queue.push({ task, payload: fact.ids })
  }
  for (const message of messages) {
    const id = newId<'outbox'>()
    const made = await work.tx.db
      .insertInto('kernel.outbox')
      .values({
        centre_id: work.centre,
        id,
        channel: message.channel,
        dedupe_key: message.dedupeKey,
        recipient: message.to,
        subject: message.subject,
        body: message.body,
        made_at: work.now,
      })
      .onConflict((conflict) => conflict.columns(['centre_id', 'dedupe_key']).doNothing())
      .returning('id')
      .execute()
    if (made.length > 0) queue.push({ task: 'kernel.send', payload: { message: id }, key: `send:${id}` })
  }
  for (const topic of changes) {
    await work.tx.db.insertInto('kernel.change').values({ centre_id: work.centre, topic }).execute()
  }
  const calls = queue.map((job) => {
    const payload = JSON.stringify(job.payload)
    const runAt = job.runAt?.toString() ?? null
    return sql`kernel.enqueue(${job.task}, ${payload}::jsonb, ${job.key ?? null}, ${runAt}::timestamptz)`
  })
  const news = changes.map(
    (topic) => sql`pg_notify('splot_change', ${JSON.stringify({ centre: work.centre, topic })})`,
  )
  return { jobs: calls, news }
}

/** Hash of a submitted body, for `Once`; order of fields counts, the key itself does not. */
export function bodyHash(fields: Iterable<readonly [string, string]>): string {
  const hash = createHash('sha256')
  for (const [name, value] of fields) if (name !== '_key') hash.update(`${name}\0${value}\0`)
  return hash.digest('base64url')
}

/** True for errors that mean "the database is away or shutting down", not "the deed is wrong". */
export function isOutage(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? ''
  const lost = ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', '53100', '53300', '53400']
  if (lost.includes(code) || /^(57P|08)/.test(code)) return true
  const message = error instanceof Error ? error.message : ''
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
    message,
  )
}
