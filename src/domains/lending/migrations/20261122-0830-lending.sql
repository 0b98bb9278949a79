-- Lending: models and numbered items, loans from request to return.
-- btree_gist is a trusted extension: the wall that keeps one item from being in two places stands on it.
create extension if not exists btree_gist;

create schema lending;
comment on schema lending is 'Wypożyczalnia: equipment models, numbered items, loans';
grant usage on schema lending to splot_app;

create table lending.equipment_model (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9][a-z0-9-]{0,90}$'),
  name text not null check (length(name) between 2 and 200),
  kind text not null check (kind in ('rehabilitation', 'event', 'tool', 'electronics')),
  description text check (length(description) <= 3000),
  description_uk text check (length(description_uk) <= 3000),
  description_en text check (length(description_en) <= 3000),
  deposit_grosze bigint not null default 0 check (deposit_grosze >= 0),
  loan_days_max integer not null check (loan_days_max between 1 and 730),
  cleaning_days integer not null default 0 check (cleaning_days between 0 and 30),
  by_hour boolean not null default false,
  asks_certificate boolean not null default false,
  asks_instruction boolean not null default false,
  -- Who comes first in the queue; nobody listed: only the time of the request counts.
  first_groups text[] not null default '{}' check (first_groups <@ array['disabled', 'sudden', 'senior', 'carer',
    'organisation']),
  withdrawn_on date,
  version integer not null default 1,
  primary key (centre_id, id),
  unique (centre_id, slug),
  unique (centre_id, name)
);
comment on table lending.equipment_model is 'Model sprzętu w wypożyczalni: what can be lent, on which terms; its pieces are items';
select kernel.protect('lending.equipment_model');

create table lending.item (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  model_id uuid not null,
  inventory_number text not null check (length(inventory_number) between 1 and 40),
  condition text not null check (length(condition) between 1 and 1000),
  venue_id uuid not null,
  check_due_on date,
  gone text check (gone in ('withdrawn', 'lost')),
  gone_at timestamptz,
  version integer not null default 1,
  primary key (centre_id, id),
  unique (centre_id, inventory_number),
  foreign key (centre_id, model_id) references lending.equipment_model (centre_id, id),
  foreign key (centre_id, venue_id) references places.venue (centre_id, id),
  check ((gone is null) = (gone_at is null))
);
comment on table lending.item is 'Sztuka sprzętu z numerem inwentarzowym: one numbered piece, where it stands and in what condition';
create index on lending.item (centre_id, model_id);
create index on lending.item (centre_id, venue_id);
select kernel.protect('lending.item');

