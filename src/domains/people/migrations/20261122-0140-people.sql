create schema people;
comment on schema people is 'Ludzie: persons, contacts, accounts, roles with dates, sign-ins, private links, consents';
grant usage on schema people to splot_app;

create table people.person (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  given_name text not null check (length(given_name) between 1 and 100),
  family_name text not null check (length(family_name) between 1 and 100),
  state text not null default 'active' check (state in ('active', 'restricted', 'anonymised')),
  made_at timestamptz not null,
  version integer not null default 1,
  primary key (centre_id, id)
);
comment on table people.person is 'Osoba: a human known to the centre';
create index on people.person (centre_id, family_name, given_name);
select kernel.protect('people.person');

create table people.contact (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  -- Null: typed by somebody without an account; joined to a person only by staff or after proof.
  person_id uuid,
  kind text not null check (kind in ('email', 'phone', 'address')),
  value text not null check (length(value) between 3 and 300),
  proved_at timestamptz,
  made_at timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, person_id) references people.person (centre_id, id)
);
comment on table people.contact is 'Kontakt: e-mail, telefon lub adres; at least one makes a person reachable';
create index on people.contact (centre_id, person_id);
select kernel.protect('people.contact');

create table people.account (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  person_id uuid not null,
  email text not null check (email = lower(email) and length(email) between 5 and 200),
  password_hash text not null,
  totp_secret text,
  totp_confirmed_at timestamptz,
  -- The last accepted 30-second step: a code works once.
  totp_step bigint not null default 0,
  state text not null default 'active' check (state in ('active', 'suspended')),
  failures integer not null default 0,
  locked_until timestamptz,
  must_change_password boolean not null default false,
  api_token_hash text,
  made_at timestamptz not null,
  version integer not null default 1,
  primary key (centre_id, id),
  unique (centre_id, email),
  foreign key (centre_id, person_id) references people.person (centre_id, id),
  check (totp_confirmed_at is null or totp_secret is not null)
);
comment on table people.account is 'Konto pracownika: a login of a person; residents need none';
create index on people.account (centre_id, person_id);
create index on people.account (centre_id, api_token_hash);
select kernel.protect('people.account');

create table people.recovery_code (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  account_id uuid not null,
  code_hash text not null,
  used_at timestamptz,
  primary key (centre_id, id),
  foreign key (centre_id, account_id) references people.account (centre_id, id)
);
comment on table people.recovery_code is 'Kod odzyskiwania: one-use code when the phone with TOTP is lost';
create index on people.recovery_code (centre_id, account_id);
select kernel.protect('people.recovery_code');

create table people.role_assignment (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  account_id uuid not null,
  role text not null check (role in ('DIRECTOR', 'SERVICES_ORGANISER', 'ASSISTANCE_ORGANISER', 'PLAN_COORDINATOR',
    'COMMUNITY_ORGANISER', 'CARE_WORKER', 'VENUE_HOST', 'VOLUNTEER_COORDINATOR', 'INFORMATION_DESK',
    'DATA_PROTECTION_OFFICER', 'ADMINISTRATOR')),
  valid_from date not null,
  valid_to date,
  proof text,
  training_expires_on date,
  assigned_at timestamptz not null,
  assigned_by_kind text not null,
  assigned_by_id uuid,
  primary key (centre_id, id),
  unique (centre_id, account_id, role, valid_from),
  foreign key (centre_id, account_id) references people.account (centre_id, id),
  check (valid_to is null or valid_to >= valid_from)
);
comment on table people.role_assignment is 'Rola z datami i dowodem kwalifikacji (domain.md 2): who may act as what, from when until when';
select kernel.protect('people.role_assignment');

create table people.login (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  account_id uuid not null,
  token_hash text not null,
  role text not null,
  device text not null,
  made_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (centre_id, id),
  unique (centre_id, token_hash),
  foreign key (centre_id, account_id) references people.account (centre_id, id)
);
comment on table people.login is 'Zalogowanie: one signed-in browser; only the hash of its token is kept';
create index on people.login (centre_id, account_id);
create index on people.login (expires_at);
select kernel.protect('people.login');

create table people.private_link (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  purpose text not null,
  subject_id uuid not null,
  -- The token is HMAC(secret, id, generation): never stored, so it can be made again; a new generation ends the old.
  generation integer not null default 1,
  -- For people without e-mail: a number and a short code on paper that do the same.
  number text not null,
  code_hash text,
  attempts integer not null default 0,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (centre_id, id),
  unique (centre_id, number)
);
comment on table people.private_link is 'Prywatny odnośnik: lets a person without an account see and change one thing';
create index on people.private_link (centre_id, subject_id);
select kernel.protect('people.private_link');

create table people.consent (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  person_id uuid,
  subject_id uuid not null,
  purpose text not null check (purpose in ('image', 'voice', 'contact', 'publication')),
  text_version text not null,
  channel text not null check (channel in ('paper', 'portal', 'oral')),
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (centre_id, id),
  foreign key (centre_id, person_id) references people.person (centre_id, id)
);
comment on table people.consent is 'Zgoda (RODO art. 6 ust. 1 lit. a): given for one purpose, can be withdrawn';
create index on people.consent (centre_id, person_id);
create index on people.consent (centre_id, subject_id);
select kernel.protect('people.consent');
