import type { CalendarDay } from '#kernel/instant.ts'
import { speak } from '#kernel/texts.ts'
import type { FormState } from '#ui/form.tsx'
import { CheckboxField, CheckboxGroup, DateField, Fieldset, NumberField, TextField } from '#ui/form.tsx'
import { sayClock } from './policy.rules.ts'
import type { Policy } from './policy.ts'
import { pl } from './policy.workspace.texts.pl.ts'
import { purposes } from './reservation.ts'
import { reservationWords } from './reservation-words.tsx'

const t = speak({ pl }, 'pl')
const words = reservationWords('pl')
const purposeOptions = purposes.map((value) => ({ value, label: words(`purpose.${value}`) }))

/** The fields of a policy. */
export function PolicyFields({ form }: { form: FormState }) {
  return (
    <>
      <DateField form={form} name="from" label={t('from')} required />
      <CheckboxField form={form} name="occupy" label={t('occupy')} hint={t('occupyHint')} />
      <CheckboxField form={form} name="approves" label={t('approves')} />
      <Fieldset legend={t('hours')}>
        <p class="hint">{t('hoursHint')}</p>
        <TextField form={form} name="opens" label={t('opens')} width="short" />
        <TextField form={form} name="closes" label={t('closes')} width="short" />
      </Fieldset>
      <Fieldset legend={t('length')}>
        <NumberField form={form} name="lengthMin" label={t('lengthMin')} unit={t('minutes')} required />
        <NumberField form={form} name="lengthMax" label={t('lengthMax')} unit={t('minutes')} required />
      </Fieldset>
      <NumberField form={form} name="notice" label={t('noticeHours')} unit={t('hoursUnit')} required />
      <NumberField form={form} name="advance" label={t('advance')} unit={t('days')} required />
      <NumberField form={form} name="quota" label={t('quota')} hint={t('quotaHint')} />
      <NumberField form={form} name="people" label={t('people')} hint={t('peopleHint')} />
      <CheckboxGroup form={form} name="forbidden" label={t('forbidden')} options={purposeOptions} />
      <CheckboxGroup form={form} name="asked" label={t('asked')} options={purposeOptions} />
    </>
  )
}

/** What the form begins with: what holds now, from today on. */
export function policyStart(policy: Policy, today: CalendarDay) {
  const count = (value: number | null) => (value === null ? '' : String(value))
  return {
    ...{ from: today.toString(), occupy: policy.requestsOccupy ? 'yes' : '' },
    ...{ approves: policy.approvesItself ? 'yes' : '' },
    opens: policy.opens === null ? '' : sayClock(policy.opens),
    closes: policy.closes === null ? '' : sayClock(policy.closes),
    ...{ lengthMin: count(policy.lengthMin), lengthMax: count(policy.lengthMax) },
    ...{ notice: count(policy.noticeHours), advance: count(policy.advanceDays) },
    ...{ quota: count(policy.quotaAMonth), people: count(policy.peopleItselfMax) },
    ...{ forbidden: policy.forbidden, asked: policy.asked },
  }
}
