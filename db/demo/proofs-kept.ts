import type { ActivityId } from '#domains/community-plan/activity.ts'
import { attachFile, insertStoredFile, type StoredFile } from '#domains/files/public.ts'
import { type CalendarDay, isBefore } from '#kernel/instant.ts'
import { audit, type Work } from '#kernel/work.ts'
import { momentOf } from './demo-year.ts'
import type { DemoDocument } from './documents.ts'
import type { DrawnFiles } from './drawn-files.ts'
import { type DemoEvidence, evidence } from './evidence-list.ts'
import { decideProof, insertDocument, insertEvidence } from './proofs.sql.ts'
import { deedBy, type Stage } from './stage.ts'
import type { PlanParts } from './work-done.ts'
import { dayOfActivity } from './year-of-work.ts'

interface KeptDocument {
  readonly id: string
  readonly day: CalendarDay
  readonly accepted: boolean
}

/** Documents by the keys that evidence names. */
export type KeptDocuments = ReadonlyMap<string, KeptDocument>

/**
 * Keeps the documents of the year: each noted in the week of its work by who held it, then decided by the director or
 * the organiser some days later. Files are awaited week by week, while the child still draws the next ones.
 */
export async function keepDocuments(
  stage: Stage,
  given: {
    parts: PlanParts
    documents: readonly DemoDocument[]
    files: DrawnFiles
    activities: ReadonlyMap<string, ActivityId>
  },
): Promise<KeptDocuments> {
  const kept = new Map<string, KeptDocument>()
  const weeks = Map.groupBy(given.documents, (one) => `${weekOf(stage, one.day)}:${one.who}`)
  for (const week of weeks.values()) {
    const { who, day } = week.at(-1)!
    const files = await filesOf(week, given.files)
    await deedBy(stage, { who, at: momentOf(day, '20:40', stage.now) }, async (work) => {
      for (const one of week) {
        const id = await note(work, { one, file: files.get(one.key) ?? null, ...given })
        kept.set(one.key, { id, day: one.day, accepted: one.state === 'accepted' })
      }
    })
    const decided = week.filter((one) => one.state !== 'proposed')
    const at = momentOf(day.add({ days: 4 }), '14:05', stage.now)
    await deedBy(stage, { who: who === 'organiser' ? 'director' : 'organiser', at }, async (work) => {
      for (const one of decided) await decide(work, kept.get(one.key)!.id, one)
    })
  }
  return kept
}

async function filesOf(week: readonly DemoDocument[], files: DrawnFiles): Promise<Map<string, StoredFile>> {
  const found = new Map<string, StoredFile>()
  for (const one of week) {
    const file = await files.get(one.key)
    if (file) found.set(one.key, file)
  }
  return found
}

async function note(
  work: Work,
  given: {
    one: DemoDocument
    file: StoredFile | null
    parts: PlanParts
    activities: ReadonlyMap<string, ActivityId>
  },
): Promise<string> {
  const { one, file, parts, activities } = given
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
export async function keepEvidence(stage: Stage, parts: PlanParts, documents: KeptDocuments): Promise<void> {
  for (const { one, proofs, day } of provenIn(stage, documents)) {
    const ids = proofs.map((proof) => proof.id)
    const { goal, what, whom, how, strength } = one
    const id = await deedBy(
      stage,
      { who: 'organiser', at: momentOf(day, '15:30', stage.now) },
      async (work) => {
        const own = {
          plan: parts.plan,
          goal: parts.goals.get(goal)!,
          documents: ids,
          at: work.now,
          by: work.actor,
        }
        const made = await insertEvidence(work.tx, { ...own, what, whom, how, strength })
        audit(work, 'community-plan.evidence.noted', { plan: parts.plan, evidence: made })
        return made
      },
    )
    if (one.state === 'proposed') continue
    const state = one.state === 'rejected' ? 'rejected' : 'accepted'
    const at = momentOf(day.add({ days: 3 }), '10:20', stage.now)
    await deedBy(stage, { who: 'director', at }, async (work) => {
      const reason = state === 'rejected' ? 'To wrażenie, nie dowód. Poprosimy przewoźnika o liczby.' : null
      const published = one.state === 'published'
      await decideProof(work.tx, 'evidence', {
        id,
        state,
        reason,
        published,
        at: work.now,
        by: work.actor.id,
      })
      audit(work, `community-plan.evidence.${state}`, { evidence: id })
      if (published) audit(work, 'community-plan.evidence.published', { evidence: id })
    })
  }
}

// What lies ahead has not changed anything yet; evidence comes after its documents and stands on accepted ones.
function provenIn(
  stage: Stage,
  documents: KeptDocuments,
): { one: DemoEvidence; proofs: KeptDocument[]; day: CalendarDay }[] {
  return evidence
    .map((one) => {
      const proofs = one.proofs.flatMap((key) => documents.get(key) ?? [])
      const own = dayOfActivity(one.on, stage.year)
      const day = proofs.reduce((late, proof) => {
        const decided = proof.day.add({ days: 5 })
        return isBefore(late, decided) ? decided : late
      }, own)
      return { one, proofs, day }
    })
    .filter(({ one, proofs, day }) => {
      const stands = one.state === 'proposed' || proofs.some((proof) => proof.accepted)
      return stands && proofs.length > 0 && !isBefore(stage.year.today, day)
    })
    .toSorted((a, b) => (isBefore(a.day, b.day) ? -1 : isBefore(b.day, a.day) ? 1 : 0))
}

function weekOf(stage: Stage, day: CalendarDay): number {
  return Math.floor(stage.year.from.until(day).days / 7)
}
