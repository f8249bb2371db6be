-- An account is of one organisation, and the same address may be in several: what one organisation has says nothing of another's.
-- Who belongs to none can't sign in, and nobody sees them.
delete from auth."user" u where not exists (select from auth.memberships m where m.user_id = u.id);
alter table auth."user" add column organisation_id uuid references organisations
  default nullif(current_setting('app.organisation', true), '')::uuid;
update auth."user" u set organisation_id = m.organisation_id from auth.memberships m where m.user_id = u.id;
alter table auth."user" alter column organisation_id set not null;
alter table auth."user" drop constraint user_email_key;
alter table auth."user" add constraint user_email_key unique (organisation_id, email);
alter table auth."user" add constraint user_of_organisation unique (organisation_id, id);
alter table auth.memberships add constraint membership_of_its_organisation
  foreign key (organisation_id, user_id) references auth."user" (organisation_id, id) on delete cascade;

drop policy own_accounts on auth."user";
drop policy new_accounts on auth."user";
drop policy own_changes on auth."user";
create policy own_organisation on auth."user" using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);

-- Tries are counted for an address in an organisation from here on, under another keyed hash.
delete from auth.sign_in_tries;

-- Whose address it is, and what a password is held against.
create function auth.credential_of(organisation uuid, address text) returns table (id text, password text)
  language sql security definer set search_path = public, pg_temp as $$
  select u.id, a.password from auth."user" u
    left join auth.account a on a."userId" = u.id and a."providerId" = 'credential'
    where u.organisation_id = organisation and u.email = address
$$;

-- Who a code or a session is for, while it can be used; what a password is held against only for whoever is signed in.
create function auth.owner_shown(kind text, shown text, at timestamptz)
  returns table (id text, name text, email text, organisation_id uuid, organisation text, password text)
  language sql security definer set search_path = public, pg_temp as $$
  select u.id, u.name, u.email, o.id, o.name, case kind when 'session' then a.password end
    from (
      select c.user_id as id from auth.activations c
        where kind = 'code' and c.hash = shown and c.used_at is null and c.expires_at > at
      union all
      select s."userId" from auth.session s where kind = 'session' and s.token = shown and s."expiresAt" > at
    ) whose
    join auth."user" u on u.id = whose.id
    join organisations o on o.id = u.organisation_id
    left join auth.account a on a."userId" = u.id and a."providerId" = 'credential'
    where auth.is_open(u.id, at)
$$;

revoke all on function auth.credential_of(uuid, text), auth.owner_shown(text, text, timestamptz) from public;
grant execute on function auth.credential_of(uuid, text), auth.owner_shown(text, text, timestamptz) to styrbord_sign_in;
