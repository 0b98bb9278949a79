import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Language } from '#kernel/texts.ts'
import { assetPaths } from './assets.ts'
import { Notice, type NoticeKind } from './notice.tsx'
import { uiWords } from './ui.texts.ts'

/** A link with its words. */
export interface PageLink {
  readonly label: string
  readonly href: string
}

/** One place in a menu; `count` is a number that waits there (drawn beside the words). */
export interface NavItem extends PageLink {
  readonly current?: boolean | undefined
  readonly count?: number | undefined
}

/** Places under one heading; `label: null` for the first group that needs none. */
export interface NavGroup {
  readonly label: string | null
  readonly items: readonly NavItem[]
}

/**
 * Whose pages these are. `stylesheet` is the address from `centreStylesheet`, when the centre has own
 * colours.
 */
export interface ShellCentre {
  readonly name: string
  readonly slug: string
  readonly home: string
  /** The municipality, shown small above the name. */
  readonly place?: string | undefined
  readonly stylesheet?: string | undefined
}

/** A signed-in account as the head shows it; `signOut` is the address that a POST ends the login at. */
export interface UserMenu {
  readonly name: string
  readonly role: string
  readonly links: readonly PageLink[]
  readonly signOut: string
  /** Hidden fields of the sign-out form, when the entry needs any. */
  readonly hidden?: Readonly<Record<string, string>> | undefined
}

/** What both shells take. Every text comes in the language of the page. */
export interface ShellProps {
  readonly title: string
  readonly language: Language
  readonly centre: ShellCentre
  readonly nav: readonly NavGroup[]
  readonly children?: Child
  readonly breadcrumbs?: readonly PageLink[] | undefined
  /** The same page in other languages; the page's own language may stand among them. */
  readonly languages?: readonly { readonly language: Language; readonly href: string }[] | undefined
  readonly user?: UserMenu | null | undefined
  /** Where the search box of the head sends `q`; no box without it. */
  readonly search?: { readonly action: string; readonly label: string; readonly value?: string } | undefined
  /** Said once after a deed ("Zapisano"). */
  readonly flash?: { readonly kind: NoticeKind; readonly text: Child } | null | undefined
  /** Said on every page: demo, read-only mode. */
  readonly banner?: Child
  readonly footer?: readonly PageLink[] | undefined
  readonly footerNote?: Child
  /** Request id, shown on pages that report a defect. */
  readonly incident?: string | null | undefined
  readonly description?: string | undefined
  /** False for pages that search engines must not keep. */
  readonly indexed?: boolean | undefined
  /** More stylesheets (hashed addresses), after the shell's own. */
  readonly stylesheets?: readonly string[] | undefined
}

// What stands in the head of every page, drawn once.
const alike = raw(
  String(
    <>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <link rel="preload" href={assetPaths.textRegular} as="font" type="font/woff2" crossorigin="anonymous" />
      <link rel="icon" href={assetPaths.favicon} type="image/svg+xml" />
      <script type="module" src={assetPaths.islands} />
    </>,
  ),
)

/**
 * The document round a shell's body: doctype, head with fonts and stylesheets, islands as one deferred
 * module.
 */
export function Page({ shell, kind, children }: { shell: ShellProps; kind: string; children?: Child }) {
  const sheets = [
    assetPaths.portal,
    ...(kind === 'workspace' ? [assetPaths.workspace] : []),
    ...(shell.centre.stylesheet ? [shell.centre.stylesheet] : []),
    ...(shell.stylesheets ?? []),
  ]
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={shell.language}>
        <head>
          {alike}
          <title>{`${shell.title} – ${shell.centre.name}`}</title>
          {shell.description ? <meta name="description" content={shell.description} /> : null}
          {shell.indexed === false ? <meta name="robots" content="noindex" /> : null}
          {sheets.map((href) => (
            <link rel="stylesheet" href={href} />
          ))}
        </head>
        <body class={kind}>
          <a class="skip" href="#tresc">
            {uiWords(shell.language)('skip')}
          </a>
          {shell.banner ? (
            <aside class="banner" aria-label={uiWords(shell.language)('info')}>
              {shell.banner}
            </aside>
          ) : null}
          {children}
        </body>
      </html>
    </>
  )
}

/** What stands at the top of every main part: the flash message and, on a defect's page, its number. */
export function Messages({ shell }: { shell: ShellProps }) {
  const t = uiWords(shell.language)
  return (
    <>
      {shell.flash ? (
        <Notice kind={shell.flash.kind} language={shell.language} live>
          {shell.flash.text}
        </Notice>
      ) : null}
      {shell.incident ? <p class="incident">{t('incident', { number: shell.incident })}</p> : null}
    </>
  )
}
