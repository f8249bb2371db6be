-- Who takes over from an administration that closes. What belongs to it isn't written anew any more: see people/successors.ts.
alter table administrations add column successor_id uuid;
alter table administrations add foreign key (organisation_id, successor_id) references administrations deferrable initially deferred;

-- Of those that have closed before: where one alone names them as the one before.
do $$ declare o uuid; begin
  for o in select id from organisations loop
    perform set_config('app.organisation', o::text, true);
    update administrations closed set successor_id = next.id from administrations next
    where closed.organisation_id = o and next.organisation_id = o
      and closed.valid_to is not null and closed.id = any (next.predecessor_ids)
      and 1 = (select count(*) from administrations a where a.organisation_id = o and closed.id = any (a.predecessor_ids));
  end loop;
  perform set_config('app.organisation', '', true);
end $$;
