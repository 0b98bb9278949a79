import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'

/** True where steps of root (another user, chown) can be tried. */
export const asRoot = process.getuid!() === 0

/** A temporary folder that any user may pass through; `remove` it in `after`. */
export function makeTemporaryFolder(mode = 0o711): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'splot-test-'))
  chmodSync(path, mode)
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** One statement on a connection of its own; gives the rows as arrays. */
export async function ask(url: string, question: string): Promise<unknown[][]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<unknown[]>({ text: question, rowMode: 'array' })).rows
  } finally {
    await client.end().catch(() => {})
  }
}

/** Asks until the server answers again; the test's own limit ends a hopeless wait. */
export async function askUntilAnswered(url: string, question: string): Promise<unknown[][]> {
  for (;;) {
    try {
      return await ask(url, question)
    } catch {
      await pause(20)
    }
  }
}

/** Waits until a condition holds; the test's own limit ends a hopeless wait. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(10)
}

/** Numbers of the processes that a process started itself. Linux. */
export function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean)
    .map(Number)
}

/** Another Splot program, in a process of its own, that runs the database of a folder until it is killed. */
export async function startProgram(
  dataDir: string,
): Promise<{ program: ChildProcess; server: number; url: string }> {
  const code = `
    import { startEmbedded } from '#kernel/db/supervisor/supervise.ts'
    const database = await startEmbedded({ dataDir: process.env.DATA_DIR })
    console.log(JSON.stringify({ server: database.pid, url: database.ownerUrl }))`
  const program = spawn(process.execPath, ['--input-type=module', '-e', code], {
    cwd: join(import.meta.dirname, '../../../..'),
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  const [line] = await once(createInterface(program.stdout!), 'line')
  return { program, ...(JSON.parse(line) as { server: number; url: string }) }
}
