import { findDraft, removeDraft, saveDraft } from '#kernel/draft.sql.ts'
import { NotFound } from '#kernel/refusal.ts'
import { fieldsFrom } from '#kernel/web/fields.ts'
import { button, type Input, type Reply, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'

const neverKept = /password|haslo|kod$|^_|pesel/i

/** Whose drafts these are; null when nothing may be kept for this visitor. */
function ownerOf(visit: Visit): string | null {
  return visit.actor.kind === 'account' ? visit.actor.id : null
}

/** What a GET of a form starts with: the fields of a kept draft, if the visitor left one. */
export async function withDraft(visit: Visit, route: Route): Promise<Input> {
  const owner = ownerOf(visit)
  if (!route.keepsDraft || !owner) return { fields: fieldsFrom([]), files: [], refusal: null }
  const draft = await visit.read((tx) => findDraft(tx, owner, visit.path, visit.now))
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

/** Where the autosave island sends what was typed so far, and where a person throws a draft away. */
export const draftRoutes: readonly Route[] = [
  button({ door: 'workspace', path: '/praca/szkic', right: 'people.account.own' }, async (visit, input) => {
    const owner = ownerOf(visit)
    const form = visit.query.get('formularz') ?? ''
    if (!owner || !/^\/praca\/[\w/-]{1,200}$/.test(form)) throw new NotFound('draft')
    const kept = [...input.fields].filter(([name]) => !neverKept.test(name))
    await visit.house.doors.withCentre(visit.centre.id, async (tx) => {
      const expiresAt = visit.now.add({ hours: 24 * 14 })
      await saveDraft(tx, { owner, form, fields: new Map(kept), at: visit.now, expiresAt })
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
