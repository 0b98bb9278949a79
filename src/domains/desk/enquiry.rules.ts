import { parseId } from '#kernel/id.ts'
import { type Instant, Temporal } from '#kernel/instant.ts'
import { analyse } from '#kernel/language/analyse.ts'
import { fold } from '#kernel/language/fold.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import { type AnswerRef, answerKinds, type EnquiryValues } from './enquiry.ts'

/** What in a text tells who somebody is. */
export type PersonalData = 'pesel' | 'phone' | 'email'

/**
 * The first kind of personal data in a text, or null. Eleven digits count as a PESEL even where its check
 * digit is wrong: a mistyped number still names somebody. Spaces, dots and dashes may part the digits.
 */
export function personalDataIn(text: string): PersonalData | null {
  if (/[^\s@]@[^\s@]+\.[^\s@]/.test(text)) return 'email'
  const runs = text.match(/\+?\d(?:[\s.()/-]{0,2}\d)+/g) ?? []
  const lengths = runs.map((run) => run.replace(/\D/g, '').length)
  if (runs.some((run, at) => lengths[at] === 11 && !/^(\+|00)/.test(run))) return 'pesel'
  return lengths.some((length) => length >= 9) ? 'phone' : null
}

/** Why a text may not be kept (art. 5(1)(c) GDPR: as few data as the purpose needs), or null. */
export function whyNotKept(text: string): Refusal | null {
  const found = personalDataIn(text)
  return found ? refusal(`desk.personal-data.${found}`) : null
}

/** Why this end does not fit this answer, by field; empty when it does. */
export function whyNotEnding(
  values: Pick<EnquiryValues, 'answer' | 'outcome' | 'sentTo'>,
): Map<string, Refusal> {
  const { answer, outcome, sentTo } = values
  if (answer.kind === 'none' && outcome === 'answered') {
    return new Map([['outcome', refusal('desk.enquiry.none-answered')]])
  }
  if (outcome === 'sent-to' && answer.id === null && !sentTo) {
    return new Map([['sentTo', refusal('desk.enquiry.where')]])
  }
  return new Map()
}

/** How long a note may be taken back: as long as one still knows what was just typed. */
export const undoMinutes = 30

/** Why a note may not be taken back any more, or null. */
export function whyNotUndo(
  enquiry: { readonly asked_at: Instant; readonly undone_at: Instant | null },
  now: Instant,
): Refusal | null {
  if (enquiry.undone_at) return refusal('desk.enquiry.undone')
  const last = enquiry.asked_at.add({ minutes: undoMinutes })
  return Temporal.Instant.compare(now, last) > 0
    ? refusal('desk.enquiry.undo-late', { minutes: undoMinutes })
    : null
}

const topicWords = 12
const topicLength = 200

/**
 * What a question is about: its main words as folded lemmas, each once, by the alphabet; lemmas that one word
 * may have stand together ("dorosnac/dorosly"). "Wózek dla mamy" and "dla mamy wózki" have one topic. Where
 * no word carries a subject, the folded text itself.
 */
export function topicOf(asked: string): string {
  const keys = analyse(asked).groups.map((group) => group.keys.slice(0, 3).join('/'))
  const words = [...new Set(keys)].slice(0, topicWords).toSorted()
  return (words.length > 0 ? words.join(' ') : fold(asked).trim()).slice(0, topicLength).trim() || '?'
}

/** Reads `service:<id>`, `other`, `none`; null when it is none of these. */
export function parseAnswer(typed: string): AnswerRef | null {
  const [kind, id] = typed.split(':')
  const known = answerKinds.find((each) => each === kind)
  if (!known) return null
  if (known === 'other' || known === 'none') return id === undefined ? { kind: known, id: null } : null
  const parsed = parseId(id)
  return parsed ? { kind: known, id: parsed } : null
}

/** The answer as forms and links write it. */
export function writeAnswer({ kind, id }: AnswerRef): string {
  return id === null ? kind : `${kind}:${id}`
}
