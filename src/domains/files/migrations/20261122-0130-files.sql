create schema files;
comment on schema files is 'Pliki: bytes that people gave us or that we made, kept once by their content';
grant usage on schema files to splot_app, splot_public;

create table files.stored_file (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes > 0),
  content_type text not null,
  name text not null check (length(name) between 1 and 200),
  -- A file is stored as pending first and attached inside the deed that needs it (architecture, "Writing safely").
  state text not null default 'pending' check (state in ('pending', 'attached', 'withdrawn')),
  scan text not null default 'unscanned' check (scan in ('unscanned', 'clean', 'infected')),
  width integer,
  height integer,
  thumbnail_sha256 text check (thumbnail_sha256 ~ '^[0-9a-f]{64}$'),
  stored_at timestamptz not null,
  stored_by_kind text not null,
  stored_by_id uuid,
  primary key (centre_id, id),
  check ((width is null) = (height is null))
);
comment on table files.stored_file is 'Plik: one kept file; its bytes lie in the file store under their SHA-256';
create index on files.stored_file (centre_id, sha256);
create index on files.stored_file (centre_id, state, stored_at);
select kernel.protect('files.stored_file');
