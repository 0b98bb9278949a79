import type { Consent, DocumentationKind } from '#domains/community-plan/documentation.ts'
import { type CalendarDay, isBefore } from '#kernel/instant.ts'
import { altTexts } from './alt-texts.ts'
import type { DemoYear } from './demo-year.ts'
import { evidence } from './evidence-list.ts'
import { keptPapers } from './kept-papers.ts'
import { opinions } from './opinions.ts'
import type { SceneKind } from './pictures/scenes.ts'
import type { SheetKind } from './pictures/sheets.ts'
import type { DemoSize, Who } from './stage.ts'
import { type DatedActivity, dayOfActivity } from './year-of-work.ts'

/** What a document's file is drawn from; the same recipe gives the same bytes. */
export type Recipe =
  | { readonly make: 'scene'; readonly scene: SceneKind; readonly name: string }
  | { readonly make: 'sheet'; readonly sheet: SheetKind; readonly name: string }
  | {
      readonly make: 'list'
      readonly title: string
      readonly day: string
      readonly place: string
      readonly people: number
    }
  | {
      readonly make: 'poster'
      readonly title: string
      readonly when: string
      readonly place: string
      readonly scene: SceneKind
    }
  | { readonly make: 'paper'; readonly title: string; readonly day: string; readonly body: readonly string[] }

/** One document of the demonstration before it is written down. */
export interface DemoDocument {
  /** How evidence names it: `photograph:<activity>`, `opinion:<activity>`, `paper:<title>`. */
  readonly key: string
  readonly kind: DocumentationKind
  readonly title: string
  readonly day: CalendarDay
  readonly activity: string | null
  readonly tasks: readonly number[]
  readonly recipe: Recipe | null
  readonly note: string | null
  readonly voice: string | null
  readonly alt: string | null
  readonly consent: Consent
  readonly state: 'accepted' | 'proposed' | 'rejected'
  readonly published: boolean
  readonly who: Who
}

/** Photographs of one kind of scene; more would look alike and take long to draw. */
const scenesOfAKind = 3

/**
 * All documents of a year, in the order of their days. What was kept in the last two weeks still waits for
 * a decision.
 */
export function documentsOf(
  year: DemoYear,
  activities: readonly DatedActivity[],
  size: DemoSize,
): readonly DemoDocument[] {
  const held = activities.filter((one) => one.held)
  const wanted = new Set(evidence.flatMap((one) => one.proofs))
  const photographs = pictured(held, { wanted, most: size === 'town' ? scenesOfAKind * 3 : scenesOfAKind })
  const all = [
    ...held.flatMap((one) => papersOf(one, { wanted, photographs })),
    ...opinionsOf(held),
    ...keptPapers.map((paper) => keptPaper(paper, year)),
  ]
  const late = year.today.subtract({ days: 14 })
  return all
    .filter((one) => !isBefore(year.today, one.day))
    .map((one) => waiting(one, late))
    .toSorted((a, b) =>
      isBefore(a.day, b.day) ? -1 : isBefore(b.day, a.day) ? 1 : a.key.localeCompare(b.key, 'pl'),
    )
}

// The last two weeks' papers are not decided yet, and what is not accepted is not shown to everybody.
function waiting(one: DemoDocument, late: CalendarDay): DemoDocument {
  if (one.state !== 'accepted' || isBefore(one.day, late)) return one
  return { ...one, state: 'proposed', published: false }
}

function pictured(
  held: readonly DatedActivity[],
  given: { wanted: ReadonlySet<string>; most: number },
): ReadonlySet<string> {
  const taken = new Map<string, number>()
  const titles = new Set<string>()
  for (const one of held) {
    const count = taken.get(one.scene) ?? 0
    const asked = given.wanted.has(`photograph:${one.title}`)
    if (!asked && count >= given.most) continue
    taken.set(one.scene, count + 1)
    titles.add(one.title)
  }
  return titles
}

function papersOf(
  one: DatedActivity,
  given: { wanted: ReadonlySet<string>; photographs: ReadonlySet<string> },
): DemoDocument[] {
  const [people] = one.people
  const outside = ['picnic', 'choir', 'mural'].includes(one.scene)
  const papers: DemoDocument[] = []
  const base = blank(one)
  if (given.wanted.has(`attendance_list:${one.title}`) || (!outside && people <= 40))
    papers.push(attendance(one, base))
  if (given.photographs.has(one.title)) {
    papers.push(photograph(one, base, given.wanted.has(`photograph:${one.title}`)))
  }
  if (one.scene === 'circle' || given.wanted.has(`meeting_note:${one.title}`)) {
    const note = `${one.text} Obecnych: ${people}. Następny krok zapisaliśmy przy zadaniach.`
    papers.push({
      ...base,
      key: `meeting_note:${one.title}`,
      kind: 'meeting_note',
      title: `Notatka: ${one.title}`,
      note,
    })
  } else if (one.kind === 'inicjatywne' || given.wanted.has(`description:${one.title}`)) {
    const note = `${one.text} Prowadzi: ${one.leader}. Miejsce: ${one.place}.`
    papers.push({
      ...base,
      key: `description:${one.title}`,
      kind: 'description',
      title: `Opis działania: ${one.title}`,
      note,
    })
  }
  if (outside && people >= 25) papers.push(poster(one, base))
  return papers
}

