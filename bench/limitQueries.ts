import { componentQueries } from './limitComponents.ts'
import { recordQueries } from './limitRecords.ts'

/** What the limit server asks for each row of the table, by hand and in one statement. `$1` is the day, `$2` what is looked for. */
export const limitQueries = {
  ...componentQueries,
  ...recordQueries,
  person: `
    select p.id, p.name, p.email, p.left_on, p.version, d.code, d.name as administration,
      (select json_agg(json_build_object('id', a.id, 'role', a.role, 'side', a.side, 'object', o.code, 'from', a.valid_from, 'to', a.valid_to))
         from appointments a join object_versions o using (organisation_id) where o.object_id = a.object_id and o.valid_from <= $1 and (o.valid_to is null or o.valid_to >= $1) and a.person_id = p.id and a.annulled_at is null) as roles,
      (select json_agg(json_build_object('id', h.id, 'title', f.title, 'from', h.valid_from, 'to', h.valid_to))
         from office_holdings h join offices f using (organisation_id) where f.id = h.office_id and h.person_id = p.id) as offices,
      (select json_agg(json_build_object('id', s.id, 'forum', s.forum, 'grounds', s.grounds, 'from', s.valid_from, 'to', s.valid_to))
         from seatings s where s.person_id = p.id and s.annulled_at is null and s.valid_from <= $1) as seats
    from persons p left join administrations d on d.organisation_id = p.organisation_id and d.id = p.administration_id
    where p.id = $2`,
  appointments: `
    select a.*, p.name, o.code, o.name as object, x.reference, x.decided_on, x.clause
    from appointments a
      join persons p on p.organisation_id = a.organisation_id and p.id = a.person_id
      join object_versions o on o.organisation_id = a.organisation_id and o.object_id = a.object_id
        and o.valid_from <= $1 and (o.valid_to is null or o.valid_to >= $1)
      join decisions x on x.organisation_id = a.organisation_id and x.id = a.decision_id
    where a.annulled_at is null and a.valid_from <= $1 and (a.valid_to is null or a.valid_to >= $1) and a.object_id = $2
    order by a.valid_from, a.id limit 50`,
  seats: `
    select a.id, a.role as seat, p.id as person_id, p.name, a.valid_from from appointments a
      join persons p on p.organisation_id = a.organisation_id and p.id = a.person_id
      where a.annulled_at is null and a.object_id = $2 and a.role in ('object-owner', 'object-leader')
        and a.valid_from <= $1 and (a.valid_to is null or a.valid_to >= $1)
    union all
    select s.id, array_to_string(s.grounds, ','), p.id, p.name, s.valid_from from seatings s
      join persons p on p.organisation_id = s.organisation_id and p.id = s.person_id
      where s.annulled_at is null and s.object_id = $2 and s.valid_from <= $1 and (s.valid_to is null or s.valid_to >= $1)`,
  findings: `
    with held as (select * from appointments where annulled_at is null and valid_from <= $1 and (valid_to is null or valid_to >= $1)),
      places as (select o.object_id as id, o.code, r.role, s.side from object_versions o,
        (values ('object-owner'), ('object-leader'), ('object-specialist')) r(role), (values ('business'), ('it')) s(side)
        where o.valid_from <= $1 and (o.valid_to is null or o.valid_to >= $1))
    select 'vacancy' as kind, places.code, places.role, places.side, null as person_id,
        (select max(valid_to) from appointments b where b.object_id = places.id and b.role = places.role and b.side = places.side) as since
      from places where not exists (select from held where object_id = places.id and held.role = places.role and held.side = places.side)
    union all
    select 'double-hat', o.code, null, null, held.person_id, max(held.valid_from)
      from held join object_versions o on o.organisation_id = held.organisation_id and o.object_id = held.object_id
        and o.valid_from <= $1 and (o.valid_to is null or o.valid_to >= $1)
      where $2::text is not null group by o.code, held.person_id having count(distinct held.side) > 1`,
  coverage: `
    select o.code, a.role, a.side, json_agg(json_build_object('id', p.id, 'name', p.name)) as persons
    from object_versions o
      join appointments a on a.organisation_id = o.organisation_id and a.object_id = o.object_id
      join persons p on p.organisation_id = a.organisation_id and p.id = a.person_id
    where a.annulled_at is null and a.valid_from <= $1 and (a.valid_to is null or a.valid_to >= $1)
      and o.valid_from <= $1 and (o.valid_to is null or o.valid_to >= $1) and $2::text is not null
    group by o.code, a.role, a.side`,
  search: `
    select p.id, p.name, (select a.role from appointments a where a.organisation_id = p.organisation_id and a.person_id = p.id
      and a.annulled_at is null and a.valid_from <= $1 and (a.valid_to is null or a.valid_to >= $1) limit 1) as role
    from persons p where not p.protected_identity and p.name ilike '%' || $2 || '%' order by p.name, p.id limit 20`,
} as const

export type LimitQuery = keyof typeof limitQueries
