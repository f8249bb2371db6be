-- Sign-in lives outside every organisation's frame: the library's tables, and which organisation an account belongs to.
create schema auth;
create table auth."user" (
  id text primary key,
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null default false,
  image text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create table auth.session (
  id text primary key,
  "userId" text not null references auth."user" on delete cascade,
  token text not null unique,
  "expiresAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index session_by_user on auth.session ("userId");
create table auth.account (
  id text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth."user" on delete cascade,
  "accessToken" text, "refreshToken" text, "idToken" text,
  "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz,
  scope text, password text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index account_by_user on auth.account ("userId");
create table auth.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create table auth.memberships (
  user_id text primary key references auth."user" on delete cascade,
  organisation_id uuid not null references organisations,
  person_id uuid,
  rights text[] not null default '{}',
  disabled_at timestamptz,
  foreign key (organisation_id, person_id) references persons
);
create index memberships_by_organisation on auth.memberships (organisation_id);
create table auth.api_tokens (
  hash text primary key,
  id uuid not null unique,
  user_id text not null references auth."user" on delete cascade,
  name text not null,
  scopes text[] not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  revoked_at timestamptz
);

-- A new account chooses its own password with a code that is shown once.
create table auth.activations (
  hash text primary key,
  user_id text not null references auth."user" on delete cascade,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- Inside an organisation's frame accounts and tokens are seen and changed, but only the organisation's own.
-- The policies aren't forced: sign-in, which tells the organisation, asks as the tables' owner outside every frame.
grant usage on schema auth to styrbord_app;
grant select, insert, update on auth.memberships, auth.api_tokens to styrbord_app;
grant select (id, name, email), insert, update (name, email) on auth."user" to styrbord_app;
grant insert on auth.activations to styrbord_app;
alter table auth.memberships enable row level security;
alter table auth.api_tokens enable row level security;
alter table auth."user" enable row level security;
create policy own_organisation on auth.memberships
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
create policy own_accounts on auth."user" for select
  using (exists (select from auth.memberships where user_id = auth."user".id));
create policy new_accounts on auth."user" for insert with check (true);
create policy own_changes on auth."user" for update
  using (exists (select from auth.memberships where user_id = auth."user".id));
create policy own_tokens on auth.api_tokens
  using (exists (select from auth.memberships where memberships.user_id = api_tokens.user_id));
