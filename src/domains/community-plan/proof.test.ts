import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type pg from 'pg'
import { insertStoredFile } from '#domains/files/public.ts'
import { makeApp } from '#entry/app.ts'
import { anonymous } from '#kernel/actor.ts'
import { runDeed } from '#kernel/deed.ts'
import { newId } from '#kernel/id.ts'
import { Conflict, Forbidden, Refused } from '#kernel/refusal.ts'
import type { Work } from '#kernel/work.ts'
import { aStaffMember } from '#test/cast.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { browserOf } from '#test/request.ts'
import { changeDocumentation } from './documentation.actions.ts'
import { countDocumentation, findDocumentation, listDocumentation } from './documentation.sql.ts'
import { consents, type DocumentationId, proofStates } from './documentation.ts'
import {
  decideDocumentation,
  publishDocumentation,
  restoreDocumentation,
  setConsent,
  unpublishDocumentation,
  withdrawDocumentation,
} from './documentation-decide.actions.ts'
import {
  changeEvidence,
  decideEvidence,
  publishEvidence,
  restoreEvidence,
  withdrawEvidence,
} from './evidence.actions.ts'
import { countEvidence, findEvidence, listEvidence } from './evidence.sql.ts'
import { aPlan, staffActor } from './fixtures.ts'
import { paths } from './paths.ts'
import { countGoalProgress, countPlanTotals, countTaskProgress } from './progress.sql.ts'
import { aDocument, documentationValues, someEvidence } from './proof.fixtures.ts'

const { house, owner } = await testHouse()
const centre = await aCentre(owner)
const place = { house, centre }
const plan = await aPlan(place, { inForce: true })
const organiser = staffActor('COMMUNITY_ORGANISER')
const host = staffActor('VENUE_HOST')
const act = <T>(
  deed: (work: Work) => Promise<T>,
  actor: Parameters<typeof runDeed>[1]['actor'] = organiser,
) => runDeed(house, { centre, actor }, deed)
const at = (documentation: DocumentationId) => ({ plan: plan.id, documentation })
const read = <T>(query: Parameters<typeof house.doors.readCentre<T>>[1]) =>
  house.doors.readCentre(centre.id, query)
const found = (id: DocumentationId) => read((tx) => findDocumentation(tx, plan.id, id)).then((row) => row!)
const decide = (
  documents: DocumentationId[],
  decision: 'accepted' | 'rejected',
  reason: string | null = null,
) => act((work) => decideDocumentation(work, { plan: plan.id, documents, decision, reason }))
const audits = async (id: string) =>
  (
    await owner.query('select action from audit.entry where ids::text like $1 order by seq', [`%${id}%`])
  ).rows.map((row) => row.action.replace('community-plan.', ''))
const refusedAs = (code: string) => (error: unknown) =>
  error instanceof Refused && error.refusal.code === `community-plan.${code}`

/**
 * Tries to publish a document in every state and consent behind the program's back; answers what the table
 * let in.
 */
async function publishedBehind(client: pg.ClientBase): Promise<string[]> {
  const let_in: string[] = []
  const id = await aDocument(place, plan)
  for (const state of proofStates)
    for (const consent of consents) {
      await client.query('begin')
      try {
        await client.query(
          `update community_plan.documentation set state = $1, consent = $2, is_published = true,
           state_reason = 'próba' where id = $3`,
          [state, consent, id],
        )
        let_in.push(`${state} ${consent}`)
      } catch (error) {
        assert.equal((error as { code?: string }).code, '23514')
      }
      await client.query('rollback')
    }
  return let_in
}

