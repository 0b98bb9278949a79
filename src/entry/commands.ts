import { auditVerify } from './commands/audit.ts'
import { backup } from './commands/backup.ts'
import { catalogueImport } from './commands/catalogue-import.ts'
import { centreList } from './commands/centre.ts'
import { centreNew } from './commands/centre-new.ts'
import { demo } from './commands/demo.ts'
import { doctor } from './commands/doctor.ts'
import { exportCommand } from './commands/export.ts'
import { migrate } from './commands/migrate.ts'
import { outboxPause, outboxResume, outboxStatus } from './commands/outbox.ts'
import { planImport } from './commands/plan-import.ts'
import { reportAnnual } from './commands/report.ts'
import { restore } from './commands/restore.ts'
import { searchCommand } from './commands/search.ts'
import { userToken } from './commands/user-token.ts'
import type { Command } from './usage.ts'

/** The table of commands by name; the longest name that fits is taken. */
export const commands: Readonly<Record<string, Command>> = {
  'plan import': planImport,
  'catalogue import': catalogueImport,
  'report annual': reportAnnual,
  search: searchCommand,
  'centre list': centreList,
  'centre new': centreNew,
  'user token': userToken,
  migrate,
  demo,
  backup,
  restore,
  export: exportCommand,
  doctor,
  'audit verify': auditVerify,
  'outbox status': outboxStatus,
  'outbox pause': outboxPause,
  'outbox resume': outboxResume,
}
