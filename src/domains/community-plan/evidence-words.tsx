import { speak } from '#kernel/texts.ts'
import { SummaryList } from '#ui/summary-list.tsx'
import type { Evidence } from './evidence.ts'
import { pl } from './evidence.workspace.texts.pl.ts'

const t = speak({ pl }, 'pl')

/** What evidence says, as a list of facts. */
export function EvidenceFacts(props: {
  evidence: Evidence
  goals: readonly { id: string; number: number; title: string }[]
}) {
  const { evidence } = props
  const goal = props.goals.find((each) => each.id === evidence.goal)
  return (
    <SummaryList
      language="pl"
      rows={[
        { term: t('goal'), value: goal ? t('goalN', { n: goal.number, title: goal.title }) : null },
        { term: t('fWhat'), value: evidence.whatChanged },
        { term: t('fWhom'), value: evidence.forWhom },
        { term: t('fHow'), value: evidence.howKnown },
        { term: t('strength'), value: t(evidence.strength) },
      ]}
    />
  )
}
