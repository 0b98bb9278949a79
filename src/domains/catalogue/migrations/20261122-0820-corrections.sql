-- What providers and residents say of a card: corrections through a private link, and reported errors.

create table catalogue.correction (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  service_id uuid not null,
  -- Only what the provider would have otherwise; applied to the card of the day on which staff accept it.
  change jsonb not null,
  note text check (length(note) <= 1000),
  made_at timestamptz not null,
  made_by_kind text not null,
  made_by_id uuid,
  state text not null default 'waiting' check (state in ('waiting', 'accepted', 'rejected')),
  decided_at timestamptz,
  decided_by_kind text,
  decided_by_id uuid,
  version integer not null default 1,
  primary key (centre_id, id),
  foreign key (centre_id, service_id) references catalogue.service (centre_id, id),
  check ((state = 'waiting') = (decided_at is null))
);
comment on table catalogue.correction is 'Poprawka wykonawcy: what a provider would have otherwise on a card, until staff accept or reject it';
create index on catalogue.correction (centre_id, service_id, state);
select kernel.protect('catalogue.correction');

create table catalogue.error_report (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  service_id uuid not null,
  what text not null check (length(what) between 1 and 3000),
  contact text check (length(contact) <= 300),
  language text not null check (language in ('pl', 'uk', 'en')),
  reported_at timestamptz not null,
  due_on date not null,
  answer text check (length(answer) <= 3000),
  answered_at timestamptz,
  answered_by_kind text,
  answered_by_id uuid,
  version integer not null default 1,
  primary key (centre_id, id),
  foreign key (centre_id, service_id) references catalogue.service (centre_id, id),
  check ((answer is null) = (answered_at is null))
);
comment on table catalogue.error_report is 'Zgłoszenie błędu na karcie usługi: what a reader found wrong, and the answer';
create index on catalogue.error_report (centre_id, service_id);
create index on catalogue.error_report (centre_id, due_on);
select kernel.protect('catalogue.error_report');
