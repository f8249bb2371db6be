-- Into the frame of whoever shows a session's token or an API token's hash, in the same round trip as `enter`: so what is
-- revoked, and a right that is taken, is over at once and for every process. No row: what is shown opens nothing.
create function enter_shown(
    kind text, shown text, at timestamptz, purpose text, record_table regclass, record_key text, record_id text)
  returns table (member json, version bigint, stamp uuid, record_version integer) language plpgsql as $$
declare
  organisation uuid;
begin
  -- Outside every organisation's frame, as the tables' owner: what is shown is what tells which organisation it is.
  if kind = 'token' then
    select m.organisation_id, json_build_object('organisationId', m.organisation_id, 'accountId', m.user_id, 'personId', m.person_id, 'rights', m.rights,
        'name', u.name, 'scopes', t.scopes, 'by', json_build_object('token', t.id, 'name', t.name))
      into organisation, member
      from auth.api_tokens t join auth.memberships m on m.user_id = t.user_id join auth."user" u on u.id = t.user_id
      where t.hash = shown and t.expires_at > at and t.revoked_at is null and m.disabled_at is null;
  else
    select m.organisation_id, json_build_object('organisationId', m.organisation_id, 'accountId', m.user_id, 'personId', m.person_id, 'rights', m.rights,
        'name', u.name, 'by', json_build_object('session', s.id))
      into organisation, member
      from auth.session s join auth.memberships m on m.user_id = s."userId" join auth."user" u on u.id = s."userId"
      where s.token = shown and s."expiresAt" > at and m.disabled_at is null;
  end if;
  if organisation is null then return; end if;
  select e.version, e.stamp, e.record_version into version, stamp, record_version
    from enter(organisation, purpose, record_table, record_key, record_id) e;
  return next;
end $$;
