import { Temporal } from '#kernel/instant.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card, CardGrid, Section } from '#ui/card.tsx'
import {
  barsSvg,
  ChartWithTable,
  monthsSvg,
  Picture,
  ProgressBar,
  sparklineSvg,
  stackedSvg,
} from '#ui/chart.tsx'
import { Diff } from '#ui/diff.tsx'
import { FigureLink, Figures } from '#ui/figure-link.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { listState } from '#ui/list-state.ts'
import { DataTable } from '#ui/table.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { Tag } from '#ui/tag.tsx'
import { Staff } from './frame.tsx'

const day = (text: string) => Temporal.PlainDate.from(text)

const waiting = [
  {
    no: '2026/0147',
    who: 'Anna Wzorcowa',
    what: 'opieka w domu',
    due: 'jutro',
    tone: 'warn' as const,
    state: 'do rozmowy',
  },
  {
    no: '2026/0139',
    who: 'Jan Przykładowy',
    what: 'transport',
    due: 'za 3 dni',
    tone: 'accent' as const,
    state: 'w toku',
  },
  {
    no: '2026/0122',
    who: 'Ewa Testowa',
    what: 'asystent',
    due: 'minęło wczoraj',
    tone: 'error' as const,
    state: 'po terminie',
  },
  {
    no: '2026/0120',
    who: 'Piotr Próbny',
    what: 'klub seniora',
    due: 'za 2 tygodnie',
    tone: 'ok' as const,
    state: 'gotowe',
  },
  {
    no: '2026/0118',
    who: 'Zofia Wzór',
    what: 'porada prawna',
    due: 'za 2 tygodnie',
    tone: 'neutral' as const,
    state: 'nowe',
  },
]

export const today = (
  <Staff title="Dziś" flash={{ kind: 'success', text: <p>Zapisano rozmowę z Anną Wzorcową.</p> }}>
    <PageTitle above="wtorek, 3 marca 2026" title="Dziś czeka na Ciebie">
      <LinkButton href="/nowe">Nowe zgłoszenie</LinkButton>
      <LinkButton href="/rozmowa" look="quiet">
        Zapisz rozmowę
      </LinkButton>
    </PageTitle>
    <DataTable
      language="pl"
      caption="Sprawy według terminu"
      columns={[
        { key: 'no', header: 'Numer', cell: (row) => <a href="/z/1">{row.no}</a>, sortable: true },
        { key: 'who', header: 'Osoba', cell: (row) => row.who, sortable: true },
        { key: 'what', header: 'Czego dotyczy', cell: (row) => row.what },
        { key: 'due', header: 'Termin', cell: (row) => row.due, sortable: true },
        { key: 'state', header: 'Stan', cell: (row) => <Tag tone={row.tone}>{row.state}</Tag> },
      ]}
      rows={waiting}
      list={{
        path: '/dzis',
        state: listState(new URLSearchParams('sort=due'), { sortable: ['no', 'who', 'due'] }),
        total: 5,
        csv: '/dzis.csv',
      }}
    />
    <Section title="Ten miesiąc">
      <Figures>
        <FigureLink
          language="pl"
          value={1247}
          label="osób skorzystało z usług"
          href="/osoby"
          note="o 86 więcej niż rok temu"
          arithmetic="Osoby z co najmniej jednym spotkaniem od 1 do 31 marca. Każdą liczymy raz."
        />
        <FigureLink language="pl" value={38} label="zgłoszeń czeka na odpowiedź" href="/zgloszenia" />
        <FigureLink language="pl" value="72%" label="miejsc w klubach jest zajętych" href="/kluby" />
      </Figures>
    </Section>
    <Section title="Skróty" more={{ label: 'Wszystkie miejsca', href: '/miejsca' }}>
      <CardGrid>
        <Card title="Sala duża" href="/sala/1" facts={['40 osób', 'dziś wolna od 14:00']} />
        <Card title="Kuchnia społeczna" href="/sala/2" facts={['12 osób', 'dziś zajęta']} />
      </CardGrid>
    </Section>
  </Staff>
)

