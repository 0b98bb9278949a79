import { findRunOutLogin } from '#domains/people/login.sql.ts'
import { hashToken } from '#domains/people/password.ts'
import { findDraft, removeDraft, saveDraft } from '#kernel/draft.sql.ts'
import { Forbidden, NotFound } from '#kernel/refusal.ts'
import { type Fields, fieldsFrom } from '#kernel/web/fields.ts'
import { button, type Input, type Reply, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'

const keptFor = { hours: 24 * 14 }
const neverKept = /password|haslo|kod$|^_|pesel/i

/** Whose drafts these are; null when nothing may be kept for this visitor. */
function ownerOf(visit: Visit): string | null {
  return visit.actor.kind === 'account' ? visit.actor.id : null
}

/** What a GET of a form starts with: the fields of a kept draft, if the visitor left one. */
export async function withDraft(visit: Visit, route: Route): Promise<Input> {
  const owner = ownerOf(visit)
  if (!route.keepsDraft || !owner) return { fields: fieldsFrom([]), files: [], refusal: null }
  const draft = await visit.read((tx) => findDraft(tx, { owner, form: visit.path }, visit.now))
  if (!draft) return { fields: fieldsFrom([]), files: [], refusal: null }
  return {
    fields: new Map([...draft.fields, ['_draft', [draft.savedAt.toString()]]]),
    files: [],
    refusal: null,
  }
}

/** A form that was sent needs no draft any more. */
export async function keepDrafts(visit: Visit, route: Route, reply: Reply): Promise<void> {
  const owner = ownerOf(visit)
  if (!owner || !route.keepsDraft || route.method !== 'POST' || reply.kind !== 'redirect') return
  await visit.house.doors.withCentre(visit.centre.id, (tx) => removeDraft(tx, owner, visit.path))
}

/** A form of the workspace came after its login had run out: sign in again, `back` leads to the same form. */
export class LoginRanOut extends Forbidden {
  readonly back: string
  readonly kept: boolean
  constructor(action: string, back: string, kept: boolean) {
    super(action)
    this.name = 'LoginRanOut'
    this.back = back
    this.kept = kept
  }
}

/**
 * Keeps what a person typed into a form whose login ran out meanwhile, as that account's draft: after signing
 * in again the form is as it was left, with or without JavaScript. Answers whether it could be kept.
 */
export async function keepForReturn(visit: Visit, fields: Fields): Promise<boolean> {
  const token = visit.cookies.get(visit.loginCookie)
  if (!token || !visit.house.writable()) return false
  return visit.house.doors.withCentre(visit.centre.id, async (tx) => {
    const owner = await findRunOutLogin(tx, hashToken(token), visit.now)
    if (!owner) return false
    await saveDraft(tx, {
      ...{ owner, form: visit.path, fields: withoutSecrets(fields) },
      ...{ at: visit.now, expiresAt: visit.now.add(keptFor) },
    })
    return true
  })
}

function withoutSecrets(fields: Fields): Fields {
  return new Map([...fields].filter(([name]) => !neverKept.test(name)))
}

/** Where the autosave island sends what was typed so far, and where a person throws a draft away. */
export const draftRoutes: readonly Route[] = [
  button({ door: 'workspace', path: '/praca/szkic', right: 'people.account.own' }, async (visit, input) => {
    const owner = ownerOf(visit)
    const form = visit.query.get('formularz') ?? ''
    if (!owner || !/^\/praca\/[\w/-]{1,200}$/.test(form)) throw new NotFound('draft')
    const kept = withoutSecrets(input.fields)
    await visit.house.doors.withCentre(visit.centre.id, async (tx) => {
      const expiresAt = visit.now.add(keptFor)
      await saveDraft(tx, { owner, form, fields: kept, at: visit.now, expiresAt })
    })
    return {
      kind: 'download',
      type: 'application/json',
      body: JSON.stringify({ saved: visit.now.toString() }),
      inline: true,
    }
  }),
  button(
    { door: 'workspace', path: '/praca/szkic/usun', right: 'people.account.own' },
    async (visit, input) => {
      const owner = ownerOf(visit)
      const form = input.fields.get('formularz')?.[0] ?? ''
      if (!owner || !/^\/praca\/[\w/-]{1,200}$/.test(form)) throw new NotFound('draft')
      await visit.house.doors.withCentre(visit.centre.id, (tx) => removeDraft(tx, owner, form))
      return { kind: 'redirect', path: form, flash: 'Szkic usunięto.' }
    },
  ),
]
