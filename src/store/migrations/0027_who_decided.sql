-- Who held the role that decided, as was known when the decision was recorded: where that person turns out not to have held it,
-- what was decided rests on nothing. Of earlier decisions it is told by the appointments that stood when they were recorded.
alter table decisions add column maker_ids uuid[] not null default '{}';

do $$ declare o uuid; begin
  for o in select id from organisations loop
    perform set_config('app.organisation', o::text, true);
    update decisions d set maker_ids = held.persons from (
      select made.id, array_agg(distinct a.person_id) as persons
      from decisions made
      join appointments a on a.organisation_id = made.organisation_id and a.role = made.maker_role and a.side = made.maker_side
        and a.object_id = made.maker_object_id and a.valid_from <= made.decided_on
        and (a.valid_to is null or a.valid_to >= made.decided_on) and (a.annulled_at is null or a.annulled_at > made.recorded_at)
      join decisions ground on ground.organisation_id = a.organisation_id and ground.id = a.decision_id
        and ground.recorded_at <= made.recorded_at
      where made.organisation_id = o and made.maker_kind = 'role'
      group by made.id
    ) held
    where d.organisation_id = o and d.id = held.id;
  end loop;
  perform set_config('app.organisation', '', true);
end $$;

-- A deviation may concern one product of the object; null: all of the object.
alter table deviations add column product_id uuid;
alter table deviations add foreign key (organisation_id, product_id) references object_products;
