import { readFileSync } from 'node:fs'
import type { PdfInput } from '#kernel/maker/jobs.ts'
import { formatNumber, speak } from '#kernel/texts.ts'
import { type Bar, barChart } from './annual-report.document.chart.ts'
import { pl } from './annual-report.document.texts.pl.ts'
import { countText, distinctTasks, viewOfReport } from './annual-report.document.view.ts'
import type { AnnualReportContent, ReachRow, TaskState } from './annual-report.ts'

const t = speak({ pl }, 'pl')
const layout = readFileSync(new URL('./annual-report.document.typ', import.meta.url), 'utf8')

/** Two threads, one over the other and then under it: the mark of the title page. */
const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 64" fill="none" stroke-width="9">
<path d="M6 48 C 26 48 28 16 48 16" stroke="#b8430f"/>
<path d="M6 16 C 26 16 28 48 48 48" stroke="#ffffff" stroke-width="15"/>
<path d="M6 16 C 26 16 28 48 48 48 S 70 16 90 16" stroke="#0a4f5c"/>
<path d="M48 16 C 68 16 70 48 90 48" stroke="#ffffff" stroke-width="15"/>
<path d="M46 16 C 68 16 70 48 90 48" stroke="#b8430f"/></svg>`

/** What the maker needs to typeset the report: the Typst layout, its values, charts, and pictures by path. */
export function annualReportPdf(content: AnnualReportContent): PdfInput {
  const view = viewOfReport(content)
  const files: Record<string, string | { path: string }> = { '/mark.svg': mark }
  const charts = chartsOf(content)
  for (const chart of charts) files[chart.file] = chart.svg
  for (const group of view.annex) {
    for (const picture of group.pictures) files[picture.file] = { path: picture.path }
  }
  const shown = charts.map(({ file, alt, name }) => ({ file, alt, name }))
  files['/view.json'] = JSON.stringify({ ...view, charts: shown, words: pl })
  return { main: layout, files, madeAt: Math.floor(Date.parse(content.generatedAt) / 1000) }
}

const states: readonly TaskState[] = ['done', 'partly', 'running', 'planned', 'dropped']

/** The chart of tasks first, then one for each table of people reached, in the order of the view. */
function chartsOf(content: AnnualReportContent) {
  const tasks = distinctTasks(content)
  const byState = states.map((state) => {
    const value = tasks.filter((task) => task.state === state).length
    return { name: t(`state.${state}`), value, text: formatNumber(value, 'pl') }
  })
  const { byKind, byGroup, byEstate, byAge, byFunding } = content.reach
  return [
    chart('states', t('statesChart'), byState),
    chart('kind', t('chartOf', { name: t('byKind').toLowerCase() }), reachBars(byKind)),
    chart('group', t('chartOf', { name: t('byGroup').toLowerCase() }), reachBars(byGroup)),
    chart('estate', t('chartOf', { name: t('byEstate').toLowerCase() }), reachBars(byEstate)),
    chart('age', t('chartOf', { name: t('byAge').toLowerCase() }), reachBars(byAge)),
    chart('funding', t('chartOf', { name: t('byFunding').toLowerCase() }), reachBars(byFunding)),
  ].filter((one) => one.bars > 0)
}

function chart(file: string, name: string, bars: readonly Bar[]) {
  const values = bars.map((bar) => `${bar.name} – ${bar.text}`).join('; ')
  const alt = t('chartAlt', { name, values })
  return { file: `/chart-${file}.svg`, name, alt, svg: barChart(bars), bars: bars.length }
}

/** A hidden count has no bar, only its words: a bar's length would give it away. */
function reachBars(rows: readonly ReachRow[]): Bar[] {
  return rows.map(({ name, participations }) => ({
    name,
    value: typeof participations === 'number' ? participations : 0,
    text: countText(participations),
  }))
}
