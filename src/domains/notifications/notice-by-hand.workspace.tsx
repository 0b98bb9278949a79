import { z } from 'zod'
import { sayPhone } from '#domains/people/public.ts'
import { findMessage } from '#kernel/message.sql.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { choice, optionalText, readFields } from '#kernel/web/fields.ts'
import {
  button,
  type FormState,
  form,
  goTo,
  type Input,
  type Page,
  page,
  pageOf,
  type Reply,
  type Route,
} from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { PrintButton } from '#ui/copy.tsx'
import { sayDay, sayInstant } from '#ui/date.ts'
import { formTitle, RadioGroup, SubmitRow, TextArea } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { listCallAttempts } from './call-attempt.sql.ts'
import { logCall, markLetterSent } from './notice.actions.ts'
import { pl } from './notice.workspace.texts.pl.ts'
import { messageOf } from './notice-lists.workspace.tsx'
import { paths } from './paths.ts'

const t = speak({ pl }, 'pl')
const at = { door: 'workspace', right: 'notifications.message.handle' } as const
const results = ['reached', 'not-reached'] as const
const callForm = z.object({ result: choice(results), note: optionalText(500) })
const trail = [{ title: t('title'), path: paths.letters }]

/** A letter as it is printed, and a call as it is made and logged. */
export const noticeByHandRoutes: readonly Route[] = [
  page({ ...at, path: paths.letter(':message') }, showLetter),
  button({ ...at, path: paths.letterSent(':message') }, async (visit) => {
    await visit.deed((work) => markLetterSent(work, messageOf(visit)))
    return goTo(paths.letters, t('letterSent'))
  }),
  ...form({ ...at, path: paths.call(':message'), show: showCall, submit: submitCall }),
]

async function showLetter(visit: Visit): Promise<Page> {
  const letter = await visit.read((tx) => findMessage(tx, messageOf(visit)))
  if (letter?.channel !== 'letter') throw new NotFound('letter')
  const day = sayDay(visit.today, 'pl')
  const { name, municipality } = visit.centre
  const body = (
    <>
      <div class="to-screen">
        <PageTitle title={t('letterTitle')} />
        {letter.state === 'waiting' ? (
          <div class="actions">
            <PrintButton language="pl" />
            <form method="post" action={visit.href(paths.letterSent(letter.id))} class="deed">
              <button type="submit" class="button">
                {t('markSent')}
              </button>
            </form>
          </div>
        ) : (
          <Notice kind="info" language="pl">
            <p>{t('letterDone')}</p>
          </Notice>
        )}
      </div>
      <article class="letter">
        <p class="letter-date">{municipality ? t('placeDate', { place: municipality, day }) : day}</p>
        <p class="letter-from">{name}</p>
        <p class="letter-to">{letter.recipient}</p>
        <h2>{letter.subject}</h2>
        <div class="letter-body">{letter.body}</div>
      </article>
    </>
  )
  return pageOf({ title: `${t('letterTitle')}: ${letter.subject}`, body, menu: paths.letters, trail })
}

async function showCall(visit: Visit, state: FormState): Promise<Page> {
  const { names } = visit.house
  const [call, tries, nameOf] = await visit.read(async (tx) => {
    const found = await findMessage(tx, messageOf(visit))
    if (found?.channel !== 'call') throw new NotFound('call')
    const made = await listCallAttempts(tx, [found.id])
    return [
      found,
      made,
      await names.of(
        tx,
        made.flatMap((one) => one.logged_by_id ?? []),
      ),
    ] as const
  })
  const form = formOf(visit, state)
  const title = t('callTitle', { subject: call.subject })
  const body = (
    <div class="text">
      <PageTitle title={title} />
      <SummaryList
        language="pl"
        rows={[
          { term: t('number'), value: <a href={`tel:${call.recipient}`}>{sayPhone(call.recipient)}</a> },
          { term: t('say'), value: <div class="letter-body">{call.body}</div> },
        ]}
      />
      {call.state === 'waiting' ? (
        <VisitForm visit={visit} state={state} form={form}>
          <RadioGroup
            form={form}
            name="result"
            label={t('result')}
            options={[
              { value: 'reached', label: t('reached') },
              { value: 'not-reached', label: t('notReached') },
            ]}
          />
          <TextArea
            form={form}
            name="note"
            label={t('note')}
            hint={t('noteHint')}
            rows={2}
            maxlength={500}
            required={false}
          />
          <SubmitRow label={t('save')} />
        </VisitForm>
      ) : (
        <Notice kind="info" language="pl">
          <p>{t('callDone')}</p>
        </Notice>
      )}
      {tries.length > 0 ? <h2>{t('earlier')}</h2> : null}
      <Timeline
        label={t('earlier')}
        items={tries.map((one) => ({
          when: sayInstant(one.logged_at, visit.centre.zone, 'pl'),
          at: one.logged_at,
          title: t(one.result === 'reached' ? 'tryReached' : 'tryNotReached'),
          text: [one.note, t('by', { name: nameOf.get(one.logged_by_id ?? '') ?? '–' })]
            .filter(Boolean)
            .map((line) => <p>{line}</p>),
        }))}
      />
    </div>
  )
  const back = [...trail, { title: t('calls'), path: paths.calls }]
  return pageOf({ title: formTitle(title, form), body, menu: paths.letters, trail: back })
}

async function submitCall(visit: Visit, input: Input): Promise<Reply> {
  const given = readFields(callForm, input.fields)
  await visit.deed((work) => logCall(work, { message: messageOf(visit), ...given }))
  return goTo(paths.calls, t(given.result === 'reached' ? 'loggedReached' : 'loggedNot'))
}
