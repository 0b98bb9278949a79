import { speak } from '#kernel/texts.ts'
import {
  CheckboxGroup,
  DateField,
  Fieldset,
  type FormState,
  NumberField,
  SelectField,
  TimeField,
} from '#ui/form.tsx'
import { frequencies } from './series.form.ts'
import { pl } from './series.workspace.texts.pl.ts'

const t = speak({ pl }, 'pl')
// 5 January 2026 was a Monday.
const weekday = (n: number) =>
  new Intl.DateTimeFormat('pl', { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, 0, 4 + n))
const days = [1, 2, 3, 4, 5, 6, 7].map((n) => ({ value: String(n), label: weekday(n) }))

/** When a meeting comes back: first day, hours, how often, until when. */
export function RuleFields({ form }: { form: FormState }) {
  const options = frequencies.map((value) => ({ value, label: t(value) }))
  return (
    <>
      <DateField form={form} name="first" label={t('first')} required />
      <TimeField form={form} name="from" label={t('from')} required />
      <TimeField form={form} name="to" label={t('to')} required />
      <SelectField form={form} name="freq" label={t('freq')} options={options} required />
      <CheckboxGroup form={form} name="days" label={t('days')} hint={t('daysHint')} options={days} />
      <Fieldset legend={t('untilHint')}>
        <NumberField form={form} name="count" label={t('count')} />
        <DateField form={form} name="until" label={t('until')} />
      </Fieldset>
    </>
  )
}
