import { Temporal } from '#kernel/instant.ts'
import type { Arguments, Sample } from './sample.ts'

const now = Temporal.Instant.from('2026-03-03T10:00:00Z')
const message = ({ row }: Sample) => row('kernel.outbox').id
const everyMessage = {
  channels: ['email', 'sms', 'letter', 'call'],
  states: ['waiting', 'sending', 'sent', 'failed', 'cancelled'],
}

/** The log of calls, and the outbox as staff see it. */
export const queries: Arguments = {
  'domains/notifications/call-attempt.sql.ts#insertCallAttempt': (at) => [
    {
      id: at.fresh('attempt'),
      message: message(at),
      result: 'reached',
      note: null,
      at: now,
      by: { kind: 'system', id: null },
    },
  ],
  'domains/notifications/call-attempt.sql.ts#listCallAttempts': (at) => [[message(at)]],
  'kernel/message.sql.ts#countWaiting': () => [everyMessage],
  'kernel/message.sql.ts#findMessage': (at) => [message(at)],
  'kernel/message.sql.ts#listWaiting': () => [everyMessage, { limit: 25, offset: 0 }],
  'kernel/message.sql.ts#setSentByHand': (at) => [message(at), now],
  'kernel/message.sql.ts#setWaitingAgain': (at) => [message(at)],
}
