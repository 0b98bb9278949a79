import { type CalendarDay, isBefore } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { DocumentationValues } from './documentation.ts'

/** What is known round a document that somebody wants to note. */
export interface DocumentSurroundings {
  readonly hasFile: boolean
  readonly today: CalendarDay
  /** The activity named is one of this plan and was not withdrawn; true where none is named. */
  readonly activityIsThere: boolean
  /** Ids of the plan's tasks. */
  readonly tasks: ReadonlySet<string>
}

/** What is wrong with a document, by field, in the order of the form. */
export function wrongInDocumentation(
  values: DocumentationValues,
  round: DocumentSurroundings,
): Map<string, Refusal> {
  const wrong = new Map<string, Refusal>()
  if (!round.hasFile && !values.link && !values.note) {
    const field = values.kind === 'opinion' ? 'note' : 'files'
    wrong.set(field, refusal(contentCodes[values.kind] ?? 'community-plan.documentation.empty'))
  }
  if (values.kind === 'opinion' && !values.voice)
    wrong.set('voice', refusal('community-plan.documentation.whose-voice'))
  if (isBefore(round.today, values.datedOn))
    wrong.set('datedOn', refusal('community-plan.documentation.in-future'))
  if (!round.activityIsThere) wrong.set('activity', refusal('form.choose'))
  if (values.tasks.some((task) => !round.tasks.has(task))) wrong.set('tasks', refusal('form.choose'))
  else if (!values.activity && values.tasks.length === 0)
    wrong.set('tasks', refusal('community-plan.documentation.no-binding'))
  return wrong
}

const contentCodes: Readonly<Record<string, string>> = {
  photograph: 'community-plan.documentation.no-photo',
  opinion: 'community-plan.documentation.no-words',
}

/** Files with the same bytes as an earlier one of the same form. */
export function repeatedFiles(files: readonly { id: string; sha256: string }[]): Set<string> {
  const repeated = files.filter(
    (file, index) => files.findIndex((other) => other.sha256 === file.sha256) < index,
  )
  return new Set(repeated.map((file) => file.id))
}
