-- What a manager in a place in the line answers for, by the model's grounds for a seat in a steering group. Offices that the
-- model puts over an administration or an operation answer for all of it without being told.
alter table offices add column charges text[] not null default '{}';

-- The operation that a person belongs to, by the office of its manager, within their administration.
alter table persons add column operation_id uuid;
alter table persons add foreign key (organisation_id, operation_id) references offices deferrable initially deferred;
