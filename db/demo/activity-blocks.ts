import type { SceneKind } from './pictures/scenes.ts'

/** One activity as its block says. `on` is a month and day ("06-14"), or days back from today ("-128d"). */
export interface DemoActivity {
  readonly on: string
  readonly at: string
  readonly title: string
  readonly kind: string
  readonly area: string
  readonly place: string
  readonly ledBy: 'resident' | 'staff' | 'together' | 'organisation'
  readonly leader: string
  readonly tasks: readonly number[]
  readonly groups: readonly number[]
  readonly ages: readonly string[]
  /** All, for the first time, again, leading. */
  readonly people: readonly [number, number, number, number]
  readonly scene: SceneKind
  readonly text: string
  readonly organisations: readonly { readonly name: string; readonly part: string }[]
  readonly funding: string | null
}

/**
 * Reads blocks of lines set apart by an empty one: `day time | title`, `kind | area | place | led by | who`,
 * `zadania … | grupy … | wiek … | osoby all first again leading | scena …`, a description, and where there
 * are any `z: organisation (part), …` and `pieniądze: …`. Throws at a block that cannot be read, with its
 * first line.
 */
export function readActivities(blocks: string): readonly DemoActivity[] {
  return blocks
    .trim()
    .split(/\n\n+/)
    .map((block) => readBlock(block.split('\n')))
}

function readBlock(lines: readonly string[]): DemoActivity {
  const cells = (index: number) => (lines[index] ?? '').split(' | ')
  const [when = '', title = ''] = cells(0)
  const [on = '', at = ''] = when.split(' ')
  const [kind = '', area = '', place = '', ledBy = '', leader = ''] = cells(1)
  const words = (name: string) =>
    cells(2)
      .find((cell) => cell.startsWith(name))
      ?.split(' ')
      .slice(1)
      .filter(Boolean)
  const people = words('osoby')?.map(Number) ?? []
  const text = lines[3]
  if (!title || !leader || people.length !== 4 || !text) throw new Error(`cannot read activity: ${lines[0]}`)
  const after = (name: string) =>
    lines
      .slice(4)
      .find((line) => line.startsWith(name))
      ?.slice(name.length) ?? null
  return {
    on,
    at,
    title,
    kind,
    area,
    place,
    ledBy: ledBy as DemoActivity['ledBy'],
    leader,
    tasks: words('zadania')?.map(Number) ?? [],
    groups: words('grupy')?.map(Number) ?? [],
    ages: words('wiek') ?? [],
    people: people as unknown as DemoActivity['people'],
    scene: (words('scena')?.[0] ?? 'table') as SceneKind,
    text,
    organisations: readOrganisations(after('z: ')),
    funding: after('pieniądze: '),
  }
}

function readOrganisations(line: string | null): DemoActivity['organisations'] {
  if (line === null) return []
  return [...line.matchAll(/([^,(]+) \((\w+)\)/g)].map(([, name, part]) => ({
    name: name!.trim(),
    part: part!,
  }))
}
