import { z } from 'zod'
import { findVenue } from '#domains/places/public.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { one, optionalDay, optionalText, readFields } from '#kernel/web/fields.ts'
import {
  type FormState,
  form,
  goTo,
  type Input,
  type Page,
  page,
  pageOf,
  type Redirect,
  type Route,
} from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/card.tsx'
import { sayDay, sayInstant } from '#ui/date.ts'
import { DateField, formTitle, SubmitRow, TextArea } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { DataTable } from '#ui/table.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { pl } from './equipment.workspace.texts.pl.ts'
import { takeItemStep } from './item.actions.ts'
import { type ItemStep, itemStateAt, itemStepNames, itemSteps, whyNotItemStep } from './item.rules.ts'
import { findItem, type Item, listHolds } from './item.sql.ts'
import { ItemTag } from './lending-tags.tsx'
import { modelTrail } from './model.workspace.tsx'
import { paths } from './paths.ts'

const t = speak({ pl }, 'pl')
const change = 'lending.equipment.change'

/** One numbered item: where it is, what happened to it, and the steps that staff take. */
export const itemRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.item(':item'), right: 'lending.equipment.read' }, showItem),
  ...itemStepNames.flatMap((step) =>
    form({
      door: 'workspace',
      path: paths.itemStep[step](':item'),
      right: change,
      show: (visit, state) => showStep(visit, state, step),
      submit: (visit, input) => submitStep(visit, input, step),
    }),
  ),
]

async function getItem(visit: Visit): Promise<Item> {
  const id = idOf<'item'>(visit, 'item')
  const item = await visit.read((tx) => findItem(tx, { id, now: visit.now }))
  if (!item) throw new NotFound('item')
  return item
}

const trailOf = (item: Item) => modelTrail({ id: item.model_id, name: item.model_name })

async function showItem(visit: Visit): Promise<Page> {
  const item = await getItem(visit)
  const { holds, venue } = await visit.read(async (tx) => ({
    holds: await listHolds(tx, item.id),
    venue: await findVenue(tx, item.venue_id),
  }))
  const state = itemStateAt(item, visit.now)
  const title = t('itemTitle', { number: item.inventory_number })
  const steps = itemStepNames.filter((step) => visit.may(change) && !whyNotItemStep(state, step))
  const body = (
    <>
      <PageTitle title={title} above={<ItemTag state={state} />} lead={item.model_name} />
      <div class="actions">
        {steps.map((step) => (
          <LinkButton
            href={visit.href(paths.itemStep[step](item.id))}
            look={step === 'ready' ? 'main' : 'quiet'}
          >
            {t(`step.${step}`)}
          </LinkButton>
        ))}
        {visit.may(change) ? (
          <LinkButton href={visit.href(paths.editItem(item.id))} look="quiet">
            {t('change')}
          </LinkButton>
        ) : null}
      </div>
      <SummaryList
        rows={[
          { term: t('condition'), value: item.condition },
          { term: t('venue'), value: venue?.name },
          { term: t('check'), value: item.check_due_on ? sayDay(item.check_due_on, 'pl') : null },
        ]}
        language="pl"
      />
      <Section title={t('history')}>
        <Holds visit={visit} holds={holds} />
      </Section>
    </>
  )
  return pageOf({ title, body, menu: paths.models, trail: trailOf(item) })
}

function Holds({ visit, holds }: { visit: Visit; holds: Awaited<ReturnType<typeof listHolds>> }) {
  const { zone } = visit.centre
  type Row = (typeof holds)[number]
  const event = (hold: Row) =>
    hold.loan_id && visit.may('lending.loan.read') ? (
      <a href={visit.href(paths.loan(hold.loan_id))}>
        {t(`why.${hold.why}`)} {hold.number}
      </a>
    ) : (
      t(`why.${hold.why}`)
    )
  const end = (hold: Row) => {
    if (hold.held_until) return sayInstant(hold.held_until, zone, 'pl')
    return hold.expected_on ? t('expected', { day: sayDay(hold.expected_on, 'pl') }) : t('still')
  }
  return (
    <DataTable
      language="pl"
      caption={t('history')}
      captionHidden
      rows={holds}
      columns={[
        { key: 'event', header: t('event'), cell: event },
        { key: 'from', header: t('from'), cell: (hold) => sayInstant(hold.held_at, zone, 'pl') },
        { key: 'to', header: t('to'), cell: end },
        { key: 'note', header: t('notes'), cell: (hold) => hold.damage ?? hold.note ?? hold.condition_back },
      ]}
      empty={<p class="soft">{t('noHistory')}</p>}
    />
  )
}

async function showStep(visit: Visit, state: FormState, step: ItemStep): Promise<Page> {
  const item = await getItem(visit)
  const form = formOf(visit, state)
  const title = t(`step.${step}`)
  const body = (
    <div class="text">
      <PageTitle title={title} above={`${item.inventory_number}, ${item.model_name}`} />
      <VisitForm visit={visit} state={state} form={form} version={item.version}>
        <TextArea
          form={form}
          name="note"
          label={t('stepNote')}
          rows={3}
          required={itemSteps[step].asksNote}
        />
        {step === 'to_repair' ? (
          <DateField form={form} name="expected" label={t('expectedField')} min={visit.today.toString()} />
        ) : null}
        <SubmitRow label={title} />
      </VisitForm>
    </div>
  )
  return pageOf({ title: formTitle(title, form), body, menu: paths.models, trail: trailOf(item) })
}

const stepForm = z.object({ note: optionalText(1000), expected: optionalDay() })

async function submitStep(visit: Visit, input: Input, step: ItemStep): Promise<Redirect> {
  const item = idOf<'item'>(visit, 'item')
  const { note, expected: expectedOn } = readFields(stepForm, input.fields)
  const version = Number(one(input.fields, '_version') || '0')
  await visit.deed((work) => takeItemStep(work, { item, version, step, note, expectedOn }))
  return goTo(paths.item(item), t('stepDone'))
}
