import type { Actor } from './actor.ts'
import type { Write } from './db/handle.ts'
import type { CentreId } from './id.ts'
import type { Instant } from './instant.ts'
import type { Rights } from './right.ts'

/** Ids only: what an audit entry or a fact may carry. Never free text, never a name. */
export type Ids = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

export interface AuditNote {
  readonly action: string
  readonly ids: Ids
}

export interface Fact {
  readonly name: string
  readonly ids: Ids
}

/** A message that leaves after commit; the same dedupe key leaves once. */
export interface Message {
  readonly channel: 'email' | 'sms' | 'letter' | 'call'
  readonly to: string
  readonly subject: string
  readonly body: string
  readonly dedupeKey: string
}

export interface Job {
  readonly task: string
  readonly payload: Ids
  /** The same key waiting in the queue is replaced, not doubled. */
  readonly key?: string
  readonly runAt?: Instant
}

/**
 * One deed under way: its transaction, who acts, and what time it is. Nothing comes from the air.
 * `audit`, `announce`, `mail`, `enqueue` only append here; the kernel writes all of it just before COMMIT:
 * a deed that audited in the middle would hold the centre's chain (184 deadlocks in 200, architecture).
 */
export interface Work {
  readonly tx: Write
  readonly centre: CentreId
  readonly actor: Actor
  readonly now: Instant
  /** IANA zone of the centre: days are counted there. */
  readonly zone: string
  readonly rights: Rights
  readonly requestId: string | null
  /** Secret of the installation, for tokens made again from ids (HMAC). */
  readonly secret: string
  readonly pending: {
    readonly audits: AuditNote[]
    readonly facts: Fact[]
    readonly messages: Message[]
    readonly jobs: Job[]
    readonly changes: string[]
  }
}

/**
 * Notes what was done, for the chain of the centre: `domain.subject.verb` and the ids of everyone concerned.
 */
export function audit(work: Work, action: string, ids: Ids): void {
  work.pending.audits.push({ action, ids })
}

/** Announces a fact to later domains: one job per listener, after commit. Facts never steer this deed. */
export function announce(work: Work, name: string, ids: Ids): void {
  work.pending.facts.push({ name, ids })
}

/** Puts a message into the outbox; it leaves after commit. */
export function mail(work: Work, message: Message): void {
  work.pending.messages.push(message)
}

/** Queues a job that exists only if this deed commits. */
export function enqueue(work: Work, job: Job): void {
  work.pending.jobs.push(job)
}

/**
 * Tells every process of the program that something it keeps in memory is stale (settings, texts, colours).
 */
export function tellProcesses(work: Work, topic: string): void {
  work.pending.changes.push(topic)
}
