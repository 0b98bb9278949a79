-- A centre's own concepts: needs that the national ones lack, and more phrases for those that they have.

create table search.own_concept (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  -- The code of a national concept whose words are added to, or one of the centre's own.
  code text not null check (code ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  label text not null check (length(label) between 2 and 100),
  label_uk text check (length(label_uk) <= 100),
  label_en text check (length(label_en) <= 100),
  version integer not null default 1,
  changed_at timestamptz not null,
  primary key (centre_id, id),
  unique (centre_id, code)
);
comment on table search.own_concept is 'Potrzeba opisana przez centrum: a need in the words of the people of this centre';
select kernel.protect('search.own_concept');

create table search.own_phrase (
  centre_id uuid not null references kernel.centre (id),
  concept_id uuid not null,
  position integer not null check (position >= 1),
  phrase text not null check (length(phrase) between 2 and 200),
  -- A question that must go on finding the need: a test that runs at every change.
  example text not null check (length(example) between 2 and 200),
  primary key (centre_id, concept_id, position),
  foreign key (centre_id, concept_id) references search.own_concept (centre_id, id)
);
comment on table search.own_phrase is 'Fraza potrzeby z pytaniem próbnym: how people ask for a need, and a question that must find it';
select kernel.protect('search.own_phrase');
