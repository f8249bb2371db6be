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

-- As in migration 0013, and in the same round trip it is told what the change touched.
drop function append_audit(uuid, json, boolean, uuid);
create function append_audit(organisation uuid, entries json, changes boolean, asked uuid, touched jsonb)
  returns table (version bigint, stamp uuid) language plpgsql as $$
declare
  head record;
  entry record;
  stood uuid;
  number bigint;
  previous text;
  numbers bigint[] := '{}';
  hashes text[] := '{}';
  previouses text[] := '{}';
begin
  select h.count, h.hash into strict head from audit_heads h where h.organisation_id = organisation for no key update;
  select o.structure_version, o.structure_stamp into version, stamp from organisations o where o.id = organisation;
  if changes then
    stood := stamp;
    update organisations o set structure_version = structure_version + 1 where o.id = organisation
      returning o.structure_version, o.structure_stamp into version, stamp;
    insert into structure_changes (organisation_id, version, before, touched)
      values (organisation, append_audit.version, stood, append_audit.touched);
    delete from structure_changes c where c.organisation_id = organisation and c.version <= append_audit.version - 500;
  elsif stamp <> asked then
    return;
  end if;
  number := head.count;
  previous := head.hash;
  for entry in select * from json_to_recordset(entries)
    as e(at text, actor text, act text, clause text, subject_type text, subject_id text, body text) loop
    number := number + 1;
    numbers := numbers || number;
    previouses := previouses || previous;
    previous := encode(sha256(convert_to(
      '["' || previous || '",' || number || ',' || to_json(entry.at) || ',' || to_json(entry.actor) || ','
      || to_json(entry.act) || ',' || coalesce(to_json(entry.clause)::text, 'null') || ',' || to_json(entry.subject_type) || ','
      || to_json(entry.subject_id) || ',' || to_json(entry.body) || ']', 'UTF8')), 'hex');
    hashes := hashes || previous;
  end loop;
  insert into audit_entries
      (organisation_id, number, at, actor, act, clause, subject_type, subject_id, body, previous_hash, hash)
    select organisation, numbers[e.place], e.at::timestamptz, e.actor, e.act, e.clause, e.subject_type, e.subject_id, e.body,
        previouses[e.place], hashes[e.place]
      from rows from (json_to_recordset(entries)
        as (at text, actor text, act text, clause text, subject_type text, subject_id text, body text)) with ordinality
        as e(at, actor, act, clause, subject_type, subject_id, body, place);
  insert into audit_subjects (organisation_id, subject, number)
    select organisation, s.subject::uuid, numbers[e.place]
      from rows from (json_to_recordset(entries) as (subjects json)) with ordinality as e(subjects, place),
        json_array_elements_text(e.subjects) as s(subject);
  update audit_heads h set count = number, hash = previous where h.organisation_id = organisation;
  return next;
end $$;
