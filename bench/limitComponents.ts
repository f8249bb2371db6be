const onDay = (name: string) => `${name}.valid_from <= $1 and (${name}.valid_to is null or ${name}.valid_to >= $1)`

/** Where components stand; what is part of another stands where that does. Relations and joins as one would write them by hand. */
const placed = `
  components c
    left join components parent on parent.organisation_id = c.organisation_id and parent.id = c.part_of_id
    left join placements x on x.organisation_id = c.organisation_id and x.component_id = coalesce(c.part_of_id, c.id) and ${onDay('x')}
    left join object_versions o on o.organisation_id = x.organisation_id and o.object_id = x.object_id and ${onDay('o')}
    left join object_products p on p.organisation_id = x.organisation_id and p.id = x.product_id`

const people = `
    left join persons b on b.organisation_id = c.organisation_id and b.id = c.business_person_id
    left join persons i on i.organisation_id = c.organisation_id and i.id = c.it_person_id`

const inList = `
  c.id, c.name, c.aliases, c.type, c.key, parent.name as part_of, o.code, o.name as object, p.name as product, x.decision_id,
  c.facts->>'category' as category, c.facts->>'lifecycle' as lifecycle, c.facts->>'criticality' as criticality,
  c.facts->>'contract-form' as contract_form, c.facts->>'supplier' as supplier, c.facts->>'active-users' as users,
  c.facts->'operating-cost'->>'ore' as cost, c.administrations, c.assessments, b.name as business, i.name as it, c.attested_on, c.absent_since`

/** What the limit server asks about components. `$1` is the day, `$2` what is looked for. */
export const componentQueries = {
  components: `
    select ${inList}, count(*) over () as total from ${placed} ${people}
    where c.kind = 'it' and ${onDay('c')} and x.object_id = $2 and c.facts->>'lifecycle' = 'in-use'
    order by (c.facts->'operating-cost'->>'ore')::numeric desc nulls last, c.name, c.id limit 50`,
  component: `
    select ${inList}, c.version, c.description, c.facts, c.services, c.documents, c.valid_from, c.valid_to,
      (select json_agg(json_build_object('id', y.id, 'object', v.code, 'from', y.valid_from, 'to', y.valid_to))
         from placements y join object_versions v using (organisation_id) where y.component_id = c.id and v.object_id = y.object_id and ${onDay('v')}) as placements,
      (select json_agg(json_build_object('id', d.id, 'name', d.name)) from components d where d.part_of_id = c.id and ${onDay('d')}) as parts,
      (select json_agg(json_build_object('id', d.id, 'name', d.name)) from components d where c.id = any(d.it_component_ids) and ${onDay('d')}) as business_components
    from ${placed} ${people} where c.id = $2`,
  anything: `
    (select 'component' as type, c.id, c.name, o.code from ${placed} where ${onDay('c')}
       and (c.name ilike '%' || $2 || '%' or c.description ilike '%' || $2 || '%' or c.facts->>'supplier' ilike '%' || $2 || '%') order by c.name, c.id limit 20)
    union all
    (select 'person', id, name, null from persons where not protected_identity and name ilike '%' || $2 || '%' order by name, id limit 20)
    union all
    (select 'product', p.id, p.name, null from object_products p where p.name ilike '%' || $2 || '%' and ${onDay('p')} order by name, id limit 20)
    limit 20`,
  map: `
    select o.code, p.name as product, p.subarea, json_agg(json_build_object('id', c.id, 'name', c.name, 'kind', c.kind,
      'lifecycle', c.facts->>'lifecycle', 'criticality', c.facts->>'criticality', 'category', c.facts->>'category',
      'users', c.facts->>'active-users', 'cost', c.facts->'operating-cost'->>'ore', 'proposed', x.decision_id is null) order by c.kind, c.name) as components
    from ${placed} where ${onDay('c')} and $2::text is not null group by o.code, p.name, p.subarea`,
  summedMap: `
    select o.code, p.name as product, p.subarea, c.kind, c.facts->>'lifecycle' as lifecycle, c.facts->>'criticality' as criticality,
      x.decision_id is null as proposed, count(*)
    from ${placed} where ${onDay('c')} and $2::text is not null group by 1, 2, 3, 4, 5, 6, 7`,
  csv: `select ${inList} from ${placed} ${people} where c.kind = 'it' and ${onDay('c')} and $2::text is not null order by c.name, c.id`,
  workbook: `select ${inList} from ${placed} ${people} where c.kind = 'it' and ${onDay('c')} and $2::text is not null order by c.name, c.id`,
} as const
