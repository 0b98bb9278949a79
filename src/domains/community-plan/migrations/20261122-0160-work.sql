-- What was done: activities, documentation, evidence of change, the annual report. Figures are counted from here.

create table community_plan.activity_kind (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  name text not null check (length(name) between 2 and 100),
  position integer not null,
  ended_at timestamptz,
  primary key (centre_id, id),
  unique (centre_id, name)
);
comment on table community_plan.activity_kind is 'Rodzaj działania: aktywizujące, inicjatywne, sieciujące, animacyjne; the list is the centre''s own';
select kernel.protect('community_plan.activity_kind');

create table community_plan.activity (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  plan_id uuid not null,
  kind_id uuid not null,
  title text not null check (length(title) between 3 and 200),
  held_on date not null,
  starts_at_time time,
  place text,
  area_id uuid,
  led_by text not null check (led_by in ('resident', 'staff', 'together', 'organisation')),
  leader_label text,
  description text,
  funding text,
  -- participations = everybody who was there; the parts are filled only where they are known.
  participants integer not null check (participants between 0 and 100000),
  first_timers integer check (first_timers >= 0),
  returners integer check (returners >= 0),
  leaders integer check (leaders >= 0),
  state text not null default 'held' check (state in ('planned', 'held', 'cancelled', 'withdrawn')),
  is_public boolean not null default false,
  noted_at timestamptz not null,
  noted_by_kind text not null,
  noted_by_id uuid,
  version integer not null default 1,
  primary key (centre_id, id),
  unique (centre_id, plan_id, id),
  foreign key (centre_id, plan_id) references community_plan.plan (centre_id, id),
  foreign key (centre_id, kind_id) references community_plan.activity_kind (centre_id, id),
  foreign key (centre_id, area_id) references kernel.area (centre_id, id),
  check (coalesce(first_timers, 0) + coalesce(returners, 0) <= participants),
  check (coalesce(leaders, 0) <= participants)
);
comment on table community_plan.activity is 'Działanie: what happened, when, where, led by whom, with how many people';
create index on community_plan.activity (centre_id, plan_id, held_on);
create index on community_plan.activity (centre_id, kind_id);
create index on community_plan.activity (centre_id, area_id, held_on);
select kernel.protect('community_plan.activity');

create table community_plan.activity_task (
  centre_id uuid not null references kernel.centre (id),
  plan_id uuid not null,
  activity_id uuid not null,
  task_id uuid not null,
  primary key (centre_id, activity_id, task_id),
  foreign key (centre_id, plan_id, activity_id) references community_plan.activity (centre_id, plan_id, id) on delete cascade,
  foreign key (centre_id, plan_id, task_id) references community_plan.task (centre_id, plan_id, id)
);
comment on table community_plan.activity_task is 'Działanie realizuje zadanie';
create index on community_plan.activity_task (centre_id, plan_id, activity_id);
create index on community_plan.activity_task (centre_id, plan_id, task_id);
select kernel.protect('community_plan.activity_task');

create table community_plan.activity_group (
  centre_id uuid not null references kernel.centre (id),
  activity_id uuid not null,
  target_group_id uuid not null,
  primary key (centre_id, activity_id, target_group_id),
  foreign key (centre_id, activity_id) references community_plan.activity (centre_id, id) on delete cascade,
  foreign key (centre_id, target_group_id) references community_plan.target_group (centre_id, id)
);
comment on table community_plan.activity_group is 'Działanie dla grupy docelowej';
create index on community_plan.activity_group (centre_id, target_group_id);
select kernel.protect('community_plan.activity_group');

create table community_plan.activity_age (
  centre_id uuid not null references kernel.centre (id),
  activity_id uuid not null,
  age_group text not null check (age_group in ('0-5', '6-12', '13-17', '18-29', '30-59', '60+', 'all')),
  primary key (centre_id, activity_id, age_group),
  foreign key (centre_id, activity_id) references community_plan.activity (centre_id, id) on delete cascade
);
comment on table community_plan.activity_age is 'Grupa wieku, dla której było działanie';
select kernel.protect('community_plan.activity_age');

create table community_plan.activity_organisation (
  centre_id uuid not null references kernel.centre (id),
  activity_id uuid not null,
  name text not null check (length(name) between 2 and 200),
  part text not null check (part in ('organiser', 'co_organiser', 'host', 'guest', 'funder')),
  primary key (centre_id, activity_id, name),
  foreign key (centre_id, activity_id) references community_plan.activity (centre_id, id) on delete cascade
);
comment on table community_plan.activity_organisation is 'Organizacja i jej rola w działaniu';
select kernel.protect('community_plan.activity_organisation');

