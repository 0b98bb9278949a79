// The real program in a process of its own, for the rows that need one.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const root = join(import.meta.dirname, '../..')

/** Runs the launcher on a data folder as `npm start` and `bin/splot` do; without a limit of requests. */
export function launch(dataDir: string, words: readonly string[], port = 0): ChildProcess {
  const set = { SPLOT_DATA: dataDir, PORT: String(port), HOST: '127.0.0.1', SPLOT_RATE_LIMIT: 'off' }
  const env = { ...process.env, ...set, DATABASE_URL: '', SPLOT_LOG: 'error' }
  return spawn(process.execPath, ['bin/launcher.cjs', ...words], { cwd: root, env, stdio: 'ignore' })
}

/** Starts the program and answers when its first page does, with the milliseconds that took. */
export async function start(dataDir: string, port: number): Promise<{ program: ChildProcess; ms: number }> {
  const began = performance.now()
  const program = launch(dataDir, ['start'], port)
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => null)
    if (answer?.ok) return { program, ms: performance.now() - began }
    if (program.exitCode !== null) throw new Error('the program did not start')
    await pause(10)
  }
}

/** Ends it as Ctrl-C does. */
export async function stop(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null) return
  program.kill('SIGTERM')
  await once(program, 'exit')
}

/** A port of the loopback that nobody uses. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
