-- Places: venues with their hours, closures, rooms and house rules. Bookings come later and stand on these rows.

create schema places;
comment on schema places is 'Miejsca: venues, opening hours, exceptions, rooms, house rules';
grant usage on schema places to splot_app;

create table places.venue (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9][a-z0-9-]{0,90}$'),
  state text not null check (state in ('planned', 'open', 'closed')),
  kind text not null check (kind in ('mal', 'centre', 'day_room', 'club', 'library', 'school', 'other')),
  name text not null check (length(name) between 3 and 200),
  address text check (length(address) <= 300),
  area_id uuid,
  -- Hours are read on the clock of the venue, whatever the clock of the server or of the reader says.
  zone text not null default 'Europe/Warsaw',
  phone text check (length(phone) <= 40),
  email text check (length(email) <= 200),
  opens_on date,
  access_facts text[] not null default '{}' check (access_facts <@ array['step_free', 'ramp', 'lift', 'wide_doors',
    'accessible_toilet', 'changing_place', 'parking', 'induction_loop', 'sign_language', 'tactile', 'quiet_place',
    'assistance_dog']),
  description text check (length(description) <= 3000),
  description_uk text check (length(description_uk) <= 3000),
  description_en text check (length(description_en) <= 3000),
  access_note text check (length(access_note) <= 2000),
  access_note_uk text check (length(access_note_uk) <= 2000),
  access_note_en text check (length(access_note_en) <= 2000),
  made_at timestamptz not null,
  version integer not null default 1,
  primary key (centre_id, id),
  unique (centre_id, slug),
  unique (centre_id, name),
  foreign key (centre_id, area_id) references kernel.area (centre_id, id),
  check (state <> 'open' or address is not null)
);
comment on table places.venue is 'Miejsce (np. Miejsce Aktywności Lokalnej): a site that residents come to, planned, open or closed';
create index on places.venue (centre_id, area_id);
select kernel.protect('places.venue');

create table places.venue_step (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  venue_id uuid not null,
  step text not null check (step in ('open', 'close', 'reopen', 'give_up')),
  reason text check (length(reason) <= 1000),
  taken_at timestamptz not null,
  taken_by_kind text not null,
  taken_by_id uuid,
  primary key (centre_id, id),
  foreign key (centre_id, venue_id) references places.venue (centre_id, id)
);
comment on table places.venue_step is 'Zmiana stanu miejsca: who opened or closed a venue, when and why';
create index on places.venue_step (centre_id, venue_id, taken_at);
select kernel.protect('places.venue_step', true);

create table places.opening_season (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  venue_id uuid not null,
  name text not null check (length(name) between 1 and 100),
  -- Both empty: the hours of every day that no dated season holds.
  valid_from date,
  valid_to date,
  version integer not null default 1,
  primary key (centre_id, id),
  -- Of the seasons that hold on a day the one that began last wins: two may not begin together.
  unique nulls not distinct (centre_id, venue_id, valid_from),
  foreign key (centre_id, venue_id) references places.venue (centre_id, id),
  check (valid_to >= valid_from)
);
comment on table places.opening_season is 'Okres z godzinami otwarcia (cały rok, wakacje): weekly hours of a venue and the days on which they hold';
select kernel.protect('places.opening_season');

create table places.opening_span (
  centre_id uuid not null references kernel.centre (id),
  season_id uuid not null,
  weekday integer not null check (weekday >= 1 and weekday <= 7),
  opens_minute integer not null check (opens_minute >= 0),
  closes_minute integer not null check (closes_minute >= 1 and closes_minute <= 1440),
  primary key (centre_id, season_id, weekday, opens_minute),
  foreign key (centre_id, season_id) references places.opening_season (centre_id, id),
  check (closes_minute > opens_minute)
);
comment on table places.opening_span is 'Godziny otwarcia w dniu tygodnia (1 = poniedziałek), w minutach od północy: a span within one day';
select kernel.protect('places.opening_span');

create table places.day_exception (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  -- Empty: an internal day off of the whole centre.
  venue_id uuid,
  kind text not null check (kind in ('closed', 'hours')),
  date_from date not null,
  date_to date not null,
  reason text not null check (length(reason) between 1 and 200),
  version integer not null default 1,
  primary key (centre_id, id),
  foreign key (centre_id, venue_id) references places.venue (centre_id, id),
  check (date_to >= date_from),
  check (venue_id is not null or kind = 'closed')
);
comment on table places.day_exception is 'Wyjątek w godzinach (zamknięcie, inne godziny, wewnętrzny dzień wolny): days that differ from the week';
create index on places.day_exception (centre_id, venue_id, date_from);
select kernel.protect('places.day_exception');