const bars = [
  { label: 'Usługi opiekuńcze w miejscu zamieszkania', value: 214, text: '214 osób' },
  { label: 'Transport', value: 120, text: '120 osób' },
  { label: 'Specjalistyczne poradnictwo rodzinne, psychologiczne i prawne', value: 77, text: '77 osób' },
  { label: 'Klub rodzica', value: 3, text: '3 osoby' },
]

const stacked = {
  parts: ['zrobione', 'w toku', 'zaplanowane'],
  rows: [
    { label: 'Cel 1. Silne organizacje', values: [5, 2, 1], text: '8 zadań' },
    { label: 'Cel 2. Mieszkańcy decydują', values: [2, 3, 0], text: '5 zadań' },
    { label: 'Cel 3. Miejsce dla każdego', values: [0, 1, 4], text: '5 zadań' },
  ],
}

const months = [
  {
    label: 'Spotkania z organizacjami',
    from: day('2026-03-01'),
    to: day('2026-05-31'),
    text: 'marzec–maj',
    series: 0,
  },
  {
    label: 'Miejsce Aktywności Lokalnej: remont i otwarcie',
    from: day('2026-04-01'),
    to: day('2026-09-30'),
    series: 1,
  },
  { label: 'Kongres', from: day('2026-11-12'), to: day('2026-11-13'), text: '12–13 listopada', series: 3 },
]

export const pictures = (
  <Staff title="Plan roczny" breadcrumbs={[{ label: 'Społeczność', href: '/' }]}>
    <PageTitle title="Plan na 2026 rok" lead="Obowiązuje od 1 marca do 31 grudnia 2026." />
    <Tabs
      label="Widoki planu"
      items={[
        { label: 'Przegląd', href: '/p', current: true },
        { label: 'Zadania', href: '/p/z', count: 18 },
        { label: 'Dowody zmiany', href: '/p/d', count: 0 },
        { label: 'Zmiany', href: '/p/h' },
      ]}
    />
    <ProgressBar id="pb" value={7} total={18} text="Zrobione: {value} z {total} zadań" language="pl" />
    <ChartWithTable
      language="pl"
      caption="Ile osób korzysta z usług"
      svg={barsSvg(bars, {
        id: 'c1',
        title: 'Ile osób korzysta z usług',
        desc: 'Najwięcej z opieki: 214 osób.',
      })}
      table={{ headers: ['Usługa', 'Osoby'], rows: bars.map((bar) => [bar.label, bar.value]) }}
      open
    />
    <ChartWithTable
      language="pl"
      caption="Zadania według celów"
      svg={stackedSvg(stacked, {
        id: 'c2',
        title: 'Zadania według celów',
        desc: 'Zrobione 7, w toku 6, zaplanowane 5.',
      })}
      table={{
        headers: ['Cel', ...stacked.parts],
        rows: stacked.rows.map((row) => [row.label, ...row.values]),
      }}
    />
    <ChartWithTable
      language="pl"
      caption="Kiedy co się dzieje"
      svg={monthsSvg(
        { bars: months, language: 'pl', today: day('2026-05-10') },
        { id: 'c3', title: 'Kiedy co się dzieje', desc: 'Trzy działania od marca do listopada.' },
      )}
      table={{
        headers: ['Działanie', 'Od', 'Do'],
        rows: months.map((bar) => [bar.label, bar.from.toString(), bar.to.toString()]),
      }}
    />
    <p>
      Zapytania w ostatnich tygodniach:{' '}
      <Picture
        svg={sparklineSvg([3, 5, 4, 8, 7, 11, 9], {
          id: 'c4',
          title: 'Zapytania',
          desc: 'Od 3 do 11, ostatnio 9.',
        })}
      />
    </p>
    <Section title="Co się zmieniło w tekście">
      <Diff
        language="pl"
        before="Spotkania odbywają się raz w miesiącu w sali przy ul. Lipowej 4."
        after="Spotkania odbywają się dwa razy w miesiącu w sali dużej przy ul. Lipowej 4."
      />
    </Section>
  </Staff>
)

export const empty = (
  <Staff title="Błąd" incident="0193-7a2c">
    <PageTitle
      title="Coś poszło nie tak po naszej stronie"
      lead="Twoje dane są bezpieczne. Spróbuj za chwilę."
    />
    <LinkButton href="/dzis">Wróć do strony „Dziś”</LinkButton>
  </Staff>
)
