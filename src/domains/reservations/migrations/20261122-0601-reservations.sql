-- Reservations of rooms: who asked for which room and when, what that occupies, and who decided.

-- For "the same atom at overlapping times": equality of uuids inside a GiST index.
create extension if not exists btree_gist;

create schema reservations;
comment on schema reservations is 'Rezerwacje sal: reservations, what they occupy, policies, series';
grant usage on schema reservations to splot_app;

create table reservations.room_part (
  centre_id uuid not null references kernel.centre (id),
  whole_id uuid not null,
  part_id uuid not null,
  primary key (centre_id, whole_id, part_id),
  foreign key (centre_id, whole_id) references places.room (centre_id, id),
  -- A room that is its own only part would be an undivided room: no harm, so no check.
  foreign key (centre_id, part_id) references places.room (centre_id, id)
);
comment on table reservations.room_part is 'Część sali dzielonej: a room that is a part of another; booking one occupies the other';
create index on reservations.room_part (centre_id, part_id);
select kernel.protect('reservations.room_part');

create table reservations.policy (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  venue_id uuid not null,
  valid_from date not null,
  -- Without it requests compete: a slot is taken only when somebody approves.
  requests_occupy boolean not null default true,
  approves_itself boolean not null default false,
  -- Empty: as long as the venue is open.
  opens_minute integer check (opens_minute >= 0 and opens_minute <= 1439),
  closes_minute integer check (closes_minute >= 1 and closes_minute <= 1440),
  length_min_minutes integer not null check (length_min_minutes >= 15 and length_min_minutes <= 1440),
  length_max_minutes integer not null check (length_max_minutes >= 15 and length_max_minutes <= 1440),
  notice_hours integer not null check (notice_hours >= 0 and notice_hours <= 2160),
  advance_days integer not null check (advance_days >= 1 and advance_days <= 730),
  -- Empty: as often as they like.
  quota_a_month integer check (quota_a_month >= 1 and quota_a_month <= 500),
  people_itself_max integer check (people_itself_max >= 1 and people_itself_max <= 5000),
  purposes_forbidden text[] not null default '{}' check (purposes_forbidden <@ array['meeting', 'workshop',
    'course', 'celebration', 'culture', 'sport', 'children', 'seniors', 'help', 'organisation', 'political',
    'religious', 'commercial', 'other']),
  purposes_asked text[] not null default '{}' check (purposes_asked <@ array['meeting', 'workshop', 'course',
    'celebration', 'culture', 'sport', 'children', 'seniors', 'help', 'organisation', 'political', 'religious',
    'commercial', 'other']),
  version integer not null default 1,
  primary key (centre_id, id),
  unique (centre_id, venue_id, valid_from),
  foreign key (centre_id, venue_id) references places.venue (centre_id, id),
  check (closes_minute > opens_minute),
  check (length_max_minutes >= length_min_minutes)
);
comment on table reservations.policy is 'Zasady rezerwacji miejsca od dnia: what may be asked for, and what is approved without asking anybody';
select kernel.protect('reservations.policy');

create table reservations.series_rule (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  room_id uuid not null,
  -- RFC 5545, the subset of series.rules.ts; read on the clock of the venue.
  rule text not null check (length(rule) between 10 and 300),
  first_on date not null,
  starts_minute integer not null check (starts_minute >= 0 and starts_minute <= 1439),
  length_minutes integer not null check (length_minutes >= 15 and length_minutes <= 1440),
  zone text not null,
  made_at timestamptz not null,
  version integer not null default 1,
  primary key (centre_id, id),
  foreign key (centre_id, room_id) references places.room (centre_id, id)
);
comment on table reservations.series_rule is 'Seria rezerwacji: a rule by which one meeting comes back, on the clock of the place';
create index on reservations.series_rule (centre_id, room_id);
select kernel.protect('reservations.series_rule');

