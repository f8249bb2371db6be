const period = (table: string) => `'from', ${table}.valid_from, 'to', ${table}.valid_to`
const decision = `x.id as decision, x.reference, x.decided_on, x.clause, x.wording_sv, x.wording_en`

/** One record of each kind with what its page shows of it, by hand. `$1` is the day, `$2` the record's id. */
export const recordQueries = {
  object: `
    select o.id, o.version, v.code, v.name, v.level, v.category, v.supports_all, v.administration_ids, v.valid_from, v.valid_to,
      (select json_agg(json_build_object('id', p.id, 'name', p.name, 'subarea', p.subarea, ${period('p')}))
         from object_products p where p.object_id = o.id and (p.valid_to is null or p.valid_to >= $1)) as products,
      (select json_agg(json_build_object('id', a.id, 'role', a.role, 'side', a.side, 'person', n.name, ${period('a')}))
         from appointments a join persons n on n.organisation_id = a.organisation_id and n.id = a.person_id
         where a.object_id = o.id and a.annulled_at is null and a.valid_from <= $1 and (a.valid_to is null or a.valid_to >= $1)) as roles,
      (select json_agg(json_build_object('id', d.id, 'reason', d.reason, 'tasks', d.tasks)) from deviations d
         where d.object_id = o.id and d.annulled_at is null) as deviations
    from governance_objects o join object_versions v on v.organisation_id = o.organisation_id and v.object_id = o.id
      and v.valid_from <= $1 and (v.valid_to is null or v.valid_to >= $1) where o.id = $2`,
  product: `
    select p.*, v.code, v.name as object, n.name as contact, ${decision} from object_products p
      join object_versions v on v.organisation_id = p.organisation_id and v.object_id = p.object_id
        and v.valid_from <= $1 and (v.valid_to is null or v.valid_to >= $1)
      left join persons n on n.organisation_id = p.organisation_id and n.id = p.contact_person_id
      left join decisions x on x.organisation_id = p.organisation_id and x.id = p.decision_id where p.id = $2`,
  office: `
    select f.*, d.code, d.name as administration,
      (select json_agg(json_build_object('id', h.id, 'person', n.name, 'version', h.version, ${period('h')}) order by h.valid_from desc)
         from office_holdings h join persons n on n.organisation_id = h.organisation_id and n.id = h.person_id
         where h.office_id = f.id) as history
    from offices f left join administrations d on d.organisation_id = f.organisation_id and d.id = f.administration_id
    where f.id = $2 and $1::date is not null`,
  administration: `
    select d.*, (select json_agg(json_build_object('id', f.id, 'title', f.title)) from offices f where f.administration_id = d.id) as offices
    from administrations d where d.id = $2 and $1::date is not null`,
  appointment: `
    select a.*, n.name, v.code, v.name as object, l.name as dialogue_with, ${decision} from appointments a
      join persons n on n.organisation_id = a.organisation_id and n.id = a.person_id
      join object_versions v on v.organisation_id = a.organisation_id and v.object_id = a.object_id
        and v.valid_from <= $1 and (v.valid_to is null or v.valid_to >= $1)
      left join persons l on l.organisation_id = a.organisation_id and l.id = a.dialogue_with_id
      join decisions x on x.organisation_id = a.organisation_id and x.id = a.decision_id where a.id = $2`,
  seating: `
    select s.*, n.name, v.code, v.name as object, ${decision} from seatings s
      join persons n on n.organisation_id = s.organisation_id and n.id = s.person_id
      join object_versions v on v.organisation_id = s.organisation_id and v.object_id = s.object_id
        and v.valid_from <= $1 and (v.valid_to is null or v.valid_to >= $1)
      join decisions x on x.organisation_id = s.organisation_id and x.id = s.decision_id where s.id = $2`,
  decision: `
    select x.*, v.code, n.name,
      (select json_agg(json_build_object('id', a.id, 'role', a.role, ${period('a')})) from appointments a where a.decision_id = x.id) as appointments
    from decisions x
      left join object_versions v on v.organisation_id = x.organisation_id and v.object_id = x.object_id
        and v.valid_from <= $1 and (v.valid_to is null or v.valid_to >= $1)
      left join persons n on n.organisation_id = x.organisation_id and n.id = x.person_id where x.id = $2`,
  deviation: `
    select d.*, v.code, v.name as object, ${decision} from deviations d
      join object_versions v on v.organisation_id = d.organisation_id and v.object_id = d.object_id
        and v.valid_from <= $1 and (v.valid_to is null or v.valid_to >= $1)
      join decisions x on x.organisation_id = d.organisation_id and x.id = d.decision_id where d.id = $2`,
  businessComponent: `
    select c.*, (select json_agg(json_build_object('id', i.id, 'name', i.name)) from components i where i.id = any(c.it_component_ids)) as it
    from components c where c.id = $2 and $1::date is not null`,
  move: `
    select m.*, c.name as component, f.code as from_code, t.code as to_code from component_moves m
      join components c on c.organisation_id = m.organisation_id and c.id = m.component_id
      left join object_versions f on f.organisation_id = m.organisation_id and f.object_id = m.from_object_id and f.valid_to is null
      left join object_versions t on t.organisation_id = m.organisation_id and t.object_id = m.to_object_id and t.valid_to is null
    where m.id = $2 and $1::date is not null`,
  request: `
    select r.*, u.name as by from requests r left join auth."user" u on u.id = r.requested_by
    where r.id = $2 and $1::date is not null`,
} as const