describe('consent and publication', () => {
  const right = ['accepted not_needed', 'accepted given']

  it('through the deeds, only these pairs publish', async () => {
    const shown: string[] = []
    for (const state of ['proposed', 'accepted', 'rejected'] as const)
      for (const consent of consents) {
        const start = consent === 'withdrawn' ? 'given' : consent
        const id = await aDocument(place, plan, { consent: start })
        if (state !== 'proposed') await decide([id], state, 'Próba')
        if (consent === 'withdrawn') await act((work) => setConsent(work, { ...at(id), consent }))
        await act((work) => publishDocumentation(work, at(id))).catch((error) =>
          assert.ok(error instanceof Refused),
        )
        if ((await found(id)).isPublished) shown.push(`${state} ${consent}`)
      }
    assert.deepEqual(shown, right)
  })

  it('the table lets in the same pairs; control: without its CHECK it lets in all', async () => {
    assert.deepEqual(await publishedBehind(owner), right)
    const { rows } = await owner.query(
      `select conname from pg_constraint where conrelid = 'community_plan.documentation'::regclass
       and contype = 'c' and pg_get_constraintdef(oid) like '%is_published%'`,
    )
    assert.equal(rows.length, 1)
    const definition = await owner.query(
      `select pg_get_constraintdef(oid) as text from pg_constraint where conname = $1`,
      [rows[0].conname],
    )
    await owner.query(`alter table community_plan.documentation drop constraint ${rows[0].conname}`)
    try {
      assert.equal((await publishedBehind(owner)).length, proofStates.length * consents.length)
    } finally {
      await owner.query(
        `alter table community_plan.documentation add constraint ${rows[0].conname}
         ${definition.rows[0].text}`,
      )
    }
  })

  it('withdrawn consent hides at once, and both are told', async () => {
    const id = await aDocument(place, plan, { consent: 'given' })
    await decide([id], 'accepted')
    await act((work) => publishDocumentation(work, at(id)))
    assert.deepEqual(await act((work) => setConsent(work, { ...at(id), consent: 'withdrawn' })), {
      hidden: true,
    })
    const { isPublished, consent, state } = await found(id)
    assert.deepEqual([isPublished, consent, state], [false, 'withdrawn', 'accepted'])
    assert.deepEqual(
      (await audits(id)).slice(-3),
      ['published', 'consent', 'unpublished'].map((verb) => `documentation.${verb}`),
    )
    await assert.rejects(
      act((work) => publishDocumentation(work, at(id))),
      refusedAs('documentation.no-consent'),
    )
  })

  it('rejecting and withdrawing hide; taking back does not publish again', async () => {
    const id = await aDocument(place, plan)
    await decide([id], 'accepted')
    await act((work) => publishDocumentation(work, at(id)))
    await act((work) => withdrawDocumentation(work, { ...at(id), reason: null }))
    assert.equal((await found(id)).isPublished, false)
    assert.deepEqual(await act((work) => restoreDocumentation(work, at(id))), { state: 'accepted' })
    assert.equal((await found(id)).isPublished, false)
    await act((work) => publishDocumentation(work, at(id)))
    await decide([id], 'rejected', 'Nieczytelne')
    const after = await found(id)
    assert.deepEqual([after.isPublished, after.state, after.stateReason], [false, 'rejected', 'Nieczytelne'])
    await act((work) => unpublishDocumentation(work, at(id)))
  })
})

describe('deciding', () => {
  it('many at once, all or none, each told once', async () => {
    const ids = [await aDocument(place, plan), await aDocument(place, plan), await aDocument(place, plan)]
    assert.deepEqual(await decide(ids, 'accepted'), { decided: 3 })
    assert.deepEqual(await decide(ids, 'accepted'), { decided: 0 })
    await act((work) => withdrawDocumentation(work, { ...at(ids[2]!), reason: null }))
    await assert.rejects(decide(ids, 'rejected', 'Próba'), refusedAs('documentation.put-away'))
    assert.equal((await found(ids[0]!)).state, 'accepted')
    assert.equal((await audits(ids[0]!)).filter((name) => name === 'documentation.accepted').length, 1)
  })

  it('is for those who may; others change only what they noted, and only before acceptance', async () => {
    const id = await aDocument(place, plan, { by: host })
    const input = { plan: plan.id, documents: [id], decision: 'accepted', reason: null } as const
    await assert.rejects(
      act((work) => decideDocumentation(work, input), host),
      Forbidden,
    )
    await assert.rejects(
      act((work) => publishDocumentation(work, at(id)), host),
      Forbidden,
    )
    const change = { ...at(id), version: 1, values: documentationValues(place, plan, { title: 'Inny' }) }
    const stranger = staffActor('VENUE_HOST')
    await assert.rejects(
      act((work) => changeDocumentation(work, change), stranger),
      Forbidden,
    )
    await act((work) => changeDocumentation(work, change), host)
    await assert.rejects(
      act((work) => changeDocumentation(work, change), host),
      Conflict,
    )
    await decide([id], 'accepted')
    const late = { ...change, version: (await found(id)).version }
    await assert.rejects(
      act((work) => changeDocumentation(work, late), host),
      refusedAs('documentation.accepted-already'),
    )
  })
})

