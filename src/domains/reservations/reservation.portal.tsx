import { sayNumber } from '#domains/people/public.ts'
import { newId } from '#kernel/id.ts'
import { isBefore } from '#kernel/instant.ts'
import { speak } from '#kernel/texts.ts'
import { one } from '#kernel/web/fields.ts'
import {
  button,
  goTo,
  type Input,
  type Page,
  page,
  pageOf,
  type Redirect,
  type Reply,
  type Route,
} from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { ConfirmButton, LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/card.tsx'
import { PrintButton } from '#ui/copy.tsx'
import { sayInstant } from '#ui/date.ts'
import { PageTitle } from '#ui/layout.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { type OwnReservation, readOwn } from './own-reservation.ts'
import { paths } from './paths.ts'
import { isQueueReason } from './policy.rules.ts'
import { withdrawReservation } from './reservation.actions.ts'
import { en } from './reservation.portal.texts.en.ts'
import { pl } from './reservation.portal.texts.pl.ts'
import { uk } from './reservation.portal.texts.uk.ts'
import { whyNotStep } from './reservation.rules.ts'
import { meetingRows, placeRows } from './reservation-summary.tsx'
import { ReservationStateTag, reservationWords } from './reservation-words.tsx'

/** Words of the pages that a private link opens. */
export const ownWords = (visit: Visit) => speak({ pl, uk, en }, visit.language)

/** One reservation as its private link opens it: number, what happens next, change, cancel. */
export const reservationPortalRoutes: readonly Route[] = [
  page({ door: 'portal', path: paths.own(':reservation'), right: 'anyone' }, showOwn),
  button({ door: 'portal', path: paths.ownWithdraw(':reservation'), right: 'anyone' }, withdraw),
]

/** What whoever comes without the link sees: how to come back. Says nothing of what is there. */
export function closedPage(visit: Visit): Page {
  const t = ownWords(visit)
  const body = (
    <div class="text">
      <PageTitle title={t('closedTitle')} lead={t('closedText')} />
      <p class="actions">
        <LinkButton href={visit.href('/odnosnik')}>{t('byPaper')}</LinkButton>
        <LinkButton look="quiet" href={visit.href(paths.rooms)}>
          {t('again')}
        </LinkButton>
      </p>
    </div>
  )
  return pageOf({ title: t('closedTitle'), body, status: 404, noindex: true })
}

async function showOwn(visit: Visit): Promise<Reply> {
  const t = ownWords(visit)
  const own = await readOwn(visit)
  if (!own) return closedPage(visit)
  const { reservation } = own
  if (reservation.state === 'held') return goTo(paths.ownForm(reservation.id))
  const { language } = visit
  const number = { term: t('number'), value: sayNumber(reservation.number) }
  // Only for whoever came by the link: staff read it to nobody.
  const code = own.code ? [{ term: t('code'), value: own.code }] : []
  const state = {
    term: t('state'),
    value: <ReservationStateTag state={reservation.state} language={language} />,
  }
  const body = (
    <div class="text">
      <PageTitle title={reservation.title ?? t('ownTitle')} above={t('ownTitle')}>
        <PrintButton language={language} />
      </PageTitle>
      <SummaryList rows={[number, ...code, state, ...placeRows(own, language)]} language={language} />
      {own.code ? <p class="hint">{t('codeHint')}</p> : null}
      <Section title={t('nextTitle')}>
        <p>{t(nextKey(own))}</p>
        <Why visit={visit} own={own} />
        <Deeds visit={visit} own={own} />
      </Section>
      <Section title={t('about')}>
        <SummaryList rows={meetingRows(own, language)} language={language} />
      </Section>
      <Section title={t('history')}>
        <History visit={visit} own={own} />
      </Section>
    </div>
  )
  return pageOf({ title: t('ownTitle'), body, menu: paths.rooms, noindex: true, script: true })
}

function nextKey({ reservation, occupies }: OwnReservation) {
  const { state } = reservation
  return state === 'requested' && !occupies ? ('next_competing' as const) : (`next_${state}` as const)
}

// Why somebody reads it, while they do; and what they answered.
function Why({ visit, own }: { visit: Visit; own: OwnReservation }) {
  const t = ownWords(visit)
  const words = reservationWords(visit.language)
  const { state, queue_reasons: reasons } = own.reservation
  const answer = own.steps.findLast(({ step }) => step === 'refuse' || step === 'cancel')
  if (answer?.reason && (state === 'refused' || state === 'cancelled')) {
    return (
      <>
        <h3>{t('answer')}</h3>
        <p class="prose" lang="pl">
          {answer.reason}
        </p>
      </>
    )
  }
  const known = reasons.filter(isQueueReason)
  if (state !== 'requested' || known.length === 0) return null
  return (
    <>
      <h3>{t('whyWaits')}</h3>
      <ul>
        {known.map((reason) => (
          <li>{words(`why.${reason}`)}</li>
        ))}
      </ul>
    </>
  )
}

function Deeds({ visit, own }: { visit: Visit; own: OwnReservation }) {
  const t = ownWords(visit)
  const { reservation } = own
  const { id, state } = reservation
  const may = (step: 'withdraw' | 'change') => whyNotStep(step, reservation, visit.now) === null
  return (
    <div class="actions">
      {may('change') && isBefore(visit.now, own.when.to) ? (
        <LinkButton href={visit.href(paths.ownForm(id))} look={state === 'needs_info' ? 'main' : 'quiet'}>
          {t(state === 'needs_info' ? 'complete' : 'changeDetails')}
        </LinkButton>
      ) : null}
      {may('withdraw') ? (
        <ConfirmButton
          language={visit.language}
          action={visit.href(paths.ownWithdraw(id))}
          label={t('withdraw')}
          question={t('withdrawText')}
          verb={t('withdrawVerb')}
          formKey={newId()}
        />
      ) : (
        <LinkButton look="quiet" href={visit.href(paths.room(own.place.venue.slug, own.place.id))}>
          {t('again')}
        </LinkButton>
      )}
    </div>
  )
}

function History({ visit, own }: { visit: Visit; own: OwnReservation }) {
  const words = reservationWords(visit.language)
  const items = own.steps.map(({ step, taken_at: at }) => ({
    when: sayInstant(at, own.place.venue.zone, visit.language),
    at,
    title: words(`step.${step}`),
  }))
  return <Timeline items={items} label={ownWords(visit)('history')} />
}

async function withdraw(visit: Visit, input: Input): Promise<Redirect> {
  const id = idOf<'reservation'>(visit, 'reservation')
  const reason = one(input.fields, 'reason').trim().slice(0, 1000) || null
  await visit.deed((work) => withdrawReservation(work, { id, reason }))
  return goTo(paths.own(id), ownWords(visit)('withdrawn'))
}
