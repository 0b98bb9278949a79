import { goTo, type Page, page, pageOf, type Reply, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { sayDay } from '#ui/date.ts'
import { Form, type FormState, formTitle, HiddenField, SubmitRow } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { readCriteria } from './eligibility.sql.ts'
import {
  type FinderAnswers,
  nextQuestion,
  type Question,
  queryOf,
  questionBefore,
  questions,
  readAnswers,
  skipped,
  whyNotAnswer,
  wordsOf,
} from './finder.ts'
import { type Criteria, labelOf, QuestionField } from './finder-question.tsx'
import { showResult } from './finder-result.portal.tsx'
import { finderWords } from './finder-words.ts'
import { paths } from './paths.ts'
import { findServiceBySlug } from './service.sql.ts'

const door = { door: 'portal', right: 'anyone' } as const

/** The eligibility finder: one question a page, without scripts; the answers stand in the address only. */
export const finderRoutes: readonly Route[] = [
  page({ ...door, path: paths.finder }, showStart),
  ...questions.map((question) =>
    page({ ...door, path: paths.finderQuestion(question) }, (visit) => showQuestion(visit, question)),
  ),
  page({ ...door, path: paths.finderCheck }, showCheck),
  page({ ...door, path: paths.finderResult }, showResult),
]

/** What travels beside the answers: the service that is checked, and that a single answer is changed. */
const carried = (visit: Visit, more: Record<string, string | null> = {}) => ({
  usluga: visit.query.get('usluga')?.slice(0, 100) ?? null,
  zmiana: visit.query.get('zmiana') === 'tak' ? 'tak' : null,
  ...more,
})

async function showStart(visit: Visit): Promise<Page> {
  const t = finderWords(visit.language)
  const slug = visit.query.get('usluga')
  const service = slug ? await visit.read((tx) => findServiceBySlug(tx, slug.slice(0, 100))) : null
  const usluga = service?.state === 'published' || service?.state === 'closed' ? service.slug : null
  const first = visit.href(paths.finderQuestion(questions[0])) + queryOf({}, { usluga })
  const body = (
    <div class="text">
      <PageTitle title={t('title')} lead={t('lead')} />
      {usluga ? (
        <p>
          <strong>{t('forService', { name: service!.name })}</strong>
        </p>
      ) : null}
      <h2>{t('how')}</h2>
      <ul>
        <li>{t('how1')}</li>
        <li>{t('how2')}</li>
        <li>{t('how3')}</li>
        <li>{t('how4')}</li>
      </ul>
      <p>
        <LinkButton href={first}>{t('start')}</LinkButton>
      </p>
      <Notice kind="warning" language={visit.language} title={t('danger')}>
        <p>{t('dangerText')}</p>
        <p>
          <a href={`${visit.href(paths.publicServices)}?dla=victim`}>{t('dangerLink')}</a>
        </p>
      </Notice>
    </div>
  )
  return pageOf({ title: t('title'), body, menu: paths.publicServices, noindex: visit.query.size > 0 })
}

/** What the question after this one needs: without a criterion of the day nobody is asked for income. */
async function criteriaOf(visit: Visit): Promise<Criteria> {
  return visit.read((tx) => readCriteria(tx, visit.today))
}

async function showQuestion(visit: Visit, question: Question): Promise<Reply> {
  const given = readAnswers(visit.query)
  const sent = visit.query.get('dalej') === 'tak'
  const values = visit.query.getAll(question).filter((value) => value !== '')
  const why = sent ? whyNotAnswer(question, values.slice(0, 20)) : null
  if (sent && !why) return goTo(afterThis(visit, question, given))
  const t = finderWords(visit.language)
  const criteria = await criteriaOf(visit)
  const form: FormState = {
    ...{ language: visit.language, labels: new Map() },
    values: { [question]: given[question] ?? values.slice(0, 1).map((value) => value.slice(0, 12)) },
    errors: new Map(why ? [[question, visit.sentence(why)]] : []),
  }
  const title = t(question)
  const pages = { now: questions.indexOf(question) + 1, all: questions.length }
  const body = (
    <div class="text">
      <p class="steps-now">{`${pages.now} / ${pages.all}`}</p>
      <PageTitle title={title} />
      <Form form={form} action={visit.href(paths.finderQuestion(question))} method="get">
        <Carried visit={visit} given={given} but={question} />
        <HiddenField name="dalej" value="tak" />
        <QuestionField question={question} form={form} given={given} criteria={criteria} />
        {question === 'dochod' ? (
          <p class="hint">{t('criterion', { day: sayDay(visit.today, visit.language) })}</p>
        ) : null}
        <SubmitRow label={t('next')}>
          <a href={skipTo(visit, question, given)}>{t('skip')}</a>
        </SubmitRow>
      </Form>
      <p>
        <a href={backFrom(visit, question, given)}>{t('back')}</a>
      </p>
    </div>
  )
  const status = why ? 422 : 200
  return pageOf({ title: formTitle(title, form), body, status, menu: paths.publicServices, noindex: true })
}

function afterThis(visit: Visit, question: Question, given: FinderAnswers): string {
  const next = nextQuestion(question)
  if (visit.query.get('zmiana') === 'tak' || !next) {
    return paths.finderCheck + queryOf(given, carried(visit, { zmiana: null }))
  }
  return paths.finderQuestion(next) + queryOf(given, carried(visit))
}

function skipTo(visit: Visit, question: Question, given: FinderAnswers): string {
  return visit.href(afterThis(visit, question, { ...given, [question]: [skipped] }))
}

function backFrom(visit: Visit, question: Question, given: FinderAnswers): string {
  const before = questionBefore(question)
  if (visit.query.get('zmiana') === 'tak') {
    return visit.href(paths.finderCheck + queryOf(given, carried(visit, { zmiana: null })))
  }
  const path = before ? paths.finderQuestion(before) : paths.finder
  return visit.href(path + queryOf(given, carried(visit)))
}

// The answers of the other questions go along as hidden fields of a form that is sent by GET.
function Carried({ visit, given, but }: { visit: Visit; given: FinderAnswers; but: Question }) {
  const others = questions.filter((name) => name !== but)
  return (
    <>
      {others.flatMap((name) =>
        (given[name] ?? []).map((value) => <HiddenField name={name} value={value} />),
      )}
      {Object.entries(carried(visit)).map(([name, value]) =>
        value ? <HiddenField name={name} value={value} /> : null,
      )}
    </>
  )
}

async function showCheck(visit: Visit): Promise<Page> {
  const t = finderWords(visit.language)
  const given = readAnswers(visit.query)
  const criteria = await criteriaOf(visit)
  const rows = questions.map((question) => ({
    term: t(question),
    value: sayAnswer(visit, question, { given, criteria }),
    change: visit.href(paths.finderQuestion(question) + queryOf(given, carried(visit, { zmiana: 'tak' }))),
  }))
  const body = (
    <div class="text">
      <PageTitle title={t('checkTitle')} lead={t('checkLead')} />
      <SummaryList rows={rows} language={visit.language} />
      <p>
        <LinkButton href={visit.href(paths.finderResult) + queryOf(given, carried(visit))}>
          {t('show')}
        </LinkButton>
      </p>
    </div>
  )
  return pageOf({ title: t('checkTitle'), body, menu: paths.publicServices, noindex: true })
}

function sayAnswer(
  visit: Visit,
  question: Question,
  { given, criteria }: { given: FinderAnswers; criteria: Criteria },
): string {
  const t = finderWords(visit.language)
  const values = given[question]
  if (!values) return t('notAsked')
  if (values[0] === skipped) return t('unknown')
  if (question === 'wiek') return `${values[0]} ${t('years')}`
  const known = values.filter((value) => wordsOf(question).includes(value))
  return known
    .map((value) => labelOf(question, value, { given, criteria, language: visit.language }))
    .join(', ')
}