function blank(one: DatedActivity): DemoDocument {
  return {
    ...{
      key: '',
      kind: 'description',
      title: one.title,
      day: one.day,
      activity: one.title,
      tasks: one.tasks,
    },
    ...{ recipe: null, note: null, voice: null, alt: null, consent: 'not_needed', state: 'accepted' },
    ...{ published: false, who: one.who },
  }
}

function attendance(one: DatedActivity, base: DemoDocument): DemoDocument {
  const [people] = one.people
  const scanned = one.title.length % 9 === 0
  const recipe: Recipe = scanned
    ? { make: 'sheet', sheet: 'list', name: one.title }
    : { make: 'list', title: one.title, day: one.day.toString(), place: one.place, people }
  const alt = scanned ? altTexts.list : null
  const key = `attendance_list:${one.title}`
  // A list names people: it is kept with their consent and never shown.
  return {
    ...base,
    key,
    kind: 'attendance_list',
    title: `Lista obecności: ${one.title}`,
    recipe,
    alt,
    consent: 'given',
  }
}

function photograph(one: DatedActivity, base: DemoDocument, proving: boolean): DemoDocument {
  // On some photographs people wait to be asked; those that prove a change were asked first.
  const unclear = one.title.length % 5 === 0 && !proving
  const consent = one.title === 'Odsłonięcie muralu' ? 'withdrawn' : unclear ? 'missing' : 'given'
  const map = one.title === 'Spacer badawczy: Nowe Pole'
  return {
    ...base,
    key: `photograph:${one.title}`,
    kind: 'photograph',
    title: map ? 'Mapka ze spaceru: Nowe Pole' : `Zdjęcie: ${one.title}`,
    recipe: map
      ? { make: 'sheet', sheet: 'map', name: one.title }
      : { make: 'scene', scene: one.scene, name: one.title },
    alt: map ? altTexts.map : altTexts[one.scene],
    consent: map ? 'not_needed' : consent,
    state: one.title === 'Rozmowy na targu w Zagajach' ? 'rejected' : 'accepted',
    published: one.title !== 'Rozmowy na targu w Zagajach' && (map || consent === 'given'),
  }
}

function poster(one: DatedActivity, base: DemoDocument): DemoDocument {
  const when = `${one.day.day}.${String(one.day.month).padStart(2, '0')}.${one.day.year}, godz. ${one.at}`
  return {
    ...base,
    key: `poster:${one.title}`,
    kind: 'poster',
    title: `Plakat: ${one.title}`,
    recipe: { make: 'poster', title: one.title, when, place: one.place, scene: one.scene },
    published: true,
  }
}

function opinionsOf(held: readonly DatedActivity[]): DemoDocument[] {
  return opinions.flatMap(({ after, voice, text, consent }, index) => {
    const one = held.find((each) => each.title === after)
    if (!one) return []
    const card: Recipe | null = index % 7 === 2 ? { make: 'sheet', sheet: 'card', name: after } : null
    const published = consent === 'given' && index % 2 === 0
    return [
      {
        ...blank(one),
        ...{
          key: `opinion:${after}`,
          kind: 'opinion',
          title: `Opinia: ${voice}`,
          voice,
          note: text,
          recipe: card,
        },
        ...{ alt: card ? altTexts.card : null, consent, published },
      } satisfies DemoDocument,
    ]
  })
}

function keptPaper(paper: (typeof keptPapers)[number], year: DemoYear): DemoDocument {
  const { kind, title, tasks, body } = paper
  const day = dayOfActivity(paper.on, year)
  const short = body.length === 1 && kind !== 'leaflet'
  const recipe: Recipe | null = short ? null : { make: 'paper', title, day: day.toString(), body }
  return {
    ...{ key: `paper:${title}`, kind, title, day, activity: null, tasks, recipe },
    ...{ note: short ? body[0]! : null, voice: null, alt: null, consent: 'not_needed', state: 'accepted' },
    ...{ published: kind === 'leaflet' || kind === 'timetable', who: 'organiser' },
  }
}
