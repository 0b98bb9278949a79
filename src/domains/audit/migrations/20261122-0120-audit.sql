-- Audit: append-only, a hash chain per centre, ids only and never free text. Keeps ids without foreign keys:
-- it must outlive what it describes. Law: accountability, GDPR art. 5(2); KRI (Dz.U. 2024 poz. 773) on logs.
create schema audit;
comment on schema audit is 'Dziennik zdarzeń: who did or saw what, when, in which role';
grant usage on schema audit to splot_app;

create table audit.entry (
  centre_id uuid not null references kernel.centre (id),
  seq bigint not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('account', 'link', 'anonymous', 'system', 'operator')),
  actor_id uuid,
  actor_role text,
  action text not null,
  ids jsonb not null,
  request_id text,
  hash bytea not null,
  primary key (centre_id, seq)
);
comment on table audit.entry is 'Wpis dziennika: one deed or one view of a personal page, chained by hash to the one before';
create index on audit.entry (centre_id, at);
create index on audit.entry (centre_id, action, at);
select kernel.protect('audit.entry', append_only => true);

create table audit.chain_head (
  centre_id uuid primary key references kernel.centre (id),
  seq bigint not null,
  hash bytea not null
);
comment on table audit.chain_head is 'Koniec łańcucha dziennika: last number and hash of a centre; writers of one centre wait here shortly';
alter table audit.chain_head enable row level security;
create policy centre on audit.chain_head to splot_app using (centre_id = current_setting('app.centre')::uuid);
grant select on audit.chain_head to splot_app;

-- The time is hashed as epoch, never as timestamptz text, which depends on the session's zone.
create function audit.entry_hash(prev bytea, e audit.entry) returns bytea language sql stable as $$
  select sha256(prev || convert_to(jsonb_build_array(e.centre_id, e.seq, extract(epoch from e.at)::text,
    e.actor_kind, e.actor_id, e.actor_role, e.action, e.ids, e.request_id)::text, 'UTF8'))
$$;

-- Called once per deed, as the last statement before COMMIT: the head row is locked for the shortest time.
create function audit.append(entries jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  centre uuid := current_setting('app.centre')::uuid;
  head audit.chain_head;
  given jsonb;
  made audit.entry;
begin
  insert into audit.chain_head values (centre, 0, '\x') on conflict do nothing;
  select * into head from audit.chain_head where centre_id = centre for update;
  for given in select * from jsonb_array_elements(entries) loop
    head.seq := head.seq + 1;
    made := row(centre, head.seq, (given ->> 'at')::timestamptz, given ->> 'kind', (given ->> 'actor')::uuid,
      given ->> 'role', given ->> 'action', coalesce(given -> 'ids', '{}'::jsonb), given ->> 'request', '\x'::bytea)::audit.entry;
    made.hash := audit.entry_hash(head.hash, made);
    head.hash := made.hash;
    insert into audit.entry select made.*;
  end loop;
  update audit.chain_head set seq = head.seq, hash = head.hash where centre_id = centre;
end $$;
revoke all on function audit.append(jsonb) from public;
grant execute on function audit.append(jsonb) to splot_app;
