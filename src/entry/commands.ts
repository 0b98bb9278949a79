import { centreList } from './commands/centre.ts'
import { planImport } from './commands/plan-import.ts'
import type { Command } from './usage.ts'

/** The table of commands by name; the longest name that fits is taken. */
export const commands: Readonly<Record<string, Command>> = {
  'plan import': planImport,
  'centre list': centreList,
}
