import { type Page, page, pageOf, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ExitPage, PageTitle } from '#ui/layout.tsx'
import { ListCount } from '#ui/list-parts.tsx'
import { Notice } from '#ui/notice.tsx'
import { noteQuestion } from './asked-query.actions.ts'
import type { Concept } from './concept.ts'
import type { CrisisLine } from './crisis-line.sql.ts'
import { paths } from './paths.ts'
import { hasFilters, readState, type SearchState, writeState } from './search.form.ts'
import { en } from './search.texts.en.ts'
import { pl } from './search.texts.pl.ts'
import { uk } from './search.texts.uk.ts'
import { answerOf, namedConcepts } from './search-answer.ts'
import { centreModel } from './search-centre.ts'
import { FilterForm, ResultList, SearchForm, StatePager } from './search-parts.tsx'
import { searchWords } from './search-words.ts'
import { suggest } from './suggestion.rules.ts'

const pageSize = 10
const countText = { pl: pl.count, uk: uk.count, en: en.count }

/** The public page of the search and the suggestions of its box. */
export const searchPortalRoutes: readonly Route[] = [
  page({ door: 'portal', path: paths.search, right: 'anyone' }, showSearch),
  { door: 'portal', method: 'GET', path: paths.suggestions, right: 'anyone', handle: showSuggestions },
]

type Shown = Awaited<ReturnType<typeof answerOf>>

async function showSearch(visit: Visit): Promise<Page> {
  const t = searchWords(visit.language)
  const state = readState(visit.query)
  if (state.q.trim() === '') return emptyPage(visit, state)
  const offset = (state.page - 1) * pageSize
  const answer = await visit.read((tx) =>
    answerOf(tx, {
      ...{ text: state.q, today: visit.today, limit: pageSize, offset, filters: state.filters },
      asTyped: state.asTyped,
    }),
  )
  await note(visit, state, answer)
  const { question, lines, total } = answer
  const asked: SearchState = { ...state, q: question.text }
  const body = (
    <>
      {question.danger ? <ExitPage language={visit.language} /> : null}
      <PageTitle title={t('title')} />
      <SearchForm visit={visit} q={question.text} />
      {question.danger ? <CrisisBlock visit={visit} lines={lines} hasResults={total > 0} /> : null}
      <Understood visit={visit} state={asked} answer={answer} />
      {total > 0 ? (
        <ResultList visit={visit} results={answer.results} concepts={answer.concepts} />
      ) : (
        <NothingFound visit={visit} state={asked} needs={needsFor(answer)} />
      )}
      <StatePager visit={visit} state={asked} total={total} pageSize={pageSize} />
      {total > 0 || hasFilters(asked) ? <FilterForm visit={visit} state={asked} /> : null}
      {total > 0 ? <Tell visit={visit} /> : null}
    </>
  )
  const title = question.text === '' || question.danger ? t('title') : t('titleFor', { q: question.text })
  return pageOf({ title, body, menu: paths.search, script: true, noindex: true })
}

function emptyPage(visit: Visit, state: SearchState): Page {
  const t = searchWords(visit.language)
  const body = (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <SearchForm visit={visit} q={state.q.trim()} />
      <Tell visit={visit} />
    </>
  )
  return pageOf({ title: t('title'), body, menu: paths.search, script: true })
}

// Only the first page of a plain question is a question; turning pages and ticking filters is not.
async function note(visit: Visit, state: SearchState, { question, total }: Shown): Promise<void> {
  if (state.page > 1 || hasFilters(state) || visit.signedIn || !visit.house.writable()) return
  const asked = { question, results: total, day: visit.today }
  await visit.house.doors.withCentre(visit.centre.id, (tx) => noteQuestion(tx, asked, visit.house.secret))
}

/** First of all: whom to call, in large figures that a telephone dials. */
function CrisisBlock(props: { visit: Visit; lines: readonly CrisisLine[]; hasResults: boolean }) {
  const { language } = props.visit
  const t = searchWords(language)
  return (
    <section class="crisis" aria-labelledby="pilne">
      <h2 id="pilne">{t('urgentTitle')}</h2>
      <p>{t('urgentText')}</p>
      <ul>
        {props.lines.map(({ number, name, note }) => (
          <li>
            <a class="button danger" href={`tel:${number.replaceAll(' ', '')}`}>
              {t('call', { number })}
            </a>{' '}
            <strong>{name[language]}.</strong> {note[language]}
          </li>
        ))}
      </ul>
      {props.hasResults ? <p>{t('urgentOther')}</p> : null}
    </section>
  )
}

/** What the search made of the question, with the way back from a correction. */
function Understood({ visit, state, answer }: { visit: Visit; state: SearchState; answer: Shown }) {
  const { language } = visit
  const t = searchWords(language)
  const { question, total } = answer
  return (
    <>
      {question.wasCut ? (
        <Notice kind="info" language={language}>
          <p>{t('cut')}</p>
        </Notice>
      ) : null}
      {question.corrected ? (
        <p>
          {t('corrected', { q: question.corrected })}{' '}
          <a href={visit.href(paths.search + writeState(state, { asTyped: true, page: 1 }))}>
            {t('undo', { q: question.text })}
          </a>
        </p>
      ) : null}
      {total > 0 ? <ListCount total={total} language={language} text={countText[language]} /> : null}
    </>
  )
}

function NothingFound(props: { visit: Visit; state: SearchState; needs: readonly Concept[] }) {
  const { visit, state, needs } = props
  const t = searchWords(visit.language)
  return (
    <EmptyState title={t('none')} text={t(hasFilters(state) ? 'noneFiltered' : 'noneText')} level={2}>
      {needs.length > 0 ? <p>{t('needs')}</p> : null}
      <ul>
        {needs.map(({ labels }) => (
          <li>
            <a href={`${visit.href(paths.search)}?q=${encodeURIComponent(labels[visit.language])}`}>
              {labels[visit.language]}
            </a>
          </li>
        ))}
      </ul>
      <LinkButton href={visit.href('/kontakt')}>{t('tell')}</LinkButton>
    </EmptyState>
  )
}

function Tell({ visit }: { visit: Visit }) {
  const t = searchWords(visit.language)
  return (
    <p class="hint">
      {t('tellText')} <a href={visit.href('/kontakt')}>{t('contact')}</a>
    </p>
  )
}

// Where nothing was understood, the needs that most people come with.
function needsFor(answer: Shown): Concept[] {
  const likely = namedConcepts(answer)
  if (likely.length > 0) return likely
  const usual = [
    'punkt-informacji',
    'praca-socjalna',
    'usl-opiekuncze',
    'psycholog-dorosli',
    'pomoc-zywnosciowa',
  ]
  return answer.concepts.filter(({ code }) => usual.includes(code))
}

async function showSuggestions(visit: Visit) {
  const typed = visit.query.get('q') ?? ''
  const { concepts } = await visit.read(centreModel)
  return {
    kind: 'download' as const,
    type: 'application/json; charset=utf-8',
    body: JSON.stringify({ suggestions: suggest(typed, concepts, visit.language) }),
    inline: true,
    headers: { 'cache-control': 'public, max-age=60' },
  }
}