describe('evidence of change', () => {
  const one = async (documents: DocumentationId[]) => ({
    plan: plan.id,
    evidence: await someEvidence(place, plan, { documents }),
  })
  const accept = { decision: 'accepted', reason: null } as const

  it('is accepted only on an accepted document, which then cannot be lost', async () => {
    const ids = [await aDocument(place, plan), await aDocument(place, plan)]
    const evidence = await one(ids)
    const accepting = () => act((work) => decideEvidence(work, { ...evidence, ...accept }))
    await assert.rejects(accepting(), refusedAs('evidence.no-accepted-document'))
    await decide([ids[0]!], 'accepted')
    await accepting()
    await assert.rejects(decide([ids[0]!], 'rejected', 'Próba'), refusedAs('documentation.holds-evidence'))
    await assert.rejects(
      act((work) => withdrawDocumentation(work, { ...at(ids[0]!), reason: null })),
      refusedAs('documentation.holds-evidence'),
    )
    await decide([ids[1]!], 'accepted')
    await decide([ids[0]!], 'rejected', 'Zastąpiony')
    await assert.rejects(decide(ids, 'rejected', 'Oba'), refusedAs('documentation.holds-evidence'))
  })

  it('two deeds that each take one of two documents away cannot both win', async () => {
    const ids = [await aDocument(place, plan), await aDocument(place, plan)]
    await decide(ids, 'accepted')
    const evidence = await one(ids)
    await act((work) => decideEvidence(work, { ...evidence, ...accept }))
    const results = await Promise.allSettled(ids.map((id) => decide([id], 'rejected', 'Naraz')))
    assert.deepEqual(results.map((result) => result.status).toSorted(), ['fulfilled', 'rejected'])
  })

  it('keeps an accepted document through a change, and goes back to waiting where it lost it', async () => {
    const ids = [await aDocument(place, plan), await aDocument(place, plan)]
    await decide([ids[0]!], 'accepted')
    const evidence = await one([ids[0]!])
    await act((work) => decideEvidence(work, { ...evidence, ...accept }))
    await act((work) => publishEvidence(work, { ...evidence, show: true }))
    const stored = (await read((tx) => findEvidence(tx, plan.id, evidence.evidence)))!
    const values = { ...stored, documents: [ids[1]!] }
    await assert.rejects(
      act((work) => changeEvidence(work, { ...evidence, version: stored.version, values })),
    )
    await act((work) => withdrawEvidence(work, evidence))
    await decide([ids[0]!], 'rejected', 'Już nic na nim nie stoi')
    assert.deepEqual(await act((work) => restoreEvidence(work, evidence)), { state: 'proposed' })
    const after = (await read((tx) => findEvidence(tx, plan.id, evidence.evidence)))!
    assert.deepEqual([after.state, after.isPublished], ['proposed', false])
  })
})

describe('figures', () => {
  it('equal the lists that they open', async () => {
    const all = { order: 'data', descending: true, limit: 1000, offset: 0 } as const
    await read(async (tx) => {
      const totals = await countPlanTotals(tx, plan.id)
      const accepted = { state: 'accepted' } as const
      const rows = await listDocumentation(tx, plan.id, { ...all, filter: accepted })
      assert.equal(rows.length, totals.documents)
      assert.equal((await countDocumentation(tx, plan.id, accepted)).documents, totals.documents)
      assert.ok(totals.documents > 3)
      for (const task of await countTaskProgress(tx, plan.id)) {
        const filter = { ...accepted, task: task.task_id }
        assert.equal((await listDocumentation(tx, plan.id, { ...all, filter })).length, task.documents)
      }
      const place = { ...all, order: 'dodano' } as const
      const proved = await listEvidence(tx, plan.id, { ...place, filter: accepted })
      assert.equal(proved.length, totals.evidence)
      for (const goal of await countGoalProgress(tx, plan.id)) {
        const filter = { ...accepted, goal: goal.goal_id }
        assert.equal((await listEvidence(tx, plan.id, { ...place, filter })).length, goal.evidence)
        assert.equal((await countEvidence(tx, plan.id, filter)).evidence, goal.evidence)
      }
    })
  })
})

