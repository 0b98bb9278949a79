import { z } from 'zod'
import { type AreaId, listAllAreas } from '#kernel/area.sql.ts'
import { parseId } from '#kernel/id.ts'
import { Invalid, NotFound, refusal } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import {
  choice,
  choices,
  type Fields,
  one,
  optionalDay,
  optionalText,
  readFields,
  text,
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
  CheckboxGroup,
  DateField,
  type FormState as FieldState,
  Fieldset,
  formTitle,
  SelectField,
  SubmitRow,
  TextArea,
  TextField,
} from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { paths } from './paths.ts'
import { placeWords } from './place-words.ts'
import { addVenue, changeVenue } from './venue.actions.ts'
import { findVenue, type Venue } from './venue.sql.ts'
import { accessFacts, type VenueValues, venueKinds } from './venue.ts'
import { pl } from './venue.workspace.texts.pl.ts'
import { venuesTrail, venueTrail } from './venue-frame.tsx'

const t = speak({ pl }, 'pl')
const words = placeWords('pl')

/** A new venue, and what a venue says of itself. */
export const venueFormRoutes: readonly Route[] = [
  ...form({
    door: 'workspace',
    path: paths.newVenue,
    right: 'places.venue.add',
    show: (visit, state) => showForm(visit, state, null),
    submit: submitNew,
  }),
  ...form({
    door: 'workspace',
    path: paths.editVenue(':venue'),
    right: 'places.venue.change',
    show: async (visit, state) => {
      const id = idOf<'venue'>(visit, 'venue')
      const venue = await visit.read((tx) => findVenue(tx, id))
      if (!venue) throw new NotFound('venue')
      return showForm(visit, state, venue)
    },
    submit: submitChange,
  }),
]

const schema = z.object({
  name: text(200, 3),
  kind: choice(venueKinds),
  description: optionalText(3000),
  descriptionUk: optionalText(3000),
  descriptionEn: optionalText(3000),
  address: optionalText(300),
  area: optionalText(40),
  phone: optionalText(40),
  email: optionalText(200),
  opensOn: optionalDay(),
  access: choices(accessFacts),
  accessNote: optionalText(2000),
  accessNoteUk: optionalText(2000),
  accessNoteEn: optionalText(2000),
})

function startOf(venue: Venue) {
  return {
    ...{ name: venue.name, kind: venue.kind, address: venue.address ?? '', area: venue.area_id ?? '' },
    ...{ phone: venue.phone ?? '', email: venue.email ?? '', opensOn: venue.opens_on?.toString() ?? '' },
    access: venue.access_facts,
    ...{ description: venue.description ?? '', accessNote: venue.access_note ?? '' },
    ...{ descriptionUk: venue.description_uk ?? '', accessNoteUk: venue.access_note_uk ?? '' },
    ...{ descriptionEn: venue.description_en ?? '', accessNoteEn: venue.access_note_en ?? '' },
  }
}

async function showForm(visit: Visit, state: FormState, venue: Venue | null): Promise<Page> {
  const areas = await visit.read(listAllAreas)
  const form = formOf(visit, state, venue ? startOf(venue) : { kind: 'mal' })
  const title = t(venue ? 'changeTitle' : 'newTitle')
  const offered = areas.filter((area) => !area.ended_on || area.id === venue?.area_id)
  const body = (
    <div class="text">
      <PageTitle title={title} above={venue?.name} lead={venue ? null : t('newLead')} />
      <VisitForm visit={visit} state={state} form={form} version={venue?.version} draft>
        <BasicFields form={form} />
        <ContactFields form={form} areas={offered} />
        <AccessFields form={form} />
        <SubmitRow label={venue ? t('save') : t('add')} />
      </VisitForm>
    </div>
  )
  const trail = venue ? venueTrail(venue) : venuesTrail
  return pageOf({ title: formTitle(title, form), body, menu: paths.venues, trail, script: true })
}

