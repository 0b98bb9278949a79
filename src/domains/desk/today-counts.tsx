import type { Read } from '#kernel/db/handle.ts'
import { parseId } from '#kernel/id.ts'
import { speak } from '#kernel/texts.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { Section } from '#ui/card.tsx'
import { FigureLink, Figures } from '#ui/figure-link.tsx'
import { Notice } from '#ui/notice.tsx'
import { DeedButton } from '#ui/visit-form.tsx'
import { pl } from './desk.workspace.texts.pl.ts'
import { whyNotUndo } from './enquiry.rules.ts'
import { countEnquiries, findEnquiry, sumEnquiriesBy } from './enquiry.sql.ts'
import { channels, outcomes } from './enquiry.ts'
import { pl as talkTexts } from './enquiry.workspace.texts.pl.ts'
import { paths } from './paths.ts'

const t = speak({ pl }, 'pl')
const words = speak({ pl: talkTexts }, 'pl')

/** The figures of a day, and the talk that was just noted. */
export async function readToday(tx: Read, visit: Visit) {
  const id = parseId<'enquiry'>(visit.query.get('zapisano'))
  const noted = id ? await findEnquiry(tx, id) : null
  const own = noted !== null && noted.noted_by_id === visit.actor.id
  if (!visit.may('desk.enquiry.read')) return { noted: own ? noted : null, counts: null }
  const day = { from: visit.today, to: visit.today }
  return {
    noted: own ? noted : null,
    counts: {
      total: await countEnquiries(tx, day),
      channels: await sumEnquiriesBy(tx, day, 'channel'),
      outcomes: await sumEnquiriesBy(tx, day, 'outcome'),
    },
  }
}

type Today = Awaited<ReturnType<typeof readToday>>

/** What was just noted, with the way back while there is one. */
export function JustNoted({ visit, noted }: { visit: Visit; noted: Today['noted'] }) {
  if (!noted) return null
  return (
    <Notice kind="success" language="pl" live>
      <p>{t('noted', { asked: noted.asked })}</p>
      {whyNotUndo(noted, visit.now) ? null : (
        <DeedButton visit={visit} path={paths.undoTalk(noted.id)} label={t('undo')} kind="button quiet" />
      )}
    </Notice>
  )
}

/** Today's talks by way and by end; each figure opens its list. */
export function TodayCounts({ visit, counts }: { visit: Visit; counts: Today['counts'] }) {
  if (!counts) return null
  const day = visit.today.toString()
  const listOf = (more: Readonly<Record<string, string>>) =>
    visit.href(`${paths.talks}?${new URLSearchParams({ od: day, do: day, ...more })}`)
  const countOf = (sums: readonly { key: string; count: number }[], key: string) =>
    sums.find((sum) => sum.key === key)?.count ?? 0
  if (counts.total === 0) {
    return (
      <Section title={t('today')}>
        <p>{t('todayNone')}</p>
      </Section>
    )
  }
  return (
    <Section title={t('today')} more={{ label: t('all'), href: listOf({}) }}>
      <Figures>
        {channels.map((channel) => (
          <FigureLink
            language="pl"
            value={countOf(counts.channels, channel)}
            label={words(channel)}
            href={listOf({ kanal: channel })}
          />
        ))}
        {outcomes.map((outcome) => (
          <FigureLink
            language="pl"
            value={countOf(counts.outcomes, outcome)}
            label={words(outcome)}
            href={listOf({ wynik: outcome })}
          />
        ))}
      </Figures>
    </Section>
  )
}
