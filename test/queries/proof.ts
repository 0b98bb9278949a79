import { Temporal } from '#kernel/instant.ts'
import type { Arguments, Sample } from './sample.ts'

const now = Temporal.Instant.from('2026-03-03T10:00:00Z')
const by = { kind: 'system', id: null }
const plan = ({ row }: Sample) => row('community_plan.plan').id
const document = ({ row }: Sample) => row('community_plan.documentation')
const evidence = ({ row }: Sample) => row('community_plan.evidence')
const ofPlan = (at: Sample) => [plan(at)]
const all = (order: string) => ({ filter: {}, order, descending: true, limit: 50, offset: 0 })

const words = (at: Sample) => ({
  ...{ kind: 'leaflet', title: 'Ulotka', datedOn: now.toZonedDateTimeISO('UTC').toPlainDate() },
  ...{ activity: null, link: null, note: 'Notatka', voice: null, altText: null },
  tasks: [at.row('community_plan.task').id],
})

const change = (at: Sample) => ({
  ...{
    goal: at.row('community_plan.goal').id,
    whatChanged: 'Zmiana',
    forWhom: 'Dla nas',
    howKnown: 'Z listy',
  },
  ...{ strength: 'count', documents: [document(at).id] },
})

/** Query → its arguments after the handle: documentation and evidence of change. */
export const queries: Arguments = {
  'domains/community-plan/decision-step.sql.ts#insertDecisionStep': (at) => [
    { documentation: document(at).id },
    { deed: 'changed', from: 'proposed', to: 'proposed', at: now, by },
  ],
  'domains/community-plan/decision-step.sql.ts#listDecisionSteps': (at) => [
    { documentation: document(at).id },
  ],
  'domains/community-plan/documentation.sql.ts#countDocumentation': (at) => [plan(at), {}],
  'domains/community-plan/documentation.sql.ts#findDocumentation': (at) => [plan(at), document(at).id],
  'domains/community-plan/documentation.sql.ts#findFileStanding': (at) => [at.row('files.stored_file').id],
  'domains/community-plan/documentation.sql.ts#listDocumentation': (at) => [plan(at), all('data')],
  'domains/community-plan/documentation.sql.ts#listSameDocuments': (at) => [
    [{ id: at.fresh('twin'), sha256: at.row('files.stored_file').sha256 }],
  ],
  'domains/community-plan/documentation-write.sql.ts#countEvidenceLeftBare': (at) => [[document(at).id]],
  'domains/community-plan/documentation-write.sql.ts#insertDocumentation': (at) => [
    {
      id: at.fresh('document'),
      plan: plan(at),
      file: null,
      consent: 'missing',
      values: words(at),
      at: now,
      by,
    },
  ],
  'domains/community-plan/documentation-write.sql.ts#moveDocumentation': (at) => [
    document(at),
    { isPublished: false },
  ],
  'domains/community-plan/documentation-write.sql.ts#updateDocumentation': (at) => [
    { id: document(at).id, version: document(at).version, state: 'proposed', values: words(at) },
  ],
  'domains/community-plan/evidence.sql.ts#countEvidence': (at) => [plan(at), {}],
  'domains/community-plan/evidence.sql.ts#findEvidence': (at) => [plan(at), evidence(at).id],
  'domains/community-plan/evidence.sql.ts#listEvidence': (at) => [plan(at), all('dodano')],
  'domains/community-plan/evidence.sql.ts#listEvidenceOf': (at) => [...ofPlan(at), document(at).id],
  'domains/community-plan/evidence-write.sql.ts#countAccepted': (at) => [[document(at).id]],
  'domains/community-plan/evidence-write.sql.ts#insertEvidence': (at) => [
    { id: at.fresh('evidence'), plan: plan(at), values: change(at), at: now, by },
  ],
  'domains/community-plan/evidence-write.sql.ts#lockEvidence': (at) => [evidence(at).id],
  'domains/community-plan/evidence-write.sql.ts#moveEvidence': (at) => [evidence(at), { isPublished: false }],
  'domains/community-plan/evidence-write.sql.ts#updateEvidence': (at) => [
    { id: evidence(at).id, version: evidence(at).version, state: 'proposed', values: change(at) },
  ],
}
