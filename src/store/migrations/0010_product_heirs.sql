-- What a product was before a merger or a split gave it to another object: those that use its components follow it.
alter table object_products add column predecessor_id uuid;
alter table object_products add foreign key (organisation_id, predecessor_id) references object_products;
