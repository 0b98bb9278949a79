// `npm start`: opens the house, makes the demonstration on an empty database, serves, and stops in the right
// order.
import { serve } from '@hono/node-server'
import { describeError, log } from '#kernel/log.ts'
import { onStopSignal } from '#kernel/stop-signal.ts'
import { makeApp } from './app.ts'
import { keepCentres } from './centres.ts'
import { followChanges } from './changes.ts'
import { demoSignIns, ensureDemo } from './demo.ts'
import { openHouse } from './open.ts'
import { wordsOf } from './usage.ts'
import { startWorker } from './worker.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

async function main(): Promise<void> {
  const opened = await openHouse({ join: false, say })
  const { house } = opened
  await ensureDemo(house, say)
  const centres = keepCentres(house.doors)
  const changes = await followChanges(house, () => centres.forget())
  const worker = await startWorker(house, opened.ownerAddress)
  const { port, host } = house.config
  const server = serve({ fetch: makeApp(house, centres).fetch, port, hostname: host }, (info) => {
    say(`\nSplot działa: http://${host === '127.0.0.1' ? 'localhost' : host}:${info.port}/`)
    say(`Miejsce pracy: http://${host === '127.0.0.1' ? 'localhost' : host}:${info.port}/praca`)
    for (const line of demoSignIns(house.config.demo)) say(line)
    say('Ctrl-C kończy pracę.')
  })
  server.on('error', (error) => fail(error))
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    say('\nZamykanie…')
    server.close()
    if ('closeAllConnections' in server) setTimeout(() => server.closeAllConnections(), 3_000).unref()
    await worker.stop().catch((error) => log('warn', 'worker.stop', describeError(error)))
    await changes.stop()
    await opened.close()
    process.exit(0)
  }
  onStopSignal(stop)
}

function fail(error: unknown): never {
  process.stderr.write(`Nie udało się uruchomić Splotu: ${wordsOf(error)}\n`)
  process.exit(1)
}

await main().catch(fail)
