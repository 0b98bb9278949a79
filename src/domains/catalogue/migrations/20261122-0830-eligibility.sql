-- Eligibility: who may use a service, as rules with legal basis and dates, and examples that test them.

create table catalogue.income_criterion (
  household text not null check (household in ('single', 'family')),
  valid_from date not null,
  valid_to date,
  -- Per month: of the person alone, or for each person of a family.
  amount_grosze integer not null check (amount_grosze > 0),
  basis text not null,
  primary key (household, valid_from),
  check (valid_to >= valid_from)
);
comment on table catalogue.income_criterion is 'Kryterium dochodowe pomocy społecznej (wspólne dla kraju): the income criterion of a person alone and in a family, by date';
grant select on catalogue.income_criterion to splot_app, splot_public;

insert into catalogue.income_criterion (household, valid_from, valid_to, amount_grosze, basis)
values
  ('single', '2022-01-01', '2024-12-31', 77600, 'Ustawa o pomocy społecznej, art. 8; rozporządzenie z 14 lipca 2021 r. (Dz.U. 2021 poz. 1296)'),
  ('family', '2022-01-01', '2024-12-31', 60000, 'Ustawa o pomocy społecznej, art. 8; rozporządzenie z 14 lipca 2021 r. (Dz.U. 2021 poz. 1296)'),
  ('single', '2025-01-01', null, 101000, 'Ustawa o pomocy społecznej, art. 8; rozporządzenie z 12 lipca 2024 r. (Dz.U. 2024 poz. 1044)'),
  ('family', '2025-01-01', null, 82300, 'Ustawa o pomocy społecznej, art. 8; rozporządzenie z 12 lipca 2024 r. (Dz.U. 2024 poz. 1044)');

create table catalogue.eligibility_rule (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  service_id uuid not null,
  basis text not null check (length(basis) between 3 and 500),
  -- Law that nobody has yet checked against its text gives no certain answer.
  confirmed boolean not null,
  valid_from date not null,
  valid_to date,
  -- The conditions: all that are set must hold. Another row of the same service is another way in.
  age_from integer check (age_from >= 0 and age_from <= 120),
  age_to integer check (age_to >= 0 and age_to <= 120),
  residents_only boolean not null default false,
  disability text check (disability in ('any', 'moderate', 'severe')),
  carer boolean not null default false,
  income_percent integer check (income_percent >= 1 and income_percent <= 1000),
  groups text[] not null default '{}' check (groups <@ array['parent', 'small-child', 'child', 'teenager', 'adult',
    'senior', 'carer', 'disabled', 'sick', 'unemployed', 'poor', 'homeless', 'migrant', 'victim', 'addicted',
    'family-of-addicted', 'ngo', 'volunteer', 'prisoner']),
  -- What no rule can decide and a worker checks.
  checks text check (length(checks) <= 500),
  checks_uk text check (length(checks_uk) <= 500),
  checks_en text check (length(checks_en) <= 500),
  -- What else a person can do whom this rule leaves out.
  instead text check (length(instead) <= 500),
  instead_uk text check (length(instead_uk) <= 500),
  instead_en text check (length(instead_en) <= 500),
  version integer not null default 1,
  primary key (centre_id, id),
  foreign key (centre_id, service_id) references catalogue.service (centre_id, id),
  check (valid_to >= valid_from),
  check (age_to >= age_from)
);
comment on table catalogue.eligibility_rule is 'Zasada korzystania z usługi: one way to be entitled, with its legal basis and the days on which it holds';
create index on catalogue.eligibility_rule (centre_id, service_id);
select kernel.protect('catalogue.eligibility_rule');

create table catalogue.eligibility_example (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  service_id uuid not null,
  name text not null check (length(name) between 3 and 200),
  expected text not null check (expected in ('yes', 'likely', 'no')),
  -- A made-up person; null = not told. No row is about anybody real.
  age integer check (age >= 0 and age <= 120),
  resident boolean,
  certificate text check (certificate in ('none', 'child', 'light', 'moderate', 'severe')),
  carer boolean,
  income_percent integer check (income_percent >= 0 and income_percent <= 10000),
  situations text[] check (situations <@ array['parent', 'sick', 'unemployed', 'homeless', 'migrant', 'addicted',
    'family-of-addicted', 'prisoner', 'volunteer', 'ngo']),
  primary key (centre_id, id),
  unique (centre_id, service_id, name),
  foreign key (centre_id, service_id) references catalogue.service (centre_id, id)
);
comment on table catalogue.eligibility_example is 'Przykład do zasad (osoba wymyślona): facts and the answer that the rules of a service must give';
select kernel.protect('catalogue.eligibility_example');
