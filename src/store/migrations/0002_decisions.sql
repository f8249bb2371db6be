-- What was decided, and what rests on it: appointments, seats, deviations, and requests for decisions.
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
