create schema notifications;
comment on schema notifications is 'Powiadomienia: calls that staff make and log; messages themselves wait in kernel.outbox';
grant usage on schema notifications to splot_app;

create table notifications.call_attempt (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  message_id uuid not null,
  result text not null check (result in ('reached', 'not-reached')),
  note text check (length(note) <= 500),
  logged_at timestamptz not null,
  logged_by_kind text not null,
  logged_by_id uuid,
  primary key (centre_id, id),
  foreign key (centre_id, message_id) references kernel.outbox (centre_id, id)
);
comment on table notifications.call_attempt is 'Próba telefonu: a call that staff made for a message, with its result; an offer''s clock starts here';
create index on notifications.call_attempt (centre_id, message_id, logged_at);
select kernel.protect('notifications.call_attempt');
