import { speak } from '#kernel/texts.ts'
import {
  type FormState,
  form,
  goTo,
  type Input,
  type Page,
  pageOf,
  type Redirect,
  type Route,
} from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import {
  CheckboxGroup,
  formTitle,
  NumberField,
  RadioGroup,
  SelectField,
  SubmitRow,
  TextField,
} from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { addExample } from './eligibility.actions.ts'
import { readExample } from './eligibility.form.ts'
import { certificates, situations, verdicts } from './eligibility.ts'
import { pl } from './eligibility.workspace.texts.pl.ts'
import { paths } from './paths.ts'
import { readService, serviceTrail } from './service-frame.tsx'

const t = speak({ pl }, 'pl')
const right = 'catalogue.eligibility.change'

/** The form of an example: a made-up person, and what the rules must say. */
export const eligibilityExampleRoutes: readonly Route[] = form({
  ...{ door: 'workspace', path: paths.newExample(':service'), right, show, submit },
})

const yesNo = [
  { value: 'yes', label: t('yesWord') },
  { value: 'no', label: t('noWord') },
]

async function show(visit: Visit, state: FormState): Promise<Page> {
  const { service } = await readService(visit, async () => ({}))
  const form = formOf(visit, state)
  const held = certificates.map((value) => ({ value, label: t(`certificate.${value}`) }))
  const lived = situations.map((value) => ({ value, label: t(`situation.${value}`) }))
  const said = verdicts.map((value) => ({ value, label: t(`verdict.${value}`) }))
  const select = { form, empty: t('notTold') }
  const body = (
    <div class="text">
      <PageTitle title={t('newExample')} above={service.name} lead={t('exampleLead')} />
      <VisitForm visit={visit} state={state} form={form}>
        <TextField form={form} name="name" label={t('exampleName')} hint={t('exampleNameHint')} required />
        <NumberField form={form} name="age" label={t('age')} unit={t('years')} />
        <SelectField {...select} name="resident" label={t('resident')} options={yesNo} />
        <SelectField {...select} name="certificate" label={t('certificate')} options={held} />
        <SelectField {...select} name="carer" label={t('isCarer')} options={yesNo} />
        <NumberField form={form} name="incomePercent" label={t('income')} unit={t('percent')} />
        <SelectField
          {...select}
          name="asked"
          label={t('asked')}
          options={[{ value: 'yes', label: t('askedYes') }]}
        />
        <CheckboxGroup form={form} name="situations" label={t('situations')} options={lived} />
        <RadioGroup form={form} name="expected" label={t('expected')} options={said} required />
        <SubmitRow label={t('addExample')} />
      </VisitForm>
    </div>
  )
  const trail = [...serviceTrail(service), { title: t('title'), path: paths.rules(service.id) }]
  return pageOf({ title: formTitle(t('newExample'), form), body, menu: paths.services, trail })
}

async function submit(visit: Visit, input: Input): Promise<Redirect> {
  const service = idOf<'service'>(visit, 'service')
  const example = readExample(input.fields)
  await visit.deed((work) => addExample(work, { service, example }))
  return goTo(paths.rules(service), t('exampleSaved'))
}
