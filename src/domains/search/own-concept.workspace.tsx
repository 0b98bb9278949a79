import type { Child } from 'hono/jsx'
import { newId } from '#kernel/id.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { one } from '#kernel/web/fields.ts'
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
import { ConfirmButton, LinkButton } from '#ui/button.tsx'
import { sayDay } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { formTitle, SelectField, SubmitRow, TextArea, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { DataTable } from '#ui/table.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { listFrequentQueries } from './asked-query.sql.ts'
import { nationalConcepts } from './national-concepts.ts'
import { addOwnConcept, changeOwnConcept, removeOwnConcept } from './own-concept.actions.ts'
import { readOwnConcept, writePhrases } from './own-concept.form.ts'
import { listOwnConcepts } from './own-concept.sql.ts'
import type { OwnConcept } from './own-concept.ts'
import { pl } from './own-concept.workspace.texts.pl.ts'
import { paths } from './paths.ts'

const t = speak({ pl }, 'pl')
const read = 'search.concept.read'
const right = 'search.concept.change'

/** The words that a centre adds to the search, and what residents ask for. */
export const ownConceptRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.concepts, right: read }, showAll),
  ...form({ door: 'workspace', path: paths.newConcept, right, show, submit }),
  ...form({ door: 'workspace', path: paths.concept(':concept'), right, show, submit }),
  button({ door: 'workspace', path: paths.removeConcept(':concept'), right }, remove),
]

async function showAll(visit: Visit): Promise<Page> {
  const { own, asked } = await visit.read(async (tx) => ({
    own: await listOwnConcepts(tx),
    asked: await listFrequentQueries(tx, 100),
  }))
  const add = visit.may(right) ? (
    <LinkButton href={visit.href(paths.newConcept)}>{t('add')}</LinkButton>
  ) : null
  const body = (
    <>
      <PageTitle title={t('title')} lead={t('lead', { n: nationalConcepts().length })}>
        {own.length > 0 ? add : null}
      </PageTitle>
      <h2>{t('own')}</h2>
      <OwnTable visit={visit} own={own} add={add} />
      <h2>{t('asked')}</h2>
      <p class="hint">{t('askedText')}</p>
      <AskedTable visit={visit} asked={asked} />
    </>
  )
  return pageOf({ title: t('title'), body, menu: paths.concepts })
}

function OwnTable(props: { visit: Visit; own: readonly OwnConcept[]; add: Child }) {
  const { visit, own } = props
  const may = visit.may(right)
  return (
    <DataTable
      language="pl"
      caption={t('own')}
      captionHidden
      rows={own}
      columns={[
        {
          key: 'need',
          header: t('need'),
          cell: ({ id, labels }) =>
            may ? <a href={visit.href(paths.concept(id))}>{labels.pl}</a> : labels.pl,
        },
        {
          key: 'kind',
          header: t('kind'),
          cell: ({ code }) => t(isNational(code) ? 'kindNational' : 'kindOwn'),
        },
        { key: 'phrases', header: t('phrases'), cell: ({ phrases }) => phrases.length, numeric: true },
      ]}
      empty={
        <EmptyState title={t('none')} text={t('noneText')}>
          {props.add}
        </EmptyState>
      }
    />
  )
}

type Asked = Awaited<ReturnType<typeof listFrequentQueries>>

function AskedTable({ visit, asked }: { visit: Visit; asked: Asked }) {
  const hrefFor = (query: string) => `${visit.href(paths.newConcept)}?pytanie=${encodeURIComponent(query)}`
  return (
    <DataTable
      language="pl"
      caption={t('asked')}
      captionHidden
      rows={asked}
      columns={[
        { key: 'question', header: t('question'), cell: ({ query }) => query },
        { key: 'results', header: t('results'), cell: ({ result_count }) => result_count, numeric: true },
        { key: 'days', header: t('days'), cell: ({ days }) => days, numeric: true },
        { key: 'last', header: t('last'), cell: ({ last_on }) => sayDay(last_on, 'pl') },
        ...(visit.may(right)
          ? [
              {
                key: 'describe',
                header: t('describe'),
                cell: ({ query }: Asked[number]) => (
                  <a href={hrefFor(query)}>
                    {t('describe')}
                    <span class="hidden">: {query}</span>
                  </a>
                ),
              },
            ]
          : []),
      ]}
      empty={<EmptyState title={t('askedNone')} text={t('askedNoneText')} />}
    />
  )
}

