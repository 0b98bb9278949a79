import { formatNumber, speak } from '#kernel/texts.ts'
import { Section } from '#ui/card.tsx'
import { barsSvg, ChartWithTable } from '#ui/chart.tsx'
import { DataTable } from '#ui/table.tsx'
import type { AnnualReportContent, ReachRow } from './annual-report.ts'
import { countWords, opening, type Reading, reportTexts } from './annual-report-body.tsx'

type Part = { content: AnnualReportContent; reading: Reading }

/** People reached, one table and chart for each way of telling activities apart. */
export function ReportReach({ content, reading }: Part) {
  const t = speak(reportTexts, reading.language)
  const { reach } = content
  const tables = [
    ['byKind', reach.byKind],
    ['byGroup', reach.byGroup],
    ['byEstate', reach.byEstate],
    ['byAge', reach.byAge],
    ['byFunding', reach.byFunding],
  ] as const
  return (
    <Section title={t('reach')}>
      <p>{t('reachNote')}</p>
      {tables.map(([key, rows]) =>
        rows.length === 0 ? null : <ReachPart id={key} title={t(key)} rows={rows} reading={reading} />,
      )}
      <p class="hint">{t('hiddenNote')}</p>
      <ReportCircle content={content} reading={reading} />
    </Section>
  )
}

function ReachPart(props: { id: string; title: string; rows: readonly ReachRow[]; reading: Reading }) {
  const { rows, reading } = props
  const { language } = reading
  const t = speak(reportTexts, language)
  const exact = (row: ReachRow) => reading.figure(`participations:${row.key}`)?.value
  const bars = rows.map((row) => {
    // A hidden count has no bar: its length would give it away.
    const shown = typeof row.participations === 'number' ? row.participations : 0
    const value = exact(row) ?? shown
    const text =
      exact(row) === undefined ? countWords(row.participations, language) : formatNumber(value, language)
    return { label: row.name, value, text }
  })
  const caption = t('chart', { name: props.title.toLowerCase() })
  const opens = rows.some((row) => reading.figure(`activities:${row.key}`) !== null)
  // Where nothing opens, the chart's own table says all: the same numbers twice only make a long page.
  const headers = [t('row'), t('activities'), t('participations'), t('newcomers')]
  const twin = opens
    ? { headers: [t('row'), t('participations')], rows: bars.map((bar) => [bar.label, bar.text]) }
    : {
        headers,
        rows: rows.map((row, at) => [
          row.name,
          row.activities,
          bars[at]!.text,
          countWords(row.persons, language),
        ]),
      }
  return (
    <>
      <h3>{props.title}</h3>
      {opens ? <ReachTable {...props} /> : null}
      <ChartWithTable
        language={language}
        caption={caption}
        svg={barsSvg(bars, { id: `reach-${props.id}`, title: caption, desc: t('chartText') })}
        table={twin}
      />
    </>
  )
}

function ReachTable(props: { title: string; rows: readonly ReachRow[]; reading: Reading }) {
  const { rows, reading } = props
  const { language } = reading
  const t = speak(reportTexts, language)
  return (
    <DataTable
      language={language}
      caption={props.title}
      captionHidden
      rows={rows}
      columns={[
        { key: 'name', header: t('row'), cell: (row) => <span lang="pl">{row.name}</span> },
        {
          key: 'activities',
          header: t('activities'),
          numeric: true,
          cell: (row) => opening(reading, `activities:${row.key}`, formatNumber(row.activities, language)),
        },
        {
          key: 'participations',
          header: t('participations'),
          numeric: true,
          cell: (row) =>
            opening(reading, `participations:${row.key}`, countWords(row.participations, language)),
        },
        {
          key: 'persons',
          header: t('newcomers'),
          numeric: true,
          cell: (row) => countWords(row.persons, language),
        },
      ]}
    />
  )
}

function ReportCircle({ content, reading }: Part) {
  const { language } = reading
  const t = speak(reportTexts, language)
  const circle = content.activePeople
  if (!circle) return null
  const rows = [
    ['newcomers', circle.newcomers],
    ['returning', circle.returning],
    ['leading', circle.leading],
  ] as const
  return (
    <>
      <h3>{t('circle')}</h3>
      <dl class="summary">
        {rows.map(([key, count]) => (
          <div>
            <dt>{t(key)}</dt>
            <dd>{opening(reading, key, countWords(count, language))}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
