-- Which records each change of a structure touched, so that another process reads those and not everything. `before` is
-- the stamp of the structure that it changed; `touched` the ids by kind, null where they are too many to be worth it.
-- Of each organisation the latest five hundred are there: whoever is further behind reads everything.
create table structure_changes (
  organisation_id uuid not null references organisations,
  version bigint not null,
  before uuid not null,
  touched jsonb,
  primary key (organisation_id, version)
);
alter table structure_changes enable row level security;
alter table structure_changes force row level security;
create policy own_organisation on structure_changes using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert, delete on structure_changes to styrbord_app;

-- Adds the entries of a change of the structure, which holds the organisation's row, and in the same round trip tells what
-- it touched.
create function append_change(organisation uuid, entries json, touched jsonb)
  returns table (version bigint, stamp uuid) language plpgsql as $$
declare
  stood uuid;
begin
  select o.structure_stamp into stood from organisations o where o.id = organisation;
  select a.version, a.stamp into version, stamp from append_audit(organisation, entries, true, null) a;
  insert into structure_changes (organisation_id, version, before, touched)
    values (organisation, append_change.version, stood, append_change.touched);
  delete from structure_changes c where c.organisation_id = organisation and c.version <= append_change.version - 500;
  return next;
end $$;
