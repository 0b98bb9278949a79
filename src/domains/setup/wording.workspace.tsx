import { z } from 'zod'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { optionalText, readFields } from '#kernel/web/fields.ts'
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
import type { Visit } from '#kernel/web/visit.ts'
import { listWordings } from '#kernel/wording.sql.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form, formTitle, freshForm, SubmitRow, TextArea, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { DataTable } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { paths } from './paths.ts'
import { settingsTrail } from './setting-form.workspace.tsx'
import { wordText } from './wording.actions.ts'
import { holdsWords, type WordableText, wordableTexts } from './wording.rules.ts'
import { pl } from './wording.workspace.texts.pl.ts'

const t = speak({ pl }, 'pl')
const shown = 50

/** Public texts in the centre's own words. */
export const wordingRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.wordings, right: 'setup.centre.change' }, showList),
  ...form({
    door: 'workspace',
    path: paths.wording(':key'),
    right: 'setup.centre.change',
    show: showOne,
    submit: submitOne,
  }),
]

async function showList(visit: Visit): Promise<Page> {
  const words = (visit.query.get('szukaj') ?? '').trim().slice(0, 200)
  const own = await visit.read(listWordings)
  const ownOf = (text: WordableText) =>
    Object.fromEntries(own.filter((row) => row.key === text.key).map((row) => [row.language, row.text]))
  const found = wordableTexts(visit.house.texts)
    .map((text) => ({ ...text, said: { ...text.original, ...ownOf(text) } }))
    .filter((text) => words === '' || holdsWords(text.said, words))
  const search = freshForm('pl', { szukaj: words })
  const body = (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <Form form={search} action={visit.href(paths.wordings)} method="get">
        <TextField form={search} name="szukaj" label={t('search')} hint={t('searchHint')} kind="search" />
        <SubmitRow label={t('find')} />
      </Form>
      {found.length > shown ? (
        <Notice kind="info" language="pl">
          <p>{t('more', { n: shown })}</p>
        </Notice>
      ) : null}
      <DataTable
        language="pl"
        caption={t('title')}
        captionHidden
        columns={[
          {
            key: 'text',
            header: t('text'),
            cell: (text) => <a href={visit.href(paths.wording(text.key))}>{text.said.pl}</a>,
          },
          {
            key: 'state',
            header: t('state'),
            cell: (text) =>
              own.some((row) => row.key === text.key) ? (
                <Tag tone="accent">{t('ours')}</Tag>
              ) : (
                <Tag>{t('theirs')}</Tag>
              ),
          },
        ]}
        rows={found.slice(0, shown)}
        empty={<EmptyState title={t('nothing')} text={t('nothingText')} level={2} />}
      />
    </>
  )
  return pageOf({ title: t('title'), body, menu: paths.settings, trail: settingsTrail })
}

// 4,000 characters is what the table holds.
const wordingForm = z.object({
  'own.pl': optionalText(4000),
  'own.uk': optionalText(4000),
  'own.en': optionalText(4000),
})

function findText(visit: Visit): WordableText {
  const text = wordableTexts(visit.house.texts).find((one) => one.key === visit.params.key)
  if (!text) throw new NotFound('text')
  return text
}

async function showOne(visit: Visit, state: FormState): Promise<Page> {
  const text = findText(visit)
  const rows = (await visit.read(listWordings)).filter((row) => row.key === text.key)
  const form = formOf(visit, state, Object.fromEntries(rows.map((row) => [`own.${row.language}`, row.text])))
  const boxes = [
    ['own.pl', t('ownPl'), text.original.pl],
    ['own.uk', t('ownUk'), text.original.uk],
    ['own.en', t('ownEn'), text.original.en],
  ] as const
  const body = (
    <div class="text">
      <PageTitle title={t('changeTitle')} lead={text.original.pl} />
      {text.original.pl.includes('{') ? <p>{t('values')}</p> : null}
      <VisitForm visit={visit} state={state} form={form}>
        {boxes.map(([name, label, original]) => (
          <TextArea form={form} name={name} label={label} hint={t('original', { text: original })} rows={3} />
        ))}
        <SubmitRow label={t('save')} />
      </VisitForm>
    </div>
  )
  const trail = [...settingsTrail, { title: t('title'), path: paths.wordings }]
  return pageOf({ title: formTitle(t('changeTitle'), form), body, menu: paths.settings, trail })
}

async function submitOne(visit: Visit, input: Input): Promise<Redirect> {
  const given = readFields(wordingForm, input.fields)
  const own = { pl: given['own.pl'] ?? '', uk: given['own.uk'] ?? '', en: given['own.en'] ?? '' }
  await visit.deed((work) => wordText(work, { text: findText(visit), own }))
  return goTo(paths.wordings, t('saved'))
}
