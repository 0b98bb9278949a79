import type { Child } from 'hono/jsx'
import type { RawBuilder } from 'kysely'
import type { Config } from './config.ts'
import type { Doors } from './db/doors.ts'
import type { Read } from './db/handle.ts'
import type { LinkPurpose, Names, SettingKey } from './domain.ts'
import type { FileStage } from './files/receive.ts'
import type { Scanner } from './files/scan.ts'
import type { FileStore } from './files/store.ts'
import type { Instant } from './instant.ts'
import type { Maker } from './maker/maker.ts'
import type { Refusal } from './refusal.ts'
import type { Rights } from './right.ts'
import type { Language } from './texts.ts'
import type { Visit } from './web/visit.ts'
import type { PageTexts } from './wording.ts'
import type { Work } from './work.ts'

/** What a running program consists of; `entry` puts it together once, tests put together their own. */
export interface House {
  readonly doors: Doors
  readonly config: Config
  /** Secret of the installation (0600 file or SPLOT_SECRET). */
  readonly secret: string
  /** All rights that the domains declare. */
  readonly rights: Rights
  /** Fact name → job tasks that listen. */
  readonly listeners: ReadonlyMap<string, readonly string[]>
  /** Dated choices of a centre that the domains declare. */
  readonly settings: readonly SettingKey[]
  /** Public texts that a centre may word itself, by area. */
  readonly texts: Readonly<Record<string, PageTexts>>
  /**
   * Calls of database functions that end every deed's transaction, in order (audit writes here); null =
   * nothing.
   */
  readonly beforeCommit: readonly ((work: Work) => RawBuilder<unknown> | null)[]
  /** Called after a commit that left jobs: lets the queue look at once. */
  readonly ringQueue: () => void
  /** Audit action → plain Polish, of all domains. */
  readonly auditNames: Readonly<Record<string, string>>
  /** Purpose of a private link → where it leads, of all domains. */
  readonly links: Readonly<Record<string, LinkPurpose>>
  /** Blocks that later domains plug into a page, in their order; the page says its name and its subject. */
  readonly panels: (page: string, visit: Visit, subject: string) => Promise<readonly Child[]>
  /** Names behind ids, of all domains. */
  readonly names: Names
  /** Where received bytes lie until they are kept, and where they are kept. */
  readonly stage: FileStage
  readonly files: FileStore
  readonly scanner: Scanner
  /** Pictures, PDF and Word are made in one child process that ends when idle. */
  readonly maker: Maker
  /** May this visitor read this stored file? Asked of the domains; a file that nobody knows is nobody's. */
  readonly mayReadFile: (visit: Visit, tx: Read, file: string) => Promise<boolean>
  /** Sentence of a refusal in a language; every code of the program has one. */
  readonly sentence: (why: Refusal, language: Language) => string
  readonly clock: () => Instant
  /** False while the disk is too full to write: deeds are refused with 503. */
  readonly writable: () => boolean
}