describe('the file of a document', () => {
  it('is read by staff of the centre, by the public only while shown; others find nothing', async () => {
    const app = makeApp(house)
    const browser = browserOf(app)
    const other = await aCentre(owner, 'obce')
    const file = { id: newId<'stored_file'>(), sha256: 'a'.repeat(64), bytes: 3, contentType: 'text/plain' }
    const rest = { name: 'a.txt', width: null, height: null, thumbnailSha256: null, scan: 'clean' } as const
    const by = organiser
    await house.doors.withCentre(centre.id, (tx) =>
      insertStoredFile(tx, { ...file, ...rest, at: house.clock(), by }),
    )
    const id = await aDocument(place, plan, { files: [file.id], by: organiser })
    const may = async (cookie?: string, slug = centre.slug) => {
      const along = cookie ? { cookie } : {}
      const { status } = await browser.get(`/c/${slug}/plik/${file.id}`, along)
      return status
    }
    // The bytes of this file were never kept: being let in shows as the store's own miss, so ask the house
    // itself.
    const asks = async (role: string | null) => {
      const actor = role ? staffActor(role) : anonymous
      const visit = {
        actor,
        may: (action: string) => role !== null && house.rights[action]?.[role] !== undefined,
      }
      return read((tx) => house.mayReadFile(visit as never, tx, file.id))
    }
    const readers = ['DIRECTOR', 'COMMUNITY_ORGANISER', 'VENUE_HOST', 'INFORMATION_DESK']
    for (const role of readers) assert.equal(await asks(role), true, role)
    for (const role of ['ADMINISTRATOR', null]) assert.equal(await asks(role), false, String(role))
    assert.equal(await may(), 404)
    await decide([id], 'accepted')
    assert.equal(await asks(null), false)
    await act((work) => publishDocumentation(work, at(id)))
    assert.equal(await asks(null), true)
    await owner.query(`update community_plan.plan set state = 'draft' where id = $1`, [plan.id])
    assert.equal(await asks(null), false)
    await owner.query(`update community_plan.plan set state = 'in_force' where id = $1`, [plan.id])
    const stranger = await (await aStaffMember(house, other, 'DIRECTOR')).enter()
    assert.equal(await may(stranger, other.slug), 404)
    await act((work) => setConsent(work, { ...at(id), consent: 'missing' }))
    assert.equal(await asks(null), false)
  })
})

describe('pages', () => {
  it('of documentation and evidence open, decide many and keep the list as it was', async () => {
    const browser = browserOf(makeApp(house))
    const cookie = await (await aStaffMember(house, centre, 'COMMUNITY_ORGANISER')).enter()
    const base = `/c/${centre.slug}`
    const id = await aDocument(place, plan, { title: 'Do decyzji' })
    const evidence = await someEvidence(place, plan, { documents: [id] })
    const pages = [
      paths.documentation(plan.id),
      paths.documentationCsv(plan.id),
      paths.newDocumentation(plan.id),
      `${paths.newDocumentation(plan.id)}?rodzaj=opinion`,
      `${paths.newDocumentation(plan.id)}?rodzaj=meeting_note&zadanie=${plan.tasks[0]!.id}`,
      paths.document(plan.id, id),
      paths.changeDocument(plan.id, id),
      `${paths.decideDocumentation(plan.id)}?dokument=${id}`,
      paths.evidence(plan.id),
      paths.evidenceCsv(plan.id),
      `${paths.newEvidence(plan.id)}?dokument=${id}`,
      paths.oneEvidence(plan.id, evidence),
      paths.changeEvidence(plan.id, evidence),
      paths.decideEvidence(plan.id, evidence),
      paths.task(plan.id, plan.tasks[0]!.id),
    ]
    for (const path of pages) assert.equal((await browser.get(base + path, { cookie })).status, 200, path)
    const list = `${base}${paths.decideDocumentation(plan.id)}`
    const marked = { documents: id, back: '?stan=proposed&sort=-data' }
    const none = await browser.post(list, { decision: 'accepted', back: '' }, { cookie })
    assert.match(await none.text(), /Nie zaznaczono/)
    const asked = await browser.post(list, { ...marked, decision: 'ask-reject' }, { cookie })
    assert.equal(asked.status, 200)
    const bare = await browser.post(list, { ...marked, decision: 'rejected' }, { cookie })
    assert.equal(bare.status, 422)
    assert.match(await bare.text(), /id="f-reason-error"/)
    const done = await browser.post(list, { ...marked, decision: 'accepted' }, { cookie })
    assert.match(done.headers.get('location') ?? '', /dokumentacja\?stan=proposed&sort=-data$/)
    const away = await browser.post(list, { ...marked, back: '//zly.test', decision: 'accepted' }, { cookie })
    assert.match(away.headers.get('location') ?? '', /\/dokumentacja$/)
  })
})
