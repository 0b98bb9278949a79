import { one } from '#kernel/web/fields.ts'
import {
  button,
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
import { sayInstant, saySpan } from '#ui/date.ts'
import { PageTitle } from '#ui/layout.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { type Column, DataTable } from '#ui/table.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { DeedButton } from '#ui/visit-form.tsx'
import { type BoardItem, listCompeting } from './board.sql.ts'
import { approveReservation, undoDecision } from './decision.actions.ts'
import { type OwnReservation, readReservation } from './own-reservation.ts'
import { paths } from './paths.ts'
import { isQueueReason } from './policy.rules.ts'
import { whyNotStep } from './reservation.rules.ts'
import { reservationsTrail, t } from './reservation-frame.tsx'
import { meetingRows, placeRows } from './reservation-summary.tsx'
import { ReservationStateTag, reservationWords } from './reservation-words.tsx'
import { listRoomPlaces } from './room-place.sql.ts'

const words = reservationWords('pl')
const right = 'reservations.reservation.decide'
const at = { door: 'workspace', right } as const

/** One reservation for staff: its story, rivals beside it, yes, and a decision taken back. */
export const decisionRoutes: readonly Route[] = [
  button({ ...at, path: paths.approve(':reservation') }, approve),
  button({ ...at, path: paths.undo(':reservation') }, undo),
  page(
    { door: 'workspace', path: paths.reservation(':reservation'), right: 'reservations.reservation.read' },
    showOne,
  ),
]

/** The reservation of the address with the rooms of its venue and everybody who wants the same time. */
export async function readDecision(visit: Visit) {
  const id = idOf<'reservation'>(visit, 'reservation')
  return visit.read(async (tx) => {
    const own = await readReservation(tx, id)
    const rooms = await listRoomPlaces(tx, own.place.venue.id)
    const shared = rooms.filter((room) => room.atoms.some((atom) => own.place.atoms.includes(atom)))
    const rivals = shared.map((room) => room.id)
    return { own, rooms, competing: await listCompeting(tx, { ...own.when, rooms: rivals, but: id }) }
  })
}

async function showOne(visit: Visit): Promise<Page> {
  const { own, competing } = await readDecision(visit)
  const { reservation } = own
  const title = reservation.title ?? t('untitled')
  const why = reservation.queue_reasons.filter(isQueueReason)
  const rows = [
    ...placeRows(own, 'pl'),
    { term: t('number'), value: reservation.number },
    ...(reservation.state === 'requested' && why.length > 0
      ? [{ term: t('why'), value: why.map((reason) => words(`why.${reason}`)).join(' ') }]
      : []),
    ...meetingRows(own, 'pl'),
  ]
  const body = (
    <>
      <PageTitle title={title} above={<ReservationStateTag state={reservation.state} language="pl" />} />
      <Deeds visit={visit} own={own} />
      {competing.length > 0 ? <Competing visit={visit} own={own} competing={competing} /> : null}
      <Section title={t('summary')}>
        <SummaryList rows={rows} language="pl" />
      </Section>
      <Section title={t('history')}>
        <Timeline
          label={t('history')}
          items={own.steps.map((step) => ({
            when: sayInstant(step.taken_at, own.place.venue.zone, 'pl'),
            at: step.taken_at,
            title: words(`step.${step.step}`),
            text: step.reason,
          }))}
        />
      </Section>
    </>
  )
  return pageOf({ title, body, menu: paths.queue, trail: reservationsTrail })
}

function Deeds({ visit, own }: { visit: Visit; own: OwnReservation }) {
  const { reservation } = own
  const { id } = reservation
  if (!visit.may(right)) return null
  const may = (step: Parameters<typeof whyNotStep>[0]) => whyNotStep(step, reservation, visit.now) === null
  const seen = { _version: String(reservation.version) }
  const link = (path: string, label: string) => (
    <LinkButton look="quiet" href={visit.href(path)}>
      {label}
    </LinkButton>
  )
  return (
    <>
      <div class="actions">
        {may('approve') ? (
          <DeedButton visit={visit} path={paths.approve(id)} label={t('approve')} fields={seen} />
        ) : null}
        {may('refuse') ? link(paths.refuse(id), t('refuse')) : null}
        {may('cancel') ? link(paths.cancel(id), t('cancel')) : null}
        {may('move') ? link(paths.move(id), t('move')) : null}
        {may('move') && reservation.series_id ? link(paths.seriesPart(id), t('series')) : null}
        {may('undo') ? (
          <DeedButton
            visit={visit}
            path={paths.undo(id)}
            label={t('undo')}
            kind="button quiet"
            fields={seen}
          />
        ) : null}
      </div>
      <p class="hint">{t('by')}</p>
    </>
  )
}

// Side by side, the request itself first: who, what, how many, how open, since when.
function Competing(props: { visit: Visit; own: OwnReservation; competing: readonly BoardItem[] }) {
  const { visit, own, competing } = props
  const { reservation, applicant } = own
  const zone = own.place.venue.zone
  const mine = { ...reservation, ...own.when, room_name: own.place.name, name: applicant?.name ?? null }
  const rows = [{ ...mine, organisation: applicant?.organisation ?? null }, ...competing]
  const columns: Column<(typeof rows)[number]>[] = [
    {
      key: 'what',
      header: t('what'),
      cell: (row) =>
        row.id === reservation.id ? (
          `${row.title ?? t('untitled')} (${t('this')})`
        ) : (
          <a href={visit.href(paths.reservation(row.id))}>{row.title ?? t('untitled')}</a>
        ),
    },
    { key: 'who', header: t('who'), cell: (row) => row.organisation ?? row.name },
    {
      key: 'when',
      header: t('when'),
      cell: (row) => saySpan(row.starts_at, row.ends_at, { zone, language: 'pl' }),
    },
    { key: 'purpose', header: t('purpose'), cell: (row) => row.purpose && words(`purpose.${row.purpose}`) },
    { key: 'open', header: t('openness'), cell: (row) => t(row.is_open ? 'openYes' : 'openNo') },
    { key: 'people', header: t('people'), cell: (row) => row.people, numeric: true },
    {
      key: 'asked',
      header: t('asked'),
      cell: (row) => row.requested_at && sayInstant(row.requested_at, zone, 'pl'),
    },
    {
      key: 'state',
      header: t('state'),
      cell: (row) => <ReservationStateTag state={row.state} language="pl" />,
    },
  ]
  return (
    <Section title={t('competing')}>
      <p>{t('competingText')}</p>
      <DataTable language="pl" caption={t('competing')} captionHidden rows={rows} columns={columns} />
    </Section>
  )
}

async function approve(visit: Visit, input: Input): Promise<Redirect> {
  const decision = seenDecision(visit, input)
  await visit.deed((work) => approveReservation(work, decision))
  return goTo(paths.reservation(decision.id), t('approved'))
}

async function undo(visit: Visit, input: Input): Promise<Redirect> {
  const decision = seenDecision(visit, input)
  await visit.deed((work) => undoDecision(work, decision))
  return goTo(paths.reservation(decision.id), t('undone'))
}

/** Which reservation a form is about, in the version that it showed. */
export function seenDecision(visit: Visit, input: Input) {
  const id = idOf<'reservation'>(visit, 'reservation')
  return { id, version: Number(one(input.fields, '_version') || '0'), absolute: visit.absolute }
}
