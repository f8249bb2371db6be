-- What a registered last day ended, as it was before: until the day has come it can be put back.
create table leavings (
  organisation_id uuid not null references organisations,
  id uuid not null,
  person_id uuid not null,
  last_day date not null,
  recorded_at timestamptz not null,
  ended jsonb not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references persons
);
create index leavings_of_person on leavings (organisation_id, person_id);

alter table leavings enable row level security;
alter table leavings force row level security;
create policy own_organisation on leavings
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert, update, delete on leavings to styrbord_app;
