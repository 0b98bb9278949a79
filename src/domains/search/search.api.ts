import { z } from 'zod'
import { Invalid, refusal } from '#kernel/refusal.ts'
import { fieldsFrom, optionalInteger, readFields } from '#kernel/web/fields.ts'
import type { Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { paths } from './paths.ts'
import { tidy } from './question.rules.ts'
import { answerOf, jsonOf } from './search-answer.ts'

const usualLimit = 10
const schema = z.object({ limit: optionalInteger(1, 50) })

/** `GET /api/search?q=&limit=`: 422 without a question or with a limit that is no number from 1 to 50. */
export const searchApiRoutes: readonly Route[] = [
  { door: 'api', method: 'GET', path: paths.api, right: 'anyone', handle: answerApi },
]

async function answerApi(visit: Visit) {
  const text = visit.query.get('q') ?? ''
  if (tidy(text) === '') throw new Invalid(new Map([['q', refusal('form.required')]]))
  const { limit } = readFields(schema, fieldsFrom(visit.query))
  const answer = await visit.read((tx) =>
    answerOf(tx, { text, today: visit.today, limit: limit ?? usualLimit }),
  )
  return {
    kind: 'download' as const,
    type: 'application/json; charset=utf-8',
    body: JSON.stringify(jsonOf(answer)),
    inline: true,
    headers: { 'access-control-allow-origin': '*' },
  }
}
