import { type Instant, Temporal } from '#kernel/instant.ts'
import { speak } from '#kernel/texts.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { sayInstant } from '#ui/date.ts'
import type { listDecisionSteps } from './decision-step.sql.ts'
import { pl } from './documentation.workspace.texts.pl.ts'
import { sayConsent } from './documentation-words.tsx'

const t = speak({ pl }, 'pl')
type Step = Awaited<ReturnType<typeof listDecisionSteps>>[number]

/** The story of a document or of evidence for a timeline, the latest first. */
export function historyOf(
  visit: Visit,
  given: {
    noted: { at: Instant; by: string | null }
    notedTitle: string
    steps: readonly Step[]
    names: ReadonlyMap<string, string>
  },
) {
  const nameOf = (by: string | null) => (by ? (given.names.get(by) ?? '') : t('program'))
  const first = { at: given.noted.at, title: given.notedTitle, text: nameOf(given.noted.by) }
  const later = given.steps.map((step) => ({
    at: step.taken_at,
    title: sayStep(step),
    text: [nameOf(step.taken_by_id), step.reason].filter(Boolean).join(' – '),
  }))
  return [first, ...later]
    .toSorted((a, b) => Temporal.Instant.compare(b.at, a.at))
    .map((item) => ({ ...item, when: sayInstant(item.at, visit.centre.zone, 'pl') }))
}

function sayStep(step: Step): string {
  if (step.deed === 'changed') return t('changed')
  if (step.deed === 'consent') return t('deed_consent', { consent: sayConsent(step.consent ?? 'missing') })
  return t(`deed_${step.deed}`)
}
