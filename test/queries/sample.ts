import type { Row } from '../rows.ts'

/**
 * What arguments are made from. Rows are those of the centre that asks, or of the other; they differ in ids
 * only.
 */
export interface Sample {
  row(table: string): Row
  /** An id made before the first call, so that two runs write the same. */
  fresh(name: string): string
}

/** Query (`folder/file#name`) → its arguments after the handle. */
export type Arguments = Readonly<Record<string, (at: Sample) => readonly unknown[]>>

/**
 * Query → a statement that first changes the rows of both centres, where the one row of a table cannot be
 * what every query looks for.
 */
export type Grounds = Readonly<Record<string, string>>
