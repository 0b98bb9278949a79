import { z } from 'zod'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import {
  choice,
  choices,
  type Fields,
  integer,
  one,
  optionalText,
  readFields,
  text,
  tick,
} from '#kernel/web/fields.ts'
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
  CheckboxField,
  CheckboxGroup,
  type FormState as FieldState,
  Fieldset,
  formTitle,
  NumberField,
  SelectField,
  SubmitRow,
  TextArea,
  TextField,
} from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { borrowerGroups, equipmentKinds, type ModelValues } from './equipment.ts'
import { pl } from './equipment.workspace.texts.pl.ts'
import { lendingTrail } from './lending-frame.tsx'
import { lendingWords } from './lending-words.texts.ts'
import { plainMoney, readMoney } from './loan-hand.workspace.tsx'
import { addModel, changeModel } from './model.actions.ts'
import { findModel, type Model } from './model.sql.ts'
import { modelTrail } from './model.workspace.tsx'
import { paths } from './paths.ts'

const t = speak({ pl }, 'pl')
const right = 'lending.equipment.change'

/** A new model, and its terms changed. */
export const modelFormRoutes: readonly Route[] = [
  ...form({
    door: 'workspace',
    path: paths.newModel,
    right,
    show: (visit, state) => showForm(visit, state, null),
    submit: submitNew,
  }),
  ...form({
    door: 'workspace',
    path: paths.editModel(':model'),
    right,
    show: async (visit, state) => {
      const id = idOf<'equipment_model'>(visit, 'model')
      const model = await visit.read((tx) => findModel(tx, id))
      if (!model) throw new NotFound('model')
      return showForm(visit, state, model)
    },
    submit: submitChange,
  }),
]

const schema = z.object({
  name: text(200, 2),
  kind: choice(equipmentKinds),
  description: optionalText(3000),
  descriptionUk: optionalText(3000),
  descriptionEn: optionalText(3000),
  longest: integer(1, 730),
  cleaning: integer(0, 30),
  byHour: tick(),
  certificate: tick(),
  instruction: tick(),
  groups: choices(borrowerGroups),
})

function startOf(model: Model) {
  return {
    ...{ name: model.name, kind: model.kind, description: model.description ?? '' },
    ...{ descriptionUk: model.description_uk ?? '', descriptionEn: model.description_en ?? '' },
    ...{ deposit: plainMoney(model.deposit_grosze), longest: String(model.loan_days_max) },
    ...{ cleaning: String(model.cleaning_days), groups: model.first_groups },
    ...(model.by_hour ? { byHour: 'yes' } : {}),
    ...(model.asks_certificate ? { certificate: 'yes' } : {}),
    ...(model.asks_instruction ? { instruction: 'yes' } : {}),
  }
}

async function showForm(visit: Visit, state: FormState, model: Model | null): Promise<Page> {
  const form = formOf(visit, state, model ? startOf(model) : { longest: '30', cleaning: '1' })
  const title = t(model ? 'changeTitle' : 'newTitle')
  const kinds = equipmentKinds.map((value) => ({ value, label: lendingWords('pl')(`kind.${value}`) }))
  const body = (
    <div class="text">
      <PageTitle title={title} above={model?.name} />
      <VisitForm visit={visit} state={state} form={form} version={model?.version} draft>
        <TextField form={form} name="name" label={t('name')} width="full" required />
        <SelectField form={form} name="kind" label={t('kind')} options={kinds} />
        <TextArea form={form} name="description" label={t('description')} rows={4} />
        <TextArea form={form} name="descriptionUk" label={t('descriptionUk')} rows={3} />
        <TextArea form={form} name="descriptionEn" label={t('descriptionEn')} rows={3} />
        <TermFields form={form} />
        <SubmitRow label={t('save')} />
      </VisitForm>
    </div>
  )
  const trail = model ? modelTrail(model) : lendingTrail
  return pageOf({ title: formTitle(title, form), body, menu: paths.models, trail, script: true })
}

function TermFields({ form }: { form: FieldState }) {
  const words = lendingWords('pl')
  const groups = borrowerGroups.map((value) => ({ value, label: words(`group.${value}`) }))
  return (
    <Fieldset legend={t('terms')}>
      <NumberField form={form} name="deposit" label={t('deposit')} unit={t('zloty')} decimal />
      <NumberField form={form} name="longest" label={t('longest')} unit={t('daysUnit')} required />
      <NumberField form={form} name="cleaning" label={t('cleaning')} unit={t('daysUnit')} required />
      <CheckboxField form={form} name="byHour" label={t('byHour')} />
      <CheckboxField form={form} name="certificate" label={t('certificate')} />
      <CheckboxField form={form} name="instruction" label={t('instruction')} />
      <CheckboxGroup form={form} name="groups" label={t('firstGroups')} options={groups} />
    </Fieldset>
  )
}

function readForm(fields: Fields): ModelValues {
  const given = readFields(schema, fields)
  return {
    ...{ name: given.name, kind: given.kind, description: given.description },
    ...{ description_uk: given.descriptionUk, description_en: given.descriptionEn },
    ...{ deposit_grosze: readMoney(fields, 'deposit'), loan_days_max: given.longest },
    ...{ cleaning_days: given.cleaning, by_hour: given.byHour, asks_certificate: given.certificate },
    ...{ asks_instruction: given.instruction, first_groups: [...new Set(given.groups)] },
  }
}

async function submitNew(visit: Visit, input: Input): Promise<Redirect> {
  const values = readForm(input.fields)
  const { id } = await visit.deed((work) => addModel(work, values))
  return goTo(paths.model(id), t('saved'))
}

async function submitChange(visit: Visit, input: Input): Promise<Redirect> {
  const model = idOf<'equipment_model'>(visit, 'model')
  const values = readForm(input.fields)
  const version = Number(one(input.fields, '_version') || '0')
  await visit.deed((work) => changeModel(work, { model, version, values }))
  return goTo(paths.model(model), t('saved'))
}