function isNational(code: string): boolean {
  return nationalConcepts().some((concept) => concept.code === code)
}

async function show(visit: Visit, state: FormState): Promise<Page> {
  const id = visit.params.concept ? idOf<'own_concept'>(visit, 'concept') : null
  const own = await visit.read(listOwnConcepts)
  const found = id ? own.find((concept) => concept.id === id) : null
  if (found === undefined) throw new NotFound('concept')
  const form = formOf(visit, state, startOf(visit, found))
  const title = found ? t('changeTitle', { name: found.labels.pl }) : t('newTitle')
  const body = (
    <div class="text">
      <PageTitle title={title} />
      <VisitForm visit={visit} state={state} form={form} version={found?.version} draft>
        {found ? null : <CodeField form={form} own={own} />}
        <TextField
          form={form}
          name="label"
          label={t('label')}
          hint={t('labelHint')}
          maxlength={100}
          required
        />
        <TextField form={form} name="labelUk" label={t('labelUk')} maxlength={100} required={false} />
        <TextField form={form} name="labelEn" label={t('labelEn')} maxlength={100} required={false} />
        <TextArea
          form={form}
          name="phrases"
          label={t('phrases')}
          hint={
            <>
              {t('phrasesHint')}
              <br />
              {t('example')}
            </>
          }
          rows={12}
          required
        />
        <SubmitRow label={t('save')} />
      </VisitForm>
      {found ? (
        <ConfirmButton
          language="pl"
          action={visit.href(paths.removeConcept(found.id))}
          label={t('remove')}
          question={t('removeQuestion')}
          verb={t('removeVerb')}
          formKey={newId()}
        />
      ) : null}
    </div>
  )
  const trail = [{ title: t('title'), path: paths.concepts }]
  return pageOf({ title: formTitle(title, form), body, menu: paths.concepts, trail, script: true })
}

function CodeField(props: { form: ReturnType<typeof formOf>; own: readonly OwnConcept[] }) {
  const used = new Set(props.own.map(({ code }) => code))
  const options = nationalConcepts()
    .filter(({ code }) => !used.has(code))
    .map(({ code, labels }) => ({ value: code, label: labels.pl }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'pl'))
  return (
    <SelectField
      form={props.form}
      name="code"
      label={t('code')}
      hint={t('codeHint')}
      options={options}
      empty={t('codeNew')}
    />
  )
}

function startOf(visit: Visit, found: OwnConcept | null): Record<string, string> {
  if (!found) {
    const asked = (visit.query.get('pytanie') ?? '').slice(0, 100)
    return { phrases: asked ? `${asked} | ${asked}` : '' }
  }
  const { labels, phrases } = found
  return {
    ...{ label: labels.pl, labelUk: labels.uk ?? '', labelEn: labels.en ?? '' },
    phrases: writePhrases(phrases),
  }
}

async function submit(visit: Visit, input: Input): Promise<Redirect> {
  const values = readOwnConcept(input.fields)
  const id = visit.params.concept ? idOf<'own_concept'>(visit, 'concept') : null
  const version = Number(one(input.fields, '_version') || '0')
  await visit.deed(async (work) => {
    if (id) await changeOwnConcept(work, { concept: id, version, values })
    else await addOwnConcept(work, values)
  })
  return goTo(paths.concepts, t('saved'))
}

async function remove(visit: Visit): Promise<Redirect> {
  const id = idOf<'own_concept'>(visit, 'concept')
  await visit.deed((work) => removeOwnConcept(work, id))
  return goTo(paths.concepts, t('removed'))
}
