-- Information desk: people to call, calls and visits without persons, what a week left unanswered.

create schema desk;
comment on schema desk is 'Punkt informacyjny: people to call, enquiries, weekly review';
grant usage on schema desk to splot_app;

create table desk.office_phone (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  account_id uuid not null,
  phone text not null check (length(phone) between 3 and 40),
  -- In words by which the desk finds the person: "zasiłki, dodatki mieszkaniowe".
  helps_with text not null check (length(helps_with) between 3 and 300),
  reachable text check (length(reachable) <= 120),
  withdrawn_on date,
  version integer not null default 1,
  primary key (centre_id, id),
  unique (centre_id, account_id),
  foreign key (centre_id, account_id) references people.account (centre_id, id)
);
comment on table desk.office_phone is 'Telefon służbowy pracownika: whom the desk calls, and about what';
select kernel.protect('desk.office_phone');

create table desk.enquiry (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  asked text not null check (length(asked) between 2 and 200),
  -- Folded main words of the question in the order of the alphabet: alike questions have the same.
  topic text not null check (length(topic) between 1 and 200),
  -- Code of the need that the question most likely means; null when none.
  need text check (need ~ '^[a-z0-9][a-z0-9-]{0,60}$'),
  channel text not null check (channel in ('phone', 'counter', 'email')),
  outcome text not null check (outcome in ('answered', 'sent-to', 'not-answered')),
  answer text not null check (answer in ('service', 'venue', 'person', 'other', 'none')),
  service_id uuid,
  venue_id uuid,
  office_phone_id uuid,
  sent_to text check (length(sent_to) <= 200),
  asked_at timestamptz not null,
  asked_on date not null,
  noted_by_kind text not null check (noted_by_kind in ('account', 'system', 'operator')),
  noted_by_id uuid,
  undone_at timestamptz,
  primary key (centre_id, id),
  foreign key (centre_id, service_id) references catalogue.service (centre_id, id),
  foreign key (centre_id, venue_id) references places.venue (centre_id, id),
  foreign key (centre_id, office_phone_id) references desk.office_phone (centre_id, id),
  check ((answer = 'service') = (service_id is not null)),
  check ((answer = 'venue') = (venue_id is not null)),
  check ((answer = 'person') = (office_phone_id is not null)),
  check (answer <> 'none' or outcome <> 'answered')
);
comment on table desk.enquiry is 'Zapytanie w punkcie informacyjnym (bez danych osób): what was asked and what was answered';
create index on desk.enquiry (centre_id, asked_on);
create index on desk.enquiry (centre_id, service_id);
create index on desk.enquiry (centre_id, venue_id);
create index on desk.enquiry (centre_id, office_phone_id);
create index on desk.enquiry (centre_id, topic) where outcome = 'not-answered';
select kernel.protect('desk.enquiry');

create table desk.review_decision (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  -- The question in words as somebody asked it.
  asked text not null check (length(asked) between 2 and 200),
  topics text[] not null check (cardinality(topics) between 1 and 100),
  decision text not null check (decision in ('phrase', 'new-service', 'unmet-need', 'set-aside')),
  -- The concept that the phrase belongs to.
  concept text check (concept ~ '^[a-z0-9][a-z0-9-]{0,60}$'),
  note text check (length(note) between 3 and 500),
  -- What it was decided on: unanswered enquiries, and days on which residents searched for it.
  enquiry_count integer not null check (enquiry_count >= 0),
  search_days integer not null check (search_days >= 0),
  first_on date not null,
  last_on date not null,
  decided_at timestamptz not null,
  decided_by_kind text not null check (decided_by_kind in ('account', 'system', 'operator')),
  decided_by_id uuid,
  taken_back_at timestamptz,
  primary key (centre_id, id),
  check ((decision = 'phrase') = (concept is not null)),
  check (decision = 'phrase' or note is not null),
  check (last_on >= first_on),
  check (enquiry_count + search_days > 0)
);
comment on table desk.review_decision is 'Decyzja z przeglądu tygodnia: what became of a question without an answer';
create index on desk.review_decision (centre_id, decision, decided_at);
select kernel.protect('desk.review_decision');
