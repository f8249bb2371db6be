-- The house: organisations, the model's versions, the structure through time, decisions, and what is remembered of changes.
-- Every tenant table has organisation_id first in its keys and a forced row-level-security policy.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- Swedish alphabetical order. locale = 'sv-SE' is accepted everywhere and sorts wrongly on some, without an error.
create collation sv (provider = icu, locale = 'und', rules =
 '&[before 1]ǀ<å<<<Å<ä<<<Ä<<æ<<<Æ<<ę<<<Ę<ö<<<Ö<<ø<<<Ø<<ő<<<Ő<<œ<<<Œ<<ô<<<Ô &D<<đ<<<Đ<<ð<<<Ð &t<<<þ/h &T<<<Þ/h &Y<<ü<<<Ü<<ű<<<Ű');

-- The role that every frame takes on. It can be made and granted beforehand; else the owner needs CREATEROLE.
do $$ begin
  begin
    if not exists (select from pg_roles where rolname = 'styrbord_app') then create role styrbord_app nologin; end if;
  exception
    -- Another database of the same server made it in the same moment.
    when duplicate_object or unique_violation then null;
    when insufficient_privilege then
      raise exception 'The database user % may not make the role styrbord_app. Make it beforehand: create role styrbord_app nologin; grant styrbord_app to %',
        quote_ident(current_user), quote_ident(current_user);
  end;
  -- Whoever makes a role may not act as it until it is granted (PostgreSQL 16).
  if not pg_has_role(current_user, 'styrbord_app', 'set') then
    begin
      execute format('grant styrbord_app to %I', current_user);
    exception when insufficient_privilege then
      raise exception 'The database user % may not act as the role styrbord_app. Let it: grant styrbord_app to %',
        quote_ident(current_user), quote_ident(current_user);
    end;
  end if;
end $$;

create table organisations (
  id uuid primary key,
  name text not null collate sv,
  demo boolean not null default false,
  -- Counts every change of the structure: a cached Governance is good while it stands still.
  structure_version bigint not null default 1,
  audit_count bigint not null default 0,
  audit_hash text not null default '',
  created_at timestamptz not null default now()
);

create table model_versions (
  organisation_id uuid not null references organisations,
  id uuid not null,
  number integer not null,
  model jsonb not null,
  valid_from date,
  adoption_id uuid,
  ground_id uuid,
  proposed_at timestamptz not null,
  -- A proposal that came to nothing; its number isn't used again.
  withdrawn_at timestamptz check (withdrawn_at is null or valid_from is null),
  primary key (organisation_id, id),
  unique (organisation_id, number)
);

create table administrations (
  organisation_id uuid not null references organisations,
  id uuid not null,
  code text not null,
  name text not null collate sv,
  shared boolean not null,
  predecessor_ids uuid[] not null default '{}',
  scope_reference text,
  scope_url text,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  version integer not null default 1,
  primary key (organisation_id, id),
  exclude using gist (organisation_id with =, code with =, daterange(valid_from, valid_to, '[]') with &&)
);

create table persons (
  organisation_id uuid not null references organisations,
  id uuid not null,
  name text not null collate sv,
  email text,
  administration_id uuid,
  protected_identity boolean not null default false,
  left_on date,
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, administration_id) references administrations
);
create unique index persons_email on persons (organisation_id, lower(email));
create index persons_name on persons (organisation_id, name, id);

create table offices (
  organisation_id uuid not null references organisations,
  id uuid not null,
  kind text,
  title text not null collate sv,
  administration_id uuid,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, administration_id) references administrations
);

create table office_holdings (
  organisation_id uuid not null references organisations,
  id uuid not null,
  office_id uuid not null,
  person_id uuid not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, office_id) references offices,
  foreign key (organisation_id, person_id) references persons,
  exclude using gist (organisation_id with =, office_id with =, daterange(valid_from, valid_to, '[]') with &&)
);

create table governance_objects (
  organisation_id uuid not null references organisations,
  id uuid not null,
  code text not null,
  name text not null collate sv,
  level text not null,
  part_of_id uuid,
  category text not null,
  supports_all boolean not null,
  supports_indirectly boolean not null,
  administration_ids uuid[] not null,
  predecessor_ids uuid[] not null default '{}',
  position integer not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, part_of_id) references governance_objects,
  exclude using gist (organisation_id with =, code with =, daterange(valid_from, valid_to, '[]') with &&)
);

create table object_products (
  organisation_id uuid not null references organisations,
  id uuid not null,
  object_id uuid not null,
  name text not null collate sv,
  subarea text not null check (subarea in ('process', 'capability', 'function', 'area')),
  contact_person_id uuid,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, object_id) references governance_objects,
  foreign key (organisation_id, contact_person_id) references persons
);

create table decisions (
  organisation_id uuid not null references organisations,
  id uuid not null,
  kind text not null,
  clause text not null,
  maker_kind text not null check (maker_kind in ('office', 'role', 'forum')),
  maker_office_id uuid,
  maker_role text,
  maker_side text,
  maker_object_id uuid,
  maker_forum text,
  decided_on date not null,
  reference text not null,
  wording_sv text not null,
  wording_en text not null,
  object_id uuid,
  person_id uuid,
  recorded_by text not null,
  recorded_at timestamptz not null,
  annulled_at timestamptz,
  annulled_by text,
  annulled_reason text,
  objected_at timestamptz,
  objected_by text,
  objection text,
  objection_answered_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, maker_office_id) references offices,
  foreign key (organisation_id, maker_object_id) references governance_objects,
  foreign key (organisation_id, object_id) references governance_objects,
  foreign key (organisation_id, person_id) references persons
);
create index decisions_by_day on decisions (organisation_id, decided_on desc, id);

