import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Temporal } from '#kernel/instant.ts'
import {
  consentMoves,
  startingConsent,
  stateAfterChange,
  staysPublished,
  whyNotChangeProof,
  whyNotConsent,
  whyNotDecide,
  whyNotLoseDocument,
  whyNotPublish,
} from './documentation.rules.ts'
import { type Consent, consents, documentationKinds, type ProofState, proofStates } from './documentation.ts'
import { repeatedFiles, wrongInDocumentation } from './documentation-fit.rules.ts'
import { whyNotDecideEvidence } from './evidence.rules.ts'

const code = (why: { code: string } | null) => why?.code.replace('community-plan.', '') ?? null

describe('publishing a document', () => {
  it('asks for acceptance and for consent, each apart (RODO, art. 6)', () => {
    const allowed = proofStates.flatMap((state) =>
      consents
        .filter(
          (consent) => !whyNotPublish({ kind: 'leaflet', state, consent, isPublished: false, altText: null }),
        )
        .map((consent) => `${state} ${consent}`),
    )
    assert.deepEqual(allowed, ['accepted not_needed', 'accepted given'])
  })

  it('asks what a photograph shows (WCAG 1.1.1)', () => {
    const photo = { kind: 'photograph', state: 'accepted', consent: 'given', isPublished: false } as const
    assert.equal(code(whyNotPublish({ ...photo, altText: ' ' })), 'documentation.no-alt')
    assert.equal(whyNotPublish({ ...photo, altText: 'Pięć osób sadzi drzewa.' }), null)
  })
})

describe('consent', () => {
  const at = (consent: Consent, state: ProofState = 'accepted') =>
    ({ kind: 'photograph', state, consent }) as const

  it('once withdrawn is given anew or stays withdrawn', () => {
    assert.deepEqual(consentMoves.withdrawn, ['given'])
    assert.equal(code(whyNotConsent(at('withdrawn'), 'not_needed')), 'documentation.moved')
  })

  it('can be withdrawn even from a withdrawn entry, and nothing else there', () => {
    assert.equal(whyNotConsent(at('given', 'withdrawn'), 'withdrawn'), null)
    assert.equal(code(whyNotConsent(at('missing', 'withdrawn'), 'given')), 'documentation.put-away')
  })

  it('withdrawn or missing ends publication at once', () => {
    const kept = consents.filter((consent) => staysPublished(true, consent))
    assert.deepEqual(kept, ['not_needed', 'given'])
    assert.equal(staysPublished(false, 'given'), false)
  })

  it('an attendance list names people, whatever was ticked', () => {
    const list = { kind: 'attendance_list', state: 'proposed', consent: 'missing' } as const
    assert.equal(code(whyNotConsent(list, 'not_needed')), 'documentation.names-people')
  })

  it('people on photographs, lists and in opinions are taken to be recognisable', () => {
    const asked = documentationKinds.filter((kind) => startingConsent(kind) === 'missing')
    assert.deepEqual(asked, ['attendance_list', 'photograph', 'opinion'])
  })
})

describe('decisions', () => {
  it('to reject needs a reason; what is withdrawn waits to be taken back', () => {
    assert.equal(
      code(whyNotDecide('proposed', { to: 'rejected', reason: ' ' })),
      'documentation.reason-needed',
    )
    assert.equal(whyNotDecide('accepted', { to: 'rejected', reason: 'Zły plik' }), null)
    assert.equal(code(whyNotDecide('withdrawn', { to: 'accepted', reason: null })), 'documentation.put-away')
  })

  it('what was accepted only a decider changes; what was rejected and mended waits again', () => {
    assert.equal(code(whyNotChangeProof('accepted', false)), 'documentation.accepted-already')
    assert.equal(whyNotChangeProof('accepted', true), null)
    assert.deepEqual(proofStates.map(stateAfterChange), ['proposed', 'accepted', 'proposed', 'withdrawn'])
  })

  it('evidence stands on an accepted document, and such a document is not lost under it', () => {
    const to = { to: 'accepted', reason: null } as const
    const none = { state: 'proposed', acceptedDocuments: 0 } as const
    assert.equal(code(whyNotDecideEvidence(none, to)), 'evidence.no-accepted-document')
    assert.equal(whyNotDecideEvidence({ ...none, acceptedDocuments: 1 }, to), null)
    assert.equal(whyNotDecideEvidence(none, { to: 'rejected', reason: 'Nie wynika' }), null)
    assert.equal(whyNotLoseDocument(0), null)
    assert.deepEqual(whyNotLoseDocument(2)?.params, { n: 2 })
  })
})

describe('what people write of a document', () => {
  const day = Temporal.PlainDate.from('2026-03-03')
  const round = { hasFile: false, today: day, activityIsThere: true, tasks: new Set(['t1']) }
  const paper = {
    ...{ kind: 'leaflet', title: 'Ulotka', datedOn: day, activity: null, tasks: ['t1' as never] },
    ...{ link: null, note: null, voice: null, altText: null },
  } as const
  const cases: [string, Partial<typeof round>, object, string[]][] = [
    ['a file is enough', { hasFile: true }, {}, []],
    ['a link is enough', {}, { link: 'https://gmina.pl/u' }, []],
    ['a note is enough', {}, { note: 'Notatka' }, []],
    ['nothing at all', {}, {}, ['files documentation.empty']],
    ['photographs without one', {}, { kind: 'photograph' }, ['files documentation.no-photo']],
    [
      'an opinion without words and voice',
      {},
      { kind: 'opinion' },
      ['note documentation.no-words', 'voice documentation.whose-voice'],
    ],
    ['tomorrow', { hasFile: true }, { datedOn: day.add({ days: 1 }) }, ['datedOn documentation.in-future']],
    ['bound to nothing', { hasFile: true }, { tasks: [] }, ['tasks documentation.no-binding']],
    ['bound to an activity only', { hasFile: true }, { tasks: [], activity: 'a1' }, []],
    ["another plan's task", { hasFile: true }, { tasks: ['t9'] }, ['tasks form.choose']],
    ["another plan's activity", { hasFile: true, activityIsThere: false }, {}, ['activity form.choose']],
  ]
  for (const [name, over, values, expected] of cases)
    it(name, () => {
      const wrong = wrongInDocumentation({ ...paper, ...values } as never, { ...round, ...over })
      assert.deepEqual(
        [...wrong].map(([field, why]) => `${field} ${code(why)}`),
        expected,
      )
    })

  it('a file chosen twice is found, its first copy is not', () => {
    const files = ['x', 'y', 'x'].map((sha256, index) => ({ id: String(index), sha256 }))
    assert.deepEqual([...repeatedFiles(files)], ['2'])
  })
})