create table lending.loan (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  number text not null check (number ~ '^W/[0-9]{4}/[0-9]{1,6}$'),
  state text not null check (state in ('requested', 'waiting', 'offered', 'approved', 'issued', 'returned', 'closed',
    'refused', 'withdrawn', 'cancelled', 'lapsed')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  borrower text not null check (length(borrower) between 2 and 200),
  -- Who uses the equipment, when it is somebody else than the borrower.
  equipment_user text check (length(equipment_user) between 2 and 200),
  email text check (length(email) <= 200),
  phone text check (length(phone) <= 40),
  address text check (length(address) <= 300),
  in_group text check (in_group in ('disabled', 'sudden', 'senior', 'carer', 'organisation')),
  priority boolean not null default false,
  delivery boolean not null default false,
  delivery_address text check (length(delivery_address) <= 300),
  -- Only the kind, the result and the day: the paper itself is shown and given back, never kept.
  certificate_kind text check (certificate_kind in ('disability', 'degree', 'doctor', 'zus')),
  certificate_result text check (certificate_result in ('fits', 'does_not_fit')),
  certificate_seen_on date,
  purpose text check (length(purpose) <= 1000),
  language text not null default 'pl' check (language in ('pl', 'uk', 'en')),
  typed_by_staff boolean not null default false,
  requested_at timestamptz not null,
  offer_until timestamptz,
  deposit_taken_grosze bigint check (deposit_taken_grosze >= 0),
  deposit_back_grosze bigint check (deposit_back_grosze >= 0),
  deposit_kept_reason text check (length(deposit_kept_reason) <= 1000),
  instructed_on date,
  version integer not null default 1,
  primary key (centre_id, id),
  unique (centre_id, number),
  check (ends_at > starts_at),
  check ((state = 'offered') = (offer_until is not null)),
  check (not delivery or delivery_address is not null),
  check ((certificate_result is null) = (certificate_seen_on is null)),
  check (certificate_result is null or certificate_kind is not null),
  check (deposit_back_grosze <= deposit_taken_grosze),
  check (email is not null or phone is not null or address is not null)
);
comment on table lending.loan is 'Wypożyczenie (umowa użyczenia): a loan for use from its request to the return of everything and of the deposit';
create index on lending.loan (centre_id, state, ends_at);
create index on lending.loan (centre_id, requested_at);
select kernel.protect('lending.loan');

create table lending.loan_piece (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  loan_id uuid not null,
  model_id uuid not null,
  item_id uuid,
  state text not null check (state in ('waiting', 'promised', 'out', 'returned', 'lost', 'dropped')),
  -- What the piece takes of its model, cleaning after it included.
  busy_at timestamptz not null,
  busy_until timestamptz not null,
  issued_at timestamptz,
  back_at timestamptz,
  condition_out text check (length(condition_out) <= 1000),
  condition_back text check (length(condition_back) <= 1000),
  damage text check (length(damage) <= 1000),
  primary key (centre_id, id),
  foreign key (centre_id, loan_id) references lending.loan (centre_id, id),
  foreign key (centre_id, model_id) references lending.equipment_model (centre_id, id),
  foreign key (centre_id, item_id) references lending.item (centre_id, id),
  check (busy_until >= busy_at),
  check (state not in ('out', 'returned', 'lost') or (item_id is not null and issued_at is not null)),
  check ((state in ('returned', 'lost')) = (back_at is not null))
);
comment on table lending.loan_piece is 'Pozycja wypożyczenia: one piece of a model in a loan; the numbered item is chosen when it is issued';
create index on lending.loan_piece (centre_id, loan_id);
create index on lending.loan_piece (centre_id, model_id, state, busy_until);
create index on lending.loan_piece (centre_id, item_id);
select kernel.protect('lending.loan_piece');

create table lending.item_hold (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  item_id uuid not null,
  why text not null check (why in ('loan', 'cleaning', 'repair')),
  piece_id uuid,
  note text check (length(note) <= 1000),
  held_at timestamptz not null,
  -- Empty: nobody knows yet. Then nothing else may follow.
  held_until timestamptz,
  -- When a repair should end; only a guess, so it is no wall.
  expected_on date,
  primary key (centre_id, id),
  foreign key (centre_id, item_id) references lending.item (centre_id, id),
  foreign key (centre_id, piece_id) references lending.loan_piece (centre_id, id),
  check (held_until >= held_at),
  check ((why = 'loan') = (piece_id is not null)),
  -- The last wall: an item is in one place at a time, whatever the program thought.
  constraint item_in_one_place exclude using gist (centre_id with =, item_id with =,
    tstzrange(held_at, held_until) with &&)
);
comment on table lending.item_hold is 'Zajętość sztuki (wypożyczenie, czyszczenie, naprawa): where an item was and is; two holds of one item never overlap';
create index on lending.item_hold (centre_id, item_id, held_at);
create index on lending.item_hold (centre_id, piece_id);
select kernel.protect('lending.item_hold');

create table lending.loan_step (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  loan_id uuid not null,
  step text not null,
  -- Which reminder it was; a second one of the same stage is not sent.
  stage integer,
  note text check (length(note) <= 2000),
  taken_at timestamptz not null,
  taken_by_kind text not null,
  taken_by_id uuid,
  primary key (centre_id, id),
  unique (centre_id, loan_id, step, stage),
  foreign key (centre_id, loan_id) references lending.loan (centre_id, id)
);
comment on table lending.loan_step is 'Zdarzenie w wypożyczeniu: what happened to a loan, when, by whom and why; rows are only added';
select kernel.protect('lending.loan_step', true);
