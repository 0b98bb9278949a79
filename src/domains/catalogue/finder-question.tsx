import { formatMoney } from '#kernel/money.ts'
import type { Language } from '#kernel/texts.ts'
import { CheckboxGroup, type FormState, NumberField, RadioGroup } from '#ui/form.tsx'
import type { Household } from './eligibility.ts'
import { bands, type FinderAnswers, householdWords, type Question, wordsOf } from './finder.ts'
import { finderWords } from './finder-words.ts'

/** Income criteria of the day in grosze. */
export type Criteria = Readonly<Partial<Record<Household, number>>>

interface Known {
  readonly given: FinderAnswers
  readonly criteria: Criteria
  readonly language: Language
}

/** The field of one question. */
export function QuestionField(props: {
  question: Question
  form: FormState
  given: FinderAnswers
  criteria: Criteria
}) {
  const { question, form } = props
  const t = finderWords(form.language)
  const label = t(`short.${question}`)
  if (question === 'wiek') {
    return (
      <NumberField
        form={form}
        name={question}
        label={label}
        hint={t('wiekHint')}
        unit={t('years')}
        maxlength={3}
      />
    )
  }
  const options = wordsOf(question).map((value) => ({
    value,
    label: labelOf(question, value, { ...props, language: form.language }),
  }))
  const single = householdOf(props.given) === 'single'
  const hint = question === 'dochod' ? t(single ? 'dochodSingle' : 'dochodFamily') : t(`${question}Hint`)
  const field = { form, name: question, label, hint, options }
  return question === 'sytuacja' ? <CheckboxGroup {...field} /> : <RadioGroup {...field} />
}

const householdOf = (given: FinderAnswers) => householdWords[given.dom?.[0] ?? ''] ?? null

/** How an answer reads. */
export function labelOf(question: Question, value: string, known: Known): string {
  const t = finderWords(known.language)
  if (question === 'dochod') return sayBand(value, known)
  // The words of each question are keys of the texts: `gmina.tak`, `orzeczenie.brak`.
  return t(`${question}.${value}` as 'gmina.tak')
}

function sayBand(band: string, { given, criteria, language }: Known): string {
  const t = finderWords(language)
  const percent = bands[band]?.upTo ?? null
  if (percent === null) return t('more')
  // Whole amounts are said without their zeros: people read them aloud.
  const money = (grosze: number) =>
    formatMoney(BigInt(Math.round((grosze * percent) / 100)), language).replace(/[,.]00(?!\d)/, '')
  const { single, family } = criteria
  const household = householdOf(given)
  if (single === undefined || family === undefined) return t('need.income', { percent })
  if (household === 'single') return t('upTo', { amount: money(single) })
  if (household === 'family') return t('upToEach', { amount: money(family) })
  return t('upToBoth', { single: money(single), family: money(family) })
}
