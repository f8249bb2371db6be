-- An account that an undone import leaves behind loses its password too: it may be opened anew for somebody, and what was
-- chosen before by whoever undid it would still let them in. By a function of the owner's, since inside a frame nobody
-- reaches passwords; of the frame's own organisation alone.
create function forget_passwords(accounts text[]) returns void language sql security definer set search_path = public, auth, pg_temp as $$
  delete from auth.account a using auth.memberships m
    where a."userId" = any(accounts) and m.user_id = a."userId" and m.organisation_id = current_setting('app.organisation')::uuid
$$;
revoke all on function forget_passwords(text[]) from public;
grant execute on function forget_passwords(text[]) to styrbord_app;
