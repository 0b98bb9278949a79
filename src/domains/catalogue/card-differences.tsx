import { Diff } from '#ui/diff.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import type { differencesOf } from './card-fields.ts'

/** What changed between two versions of a card, field by field: gone words struck, new ones underlined. */
export function CardDifferences(props: { fields: ReturnType<typeof differencesOf>; none: string }) {
  if (props.fields.length === 0) return <p>{props.none}</p>
  const rows = props.fields.map(({ label, before, after }) => ({
    term: label,
    value: <Diff before={before} after={after} language="pl" />,
  }))
  return <SummaryList rows={rows} language="pl" />
}