create table reservations.reservation (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  -- The number of its private link: said on the phone, printed on paper.
  number text not null check (number ~ '^[0-9]{8}$'),
  room_id uuid not null,
  series_id uuid,
  state text not null check (state in ('held', 'requested', 'needs_info', 'approved', 'refused', 'withdrawn',
    'cancelled', 'expired')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- A hold past this moment no longer counts; whoever needs the slot next clears it away.
  held_until timestamptz,
  extended integer not null default 0 check (extended >= 0),
  title text check (length(title) between 3 and 120),
  purpose text check (purpose in ('meeting', 'workshop', 'course', 'celebration', 'culture', 'sport', 'children',
    'seniors', 'help', 'organisation', 'political', 'religious', 'commercial', 'other')),
  is_open boolean,
  description text check (length(description) <= 2000),
  people integer check (people >= 1 and people <= 5000),
  age_groups text[] not null default '{}' check (age_groups <@ array['children', 'teenagers', 'adults', 'seniors']),
  setup_minutes integer not null default 0 check (setup_minutes >= 0 and setup_minutes <= 480),
  cleanup_minutes integer not null default 0 check (cleanup_minutes >= 0 and cleanup_minutes <= 480),
  needs text check (length(needs) <= 1000),
  access_needs text check (length(access_needs) <= 1000),
  fee_grosze bigint check (fee_grosze >= 0),
  fee_reason text check (length(fee_reason) <= 500),
  house_rules_version_id uuid,
  rules_accepted_at timestamptz,
  -- Why nobody but a person may say yes: codes of policy.rules.ts.
  queue_reasons text[] not null default '{}',
  source text not null check (source in ('portal', 'api', 'staff')),
  language text not null check (language in ('pl', 'uk', 'en')),
  made_at timestamptz not null,
  requested_at timestamptz,
  version integer not null default 1,
  primary key (centre_id, id),
  unique (centre_id, number),
  foreign key (centre_id, room_id) references places.room (centre_id, id),
  foreign key (centre_id, series_id) references reservations.series_rule (centre_id, id),
  foreign key (centre_id, house_rules_version_id) references places.house_rules_version (centre_id, id),
  check (ends_at > starts_at),
  check ((state = 'held') = (held_until is not null)),
  check ((house_rules_version_id is null) or (rules_accepted_at is not null))
);
comment on table reservations.reservation is 'Rezerwacja sali: a room asked for from one moment to another, and what for';
create index on reservations.reservation (centre_id, room_id, starts_at);
create index on reservations.reservation (centre_id, starts_at);
create index on reservations.reservation (centre_id, state, requested_at);
create index on reservations.reservation (centre_id, series_id);
create index on reservations.reservation (centre_id, house_rules_version_id);
select kernel.protect('reservations.reservation');

create table reservations.applicant (
  centre_id uuid not null references kernel.centre (id),
  reservation_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  organisation text check (length(organisation) <= 200),
  guardian text check (length(guardian) <= 120),
  email text check (length(email) <= 200),
  phone text check (length(phone) <= 40),
  address text check (length(address) <= 300),
  primary key (centre_id, reservation_id),
  foreign key (centre_id, reservation_id) references reservations.reservation (centre_id, id),
  check (email is not null or phone is not null or address is not null)
);
comment on table reservations.applicant is 'Kto prosi o salę i jak go znaleźć: kept apart, so that no public list can come near it';
create index on reservations.applicant (centre_id, lower(organisation));
select kernel.protect('reservations.applicant');

create table reservations.reservation_slot (
  centre_id uuid not null references kernel.centre (id),
  reservation_id uuid not null,
  -- A room that is not divided; a divided one has a row for each of its parts.
  atom_id uuid not null,
  -- With the buffers of the room. Two plain columns, because under row-level security && is no index condition.
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (centre_id, reservation_id, atom_id),
  foreign key (centre_id, reservation_id) references reservations.reservation (centre_id, id),
  foreign key (centre_id, atom_id) references places.room (centre_id, id),
  check (ends_at > starts_at),
  -- The last wall; the deed locks the rooms first, because a storm of rivals against this alone ends in deadlocks.
  constraint reservation_slot_taken exclude using gist (
    centre_id with =, atom_id with =, tstzrange(starts_at, ends_at, '[)') with &&)
);
comment on table reservations.reservation_slot is 'Zajęty czas sali: one row per atom while a reservation occupies; no other may overlap it';
create index on reservations.reservation_slot (centre_id, atom_id, starts_at);
select kernel.protect('reservations.reservation_slot');

create table reservations.reservation_step (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  reservation_id uuid not null,
  step text not null check (step in ('hold', 'request', 'approve', 'refuse', 'withdraw', 'cancel', 'expire', 'move',
    'change', 'undo')),
  reason text check (length(reason) <= 1000),
  taken_at timestamptz not null,
  taken_by_kind text not null,
  taken_by_id uuid,
  primary key (centre_id, id),
  foreign key (centre_id, reservation_id) references reservations.reservation (centre_id, id)
);
comment on table reservations.reservation_step is 'Krok w sprawie rezerwacji: who asked, approved, refused or cancelled, when and why';
create index on reservations.reservation_step (centre_id, reservation_id, taken_at);
select kernel.protect('reservations.reservation_step', true);
