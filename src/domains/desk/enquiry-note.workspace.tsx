import type { Read } from '#kernel/db/handle.ts'
import { speak } from '#kernel/texts.ts'
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
import { formTitle, HiddenField, RadioGroup, SelectField, SubmitRow, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import type { Answer } from './answer.ts'
import { AnswerFacts } from './answer-card.tsx'
import { pl as deskTexts } from './desk.workspace.texts.pl.ts'
import { momentOf } from './desk.workspace.tsx'
import { deskTrail } from './desk-frame.tsx'
import { noteEnquiry, undoEnquiry } from './enquiry.actions.ts'
import { readEnquiry } from './enquiry.form.ts'
import { parseAnswer, writeAnswer } from './enquiry.rules.ts'
import { listEnquiries } from './enquiry.sql.ts'
import { type AnswerRef, type Channel, channels, type Outcome, outcomes } from './enquiry.ts'
import { pl } from './enquiry.workspace.texts.pl.ts'
import { findAnswers, readAnswer } from './find-answers.ts'
import { paths } from './paths.ts'

const t = speak({ pl }, 'pl')
const words = speak({ pl: deskTexts }, 'pl')
const right = 'desk.enquiry.note'

/** The short form of a talk, already filled in, and the way back from it. */
export const enquiryNoteRoutes: readonly Route[] = [
  ...form({ door: 'workspace', path: paths.talk, right, show, submit }),
  button({ door: 'workspace', path: paths.undoTalk(':enquiry'), right }, undo),
]

interface Start {
  readonly q: string
  readonly ref: AnswerRef
  readonly chosen: Answer | null
  readonly others: readonly Answer[]
  readonly channel: string
}

// The question and the answer come from the list by the address, and after a mistake from the form itself.
async function readStart(tx: Read, visit: Visit, state: FormState): Promise<Start> {
  const typed = state.values.size > 0
  const q = typed ? one(state.values, 'asked') : (visit.query.get('q') ?? '')
  const ref = parseAnswer((typed ? one(state.values, 'answer') : visit.query.get('odpowiedz')) ?? '')
  const chosen = ref?.id ? await readAnswer(tx, ref, momentOf(visit)) : null
  const others = q.trim() ? (await findAnswers(tx, { text: q }, momentOf(visit))).answers : []
  // Who answers the phone goes on answering it.
  const [last] = await listEnquiries(tx, { from: visit.today, by: visit.actor.id }, { limit: 1, offset: 0 })
  const given = ref && (ref.id === null || chosen) ? ref : ({ kind: 'other', id: null } as const)
  return { q, ref: given, chosen, others, channel: last?.channel ?? 'phone' }
}

async function show(visit: Visit, state: FormState): Promise<Page> {
  const start = await visit.read((tx) => readStart(tx, visit, state))
  const { chosen } = start
  const body = (
    <>
      <PageTitle title={chosen ? chosen.name : t('noteTitle')} />
      <div class={chosen ? 'talk' : 'text'}>
        {chosen ? (
          <section aria-labelledby="powiedz">
            <h2 id="powiedz">{t('answerTitle')}</h2>
            {chosen.isLate ? (
              <Notice kind="warning" language="pl">
                {words('lateText')}
              </Notice>
            ) : null}
            <AnswerFacts visit={visit} answer={chosen} />
          </section>
        ) : null}
        <div>
          <TalkForm visit={visit} state={state} start={start} />
        </div>
      </div>
    </>
  )
  const title = formTitle(chosen ? chosen.name : t('noteTitle'), formOf(visit, state))
  return pageOf({ title, body, menu: paths.desk, trail: deskTrail, script: true })
}

function TalkForm({ visit, state, start }: { visit: Visit; state: FormState; start: Start }) {
  const { q, ref } = start
  const form = formOf(visit, state, {
    ...{ asked: q.slice(0, 200), answer: writeAnswer(ref), channel: start.channel },
    outcome: ref.kind === 'none' ? 'not-answered' : 'answered',
  })
  const optionsOf = (values: readonly (Channel | Outcome)[]) =>
    values.map((value) => ({ value, label: t(value) }))
  return (
    <VisitForm visit={visit} state={state} form={form}>
      <HiddenField name="q" value={q} />
      <RadioGroup
        form={form}
        name="channel"
        label={t('channel')}
        options={optionsOf(channels)}
        inline
        autofocus={state.errors.size === 0}
      />
      <TextField
        form={form}
        name="asked"
        label={t('asked')}
        hint={t('askedHint')}
        width="full"
        maxlength={200}
      />
      <SelectField form={form} name="answer" label={t('answer')} options={answerOptions(start)} />
      <RadioGroup form={form} name="outcome" label={t('outcome')} options={optionsOf(outcomes)} inline />
      <TextField
        form={form}
        name="sentTo"
        label={t('sentTo')}
        required={false}
        width="full"
        maxlength={200}
      />
      <SubmitRow label={t('save')}>
        <a href={visit.href(`${paths.desk}?${new URLSearchParams({ q })}`)}>{t('back')}</a>
      </SubmitRow>
    </VisitForm>
  )
}

function answerOptions({ chosen, others }: Start) {
  const rest = others.filter(({ ref }) => ref.id !== chosen?.ref.id)
  return [
    ...[...(chosen ? [chosen] : []), ...rest].map(({ ref, name }) => ({
      value: writeAnswer(ref),
      label: name,
    })),
    { value: 'other', label: t('other') },
    { value: 'none', label: t('none') },
  ]
}

async function submit(visit: Visit, input: Input): Promise<Redirect> {
  const values = readEnquiry(input.fields)
  const id = await visit.deed((work) => noteEnquiry(work, values))
  return goTo(`${paths.desk}?zapisano=${id}`)
}

async function undo(visit: Visit): Promise<Redirect> {
  const enquiry = idOf<'enquiry'>(visit, 'enquiry')
  await visit.deed((work) => undoEnquiry(work, enquiry))
  return goTo(paths.desk, words('undone'))
}
