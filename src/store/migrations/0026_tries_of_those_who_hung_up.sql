-- One try is taken back: whoever made it had hung up before anything was held against it. What a later one has to wait stands.
create function auth.uncount_try(tried text, by text, at timestamptz) returns void
  language sql security definer set search_path = public, pg_temp as $$
  select from auth.sign_in_tries t where t.account = tried and t.address in ('', by) order by t.address for update;
  update auth.sign_in_tries t set failures = greatest(t.failures - 1, 0),
      open_at = case when t.tried_at = at then least(t.open_at, at) else t.open_at end
    where t.account = tried and t.address in ('', by);
$$;
revoke all on function auth.uncount_try(text, text, timestamptz) from public;
grant execute on function auth.uncount_try(text, text, timestamptz) to styrbord_sign_in;
