-- A register of components is longer and wider than a role list: 20,000 rows of 53 columns are some 40 megabytes.
alter table import_sheets drop constraint import_sheets_rows_check;
alter table import_sheets add constraint import_sheets_rows_check check (pg_column_size(rows) < 100000000);

-- Which components a register had in it, also those that it changed nothing in: the next one tells what has gone by it.
create table import_components (
  organisation_id uuid not null references organisations,
  import_id uuid not null,
  component_id uuid not null,
  primary key (organisation_id, import_id, component_id),
  foreign key (organisation_id, import_id) references imports on delete cascade
);

alter table import_components enable row level security;
alter table import_components force row level security;
create policy own_organisation on import_components
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert, update, delete on import_components to styrbord_app;
