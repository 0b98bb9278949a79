import {
  CheckboxField,
  DateField,
  Fieldset,
  type FormState,
  NumberField,
  SelectField,
  TextArea,
  TextField,
} from '#ui/form.tsx'
import { borrowerGroups } from './equipment.ts'
import { lendingWords } from './lending-words.texts.ts'
import { certificateKinds } from './loan.ts'
import { fieldWords } from './loan-fields.texts.ts'

/** The questions of a request, the same for a resident and for staff who type it. */
export function LoanFields(props: {
  form: FormState
  byHour: boolean
  asksCertificate: boolean
  min: string
}) {
  const { form } = props
  const t = fieldWords(form.language)
  return (
    <>
      <Fieldset legend={t('when')}>
        <DateField form={form} name="from" label={t('from')} min={props.min} required />
        <DateField form={form} name="to" label={t('to')} min={props.min} required />
        {props.byHour ? (
          <>
            <TextField form={form} name="fromTime" label={t('fromTime')} hint={t('timeHint')} width="short" />
            <TextField form={form} name="toTime" label={t('toTime')} width="short" />
          </>
        ) : null}
        <NumberField form={form} name="quantity" label={t('quantity')} required />
        <CheckboxField form={form} name="wait" label={t('wait')} />
      </Fieldset>
      <WhoFields form={form} />
      <HowFields form={form} asksCertificate={props.asksCertificate} />
    </>
  )
}

function WhoFields({ form }: { form: FormState }) {
  const t = fieldWords(form.language)
  const words = lendingWords(form.language)
  const groups = borrowerGroups.map((value) => ({ value, label: words(`group.${value}`) }))
  return (
    <>
      <Fieldset legend={t('who')}>
        <TextField
          form={form}
          name="borrower"
          label={t('borrower')}
          width="full"
          autocomplete="name"
          required
        />
        <TextField form={form} name="user" label={t('user')} hint={t('userHint')} width="full" />
        <SelectField
          form={form}
          name="group"
          label={t('group')}
          hint={t('groupHint')}
          options={groups}
          empty={t('noGroup')}
        />
      </Fieldset>
      <Fieldset legend={t('contact')}>
        <p class="hint">{t('contactHint')}</p>
        <TextField form={form} name="email" label={t('email')} kind="email" autocomplete="email" />
        <TextField form={form} name="phone" label={t('phone')} kind="tel" autocomplete="tel" />
        <TextField
          form={form}
          name="address"
          label={t('address')}
          width="full"
          autocomplete="street-address"
        />
      </Fieldset>
    </>
  )
}

function HowFields({ form, asksCertificate }: { form: FormState; asksCertificate: boolean }) {
  const t = fieldWords(form.language)
  const words = lendingWords(form.language)
  const kinds = certificateKinds.map((value) => ({ value, label: words(`certificate.${value}`) }))
  return (
    <Fieldset legend={t('how')}>
      <CheckboxField form={form} name="delivery" label={t('delivery')} />
      <TextField form={form} name="deliveryAddress" label={t('deliveryAddress')} width="full" />
      {asksCertificate ? (
        <SelectField
          form={form}
          name="certificate"
          label={t('certificate')}
          hint={t('certificateHint')}
          options={kinds}
          empty={t('noCertificate')}
        />
      ) : null}
      <TextArea form={form} name="purpose" label={t('purpose')} hint={t('purposeHint')} rows={3} />
    </Fieldset>
  )
}