create table places.day_exception_span (
  centre_id uuid not null references kernel.centre (id),
  exception_id uuid not null,
  opens_minute integer not null check (opens_minute >= 0),
  closes_minute integer not null check (closes_minute >= 1 and closes_minute <= 1440),
  primary key (centre_id, exception_id, opens_minute),
  foreign key (centre_id, exception_id) references places.day_exception (centre_id, id),
  check (closes_minute > opens_minute)
);
comment on table places.day_exception_span is 'Inne godziny w dniu wyjątku, w minutach od północy: hours that hold instead of those of the week';
select kernel.protect('places.day_exception_span');

create table places.room (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  venue_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  floor integer check (floor >= -5 and floor <= 60),
  area_m2 numeric(7, 2) check (area_m2 > 0),
  features text[] not null default '{}' check (features <@ array['tables', 'projector', 'sound', 'internet',
    'computers', 'whiteboard', 'kitchen', 'sink', 'mirrors', 'stage', 'piano', 'blackout']),
  access_facts text[] not null default '{}' check (access_facts <@ array['step_free', 'ramp', 'lift', 'wide_doors',
    'accessible_toilet', 'changing_place', 'parking', 'induction_loop', 'sign_language', 'tactile', 'quiet_place',
    'assistance_dog']),
  note text check (length(note) <= 1000),
  -- Time to set up and to clean: a booking blocks the room that much longer.
  buffer_before_minutes integer not null default 0 check (buffer_before_minutes >= 0 and buffer_before_minutes <= 240),
  buffer_after_minutes integer not null default 0 check (buffer_after_minutes >= 0 and buffer_after_minutes <= 240),
  withdrawn_on date,
  version integer not null default 1,
  primary key (centre_id, id),
  unique (centre_id, venue_id, name),
  foreign key (centre_id, venue_id) references places.venue (centre_id, id)
);
comment on table places.room is 'Sala: a space in a venue that can be booked, with its size, equipment and accessibility';
select kernel.protect('places.room');

create table places.room_layout (
  centre_id uuid not null references kernel.centre (id),
  room_id uuid not null,
  layout text not null check (layout in ('standing', 'theatre', 'classroom', 'tables', 'circle')),
  people_max integer not null check (people_max >= 1 and people_max <= 5000),
  primary key (centre_id, room_id, layout),
  foreign key (centre_id, room_id) references places.room (centre_id, id)
);
comment on table places.room_layout is 'Ustawienie sali i liczba osób: how many people a room takes in each arrangement';
select kernel.protect('places.room_layout');

create table places.house_rules_draft (
  centre_id uuid not null references kernel.centre (id),
  venue_id uuid not null,
  body text not null check (length(body) between 1 and 20000),
  body_uk text check (length(body_uk) <= 20000),
  body_en text check (length(body_en) <= 20000),
  version integer not null default 1,
  primary key (centre_id, venue_id),
  foreign key (centre_id, venue_id) references places.venue (centre_id, id)
);
comment on table places.house_rules_draft is 'Szkic regulaminu miejsca: the text that is being written and does not hold yet';
select kernel.protect('places.house_rules_draft');

create table places.house_rules_version (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  venue_id uuid not null,
  number integer not null check (number >= 1),
  body text not null check (length(body) between 1 and 20000),
  body_uk text check (length(body_uk) <= 20000),
  body_en text check (length(body_en) <= 20000),
  valid_from date not null,
  published_at timestamptz not null,
  published_by_kind text not null,
  published_by_id uuid,
  primary key (centre_id, id),
  unique (centre_id, venue_id, number),
  foreign key (centre_id, venue_id) references places.venue (centre_id, id)
);
comment on table places.house_rules_version is 'Wersja regulaminu miejsca: a published text; rows are only added, so what somebody accepted stays as it was';
select kernel.protect('places.house_rules_version', true);

-- Days as MM-DD or counted from Easter Sunday. The Act names Sundays too; those are a matter of the weekly hours.
insert into kernel.legal_parameter (key, value, valid_from, valid_to, basis, confirmed) values
  ('calendar.public-holidays', '["01-01", "01-06", "easter", "easter+1", "05-01", "05-03", "easter+49", "easter+60",
    "08-15", "11-01", "11-11", "12-25", "12-26"]', '2011-01-01', '2025-01-31',
    'Ustawa z 18 stycznia 1951 r. o dniach wolnych od pracy (Dz.U. 2020 poz. 1920), art. 1 pkt 1', true),
  ('calendar.public-holidays', '["01-01", "01-06", "easter", "easter+1", "05-01", "05-03", "easter+49", "easter+60",
    "08-15", "11-01", "11-11", "12-24", "12-25", "12-26"]', '2025-02-01', null,
    'Ustawa z 18 stycznia 1951 r. o dniach wolnych od pracy, art. 1 pkt 1; 24 grudnia dodała ustawa z 6 grudnia 2024 r.', true);
