import { type Contact, whyNotContact } from '#domains/people/public.ts'
import type { Id } from '#kernel/id.ts'
import { newId } from '#kernel/id.ts'
import { dayOf } from '#kernel/instant.ts'
import { findMessage, setSentByHand, setWaitingAgain } from '#kernel/message.sql.ts'
import { NotFound, Refused, refusal, refuse } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { readSetting } from '#kernel/setting.ts'
import { announce, audit, enqueue, mail, type Work } from '#kernel/work.ts'
import { insertCallAttempt } from './call-attempt.sql.ts'
import { channelFor } from './notice.rules.ts'
import { smsSetting } from './notice.setting.ts'
import type { Channel } from './notice.ts'

type MessageId = Id<'outbox'>

/**
 * Tells a person something by the way that the person left: e-mail, text message, a call that staff must
 * make, or a letter. The same `dedupeKey` tells once. Part of the deed it belongs to; answers the way that
 * was chosen. Refuses with `people.contact.none` when there is no way.
 */
export async function notify(
  work: Work,
  notice: { contact: Contact; subject: string; body: string; dedupeKey: string },
): Promise<Channel> {
  refuse(whyNotContact(notice.contact))
  // Whoever left an e-mail gets one, whatever is chosen for text messages.
  const sms = notice.contact.email
    ? false
    : await readSetting(work.tx, smsSetting, dayOf(work.now, work.zone))
  const way = channelFor(notice.contact, { sms })!
  const { subject, body, dedupeKey } = notice
  mail(work, { channel: way.channel, to: way.to, subject, body, dedupeKey })
  return way.channel
}

/** Notes that a printed letter was posted. */
export async function markLetterSent(work: Work, message: MessageId): Promise<void> {
  requireRight(work, 'notifications.message.handle')
  await getWaiting(work, message, 'letter')
  await setSentByHand(work.tx, message, work.now)
  audit(work, 'notifications.letter.sent', { message })
}

/**
 * Logs a call. Once the person was reached the message counts as given, and the fact
 * `notifications.call.reached` says so to the domain that sent it: from then on a deadline in it may run.
 */
export async function logCall(
  work: Work,
  input: { message: MessageId; result: 'reached' | 'not-reached'; note: string | null },
): Promise<void> {
  requireRight(work, 'notifications.message.handle')
  const message = await getWaiting(work, input.message, 'call')
  const attempt = newId<'call_attempt'>()
  const reached = input.result === 'reached'
  // The guarded update: of two people who called at once, one logged the call that reached.
  if (reached && !(await setSentByHand(work.tx, message.id, work.now))) refuseDone()
  await insertCallAttempt(work.tx, { id: attempt, ...input, at: work.now, by: work.actor })
  if (reached) announce(work, 'notifications.call.reached', { message: message.id, key: message.dedupe_key })
  audit(work, 'notifications.call.logged', { message: message.id, attempt, reached })
}

/** Tries a failed e-mail or text message again. */
export async function retryMessage(work: Work, message: MessageId): Promise<void> {
  requireRight(work, 'notifications.message.retry')
  const found = await findMessage(work.tx, message)
  if (!found) throw new NotFound('message')
  if (!(await setWaitingAgain(work.tx, message))) refuseDone()
  // The same key as the first time: what still waits in the queue is replaced, not doubled.
  enqueue(work, { task: 'kernel.send', payload: { message }, key: `send:${message}` })
  audit(work, 'notifications.message.retried', { message, channel: found.channel })
}

async function getWaiting(work: Work, id: MessageId, channel: Channel) {
  const message = await findMessage(work.tx, id)
  if (message?.channel !== channel) throw new NotFound('message')
  if (message.state !== 'waiting') refuseDone()
  return message
}

function refuseDone(): never {
  throw new Refused(refusal('notifications.message.done'))
}
