import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import type { Read } from './db/handle.ts'
import type { House } from './house.ts'
import type { CentreId } from './id.ts'
import type { Instant } from './instant.ts'
import type { Rights } from './right.ts'
import type { Language } from './texts.ts'
import type { Route } from './web/route.ts'
import type { Visit } from './web/visit.ts'
import type { PageTexts } from './wording.ts'
import type { Work } from './work.ts'

/** A place in the workspace's or the portal's menu; shown when the visitor has the right. */
export interface MenuItem {
  readonly door: 'portal' | 'workspace'
  readonly path: string
  readonly right: string
  readonly title: Readonly<Record<Language, string>>
  readonly order: number
}

/** One thing that waits for the signed-in person on "Dziś", the nearest deadline first. */
export interface TodayItem {
  readonly title: string
  readonly detail: string
  readonly path: string
  /** `YYYY-MM-DD`, or null when nothing presses. */
  readonly dueOn: string | null
  readonly urgency: 'now' | 'soon' | 'whenever'
}

export interface JobContext {
  readonly house: House
  readonly centre: CentreId
  readonly now: Instant
}

/** A dated choice of a centre, declared by the domain that reads it. */
export interface SettingKey<T = unknown> {
  readonly key: string
  readonly schema: z.ZodType<T>
  readonly fallback: T
  readonly title: string
}

/** What a domain declares of itself, once; `entry/domains.ts` lists the declarations in their order. */
export interface Domain {
  readonly name: string
  readonly routes: readonly Route[]
  readonly rights: Rights
  readonly menu?: readonly MenuItem[]
  readonly settings?: readonly SettingKey[]
  /** Public texts that a centre may word itself: area → its texts. */
  readonly texts?: Readonly<Record<string, PageTexts>>
  /** What waits for the signed-in person, in one read. */
  readonly today?: (visit: Visit) => Promise<TodayItem[]>
  /** A block of the public front page; null = nothing to show. */
  readonly front?: (visit: Visit) => Promise<Child | null>
  /** Blocks that this domain plugs into pages of earlier ones: page → what is drawn about its subject. */
  readonly panels?: Readonly<Record<string, Panel>>
  /** Job name → what it does; shallow, safe to run twice. */
  readonly jobs?: Readonly<
    Record<string, (payload: Readonly<Record<string, string>>, at: JobContext) => Promise<void>>
  >
  /** Own jobs that run once a day for every centre: clean-up and what waits for a date. */
  readonly daily?: readonly string[]
  /** Addresses of the JSON API as OpenAPI 3.1 describes them: path → path item. */
  readonly api?: Readonly<Record<string, unknown>>
  /** Fact name → names of own jobs. */
  readonly listens?: Readonly<Record<string, readonly string[]>>
  /** Refusal code → sentence in the language; a code without a sentence fails the text test. */
  readonly refusals?: Readonly<Record<Language, Readonly<Record<string, string>>>>
  /**
   * May this visitor read this stored file? The first domain that knows the file answers; null = not mine.
   */
  readonly mayReadFile?: (visit: Visit, tx: Read, file: string) => Promise<boolean | null>
  /** Tables in the order in which a centre's export writes and its restore reads them. */
  readonly tables: readonly string[]
  /** Audit action → plain Polish, for the page of the data protection officer. */
  readonly auditNames?: Readonly<Record<string, string>>
  /** Purpose of a private link → where it leads. The page there is visited by the link itself as actor. */
  readonly links?: Readonly<Record<string, LinkPurpose>>
  /** Names behind ids, and ids behind a typed name: for earlier domains, which keep only ids. */
  readonly names?: Names
}

/** Draws a block about one subject of somebody else's page; null = nothing to show. */
export type Panel = (visit: Visit, subject: string) => Promise<Child | null>

/** What a private link of one purpose opens. */
export interface LinkPurpose {
  /** Path of the page of one subject; everything under it is open to the link. */
  readonly path: (subject: string) => string
  /** Takes back what the link is about (API, `DELETE /api/links/{token}`); runs as the link itself. */
  readonly cancel?: (work: Work, subject: string) => Promise<void>
}

/** Who the ids of audit entries and letters are, asked once for all rows of a page. */
export interface Names {
  readonly of: (tx: Read, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>
  /** Ids of everybody whose name or e-mail contains what was typed; at most 50. */
  readonly find: (tx: Read, typed: string) => Promise<readonly string[]>
}
