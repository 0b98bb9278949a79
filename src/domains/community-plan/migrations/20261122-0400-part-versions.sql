-- Two people who change one basis or one recommendation at once are both told, as with every other part of a plan.

alter table community_plan.legal_basis add column version integer not null default 1;
alter table community_plan.recommended_action add column version integer not null default 1;
