import { type Runner, run, type TaskList } from 'graphile-worker'
import type { Config } from '#kernel/config.ts'
import { quiet } from '#kernel/db/install.ts'
import type { Domain } from '#kernel/domain.ts'
import type { House } from '#kernel/house.ts'
import { parseId } from '#kernel/id.ts'
import { freeJobsOf } from '#kernel/job.sql.ts'
import { makeCarriers, sendMessage } from '#kernel/outbox.ts'
import { domains } from './domains.ts'

type Job = NonNullable<Domain['jobs']>[string]

/** All jobs of the program by name: the kernel's own and what the domains declare. */
export function allJobs(config: Config): Readonly<Record<string, Job>> {
  const carriers = makeCarriers(config)
  const jobs: Record<string, Job> = { 'kernel.send': (payload, at) => sendMessage(payload, at, carriers) }
  for (const domain of domains) {
    for (const [name, job] of Object.entries(domain.jobs ?? {})) {
      if (jobs[name]) throw new Error(`the job ${name} is declared twice`)
      jobs[name] = job
    }
  }
  return jobs
}

/**
 * Runs the queue in this process. The worker's id is fixed per instance, and what it held when it was killed is let go
 * at the start.
 */
export async function startWorker(house: House, ownerAddress: string, instance = 'splot-1'): Promise<Runner> {
  const tasks: TaskList = {}
  for (const [name, job] of Object.entries(allJobs(house.config))) {
    tasks[name] = async (payload) => {
      const given = payload as Record<string, string>
      const centre = parseId<'centre'>(given.centre)
      if (centre) await job(given, { house, centre, now: house.clock() })
    }
  }
  const owner = await house.doors.ownerClient()
  await freeJobsOf(owner, instance)
  await owner.end()
  return run({
    connectionString: ownerAddress,
    taskList: tasks,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 5_000,
    maxPoolSize: 3,
    logger: quiet,
  })
}
