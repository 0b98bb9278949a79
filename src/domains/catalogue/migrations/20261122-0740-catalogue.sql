-- Catalogue: the services of everybody in the municipality, their providers, versions and checks.
-- A published version is kept whole (service_version) and laid out in rows (service and its children) for lists.

create schema catalogue;
comment on schema catalogue is 'Katalog usług: services, providers, versions, checks';
grant usage on schema catalogue to splot_app, splot_public;

create table catalogue.act_area (
  code text primary key check (code ~ '^[a-z][a-z-]{2,60}$'),
  number integer not null unique check (number >= 1),
  name text not null,
  -- How lists and files call it, where the Act's words are longer.
  short_name text not null unique,
  basis text not null
);
comment on table catalogue.act_area is 'Obszar usług społecznych według ustawy (wspólny dla kraju): the 14 areas of the Act';
grant select on catalogue.act_area to splot_app, splot_public;

insert into catalogue.act_area (number, code, name, short_name, basis)
select number, code, name, short_name, 'Ustawa z 19 lipca 2019 r. o realizowaniu usług społecznych przez centrum usług społecznych, art. 2 ust. 1'
from (values
  (1, 'polityka-prorodzinna', 'polityka prorodzinna', 'polityka prorodzinna'),
  (2, 'wspieranie-rodziny', 'wspieranie rodziny', 'wspieranie rodziny'),
  (3, 'piecza-zastepcza', 'system pieczy zastępczej', 'piecza zastępcza'),
  (4, 'pomoc-spoleczna', 'pomoc społeczna', 'pomoc społeczna'),
  (5, 'promocja-i-ochrona-zdrowia', 'promocja i ochrona zdrowia', 'promocja i ochrona zdrowia'),
  (6, 'wspieranie-osob-niepelnosprawnych', 'wspieranie osób niepełnosprawnych', 'wspieranie osób niepełnosprawnych'),
  (7, 'edukacja-publiczna', 'edukacja publiczna', 'edukacja publiczna'),
  (8, 'przeciwdzialanie-bezrobociu', 'przeciwdziałanie bezrobociu', 'przeciwdziałanie bezrobociu'),
  (9, 'kultura', 'kultura', 'kultura'),
  (10, 'kultura-fizyczna-i-turystyka', 'kultura fizyczna i turystyka', 'kultura fizyczna i turystyka'),
  (11, 'pobudzanie-aktywnosci-obywatelskiej', 'pobudzanie aktywności obywatelskiej', 'pobudzanie aktywności obywatelskiej'),
  (12, 'mieszkalnictwo', 'mieszkalnictwo', 'mieszkalnictwo'),
  (13, 'ochrona-srodowiska', 'ochrona środowiska', 'ochrona środowiska'),
  (14, 'reintegracja-zawodowa-i-spoleczna', 'reintegracja zawodowa i społeczna', 'reintegracja zawodowa i społeczna')
) as area (number, code, name, short_name);

create table catalogue.provider (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  name text not null check (length(name) between 2 and 200),
  kind text not null check (kind in ('own', 'social-economy', 'ngo', 'market', 'municipal')),
  -- On what ground it works with the centre: an entrusted public task, a contract, a partnership.
  basis text check (length(basis) <= 300),
  phone text check (length(phone) <= 40),
  email text check (length(email) <= 200),
  website text check (length(website) <= 300),
  withdrawn_on date,
  version integer not null default 1,
  primary key (centre_id, id),
  unique (centre_id, name)
);
comment on table catalogue.provider is 'Wykonawca usługi: who provides services: the centre itself, social economy, NGO, market, municipal unit';
select kernel.protect('catalogue.provider');

