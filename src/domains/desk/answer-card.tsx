import type { Child } from 'hono/jsx'
import { catalogueWords } from '#domains/catalogue/public.ts'
import { OpenStateTag, sayOpenState } from '#domains/places/public.ts'
import { speak } from '#kernel/texts.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { sayDay } from '#ui/date.ts'
import { Tag } from '#ui/tag.tsx'
import type { Answer } from './answer.ts'
import { pl } from './desk.workspace.texts.pl.ts'

const t = speak({ pl }, 'pl')
const words = catalogueWords('pl')

/** What the desk reads out of one answer: number first, then the step, then whether it is worth coming now. */
export function AnswerFacts(props: { visit: Visit; answer: Answer; children?: Child }) {
  const { visit, answer } = props
  const { phone, step, summary, checkedOn } = answer
  return (
    <div class="answer-facts">
      <div>
        {step ? <p>{t('step', { step })}</p> : null}
        {summary ? <p>{summary}</p> : null}
      </div>
      <div>
        {phone ? (
          <p>
            <a class="call" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
              {t('call', { phone })}
            </a>
          </p>
        ) : null}
        <AnswerTags visit={visit} answer={answer} />
        {checkedOn ? <p class="hint">{t('checked', { day: sayDay(checkedOn, 'pl') })}</p> : null}
        {props.children}
      </div>
    </div>
  )
}

function AnswerTags({ visit, answer }: { visit: Visit; answer: Answer }) {
  const { open, intake, freePlaces, isLate, isPaused } = answer
  if (!open && !intake && freePlaces === null && !isLate && !isPaused) return null
  return (
    <p class="tags">
      {isPaused ? <Tag tone="warn">{t('paused')}</Tag> : null}
      {open ? <OpenStateTag state={open.state} language="pl" /> : null}
      {open ? <span>{sayOpenState(open.state, visit.now, { zone: open.zone, language: 'pl' })}</span> : null}
      {freePlaces === null ? null : (
        <Tag tone={freePlaces > 0 ? 'ok' : 'warn'}>{words('freePlaces', { n: freePlaces })}</Tag>
      )}
      {intake && intake !== 'open' ? (
        <Tag tone={intake === 'closed' ? 'error' : 'warn'}>{words(`intake.${intake}`)}</Tag>
      ) : null}
      {isLate ? <Tag tone="warn">{t('late')}</Tag> : null}
    </p>
  )
}
