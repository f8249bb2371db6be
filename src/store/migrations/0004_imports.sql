-- Files that are being imported: a draft waits up to 30 days, and nothing of it is structure before it is completed.
create table imports (
  organisation_id uuid not null references organisations,
  id uuid not null,
  kind text not null,
  state text not null check (state in ('draft', 'done', 'undone', 'dropped')),
  file_name text not null check (length(file_name) <= 300),
  -- What was told of the file: its sheets, also those that weren't read, formulas, merged cells.
  told jsonb not null,
  sheet integer not null,
  heading_row integer,
  -- The field of each column, and how surely; by position.
  columns jsonb not null,
  choices jsonb not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  draft_until date not null,
  closed_by text,
  closed_at timestamptz,
  -- What it came to when it was completed: rows, problems, figures. The file's own cells are gone by then.
  outcome jsonb,
  -- The records that it made, so that it can be taken back.
  kept jsonb,
  account_ids text[] not null default '{}',
  version integer not null default 1,
  primary key (organisation_id, id)
);
create index imports_by_day on imports (organisation_id, uploaded_at desc, id);

create table import_sheets (
  organisation_id uuid not null references organisations,
  import_id uuid not null,
  position integer not null,
  -- [{ number, hidden, cells: [{ text, iso?, mark? }] }]
  rows jsonb not null check (pg_column_size(rows) < 16000000),
  primary key (organisation_id, import_id, position),
  foreign key (organisation_id, import_id) references imports on delete cascade
);

-- How columns were matched last time, so that the same list is matched by itself the next.
create table import_matchings (
  organisation_id uuid not null references organisations,
  kind text not null,
  heading text not null check (length(heading) <= 200),
  field text,
  primary key (organisation_id, kind, heading)
);

do $$ declare t text; begin
  foreach t in array array['imports', 'import_sheets', 'import_matchings'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy own_organisation on %I using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)$p$, t);
    execute format('grant select, insert, update, delete on %I to styrbord_app', t);
  end loop;
end $$;
