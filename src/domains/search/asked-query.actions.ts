import { createHmac } from 'node:crypto'
import type { Write } from '#kernel/db/handle.ts'
import type { CalendarDay } from '#kernel/instant.ts'
import { fold } from '#kernel/language/fold.ts'
import { noteQueryDay, saveFrequentQuery } from './asked-query.sql.ts'
import type { Question } from './question.ts'

/** A question is kept in words only when it was asked on so many different days. */
const daysNeeded = 3

/**
 * Notes that a question was asked, without anything of the person: until the third day only a keyed hash and
 * the day. Nothing is kept of a question that tells of danger, is long, or holds what may be a number, an
 * address or a name typed with capitals inside the sentence.
 */
export async function noteQuestion(
  tx: Write,
  asked: { readonly question: Question; readonly results: number; readonly day: CalendarDay },
  secret: string,
): Promise<void> {
  const query = whatMayBeKept(asked.question)
  if (!query) return
  const hash = createHmac('sha256', secret).update(`search ${tx.centre} ${query}`).digest('base64url')
  const days = await noteQueryDay(tx, hash, asked.day)
  if (days < daysNeeded) return
  await saveFrequentQuery(tx, { query, days, results: asked.results, day: asked.day })
}

/** The folded words of a question that may be kept, or null. */
export function whatMayBeKept({ text, danger, groups }: Question): string | null {
  if (danger || groups.length === 0 || /\d{3}|@|www|:\/\//.test(text)) return null
  if (/\s\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+/u.test(` ${text}`)) return null
  const query = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return query.length === 0 || query.length > 100 ? null : query
}
