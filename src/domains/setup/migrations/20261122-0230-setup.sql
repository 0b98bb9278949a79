-- The centre's own screens: what the accessibility declaration admits, and barriers that people reported.

create schema setup;
comment on schema setup is 'Ustawienia centrum: gaps of the accessibility declaration, reported barriers';
grant usage on schema setup to splot_app;

-- Host names were readable only; the screens of a centre add and take away its own (the policy keeps others safe).
grant insert, delete on kernel.hostname to splot_app;

create table setup.accessibility_gap (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  kind text not null check (kind in ('non_compliance', 'undue_burden', 'exclusion')),
  -- { pl, uk, en } of { what, why, instead }: what is not accessible, why, and how to get it otherwise.
  words jsonb not null,
  made_at timestamptz not null,
  closed_on date,
  version integer not null default 1,
  primary key (centre_id, id)
);
comment on table setup.accessibility_gap is 'Treść niedostępna w deklaracji dostępności: what is not accessible, why, and the other way';
select kernel.protect('setup.accessibility_gap');

create table setup.barrier_report (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  what text not null check (length(what) between 1 and 3000),
  wish text check (length(wish) <= 1000),
  reporter_name text check (length(reporter_name) <= 150),
  contact text not null check (length(contact) between 3 and 300),
  language text not null check (language in ('pl', 'uk', 'en')),
  reported_at timestamptz not null,
  due_on date not null,
  primary key (centre_id, id)
);
comment on table setup.barrier_report is 'Zgłoszenie bariery (żądanie zapewnienia dostępności): who met a barrier, where, and until when we answer';
create index on setup.barrier_report (centre_id, due_on);
select kernel.protect('setup.barrier_report');

create table setup.barrier_answer (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  report_id uuid not null,
  body text not null check (length(body) between 1 and 4000),
  way text not null check (way in ('email', 'call', 'letter', 'in_person')),
  answered_at timestamptz not null,
  answered_by_kind text not null,
  answered_by_id uuid,
  primary key (centre_id, id),
  unique (centre_id, report_id),
  foreign key (centre_id, report_id) references setup.barrier_report (centre_id, id)
);
comment on table setup.barrier_answer is 'Odpowiedź na zgłoszenie bariery: what was answered, how and by whom';
select kernel.protect('setup.barrier_answer', true);

-- What the law says from when. Rows that nobody has checked against the full text carry confirmed = false.
insert into kernel.legal_parameter (key, value, valid_from, valid_to, basis, confirmed) values
  ('centre.added-service-kinds', '2', '2020-01-01', null,
    'Ustawa z 19 lipca 2019 r. o realizowaniu usług społecznych przez CUS, art. 9', true),
  ('community-plan.approved-by', '["DIRECTOR"]', '2020-01-01', null,
    'Ustawa o CUS, art. 32; praktyka: zatwierdza dyrektor, czasem wójt, burmistrz lub prezydent', false),
  ('community-plan.reported-to', '["DIRECTOR"]', '2020-01-01', null,
    'Ustawa o CUS, art. 32; praktyka: sprawozdanie trafia do dyrektora', false),
  ('statistics.small-group', '5', '2018-05-25', null,
    'RODO, art. 5 ust. 1 lit. c; ustawa o pomocy społecznej, art. 100 ust. 1; próg przyjęty zwyczajowo', false),
  ('audit.retention-years', '2', '2024-05-22', null,
    'Rozporządzenie KRI (Dz.U. 2024 poz. 773); numer paragrafu do sprawdzenia', false),
  ('accessibility.review-day', '{"month": 3, "day": 31}', '2019-05-23', null,
    'Ustawa z 4 kwietnia 2019 r. o dostępności cyfrowej (Dz.U. 2023 poz. 1440), przegląd deklaracji', true),
  ('accessibility.barrier-answer-days', '7', '2019-05-23', null,
    'Ustawa o dostępności cyfrowej, art. 18: żądanie zapewnienia dostępności', false),
  ('accessibility.barrier-longest-months', '2', '2019-05-23', null,
    'Ustawa o dostępności cyfrowej, art. 18: najdłuższy termin po zawiadomieniu', false),
  ('office.matter-months', '1', '1960-06-14', null, 'Kodeks postępowania administracyjnego, art. 35', false),
  ('office.complex-matter-months', '2', '1960-06-14', null, 'Kodeks postępowania administracyjnego, art. 35', false),
  ('office.appeal-days', '14', '1960-06-14', null, 'Kodeks postępowania administracyjnego, art. 129', false),
  ('ipus.draw-up-days', '30', '2020-01-01', null, 'Ustawa o CUS: sporządzenie IPUS', true);
