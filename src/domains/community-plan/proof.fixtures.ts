// Builders of documents and evidence, with named states. They go through the deeds, as people do.
import type { FileId } from '#domains/files/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { runDeed } from '#kernel/deed.ts'
import { dayOf } from '#kernel/instant.ts'
import { noteDocumentation } from './documentation.actions.ts'
import type { Consent, DocumentationId, DocumentationValues } from './documentation.ts'
import { noteEvidence } from './evidence.actions.ts'
import type { EvidenceId, EvidenceValues } from './evidence.ts'
import { type aPlan, staffActor, type TestPlan } from './fixtures.ts'

type Place = Parameters<typeof aPlan>[0]

/** What somebody writes of a document: a note of today for the plan's first task. */
export function documentationValues(
  place: Place,
  plan: TestPlan,
  over: Partial<DocumentationValues> = {},
): DocumentationValues {
  return {
    ...{ kind: 'meeting_note', title: 'Notatka ze spotkania', note: 'Spotkało się dziesięć osób.' },
    datedOn: dayOf(place.house.clock(), place.centre.zone),
    ...{ activity: null, tasks: [plan.tasks[0]!.id], link: null, voice: null, altText: null },
    ...over,
  }
}

const sender = staffActor('COMMUNITY_ORGANISER')

/** A proposed document; `files` are pending files of the same actor. */
export async function aDocument(
  place: Place,
  plan: TestPlan,
  over: Partial<DocumentationValues> & {
    consent?: Consent
    files?: readonly FileId[]
    by?: Actor
  } = {},
): Promise<DocumentationId> {
  const { consent = 'not_needed', files = [], by = sender, ...words } = over
  const values = documentationValues(place, plan, words)
  const setting = { centre: place.centre, actor: by }
  const noted = await runDeed(place.house, setting, (work) =>
    noteDocumentation(work, { plan: plan.id, values, consent, files }),
  )
  return noted.documents[0]!
}

/** Proposed evidence for the plan's first goal on these documents. */
export async function someEvidence(
  place: Place,
  plan: TestPlan,
  over: Partial<EvidenceValues> & { documents: readonly DocumentationId[] },
): Promise<EvidenceId> {
  const values: EvidenceValues = {
    ...{ goal: plan.goals[0]!.id, whatChanged: 'Sąsiedzi sami otwierają świetlicę' },
    ...{ forWhom: 'Dla osób starszych', howKnown: 'Z listy dyżurów', strength: 'count' },
    ...over,
  }
  const setting = { centre: place.centre, actor: sender }
  const noted = await runDeed(place.house, setting, (work) => noteEvidence(work, { plan: plan.id, values }))
  return noted.evidence
}
