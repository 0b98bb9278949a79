import { z } from 'zod'
import { type AreaId, areaKinds, findArea, listAllAreas } from '#kernel/area.sql.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { choice, one, optionalText, readFields, text } from '#kernel/web/fields.ts'
import {
  button,
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
import { sayDay } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { formTitle, RadioGroup, SubmitRow, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { DataTable } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { DeedButton, formOf, VisitForm } from '#ui/visit-form.tsx'
import { addArea, endArea, moveArea, renameArea } from './area.actions.ts'
import { pl } from './area.workspace.texts.pl.ts'
import { paths } from './paths.ts'
import { settingsTrail } from './setting-form.workspace.tsx'

const t = speak({ pl }, 'pl')
const right = 'setup.centre.change'
const door = 'workspace'

/** Municipalities, estates, villages and districts of the centre. */
export const areaRoutes: readonly Route[] = [
  page({ door, path: paths.areas, right }, showAreas),
  ...form({ door, path: paths.newArea, right, show: showNew, submit: submitNew }),
  ...form({ door, path: paths.area(':area'), right, show: showChange, submit: submitChange }),
  button({ door, path: paths.moveArea(':area'), right }, async (visit, input) => {
    const step = one(input.fields, 'step') === 'up' ? -1 : 1
    await visit.deed((work) => moveArea(work, { area: idOf(visit, 'area'), step }))
    return goTo(paths.areas)
  }),
  button({ door, path: paths.endArea(':area'), right }, async (visit) => {
    await visit.deed((work) => endArea(work, { area: idOf(visit, 'area'), ended: true }))
    return goTo(paths.areas, t('endedFlash'))
  }),
  button({ door, path: paths.resumeArea(':area'), right }, async (visit) => {
    await visit.deed((work) => endArea(work, { area: idOf(visit, 'area'), ended: false }))
    return goTo(paths.areas, t('resumed'))
  }),
]

type Area = Awaited<ReturnType<typeof listAllAreas>>[number]
const headings = {
  municipality: 'municipalities',
  estate: 'estates',
  village: 'villages',
  district: 'districts',
} as const

async function showAreas(visit: Visit): Promise<Page> {
  const areas = await visit.read(listAllAreas)
  const body = (
    <>
      <PageTitle title={t('title')} lead={t('lead')}>
        <LinkButton href={visit.href(paths.newArea)}>{t('add')}</LinkButton>
      </PageTitle>
      {areas.length === 0 ? <EmptyState title={t('emptyTitle')} text={t('emptyText')} level={2} /> : null}
      {areaKinds.map((kind) => {
        const own = areas.filter((area) => area.kind === kind)
        const sorted = [...own.filter((area) => !area.ended_on), ...own.filter((area) => area.ended_on)]
        return own.length > 0 ? <AreaTable visit={visit} title={t(headings[kind])} areas={sorted} /> : null
      })}
    </>
  )
  return pageOf({ title: t('title'), body, menu: paths.settings, trail: settingsTrail })
}

function AreaTable({ visit, title, areas }: { visit: Visit; title: string; areas: readonly Area[] }) {
  return (
    <Section title={title}>
      <DataTable
        language="pl"
        caption={title}
        captionHidden
        columns={[
          {
            key: 'name',
            header: t('name'),
            cell: (area) => <a href={visit.href(paths.area(area.id))}>{area.name}</a>,
          },
          { key: 'teryt', header: t('teryt'), cell: (area) => area.teryt ?? '–' },
          {
            key: 'state',
            header: t('state'),
            cell: (area) =>
              area.ended_on ? (
                <Tag tone="neutral">{t('ended', { day: sayDay(area.ended_on, 'pl') })}</Tag>
              ) : (
                <Tag tone="ok">{t('active')}</Tag>
              ),
          },
          {
            key: 'do',
            header: t('do'),
            cell: (area) => <AreaButtons visit={visit} area={area} order={areas} />,
          },
        ]}
        rows={areas}
      />
    </Section>
  )
}

function AreaButtons({ visit, area, order }: { visit: Visit; area: Area; order: readonly Area[] }) {
  const rest = { visit, about: area.name, kind: 'button quiet' } as const
  if (area.ended_on) return <DeedButton {...rest} path={paths.resumeArea(area.id)} label={t('resume')} />
  const there = order.filter((one) => !one.ended_on)
  const move = paths.moveArea(area.id)
  return (
    <div class="actions">
      {there[0] !== area ? (
        <DeedButton {...rest} path={move} label={t('up')} fields={{ step: 'up' }} />
      ) : null}
      {there.at(-1) !== area ? (
        <DeedButton {...rest} path={move} label={t('down')} fields={{ step: 'down' }} />
      ) : null}
      <DeedButton {...rest} path={paths.endArea(area.id)} label={t('end')} />
    </div>
  )
}

const newForm = z.object({ kind: choice(areaKinds), name: text(120), teryt: optionalText(20) })
const changeForm = newForm.omit({ kind: true })

async function showNew(visit: Visit, state: FormState): Promise<Page> {
  const form = formOf(visit, state, { kind: 'estate' })
  const kinds = ['municipality', 'estate', 'village', 'district'] as const
  const options = kinds.map((kind) => ({ value: kind, label: t(kind) }))
  const body = (
    <div class="text">
      <PageTitle title={t('newTitle')} lead={t('newLead')} />
      <VisitForm visit={visit} state={state} form={form}>
        <RadioGroup form={form} name="kind" label={t('kind')} options={options} />
        <TextField form={form} name="name" label={t('name')} required />
        <TextField
          form={form}
          name="teryt"
          label={t('teryt')}
          hint={t('terytHint')}
          inputmode="numeric"
          width="short"
        />
        <SubmitRow label={t('add')} />
      </VisitForm>
    </div>
  )
  return pageOf({ title: formTitle(t('newTitle'), form), body, menu: paths.settings, trail: areasTrail })
}

const areasTrail = [...settingsTrail, { title: t('title'), path: paths.areas }]

async function submitNew(visit: Visit, input: Input): Promise<Redirect> {
  const given = readFields(newForm, input.fields)
  await visit.deed((work) => addArea(work, given))
  return goTo(paths.areas, t('added'))
}

async function showChange(visit: Visit, state: FormState): Promise<Page> {
  const id: AreaId = idOf(visit, 'area')
  const area = await visit.read((tx) => findArea(tx, id))
  if (!area) throw new NotFound('area')
  const form = formOf(visit, state, { name: area.name, teryt: area.teryt ?? '' })
  const title = t('changeTitle', { name: area.name })
  const body = (
    <div class="text">
      <PageTitle title={title} above={t(area.kind)} />
      <VisitForm visit={visit} state={state} form={form}>
        <TextField form={form} name="name" label={t('name')} required />
        <TextField
          form={form}
          name="teryt"
          label={t('teryt')}
          hint={t('terytHint')}
          inputmode="numeric"
          width="short"
        />
        <SubmitRow label={t('save')} />
      </VisitForm>
    </div>
  )
  return pageOf({ title: formTitle(title, form), body, menu: paths.settings, trail: areasTrail })
}

async function submitChange(visit: Visit, input: Input): Promise<Redirect> {
  const given = readFields(changeForm, input.fields)
  await visit.deed((work) => renameArea(work, { area: idOf(visit, 'area'), ...given }))
  return goTo(paths.areas, t('saved'))
}