create table community_plan.documentation (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  plan_id uuid not null,
  activity_id uuid,
  -- The twelve kinds of a community plan's documentation (domain.md 5.6).
  kind text not null check (kind in ('yearly_plan', 'report', 'attendance_list', 'description', 'meeting_note',
    'timetable', 'request', 'agreement', 'leaflet', 'poster', 'photograph', 'opinion')),
  title text not null check (length(title) between 2 and 300),
  dated_on date not null,
  file_id uuid,
  link text check (link ~ '^https?://'),
  note text,
  -- Whose voice it is, in words that name nobody ("uczestniczka warsztatów, 60+").
  voice text,
  alt_text text,
  -- Consent and publication are apart: a consented photograph is not yet published.
  consent text not null default 'not_needed' check (consent in ('not_needed', 'missing', 'given', 'withdrawn')),
  is_published boolean not null default false,
  state text not null default 'proposed' check (state in ('proposed', 'accepted', 'rejected', 'withdrawn')),
  state_reason text,
  decided_at timestamptz,
  decided_by_id uuid,
  noted_at timestamptz not null,
  noted_by_kind text not null,
  noted_by_id uuid,
  version integer not null default 1,
  primary key (centre_id, id),
  foreign key (centre_id, plan_id) references community_plan.plan (centre_id, id),
  foreign key (centre_id, activity_id) references community_plan.activity (centre_id, id),
  foreign key (centre_id, file_id) references files.stored_file (centre_id, id),
  check (num_nonnulls(file_id, link, note) >= 1),
  check (not is_published or (state = 'accepted' and consent in ('not_needed', 'given'))),
  check (state <> 'rejected' or state_reason is not null)
);
comment on table community_plan.documentation is 'Dokumentacja (12 rodzajów): file, link or note that shows the work';
create index on community_plan.documentation (centre_id, plan_id, dated_on);
create index on community_plan.documentation (centre_id, activity_id);
create index on community_plan.documentation (centre_id, file_id);
select kernel.protect('community_plan.documentation');

create table community_plan.documentation_task (
  centre_id uuid not null references kernel.centre (id),
  documentation_id uuid not null,
  task_id uuid not null,
  primary key (centre_id, documentation_id, task_id),
  foreign key (centre_id, documentation_id) references community_plan.documentation (centre_id, id) on delete cascade,
  foreign key (centre_id, task_id) references community_plan.task (centre_id, id)
);
comment on table community_plan.documentation_task is 'Dokument dotyczy zadania';
create index on community_plan.documentation_task (centre_id, task_id);
select kernel.protect('community_plan.documentation_task');

create table community_plan.evidence (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  plan_id uuid not null,
  goal_id uuid not null,
  what_changed text not null check (length(what_changed) between 3 and 2000),
  for_whom text not null check (length(for_whom) between 2 and 500),
  how_known text not null check (length(how_known) between 2 and 1000),
  strength text not null default 'account' check (strength in ('account', 'count', 'before_after', 'independent')),
  state text not null default 'proposed' check (state in ('proposed', 'accepted', 'rejected', 'withdrawn')),
  state_reason text,
  is_published boolean not null default false,
  decided_at timestamptz,
  decided_by_id uuid,
  noted_at timestamptz not null,
  noted_by_kind text not null,
  noted_by_id uuid,
  version integer not null default 1,
  primary key (centre_id, id),
  foreign key (centre_id, plan_id) references community_plan.plan (centre_id, id),
  foreign key (centre_id, plan_id, goal_id) references community_plan.goal (centre_id, plan_id, id),
  check (not is_published or state = 'accepted'),
  check (state <> 'rejected' or state_reason is not null)
);
comment on table community_plan.evidence is 'Dowód zmiany: one or more documents plus what changed, for whom, how we know';
create index on community_plan.evidence (centre_id, plan_id, goal_id);
select kernel.protect('community_plan.evidence');

create table community_plan.evidence_documentation (
  centre_id uuid not null references kernel.centre (id),
  evidence_id uuid not null,
  documentation_id uuid not null,
  primary key (centre_id, evidence_id, documentation_id),
  foreign key (centre_id, evidence_id) references community_plan.evidence (centre_id, id) on delete cascade,
  foreign key (centre_id, documentation_id) references community_plan.documentation (centre_id, id)
);
comment on table community_plan.evidence_documentation is 'Dokument, na którym opiera się dowód zmiany';
create index on community_plan.evidence_documentation (centre_id, documentation_id);
select kernel.protect('community_plan.evidence_documentation');

create table community_plan.annual_report (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  plan_id uuid not null,
  conclusions text not null default '',
  state text not null default 'draft' check (state in ('draft', 'frozen')),
  content jsonb,
  frozen_at timestamptz,
  frozen_by_id uuid,
  version integer not null default 1,
  primary key (centre_id, id),
  unique (centre_id, plan_id),
  foreign key (centre_id, plan_id) references community_plan.plan (centre_id, id),
  check ((state = 'frozen') = (content is not null and frozen_at is not null))
);
comment on table community_plan.annual_report is 'Sprawozdanie roczne z planu: counted from the work; frozen it keeps its content';
select kernel.protect('community_plan.annual_report');

create table community_plan.annual_report_figure (
  centre_id uuid not null references kernel.centre (id),
  annual_report_id uuid not null,
  figure text not null,
  value numeric not null,
  -- The rows behind the figure at the time of freezing; later removals show as "usunięto n".
  row_ids uuid[] not null,
  primary key (centre_id, annual_report_id, figure),
  foreign key (centre_id, annual_report_id) references community_plan.annual_report (centre_id, id)
);
comment on table community_plan.annual_report_figure is 'Liczba zamrożonego sprawozdania i wiersze, z których ją policzono';
select kernel.protect('community_plan.annual_report_figure', append_only => true);
