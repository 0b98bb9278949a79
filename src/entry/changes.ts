import { latestChange, listenToChanges } from '#kernel/change.sql.ts'
import type { House } from '#kernel/house.ts'
import { describeError, log } from '#kernel/log.ts'

/**
 * Follows `kernel.change`: LISTEN for speed, a poll every 5 seconds for certainty. Calls back with the topic
 * whenever any process of the program changed something that others keep in memory.
 */
export async function followChanges(
  house: House,
  changed: (topic: string) => void,
): Promise<{ stop(): Promise<void> }> {
  let seen = await house.doors.withPlatform(latestChange)
  let client: Awaited<ReturnType<typeof listen>> | null = await listen(house, changed)
  const timer = setInterval(async () => {
    try {
      const newest = await house.doors.withPlatform(latestChange)
      if (newest > seen) changed('any')
      seen = newest
      if (!client) client = await listen(house, changed)
    } catch (error) {
      client = null
      log('warn', 'changes.poll', describeError(error))
    }
  }, 5_000)
  return {
    stop: async () => {
      clearInterval(timer)
      await client?.end().catch(() => {})
    },
  }
}

async function listen(house: House, changed: (topic: string) => void) {
  const client = await house.doors.ownerClient()
  client.on('notification', (note) => {
    const { topic } = JSON.parse(note.payload ?? '{}') as { topic?: string }
    changed(topic ?? 'any')
  })
  await listenToChanges(client)
  return client
}
