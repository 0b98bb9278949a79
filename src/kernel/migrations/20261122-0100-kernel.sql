-- The ground that every domain stands on. Words of no domain.
-- Rules: every centre table has centre_id in all its keys, row-level security through kernel.protect(), a comment.

create schema kernel;
comment on schema kernel is 'Ground of all domains: centres, settings, drafts, idempotency, outbox, changes';
grant usage on schema kernel to splot_app, splot_public;

-- Row-level security the same way everywhere. No missing_ok: a query without a centre fails instead of answering empty.
create function kernel.protect(what regclass, append_only boolean default false) returns void
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', what);
  execute format('create policy centre on %s to splot_app using (centre_id = current_setting(''app.centre'')::uuid) '
    'with check (centre_id = current_setting(''app.centre'')::uuid)', what);
  -- Never GRANT ALL: it includes TRUNCATE, which row-level security does not see.
  if append_only then
    execute format('grant select, insert on %s to splot_app', what);
  else
    execute format('grant select, insert, update, delete on %s to splot_app', what);
  end if;
end $$;

-- What everybody may read without a centre (national search, public pages of all centres): one condition per table.
create function kernel.publish(what regclass, condition text) returns void
language plpgsql as $$
begin
  execute format('create policy published on %s for select to splot_public using (%s)', what, condition);
  execute format('grant select on %s to splot_public', what);
end $$;

create table kernel.centre (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,40}$'),
  name text not null check (length(name) between 3 and 200),
  municipality text not null default '',
  state text not null default 'working' check (state in ('planned', 'working', 'closed')),
  predecessor text,
  transformed_on date,
  zone text not null default 'Europe/Warsaw',
  accent text check (accent ~ '^#[0-9a-f]{6}$'),
  is_demo boolean not null default false,
  created_at timestamptz not null,
  version integer not null default 1
);
comment on table kernel.centre is 'Centrum (najemca instalacji): one centre of the installation; all other rows belong to one';
grant select on kernel.centre to splot_app, splot_public;
grant update on kernel.centre to splot_app;
alter table kernel.centre enable row level security;
create policy centre_read on kernel.centre for select to splot_app, splot_public using (true);
create policy centre_write on kernel.centre for update to splot_app
  using (id = current_setting('app.centre')::uuid) with check (id = current_setting('app.centre')::uuid);

create table kernel.hostname (
  host text primary key,
  centre_id uuid not null references kernel.centre (id)
);
comment on table kernel.hostname is 'Adres internetowy centrum: host name under which a centre is served';
create index on kernel.hostname (centre_id);
alter table kernel.hostname enable row level security;
create policy centre on kernel.hostname to splot_app using (centre_id = current_setting('app.centre')::uuid);
grant select on kernel.hostname to splot_app;

create table kernel.area (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  kind text not null check (kind in ('municipality', 'estate', 'village', 'district')),
  name text not null check (length(name) between 1 and 120),
  teryt text check (teryt ~ '^[0-9]{7}$'),
  position integer not null default 0,
  ended_on date,
  primary key (centre_id, id),
  unique (centre_id, kind, name)
);
comment on table kernel.area is 'Obszar: gmina (TERYT), osiedle, sołectwo lub dzielnica, w których działa centrum';
select kernel.protect('kernel.area');

create table kernel.setting (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  key text not null,
  value jsonb not null,
  valid_from date not null,
  valid_to date,
  basis text,
  set_at timestamptz not null,
  set_by_id uuid,
  primary key (centre_id, id),
  unique (centre_id, key, valid_from),
  check (valid_to is null or valid_to >= valid_from)
);
comment on table kernel.setting is 'Ustawienie centrum z datą obowiązywania i podstawą: dated choice of a centre; keys are declared by domains';
select kernel.protect('kernel.setting');

create table kernel.legal_parameter (
  key text not null,
  value jsonb not null,
  valid_from date not null,
  valid_to date,
  basis text not null,
  confirmed boolean not null,
  primary key (key, valid_from)
);
comment on table kernel.legal_parameter is 'Parametr prawny z datą i podstawą (wspólny dla kraju): what the law says from when; UNCONFIRMED ones are marked';
grant select on kernel.legal_parameter to splot_app, splot_public;

create table kernel.text_override (
  centre_id uuid not null references kernel.centre (id),
  key text not null,
  language text not null check (language in ('pl', 'uk', 'en')),
  text text not null check (length(text) <= 4000),
  set_at timestamptz not null,
  primary key (centre_id, key, language)
);
comment on table kernel.text_override is 'Własne brzmienie tekstu: a centre''s own wording of a text of the program';
select kernel.protect('kernel.text_override');

create table kernel.draft (
  centre_id uuid not null references kernel.centre (id),
  owner text not null,
  form text not null,
  fields jsonb not null,
  saved_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (centre_id, owner, form)
);
comment on table kernel.draft is 'Szkic formularza: what was typed and not yet sent; owner is an account or a cookie';
create index on kernel.draft (expires_at);
select kernel.protect('kernel.draft');

create table kernel.idempotency (
  centre_id uuid not null references kernel.centre (id),
  key text not null check (length(key) between 8 and 100),
  body_hash text not null,
  result jsonb not null,
  made_at timestamptz not null,
  primary key (centre_id, key)
);
comment on table kernel.idempotency is 'Klucz wysłanego formularza: a form or API call that succeeded, so that a second click gets the same answer';
create index on kernel.idempotency (made_at);
select kernel.protect('kernel.idempotency');

create table kernel.outbox (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  channel text not null check (channel in ('email', 'sms', 'letter', 'call')),
  dedupe_key text not null,
  recipient text not null,
  subject text not null,
  body text not null,
  attachment jsonb,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed', 'cancelled')),
  attempts integer not null default 0,
  last_error text,
  provider_id text,
  made_at timestamptz not null,
  sent_at timestamptz,
  primary key (centre_id, id),
  unique (centre_id, dedupe_key),
  check ((state = 'sent') = (sent_at is not null))
);
comment on table kernel.outbox is 'Skrzynka nadawcza: every message that leaves, written with the deed and sent after its commit';
create index on kernel.outbox (centre_id, state, made_at);
select kernel.protect('kernel.outbox');

create table kernel.change (
  seq bigint generated always as identity primary key,
  centre_id uuid references kernel.centre (id),
  topic text not null,
  made_at timestamptz not null default now()
);
comment on table kernel.change is 'Sygnał zmiany dla procesów programu: tells every process that settings, texts, colours or an index are stale';
create index on kernel.change (centre_id);
alter table kernel.change enable row level security;
create policy centre on kernel.change to splot_app
  using (centre_id = current_setting('app.centre')::uuid) with check (centre_id = current_setting('app.centre')::uuid);
grant select, insert on kernel.change to splot_app;

create table kernel.operation (
  key text primary key,
  value jsonb not null,
  set_at timestamptz not null default now()
);
comment on table kernel.operation is 'Stan instalacji: state of the whole installation, such as "outbox paused after a restore"';
