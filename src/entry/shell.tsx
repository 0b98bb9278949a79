import type { Child } from 'hono/jsx'
import { isRole, roleTitles } from '#domains/people/role.ts'
import { searchPaths } from '#domains/search/public.ts'
import type { MenuItem } from '#kernel/domain.ts'
import type { Page } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { centreStylesheet } from '#ui/assets.ts'
import { PortalShell, WorkspaceShell } from '#ui/layout.tsx'
import type { NavItem, ShellProps } from '#ui/shell.tsx'
import { domains } from './domains.ts'
import { shellWords } from './shell.texts.ts'

const today: MenuItem = {
  door: 'workspace',
  path: '/praca',
  right: 'people.account.own',
  title: { pl: 'Dziś', uk: 'Сьогодні', en: 'Today' },
  order: 0,
}
const menu: readonly MenuItem[] = [today, ...domains.flatMap((domain) => domain.menu ?? [])].toSorted(
  (a, b) => a.order - b.order || a.path.localeCompare(b.path),
)

const longestQuery = 500

/** Puts the shell of its door around a page: menu by rights, languages, account, flash. */
export function inShell(
  page: Page,
  visit: Visit,
  around: { door: 'portal' | 'workspace'; flash?: string | null; incident?: string },
): Child {
  const { centre } = visit
  const props: ShellProps = {
    title: page.title,
    language: around.door === 'workspace' ? 'pl' : visit.language,
    centre: {
      name: centre.name,
      slug: centre.slug,
      home: visit.href(around.door === 'workspace' ? '/praca' : '/'),
      place: centre.municipality,
      stylesheet: centre.accent ? centreStylesheet({ accent: centre.accent }).path : undefined,
    },
    nav: [{ label: null, items: menuFor(visit, around.door, page.menu) }],
    breadcrumbs: page.trail?.map((link) => ({ label: link.title, href: visit.href(link.path) })),
    user: userMenu(visit),
    flash: around.flash ? { kind: 'success', text: around.flash } : null,
    banner: bannerOf(visit, around.door),
    footer: footLinks(visit),
    incident: around.incident ?? null,
    indexed: around.door === 'portal' && !page.noindex && !centre.isDemo,
    children: page.body,
  }
  if (around.door === 'workspace') return <WorkspaceShell {...props} />
  // What was asked and ticked stays with the page in the other language; what nobody typed does not.
  const query = String(visit.query)
  const asked = query !== '' && query.length <= longestQuery ? `?${query}` : ''
  const languages = (['pl', 'uk', 'en'] as const).map((language) => ({
    language,
    href: visit.href(visit.path, language) + asked,
  }))
  // The page of the search has its own, larger box.
  const box = { action: visit.href(searchPaths.search), label: shellWords(visit.language)('search') }
  const search = visit.path === searchPaths.search ? undefined : box
  return <PortalShell {...props} languages={languages} search={search} />
}

/** What everybody must know on every page; staff first that nothing can be saved. */
function bannerOf(visit: Visit, door: 'portal' | 'workspace'): string | undefined {
  const t = shellWords(door === 'workspace' ? 'pl' : visit.language)
  if (door === 'workspace' && !visit.house.writable()) return t('readOnly')
  if (visit.centre.isDemo) return t('demo')
  return visit.centre.state === 'planned' ? t('planned') : undefined
}

function menuFor(visit: Visit, door: 'portal' | 'workspace', current: string | undefined): NavItem[] {
  return menu
    .filter(
      (item) =>
        item.door === door &&
        (item.right === 'anyone' || visit.may(item.right, { own: true, assigned: true })),
    )
    .map((item) => ({
      label: item.title[door === 'workspace' ? 'pl' : visit.language],
      href: visit.href(item.path),
      current: item.path === (current ?? visit.path),
    }))
}

function userMenu(visit: Visit): ShellProps['user'] {
  const { signedIn } = visit
  if (!signedIn) return null
  const t = shellWords('pl')
  return {
    name: signedIn.name,
    role: isRole(signedIn.role) ? roleTitles[signedIn.role] : signedIn.role,
    links: [
      { label: t('today'), href: visit.href('/praca') },
      ...(signedIn.roles.length > 1
        ? [{ label: t('switchRole'), href: visit.href('/praca/konto/rola') }]
        : []),
      { label: t('account'), href: visit.href('/praca/konto') },
    ],
    signOut: visit.href('/praca/wyjscie'),
  }
}

function footLinks(visit: Visit): ShellProps['footer'] {
  const t = shellWords(visit.language)
  return [
    { label: t('accessibility'), href: visit.href('/deklaracja-dostepnosci') },
    { label: t('privacy'), href: visit.href('/prywatnosc') },
    { label: t('contact'), href: visit.href('/kontakt') },
    { label: t('openData'), href: visit.href('/otwarte-dane') },
    ...(visit.signedIn ? [] : [{ label: t('staff'), href: visit.href('/praca') }]),
  ]
}
