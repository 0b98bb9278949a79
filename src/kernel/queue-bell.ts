import type { Doors } from './db/doors.ts'
import { wakeQueues } from './job.sql.ts'
import { describeError, log } from './log.ts'

const pauseMs = 20

/**
 * A bell that deeds ring after their commit when they left jobs. However many ring, queues are woken once in
 * `pauseMs`: a NOTIFY inside the deeds made them commit one after another. A ring that is lost (the program
 * was killed, the database is away) only costs time, because queues look by themselves as well.
 */
export function makeQueueBell(doors: Pick<Doors, 'withPlatform'>): () => void {
  let rung = false
  const wake = async () => {
    rung = false
    await doors.withPlatform(wakeQueues).catch((error) => log('debug', 'queue.unheard', describeError(error)))
  }
  return () => {
    if (rung) return
    rung = true
    setTimeout(wake, pauseMs).unref()
  }
}
