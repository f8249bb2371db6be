-- What an object is called, where it belongs and whom it supports counts from a day, as everything else does.
create table object_versions (
  organisation_id uuid not null references organisations,
  object_id uuid not null,
  code text not null,
  name text not null collate sv,
  level text not null,
  part_of_id uuid,
  category text not null,
  supports_all boolean not null,
  supports_indirectly boolean not null,
  administration_ids uuid[] not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  primary key (organisation_id, object_id, valid_from),
  foreign key (organisation_id, object_id) references governance_objects,
  foreign key (organisation_id, part_of_id) references governance_objects,
  constraint one_version_a_day exclude using gist
    (organisation_id with =, object_id with =, daterange(valid_from, valid_to, '[]') with &&),
  constraint one_object_a_code exclude using gist
    (organisation_id with =, code with =, daterange(valid_from, valid_to, '[]') with &&)
);

-- Who has stood for a delegation since it was given, from the day of the decision.
create table delegation_confirmations (
  organisation_id uuid not null references organisations,
  id uuid not null,
  appointment_id uuid not null,
  person_id uuid not null,
  decision_id uuid not null,
  valid_from date not null,
  annulled_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, appointment_id) references appointments,
  foreign key (organisation_id, person_id) references persons,
  foreign key (organisation_id, decision_id) references decisions
);

-- What a decision ended or changed, as it was before and as the decision left it: so that annulling can restore it.
create table decision_effects (
  organisation_id uuid not null references organisations,
  decision_id uuid not null,
  record_id uuid not null,
  kind text not null,
  -- Null: the decision made it.
  before jsonb,
  -- Null: the decision withdrew what hadn't begun.
  after jsonb,
  primary key (organisation_id, decision_id, record_id),
  foreign key (organisation_id, decision_id) references decisions on delete cascade
);

-- One that a mistaken decision opened stays for that decision to point at.
alter table governance_objects add column annulled_at timestamptz;

do $$ declare t text; begin
  foreach t in array array['object_versions', 'delegation_confirmations', 'decision_effects'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy own_organisation on %I using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)$p$, t);
    execute format('grant select, insert, update, delete on %I to styrbord_app', t);
  end loop;
end $$;

-- What objects are called today is all that is known of what they were called: it counts since they opened.
-- The tables' owner sees every organisation's rows only while security isn't forced.
alter table governance_objects no force row level security;
alter table object_versions no force row level security;
insert into object_versions (organisation_id, object_id, code, name, level, part_of_id, category, supports_all,
    supports_indirectly, administration_ids, valid_from, valid_to)
  select organisation_id, id, code, name, level, part_of_id, category, supports_all,
    supports_indirectly, administration_ids, valid_from, valid_to from governance_objects;
alter table governance_objects force row level security;
alter table object_versions force row level security;
alter table governance_objects drop column code, drop column name, drop column level, drop column part_of_id,
  drop column category, drop column supports_all, drop column supports_indirectly, drop column administration_ids;
