-- Tries to sign in, by account (a keyed hash of the address that was written, whether or not anybody has it) and by where
-- they come from; '' for anywhere. A try is counted as a failure before the password is looked at, so that many at once
-- don't pass together, and what was counted is taken back when somebody is let in.
create table auth.sign_in_tries (
  account text not null,
  address text not null,
  failures integer not null default 0,
  open_at timestamptz not null default '-infinity',
  tried_at timestamptz not null,
  let_in_at timestamptz,
  primary key (account, address)
);
create index sign_in_tries_by_age on auth.sign_in_tries (tried_at);

-- How many seconds to wait; none: go on. From one place a delay that grows after five failures, to five minutes; from
-- anywhere one that grows after forty, to a minute, which doesn't hold for a place where the account was let in lately: so
-- nobody is locked out by others' tries elsewhere.
create function auth.count_try(tried text, by text, at timestamptz) returns integer language plpgsql as $$
declare
  anywhere auth.sign_in_tries;
  here auth.sign_in_tries;
  opens timestamptz;
begin
  insert into auth.sign_in_tries (account, address, tried_at) values (tried, '', at), (tried, by, at) on conflict do nothing;
  select * into anywhere from auth.sign_in_tries t where t.account = tried and t.address = '' for update;
  select * into here from auth.sign_in_tries t where t.account = tried and t.address = by for update;
  if anywhere.tried_at < at - interval '1 hour' then anywhere.failures := 0; end if;
  if here.tried_at < at - interval '1 day' then here.failures := 0; end if;
  opens := here.open_at;
  if here.let_in_at is null or here.let_in_at < at - interval '30 days' then opens := greatest(opens, anywhere.open_at); end if;
  if opens > at then return ceil(extract(epoch from opens - at)); end if;
  update auth.sign_in_tries t set failures = anywhere.failures + 1, tried_at = at,
    open_at = at + make_interval(secs => case when anywhere.failures < 39 then 0 else least(60, 2 ^ least(anywhere.failures - 39, 10)) end)
    where t.account = tried and t.address = '';
  update auth.sign_in_tries t set failures = here.failures + 1, tried_at = at,
    open_at = at + make_interval(secs => case when here.failures < 4 then 0 else least(300, 5 * 2 ^ least(here.failures - 4, 10)) end)
    where t.account = tried and t.address = by;
  return 0;
end $$;

-- A session ends when it hasn't been used for a while: its end is moved on as it is used, to seven days after it began at
-- most. Whoever is signed in while this is brought in has an hour, as somebody who has just done something.
update auth.session set "expiresAt" = least("expiresAt", now() + interval '1 hour');

-- Inside a frame somebody's own sessions are shown, never what opens them.
grant select (id, "createdAt", "updatedAt", "expiresAt", "userAgent") on auth.session to styrbord_app;
