-- The community plan (plan organizowania społeczności lokalnej; Act on CUS art. 32): what was intended.
-- What was done stands in the next migration. Who approves a plan is UNCONFIRMED in law, so it is a field, not a rule.
create schema community_plan;
comment on schema community_plan is 'Plan organizowania społeczności lokalnej: from a published plan to its annual report';
grant usage on schema community_plan to splot_app, splot_public;

create table community_plan.parent_document (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  kind text not null check (kind in ('strategy', 'programme', 'yearly_plan', 'diagnosis', 'other')),
  title text not null check (length(title) between 3 and 500),
  act text check (act in ('uchwała', 'ustawa', 'zarządzenie')),
  act_number text,
  body text,
  adopted_on date,
  valid_from date,
  valid_to date,
  address text,
  version integer not null default 1,
  primary key (centre_id, id),
  check (valid_to is null or valid_from is null or valid_to >= valid_from)
);
comment on table community_plan.parent_document is 'Dokument nadrzędny: strategia, program, roczny plan lub diagnoza, z której wynika plan';
select kernel.protect('community_plan.parent_document');

create table community_plan.plan (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  year integer not null check (year between 2019 and 2100),
  title text not null check (length(title) between 3 and 500),
  document_type text,
  municipality text,
  institution text,
  period_from date not null,
  period_to date not null,
  prepared_by_name text,
  prepared_by_role text,
  main_goal text,
  population integer check (population >= 0),
  population_on date,
  post_working_age integer check (post_working_age >= 0),
  area_km2 numeric(8, 2),
  state text not null default 'draft'
    check (state in ('draft', 'in_consultation', 'consulted', 'approved', 'in_force', 'updating', 'reported', 'closed', 'withdrawn')),
  -- How progress adds up; the default counts every task once (no silent weights, peers 3 A 5).
  progress_rule text not null default 'tasks_equal' check (progress_rule in ('tasks_equal')),
  previous_id uuid,
  made_at timestamptz not null,
  made_by_kind text not null,
  made_by_id uuid,
  version integer not null default 1,
  primary key (centre_id, id),
  foreign key (centre_id, previous_id) references community_plan.plan (centre_id, id),
  check (period_to >= period_from)
);
comment on table community_plan.plan is 'Plan organizowania społeczności lokalnej na rok: the working text and its state';
create index on community_plan.plan (centre_id, year);
create index on community_plan.plan (centre_id, previous_id);
select kernel.protect('community_plan.plan');

create table community_plan.plan_step (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  plan_id uuid not null,
  from_state text not null
    check (from_state in ('draft', 'in_consultation', 'consulted', 'approved', 'in_force', 'updating', 'reported', 'closed', 'withdrawn')),
  to_state text not null
    check (to_state in ('draft', 'in_consultation', 'consulted', 'approved', 'in_force', 'updating', 'reported', 'closed', 'withdrawn')),
  reason text,
  approved_by text,
  act_number text,
  act_on date,
  taken_at timestamptz not null,
  taken_by_kind text not null,
  taken_by_id uuid,
  primary key (centre_id, id),
  foreign key (centre_id, plan_id) references community_plan.plan (centre_id, id)
);
comment on table community_plan.plan_step is 'Krok w życiu planu: every change of state with actor, time, reason and act';
create index on community_plan.plan_step (centre_id, plan_id, taken_at);
select kernel.protect('community_plan.plan_step', append_only => true);

create table community_plan.plan_version (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  plan_id uuid not null,
  number integer not null check (number >= 1),
  content jsonb not null,
  approved_by text,
  act_number text,
  act_on date,
  note text,
  frozen_at timestamptz not null,
  primary key (centre_id, id),
  unique (centre_id, plan_id, number),
  foreign key (centre_id, plan_id) references community_plan.plan (centre_id, id)
);
comment on table community_plan.plan_version is 'Wersja przyjęta planu: frozen text; an update makes the next one, and the difference is shown';
select kernel.protect('community_plan.plan_version', append_only => true);

create table community_plan.section (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  plan_id uuid not null,
  number integer not null,
  title text not null check (length(title) between 1 and 500),
  text text not null default '',
  version integer not null default 1,
  primary key (centre_id, id),
  foreign key (centre_id, plan_id) references community_plan.plan (centre_id, id)
);
comment on table community_plan.section is 'Rozdział planu: its title and text in the source''s words';
create index on community_plan.section (centre_id, plan_id, number);
select kernel.protect('community_plan.section');

create table community_plan.legal_basis (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  plan_id uuid not null,
  parent_document_id uuid,
  number integer not null,
  title text not null,
  act text check (act in ('uchwała', 'ustawa', 'zarządzenie')),
  act_number text,
  body text,
  adopted_on date,
  primary key (centre_id, id),
  foreign key (centre_id, plan_id) references community_plan.plan (centre_id, id),
  foreign key (centre_id, parent_document_id) references community_plan.parent_document (centre_id, id)
);
comment on table community_plan.legal_basis is 'Podstawa prawna lub merytoryczna planu';
create index on community_plan.legal_basis (centre_id, plan_id, number);
create index on community_plan.legal_basis (centre_id, parent_document_id);
select kernel.protect('community_plan.legal_basis');

