import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type AddJobFunction, parseCronItems, type Runner, run, type TaskList } from 'graphile-worker'
import pg from 'pg'
import { listCentres } from '#kernel/centre.sql.ts'
import type { Config } from '#kernel/config.ts'
import { quiet } from '#kernel/db/install.ts'
import type { Domain } from '#kernel/domain.ts'
import { openStage } from '#kernel/files/receive.ts'
import type { House } from '#kernel/house.ts'
import { parseId } from '#kernel/id.ts'
import { freeAbandonedJobs, queueName } from '#kernel/job.sql.ts'
import { describeError, log } from '#kernel/log.ts'
import { cleanUp } from '#kernel/operate/clean-up.ts'
import { makeCarriers, sendMessage } from '#kernel/outbox.ts'
import { domains } from './domains.ts'

type Job = NonNullable<Domain['jobs']>[string]

/** All jobs of the program by name: the kernel's own and what the domains declare. */
export function allJobs(config: Config): Readonly<Record<string, Job>> {
  const carriers = makeCarriers(config)
  const jobs: Record<string, Job> = {
    'kernel.send': (payload, at) => sendMessage(payload, at, carriers),
    'kernel.clean-up': cleanUp,
  }
  for (const domain of domains) {
    for (const [name, job] of Object.entries(domain.jobs ?? {})) {
      if (jobs[name]) throw new Error(`the job ${name} is declared twice`)
      jobs[name] = job
    }
  }
  return jobs
}

/**
 * What the job library runs: every job inside the centre of its payload, and the one that starts the daily
 * ones.
 */
export function tasksOf(house: House): TaskList {
  const tasks: TaskList = { [daily]: (_, { addJob }) => queueDaily(house, addJob) }
  for (const [name, job] of Object.entries(allJobs(house.config))) {
    tasks[name] = async (payload) => {
      const given = payload as Record<string, string>
      const centre = parseId<'centre'>(given.centre)
      if (centre) await job(given, { house, centre, now: house.clock() })
    }
  }
  return tasks
}

const daily = 'kernel.daily'

// One job per centre and kind, so that a failure repeats alone. The key keeps a late day from piling up.
async function queueDaily(house: House, addJob: AddJobFunction): Promise<void> {
  await openStage(join(house.config.dataDir, 'stage'))
  const names = ['kernel.clean-up', ...domains.flatMap((domain) => domain.daily ?? [])]
  for (const { id } of await house.doors.withPlatform(listCentres)) {
    for (const name of names) await addJob(name, { centre: id }, { jobKey: `daily:${name}:${id}` })
  }
}

/**
 * The queue under way. After `stop` the database may go: a connection that is still closing has its listener.
 */
export interface Queue {
  /** Lets jobs under way finish. May be called twice. */
  stop(): Promise<void>
}

/** Runs the queue in this process, and runs it again when the database was away. */
export async function startWorker(house: House, ownerAddress: string): Promise<Queue> {
  const pool = openPool(ownerAddress)
  let runner = await startRunner(house, pool)
  let stopping: Promise<void> | null = null
  const ended = keepRunning()
  return {
    stop: () => {
      stopping ??= end()
      return stopping
    },
  }

  async function end(): Promise<void> {
    await runner.stop().catch(() => {})
    await ended
    await pool.end()
  }

  async function keepRunning(): Promise<void> {
    while (!stopping) {
      await runner.promise.catch(tell)
      // One that ended by itself cannot be stopped again.
      await runner.stop().catch(() => {})
      const again = stopping ? null : await startRunner(house, pool).catch(tell)
      if (again) runner = again
      else if (!stopping) await pause(500)
    }
    await runner.stop().catch(() => {})
  }
}

function tell(error: unknown): null {
  log('warn', 'queue.lost', describeError(error))
  return null
}

async function startRunner(house: House, pool: pg.Pool): Promise<Runner> {
  const owner = await house.doors.ownerClient()
  try {
    await freeAbandonedJobs(owner)
  } finally {
    await owner.end()
  }
  return run({
    pgPool: pool,
    taskList: tasksOf(house),
    // At 2:17 UTC, when nobody works; a machine that slept catches up on the last day.
    parsedCronItems: parseCronItems([
      { task: daily, match: '17 2 * * *', options: { backfillPeriod: 24 * 3600 * 1000, jobKey: daily } },
    ]),
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 5_000,
    logger: quiet,
    // Without a batch the library lets a failed "done" or "failed" go unheard, and that ends the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  })
}

// Our own pool: the library takes its listeners off its own before the connections are closed, and a
// database that stopped in that moment ended the program with an unheard error (seen in 2 of 10 stops).
function openPool(ownerAddress: string): pg.Pool {
  const address = new URL(ownerAddress)
  address.searchParams.set('application_name', queueName)
  const pool = new pg.Pool({ connectionString: address.toString(), max: 3 })
  const lost = (error: Error) => log('warn', 'worker.connection-lost', describeError(error))
  pool.on('error', lost)
  pool.on('connect', (client) => void client.on('error', lost))
  return pool
}
