import type { ActivityId } from '#domains/community-plan/activity.ts'
import { noteDocumentation } from '#domains/community-plan/documentation.actions.ts'
import type { DocumentationId } from '#domains/community-plan/documentation.ts'
import {
  decideDocumentation,
  publishDocumentation,
  setConsent,
} from '#domains/community-plan/documentation-decide.actions.ts'
import { decideEvidence, noteEvidence, publishEvidence } from '#domains/community-plan/evidence.actions.ts'
import type { EvidenceId } from '#domains/community-plan/evidence.ts'
import { insertStoredFile, type StoredFile } from '#domains/files/public.ts'
import { type CalendarDay, isBefore } from '#kernel/instant.ts'
import type { Work } from '#kernel/work.ts'
import type { DemoDocument } from './documents.ts'
import type { DrawnFiles } from './drawn-files.ts'
import { evidence as allEvidence, type DemoEvidence } from './evidence-list.ts'
import type { Stage } from './stage.ts'
import { on, type Step, weekEnd, weekOf } from './timeline.ts'
import type { PlanParts } from './work-done.ts'
import { dayOfActivity } from './year-of-work.ts'

/** What the keeping of documents needs and fills. */
export interface Keeping {
  readonly parts: PlanParts
  readonly documents: readonly DemoDocument[]
  readonly files: DrawnFiles
  /** Activities by title, known once they are written down. */
  readonly activities: ReadonlyMap<string, ActivityId>
  /** Filled: documents by the keys that evidence names. */
  readonly kept: Map<string, DocumentationId>
}

/**
 * Keeps the documents of the year: each noted at the end of its week by who held it, then decided by
 * somebody else some days later. Files are awaited week by week, while the child still draws the next
 * ones.
 */
export function documentSteps(stage: Stage, keeping: Keeping): Step[] {
  const weeks = Map.groupBy(keeping.documents, (one) => `${weekOf(stage, one.day)}:${one.who}`)
  return [...weeks.values()].flatMap((week): Step[] => {
    const { who, day } = week[0]!
    const end = weekEnd(stage, day)
    const files = new Map<string, StoredFile>()
    const decided = week.filter((one) => one.state !== 'proposed')
    return [
      {
        ...{ who, at: on(stage, end, '20:40') },
        ready: async () => {
          for (const one of week) {
            const file = await keeping.files.get(one.key)
            if (file) files.set(one.key, file)
          }
        },
        deed: async (work) => {
          for (const one of week) {
            keeping.kept.set(one.key, await note(work, keeping, { one, file: files.get(one.key) ?? null }))
          }
        },
      },
      {
        who: who === 'organiser' ? 'director' : 'organiser',
        at: on(stage, end.add({ days: 4 }), '14:05'),
        deed: async (work) => {
          for (const one of decided) await decide(work, { keeping, one })
        },
      },
      ...week.filter((one) => one.consent === 'withdrawn').map((one) => takenBack(stage, keeping, one)),
    ]
  })
}

// Two weeks later somebody asks that the picture or the words be shown no more.
function takenBack(stage: Stage, keeping: Keeping, one: DemoDocument): Step {
  const { plan } = keeping.parts
  return {
    ...{ who: 'organiser', at: on(stage, weekEnd(stage, one.day).add({ days: 14 }), '09:45') },
    deed: (work) =>
      setConsent(work, { plan, documentation: keeping.kept.get(one.key)!, consent: 'withdrawn' }),
  }
}

async function note(
  work: Work,
  { parts, activities }: Keeping,
  { one, file }: { one: DemoDocument; file: StoredFile | null },
): Promise<DocumentationId> {
  if (file) await insertStoredFile(work.tx, { ...file, at: work.now, by: work.actor })
  const { documents } = await noteDocumentation(work, {
    plan: parts.plan,
    values: {
      ...{ kind: one.kind, title: one.title, datedOn: one.day, link: null, note: one.note },
      ...{ voice: one.voice, altText: one.alt, tasks: one.tasks.map((number) => parts.tasks.get(number)!) },
      activity: one.activity === null ? null : (activities.get(one.activity) ?? null),
    },
    // Consent can be withdrawn only after it was given.
    consent: one.consent === 'withdrawn' ? 'given' : one.consent,
    files: file ? [file.id] : [],
  })
  return documents[0]!
}

async function decide(work: Work, at: { keeping: Keeping; one: DemoDocument }): Promise<void> {
  const { keeping, one } = at
  const { plan } = keeping.parts
  const documentation = keeping.kept.get(one.key)!
  const rejected = one.state === 'rejected'
  const reason = rejected ? 'Na zdjęciu widać tablice rejestracyjne. Prosimy o inne ujęcie.' : null
  const decision = rejected ? 'rejected' : 'accepted'
  await decideDocumentation(work, { plan, documents: [documentation], decision, reason })
  if (one.published) await publishDocumentation(work, { plan, documentation })
}

/** Notes the evidence of change of the year, each on the documents that show it, and decides most of it. */
export function evidenceSteps(stage: Stage, keeping: Keeping): Step[] {
  return provenIn(stage, keeping.documents).flatMap(({ one, proofs, day }): Step[] => {
    const { goal, what, whom, how, strength } = one
    const { plan, goals } = keeping.parts
    let evidence: EvidenceId | null = null
    const noted: Step = {
      ...{ who: 'organiser', at: on(stage, day, '15:30') },
      deed: async (work) => {
        const documents = proofs.map((key) => keeping.kept.get(key)!)
        const told = { whatChanged: what, forWhom: whom, howKnown: how, strength, documents }
        evidence = (await noteEvidence(work, { plan, values: { goal: goals.get(goal)!, ...told } })).evidence
      },
    }
    if (one.state === 'proposed') return [noted]
    const decision = one.state === 'rejected' ? 'rejected' : 'accepted'
    const reason = one.state === 'rejected' ? 'To wrażenie, nie dowód. Poprosimy przewoźnika o liczby.' : null
    const decided: Step = {
      ...{ who: 'director', at: on(stage, day.add({ days: 3 }), '10:20') },
      deed: async (work) => {
        await decideEvidence(work, { plan, evidence: evidence!, decision, reason })
        if (one.state === 'published') await publishEvidence(work, { plan, evidence: evidence!, show: true })
      },
    }
    return [noted, decided]
  })
}

// What lies ahead has not changed anything yet; evidence comes after its documents and stands on accepted
// ones.
function provenIn(
  stage: Stage,
  documents: readonly DemoDocument[],
): { one: DemoEvidence; proofs: string[]; day: CalendarDay }[] {
  const known = new Map(documents.map((one) => [one.key, one]))
  return allEvidence
    .map((one) => {
      const proofs = one.proofs.flatMap((key) => known.get(key) ?? [])
      const day = proofs.reduce(
        (late, proof) => {
          const decided = weekEnd(stage, proof.day).add({ days: 5 })
          return isBefore(late, decided) ? decided : late
        },
        dayOfActivity(one.on, stage.year),
      )
      const stands = one.state === 'proposed' || proofs.some((proof) => proof.state === 'accepted')
      return { one, proofs: proofs.map((proof) => proof.key), day, stands }
    })
    .filter(({ proofs, day, stands }) => stands && proofs.length > 0 && !isBefore(stage.year.today, day))
}
