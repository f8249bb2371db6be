-- On a server the product's login needn't own the tables. Outside every frame it is let do what signing in takes, as the role
-- styrbord_sign_in: that role reaches no table of sign-in's, only these functions of the owner's, each of which answers for what it
-- is shown (a session's token, a code's or a token's hash, an address, an account) and lists nothing. What such a login still can stands
-- in docs/drift.md and docs/decisions/0025. The role can be made beforehand; else the owner needs CREATEROLE. Who owns the tables and logs in with them may call all of it as before.
do $$ begin
  if not exists (select from pg_roles where rolname = 'styrbord_sign_in') then create role styrbord_sign_in nologin; end if;
exception
  -- Another database of the same server made it in the same moment.
  when duplicate_object or unique_violation then null;
  when insufficient_privilege then
    raise exception 'The database user % may not make the role styrbord_sign_in. Make it beforehand: create role styrbord_sign_in nologin',
      quote_ident(current_user);
end $$;

-- So it is from PostgreSQL 15 on, but for a schema that has come from an earlier one: what the owner's functions call is the owner's.
revoke create on schema public from public;

-- The library keeps nothing by itself any more.
drop table auth.verification;
alter table auth.sign_in_tries enable row level security;

alter function member_shown(text, text, timestamptz) security definer set search_path = public, pg_temp;

-- As before, but nobody steps out of the frame's role to ask again.
create or replace function enter_shown(kind text, shown text, at timestamptz, act text, needs text,
    purpose text, record_table regclass, record_key text, record_id text, whole boolean)
  returns table (member json, version bigint, stamp uuid, record_version integer, record_row json, record_accounts json)
  language plpgsql as $$
declare
  entered uuid;
  does text := purpose;
begin
  -- What is shown is what tells which organisation it is.
  select m.organisation, m.member into entered, member from member_shown(kind, shown, at) m;
  if entered is null then return; end if;
  -- Who may not do the act locks nothing.
  if not coalesce(member::jsonb -> 'scopes' ? act, true) or not coalesce(member::jsonb -> 'rights' ? needs, true) then
    does := 'read';
  end if;
  select e.version, e.stamp, e.record_version, e.record_row, e.record_accounts
    into version, stamp, record_version, record_row, record_accounts
    from enter(entered, does, record_table, record_key, record_id, whole) e;
  if does <> 'read' then
    -- Who has waited for a lock is asked again, since much may have been taken back meanwhile.
    select m.member into member from member_shown(kind, shown, at) m where m.organisation = entered;
    if member is null then return; end if;
  end if;
  return next;
end $$;

create function auth.is_open(account text, at timestamptz) returns boolean language sql as $$
  select exists (select from auth.memberships m
    where m.user_id = account and m.disabled_at is null and not has_left(m.organisation_id, m.person_id, at))
$$;

-- Whoever was signed in with the old one is out.
create function auth.set_password(account text, chosen text) returns void language plpgsql as $$
begin
  update auth.account a set password = chosen, "updatedAt" = now() where a."userId" = account and a."providerId" = 'credential';
  if not found then
    insert into auth.account (id, "accountId", "providerId", "userId", password)
      values (gen_random_uuid()::text, account, 'credential', account, chosen);
  end if;
  delete from auth.session s where s."userId" = account;
end $$;

-- Uses a code up for a new password, and answers whose it was; null where it is unknown, used or too old, or the account is closed.
create function auth.use_code(code text, at timestamptz, chosen text) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  account text;
begin
  update auth.activations c set used_at = at
    where c.hash = code and c.used_at is null and c.expires_at > at and auth.is_open(c.user_id, at)
    returning c.user_id into account;
  if account is not null then perform auth.set_password(account, chosen); end if;
  return account;
end $$;

-- For whoever is signed in, where `present` still is what the password is held against.
create function auth.change_password(shown text, at timestamptz, present text, chosen text) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  account text;
begin
  select a."userId" into account from auth.session s join auth.account a on a."userId" = s."userId" and a."providerId" = 'credential'
    where s.token = shown and s."expiresAt" > at and a.password = present and auth.is_open(s."userId", at)
    for update of a;
  if account is not null then perform auth.set_password(account, chosen); end if;
  return account;
end $$;

-- The same password, kept as passwords are kept today: what is kept so already can't be set by it.
create function auth.renew_hash(present text, fresh text) returns void
  language sql security definer set search_path = public, pg_temp as $$
  update auth.account a set password = fresh where a.password = present and a.password !~ '^\$scrypt\$ln=17,' and a."providerId" = 'credential'
$$;

-- A disabled account, or one whose person has left, gets no session, whichever way it came in.
create function auth.open_session(account text, shown text, at timestamptz, ends timestamptz, agent text) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into auth.session (id, "userId", token, "expiresAt", "userAgent", "createdAt", "updatedAt")
    select gen_random_uuid()::text, account, shown, ends, agent, at, at where auth.is_open(account, at);
  return found;
end $$;

create function auth.end_session(shown text) returns text
  language sql security definer set search_path = public, pg_temp as $$
  delete from auth.session s where s.token = shown returning s."userId"
$$;

-- Somebody uses the session: it goes on from now, `days` after it began at most. One that has ended stays so.
create function auth.prolong_session(shown text, at timestamptz, minutes integer, days integer) returns void
  language sql security definer set search_path = public, pg_temp as $$
  update auth.session s set "updatedAt" = at,
      "expiresAt" = least(at + make_interval(mins => minutes), s."createdAt" + make_interval(days => days))
    where s.token = shown and s."expiresAt" > at
$$;

create function auth.token_used(shown text, at timestamptz) returns void
  language sql security definer set search_path = public, pg_temp as $$
  update auth.api_tokens t set last_used_at = at where t.hash = shown
$$;

alter function auth.count_try(text, text, timestamptz) security definer set search_path = public, pg_temp;

-- Somebody was let in from there before, which nothing here says any more: what a device shows of itself.
create function auth.let_in_before(tried text, by text, at timestamptz) returns void
  language sql security definer set search_path = public, pg_temp as $$
  insert into auth.sign_in_tries (account, address, tried_at, open_at, let_in_at)
    values (tried, by, at, '-infinity', at) on conflict do nothing
$$;

-- What was counted of a try is taken back: it was the one whom the account belongs to.
create function auth.let_in(tried text, by text, at timestamptz) returns void
  language sql security definer set search_path = public, pg_temp as $$
  update auth.sign_in_tries t set failures = greatest(t.failures - 1, 0) where t.account = tried and t.address = '';
  update auth.sign_in_tries t set failures = 0, open_at = '-infinity', let_in_at = at where t.account = tried and t.address = by;
$$;

-- Lets go of tries that no longer count, and of places where somebody was let in long ago.
create function auth.drop_old_tries(at timestamptz) returns void
  language sql security definer set search_path = public, pg_temp as $$
  delete from auth.sign_in_tries t where t.tried_at < at - interval '1 day'
    and (t.let_in_at is null or t.let_in_at < at - interval '30 days')
$$;

revoke all on all functions in schema auth from public;
revoke all on function member_shown(text, text, timestamptz) from public;
grant usage on schema auth to styrbord_sign_in;
grant execute on function member_shown(text, text, timestamptz) to styrbord_app, styrbord_sign_in;
grant execute on function auth.use_code(text, timestamptz, text),
  auth.change_password(text, timestamptz, text, text), auth.open_session(text, text, timestamptz, timestamptz, text),
  auth.end_session(text), auth.prolong_session(text, timestamptz, integer, integer), auth.token_used(text, timestamptz),
  auth.renew_hash(text, text), auth.let_in_before(text, text, timestamptz),
  auth.count_try(text, text, timestamptz), auth.let_in(text, text, timestamptz), auth.drop_old_tries(timestamptz)
  to styrbord_sign_in;

-- Which organisations there are, and which migrations have run: for daily work, and for a start that may not migrate.
grant select (id, name) on organisations to styrbord_sign_in;
create policy listed_by_sign_in on organisations for select to styrbord_sign_in using (true);
grant select on migrations to styrbord_sign_in;
