-- What is remembered of changes, and the frame that keeps organisations apart.
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
