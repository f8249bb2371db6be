-- Who made a token is said with all that is done by it; null: made before this was kept.
alter table auth.api_tokens add column made_by text;

create or replace function member_shown(kind text, shown text, at timestamptz) returns table (organisation uuid, member json) language plpgsql as $$
begin
  if kind = 'token' then
    return query select m.organisation_id, json_build_object('organisationId', m.organisation_id, 'accountId', m.user_id,
        'personId', m.person_id, 'rights', m.rights, 'name', u.name, 'scopes', t.scopes,
        'by', json_build_object('token', t.id, 'name', t.name, 'madeBy', t.made_by))
      from auth.api_tokens t join auth.memberships m on m.user_id = t.user_id join auth."user" u on u.id = t.user_id
      where t.hash = shown and t.expires_at > at and t.revoked_at is null and m.disabled_at is null
        and not has_left(m.organisation_id, m.person_id, at);
  else
    return query select m.organisation_id, json_build_object('organisationId', m.organisation_id, 'accountId', m.user_id,
        'personId', m.person_id, 'rights', m.rights, 'name', u.name, 'by', json_build_object('session', s.id))
      from auth.session s join auth.memberships m on m.user_id = s."userId" join auth."user" u on u.id = s."userId"
      where s.token = shown and s."expiresAt" > at and m.disabled_at is null
        and not has_left(m.organisation_id, m.person_id, at);
  end if;
end $$;

-- An organisation's frame sees which of its own accounts have a way in: that there is one, and nothing of it.
alter table auth.account enable row level security;
create policy own_ways_in on auth.account for select
  using (exists (select from auth.memberships where memberships.user_id = account."userId"));
grant select ("userId") on auth.account to styrbord_app;

-- The audit is added to by this function alone, which is the owner's: it numbers, hashes on from the hash before, and moves the
-- head. The application's role reads entries and head, and writes neither.
create or replace function append_audit(organisation uuid, entries json, changes boolean, asked uuid)
  returns table (version bigint, stamp uuid)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head record;
  entry record;
  number bigint;
  previous text;
  numbers bigint[] := '{}';
  hashes text[] := '{}';
  previouses text[] := '{}';
begin
  -- An owner that is a superuser sees past row-level security: only the frame's own organisation is added to.
  if organisation is distinct from nullif(current_setting('app.organisation', true), '')::uuid then
    raise exception 'the audit of another organisation' using errcode = 'insufficient_privilege';
  end if;
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
revoke all on function append_audit(uuid, json, boolean, uuid) from public;
grant execute on function append_audit(uuid, json, boolean, uuid) to styrbord_app;
revoke insert, update, delete on audit_heads, audit_entries, audit_subjects from styrbord_app;
