import type pg from 'pg'
import { aCard } from '#domains/catalogue/fixtures.ts'
import type { CentreId } from '#kernel/id.ts'

/**
 * Puts `count` published services into a centre by SQL, for tests and measurements of size; every third has
 * a provider. They look like the made-up card and differ in their names and ids.
 */
export async function manyServices(owner: pg.ClientBase, centre: CentreId, count: number): Promise<void> {
  const provider = await owner.query<{ id: string }>(
    `insert into catalogue.provider (centre_id, id, name, kind)
     values ($1, gen_random_uuid(), 'Fundacja Wielu Usług', 'ngo') returning id`,
    [centre],
  )
  const card = aCard({ name: 'Klub nr' })
  const at = '2026-03-03T09:00:00Z'
  await owner.query(
    `insert into catalogue.service (centre_id, id, slug, state, name, number, area_code, regime, benefit,
       urgency, provider_id, phone, fee, next_step, languages, checked_on, check_due_on, made_at)
     select $1, gen_random_uuid(), 'klub-' || n, 'published', 'Klub nr ' || n, 1, 'kultura', 'open',
       'service', 'yearly', case when n % 3 = 0 then $2::uuid end, '22 555 00 11', 'free', 'come', '{pl,uk}',
       '2026-03-03', '2027-03-03', $4::timestamptz
     from generate_series(1, $3::int) n`,
    [centre, provider.rows[0]!.id, count, at],
  )
  const children = [
    `service_version (centre_id, id, service_id, number, card, published_at, written_by_kind,
       approved_by_kind)
     select s.centre_id, gen_random_uuid(), s.id, 1,
       jsonb_set(jsonb_set($2::jsonb, '{texts,pl,name}', to_jsonb(s.name)), '{provider}',
         coalesce(to_jsonb(s.provider_id), 'null')), $3::timestamptz, 'system', 'system'`,
    `service_text (centre_id, service_id, language, name, summary)
     select s.centre_id, s.id, 'pl', s.name, $2::jsonb ->> 'phone' || $3`,
    `service_place (centre_id, service_id, position, kind, address, hours)
     select s.centre_id, s.id, 1, 'address', left('ul. Próbna 1' || $2 || $3, 12), 'own'`,
    `service_step (centre_id, id, service_id, step, taken_at, taken_by_kind)
     select s.centre_id, gen_random_uuid(), s.id, 'published', $3::timestamptz, left('system' || $2, 6)`,
    `assurance (centre_id, id, service_id, checked_on, how, due_on, noted_at, noted_by_kind)
     select s.centre_id, gen_random_uuid(), s.id, '2026-03-03', 'phone', '2027-03-03', $3::timestamptz,
       left('system' || $2, 6)`,
    `service_target (centre_id, service_id, who)
     select s.centre_id, s.id, left('senior' || $2 || $3, 6)`,
    `service_concept (centre_id, service_id, concept)
     select s.centre_id, s.id, left('klub-seniora' || $2 || $3, 12)`,
  ]
  for (const each of children) {
    await owner.query(`insert into catalogue.${each} from catalogue.service s where s.centre_id = $1`, [
      ...[centre, JSON.stringify(card), at],
    ])
  }
  await owner.query('analyze catalogue.service, catalogue.service_version, catalogue.service_step')
}
