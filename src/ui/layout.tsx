import type { Child } from 'hono/jsx'
import { Messages, Page, type ShellProps } from './shell.tsx'
import {
  AccountMenu,
  Breadcrumbs,
  Foot,
  LanguageLinks,
  Masthead,
  NavList,
  SearchBox,
} from './shell-parts.tsx'
import { uiWords } from './ui.texts.ts'
import { WeaveBand } from './weave.tsx'

export type { NavGroup, NavItem, PageLink, ShellCentre, ShellProps, UserMenu } from './shell.tsx'
export { ExitPage } from './shell-parts.tsx'

/** A whole public page. On phones menu, languages and search fold into one `<details>`. */
export function PortalShell(shell: ShellProps) {
  const t = uiWords(shell.language)
  const nav = <NavList groups={shell.nav} />
  return (
    <Page shell={shell} kind="portal">
      <header class="head">
        <div class="wide head-row">
          <Masthead centre={shell.centre} />
          <div class="head-side from-tablet">
            <LanguageLinks shell={shell} />
            {shell.user ? <AccountMenu user={shell.user} language={shell.language} /> : null}
          </div>
          <details class="menu to-tablet">
            <summary>{t('menu')}</summary>
            <div class="drop">
              <nav aria-label={t('mainNav')}>{nav}</nav>
              <SearchBox shell={shell} id="szukaj-telefon" />
              <LanguageLinks shell={shell} />
              {shell.user ? <AccountMenu user={shell.user} language={shell.language} /> : null}
            </div>
          </details>
        </div>
        <div class="wide nav-row from-tablet">
          <nav class="main-nav" aria-label={t('mainNav')}>
            {nav}
          </nav>
          <SearchBox shell={shell} id="szukaj" />
        </div>
        <WeaveBand />
      </header>
      <div class="wide body">
        <Breadcrumbs links={shell.breadcrumbs} language={shell.language} />
        <main id="tresc" tabindex={-1}>
          <Messages shell={shell} />
          {shell.children}
        </main>
      </div>
      <Foot shell={shell} />
    </Page>
  )
}

/** A whole staff page: list of places on the left, the search of everything and the account on top. */
export function WorkspaceShell(shell: ShellProps) {
  const t = uiWords(shell.language)
  const nav = <NavList groups={shell.nav} />
  return (
    <Page shell={shell} kind="workspace">
      <header class="head">
        <div class="head-row">
          <Masthead centre={shell.centre} />
          <div class="head-side from-tablet">
            <SearchBox shell={shell} id="szukaj" />
            {shell.user ? <AccountMenu user={shell.user} language={shell.language} /> : null}
          </div>
          <details class="menu to-tablet">
            <summary>{t('menu')}</summary>
            <div class="drop">
              <SearchBox shell={shell} id="szukaj-telefon" />
              <nav aria-label={t('mainNav')}>{nav}</nav>
              {shell.user ? <AccountMenu user={shell.user} language={shell.language} /> : null}
            </div>
          </details>
        </div>
      </header>
      <div class="desk">
        <nav class="side from-tablet" aria-label={t('mainNav')}>
          {nav}
        </nav>
        <div class="body">
          <Breadcrumbs links={shell.breadcrumbs} language={shell.language} />
          <main id="tresc" tabindex={-1}>
            <Messages shell={shell} />
            {shell.children}
          </main>
          <Foot shell={shell} />
        </div>
      </div>
    </Page>
  )
}

/** The head of a page's content: small line above, the one `<h1>`, a lead, and buttons for the whole page. */
export function PageTitle(props: { title: string; above?: Child; lead?: Child; children?: Child }) {
  return (
    <div class="page-title">
      {props.above ? <p class="above">{props.above}</p> : null}
      <h1>{props.title}</h1>
      {props.lead ? <p class="lead">{props.lead}</p> : null}
      {props.children ? <div class="actions">{props.children}</div> : null}
    </div>
  )
}
