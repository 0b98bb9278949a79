import { z } from 'zod'
import { listVenues } from '#domains/places/public.ts'
import { type Id, parseId } from '#kernel/id.ts'
import { Invalid, NotFound, refusal } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { type Fields, one, optionalDay, readFields, text } from '#kernel/web/fields.ts'
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
import { DateField, formTitle, SelectField, SubmitRow, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import type { ItemValues } from './equipment.ts'
import { pl } from './equipment.workspace.texts.pl.ts'
import { addItem, changeItem } from './item.actions.ts'
import { findItem, type Item } from './item.sql.ts'
import { findModel } from './model.sql.ts'
import { modelTrail } from './model.workspace.tsx'
import { paths } from './paths.ts'

const t = speak({ pl }, 'pl')
const right = 'lending.equipment.change'

/** A new numbered item, and one changed. */
export const itemFormRoutes: readonly Route[] = [
  ...form({
    door: 'workspace',
    path: paths.newItem(':model'),
    right,
    show: async (visit, state) => {
      const id = idOf<'equipment_model'>(visit, 'model')
      const model = await visit.read((tx) => findModel(tx, id))
      if (!model) throw new NotFound('model')
      return showForm(visit, state, { item: null, model })
    },
    submit: submitNew,
  }),
  ...form({
    door: 'workspace',
    path: paths.editItem(':item'),
    right,
    show: async (visit, state) => {
      const id = idOf<'item'>(visit, 'item')
      const item = await visit.read((tx) => findItem(tx, { id, now: visit.now }))
      if (!item) throw new NotFound('item')
      return showForm(visit, state, { item, model: { id: item.model_id, name: item.model_name } })
    },
    submit: submitChange,
  }),
]

async function showForm(
  visit: Visit,
  state: FormState,
  given: { item: Item | null; model: { id: Id<'equipment_model'>; name: string } },
): Promise<Page> {
  const { item, model } = given
  const venues = await visit.read((tx) => listVenues(tx, ['open', 'planned']))
  const start = item && {
    ...{ number: item.inventory_number, condition: item.condition, venue: item.venue_id },
    check: item.check_due_on?.toString() ?? '',
  }
  const form = formOf(visit, state, start ?? { condition: 'dobry' })
  const title = t(item ? 'changeItem' : 'newItem')
  const options = venues.map((venue) => ({ value: venue.id, label: venue.name }))
  const body = (
    <div class="text">
      <PageTitle title={title} above={model.name} />
      <VisitForm visit={visit} state={state} form={form} version={item?.version}>
        <TextField form={form} name="number" label={t('number')} required />
        <TextField form={form} name="condition" label={t('condition')} width="full" required />
        <SelectField form={form} name="venue" label={t('venue')} options={options} />
        <DateField form={form} name="check" label={t('check')} />
        <SubmitRow label={t('saveItem')} />
      </VisitForm>
    </div>
  )
  return pageOf({ title: formTitle(title, form), body, menu: paths.models, trail: modelTrail(model) })
}

const schema = z.object({ number: text(40), condition: text(1000), check: optionalDay() })

function readForm(fields: Fields): ItemValues {
  const given = readFields(schema, fields)
  const venue = parseId<'venue'>(one(fields, 'venue'))
  if (!venue) throw new Invalid(new Map([['venue', refusal('form.choose')]]))
  const { number, condition, check } = given
  return { inventory_number: number, condition, venue_id: venue, check_due_on: check }
}

async function submitNew(visit: Visit, input: Input): Promise<Redirect> {
  const model = idOf<'equipment_model'>(visit, 'model')
  const values = readForm(input.fields)
  await visit.deed((work) => addItem(work, { model, values }))
  return goTo(paths.model(model), t('savedItem'))
}

async function submitChange(visit: Visit, input: Input): Promise<Redirect> {
  const item = idOf<'item'>(visit, 'item')
  const values = readForm(input.fields)
  const version = Number(one(input.fields, '_version') || '0')
  await visit.deed((work) => changeItem(work, { item, version, values }))
  return goTo(paths.item(item), t('savedItem'))
}
