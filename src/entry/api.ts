import { createHash } from 'node:crypto'
import { refusal } from '#kernel/refusal.ts'
import { fieldsFrom } from '#kernel/web/fields.ts'
import type { Input } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'

const mostBytes = 100_000

/**
 * Reads what a call of the JSON API brought. Its `Idempotency-Key` does what the key of a form does: the same
 * key with the same body answers the first result, with another body it is refused. The key counts for one
 * caller and one address. An empty body is no JSON and no mistake: a DELETE has none.
 */
export async function receiveJson(request: globalThis.Request, visit: Visit): Promise<Input> {
  const text = await textOf(request)
  const key = request.headers.get('idempotency-key')
  const whose = `${request.method} ${visit.path} ${visit.actor.kind} ${visit.actor.id}`
  const pairs = key ? [['_key', digest(`${whose} ${key}`)] as const, ['_json', text ?? ''] as const] : []
  const input = { fields: fieldsFrom(pairs), files: [], refusal: null }
  if (text === '') return input
  const broken = { ...input, refusal: refusal('request.not-json', { field: 'body' }) }
  if (text === null) return broken
  try {
    return { ...input, json: JSON.parse(text, withoutTraps) }
  } catch {
    return broken
  }
}

// Read piece by piece, so that a body without end does not fill the memory.
async function textOf(request: globalThis.Request): Promise<string | null> {
  if (!request.body) return ''
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of request.body) {
    bytes += piece.length
    if (bytes > mostBytes) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

// PostgreSQL keeps no NUL in text, and nobody means `__proto__`.
function withoutTraps(key: string, value: unknown): unknown {
  if (key === '__proto__') return undefined
  return typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value
}

function digest(text: string): string {
  return `api:${createHash('sha256').update(text).digest('base64url')}`
}
