import { speak } from '#kernel/texts.ts'
import {
  CheckboxGroup,
  Fieldset,
  type FormState,
  NumberField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from '#ui/form.tsx'
import type { OwnReservation } from './own-reservation.ts'
import { en } from './reservation.portal.texts.en.ts'
import { pl } from './reservation.portal.texts.pl.ts'
import { uk } from './reservation.portal.texts.uk.ts'
import { ageGroups, purposes } from './reservation.ts'
import { reservationWords } from './reservation-words.tsx'

/** What is asked of a meeting and of whoever asks for a room; the same for residents and for staff. */
export function MeetingFields({ form, peopleMax }: { form: FormState; peopleMax: number | null }) {
  const t = speak({ pl, uk, en }, form.language)
  const words = reservationWords(form.language)
  const purposeOptions = purposes.map((value) => ({ value, label: words(`purpose.${value}`) }))
  const ages = ageGroups.map((value) => ({ value, label: words(`age.${value}`) }))
  const doors = [
    { value: 'yes', label: t('openYes'), hint: t('openYesHint') },
    { value: 'no', label: t('openNo'), hint: t('openNoHint') },
  ]
  const max = peopleMax ? t('peopleHint', { max: String(peopleMax) }) : undefined
  return (
    <>
      <Fieldset legend={t('about')}>
        <TextField form={form} name="title" label={t('title')} hint={t('titleHint')} required />
        <SelectField
          form={form}
          name="purpose"
          label={t('purpose')}
          options={purposeOptions}
          empty={t('choose')}
          required
        />
        <RadioGroup form={form} name="open" label={t('open')} options={doors} required />
        <NumberField form={form} name="people" label={t('people')} hint={max} required />
        <CheckboxGroup form={form} name="ages" label={t('ages')} options={ages} />
        <TextArea form={form} name="description" label={t('description')} rows={3} />
      </Fieldset>
      <Fieldset legend={t('who')}>
        <TextField form={form} name="name" label={t('name')} autocomplete="name" required />
        <TextField form={form} name="organisation" label={t('organisation')} autocomplete="organization" />
        <p class="hint">{t('contactHint')}</p>
        <TextField form={form} name="email" label={t('email')} kind="email" autocomplete="email" />
        <TextField form={form} name="phone" label={t('phone')} kind="tel" autocomplete="tel" />
        <TextField form={form} name="address" label={t('address')} autocomplete="street-address" />
        <TextField form={form} name="guardian" label={t('guardian')} hint={t('guardianHint')} />
      </Fieldset>
      <Fieldset legend={t('needsGroup')}>
        <TextArea form={form} name="needs" label={t('needs')} rows={2} />
        <TextArea
          form={form}
          name="accessNeeds"
          label={t('accessNeeds')}
          hint={t('accessNeedsHint')}
          rows={2}
        />
      </Fieldset>
      <Fieldset legend={t('time')}>
        <p class="hint">{t('timeHint')}</p>
        <NumberField form={form} name="setup" label={t('setup')} unit={t('minutes')} />
        <NumberField form={form} name="cleanup" label={t('cleanup')} unit={t('minutes')} />
      </Fieldset>
      <Fieldset legend={t('feeGroup')}>
        <NumberField form={form} name="fee" label={t('fee')} hint={t('feeHint')} unit={t('zloty')} decimal />
        <TextField form={form} name="feeReason" label={t('feeReason')} />
      </Fieldset>
    </>
  )
}

/** What the form begins with: what was said so far. */
export function meetingStart({ reservation: row, applicant }: OwnReservation) {
  const count = (value: number | null) => (value ? String(value) : '')
  const fee = row.fee_grosze ? String(Number(row.fee_grosze) / 100).replace('.', ',') : ''
  return {
    ...{ title: row.title ?? '', purpose: row.purpose ?? '', description: row.description ?? '' },
    open: row.is_open === null ? '' : row.is_open ? 'yes' : 'no',
    ...{ people: count(row.people), ages: row.age_groups, needs: row.needs ?? '' },
    ...{ setup: count(row.setup_minutes), cleanup: count(row.cleanup_minutes) },
    ...{ accessNeeds: row.access_needs ?? '', fee, feeReason: row.fee_reason ?? '' },
    ...{ name: applicant?.name ?? '', organisation: applicant?.organisation ?? '' },
    ...{ email: applicant?.email ?? '', phone: applicant?.phone ?? '' },
    ...{ address: applicant?.address ?? '', guardian: applicant?.guardian ?? '' },
  }
}
