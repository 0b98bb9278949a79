// `npm run bench`: one table of what the program can do on this machine. Every file scripts/bench/*.rows.ts
// adds its rows by itself. `--json` prints one array. Names choose files: `npm run bench deed`.
import { globSync } from 'node:fs'
import { join } from 'node:path'
import type { Row } from './bench/measure.ts'

const words = process.argv.slice(2)
const wanted = words.filter((word) => !word.startsWith('--'))
const files = globSync('bench/*.rows.ts', { cwd: import.meta.dirname }).sort()
const all: Row[] = []
for (const file of files) {
  if (wanted.length > 0 && !wanted.some((word) => file.includes(`/${word}.`))) continue
  process.stderr.write(`${file}…\n`)
  const { rows } = (await import(join(import.meta.dirname, file))) as { rows: () => Promise<Row[]> }
  all.push(...(await rows()))
}
console.log(words.includes('--json') ? JSON.stringify(all, null, 1) : tableOf(all))
process.exit(0)

function tableOf(rows: readonly Row[]): string {
  const number = (value: number | null, digits = 2) => (value === null ? '' : value.toFixed(digits))
  const head = ['work', 'size', 'median ms', 'p95 ms', 'per second', 'ratio', '']
  const lines = rows.map((row) => [
    row.work,
    row.size,
    number(row.median),
    number(row.p95),
    number(row.perSecond, 0),
    number(row.ratio),
    row.note ?? '',
  ])
  const widths = head.map((_, at) => Math.max(...[head, ...lines].map((line) => line[at]!.length)))
  const show = (line: readonly string[]) =>
    line
      .map((text, at) => (at < 2 || at === 6 ? text.padEnd(widths[at]!) : text.padStart(widths[at]!)))
      .join('  ')
      .trimEnd()
  return [show(head), widths.map((width) => '-'.repeat(width)).join('  '), ...lines.map(show)].join('\n')
}
