import { join } from 'node:path'
/** The queue under way. After `stop` the database may go: a connection that is still closing has its listener. */
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

// Our own pool: the library takes its listeners off its own before the connections are closed, and a database that
// stopped in that moment ended the program with an unheard error (seen in 2 of 10 stops).
function openPool(ownerAddress: string): pg.Pool {
  const address = new URL(ownerAddress)
  address.searchParams.set('application_name', queueName)
  const pool = new pg.Pool({ connectionString: address.toString(), max: 3 })
  const lost = (error: Error) => log('warn', 'worker.connection-lost', describeError(error))
  pool.on('error', lost)
  pool.on('connect', (client) => void client.on('error', lost))
  return pool
}
