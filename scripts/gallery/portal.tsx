import { LinkButton } from '#ui/button.tsx'
import { Card, CardGrid, Door, Doors, Hero, Section } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ExitPage, PageTitle } from '#ui/layout.tsx'
import { Filters } from '#ui/list-parts.tsx'
import { listState } from '#ui/list-state.ts'
import { Notice } from '#ui/notice.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { DataTable } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { Public } from './frame.tsx'

export const front = (
  <Public
    title="Strona główna"
    banner="To jest wersja pokazowa. Dane są zmyślone."
    description="Usługi w gminie"
  >
    <Hero
      title="W czym możemy pomóc?"
      lead="Pomagamy mieszkańcom i tym, którzy chcą zrobić coś dla innych. Nie potrzebujesz konta."
    >
      <Doors>
        <Door title="Szukam pomocy" href="/uslugi">
          Dla siebie albo kogoś bliskiego: opieka, rozmowa, zajęcia, pieniądze, prawo.
        </Door>
        <Door title="Chcę coś zrobić" href="/dzialam" tone="warm">
          Mam pomysł, czas, miejsce albo umiejętność i chcę się nią podzielić.
        </Door>
      </Doors>
    </Hero>
    <Section title="W tym tygodniu" more={{ label: 'Wszystkie wydarzenia', href: '/wydarzenia' }}>
      <CardGrid>
        <Card
          above="wtorek, 3 marca, 17:00–19:00"
          title="Warsztaty: jak rozmawiać z nastolatkiem"
          href="/w/1"
          facts={['ul. Lipowa 4', 'bezpłatnie']}
          tags={<Tag tone="ok">5 wolnych miejsc</Tag>}
        />
        <Card
          above="środa, 4 marca, 10:00–12:00"
          title="Klub seniora: gramy w brydża"
          href="/w/2"
          facts={['Miejsce Aktywności Lokalnej', 'bez zapisów']}
          tags={<Tag>wstęp wolny</Tag>}
        />
        <Card
          above="sobota, 7 marca, 9:00"
          title="Wymiana roślin i narzędzi ogrodowych"
          href="/w/3"
          facts={['skwer przy bibliotece', 'bezpłatnie']}
          tags={<Tag tone="warn">lista rezerwowa</Tag>}
        />
      </CardGrid>
    </Section>
    <Section title="Co się zmieniło dzięki Wam">
      <Timeline
        label="Ostatnie zmiany"
        items={[
          { when: '12 lutego 2026', title: 'Mieszkańcy osiedla Młyn dostali salę na spotkania' },
          {
            when: 'od 2 marca',
            title: 'Rusza przewóz do lekarza',
            kind: 'now',
            text: <p>Dwa razy w tygodniu.</p>,
          },
          {
            when: 'kwiecień–czerwiec 2026',
            title: 'Remont kuchni w Miejscu Aktywności Lokalnej',
            kind: 'next',
          },
        ]}
      />
    </Section>
  </Public>
)

const services = [
  { name: 'Opieka wytchnieniowa', who: 'opiekunowie osób zależnych', wait: 14, cost: 'bezpłatnie' },
  {
    name: 'Usługi opiekuńcze w domu',
    who: 'seniorzy, osoby po szpitalu',
    wait: 7,
    cost: 'zależnie od dochodu',
  },
  { name: 'Transport do lekarza', who: 'osoby z trudnością w poruszaniu się', wait: 2, cost: '6 zł za kurs' },
]

const state = listState(new URLSearchParams('q=opieka&sort=wait&strona=2&dla=seniorzy&koszt=bezplatnie'), {
  sortable: ['name', 'wait'],
  filters: { dla: 'text', koszt: ['bezplatnie'] },
})

export const list = (
  <Public title="Usługi" breadcrumbs={[{ label: 'Strona główna', href: '/' }]}>
    <PageTitle
      title="Usługi dla mieszkańców"
      lead="Sprawdzone przez nas w ciągu ostatnich trzech miesięcy."
    />
    <DataTable
      language="pl"
      caption="Usługi pasujące do wyszukiwania „opieka”"
      columns={[
        { key: 'name', header: 'Usługa', cell: (row) => <a href="/u/1">{row.name}</a>, sortable: true },
        { key: 'who', header: 'Dla kogo', cell: (row) => row.who },
        { key: 'wait', header: 'Czeka się (dni)', cell: (row) => row.wait, numeric: true, sortable: true },
        { key: 'cost', header: 'Koszt', cell: (row) => row.cost },
        { key: 'state', header: 'Stan', cell: () => <Tag tone="ok">przyjmuje</Tag> },
      ]}
      rows={services}
      list={{
        path: '/uslugi',
        state,
        total: 63,
        chips: [
          { label: 'dla seniorów', without: '/uslugi?koszt=bezplatnie' },
          { label: 'bezpłatnie', without: '/uslugi?dla=seniorzy' },
        ],
        csv: '/uslugi.csv',
      }}
    />
    <Filters label="Zawęź listę">
      <p>Tu stoją pola filtrów.</p>
    </Filters>
    <Section title="Usługi nocne">
      <DataTable
        language="pl"
        caption="Usługi nocne"
        columns={[{ key: 'name', header: 'Usługa', cell: () => '' }]}
        rows={[]}
        empty={
          <EmptyState
            title="Nie znaleźliśmy usług nocnych"
            text="W naszej gminie nikt ich jeszcze nie prowadzi. Zapisaliśmy, że ich szukasz."
          >
            <LinkButton href="/kontakt">Zapytaj nas</LinkButton>
            <LinkButton href="/uslugi" look="quiet">
              Wszystkie usługi
            </LinkButton>
          </EmptyState>
        }
      />
    </Section>
  </Public>
)

export const ukrainian = (
  <Public
    title="Послуги"
    language="uk"
    breadcrumbs={[{ label: 'Головна', href: '/uk/' }]}
    flash={{ kind: 'success', text: <p>Ми отримали ваше повідомлення. Його номер: 2026/0147.</p> }}
  >
    <PageTitle title="Допомога для родин з дітьми" lead="Усі зустрічі безкоштовні. Реєстрація не потрібна." />
    <p>
      Приходьте у <strong>вівторок, 3 березня 2026 року, о 17:00</strong>. Ґанок з пандусом, є ліфт. Adres po
      polsku: <span lang="pl">ul. Źródlana 7, Łąkowo</span>.
    </p>
    <SummaryList
      language="uk"
      rows={[
        { term: 'Для кого', value: 'Сім’ї з дітьми до 12 років' },
        { term: 'Скільки коштує', value: 'Безкоштовно' },
        { term: 'Мова', value: 'українська, польська' },
      ]}
    />
  </Public>
)

export const crisis = (
  <Public title="Przemoc w domu" breadcrumbs={[{ label: 'Strona główna', href: '/' }]} indexed={false}>
    <ExitPage language="pl" />
    <PageTitle
      title="Ktoś robi Ci krzywdę w domu?"
      lead="Możesz dostać pomoc jeszcze dziś. To nie jest Twoja wina."
    />
    <Notice kind="warning" language="pl" title="Jeśli ktoś Ci teraz zagraża, zadzwoń: 112">
      <p>Niebieska Linia: 800 120 002, całą dobę, bezpłatnie.</p>
    </Notice>
  </Public>
)
