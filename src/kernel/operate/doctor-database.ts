import type pg from 'pg'
import { type Migration, pendingMigrations } from '../db/migrate.ts'
import { type Instant, Temporal } from '../instant.ts'
import { type Check, fail, warn, well } from './check.ts'

/**
 * What the owner sees in the database: version, schema, roles, policies, queues, backups. Changes nothing.
 */
export async function checkDatabase(
  client: pg.ClientBase,
  steps: readonly Migration[],
  now: Instant,
): Promise<Check[]> {
  const first = [await checkVersion(client), await checkSteps(client, steps)]
  // Without the schema there is nothing more to look at.
  if (first.some((check) => check.status === 'fail')) return first
  const rest = [checkRoles, checkPolicies, checkOutbox, checkJobs]
  for (const check of rest) first.push(await check(client))
  return [...first, await checkBackup(client, now), await checkClock(client)]
}

async function checkVersion(client: pg.ClientBase): Promise<Check> {
  const { rows } = await client.query<{ number: string; text: string }>(
    `select current_setting('server_version_num') as number, current_setting('server_version') as text`,
  )
  const { number, text } = rows[0]!
  const version = text.split(' ')[0]
  if (Number(number) >= 150_000) return well('database', `PostgreSQL ${version} odpowiada.`)
  return fail('database', `PostgreSQL ${version} jest za stary.`, 'Potrzebny jest PostgreSQL 15 lub nowszy.')
}

async function checkSteps(client: pg.ClientBase, steps: readonly Migration[]): Promise<Check> {
  try {
    const pending = await pendingMigrations(client, steps)
    if (pending.length === 0)
      return well('migrations', `Schemat bazy jest aktualny (kroków: ${steps.length}).`)
    const next = 'Zrób kopię i wykonaj: bin/splot migrate.'
    return fail(
      'migrations',
      `Schemat bazy jest starszy niż program (brakuje kroków: ${pending.length}).`,
      next,
    )
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return fail(
      'migrations',
      `Schemat bazy nie pasuje do programu: ${why}`,
      'Uruchom właściwą wersję programu.',
    )
  }
}

/** The program's roles must not be able to pass row-level security, as owners or by privilege. */
async function checkRoles(client: pg.ClientBase): Promise<Check> {
  const { rows } = await client.query<{ name: string }>(
    `select r.rolname as name from pg_roles r where r.rolname in ('splot_app', 'splot_public')
       and (r.rolsuper or r.rolbypassrls or r.rolcreaterole
         or exists (select from pg_class c where c.relowner = r.oid))`,
  )
  if (rows.length === 0) return well('roles', 'Role programu nie mogą ominąć zasad dostępu.')
  const names = rows.map((row) => row.name).join(', ')
  return fail(
    'roles',
    `Za duże uprawnienia mają role: ${names}.`,
    'Odbierz im SUPERUSER, BYPASSRLS i własność tabel.',
  )
}

async function checkPolicies(client: pg.ClientBase): Promise<Check> {
  const { rows } = await client.query<{ name: string; bare: boolean }>(
    `select n.nspname || '.' || c.relname as name,
       not c.relrowsecurity or not exists (select from pg_policy p where p.polrelid = c.oid
         and pg_get_expr(p.polqual, p.polrelid) like '%app.centre%') as bare
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname !~ '^pg_'
       and n.nspname not in ('information_schema', 'graphile_worker', 'public')
       and exists (select from pg_attribute a
         where a.attrelid = c.oid and a.attname = 'centre_id' and not a.attisdropped)
     order by 1`,
  )
  const bare = rows.filter((row) => row.bare).map((row) => row.name)
  if (bare.length === 0)
    return well('row-security', `Każda z ${rows.length} tabel centrum ma zasadę dostępu.`)
  const next = 'Zatrzymaj program i odtwórz zasady z db/schema.sql albo z kopii.'
  return fail('row-security', `Bez zasady dostępu są tabele: ${bare.join(', ')}.`, next)
}

async function checkOutbox(client: pg.ClientBase): Promise<Check> {
  const { rows } = await client.query<{ waiting: number; failed: number; paused: boolean }>(
    `select count(*) filter (where state in ('waiting', 'sending'))::int as waiting,
       count(*) filter (where state = 'failed')::int as failed,
       coalesce((select value = 'true' from kernel.operation where key = 'outbox-paused'), false) as paused
     from kernel.outbox where channel in ('email', 'sms')`,
  )
  const { waiting, failed, paused } = rows[0]!
  const counts = `czeka ${waiting}, nie wyszło ${failed}`
  if (paused) return warn('outbox', `Wysyłka jest wstrzymana (${counts}).`, 'Wznów: bin/splot outbox resume.')
  if (failed > 0) return warn('outbox', `Wysyłka działa (${counts}).`, 'Sprawdź SMTP_URL i adresy odbiorców.')
  return well('outbox', `Wysyłka działa (${counts}).`)
}

async function checkJobs(client: pg.ClientBase): Promise<Check> {
  const { rows } = await client.query<{ task: string; dead: number }>(
    `select t.identifier as task, count(*)::int as dead from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id
     where j.attempts >= j.max_attempts group by 1 order by 1`,
  )
  if (rows.length === 0) return well('jobs', 'Żadne zadanie w tle nie utknęło.')
  const list = rows.map((row) => `${row.task} (${row.dead})`).join(', ')
  return warn('jobs', `Zadania, które się nie udały: ${list}.`, 'Przyczynę podaje dziennik programu.')
}

const freshDays = 2

async function checkBackup(client: pg.ClientBase, now: Instant): Promise<Check> {
  const { rows } = await client.query<{ at: string }>(
    `select value #>> '{}' as at from kernel.operation where key = 'last-backup'`,
  )
  const next = 'Zrób kopię: bin/splot backup --out PLIK. Ustaw ją codziennie.'
  if (!rows[0]) return warn('backup', 'Nie było jeszcze kopii zapasowej.', next)
  const days = Math.floor(now.since(Temporal.Instant.from(rows[0].at)).total('hours') / 24)
  if (days < freshDays) return well('backup', `Ostatnia kopia: ${rows[0].at}.`)
  return warn('backup', `Ostatnia kopia ma ${days} dni.`, next)
}

/** Program and database stamp rows side by side; minutes of difference put them into the wrong order. */
async function checkClock(client: pg.ClientBase): Promise<Check> {
  const { rows } = await client.query<{ ms: string }>(
    `select (extract(epoch from clock_timestamp()) * 1000)::text as ms`,
  )
  const seconds = Math.round(Math.abs(Date.now() - Number(rows[0]!.ms)) / 1000)
  if (seconds <= 5) return well('clock', 'Zegary programu i bazy są zgodne.')
  return fail(
    'clock',
    `Zegary programu i bazy różnią się o ${seconds} s.`,
    'Włącz synchronizację czasu (NTP).',
  )
}
