-- What objects are made of. The structure's own fields are columns; what else is known of a component is `facts`, by
-- field (src/model/components/fields.ts), because registers differ in what they hold and grow by the year.
create table components (
  organisation_id uuid not null references organisations,
  id uuid not null,
  kind text not null check (kind in ('it', 'business')),
  type text not null,
  name text not null collate sv check (length(name) between 1 and 300),
  aliases text[] not null default '{}',
  description text,
  part_of_id uuid,
  -- What the register that it came from calls it.
  key text,
  -- Ids, or {"unknown": true} where somebody asked and nobody knew; null where nobody has said.
  administrations jsonb,
  using_product_ids uuid[] not null default '{}',
  business_person_id uuid,
  it_person_id uuid,
  services jsonb,
  service_person_id uuid,
  documents jsonb not null default '[]',
  assessments jsonb not null default '{}',
  facts jsonb not null default '{}',
  attested_on date,
  attested_by uuid,
  absent_since date,
  -- Business components.
  url text,
  it_component_ids uuid[] not null default '{}',
  administration_id uuid,
  assignment jsonb,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, part_of_id) references components deferrable initially deferred,
  foreign key (organisation_id, business_person_id) references persons,
  foreign key (organisation_id, it_person_id) references persons,
  foreign key (organisation_id, service_person_id) references persons,
  foreign key (organisation_id, administration_id) references administrations
);
create index components_key on components (organisation_id, key) where key is not null;

-- One answering object at a time, whoever writes.
create table placements (
  organisation_id uuid not null references organisations,
  id uuid not null,
  component_id uuid not null,
  object_id uuid not null,
  product_id uuid,
  -- Null: proposed, and usable at once.
  decision_id uuid,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, component_id) references components deferrable initially deferred,
  foreign key (organisation_id, object_id) references governance_objects,
  foreign key (organisation_id, product_id) references object_products,
  foreign key (organisation_id, decision_id) references decisions,
  exclude using gist (organisation_id with =, component_id with =, daterange(valid_from, valid_to, '[]') with &&)
);

create table component_relations (
  organisation_id uuid not null references organisations,
  id uuid not null,
  kind text not null,
  from_id uuid not null,
  to_id uuid not null check (to_id <> from_id),
  note text,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, from_id) references components deferrable initially deferred,
  foreign key (organisation_id, to_id) references components deferrable initially deferred,
  exclude using gist (
    organisation_id with =, kind with =, from_id with =, to_id with =, daterange(valid_from, valid_to, '[]') with &&
  )
);

create table component_moves (
  organisation_id uuid not null references organisations,
  id uuid not null,
  component_id uuid not null,
  from_object_id uuid not null,
  to_object_id uuid not null check (to_object_id <> from_object_id),
  to_product_id uuid,
  reason text not null,
  proposed_by text not null,
  proposed_on date not null,
  state text not null check (state in ('open', 'done', 'withdrawn')),
  consultations jsonb not null default '[]',
  decision_ids uuid[] not null default '{}',
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, component_id) references components deferrable initially deferred,
  foreign key (organisation_id, from_object_id) references governance_objects,
  foreign key (organisation_id, to_object_id) references governance_objects,
  foreign key (organisation_id, to_product_id) references object_products
);
create unique index one_open_move on component_moves (organisation_id, component_id) where state = 'open';

do $$ declare t text; begin
  foreach t in array array['components', 'placements', 'component_relations', 'component_moves'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy own_organisation on %I using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)$p$, t);
    execute format('grant select, insert, update, delete on %I to styrbord_app', t);
  end loop;
end $$;
