import type { CalendarDay } from '#kernel/instant.ts'
import { type Language, speak } from '#kernel/texts.ts'
import { sayDayMonth } from '#ui/date.ts'
import { SummaryList } from '#ui/summary-list.tsx'
import { DataTable } from '#ui/table.tsx'
import { en } from './hours-table.texts.en.ts'
import { pl } from './hours-table.texts.pl.ts'
import { uk } from './hours-table.texts.uk.ts'
import type { DayHours, Week } from './opening-hours.ts'
import { sayReason, saySpans, sayWeek, weekdayName } from './place-words.ts'

/** The hours of single days as a table, with the reason where a day is not as usual. */
export function HoursTable(props: {
  days: readonly DayHours[]
  today: CalendarDay
  caption: string
  language: Language
}) {
  const { days, today, language } = props
  const t = speak({ pl, uk, en }, language)
  const reason = ({ why }: DayHours) => {
    const words = sayReason(why, language)
    // The reason of an exception is the centre's own sentence, in Polish.
    const foreign = why.kind === 'exception' && language !== 'pl'
    return words === null ? null : <span lang={foreign ? 'pl' : undefined}>{words}</span>
  }
  return (
    <DataTable
      language={language}
      caption={props.caption}
      captionHidden
      rows={days}
      columns={[
        {
          key: 'day',
          header: t('day'),
          cell: ({ day }) => (
            <>
              {weekdayName(day.dayOfWeek, language)}, {sayDayMonth(day, language)}
              {day.equals(today) ? ` (${t('today')})` : null}
            </>
          ),
        },
        { key: 'hours', header: t('hours'), cell: ({ spans }) => saySpans(spans, language) },
        // Seven dashes tell nothing: the column stands only where some day is not as usual.
        ...(days.some(({ why }) => why.kind !== 'usual')
          ? [{ key: 'why', header: t('why'), cell: reason }]
          : []),
      ]}
    />
  )
}

/** The usual week in a few lines, days with equal hours together. */
export function WeekList({ week, language }: { week: Week; language: Language }) {
  const rows = sayWeek(week, language).map(({ days, hours }) => ({ term: days, value: hours }))
  return <SummaryList rows={rows} language={language} />
}
