import type { Cell } from './source-text.ts'

/** A cell with how many rows and columns it covers. */
export interface SpanCell {
  cell: Cell
  rowspan: number
  colspan: number
}

const COLUMNS_MAX = 40

/**
 * Lays out spanning cells: the same `Cell` object stands in every place it covers; gaps get an empty
 * cell.
 */
export function spanGrid(rows: SpanCell[][]): Cell[][] {
  const grid: (Cell | undefined)[][] = rows.map(() => [])
  rows.forEach((row, y) => {
    let x = 0
    for (const { cell, rowspan, colspan } of row) {
      while (grid[y]![x] !== undefined) x += 1
      const right = Math.min(x + Math.max(1, colspan), COLUMNS_MAX)
      const bottom = Math.min(y + Math.max(1, rowspan), rows.length)
      for (let down = y; down < bottom; down += 1) {
        for (let across = x; across < right; across += 1) grid[down]![across] ??= cell
      }
      x = Math.max(right, x + 1)
    }
  })
  const width = Math.max(0, ...grid.map((row) => row.length))
  return grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? emptyCell()))
}

/** A cell with nothing in it. */
export function emptyCell(): Cell {
  return { text: '', parts: [] }
}
