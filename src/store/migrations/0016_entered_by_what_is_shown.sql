-- Whose account it is that a session's token or an API token's hash was shown of; no row where it opens nothing.
create function member_shown(kind text, shown text, at timestamptz) returns table (organisation uuid, member json) language plpgsql as $$
begin
  if kind = 'token' then
    return query select m.organisation_id, json_build_object('organisationId', m.organisation_id, 'accountId', m.user_id,
        'personId', m.person_id, 'rights', m.rights, 'name', u.name, 'scopes', t.scopes,
        'by', json_build_object('token', t.id, 'name', t.name))
      from auth.api_tokens t join auth.memberships m on m.user_id = t.user_id join auth."user" u on u.id = t.user_id
      where t.hash = shown and t.expires_at > at and t.revoked_at is null and m.disabled_at is null;
  else
    return query select m.organisation_id, json_build_object('organisationId', m.organisation_id, 'accountId', m.user_id,
        'personId', m.person_id, 'rights', m.rights, 'name', u.name, 'by', json_build_object('session', s.id))
      from auth.session s join auth.memberships m on m.user_id = s."userId" join auth."user" u on u.id = s."userId"
      where s.token = shown and s."expiresAt" > at and m.disabled_at is null;
  end if;
end $$;

-- Into the frame of whoever shows it, in the same round trip as `enter`: so what is revoked, and a right that is taken, is
-- over at once and for every process. Who may not do the act (its id is not in the token's scopes, or the right is
-- missing) locks nothing. Who has waited for a lock is asked again, since much may have been taken back meanwhile.
create function enter_shown(kind text, shown text, at timestamptz, act text, needs text,
    purpose text, record_table regclass, record_key text, record_id text)
  returns table (member json, version bigint, stamp uuid, record_version integer) language plpgsql as $$
declare
  entered uuid;
  does text := purpose;
begin
  -- Outside every organisation's frame, as the tables' owner: what is shown is what tells which organisation it is.
  select m.organisation, m.member into entered, member from member_shown(kind, shown, at) m;
  if entered is null then return; end if;
  if not coalesce(member::jsonb -> 'scopes' ? act, true) or not coalesce(member::jsonb -> 'rights' ? needs, true) then
    does := 'read';
  end if;
  select e.version, e.stamp, e.record_version into version, stamp, record_version
    from enter(entered, does, record_table, record_key, record_id) e;
  if does <> 'read' then
    perform set_config('role', 'none', true);
    select m.member into member from member_shown(kind, shown, at) m where m.organisation = entered;
    if member is null then return; end if;
    perform set_config('role', 'styrbord_app', true);
  end if;
  return next;
end $$;
