-- The decision by which an object answers for a product. Null: proposed, and usable at once. So are those from before,
-- since no group has decided on them here.
alter table object_products add column decision_id uuid;
alter table object_products add foreign key (organisation_id, decision_id) references decisions;
