-- Work beside structure: the audit's head is a row of its own, so that an act that changes no structure never touches the
-- organisation's row, and the structure is told by a stamp that no other change of it can have.
create table audit_heads (
  organisation_id uuid primary key references organisations,
  count bigint not null default 0,
  hash text not null default ''
);
insert into audit_heads (organisation_id, count, hash) select id, audit_count, audit_hash from organisations;
alter table organisations drop column audit_count, drop column audit_hash;
alter table audit_heads enable row level security;
alter table audit_heads force row level security;
create policy own_organisation on audit_heads using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, update on audit_heads to styrbord_app;

alter table organisations add column structure_stamp uuid not null default gen_random_uuid();
create function stamp_structure() returns trigger language plpgsql as $$
begin
  new.structure_stamp := gen_random_uuid();
  return new;
end $$;
create trigger structure_is_stamped before update of structure_version on organisations
  for each row execute function stamp_structure();

-- Into an organisation's frame, in one round trip: the role and the organisation hold until the transaction ends. Answers
-- which structure stands, and the version of the record that is asked for. A change of the structure takes the
-- organisation's row first, then the record; `for no key update`, since the foreign key of every inserted row holds it.
create function enter(organisation uuid, purpose text, record_table regclass, record_key text, record_id text)
  returns table (version bigint, stamp uuid, record_version integer) language plpgsql as $$
begin
  perform set_config('role', 'styrbord_app', true), set_config('app.organisation', organisation::text, true);
  if purpose = 'change' then
    perform from organisations o where o.id = organisation for no key update;
  end if;
  -- The record before the structure: an older version with a newer structure is met by If-Match, never the other way round.
  if record_table is not null then
    execute format('select version from %s where %I = $1::%s %s', record_table, record_key,
      case record_key when 'id' then 'uuid' else 'text' end, case when purpose = 'read' then '' else 'for no key update' end) into record_version using record_id;
  end if;
  select o.structure_version, o.structure_stamp into version, stamp from organisations o where o.id = organisation;
  return next;
end $$;

-- Adds entries to the organisation's chain. Called last in a transaction, since it holds the chain's head until the end.
-- Each hash is that of the JSON array of the hash before it and the entry's fields, as src/store/audit.ts tells.
-- `changes`: the structure has changed. Else `asked` is the stamp of the structure that the act was asked of, and no row
-- is answered if that isn't the one that stands by now: whoever holds the head is the only one who can tell.
create function append_audit(organisation uuid, entries json, changes boolean, asked uuid)
  returns table (version bigint, stamp uuid) language plpgsql as $$
declare
  head record;
  entry record;
  number bigint;
  previous text;
  numbers bigint[] := '{}';
  hashes text[] := '{}';
  previouses text[] := '{}';
begin
  select h.count, h.hash into strict head from audit_heads h where h.organisation_id = organisation for no key update;
  if changes then
    update organisations o set structure_version = structure_version + 1 where o.id = organisation
      returning o.structure_version, o.structure_stamp into version, stamp;
  else
    select o.structure_version, o.structure_stamp into version, stamp from organisations o where o.id = organisation;
    if stamp <> asked then return; end if;
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

-- What points is held against what it points to when the transaction ends: an act's records needn't come in the order of
-- their references, and what an import made can go all at once.
do $$ declare each record; begin
  for each in
    select c.conname, c.conrelid::regclass as relation from pg_constraint c
    where c.contype = 'f' and not c.condeferrable and c.connamespace in ('public'::regnamespace, 'auth'::regnamespace)
      and c.confrelid <> 'organisations'::regclass and c.confdeltype = 'a'
  loop
    execute format('alter table %s alter constraint %I deferrable initially deferred', each.relation, each.conname);
  end loop;
end $$;
