import { z } from 'zod'
import type { SettingKey } from '#kernel/domain.ts'
import { Invalid, NotFound, refusal } from '#kernel/refusal.ts'
import { formatNumber, speak } from '#kernel/texts.ts'
import { day, one, optionalText, readFields, text } from '#kernel/web/fields.ts'
import {
  form,
  goTo,
  type Input,
  type Page,
  page,
  pageOf,
  type Redirect,
  type Route,
  type FormState as WebState,
} from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { Section } from '#ui/card.tsx'
import { sayDay, sayInstant } from '#ui/date.ts'
import {
  DateField,
  type FormState,
  formTitle,
  NumberField,
  RadioGroup,
  SubmitRow,
  TextArea,
  TextField,
} from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { DataTable } from '#ui/table.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { offered, parsePlain, plainKind, typedPlain } from './dated.rules.ts'
import { pl } from './dated.workspace.texts.pl.ts'
import { paths } from './paths.ts'
import { changeSetting, stampOf } from './setting.actions.ts'
import { findLastWrite, listSettingHistory, readSettingsOn } from './setting.sql.ts'
import { settingsTrail } from './setting-form.workspace.tsx'

const t = speak({ pl }, 'pl')

/** Plain settings of all domains, each with the day from which it holds and its basis. */
export const datedRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.dated, right: 'setup.centre.change' }, showList),
  ...form({
    door: 'workspace',
    path: paths.datedOne(':key'),
    right: 'setup.centre.change',
    show: showOne,
    submit: submitOne,
  }),
]

const plainSettings = (visit: Visit) => visit.house.settings.filter((setting) => plainKind(setting) !== null)

async function showList(visit: Visit): Promise<Page> {
  const settings = plainSettings(visit)
  const byKey = Object.fromEntries(settings.map((setting) => [setting.key, setting]))
  const values = await visit.read((tx) => readSettingsOn(tx, byKey, visit.today))
  const body = (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <DataTable
        language="pl"
        caption={t('title')}
        captionHidden
        columns={[
          {
            key: 'name',
            header: t('name'),
            cell: (setting) => <a href={visit.href(paths.datedOne(setting.key))}>{setting.title}</a>,
          },
          { key: 'now', header: t('now'), cell: (setting) => sayPlain(values[setting.key]) },
        ]}
        rows={settings}
      />
    </>
  )
  return pageOf({ title: t('title'), body, menu: paths.settings, trail: settingsTrail })
}

/** A plain value as people say it. */
function sayPlain(value: unknown): string {
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (typeof value === 'number') return formatNumber(value, 'pl')
  return Array.isArray(value) ? value.join(', ') : String(value ?? '')
}

function findSetting(visit: Visit): SettingKey {
  const setting = plainSettings(visit).find((one) => one.key === visit.params.key)
  if (!setting) throw new NotFound('setting')
  return setting
}

async function showOne(visit: Visit, state: WebState): Promise<Page> {
  const setting = findSetting(visit)
  const { now, history, last } = await visit.read(async (tx) => ({
    now: (await readSettingsOn(tx, { setting }, visit.today)).setting,
    history: await listSettingHistory(tx, setting.key, 50),
    last: await findLastWrite(tx, setting.key),
  }))
  const form = formOf(visit, state, { value: typedPlain(now), from: visit.today.toString() })
  const columns = [
    { key: 'from', header: t('from'), cell: (row: History) => sayDay(row.valid_from, 'pl') },
    { key: 'value', header: t('value'), cell: (row: History) => sayPlain(row.value) },
    { key: 'basis', header: t('basis'), cell: (row: History) => row.basis ?? '–' },
    {
      key: 'set',
      header: t('setAt'),
      cell: (row: History) => sayInstant(row.set_at, visit.centre.zone, 'pl'),
    },
  ]
  const body = (
    <div class="text">
      <PageTitle title={setting.title} />
      <VisitForm visit={visit} state={state} form={form} version={stampOf(last)}>
        <ValueField form={form} setting={setting} />
        <DateField form={form} name="from" label={t('from')} required />
        <TextField form={form} name="basis" label={t('basis')} hint={t('basisHint')} width="full" />
        <SubmitRow label={t('save')} />
      </VisitForm>
      <Section title={t('historyTitle')}>
        <DataTable
          language="pl"
          caption={t('historyTitle')}
          captionHidden
          columns={columns}
          rows={history}
          empty={<p>{t('fallback')}</p>}
        />
      </Section>
    </div>
  )
  const trail = [...settingsTrail, { title: t('title'), path: paths.dated }]
  return pageOf({ title: formTitle(setting.title, form), body, menu: paths.settings, trail })
}

type History = Awaited<ReturnType<typeof listSettingHistory>>[number]

function ValueField({ form, setting }: { form: FormState; setting: SettingKey }) {
  const at = { form, name: 'value', label: t('value'), required: true }
  const kind = plainKind(setting)
  if (kind === 'number') return <NumberField {...at} decimal />
  if (kind === 'list') return <TextArea {...at} hint={t('listHint')} />
  if (kind === 'yes-no') {
    const options = [
      { value: 'yes', label: t('yes') },
      { value: 'no', label: t('no') },
    ]
    return <RadioGroup {...at} options={options} inline />
  }
  if (kind === 'one-of') {
    return <RadioGroup {...at} options={offered(setting).map((value) => ({ value, label: value }))} />
  }
  return <TextField {...at} width="full" />
}

const datedForm = z.object({ value: text(4000), from: day(), basis: optionalText(300) })

async function submitOne(visit: Visit, input: Input): Promise<Redirect> {
  const setting = findSetting(visit)
  const given = readFields(datedForm, input.fields)
  const value = parsePlain(setting, given.value)
  if (value === undefined) throw new Invalid(new Map([['value', refusal('setup.setting.wrong')]]))
  const { from, basis } = given
  const seen = Number(one(input.fields, '_version'))
  await visit.deed((work) => changeSetting(work, { setting, value, from, basis, seen }))
  return goTo(paths.datedOne(setting.key), t('saved'))
}
