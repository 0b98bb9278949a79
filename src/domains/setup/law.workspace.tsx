import { Temporal } from '#kernel/instant.ts'
import { formatNumber, speak } from '#kernel/texts.ts'
import { type Page, page, pageOf, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { sayDay, sayDayMonth } from '#ui/date.ts'
import { PageTitle } from '#ui/layout.tsx'
import { DataTable } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { pl } from './dated.workspace.texts.pl.ts'
import { paths } from './paths.ts'
import { listLegalParameters } from './setting.sql.ts'
import { settingsTrail } from './setting-form.workspace.tsx'

const t = speak({ pl }, 'pl')

/** What the program takes the law to say; read only, because it is one for the whole country. */
export const lawRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.law, right: 'setup.law.view' }, showLaw),
]

async function showLaw(visit: Visit): Promise<Page> {
  const rows = await visit.read(listLegalParameters)
  const body = (
    <>
      <PageTitle title={t('lawTitle')} lead={t('lawLead')} />
      <DataTable
        language="pl"
        caption={t('lawTitle')}
        captionHidden
        columns={[
          { key: 'key', header: t('key'), cell: (row) => sayKey(row.key) },
          { key: 'value', header: t('value'), cell: (row) => sayValue(row.value) },
          { key: 'from', header: t('from'), cell: (row) => sayDay(row.valid_from, 'pl') },
          { key: 'basis', header: t('basisOf'), cell: (row) => row.basis },
          {
            key: 'confirmed',
            header: t('checked'),
            cell: (row) =>
              row.confirmed ? (
                <Tag tone="ok">{t('confirmed')}</Tag>
              ) : (
                <Tag tone="warn">{t('unconfirmed')}</Tag>
              ),
          },
        ]}
        rows={rows}
      />
    </>
  )
  return pageOf({ title: t('lawTitle'), body, menu: paths.settings, trail: settingsTrail })
}

// A parameter that a later release adds shows by its key until it has a name here (a test asks for all of
// ours).
function sayKey(key: string): string {
  return (pl as Readonly<Record<string, string>>)[key] ?? key
}

function sayValue(value: unknown): string {
  if (typeof value === 'number') return formatNumber(value, 'pl')
  if (Array.isArray(value)) return value.map((one) => sayOne(String(one))).join(', ')
  const { month, day } = (value ?? {}) as { month?: number; day?: number }
  // Any year will do for the name of a day of the year.
  if (month && day) return sayDayMonth(Temporal.PlainDate.from({ year: 2026, month, day }), 'pl')
  return String(value)
}

// Names in lists: a role, or a public holiday as `MM-DD` or counted from Easter.
function sayOne(name: string): string {
  if (name === 'DIRECTOR') return t('director')
  if (name === 'easter') return t('easter')
  const moved = /^easter\+(\d+)$/.exec(name)
  if (moved) return t('afterEaster', { n: Number(moved[1]) })
  return /^\d{2}-\d{2}$/.test(name) ? sayDayMonth(Temporal.PlainDate.from(`2026-${name}`), 'pl') : name
}
