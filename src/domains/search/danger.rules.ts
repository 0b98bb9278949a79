import type { CrisisKind } from './concept.ts'
import { dangerModel } from './danger-lessons.ts'
import { type DangerModel, weighDanger } from './danger-model.ts'
import { dangerIn } from './urgency.rules.ts'

/**
 * How surely the words must speak for danger, by what the expressions say. Where they say yes, only words
 * strongly against it are believed more; where they say no, only words strongly for it.
 */
export const sure = { yes: -2.5, nothing: 0.5, no: 2 } as const

/**
 * The danger that a question tells of, by expressions (`urgency.txt`) and by what was learnt from questions;
 * `none` where either says that it is no cry for help, null where nothing is said.
 */
export function dangerToldIn(
  question: string,
  model: DangerModel = dangerModel(),
): CrisisKind | 'none' | null {
  const said = dangerIn(question)
  const { score, kind } = weighDanger(model, question)
  if (said === 'none') return score > sure.no ? kind : 'none'
  if (said === null) return score > sure.nothing ? kind : null
  return score > sure.yes ? said : 'none'
}