create table catalogue.service (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9][a-z0-9-]{0,90}$'),
  -- The key under which imports know a service.
  code text check (code ~ '^[a-z0-9][a-z0-9-]{0,60}$'),
  state text not null check (state in ('draft', 'published', 'closed', 'withdrawn')),
  name text not null check (length(name) between 3 and 200),
  -- From here to the languages: what the published version says. Empty until the first one.
  number integer check (number >= 1),
  area_code text references catalogue.act_area (code),
  regime text check (regime in ('programme', 'social-assistance', 'ministerial', 'open')),
  benefit text check (benefit in ('service', 'money')),
  urgency text check (urgency in ('crisis', 'quarterly', 'yearly')),
  provider_id uuid,
  phone text check (length(phone) <= 40),
  email text check (length(email) <= 200),
  website text check (length(website) <= 300),
  age_from integer check (age_from >= 0 and age_from <= 120),
  age_to integer check (age_to >= 0 and age_to <= 120),
  helped_age_from integer check (helped_age_from >= 0 and helped_age_from <= 120),
  helped_age_to integer check (helped_age_to >= 0 and helped_age_to <= 120),
  residents_only boolean not null default false,
  disability text check (disability in ('any', 'moderate', 'severe')),
  fee text check (fee in ('free', 'fixed', 'by-income', 'part')),
  next_step text check (next_step in ('call', 'come', 'apply', 'ask-worker', 'online')),
  answer_days integer check (answer_days >= 0 and answer_days <= 365),
  languages text[] not null default '{}' check (languages <@ array['pl', 'uk', 'en', 'ru', 'be', 'de', 'pjm']),
  access_facts text[] not null default '{}' check (access_facts <@ array['step_free', 'ramp', 'lift', 'wide_doors',
    'accessible_toilet', 'changing_place', 'parking', 'induction_loop', 'sign_language', 'tactile', 'quiet_place',
    'assistance_dog']),
  -- What the publish gate asks for and an import did not know.
  gaps text[] not null default '{}' check (gaps <@ array['area', 'contact', 'nextStep', 'checked']),
  -- What changes from week to week, without a new version.
  intake text not null default 'open' check (intake in ('open', 'waitlist', 'closed')),
  free_places integer check (free_places >= 0 and free_places <= 10000),
  intake_from date,
  intake_to date,
  intake_noted_at timestamptz,
  visible_from date,
  visible_to date,
  reopens_on date,
  -- The last check and the day by which the next is due.
  checked_on date,
  check_due_on date,
  made_at timestamptz not null,
  version integer not null default 1,
  primary key (centre_id, id),
  unique (centre_id, slug),
  unique (centre_id, code),
  foreign key (centre_id, provider_id) references catalogue.provider (centre_id, id),
  check (state = 'draft' or (number is not null and regime is not null and benefit is not null
    and urgency is not null and check_due_on is not null)),
  check (visible_to >= visible_from),
  check (intake_to >= intake_from),
  check (age_to >= age_from),
  check (helped_age_to >= helped_age_from)
);
comment on table catalogue.service is 'Usługa w katalogu (usługa społeczna albo świadczenie pieniężne obok niej): one service as published now';
create index on catalogue.service (area_code);
create index on catalogue.service (centre_id, provider_id);
create index on catalogue.service (centre_id, state, check_due_on);
select kernel.protect('catalogue.service');

create table catalogue.service_text (
  centre_id uuid not null references kernel.centre (id),
  service_id uuid not null,
  language text not null check (language in ('pl', 'uk', 'en')),
  name text check (length(name) <= 200),
  summary text check (length(summary) <= 600),
  description text check (length(description) <= 4000),
  easy_read text check (length(easy_read) <= 3000),
  next_step text check (length(next_step) <= 600),
  for_whom text check (length(for_whom) <= 1000),
  fee_rule text check (length(fee_rule) <= 1000),
  fee_exemptions text check (length(fee_exemptions) <= 1000),
  provider_note text check (length(provider_note) <= 300),
  primary key (centre_id, service_id, language),
  foreign key (centre_id, service_id) references catalogue.service (centre_id, id)
);
comment on table catalogue.service_text is 'Teksty karty usługi w jednym języku: what the published card says in Polish, Ukrainian or English';
select kernel.protect('catalogue.service_text');

create table catalogue.service_place (
  centre_id uuid not null references kernel.centre (id),
  service_id uuid not null,
  position integer not null check (position >= 1 and position <= 5),
  kind text not null check (kind in ('venue', 'address', 'home', 'phone', 'online')),
  venue_id uuid,
  address text check (length(address) <= 300),
  hours text not null check (hours in ('own', 'venue', 'agreed')),
  primary key (centre_id, service_id, position),
  foreign key (centre_id, service_id) references catalogue.service (centre_id, id),
  foreign key (centre_id, venue_id) references places.venue (centre_id, id),
  check ((kind = 'venue') = (venue_id is not null)),
  check (kind = 'venue' or hours <> 'venue')
);
comment on table catalogue.service_place is 'Gdzie jest usługa: a venue, an address, at home, by phone or on the internet, and whose hours hold there';
create index on catalogue.service_place (centre_id, venue_id);
select kernel.protect('catalogue.service_place');

create table catalogue.service_span (
  centre_id uuid not null references kernel.centre (id),
  service_id uuid not null,
  position integer not null,
  weekday integer not null check (weekday >= 1 and weekday <= 7),
  opens_minute integer not null check (opens_minute >= 0),
  closes_minute integer not null check (closes_minute >= 1 and closes_minute <= 1440),
  primary key (centre_id, service_id, position, weekday, opens_minute),
  foreign key (centre_id, service_id, position) references catalogue.service_place (centre_id, service_id, position),
  check (closes_minute > opens_minute)
);
comment on table catalogue.service_span is 'Własne godziny usługi w miejscu (1 = poniedziałek), w minutach od północy: a span within one day';
select kernel.protect('catalogue.service_span');

