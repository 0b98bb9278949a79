import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import nodemailer from 'nodemailer'
import type { Config } from './config.ts'
import type { Read, Write } from './db/handle.ts'
import type { JobContext } from './domain.ts'
import { type Id, parseId } from './id.ts'
import { log } from './log.ts'

/** Ways out of the program. Each is given the dedupe key, because delivery is at least once. */
export interface Carriers {
  email(message: OutboxMessage): Promise<string>
  sms(message: OutboxMessage): Promise<string>
}

export interface OutboxMessage {
  readonly id: Id<'outbox'>
  readonly channel: 'email' | 'sms' | 'letter' | 'call'
  readonly recipient: string
  readonly subject: string
  readonly body: string
  readonly dedupe_key: string
}

/**
 * Carriers by configuration: SMTP when set, else every mail is a file `data/mail/<id>.eml` (the same message
 * written twice is one file). SMS stays off until a gateway is configured and then fails in words.
 */
export function makeCarriers(config: Config): Carriers {
  const transport = config.smtpUrl ? nodemailer.createTransport(config.smtpUrl) : null
  return {
    async email(message) {
      const envelope = {
        from: config.mailFrom,
        to: message.recipient,
        subject: message.subject,
        text: message.body,
        messageId: `<${message.id}@splot>`,
      }
      if (transport) return (await transport.sendMail(envelope)).messageId
      const folder = join(config.dataDir, 'mail')
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const made = await nodemailer
        .createTransport({ streamTransport: true, buffer: true })
        .sendMail(envelope)
      const path = join(folder, `${message.id}.eml`)
      await writeFile(`${path}.part`, made.message as Buffer, { mode: 0o600 })
      await rename(`${path}.part`, path)
      return path
    },
    async sms() {
      throw new Error('Bramka SMS nie jest skonfigurowana.')
    },
  }
}

/**
 * Sends one message of the outbox; a job, safe to run twice: a message already sent is left alone. Letters
 * and calls wait for staff, who print or make them and log it. While the outbox is paused (after a restore)
 * nothing leaves.
 */
export async function sendMessage(
  payload: Readonly<Record<string, string>>,
  at: JobContext,
  carriers: Carriers,
) {
  const id = parseId<'outbox'>(payload.message)
  if (!id) return
  const paused = await at.house.doors.withPlatform((tx) =>
    tx.db
      .selectFrom('kernel.operation')
      .select('value')
      .where('key', '=', 'outbox-paused')
      .executeTakeFirst(),
  )
  // Not an error: attempts would be used up while paused. Resuming queues every waiting message again.
  if (paused?.value === true) return
  const message = await at.house.doors.withCentre(at.centre, (tx) => claim(tx, id))
  if (!message) return
  try {
    const provider = await carriers[message.channel === 'sms' ? 'sms' : 'email'](message)
    await at.house.doors.withCentre(at.centre, (tx) =>
      settle(tx, id, { providerId: provider, at: at.now.toString() }),
    )
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    await at.house.doors.withCentre(at.centre, (tx) => settle(tx, id, { error: why.slice(0, 500) }))
    log('warn', 'outbox.failed', { message: id, why })
    throw error
  }
}

async function claim(tx: Write, id: Id<'outbox'>): Promise<OutboxMessage | null> {
  const row = await tx.db
    .updateTable('kernel.outbox')
    .set({ state: 'sending', attempts: sql`attempts + 1` })
    .where('centre_id', '=', tx.centre)
    .where('id', '=', id)
    .where('channel', 'in', ['email', 'sms'])
    .where('state', 'in', ['waiting', 'sending', 'failed'])
    .returning(['id', 'channel', 'recipient', 'subject', 'body', 'dedupe_key'])
    .executeTakeFirst()
  return row ?? null
}

async function settle(
  tx: Write,
  id: Id<'outbox'>,
  how: { providerId: string; at: string } | { error: string },
): Promise<void> {
  const set =
    'error' in how
      ? { state: 'failed' as const, last_error: how.error }
      : {
          state: 'sent' as const,
          provider_id: how.providerId,
          sent_at: sql<never>`${how.at}::timestamptz`,
          last_error: null,
        }
  await tx.db
    .updateTable('kernel.outbox')
    .set(set)
    .where('centre_id', '=', tx.centre)
    .where('id', '=', id)
    .execute()
}

/** Messages of a centre, the newest first: what left, what waits, what staff must print or call. */
export async function listMessages(
  tx: Read,
  filter: {
    channels: readonly OutboxMessage['channel'][]
    states: readonly ('waiting' | 'sending' | 'sent' | 'failed' | 'cancelled')[]
    limit: number
  },
) {
  return tx.db
    .selectFrom('kernel.outbox')
    .select([
      'id',
      'channel',
      'recipient',
      'subject',
      'body',
      'state',
      'attempts',
      'last_error',
      'made_at',
      'sent_at',
    ])
    .where('centre_id', '=', tx.centre)
    .where('channel', 'in', filter.channels)
    .where('state', 'in', filter.states)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(filter.limit)
    .execute()
}
