import type { Child } from 'hono/jsx'
import type { Language } from '#kernel/texts.ts'
import { type NavGroup, PortalShell, type ShellProps, WorkspaceShell } from '#ui/layout.tsx'

const centre = { name: 'Centrum Usług Społecznych', place: 'Gmina Przykładowa', slug: 'demo', home: '/' }

const languages = [
  { language: 'pl' as const, href: '/' },
  { language: 'uk' as const, href: '/uk/' },
  { language: 'en' as const, href: '/en/' },
]

const portalNav: NavGroup[] = [
  {
    label: null,
    items: [
      { label: 'Usługi', href: '/uslugi', current: true },
      { label: 'Wydarzenia', href: '/wydarzenia' },
      { label: 'Miejsca', href: '/miejsca' },
      { label: 'Pomoc sąsiedzka', href: '/pomoc' },
      { label: 'Organizacje', href: '/organizacje' },
    ],
  },
]

const staffNav: NavGroup[] = [
  {
    label: null,
    items: [
      { label: 'Dziś', href: '/dzis', current: true, count: 4 },
      { label: 'Zgłoszenia', href: '/zgloszenia', count: 12 },
      { label: 'Osoby', href: '/osoby' },
      { label: 'Plany indywidualne', href: '/plany' },
    ],
  },
  {
    label: 'Społeczność',
    items: [
      { label: 'Plan roczny', href: '/plan' },
      { label: 'Wydarzenia', href: '/wydarzenia' },
      { label: 'Miejsca i sprzęt', href: '/miejsca' },
      { label: 'Organizacje', href: '/organizacje' },
    ],
  },
  {
    label: 'Centrum',
    items: [
      { label: 'Sprawozdania', href: '/sprawozdania' },
      { label: 'Ustawienia', href: '/ust' },
    ],
  },
]

const footer = [
  { label: 'Deklaracja dostępności', href: '/dostepnosc' },
  { label: 'Twoje dane', href: '/dane' },
  { label: 'Kontakt', href: '/kontakt' },
  { label: 'Kod programu', href: '/kod' },
]

/** A public page of the gallery. */
export function Public(
  props: { title: string; language?: Language; children?: Child } & Partial<ShellProps>,
) {
  return (
    <PortalShell
      centre={centre}
      nav={portalNav}
      languages={languages}
      search={{ action: '/szukaj', label: 'Czego szukasz?' }}
      footer={footer}
      footerNote="Centrum Usług Społecznych, ul. Lipowa 4. Telefon: 22 555 01 23, w dni robocze, 8:00–16:00."
      {...props}
      language={props.language ?? 'pl'}
    />
  )
}

/** A staff page of the gallery. */
export function Staff(props: { title: string; children?: Child } & Partial<ShellProps>) {
  return (
    <WorkspaceShell
      language="pl"
      centre={centre}
      nav={staffNav}
      search={{ action: '/szukaj', label: 'Osoba, telefon, numer sprawy' }}
      user={{
        name: 'Maria Wzorcowa',
        role: 'koordynatorka',
        links: [
          { label: 'Moje konto', href: '/konto' },
          { label: 'Zmień rolę', href: '/rola' },
        ],
        signOut: '/wyloguj',
      }}
      {...props}
    />
  )
}
