-- Who moved a task or an activity, when and why: pages tell it, the audit log proves it.

create table community_plan.task_step (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  plan_id uuid not null,
  task_id uuid not null,
  from_state text not null check (from_state in ('planned', 'running', 'done', 'partly', 'dropped')),
  to_state text not null check (to_state in ('planned', 'running', 'done', 'partly', 'dropped')),
  reason text check (length(reason) between 1 and 1000),
  -- The activity whose noting began the task by itself; null where somebody moved the task.
  activity_id uuid,
  taken_at timestamptz not null,
  taken_by_kind text not null,
  taken_by_id uuid,
  primary key (centre_id, id),
  foreign key (centre_id, plan_id, task_id) references community_plan.task (centre_id, plan_id, id) on delete cascade,
  foreign key (centre_id, plan_id, activity_id) references community_plan.activity (centre_id, plan_id, id)
);
comment on table community_plan.task_step is 'Krok w życiu zadania: every change of its state with actor, time and reason';
create index on community_plan.task_step (centre_id, plan_id, task_id, taken_at);
create index on community_plan.task_step (centre_id, plan_id, activity_id);
select kernel.protect('community_plan.task_step', append_only => true);

create table community_plan.activity_step (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  activity_id uuid not null,
  from_state text not null check (from_state in ('planned', 'held', 'cancelled', 'withdrawn')),
  to_state text not null check (to_state in ('planned', 'held', 'cancelled', 'withdrawn')),
  -- Names of the fields that an edit changed; empty for a change of state.
  changed jsonb not null default '[]',
  reason text check (length(reason) between 1 and 1000),
  taken_at timestamptz not null,
  taken_by_kind text not null,
  taken_by_id uuid,
  primary key (centre_id, id),
  foreign key (centre_id, activity_id) references community_plan.activity (centre_id, id)
);
comment on table community_plan.activity_step is 'Historia działania: every edit and change of state with actor, time and reason';
create index on community_plan.activity_step (centre_id, activity_id, taken_at);
select kernel.protect('community_plan.activity_step', append_only => true);
