import { speak } from '#kernel/texts.ts'
import { type Page, page, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ListCount } from '#ui/list-parts.tsx'
import type { Answer } from './answer.ts'
import { AnswerFacts } from './answer-card.tsx'
import { pl } from './desk.workspace.texts.pl.ts'
import { deskPage } from './desk-frame.tsx'
import { writeAnswer } from './enquiry.rules.ts'
import { type FoundAnswers, findAnswers } from './find-answers.ts'
import { paths } from './paths.ts'
import { JustNoted, readToday, TodayCounts } from './today-counts.tsx'

const t = speak({ pl }, 'pl')

/** The box and what it finds. */
export const deskRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.desk, right: 'desk.answer.find' }, showDesk),
]

/** The moment of a visit, as the search of the desk takes it. */
export function momentOf(visit: Visit) {
  return { now: visit.now, today: visit.today, zone: visit.centre.zone }
}

/** Where a talk about an answer is noted. */
export function talkHref(visit: Visit, q: string, answer: string): string {
  return visit.href(`${paths.talk}?${new URLSearchParams({ q, odpowiedz: answer })}`)
}

async function showDesk(visit: Visit): Promise<Page> {
  const text = visit.query.get('q')?.trim()
  const asTyped = visit.query.get('doslownie') === 'tak'
  const { found, today } = await visit.read(async (tx) => ({
    found: text ? await findAnswers(tx, { text, asTyped }, momentOf(visit)) : null,
    today: await readToday(tx, visit),
  }))
  const body = (
    <>
      <JustNoted visit={visit} noted={today.noted} />
      <quick-list>
        <AskForm visit={visit} q={found?.question.text ?? ''} hasFocus={found === null} />
        {found ? <Found visit={visit} found={found} /> : null}
      </quick-list>
      {found ? null : <TodayCounts visit={visit} counts={today.counts} />}
    </>
  )
  const title = t('title')
  return deskPage({ visit, title, lead: found ? null : t('lead'), current: paths.desk, body })
}

// With results the focus goes to the first of them: Enter or its number opens it, `/` comes back here.
function AskForm({ visit, q, hasFocus }: { visit: Visit; q: string; hasFocus: boolean }) {
  return (
    <search>
      <form class="ask" action={visit.href(paths.desk)} method="get">
        <label for="pytanie">{t('label')}</label>
        <div class="hint" id="pytanie-hint">
          {t('hint')} {t('keys')}
        </div>
        <div class="ask-row">
          <input
            id="pytanie"
            name="q"
            type="search"
            value={q}
            maxlength={300}
            autocomplete="off"
            autofocus={hasFocus}
            aria-describedby="pytanie-hint"
          />
          <Button look="main">{t('submit')}</Button>
        </div>
      </form>
    </search>
  )
}

function Found({ visit, found }: { visit: Visit; found: FoundAnswers }) {
  const { question, answers, lines, total } = found
  const q = question.text
  const again = `${paths.desk}?${new URLSearchParams({ q, doslownie: 'tak' })}`
  return (
    <>
      {lines.length > 0 ? <CrisisLines lines={lines} /> : null}
      {question.corrected ? (
        <p>
          {t('corrected', { text: question.corrected })}{' '}
          <a href={visit.href(again)}>{t('asTyped', { text: q })}</a>
        </p>
      ) : null}
      {total > 0 ? <ListCount total={total} language="pl" text={t('results', { n: total, q })} /> : null}
      {answers.length > 0 ? (
        <ol class="answers">
          {answers.map((answer, index) => (
            <AnswerItem visit={visit} q={q} answer={answer} first={index === 0 && lines.length === 0} />
          ))}
        </ol>
      ) : (
        <EmptyState title={t('nothing', { q })} text={t('nothingText')} level={2} />
      )}
      {total > answers.length && answers.length > 0 ? (
        <p>{t('cut', { shown: answers.length, n: total })}</p>
      ) : null}
      {visit.may('desk.enquiry.note') ? (
        <div class="actions">
          <a
            class="button quiet"
            data-item=""
            href={talkHref(visit, q, 'none')}
            autofocus={answers.length === 0 && lines.length === 0}
          >
            {t('notHere')}
          </a>
          <LinkButton href={talkHref(visit, q, 'other')} look="quiet">
            {t('otherAnswer')}
          </LinkButton>
        </div>
      ) : null}
    </>
  )
}

function CrisisLines({ lines }: { lines: FoundAnswers['lines'] }) {
  return (
    <section class="crisis" aria-labelledby="pilne">
      <h2 id="pilne">{t('crisis')}</h2>
      <ul>
        {lines.map(({ number, name, note }, index) => (
          <li>
            <a class="button danger" href={`tel:${number.replaceAll(' ', '')}`} autofocus={index === 0}>
              {number}
            </a>{' '}
            <strong>{name.pl}.</strong> {note.pl}
          </li>
        ))}
      </ul>
    </section>
  )
}

function AnswerItem(props: { visit: Visit; q: string; answer: Answer; first: boolean }) {
  const { visit, q, answer, first } = props
  const { name, about, path, ref } = answer
  const kind = t(`kind.${ref.kind}`)
  const title = visit.may('desk.enquiry.note') ? talkHref(visit, q, writeAnswer(ref)) : null
  return (
    <li>
      <article class="card">
        <p class="above">{about ? `${kind}: ${about}` : kind}</p>
        <h2>
          {title ? (
            <a href={title} data-item="" autofocus={first}>
              {name}
            </a>
          ) : (
            name
          )}
        </h2>
        <AnswerFacts visit={visit} answer={answer}>
          {path ? (
            <p>
              <a class="call" href={visit.href(path)}>
                {t('card')}
                <span class="hidden">: {name}</span>
              </a>
            </p>
          ) : null}
        </AnswerFacts>
      </article>
    </li>
  )
}
