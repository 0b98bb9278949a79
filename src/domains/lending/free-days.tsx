import type { CalendarDay } from '#kernel/instant.ts'
import { formatNumber, type Language } from '#kernel/texts.ts'
import { barsSvg, ChartWithTable } from '#ui/chart.tsx'
import { sayDay, sayPeriod } from '#ui/date.ts'
import { portalWords } from './lending.portal.texts.ts'

interface FreeRun {
  readonly from: CalendarDay
  readonly to: CalendarDay
  readonly free: number
}

/** Days with the same number of free pieces together: nobody reads sixty equal lines. */
export function runsOf(days: readonly { day: CalendarDay; free: number }[]): FreeRun[] {
  const runs: FreeRun[] = []
  for (const { day, free } of days) {
    const last = runs.at(-1)
    if (last && last.free === Math.max(0, free)) runs[runs.length - 1] = { ...last, to: day }
    else runs.push({ from: day, to: day, free: Math.max(0, free) })
  }
  return runs
}

/** Free pieces of a model over the days ahead: a picture, and the table with the same numbers. */
export function FreeDays(props: {
  days: readonly { day: CalendarDay; free: number }[]
  name: string
  language: Language
}) {
  const { language } = props
  const t = portalWords(language)
  const said = ({ from, to }: FreeRun) =>
    from.equals(to) ? sayDay(from, language) : sayPeriod({ from, to, precision: 'day' }, language)
  const runs = runsOf(props.days)
  const bars = runs.map((run) => ({
    label: said(run),
    value: run.free,
    text: formatNumber(run.free, language),
  }))
  const title = `${t('calendar')}: ${props.name}`
  const desc = bars.map((bar) => `${bar.label}: ${bar.text}`).join('; ')
  return (
    <ChartWithTable
      language={language}
      caption={t('free')}
      svg={barsSvg(bars, { id: 'free-days', title, desc })}
      table={{ headers: [t('day'), t('free')], rows: runs.map((run) => [said(run), run.free]) }}
    />
  )
}
