import { parseArgs } from 'node:util'
import { type OutboxStatus, pauseOutbox, readOutbox, resumeOutbox } from '#kernel/operate/outbox-state.ts'
import { plural } from '#kernel/texts.ts'
import { withHouse } from '../open.ts'
import { type Command, printJson } from '../usage.ts'

/** `splot outbox status`. */
export const outboxStatus: Command = {
  usage: '[--json]',
  about: 'Mówi, ile wiadomości czeka i czy wysyłka jest wstrzymana.',
  async run(args) {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } })
    tell(await withHouse((house) => house.doors.withPlatform(readOutbox)), values.json)
  },
}

/** `splot outbox pause`. */
export const outboxPause: Command = {
  usage: '[--json]',
  about: 'Wstrzymuje wysyłkę wiadomości. Nic nie ginie.',
  async run(args) {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } })
    const status = await withHouse((house) =>
      house.doors.withPlatform(async (tx) => {
        await pauseOutbox(tx, house.clock())
        return readOutbox(tx)
      }),
    )
    tell(status, values.json)
  },
}

/** `splot outbox resume`. */
export const outboxResume: Command = {
  usage: '[--skip-waiting] [--json]',
  about: 'Wznawia wysyłkę. Z --skip-waiting to, co czeka, zostaje anulowane.',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: { 'skip-waiting': { type: 'boolean', default: false }, json: { type: 'boolean' } },
    })
    const { status, messages } = await withHouse((house) =>
      house.doors.withPlatform(async (tx) => {
        const count = await resumeOutbox(tx, { skipWaiting: values['skip-waiting'] })
        return { messages: count, status: await readOutbox(tx) }
      }),
    )
    if (!values.json) {
      const what = values['skip-waiting'] ? 'Anulowano' : 'Do wysłania'
      const noun = plural(messages, ['wiadomość', 'wiadomości', 'wiadomości'], 'pl')
      process.stdout.write(`${what}: ${messages} ${noun}.\n`)
    }
    tell(status, values.json)
  },
}

function tell(status: OutboxStatus, json: boolean | undefined): void {
  if (json) {
    printJson(status)
    return
  }
  const lines = [
    status.paused ? 'Wysyłka jest wstrzymana. Wznów: bin/splot outbox resume.' : 'Wysyłka działa.',
    `Czeka: ${status.waiting}. Nie wyszło: ${status.failed}. Wysłano: ${status.sent}.`,
    ...(status.oldest ? [`Najstarsza czeka od ${status.oldest}.`] : []),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}
