-- A role's dates, proof and training are edited by several people: the version finds a change meanwhile.
alter table people.role_assignment add column version integer not null default 1;
-- "Whose training ends soon" is asked on every visit of "Dziś".
create index on people.role_assignment (centre_id, training_expires_on);
create index on people.role_assignment (centre_id, valid_to);

-- The short code on paper is made from the secret, the id and the generation, as the token is: nothing of it is kept.
alter table people.private_link drop column code_hash;
-- After five wrong codes the number rests; after twenty the paper is worthless and staff make a new generation.
alter table people.private_link add column rest_ends_at timestamptz;
alter table people.private_link add column made_by_kind text not null;
alter table people.private_link add column made_by_id uuid;
