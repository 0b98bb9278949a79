import { dangerToldIn, sure } from '#domains/search/danger.rules.ts'
import { dangerModel } from '#domains/search/danger-lessons.ts'
import { weighDanger } from '#domains/search/danger-model.ts'
import { dangerIn } from '#domains/search/urgency.rules.ts'
import { type EvalQuestion, type Outcome, urgencyOf } from './figures.ts'

/** What expressions alone, the learnt model alone and both together recognise, a line each. */
export function dangerLines(questions: readonly EvalQuestion[]): string[] {
  const ways: readonly (readonly [string, (text: string) => string | null])[] = [
    ['wyrażenia', (text) => dangerIn(text)],
    ['model    ', learnt],
    ['razem    ', (text) => dangerToldIn(text)],
  ]
  return ways.map(([name, ask]) => {
    const outcomes = questions.map((question): Outcome => {
      const said = ask(question.q)
      return { question, codes: [], urgent: said === 'none' ? null : said }
    })
    return `${name} ${urgencyOf(outcomes)}`
  })
}

function learnt(text: string): string | null {
  const { score, kind } = weighDanger(dangerModel(), text)
  return score > sure.nothing ? kind : null
}

/** The same for questions with an even id, which were learnt from, and an odd one, which only measure. */
export function dangerLinesByHalf(questions: readonly EvalQuestion[]): string[] {
  const half = (rest: number) => questions.filter(({ id }) => Number(id.slice(1)) % 2 === rest)
  return [
    ...dangerLines(half(0)).map((line) => `parzyste    ${line}`),
    ...dangerLines(half(1)).map((line) => `nieparzyste ${line}`),
  ]
}
