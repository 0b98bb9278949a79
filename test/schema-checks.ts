// What must hold of the live catalogue (house-style 5, architecture "Centres"). Each check is one query
// whose rows say what is wrong; schema.test.ts runs them on the migrated database and on one with a planted
// fault.

/** Tables without a centre. The list may only get shorter (what belongs to nobody is seen by everybody). */
export const globalTables = [
  'kernel.centre',
  'kernel.legal_parameter',
  'kernel.operation',
  'catalogue.act_area',
  'catalogue.income_criterion',
]

/**
 * Tables of centres with a key that finds the centre, or that orders all centres' rows: they cannot contain
 * it.
 */
const keysWithoutCentre = ['kernel.hostname', 'kernel.change']

/** Functions that run with the owner's rights; every new one needs a review of its own. */
const ownersFunctions = ['audit.append', 'kernel.enqueue']

export interface SchemaCheck {
  readonly name: string
  /** Answers rows with one column `fault`. `$1` is the list of schemas in the order of domains. */
  readonly sql: string
  /** DDL that this check must notice. */
  readonly plant: string
}

const names = (list: readonly string[]) => list.map((name) => `'${name}'`).join(', ')

// Every check starts from here: our schemas in their order, our tables, their columns.
const ours = `
  with place as (select name, position from unnest($1::text[]) with ordinality as p(name, position)),
  tab as (select c.oid, n.nspname || '.' || c.relname as name, n.nspname as schema, c.relname,
      c.relrowsecurity,
      c.relkind, c.reloptions, c.relowner, p.position,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'centre_id'
        and not a.attisdropped)
        as centred
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join place p on p.name = n.nspname
    where c.relkind in ('r', 'p', 'v', 'm')),
  col as (select tab.name as table, a.attrelid, a.attnum, a.attname, a.attnotnull,
      format_type(a.atttypid, null) as type
    from tab join pg_attribute a on a.attrelid = tab.oid and a.attnum > 0 and not a.attisdropped
    where tab.relkind in ('r', 'p')),
  tied as (select k.*, own.name as own, far.name as far, own.centred and far.centred as both_centred,
      own.position as own_position, far.position as far_position
    from pg_constraint k join tab own on own.oid = k.conrelid join tab far on far.oid = k.confrelid
    where k.contype = 'f')`

