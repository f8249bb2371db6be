-- The house: organisations, the model's versions, and the structure through time.
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
