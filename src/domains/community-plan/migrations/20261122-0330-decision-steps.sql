-- What happened to a document or to evidence, by whom and why: the story of its page, and the way back from a withdrawal.

create table community_plan.decision_step (
  centre_id uuid not null references kernel.centre (id),
  id uuid not null,
  documentation_id uuid,
  evidence_id uuid,
  deed text not null check (deed in ('changed', 'accepted', 'rejected', 'withdrawn', 'restored', 'published',
    'unpublished', 'consent')),
  from_state text not null check (from_state in ('proposed', 'accepted', 'rejected', 'withdrawn')),
  to_state text not null check (to_state in ('proposed', 'accepted', 'rejected', 'withdrawn')),
  reason text check (length(reason) between 1 and 1000),
  -- Consent after this step, where the step is about consent.
  consent text check (consent in ('not_needed', 'missing', 'given', 'withdrawn')),
  taken_at timestamptz not null,
  taken_by_kind text not null,
  taken_by_id uuid,
  primary key (centre_id, id),
  foreign key (centre_id, documentation_id) references community_plan.documentation (centre_id, id),
  foreign key (centre_id, evidence_id) references community_plan.evidence (centre_id, id),
  check (num_nonnulls(documentation_id, evidence_id) = 1),
  check ((deed = 'consent') = (consent is not null))
);
comment on table community_plan.decision_step is 'Historia dokumentu albo dowodu zmiany: every edit and decision with actor, time and reason';
create index on community_plan.decision_step (centre_id, documentation_id, taken_at);
create index on community_plan.decision_step (centre_id, evidence_id, taken_at);
select kernel.protect('community_plan.decision_step', append_only => true);
