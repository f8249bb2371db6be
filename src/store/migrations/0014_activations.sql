-- One code an account: a new one takes the older one's place, and using it leaves none.
delete from auth.activations each using auth.activations later
where each.user_id = later.user_id
  and (later.used_at is null, later.expires_at, later.hash) > (each.used_at is null, each.expires_at, each.hash);
alter table auth.activations add constraint one_activation_an_account unique (user_id);

-- An organisation's frame reaches its own accounts' codes and sessions only, to replace and to end them.
alter table auth.activations enable row level security;
create policy own_activations on auth.activations
  using (exists (select from auth.memberships where memberships.user_id = activations.user_id));
grant select, update, delete on auth.activations to styrbord_app;
alter table auth.session enable row level security;
create policy own_sessions on auth.session
  using (exists (select from auth.memberships where memberships.user_id = session."userId"));
grant select ("userId"), delete on auth.session to styrbord_app;
