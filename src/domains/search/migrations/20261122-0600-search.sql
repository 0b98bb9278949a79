-- Search: what residents can find in a centre, a centre's own concepts, and what was asked for and not found.

create schema search;
comment on schema search is 'Wyszukiwanie: entries that can be found, concepts, questions without persons';
grant usage on schema search to splot_app;

create table search.search_entry (
  centre_id uuid not null references kernel.centre (id),
  subject_kind text not null check (subject_kind ~ '^[a-z][a-z_]{0,39}$'),
  subject_id uuid not null,
  code text check (length(code) between 1 and 60),
  path text not null check (path ~ '^/' and length(path) <= 300),
  name text not null check (length(name) between 1 and 300),
  name_uk text check (length(name_uk) <= 300),
  name_en text check (length(name_en) <= 300),
  summary text check (length(summary) <= 2000),
  summary_uk text check (length(summary_uk) <= 2000),
  summary_en text check (length(summary_en) <= 2000),
  body text check (length(body) <= 20000),
  body_uk text check (length(body_uk) <= 20000),
  body_en text check (length(body_en) <= 20000),
  note text check (length(note) <= 500),
  note_uk text check (length(note_uk) <= 500),
  note_en text check (length(note_en) <= 500),
  concepts text[] not null default '{}',
  who text[] not null default '{}' check (who <@ array['parent', 'small-child', 'child', 'teenager', 'adult',
    'senior', 'carer', 'disabled', 'sick', 'unemployed', 'poor', 'homeless', 'migrant', 'victim', 'addicted',
    'family-of-addicted', 'ngo', 'volunteer', 'prisoner', 'everyone']),
  age_from integer check (age_from >= 0 and age_from <= 130),
  age_to integer check (age_to >= 0 and age_to <= 130),
  is_free boolean,
  spoken text[] not null default '{}',
  is_accessible boolean,
  area_id uuid,
  assured_on date,
  expires_on date,
  is_hidden boolean not null default false,
  -- Made by the program, so that no server needs a dictionary: name A, concepts B, summary C, body and families D.
  terms tsvector not null,
  analyzer_version integer not null check (analyzer_version >= 0),
  put_at timestamptz not null,
  primary key (centre_id, subject_kind, subject_id),
  foreign key (centre_id, area_id) references kernel.area (centre_id, id),
  check (age_to >= age_from)
);
comment on table search.search_entry is 'Wpis wyszukiwarki: one thing that residents of a centre can find, in their languages';
create index on search.search_entry (centre_id, area_id);
create index on search.search_entry (centre_id, analyzer_version);
select kernel.protect('search.search_entry');
