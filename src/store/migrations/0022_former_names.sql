-- What somebody was called before: of those with protected identity it is kept from most, as the name is. What was changed until now
-- is told by the audit alone.
alter table persons add column former_names text[] not null default '{}';

do $$ declare o uuid; begin
  for o in select id from organisations loop
    perform set_config('app.organisation', o::text, true);
    update persons p set former_names = former.names from (
      select e.subject_id as person, array_agg(distinct was #>> '{}') as names
      from audit_entries e, jsonb_path_query(e.body::jsonb, '$.before.**.name') as was
      where e.organisation_id = o and e.act = 'persons.change' and jsonb_typeof(was) = 'string'
      group by e.subject_id
    ) former
    where p.organisation_id = o and p.id::text = former.person;
    update persons set former_names = array_remove(former_names, name) where organisation_id = o;
  end loop;
  perform set_config('app.organisation', '', true);
end $$;