export const schemaChecks: readonly SchemaCheck[] = [
  {
    name: 'names are snake_case and singular',
    sql: `${ours} select name as fault from tab where relname !~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$'
        or relname ~ '[^sui]s$'
      union select col.table || '.' || attname from col where attname !~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$'`,
    plant: 'create table kernel."planted_Rows" (id uuid primary key)',
  },
  {
    name: 'every schema of ours belongs to a domain',
    sql: `select nspname as fault from pg_namespace where nspname !~ '^pg_'
      and nspname not in ('information_schema', 'graphile_worker', 'kernel_migration')
        and nspname <> all ($1::text[])
      and (nspname <> 'public' or exists (select from pg_class c where c.relnamespace = pg_namespace.oid))`,
    plant: 'create schema planted',
  },
  {
    name: 'every table has a primary key',
    sql: `${ours} select name as fault from tab where relkind = 'r'
      and not exists (select from pg_constraint k where k.conrelid = tab.oid and k.contype = 'p')`,
    plant: 'create table kernel.planted (id uuid)',
  },
  {
    name: 'every key of a centre table contains centre_id',
    sql: `${ours} select tab.name || ': ' || pg_get_indexdef(i.indexrelid) as fault from tab
      join pg_index i on i.indrelid = tab.oid where tab.centred and (i.indisunique or i.indisexclusion)
      and tab.name not in (${names(keysWithoutCentre)})
      and not exists (select from pg_attribute a where a.attrelid = tab.oid and a.attname = 'centre_id'
        and a.attnum = any (i.indkey::int2[]))
      union select own || ': ' || pg_get_constraintdef(oid) from tied where both_centred
        and not exists (select from unnest(conkey, confkey) as pair(mine, other)
          join pg_attribute a on a.attrelid = tied.conrelid and a.attnum = pair.mine
            and a.attname = 'centre_id'
          join pg_attribute f on f.attrelid = tied.confrelid and f.attnum = pair.other
            and f.attname = 'centre_id')`,
    plant: 'create unique index planted on people.account (email)',
  },
  {
    name: 'every foreign key has an index',
    sql: `${ours} select own || ': ' || pg_get_constraintdef(oid) as fault from tied where not exists (
      select from pg_index i where i.indrelid = tied.conrelid and i.indpred is null
        and (select array_agg(k order by k) from unnest((i.indkey::int2[])[0:cardinality(tied.conkey) - 1]) k)
          = (select array_agg(k order by k) from unnest(tied.conkey) k))`,
    plant: `create table kernel.planted (centre_id uuid not null references kernel.centre (id), id uuid,
      primary key (id, centre_id))`,
  },
  {
    name: 'foreign keys follow the order of domains',
    sql: `${ours} select own || ' -> ' || far as fault from tied where far_position > own_position`,
    plant: `alter table kernel.area add constraint planted foreign key (centre_id, id)
      references people.person (centre_id, id)`,
  },
  {
    name: 'every centre table is under row-level security with a policy on its centre',
    sql: `${ours} select name as fault from tab where relkind in ('r', 'p') and centred
      and (not relrowsecurity
      or not exists (select from pg_policy p where p.polrelid = tab.oid
        and 'splot_app'::regrole = any (p.polroles) and p.polcmd = '*' and p.polpermissive
        and pg_get_expr(p.polqual, p.polrelid)
          = '(centre_id = (current_setting(''app.centre''::text))::uuid)'))`,
    plant: 'alter table people.person disable row level security',
  },
  {
    name: 'no other policy opens a centre table to the program',
    sql: `${ours} select name || ': ' || p.polname as fault from tab join pg_policy p on p.polrelid = tab.oid
      where tab.centred and p.polpermissive and (0::oid = any (p.polroles)
        or 'splot_app'::regrole = any (p.polroles))
        and (pg_get_expr(p.polqual, p.polrelid)
            <> '(centre_id = (current_setting(''app.centre''::text))::uuid)'
          or coalesce(pg_get_expr(p.polwithcheck, p.polrelid), pg_get_expr(p.polqual, p.polrelid))
            <> '(centre_id = (current_setting(''app.centre''::text))::uuid)')`,
    plant: 'create policy planted on people.person to splot_app using (true)',
  },
  {
    name: 'tables without a centre are the named list',
    sql: `${ours} select name as fault from tab where relkind in ('r', 'p') and not centred
      and name not in (${names(globalTables)})`,
    plant: `create table kernel.planted (id uuid primary key)`,
  },
  {
    name: 'types: timestamptz, text, jsonb and nothing beside',
    sql: `${ours} select col.table || '.' || attname || ' ' || type as fault from col where type in
      ('timestamp without time zone', 'time with time zone', 'character varying', 'character', 'json',
        'money', 'real',
       'double precision')`,
    plant: 'alter table kernel.area add planted varchar(20)',
  },
  {
    name: 'instants end with _at or _until, days with _on, _from or _to',
    sql: `${ours} select col.table || '.' || attname as fault from col
      where (type = 'timestamp with time zone' and attname <> 'at' and attname !~ '_(at|until)$')
        or (type = 'date' and attname !~ '_(on|from|to)$')`,
    plant: 'alter table kernel.area add planted date',
  },
  {
    name: 'every table has a comment',
    sql: `${ours} select name as fault from tab where coalesce(length(obj_description(oid)), 0) < 3`,
    plant: 'comment on table kernel.area is null',
  },
  {
    name: 'every view is security_invoker, and none is materialised',
    sql: `${ours} select name as fault from tab where relkind = 'm'
      or (relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions), false))`,
    plant: `create view kernel.planted as select 1 as id`,
  },
  {
    name: 'the roles of the program own nothing and pass no policy',
    sql: `select rolname as fault from pg_roles r where rolname in ('splot_app', 'splot_public')
        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
          or exists (select from pg_auth_members m where m.member = r.oid)
          or exists (select from pg_class c where c.relowner = r.oid)
          or exists (select from pg_namespace n where n.nspowner = r.oid)
          or exists (select from pg_proc f where f.proowner = r.oid))
      union select 'missing role' where (select count(*) <> 2 from pg_roles
        where rolname in ('splot_app', 'splot_public'))`,
    plant: 'alter table kernel.area owner to splot_app',
  },
  {
    name: 'nobody is granted TRUNCATE, REFERENCES or TRIGGER, and the public role only reads',
    sql: `${ours} select tab.name || ': ' || g.privilege_type || ' to ' || g.grantee::regrole as fault
      from tab
      join pg_class c on c.oid = tab.oid, aclexplode(c.relacl) g where g.grantee <> c.relowner
        and (g.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE') or g.grantee = 0
          or (g.grantee = 'splot_public'::regrole and g.privilege_type <> 'SELECT'))`,
    plant: 'grant truncate on people.person to splot_app',
  },
  {
    name: 'functions with the owner’s rights are the named list, with a fixed search_path, not for everybody',
    sql: `select n.nspname || '.' || p.proname as fault from pg_proc p join pg_namespace n
      on n.oid = p.pronamespace
      where n.nspname = any ($1::text[]) and p.prosecdef
        and (n.nspname || '.' || p.proname not in (${names(ownersFunctions)})
        or not exists (select from unnest(p.proconfig) c where c like 'search_path=%')
        or p.proacl is null or exists (select from aclexplode(p.proacl) g where g.grantee = 0))`,
    plant: `create function kernel.planted() returns int language sql security definer as 'select 1'`,
  },
]
