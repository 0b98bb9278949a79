// Tables drawn with pipes: Markdown (one line is one row) and ASCII frames (rows between borders).
import type { Cell, Grid, SourceLine } from './source-text.ts'
import { emptyCell } from './span-grid.ts'
import { cellOf } from './text-grids.ts'

const BORDER = /^[\s|+:=\-–—─━┌┐└┘├┤┬┴┼═║╔╗╚╝╠╣╦╩╬│]+$/u
const PIPE = /[|│║]/u

/** All pipe tables of the text. Blank lines inside are allowed; any other line ends a table. */
export function pipeGrids(lines: SourceLine[]): Grid[] {
  const grids: Grid[] = []
  let run: number[] = []
  const close = (): void => {
    const grid = gridOf(lines, run)
    if (grid) grids.push(grid)
    run = []
  }
  lines.forEach((line, i) => {
    if (isBorder(line.text) || PIPE.test(line.text)) run.push(i)
    else if (line.text.trim() !== '') close()
  })
  close()
  return grids
}

function isBorder(text: string): boolean {
  return BORDER.test(text) && /[-–—─━=═]{3}|[|+┼]/u.test(text)
}

function gridOf(lines: SourceLine[], run: number[]): Grid | null {
  const drawn = run.filter((i) => !isBorder(lines[i]!.text))
  // One row alone may be what a page break cut off, if it is drawn as a row from edge to edge.
  const lone = drawn.length === 1 && /^\s*[|│║].*[|│║].*[|│║]\s*$/u.test(lines[drawn[0]!]!.text)
  if (drawn.length < 2 && !lone) return null
  // Where no line begins with a pipe, a pipe at the front stands for an empty first cell.
  const edges = drawn.filter((i) => /^\s*[|│║]/u.test(lines[i]!.text)).length * 2 > drawn.length
  const width = mostCommon(drawn.map((i) => cellsOf(lines[i]!.text, edges).length))
  if (width < 2) return null
  const borders = run.filter((i) => isBorder(lines[i]!.text) && /[-–—─━=═]/u.test(lines[i]!.text))
  const framed =
    borders.length > 3 || (borders.length === 3 && drawn.length > 2 && hasWrappedRow(lines, run, width))
  const groups: number[][] = []
  for (const i of run) {
    if (isBorder(lines[i]!.text)) groups.push([])
    else if (framed && groups.length > 0) groups.at(-1)!.push(i)
    else groups.push([i])
  }
  const rows = groups
    .filter((group) => group.length > 0)
    .flatMap((group) =>
      rowsOf(
        group.map((i) => lines[i]!.text),
        { width, edges },
      ),
    )
  return { first: run[0]!, last: run.at(-1)!, rows, origin: 'pipe' }
}

/** Within one frame: a partial border ("|      |-----|") parts two rows under the same left cell. */
function rowsOf(texts: string[], { width, edges }: { width: number; edges: boolean }): Cell[][] {
  const stacks: string[][][] = [[]]
  for (const text of texts) {
    const cells = cellsOf(text, edges)
    if (cells.some((cell) => /^\s*[-–—=+]{3,}\s*$/u.test(cell))) stacks.push([])
    else stacks.at(-1)!.push(fit(cells, width))
  }
  return stacks
    .filter((stack) => stack.length > 0)
    .map((stack) => Array.from({ length: width }, (_, x) => cellOf(stack.map((cells) => cells[x] ?? ''))))
    .map((row) => row.map((cell) => cell ?? emptyCell()))
}

/** With one body frame, a row is wrapped when a line has no first cell and goes on in small letters. */
function hasWrappedRow(lines: SourceLine[], run: number[], width: number): boolean {
  const groups: number[] = []
  for (const i of run) {
    if (isBorder(lines[i]!.text)) groups.push(0)
    else if (groups.length > 0) groups[groups.length - 1]! += 1
  }
  return (
    width > 1 &&
    groups.filter((count) => count > 1).length === 1 &&
    groups.filter((count) => count === 1).length === 0
  )
}

function cellsOf(text: string, edges: boolean): string[] {
  const line = text.trim()
  const inner = edges ? line.replace(/^[|│║]/u, '').replace(/[|│║]$/u, '') : line
  return inner.split(/[|│║]/u).map((cell) => cell.replaceAll('\\', ''))
}

function fit(cells: string[], width: number): string[] {
  return cells.length <= width ? cells : [...cells.slice(0, width - 1), cells.slice(width - 1).join(' ')]
}

function mostCommon(values: number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}