function BasicFields({ form }: { form: FieldState }) {
  const kinds = venueKinds.map((value) => ({ value, label: words(`kind.${value}`) }))
  return (
    <Fieldset legend={t('basics')}>
      <TextField form={form} name="name" label={t('name')} width="full" required />
      <SelectField form={form} name="kind" label={t('kind')} options={kinds} />
      <TextArea
        form={form}
        name="description"
        label={t('description')}
        hint={t('descriptionHint')}
        rows={4}
      />
      <Translations form={form} name="description" label={t('description')} />
    </Fieldset>
  )
}

function ContactFields(props: { form: FieldState; areas: readonly { id: string; name: string }[] }) {
  const { form } = props
  const areas = props.areas.map((area) => ({ value: area.id, label: area.name }))
  return (
    <Fieldset legend={t('contact')}>
      <TextField form={form} name="address" label={t('address')} hint={t('addressHint')} width="full" />
      <SelectField form={form} name="area" label={t('area')} options={areas} empty={t('noArea')} />
      <TextField form={form} name="phone" label={t('phone')} hint={t('phoneHint')} kind="tel" />
      <TextField form={form} name="email" label={t('email')} kind="email" />
      <DateField form={form} name="opensOn" label={t('opensOn')} hint={t('opensOnHint')} />
    </Fieldset>
  )
}

function AccessFields({ form }: { form: FieldState }) {
  const facts = accessFacts.map((value) => ({ value, label: words(`access.${value}`) }))
  return (
    <Fieldset legend={t('access')}>
      <CheckboxGroup
        form={form}
        name="access"
        label={t('accessFacts')}
        hint={t('accessFactsHint')}
        options={facts}
      />
      <TextArea form={form} name="accessNote" label={t('accessNote')} hint={t('accessNoteHint')} rows={3} />
      <Translations form={form} name="accessNote" label={t('accessNote')} />
    </Fieldset>
  )
}

/** The same text in the two other languages of the portal, folded until there is something in it. */
function Translations({ form, name, label }: { form: FieldState; name: string; label: string }) {
  const names = [`${name}Uk`, `${name}En`]
  const open = names.some((each) => form.values[each] || form.errors.has(each))
  return (
    <details class="folded" open={open}>
      <summary>{t('translations', { what: label.toLowerCase() })}</summary>
      <TextArea
        form={form}
        name={`${name}Uk`}
        label={`${label} ${t('inUkrainian')}`}
        hint={t('translationHint')}
        rows={3}
      />
      <TextArea form={form} name={`${name}En`} label={`${label} ${t('inEnglish')}`} rows={3} />
    </details>
  )
}

function readForm(fields: Fields): VenueValues {
  const given = readFields(schema, fields)
  const area = given.area ? parseId<'area'>(given.area) : null
  const wrong = new Map()
  if (given.area && !area) wrong.set('area', refusal('form.choose'))
  if (given.email && !/^\S+@\S+\.\S+$/.test(given.email))
    wrong.set('email', refusal('places.venue.bad-email'))
  if (given.phone && given.phone.replace(/\D/g, '').length < 9) {
    wrong.set('phone', refusal('places.venue.bad-phone'))
  }
  if (wrong.size > 0) throw new Invalid(wrong)
  const { name, kind, address, phone, email } = given
  return {
    ...{ name, kind, address, phone, email, area_id: area as AreaId | null, opens_on: given.opensOn },
    access_facts: [...new Set(given.access)],
    ...{ description: given.description, access_note: given.accessNote },
    ...{ description_uk: given.descriptionUk, access_note_uk: given.accessNoteUk },
    ...{ description_en: given.descriptionEn, access_note_en: given.accessNoteEn },
  }
}

async function submitNew(visit: Visit, input: Input): Promise<Redirect> {
  const values = readForm(input.fields)
  const { id } = await visit.deed((work) => addVenue(work, values))
  return goTo(paths.hours(id), t('added'))
}

async function submitChange(visit: Visit, input: Input): Promise<Redirect> {
  const venue = idOf<'venue'>(visit, 'venue')
  const values = readForm(input.fields)
  const version = Number(one(input.fields, '_version') || '0')
  await visit.deed((work) => changeVenue(work, { venue, version, values }))
  return goTo(paths.venue(venue), t('saved'))
}
