import type { ActivityId } from '#domains/community-plan/activity.ts'
import { attachFile, insertStoredFile, type StoredFile } from '#domains/files/public.ts'
import { type CalendarDay, isBefore } from '#kernel/instant.ts'
import { audit, type Work } from '#kernel/work.ts'
import type { DemoDocument } from './documents.ts'
import type { DrawnFiles } from './drawn-files.ts'
import { type DemoEvidence, evidence } from './evidence-list.ts'
import { decideProof, insertDocument, insertEvidence } from './proofs.sql.ts'
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
  readonly kept: Map<string, string>
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
          for (const one of decided) await decide(work, keeping.kept.get(one.key)!, one)
        },
      },
    ]
  })
}

async function note(
  work: Work,
  { parts, activities }: Keeping,
  { one, file }: { one: DemoDocument; file: StoredFile | null },
): Promise<string> {
  if (file) {
    await insertStoredFile(work.tx, { ...file, at: work.now, by: work.actor })
    await attachFile(work, file.id)
  }
  const id = await insertDocument(work.tx, {
    ...{ plan: parts.plan, kind: one.kind, title: one.title, day: one.day, file: file?.id ?? null },
    ...{ note: one.note, voice: one.voice, alt: one.alt, consent: one.consent },
    activity: one.activity === null ? null : (activities.get(one.activity) ?? null),
    tasks: one.tasks.map((number) => parts.tasks.get(number)!),
    at: work.now,
    by: work.actor,
  })
  audit(work, 'community-plan.documentation.noted', { plan: parts.plan, documentation: id })
  return id
}

async function decide(work: Work, id: string, one: DemoDocument): Promise<void> {
  const state = one.state
  const reason =
    state === 'rejected' ? 'Na zdjęciu widać tablice rejestracyjne. Prosimy o inne ujęcie.' : null
  await decideProof(work.tx, 'documentation', {
    ...{ id, state, reason, published: one.published, at: work.now, by: work.actor.id },
  })
  audit(work, `community-plan.documentation.${state}`, { documentation: id })
  if (one.published) audit(work, 'community-plan.documentation.published', { documentation: id })
}

/** Notes the evidence of change of the year, each on the documents that show it, and decides most of it. */
export function evidenceSteps(stage: Stage, keeping: Keeping): Step[] {
  return provenIn(stage, keeping.documents).flatMap(({ one, proofs, day }): Step[] => {
    const { goal, what, whom, how, strength } = one
    const { plan, goals } = keeping.parts
    let id = ''
    const noted: Step = {
      ...{ who: 'organiser', at: on(stage, day, '15:30') },
      deed: async (work) => {
        const documents = proofs.map((key) => keeping.kept.get(key)!)
        const own = { plan, goal: goals.get(goal)!, documents, at: work.now, by: work.actor }
        id = await insertEvidence(work.tx, { ...own, what, whom, how, strength })
        audit(work, 'community-plan.evidence.noted', { plan, evidence: id })
      },
    }
    if (one.state === 'proposed') return [noted]
    const state = one.state === 'rejected' ? 'rejected' : 'accepted'
    const reason = state === 'rejected' ? 'To wrażenie, nie dowód. Poprosimy przewoźnika o liczby.' : null
    const published = one.state === 'published'
    const decided: Step = {
      ...{ who: 'director', at: on(stage, day.add({ days: 3 }), '10:20') },
      deed: async (work) => {
        const how = { id, state, reason, published, at: work.now, by: work.actor.id } as const
        await decideProof(work.tx, 'evidence', how)
        audit(work, `community-plan.evidence.${state}`, { evidence: id })
        if (published) audit(work, 'community-plan.evidence.published', { evidence: id })
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
  return evidence
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
