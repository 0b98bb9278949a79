import { z } from 'zod'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { choice, readFields, text } from '#kernel/web/fields.ts'
import {
  button,
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
import { EmptyState } from '#ui/empty-state.tsx'
import { SubmitRow, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { type Column, DataTable } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { DeedButton, formOf, VisitForm } from '#ui/visit-form.tsx'
import {
  addActivityKind,
  endActivityKind,
  moveActivityKind,
  renameActivityKind,
} from './activity-kind.actions.ts'
import { listActivityKinds } from './activity-kind.sql.ts'
import { pl } from './activity-kind.workspace.texts.pl.ts'
import { paths } from './paths.ts'

const t = speak({ pl }, 'pl')
const at = { door: 'workspace', right: 'community-plan.kind.manage' } as const
type Kind = Awaited<ReturnType<typeof listActivityKinds>>[number]

/** The centre's own list of kinds of activity. */
export const activityKindRoutes: readonly Route[] = [
  ...form({ ...at, path: paths.activityKinds, show: showKinds, submit: submitNew }),
  ...form({ ...at, path: paths.activityKind(':kind'), show: showRename, submit: submitRename }),
  button({ ...at, path: paths.moveActivityKind(':kind') }, submitMove),
  button({ ...at, path: paths.endActivityKind(':kind') }, submitEnd),
]

const nameForm = z.object({ name: text(100, 2) })

async function showKinds(visit: Visit, state: FormState): Promise<Page> {
  const kinds = await visit.read(listActivityKinds)
  const fields = formOf(visit, state)
  const body = (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <DataTable
        language="pl"
        caption={t('title')}
        captionHidden
        columns={columnsFor(visit, kinds)}
        rows={kinds}
        empty={<EmptyState title={t('none')} text={t('noneText')} level={2} />}
      />
      <h2>{t('add')}</h2>
      <VisitForm visit={visit} state={state} form={fields}>
        <TextField form={fields} name="name" label={t('newName')} maxlength={100} required />
        <SubmitRow label={t('add')} />
      </VisitForm>
    </>
  )
  return pageOf({ title: t('title'), body, menu: paths.plans })
}

function columnsFor(visit: Visit, kinds: readonly Kind[]): Column<Kind>[] {
  const open = kinds.filter((kind) => !kind.ended_at)
  const move = (kind: Kind, way: 'up' | 'down') => (
    <DeedButton
      visit={visit}
      path={paths.moveActivityKind(kind.id)}
      label={t(way)}
      kind="button quiet"
      fields={{ way }}
      about={kind.name}
    />
  )
  const place = (kind: Kind) => open.indexOf(kind)
  return [
    {
      key: 'name',
      header: t('name'),
      cell: (kind) => (
        <>
          <a href={visit.href(paths.activityKind(kind.id))}>{kind.name}</a>{' '}
          {kind.ended_at ? <Tag tone="neutral">{t('ended')}</Tag> : null}
        </>
      ),
    },
    { key: 'used', header: t('used'), numeric: true, cell: (kind) => kind.activities },
    {
      key: 'order',
      header: t('order'),
      cell: (kind) => (
        <>
          {place(kind) > 0 ? move(kind, 'up') : null}{' '}
          {place(kind) >= 0 && place(kind) < open.length - 1 ? move(kind, 'down') : null}
        </>
      ),
    },
    {
      key: 'ends',
      header: t('ends'),
      cell: (kind) => (
        <DeedButton
          visit={visit}
          path={paths.endActivityKind(kind.id)}
          label={t(kind.ended_at ? 'reopen' : 'end')}
          kind="button quiet"
          fields={{ to: kind.ended_at ? 'open' : 'ended' }}
          about={kind.name}
        />
      ),
    },
  ]
}

async function submitNew(visit: Visit, input: Input): Promise<Redirect> {
  const { name } = readFields(nameForm, input.fields)
  await visit.deed((work) => addActivityKind(work, { name }))
  return goTo(paths.activityKinds, t('added'))
}

async function showRename(visit: Visit, state: FormState): Promise<Page> {
  const id = idOf<'activity_kind'>(visit, 'kind')
  const kind = (await visit.read(listActivityKinds)).find((each) => each.id === id)
  if (!kind) throw new NotFound('kind')
  const fields = formOf(visit, state, { name: kind.name })
  const body = (
    <div class="text">
      <PageTitle title={t('renameTitle')} above={kind.name} lead={t('renameLead')} />
      <VisitForm visit={visit} state={state} form={fields}>
        <TextField form={fields} name="name" label={t('name')} maxlength={100} required />
        <SubmitRow label={t('rename')} />
      </VisitForm>
    </div>
  )
  const trail = [{ title: t('title'), path: paths.activityKinds }]
  return pageOf({ title: t('renameTitle'), body, menu: paths.plans, trail })
}

async function submitRename(visit: Visit, input: Input): Promise<Redirect> {
  const kind = idOf<'activity_kind'>(visit, 'kind')
  const { name } = readFields(nameForm, input.fields)
  await visit.deed((work) => renameActivityKind(work, { kind, name }))
  return goTo(paths.activityKinds, t('renamed'))
}

async function submitMove(visit: Visit, input: Input): Promise<Redirect> {
  const kind = idOf<'activity_kind'>(visit, 'kind')
  const { way } = readFields(z.object({ way: choice(['up', 'down']) }), input.fields)
  await visit.deed((work) => moveActivityKind(work, { kind, way }))
  return goTo(paths.activityKinds, t('movedFlash'))
}

async function submitEnd(visit: Visit, input: Input): Promise<Redirect> {
  const kind = idOf<'activity_kind'>(visit, 'kind')
  const { to } = readFields(z.object({ to: choice(['open', 'ended']) }), input.fields)
  await visit.deed((work) => endActivityKind(work, { kind, ended: to === 'ended' }))
  return goTo(paths.activityKinds, t(to === 'ended' ? 'endedFlash' : 'reopened'))
}
