-- Whoever has left is out from the day after: their account opens nothing, whatever it was shown by. One truth: the person's
-- last day. Asked outside every frame, of an organisation that is named, since a plain owner sees persons only in its frame.
create function has_left(organisation uuid, person uuid, at timestamptz) returns boolean language plpgsql as $$
begin
  if person is null then return false; end if;
  perform set_config('app.organisation', organisation::text, true);
  return exists (select from persons p where p.organisation_id = organisation and p.id = person
    and p.left_on < (at at time zone 'Europe/Stockholm')::date);
end $$;

create or replace function member_shown(kind text, shown text, at timestamptz) returns table (organisation uuid, member json) language plpgsql as $$
begin
  if kind = 'token' then
    return query select m.organisation_id, json_build_object('organisationId', m.organisation_id, 'accountId', m.user_id,
        'personId', m.person_id, 'rights', m.rights, 'name', u.name, 'scopes', t.scopes,
        'by', json_build_object('token', t.id, 'name', t.name))
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

-- What disables an account revokes its tokens since; those of accounts that were disabled before don't come back either.
update auth.api_tokens t set revoked_at = m.disabled_at
  from auth.memberships m where m.user_id = t.user_id and m.disabled_at is not null and t.revoked_at is null;
