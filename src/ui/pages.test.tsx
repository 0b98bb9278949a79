import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { assetPaths, serveAsset } from './assets.ts'
import { Card } from './card.tsx'
import { Diff } from './diff.tsx'
import { FigureLink } from './figure-link.tsx'
import { PageTitle, PortalShell, type ShellProps, WorkspaceShell } from './layout.tsx'
import { ListCount } from './list-parts.tsx'
import { listState } from './list-state.ts'
import { Pager } from './pager.tsx'
import { DataTable } from './table.tsx'
import { Tag } from './tag.tsx'

const hostile = '"><img src=x onerror=alert(1)>'
const shell: ShellProps = {
  title: hostile,
  language: 'pl',
  centre: { name: 'Centrum', slug: 'demo', home: '/' },
  nav: [
    {
      label: null,
      items: [
        { label: hostile, href: '/a', current: true, count: 3 },
        { label: 'B', href: '/b' },
      ],
    },
  ],
  languages: [
    { language: 'pl', href: '/' },
    { language: 'uk', href: '/uk/' },
  ],
  search: { action: '/szukaj', label: 'Szukaj', value: hostile },
  user: { name: hostile, role: 'x', links: [], signOut: '/wyloguj', hidden: { _key: 'k' } },
  flash: { kind: 'success', text: hostile },
  footer: [{ label: 'Kontakt', href: '/kontakt' }],
  incident: '42-a',
  banner: hostile,
  description: hostile,
  breadcrumbs: [{ label: hostile, href: '/' }],
}
const columns = [
  { key: 'name', header: 'Nazwa', cell: (row: { name: string }) => row.name, sortable: true },
  { key: 'n', header: 'Ile', cell: () => 5, numeric: true },
]
const place = (query: string, total: number) => ({
  path: '/x',
  state: listState(new URLSearchParams(query), { sortable: ['name'], filters: { a: 'text' } }),
  total,
})
const rows = Array.from({ length: 25 }, (_, index) => ({ name: `Rzecz ${index} ${hostile}` }))
const body = (
  <>
    <PageTitle title="Lista" />
    <DataTable
      language="pl"
      caption="Rzeczy"
      columns={columns}
      rows={rows}
      list={place('sort=name&strona=2', 63)}
    />
    <Card title={hostile} href="/c" facts={[hostile]} tags={<Tag tone="ok">{hostile}</Tag>} />
    <Diff language="pl" before={`a ${hostile}`} after={`b ${hostile}`} />
  </>
)
const documents = {
  portal: String(<PortalShell {...shell}>{body}</PortalShell>),
  workspace: String(<WorkspaceShell {...shell}>{body}</WorkspaceShell>),
}

/** What a Content-Security-Policy without `unsafe-inline` would block. */
function policyFaults(html: string): string[] {
  const tags = html.match(/<[a-z](?:"[^"]*"|[^>"])*>/g) ?? []
  return tags.filter((tag) => {
    const names = tag.replace(/"[^"]*"/g, '""')
    const inline = tag.startsWith('<style') || (tag.startsWith('<script') && !tag.includes('src="/assets/'))
    return inline || / (style|on[a-z]+)=/.test(names) || / (href|action)="javascript:/.test(tag)
  })
}

test('the check of the policy finds what it must (control)', () => {
  for (const tag of [
    '<p style="color:red">',
    '<a onclick="x()">',
    '<script>',
    '<style>',
    '<a href="javascript:x">',
  ]) {
    assert.deepEqual(policyFaults(`<p title="on a=b">${tag}`), [tag])
  }
})

for (const [name, html] of Object.entries(documents)) {
  test(`${name}: a whole document that a strict policy lets through`, () => {
    assert.match(html, /^<!doctype html><html lang="pl">/)
    assert.deepEqual(policyFaults(html), [])
    assert.equal(html.match(/<main /g)?.length, 1)
    assert.equal(html.match(/<h1/g)?.length, 1)
    assert.match(html, /<a class="skip" href="#tresc">Przejdź do treści<\/a>/)
    assert.match(html, /42-a/)
  })

  test(`${name}: what people wrote is text, not HTML`, () => {
    assert.doesNotMatch(html, /<img/)
    assert.ok(html.includes('&quot;&gt;&lt;img src=x onerror=alert(1)&gt;'))
  })

  test(`${name}: no id stands twice`, () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    assert.deepEqual(ids, [...new Set(ids)])
  })
}

test('signing out is a POST with the entry’s own fields', () => {
  assert.match(
    documents.workspace,
    /<form method="post" action="\/wyloguj"><input type="hidden" name="_key" value="k"/,
  )
})

test('a first visit costs at most 15 kB of page and stylesheet', () => {
  const sheet = serveAsset(assetPaths.portal, 'br')!.body.length
  const both = sheet + serveAsset(assetPaths.workspace, 'br')!.body.length
  const page = brotliCompressSync(documents.portal).length
  assert.ok(both <= 8_000, `stylesheets: ${both}`)
  assert.ok(page + sheet <= 15_000, `page and stylesheet: ${page + sheet}`)
})

test('a sorted column says so and its link turns it round', () => {
  const html = documents.portal
  assert.match(html, /aria-sort="ascending"><a class="sort" href="\/x\?sort=-name">/)
  assert.match(html, /Strona 2 z 3/)
  assert.match(html, /href="\/x\?sort=name&amp;strona=3"/)
  assert.match(html, /data-label="Ile"/)
})

test('an empty list shows its next step instead of a bare table', () => {
  const html = String(
    <DataTable
      language="pl"
      caption="Rzeczy"
      columns={columns}
      rows={[]}
      list={place('a=1', 0)}
      empty={<p>Dodaj</p>}
    />,
  )
  assert.match(html, /Dodaj/)
  assert.doesNotMatch(html, /<table/)
  assert.match(html, /0 pozycji/)
})

test('a pager beyond the end leads back', () => {
  const { state } = place('strona=900', 63)
  const html = String(<Pager path="/x" state={state} total={63} language="pl" />)
  assert.match(html, /href="\/x\?strona=3"/)
  assert.doesNotMatch(html, /rel="next"/)
})

test('counts are said with the right plural in each language', () => {
  const said = (total: number, language: 'pl' | 'uk' | 'en') =>
    String(<ListCount total={total} language={language} />).replace(/<[^>]+>/g, '')
  assert.deepEqual(
    [1, 3, 5, 22].map((n) => said(n, 'pl')),
    ['1 pozycja', '3 pozycje', '5 pozycji', '22 pozycje'],
  )
  assert.deepEqual(
    [1, 3, 5].map((n) => said(n, 'uk')),
    ['1 позиція', '3 позиції', '5 позицій'],
  )
  assert.deepEqual(
    [1, 3].map((n) => said(n, 'en')),
    ['1 item', '3 items'],
  )
})

test('a figure opens its list and tells its arithmetic', () => {
  const html = String(
    <FigureLink language="pl" value={15371} label="osób" href="/osoby" arithmetic="Liczymy raz." />,
  )
  assert.match(html, /15\s371/)
  assert.match(html, /href="\/osoby"/)
  assert.match(html, /<details[\s\S]*Jak to policzono[\s\S]*Liczymy raz\./)
})
