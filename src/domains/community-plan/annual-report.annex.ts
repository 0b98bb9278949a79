import { speak } from '#kernel/texts.ts'
import type { ReportDocument, ReportEvidence } from './annual-report.sql.ts'
import { pl } from './annual-report.texts.pl.ts'
import type { AnnexEntry } from './annual-report.ts'

const t = speak({ pl }, 'pl')

/** The annex: documentation first, then evidence of change, which names the entries that it stands on. */
export function annexOf(
  documents: readonly ReportDocument[],
  evidence: readonly ReportEvidence[],
): AnnexEntry[] {
  const goalOf = new Map(evidence.flatMap((one) => one.documents.map((id) => [id, one.goal] as const)))
  const entries = documents.map((one, at) => entryOf(one, at + 1, one.goal ?? goalOf.get(one.id) ?? null))
  const numberOf = new Map(documents.map((one, at) => [one.id, at + 1]))
  const changes = evidence.map((one, at): AnnexEntry => {
    const numbers = one.documents.flatMap((id) => numberOf.get(id) ?? []).sort((a, b) => a - b)
    return {
      no: documents.length + at + 1,
      on: one.on.toString(),
      kind: t('kind.evidence'),
      title: numbers.length > 0 ? t('basedOn', { numbers: numbers.join(', ') }) : t('basedOnNone'),
      goal: one.goal,
      change: { what: one.what_changed, forWhom: one.for_whom, howWeKnow: one.how_known },
      pictures: [],
      isPublished: one.is_published,
    }
  })
  return [...entries, ...changes]
}

function entryOf(one: ReportDocument, no: number, goal: number | null): AnnexEntry {
  const { picture } = one
  return {
    no,
    on: one.dated_on.toString(),
    kind: t(`kind.${one.kind}` as 'kind.photograph'),
    title: one.title,
    goal,
    change: null,
    pictures: picture
      ? [{ path: picture.sha256, width: picture.width, height: picture.height, alt: picture.alt }]
      : [],
    isPublished: one.is_published,
  }
}
