import { placePaths } from '#domains/places/public.ts'
import { isBefore } from '#kernel/instant.ts'
import { Invalid, NotFound, refusal } from '#kernel/refusal.ts'
import { one } from '#kernel/web/fields.ts'
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
import { sayTime } from '#ui/date.ts'
import { CheckboxField, formTitle, SubmitRow } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { Steps } from '#ui/steps.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { DeedButton, formOf, VisitForm } from '#ui/visit-form.tsx'
import { MeetingFields, meetingStart } from './meeting-fields.tsx'
import { type OwnReservation, readOwn } from './own-reservation.ts'
import { paths } from './paths.ts'
import { describeReservation, extendHold, sendReservation } from './reservation.actions.ts'
import { readMeeting } from './reservation.form.ts'
import { closedPage, ownWords } from './reservation.portal.tsx'
import { meetingRows, placeRows } from './reservation-summary.tsx'

const at = { door: 'portal', right: 'anyone' } as const

/** The form of a held reservation: what the meeting is, check answers, send; and ten minutes more. */
export const reservationFormRoutes: readonly Route[] = [
  ...form({ ...at, path: paths.ownForm(':reservation'), show: showForm, submit: submitForm }),
  ...form({ ...at, path: paths.ownCheck(':reservation'), show: showCheck, submit: send }),
  button({ ...at, path: paths.ownExtend(':reservation') }, extend),
]

async function showForm(visit: Visit, state: FormState): Promise<Page> {
  const t = ownWords(visit)
  const own = await readOwn(visit)
  if (!own) return closedPage(visit)
  const form = formOf(visit, state, meetingStart(own))
  const body = (
    <>
      <Frame visit={visit} own={own} current={2} />
      <div class="text">
        <PageTitle title={t('formTitle')} />
        <Clock visit={visit} own={own} />
        <SummaryList rows={placeRows(own, visit.language)} language={visit.language} />
        <VisitForm visit={visit} state={state} form={form} version={own.reservation.version}>
          <MeetingFields form={form} peopleMax={own.place.peopleMax} />
          <SubmitRow label={t('next')} />
        </VisitForm>
      </div>
    </>
  )
  const title = formTitle(t('formTitle'), form)
  return pageOf({ title, body, menu: paths.rooms, noindex: true, script: true })
}

function Frame({ visit, own, current }: { visit: Visit; own: OwnReservation; current: number }) {
  const t = ownWords(visit)
  const { id, title } = own.reservation
  const steps = [
    { label: t('stepTime') },
    { label: t('stepForm'), href: visit.href(paths.ownForm(id)) },
    { label: t('stepCheck'), href: title ? visit.href(paths.ownCheck(id)) : undefined },
    { label: t('stepDone') },
  ]
  return <Steps steps={steps} current={current} language={visit.language} />
}

/** Until when the slot is kept; the island counts down, the button makes it longer (WCAG 2.2.1). */
function Clock({ visit, own }: { visit: Visit; own: OwnReservation }) {
  const t = ownWords(visit)
  const { state, held_until: until, id } = own.reservation
  if (state !== 'held' || !until) return null
  if (!isBefore(visit.now, until)) {
    return (
      <Notice kind="warning" language={visit.language} title={t('over')}>
        <p>
          <a href={visit.href(paths.room(own.place.venue.slug, own.place.id))}>{t('again')}</a>
        </p>
      </Notice>
    )
  }
  return (
    <div class="kept">
      <p>
        {t('keptUntil', { time: sayTime(until, own.place.venue.zone, visit.language) })}{' '}
        <count-down
          data-seconds={String(Math.round(visit.now.until(until).total('seconds')))}
          data-left={t('left', { m: '{m}', s: '{s}' })}
          data-over={t('over')}
        />
      </p>
      <DeedButton visit={visit} path={paths.ownExtend(id)} label={t('longer')} kind="button quiet" />
    </div>
  )
}

async function submitForm(visit: Visit, input: Input): Promise<Redirect> {
  const id = idOf<'reservation'>(visit, 'reservation')
  if (!(await readOwn(visit))) throw new NotFound('reservation')
  const meeting = readMeeting(input.fields)
  const version = Number(one(input.fields, '_version') || '0')
  const isHeld = await visit.deed((work) => describeReservation(work, { id, version, ...meeting }))
  return isHeld ? goTo(paths.ownCheck(id)) : goTo(paths.own(id), ownWords(visit)('saved'))
}

async function showCheck(visit: Visit, state: FormState): Promise<Page> {
  const t = ownWords(visit)
  const own = await readOwn(visit)
  if (!own) return closedPage(visit)
  const form = formOf(visit, state)
  const { id } = own.reservation
  const change = visit.href(paths.ownForm(id))
  const rulesPath = visit.href(placePaths.publicHouseRules(own.place.venue.slug))
  const body = (
    <>
      <Frame visit={visit} own={own} current={3} />
      <div class="text">
        <PageTitle title={t('checkTitle')} lead={t('checkLead')} />
        <Clock visit={visit} own={own} />
        <SummaryList
          rows={[...placeRows(own, visit.language), ...meetingRows(own, visit.language, change)]}
          language={visit.language}
        />
        <VisitForm visit={visit} state={state} form={form}>
          {own.rules ? (
            <>
              <h2>{t('rulesTitle')}</h2>
              <p>
                <a href={rulesPath}>{t('rulesRead')}</a>
              </p>
              <CheckboxField
                form={form}
                name="rules"
                value={own.rules.id}
                label={t('rulesAccept', { number: String(own.rules.number) })}
                required
              />
            </>
          ) : null}
          <SubmitRow label={t('send')} />
        </VisitForm>
      </div>
    </>
  )
  const title = formTitle(t('checkTitle'), form)
  return pageOf({ title, body, menu: paths.rooms, noindex: true, script: true })
}

async function send(visit: Visit, input: Input): Promise<Redirect> {
  const t = ownWords(visit)
  const id = idOf<'reservation'>(visit, 'reservation')
  const own = await readOwn(visit)
  // The version that the page showed: rules published since are not the ones that were accepted.
  const accepted = one(input.fields, 'rules')
  if (own?.rules && own.rules.id !== accepted)
    throw new Invalid(new Map([['rules', refusal('reservations.rules.not-accepted')]]))
  const rules = own?.rules?.id ?? null
  const { state } = await visit.deed((work) => sendReservation(work, { id, rules, absolute: visit.absolute }))
  return goTo(paths.own(id), t(state === 'approved' ? 'confirmedNow' : 'sent'))
}

async function extend(visit: Visit): Promise<Redirect> {
  const id = idOf<'reservation'>(visit, 'reservation')
  await visit.deed((work) => extendHold(work, id))
  return goTo(paths.ownForm(id), ownWords(visit)('longerDone'))
}
