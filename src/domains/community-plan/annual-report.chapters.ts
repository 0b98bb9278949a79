import { speak } from '#kernel/texts.ts'
import { pl } from './annual-report.texts.pl.ts'
import type { ReportedChapter } from './annual-report.ts'
import type { ReportFacts } from './annual-report-content.ts'
import type { PlanContent } from './plan.ts'

const t = speak({ pl }, 'pl')
/** The whole text stands in the plan itself; the report reminds of it. */
const longest = 600

type Voices = readonly { own_word: string | null }[]

/**
 * The plan's chapters: how each begins, and what the work says about it. A chapter is recognised by the
 * words of its title; one that no count speaks of says nothing of its own.
 */
export function chaptersOf(
  planned: Pick<PlanContent, 'sections'>,
  facts: ReportFacts,
  voices: Voices,
): ReportedChapter[] {
  return planned.sections.map(({ number, title, text }) => ({
    no: number,
    title,
    planned: beginningOf(text),
    done: doneOf(title.toLowerCase(), facts, voices),
    proved: /dokumentac|ewaluac|monitor|rezultat|efekt/.test(title.toLowerCase()) ? provedOf(facts) : null,
  }))
}

function doneOf(title: string, facts: ReportFacts, voices: Voices): string | null {
  const { tasks, actions, counts, groups } = facts
  const inState = (state: string) => tasks.filter((task) => task.state === state).length
  if (/rekomend|diagnoz|potrzeb/.test(title) && actions.length > 0) {
    const answered = actions.filter((action) => action.task_numbers.length > 0).length
    return t('doneAnswers', { answered, all: actions.length })
  }
  if (/partner|realizator|współprac/.test(title) && voices.length > 0) {
    const said = voices.filter((voice) => voice.own_word !== null).length
    return t('doneVoices', { said, all: voices.length })
  }
  if (/grup|odbiorc|adresat/.test(title) && groups.length > 0) {
    const done = groups.filter((group) => counts.get(`group:${group.id}`)!.ids.length > 0).length
    return t('doneGroups', { done, all: groups.length })
  }
  if (/cel|harmonogram|zadani/.test(title) && tasks.length > 0) {
    const of = { done: inState('done'), partly: inState('partly'), dropped: inState('dropped') }
    return t('doneTasks', { ...of, all: tasks.length })
  }
  if (/metod|spos|form|działa/.test(title)) return t('doneWork', { n: counts.get('all')!.ids.length })
  return null
}

function provedOf({ documents, evidence }: ReportFacts): string {
  return t('provedAll', { documents: documents.length, evidence: evidence.length })
}

function beginningOf(text: string): string {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest)
  const sentence = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('.\n'))
  return sentence > 200 ? `${cut.slice(0, sentence + 1)} […]` : `${cut.replace(/\s+\S*$/, '')}…`
}
