import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { fill, formatNumber, type Language } from '#kernel/texts.ts'
import { progressSvg } from './chart-bars.ts'
import { uiWords } from './ui.texts.ts'

export { type Bar, barsSvg, type StackedData, sparklineSvg, stackedSvg } from './chart-bars.ts'
export { type MonthBar, monthsSvg } from './chart-months.ts'
export type { Drawing } from './chart-svg.ts'

/** A picture's twin: the same numbers as rows; the first cell of a row names it. */
export interface TwinTable {
  readonly headers: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** A chart made by one of the `…Svg` functions, its caption, and the same data in a table one click away. */
export function ChartWithTable(props: {
  language: Language
  caption: Child
  /** SVG text from `barsSvg`, `stackedSvg`, `monthsSvg`: it has escaped its own words. */
  svg: string
  table: TwinTable
  /** Open the table at once (on printed views). */
  open?: boolean
}) {
  return (
    <figure class="chart">
      <figcaption>{props.caption}</figcaption>
      {raw(props.svg)}
      <details open={props.open}>
        <summary>{uiWords(props.language)('asTable')}</summary>
        <table class="data plain">
          <thead>
            <tr>
              {props.table.headers.map((header, index) => (
                <th scope="col" class={index > 0 ? 'numeric' : undefined}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.table.rows.map((row) => (
              <tr>
                {row.map((cell, index) =>
                  index === 0 ? (
                    <th scope="row">{cell}</th>
                  ) : (
                    <td class="numeric">{cellText(cell, props.language)}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

function cellText(cell: string | number, language: Language): string {
  return typeof cell === 'number' ? formatNumber(cell, language) : cell
}

/**
 * How far something is, in words and as a bar. `text` is a page's own sentence with `{value}` and `{total}`
 * ("Zrobione {value} z {total}"); the bar itself is only decoration beside it.
 */
export function ProgressBar(props: {
  id: string
  value: number
  total: number
  text: string
  language: Language
}) {
  const { value, total, language } = props
  const words = fill(props.text, { value, total }, language)
  return (
    <div class="progress">
      <p id={`${props.id}-text`}>{words}</p>
      {raw(progressSvg(value, total, { id: props.id, title: words, desc: words }))}
    </div>
  )
}

/** A chart alone, where its table already stands beside it (a sparkline in a table's cell). */
export function Picture({ svg }: { svg: string }) {
  return raw(svg)
}
