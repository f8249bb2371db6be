-- What points to a component, found without reading all that do: an import of thousands is taken back one by one.
create index components_part_of on components (organisation_id, part_of_id) where part_of_id is not null;
create index component_relations_from on component_relations (organisation_id, from_id);
create index component_relations_to on component_relations (organisation_id, to_id);
create index component_moves_component on component_moves (organisation_id, component_id);
