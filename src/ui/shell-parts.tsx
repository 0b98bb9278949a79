import type { Language } from '#kernel/texts.ts'
import { Shape } from './shape.tsx'
import type { NavGroup, NavItem, PageLink, ShellCentre, ShellProps, UserMenu } from './shell.tsx'
import { uiWords } from './ui.texts.ts'
import { WeaveMark } from './weave.tsx'

/** The mark and whose place this is; leads home. */
export function Masthead({ centre }: { centre: ShellCentre }) {
  return (
    <a class="masthead" href={centre.home}>
      <WeaveMark />
      <span>
        {centre.place ? <span class="place">{centre.place}</span> : null}
        <span class="name">{centre.name}</span>
      </span>
    </a>
  )
}

/** The places of a menu; the current one is said to screen readers and drawn with a bar. */
export function NavList({ groups }: { groups: readonly NavGroup[] }) {
  return (
    <>
      {groups.map((group) => (
        <>
          {group.label ? <p class="nav-label">{group.label}</p> : null}
          <ul class="nav-list">
            {group.items.map((item) => (
              <li>
                <NavLink item={item} />
              </li>
            ))}
          </ul>
        </>
      ))}
    </>
  )
}

function NavLink({ item }: { item: NavItem }) {
  return (
    <a href={item.href} aria-current={item.current ? 'page' : undefined}>
      {item.label}
      {item.count ? <span class="count">{item.count}</span> : null}
    </a>
  )
}

const languageNames: Record<Language, string> = { pl: 'Polski', uk: 'Українська', en: 'English' }

/** Links to the same page in other languages, each in its own words. */
export function LanguageLinks({ shell }: { shell: ShellProps }) {
  if (!shell.languages?.length) return null
  return (
    <nav class="languages" aria-label={uiWords(shell.language)('languages')}>
      <ul>
        {shell.languages.map((one) => (
          <li>
            <a
              href={one.href}
              lang={one.language}
              hreflang={one.language}
              aria-current={one.language === shell.language ? 'true' : undefined}
            >
              {languageNames[one.language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The way from home to here; the last one is the page above, not the page itself. */
export function Breadcrumbs({
  links,
  language,
}: {
  links?: readonly PageLink[] | undefined
  language: Language
}) {
  if (!links?.length) return null
  return (
    <nav class="crumbs" aria-label={uiWords(language)('breadcrumbs')}>
      <ol>
        {links.map((link) => (
          <li>
            <a href={link.href}>{link.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The box that searches everything; sends `q` by GET. `id` differs where the box stands twice. */
export function SearchBox({ shell, id }: { shell: ShellProps; id: string }) {
  if (!shell.search) return null
  return (
    <search>
      <form class="search" action={shell.search.action} method="get">
        <label class="hidden" for={id}>
          {shell.search.label}
        </label>
        <input
          id={id}
          name="q"
          type="search"
          value={shell.search.value}
          placeholder={shell.search.label}
          autocomplete="off"
        />
        <button type="submit" class="button">
          {uiWords(shell.language)('search')}
        </button>
      </form>
    </search>
  )
}

/** Who is signed in, in what role, and the way out (a POST, so that no link can sign a person out). */
export function AccountMenu({ user, language }: { user: UserMenu; language: Language }) {
  const t = uiWords(language)
  return (
    <details class="account">
      <summary>
        <span class="hidden">{t('account')}: </span>
        <span class="account-name">{user.name}</span> <span class="account-role">{user.role}</span>
      </summary>
      <div class="drop">
        <ul>
          {user.links.map((link) => (
            <li>
              <a href={link.href}>{link.label}</a>
            </li>
          ))}
        </ul>
        <form method="post" action={user.signOut}>
          {Object.entries(user.hidden ?? {}).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <button type="submit" class="button quiet">
            {t('signOut')}
          </button>
        </form>
      </div>
    </details>
  )
}

/**
 * The bottom of the page: links every page must have (accessibility statement, privacy, contact) and a
 * note.
 */
export function Foot({ shell }: { shell: ShellProps }) {
  if (!shell.footer?.length && !shell.footerNote) return null
  return (
    <footer class="foot">
      <div class="wide">
        {shell.footer?.length ? (
          <nav aria-label={uiWords(shell.language)('footerNav')}>
            <ul>
              {shell.footer.map((link) => (
                <li>
                  <a href={link.href}>{link.label}</a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
        {shell.footerNote ? <p>{shell.footerNote}</p> : null}
      </div>
    </footer>
  )
}

/**
 * The way out of a page about violence or a crisis: stands first in the content and stays in sight. With
 * JavaScript it also takes this page out of the browser's "back".
 */
export function ExitPage({
  language,
  href = 'https://pogoda.imgw.pl/',
}: {
  language: Language
  href?: string
}) {
  const t = uiWords(language)
  return (
    <>
      <exit-page class="exit">
        <a class="button danger" href={href} rel="noreferrer noopener">
          {t('exit')} <Shape name="arrow" />
        </a>
      </exit-page>
      <p class="exit-why">{t('exitWhy')}</p>
    </>
  )
}