create table community_plan.recommended_action (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  plan_id uuid not null,
  number integer not null,
  title text not null check (length(title) between 3 and 1000),
  primary key (centre_id, id),
  foreign key (centre_id, plan_id) references community_plan.plan (centre_id, id)
);
comment on table community_plan.recommended_action is 'Działanie rekomendowane w diagnozie: traced to tasks, and shown where nobody answers it';
create index on community_plan.recommended_action (centre_id, plan_id, number);
select kernel.protect('community_plan.recommended_action');

create table community_plan.target_group (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  plan_id uuid not null,
  number integer not null,
  name text not null check (length(name) between 2 and 300),
  primary key (centre_id, id),
  foreign key (centre_id, plan_id) references community_plan.plan (centre_id, id)
);
comment on table community_plan.target_group is 'Grupa docelowa planu';
create index on community_plan.target_group (centre_id, plan_id, number);
select kernel.protect('community_plan.target_group');

-- Lists that a plan states in words, one row each, in the source's order.
create table community_plan.list_item (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  plan_id uuid not null,
  kind text not null check (kind in ('method', 'documentation', 'expected_result', 'place', 'unit', 'priority_need', 'estate')),
  number integer not null,
  text text not null check (length(text) between 1 and 2000),
  is_target boolean not null default false,
  primary key (centre_id, id),
  foreign key (centre_id, plan_id) references community_plan.plan (centre_id, id)
);
comment on table community_plan.list_item is 'Pozycja listy w planie: metoda, rodzaj dokumentacji, rezultat, miejsce (docelowe), jednostka, potrzeba, osiedle';
create index on community_plan.list_item (centre_id, plan_id, kind, number);
select kernel.protect('community_plan.list_item');

create table community_plan.goal (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  plan_id uuid not null,
  number integer not null,
  title text not null check (length(title) between 1 and 1000),
  version integer not null default 1,
  primary key (centre_id, id),
  unique (centre_id, plan_id, id),
  foreign key (centre_id, plan_id) references community_plan.plan (centre_id, id)
);
comment on table community_plan.goal is 'Cel szczegółowy planu';
create index on community_plan.goal (centre_id, plan_id, number);
select kernel.protect('community_plan.goal');

create table community_plan.task (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  plan_id uuid not null,
  number integer not null,
  schedule_row integer,
  title text not null check (length(title) between 1 and 2000),
  term_from date,
  term_to date,
  term_precision text check (term_precision in ('day', 'month', 'year')),
  term_raw text,
  responsible text,
  state text not null default 'planned' check (state in ('planned', 'running', 'done', 'partly', 'dropped')),
  state_reason text,
  carried_from_id uuid,
  carry_decision text check (carry_decision in ('continue', 'change', 'close')),
  version integer not null default 1,
  primary key (centre_id, id),
  unique (centre_id, plan_id, id),
  foreign key (centre_id, plan_id) references community_plan.plan (centre_id, id),
  foreign key (centre_id, carried_from_id) references community_plan.task (centre_id, id),
  check ((term_from is null) = (term_to is null)),
  check (term_to >= term_from),
  check (state not in ('partly', 'dropped') or state_reason is not null)
);
comment on table community_plan.task is 'Zadanie planu: may serve several goals; a term of a month is its first and last day';
create index on community_plan.task (centre_id, plan_id, number);
create index on community_plan.task (centre_id, carried_from_id);
select kernel.protect('community_plan.task');

create table community_plan.task_goal (
  centre_id uuid not null references kernel.centre (id),
  plan_id uuid not null,
  task_id uuid not null,
  goal_id uuid not null,
  primary key (centre_id, task_id, goal_id),
  foreign key (centre_id, plan_id, task_id) references community_plan.task (centre_id, plan_id, id) on delete cascade,
  foreign key (centre_id, plan_id, goal_id) references community_plan.goal (centre_id, plan_id, id) on delete cascade
);
comment on table community_plan.task_goal is 'Zadanie służy celowi: one schedule row may carry several goals; plan_id keeps both in one plan';
create index on community_plan.task_goal (centre_id, plan_id, task_id);
create index on community_plan.task_goal (centre_id, plan_id, goal_id);
select kernel.protect('community_plan.task_goal');

create table community_plan.task_answer (
  centre_id uuid not null references kernel.centre (id),
  task_id uuid not null,
  recommended_action_id uuid not null,
  primary key (centre_id, task_id, recommended_action_id),
  foreign key (centre_id, task_id) references community_plan.task (centre_id, id) on delete cascade,
  foreign key (centre_id, recommended_action_id)
    references community_plan.recommended_action (centre_id, id) on delete cascade
);
comment on table community_plan.task_answer is 'Zadanie odpowiada na działanie rekomendowane';
create index on community_plan.task_answer (centre_id, recommended_action_id);
select kernel.protect('community_plan.task_answer');

