import { deleteHost, insertHost } from '#kernel/hostname.sql.ts'
import { Invalid, NotFound, refusal } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { audit, tellProcesses, type Work } from '#kernel/work.ts'
import { tidyHost, whyNotHost } from './hostname.rules.ts'

/** Gives the centre a host name of its own. `shared` is the host of the whole installation, if it has one. */
export async function addHost(work: Work, input: { host: string; shared: string | null }): Promise<void> {
  requireRight(work, 'setup.centre.change')
  const host = tidyHost(input.host)
  const why = whyNotHost(host, input.shared)
  if (why) throw new Invalid(new Map([['host', why]]))
  if (!(await insertHost(work.tx, host))) {
    throw new Invalid(new Map([['host', refusal('setup.host.taken')]]))
  }
  audit(work, 'setup.host.added', { host })
  tellProcesses(work, 'centre')
}

/** Takes a host name away: its address then answers as the installation's own. */
export async function dropHost(work: Work, input: { host: string }): Promise<void> {
  requireRight(work, 'setup.centre.change')
  if (!(await deleteHost(work.tx, input.host))) throw new NotFound('host')
  audit(work, 'setup.host.dropped', { host: input.host })
  tellProcesses(work, 'centre')
}
