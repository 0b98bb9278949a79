import type { Visit } from '#kernel/web/visit.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { sayDay } from '#ui/date.ts'
import { Filters } from '#ui/list-parts.tsx'
import { Pager } from '#ui/pager.tsx'
import type { Concept } from './concept.ts'
import { paths } from './paths.ts'
import { hasFilters, type SearchState, spokenCodes, writeState } from './search.form.ts'
import type { Found } from './search-centre.ts'
import { whoCodes } from './search-entry.ts'
import { inLanguage, sayReason, searchWords } from './search-words.ts'

/** The box: a plain form by GET; the island adds suggestions to it. */
export function SearchForm({ visit, q }: { visit: Visit; q: string }) {
  const t = searchWords(visit.language)
  return (
    <search>
      <suggest-box data-from={visit.href(paths.suggestions)}>
        <form class="ask" action={visit.href(paths.search)} method="get">
          <label for="pytanie">{t('label')}</label>
          <div class="ask-row">
            <input id="pytanie" name="q" type="search" value={q} maxlength={300} autocomplete="off" />
            <Button look="main">{t('submit')}</Button>
          </div>
        </form>
      </suggest-box>
    </search>
  )
}

/** Results in their order, each with why it is there. */
export function ResultList(props: { visit: Visit; results: readonly Found[]; concepts: readonly Concept[] }) {
  return (
    <div class="results">
      {props.results.map((found) => (
        <Result visit={props.visit} found={found} concepts={props.concepts} />
      ))}
    </div>
  )
}

function Result(props: { visit: Visit; found: Found; concepts: readonly Concept[] }) {
  const { language } = props.visit
  const t = searchWords(language)
  const { entry, why } = props.found
  const name = inLanguage(entry.name, language)
  const summary = entry.summary && inLanguage(entry.summary, language)
  const note = entry.note && inLanguage(entry.note, language)
  const facts = [
    ...(entry.isFree ? [t('free')] : []),
    ...(entry.assuredOn ? [t('assured', { day: sayDay(entry.assuredOn, language) })] : []),
  ]
  return (
    <div lang={name.language === language ? undefined : name.language}>
      <Card title={name.text} href={props.visit.href(entry.path)} level={2} facts={facts}>
        {summary ? <p lang={langOf(summary.language, name.language)}>{shortened(summary.text)}</p> : null}
        {note ? <p lang={langOf(note.language, name.language)}>{note.text}</p> : null}
        {why.length > 0 ? (
          <p class="hint" lang={langOf(language, name.language)}>
            {t('whyTitle')} {why.map((reason) => sayReason(reason, props.concepts, language)).join('; ')}.
          </p>
        ) : null}
      </Card>
    </div>
  )
}

function langOf(own: string, around: string): string | undefined {
  return own === around ? undefined : own
}

function shortened(text: string): string {
  if (text.length <= 220) return text
  return `${text.slice(0, 220).replace(/\s\S*$/u, '')}…`
}

/** Filters folded under one line, after the results. */
export function FilterForm({ visit, state }: { visit: Visit; state: SearchState }) {
  const t = searchWords(visit.language)
  const { filters } = state
  return (
    <Filters label={t('filters')} open={hasFilters(state)}>
      <form action={visit.href(paths.search)} method="get">
        <input type="hidden" name="q" value={state.q} />
        {state.asTyped ? <input type="hidden" name="dokladnie" value="1" /> : null}
        <p>
          <Tick name="bezplatne" on={filters.free === true} label={t('filterFree')} />
          <br />
          <Tick name="dostepne" on={filters.accessible === true} label={t('filterAccessible')} />
        </p>
        <Choice
          name="dla"
          label={t('filterWho')}
          any={t('filterAny')}
          chosen={filters.who ?? null}
          options={whoCodes.filter((who) => who !== 'everyone').map((who) => [who, t(`who.${who}`)])}
        />
        <Choice
          name="jezyk"
          label={t('filterSpoken')}
          any={t('filterAny')}
          chosen={filters.spoken ?? null}
          options={spokenCodes.map((code) => [code, t(`spoken.${code}`)])}
        />
        <p>
          <label for="wiek">{t('filterAge')}</label>
          <br />
          <input
            id="wiek"
            name="wiek"
            class="short"
            type="text"
            inputmode="numeric"
            maxlength={3}
            value={filters.age?.toString() ?? ''}
          />
        </p>
        <div class="actions">
          <Button>{t('apply')}</Button>
          {hasFilters(state) ? (
            <LinkButton look="quiet" href={visit.href(paths.search + writeState({ ...state, filters: {} }))}>
              {t('clear')}
            </LinkButton>
          ) : null}
        </div>
      </form>
    </Filters>
  )
}

function Tick({ name, on, label }: { name: string; on: boolean; label: string }) {
  return (
    <label>
      <input type="checkbox" name={name} value="1" checked={on} /> {label}
    </label>
  )
}

function Choice(props: {
  name: string
  label: string
  any: string
  chosen: string | null
  options: readonly (readonly [string, string])[]
}) {
  return (
    <p>
      <label for={`f-${props.name}`}>{props.label}</label>
      <br />
      <select id={`f-${props.name}`} name={props.name}>
        <option value="">{props.any}</option>
        {props.options.map(([value, label]) => (
          <option value={value} selected={value === props.chosen}>
            {label}
          </option>
        ))}
      </select>
    </p>
  )
}

/** Links to further pages of the same question. */
export function StatePager(props: { visit: Visit; state: SearchState; total: number; pageSize: number }) {
  const { visit, state, total, pageSize } = props
  const { q, asTyped, filters } = state
  const pages = {
    ...(asTyped ? { dokladnie: '1' } : {}),
    ...(filters.free ? { bezplatne: '1' } : {}),
    ...(filters.accessible ? { dostepne: '1' } : {}),
    ...(filters.spoken ? { jezyk: filters.spoken } : {}),
    ...(filters.who ? { dla: filters.who } : {}),
    ...(typeof filters.age === 'number' ? { wiek: String(filters.age) } : {}),
  }
  const list = {
    q,
    page: state.page,
    pageSize,
    offset: (state.page - 1) * pageSize,
    sort: null,
    filters: pages,
  }
  return <Pager path={visit.href(paths.search)} state={list} total={total} language={visit.language} />
}
