-- What each entry of the audit names: whoever asks what concerns a person finds it without reading every text.
create table audit_subjects (
  organisation_id uuid not null,
  subject uuid not null,
  number bigint not null,
  primary key (organisation_id, subject, number)
);
alter table audit_subjects enable row level security;
alter table audit_subjects force row level security;
create policy own_organisation on audit_subjects using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on audit_subjects to styrbord_app;

-- Entries from before: the owner sees them too only in each organisation's frame.
do $$ declare o uuid; begin
  for o in select id from organisations loop
    perform set_config('app.organisation', o::text, true);
    insert into audit_subjects (organisation_id, subject, number)
      select distinct organisation_id, named[1]::uuid, number from audit_entries,
        regexp_matches(subject_id || ' ' || body, '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', 'g') as named
      where organisation_id = o;
  end loop;
  perform set_config('app.organisation', '', true);
end $$;

-- Two who give rights to the same account: the second is told of the first.
alter table auth.memberships add column version integer not null default 1;