create table catalogue.service_paper (
  centre_id uuid not null references kernel.centre (id),
  service_id uuid not null,
  position integer not null check (position >= 1),
  name text not null check (length(name) between 1 and 300),
  primary key (centre_id, service_id, position),
  foreign key (centre_id, service_id) references catalogue.service (centre_id, id)
);
comment on table catalogue.service_paper is 'Dokument, który trzeba przygotować: a paper to bring for a service';
select kernel.protect('catalogue.service_paper');

create table catalogue.service_target (
  centre_id uuid not null references kernel.centre (id),
  service_id uuid not null,
  who text not null check (who in ('parent', 'small-child', 'child', 'teenager', 'adult', 'senior', 'carer', 'disabled',
    'sick', 'unemployed', 'poor', 'homeless', 'migrant', 'victim', 'addicted', 'family-of-addicted', 'ngo', 'volunteer',
    'prisoner', 'everyone')),
  primary key (centre_id, service_id, who),
  foreign key (centre_id, service_id) references catalogue.service (centre_id, id)
);
comment on table catalogue.service_target is 'Dla kogo jest usługa: one group of people that a service is for';
select kernel.protect('catalogue.service_target');

create table catalogue.service_concept (
  centre_id uuid not null references kernel.centre (id),
  service_id uuid not null,
  concept text not null check (concept ~ '^[a-z0-9][a-z0-9-]{0,60}$'),
  primary key (centre_id, service_id, concept),
  foreign key (centre_id, service_id) references catalogue.service (centre_id, id)
);
comment on table catalogue.service_concept is 'Potrzeba (pojęcie wyszukiwarki), na którą odpowiada usługa: code of a need that a service answers';
select kernel.protect('catalogue.service_concept');

create table catalogue.service_draft (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  service_id uuid not null,
  state text not null check (state in ('writing', 'waiting')),
  card jsonb not null,
  -- When and how its data were checked, told by who sends it for approval.
  checked_on date,
  checked_how text check (checked_how in ('phone', 'visit', 'email', 'website', 'link', 'import', 'worker')),
  -- Why it came back from approval.
  returned_because text check (length(returned_because) <= 1000),
  written_by_kind text not null,
  written_by_id uuid,
  sent_by_kind text,
  sent_by_id uuid,
  sent_at timestamptz,
  version integer not null default 1,
  primary key (centre_id, id),
  -- One draft at most, beside what is published.
  unique (centre_id, service_id),
  foreign key (centre_id, service_id) references catalogue.service (centre_id, id),
  check (state <> 'waiting' or (sent_at is not null and sent_by_kind is not null
    and checked_on is not null and checked_how is not null))
);
comment on table catalogue.service_draft is 'Szkic karty usługi: the next version, being written or waiting for approval by another person';
select kernel.protect('catalogue.service_draft');

create table catalogue.service_version (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  service_id uuid not null,
  number integer not null check (number >= 1),
  card jsonb not null,
  published_at timestamptz not null,
  written_by_kind text not null,
  written_by_id uuid,
  approved_by_kind text not null,
  approved_by_id uuid,
  primary key (centre_id, id),
  unique (centre_id, service_id, number),
  foreign key (centre_id, service_id) references catalogue.service (centre_id, id)
);
comment on table catalogue.service_version is 'Opublikowana wersja karty usługi: rows are only added, so what people read stays as it was';
select kernel.protect('catalogue.service_version', true);

create table catalogue.service_step (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  service_id uuid not null,
  step text not null check (step in ('made', 'sent', 'returned', 'published', 'closed', 'reopened', 'withdrawn',
    'restored', 'expired')),
  reason text check (length(reason) <= 1000),
  taken_at timestamptz not null,
  taken_by_kind text not null,
  taken_by_id uuid,
  primary key (centre_id, id),
  foreign key (centre_id, service_id) references catalogue.service (centre_id, id)
);
comment on table catalogue.service_step is 'Zmiana stanu usługi: who sent, published, closed or withdrew a service, when and why';
create index on catalogue.service_step (centre_id, service_id, taken_at);
select kernel.protect('catalogue.service_step', true);

create table catalogue.assurance (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  service_id uuid not null,
  checked_on date not null,
  how text not null check (how in ('phone', 'visit', 'email', 'website', 'link', 'import', 'worker')),
  due_on date not null,
  noted_at timestamptz not null,
  noted_by_kind text not null,
  noted_by_id uuid,
  primary key (centre_id, id),
  foreign key (centre_id, service_id) references catalogue.service (centre_id, id),
  check (due_on >= checked_on)
);
comment on table catalogue.assurance is 'Sprawdzenie danych usługi: who checked that the card is true, when, how, and when next';
create index on catalogue.assurance (centre_id, service_id, noted_at);
select kernel.protect('catalogue.assurance', true);
