import { randomInt } from 'node:crypto'
import type { Read } from '#kernel/db/handle.ts'
import { type Id, newId } from '#kernel/id.ts'
import type { Instant } from '#kernel/instant.ts'
import { NotFound } from '#kernel/refusal.ts'
import { audit, type Work } from '#kernel/work.ts'
import { paths } from './paths.ts'
import { isOver, linkLimits, paperState, restAfter } from './private-link.rules.ts'
import {
  countWrongCode,
  findLink,
  findLinkByNumber,
  insertLink,
  nextGeneration,
  setRest,
  setRevoked,
} from './private-link.sql.ts'
import { claimedLink, fitsCode, judgeToken, type LinkKey, linkCode, linkToken } from './private-link.ts'

type LinkId = Id<'private_link'>

/**
 * A link as it is handed over: a path for mail and text messages, a number and a code for paper and
 * telephone.
 */
export interface HandedLink {
  readonly id: LinkId
  readonly path: string
  readonly number: string
  readonly code: string
}

/** What an opened link is good for. */
export interface OpenLink {
  readonly id: LinkId
  readonly purpose: string
  readonly subject: string
}

/** What a try to open a link gave. A wrong try is an answer, not a refusal: its count must be committed. */
export type LinkAnswer =
  | { readonly kind: 'open'; readonly link: OpenLink }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'over' }
  | { readonly kind: 'resting' }
  | { readonly kind: 'spent' }

/**
 * Makes a private link to one thing, for `days` days (1–730). Its purpose must be one that a domain declares
 * under
 * `links`. Part of the deed that makes the thing, so it asks for no right of its own.
 */
export async function makeLink(
  work: Work,
  given: { purpose: string; subject: string; days: number },
): Promise<HandedLink> {
  const id: LinkId = newId()
  const made = { id, purpose: given.purpose, subject: given.subject, at: work.now, by: work.actor }
  const expiresAt = endAfter(work.now, given.days)
  for (let tries = 1; tries <= 20; tries += 1) {
    const number = String(randomInt(100_000_000)).padStart(8, '0')
    if (!(await insertLink(work.tx, { ...made, number, expiresAt }))) continue
    audit(work, 'people.link.made', { link: id, subject: given.subject, purpose: given.purpose })
    return hand(work, { id, generation: 1 }, number)
  }
  throw new Error('no free number for a private link')
}

/**
 * The path of a link that has just been made, for whoever made it: a deed's result is kept, and a token must
 * not be. A link renewed since is another one.
 */
export function newLinkPath(secret: string, id: LinkId): string {
  return paths.link(linkToken(secret, { id, generation: 1 }))
}

/** The same link once more (a letter printed again): nothing changes. */
export async function remakeLink(work: Work, id: LinkId): Promise<HandedLink> {
  const link = await findLink(work.tx, id)
  if (!link) throw new NotFound('link')
  return hand(work, link, link.number)
}

/**
 * A new generation of a link that was lost or seen by others: the address and code handed out before stop
 * working.
 */
export async function renewLink(work: Work, id: LinkId, days: number): Promise<HandedLink> {
  const next = await nextGeneration(work.tx, id, endAfter(work.now, days))
  if (!next) throw new NotFound('link')
  audit(work, 'people.link.renewed', { link: id, generation: next.generation })
  return hand(work, { id, generation: next.generation }, next.number)
}

/** Withdraws a link. Doing it twice is fine. */
export async function revokeLink(work: Work, id: LinkId): Promise<void> {
  if (await setRevoked(work.tx, id, work.now)) audit(work, 'people.link.revoked', { link: id })
}

/** Opens a link by the token of its address. */
export async function openLink(work: Work, token: string): Promise<LinkAnswer> {
  const answer = await readLink(work.tx, token, work)
  if (answer.kind === 'open') noteOpened(work, answer.link, 'address')
  return answer
}

/** Opens a link by what stands on paper. An unknown number answers as a wrong code does. */
export async function openLinkByPaper(
  work: Work,
  typed: { number: string; code: string },
): Promise<LinkAnswer & { token?: string }> {
  const link = await findLinkByNumber(work.tx, typed.number.replace(/\D/g, ''))
  if (!link) return { kind: 'unknown' }
  if (isOver(link, work.now))
    return fitsCode(work.secret, link, typed.code) ? { kind: 'over' } : { kind: 'unknown' }
  const state = paperState(link, work.now)
  if (state !== 'open') return { kind: state }
  if (!fitsCode(work.secret, link, typed.code)) {
    const rest = restAfter(await countWrongCode(work.tx, link.id), work.now)
    if (rest) await setRest(work.tx, link.id, rest)
    audit(work, 'people.link.wrong-code', { link: link.id })
    return { kind: 'unknown' }
  }
  await setRest(work.tx, link.id, null)
  const open = { id: link.id, purpose: link.purpose, subject: link.subject_id }
  noteOpened(work, open, 'paper')
  return { kind: 'open', link: open, token: linkToken(work.secret, link) }
}

/** Whether a token opens a link now; reads only, for every further request of the same visitor. */
export async function readLink(
  tx: Read,
  token: string,
  at: { secret: string; now: Instant },
): Promise<LinkAnswer> {
  const id = claimedLink(token)
  const link = id ? await findLink(tx, id) : null
  if (!link) return { kind: 'unknown' }
  const judged = judgeToken(at.secret, link, token)
  if (judged === 'made-up') return { kind: 'unknown' }
  if (judged === 'replaced' || isOver(link, at.now)) return { kind: 'over' }
  return { kind: 'open', link: { id: link.id, purpose: link.purpose, subject: link.subject_id } }
}

function noteOpened(work: Work, link: OpenLink, by: 'address' | 'paper'): void {
  audit(work, 'people.link.opened', { link: link.id, subject: link.subject, purpose: link.purpose, by })
}

function hand(work: Work, key: LinkKey, number: string): HandedLink {
  return {
    id: key.id,
    path: paths.link(linkToken(work.secret, key)),
    number,
    code: linkCode(work.secret, key),
  }
}

function endAfter(now: Instant, days: number): Instant {
  if (!Number.isInteger(days) || days < 1 || days > linkLimits.mostDays)
    throw new Error(`a private link lives 1–${linkLimits.mostDays} days, not ${days}`)
  return now.add({ hours: 24 * days })
}