create table community_plan.partner (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  plan_id uuid not null,
  number integer not null,
  name text not null check (length(name) between 1 and 300),
  party text not null default 'partner' check (party in ('partner', 'members', 'authorities', 'volunteers', 'funders', 'staff', 'unit')),
  wish text,
  own_word text,
  own_word_on date,
  version integer not null default 1,
  primary key (centre_id, id),
  foreign key (centre_id, plan_id) references community_plan.plan (centre_id, id)
);
comment on table community_plan.partner is 'Strona planu: partner, członkowie, władze, wolontariusze, finansujący, pracownik lub jednostka; what it wants of the year and its own word on it';
create index on community_plan.partner (centre_id, plan_id, number);
select kernel.protect('community_plan.partner');

create table community_plan.task_realiser (
  centre_id uuid not null references kernel.centre (id),
  task_id uuid not null,
  partner_id uuid not null,
  primary key (centre_id, task_id, partner_id),
  foreign key (centre_id, task_id) references community_plan.task (centre_id, id) on delete cascade,
  foreign key (centre_id, partner_id) references community_plan.partner (centre_id, id) on delete cascade
);
comment on table community_plan.task_realiser is 'Realizator zadania: any staff, unit or partner';
create index on community_plan.task_realiser (centre_id, partner_id);
select kernel.protect('community_plan.task_realiser');

create table community_plan.indicator (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  plan_id uuid not null,
  goal_id uuid,
  number integer not null,
  name text not null check (length(name) between 3 and 500),
  unit text,
  baseline numeric,
  target numeric,
  -- A counted indicator takes its value from the work; a measured one from indicator_value rows with their source.
  counted text check (counted in ('activities', 'participations', 'first_timers', 'leaders', 'resident_led', 'evidence')),
  source text,
  version integer not null default 1,
  primary key (centre_id, id),
  foreign key (centre_id, plan_id) references community_plan.plan (centre_id, id),
  foreign key (centre_id, plan_id, goal_id) references community_plan.goal (centre_id, plan_id, id)
);
comment on table community_plan.indicator is 'Wskaźnik: wartość bazowa, docelowa i źródło';
create index on community_plan.indicator (centre_id, plan_id, number);
create index on community_plan.indicator (centre_id, plan_id, goal_id);
select kernel.protect('community_plan.indicator');

create table community_plan.indicator_value (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  indicator_id uuid not null,
  value numeric not null,
  measured_on date not null,
  source text not null,
  noted_at timestamptz not null,
  noted_by_kind text not null,
  noted_by_id uuid,
  primary key (centre_id, id),
  foreign key (centre_id, indicator_id) references community_plan.indicator (centre_id, id) on delete cascade
);
comment on table community_plan.indicator_value is 'Pomiar wskaźnika z datą i źródłem';
create index on community_plan.indicator_value (centre_id, indicator_id, measured_on);
select kernel.protect('community_plan.indicator_value');

create table community_plan.plan_import (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  file_name text not null,
  sha256 text not null,
  source text not null,
  reading jsonb not null,
  state text not null default 'preview' check (state in ('preview', 'accepted', 'dropped')),
  plan_id uuid,
  made_at timestamptz not null,
  made_by_kind text not null,
  made_by_id uuid,
  version integer not null default 1,
  primary key (centre_id, id),
  foreign key (centre_id, plan_id) references community_plan.plan (centre_id, id),
  check ((state = 'accepted') = (plan_id is not null))
);
comment on table community_plan.plan_import is 'Import planu: source text and what was read from it, corrected before acceptance';
create index on community_plan.plan_import (centre_id, plan_id);
create index on community_plan.plan_import (centre_id, made_at);
select kernel.protect('community_plan.plan_import');

create table community_plan.consultation (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  plan_id uuid not null,
  opens_on date not null,
  closes_on date not null,
  channels text not null,
  contact text not null,
  closed_at timestamptz,
  version integer not null default 1,
  primary key (centre_id, id),
  foreign key (centre_id, plan_id) references community_plan.plan (centre_id, id),
  check (closes_on >= opens_on)
);
comment on table community_plan.consultation is 'Konsultacje projektu planu: dates, channels, contact; the only part that is public before approval';
create index on community_plan.consultation (centre_id, plan_id);
select kernel.protect('community_plan.consultation');

create table community_plan.remark (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  consultation_id uuid not null,
  number integer not null,
  about text,
  text text not null check (length(text) between 3 and 5000),
  author_label text,
  contact text,
  channel text not null check (channel in ('portal', 'paper', 'phone', 'email', 'meeting')),
  received_at timestamptz not null,
  verdict text check (verdict in ('accepted', 'partly', 'rejected', 'noted')),
  answer text,
  answered_at timestamptz,
  answered_by_id uuid,
  version integer not null default 1,
  primary key (centre_id, id),
  unique (centre_id, consultation_id, number),
  foreign key (centre_id, consultation_id) references community_plan.consultation (centre_id, id),
  check ((verdict is null) = (answer is null) and (answer is null) = (answered_at is null))
);
comment on table community_plan.remark is 'Uwaga w konsultacjach i odpowiedź na nią';
select kernel.protect('community_plan.remark');