create table appointments (
  organisation_id uuid not null references organisations,
  id uuid not null,
  role text not null,
  side text not null check (side in ('business', 'it')),
  person_id uuid not null,
  object_id uuid not null,
  product_ids uuid[] not null default '{}',
  line_position_id uuid,
  dialogue_with_id uuid,
  works_for_id uuid,
  lent_by_id uuid,
  decision_id uuid not null,
  -- The model's rule on the day it was made, so that the database holds it too.
  one_holder boolean not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  annulled_at timestamptz,
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references persons,
  foreign key (organisation_id, object_id) references governance_objects,
  foreign key (organisation_id, line_position_id) references offices,
  foreign key (organisation_id, dialogue_with_id) references persons,
  foreign key (organisation_id, works_for_id) references appointments,
  foreign key (organisation_id, lent_by_id) references persons,
  foreign key (organisation_id, decision_id) references decisions,
  constraint one_holder_at_a_time exclude using gist
    (organisation_id with =, role with =, side with =, object_id with =, daterange(valid_from, valid_to, '[]') with &&)
    where (one_holder and annulled_at is null)
);
create index appointments_by_person on appointments (organisation_id, person_id);

create table seatings (
  organisation_id uuid not null references organisations,
  id uuid not null,
  object_id uuid not null,
  forum text not null,
  person_id uuid not null,
  grounds text[] not null check (cardinality(grounds) > 0),
  product_ids uuid[] not null default '{}',
  decision_id uuid not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  annulled_at timestamptz,
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, object_id) references governance_objects,
  foreign key (organisation_id, person_id) references persons,
  foreign key (organisation_id, decision_id) references decisions,
  constraint one_seat_a_person exclude using gist
    (organisation_id with =, object_id with =, forum with =, person_id with =, daterange(valid_from, valid_to, '[]') with &&)
    where (annulled_at is null)
);

create table deviations (
  organisation_id uuid not null references organisations,
  id uuid not null,
  object_id uuid not null,
  tasks text[] not null check (cardinality(tasks) > 0),
  source_role text not null,
  source_side text not null,
  target_role text not null,
  target_side text not null,
  reason text not null,
  noted_in text,
  decision_id uuid not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  annulled_at timestamptz,
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, object_id) references governance_objects,
  foreign key (organisation_id, decision_id) references decisions
);

-- What was refused, kept as a draft or asked of whoever may decide.
create table requests (
  organisation_id uuid not null references organisations,
  id uuid not null,
  state text not null check (state in ('draft', 'asked', 'registered', 'declined', 'withdrawn')),
  act text not null,
  body jsonb not null,
  title_sv text not null,
  title_en text not null,
  clause text,
  -- office:ID, role:ROLE~SIDE~OBJECT or forum:ID
  asked_of text,
  note text,
  requested_by text not null,
  requested_at timestamptz not null,
  closed_by text,
  closed_at timestamptz,
  closed_reason text,
  result_id uuid,
  version integer not null default 1,
  primary key (organisation_id, id)
);
create index requests_open on requests (organisation_id, state, asked_of);

-- Routines and templates outside the model: anyone may point to them without a new model version.
create table links (
  organisation_id uuid not null references organisations,
  id uuid not null,
  element text not null,
  title text not null,
  url text not null,
  added_by text not null,
  added_at timestamptz not null,
  primary key (organisation_id, id)
);

create table audit_entries (
  organisation_id uuid not null references organisations,
  number bigint not null,
  at timestamptz not null,
  actor text not null,
  act text not null,
  clause text,
  subject_type text not null,
  subject_id text not null,
  -- The exact text that was hashed: who, in which capacity, what before and after.
  body text not null,
  previous_hash text not null,
  hash text not null,
  primary key (organisation_id, number)
);
create index audit_by_subject on audit_entries (organisation_id, subject_type, subject_id, number desc);

create function refuse_change() returns trigger language plpgsql as $$
begin raise exception 'audit entries are never changed or removed' using errcode = 'insufficient_privilege'; end $$;
create trigger audit_is_append_only before update or delete on audit_entries for each row execute function refuse_change();
create trigger audit_is_never_emptied before truncate on audit_entries for each statement execute function refuse_change();

-- A repeated POST with the same key answers what the first one did.
create table idempotency_keys (
  organisation_id uuid not null references organisations,
  account_id text not null,
  key text not null,
  request_hash text not null,
  status integer not null,
  answer jsonb not null,
  at timestamptz not null default now(),
  primary key (organisation_id, account_id, key)
);

do $$ declare t text; begin
  foreach t in array array['model_versions','administrations','persons','offices','office_holdings','governance_objects',
    'object_products','decisions','appointments','seatings','deviations','requests','links','audit_entries','idempotency_keys'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy own_organisation on %I using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)$p$, t);
    execute format('grant select, insert, update, delete on %I to styrbord_app', t);
  end loop;
end $$;
revoke update, delete on audit_entries from styrbord_app;
alter table organisations enable row level security;
alter table organisations force row level security;
create policy own_organisation on organisations using (id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, update on organisations to styrbord_app;
-- The owner, outside every frame, sees which organisations there are and nothing more of them: verify and backup enter each one's frame.
create policy listed_by_owner on organisations for select to current_user using (true);

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
