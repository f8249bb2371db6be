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
