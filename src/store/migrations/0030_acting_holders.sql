-- Somebody may act for one who holds a role or an office, for a time within theirs. One holder at a time still holds: of
-- those who hold in their own right, and of those who act.
alter table appointments add column stands_in_for_id uuid;
alter table appointments add foreign key (organisation_id, stands_in_for_id) references appointments;
alter table appointments drop constraint one_holder_at_a_time;
alter table appointments add constraint one_holder_at_a_time exclude using gist
  (organisation_id with =, role with =, side with =, object_id with =, daterange(valid_from, valid_to, '[]') with &&)
  where (one_holder and annulled_at is null and stands_in_for_id is null);
alter table appointments add constraint one_acting_at_a_time exclude using gist
  (organisation_id with =, role with =, side with =, object_id with =, daterange(valid_from, valid_to, '[]') with &&)
  where (one_holder and annulled_at is null and stands_in_for_id is not null);

alter table office_holdings add column stands_in_for_id uuid;
alter table office_holdings add foreign key (organisation_id, stands_in_for_id) references office_holdings;
alter table office_holdings drop constraint office_holdings_organisation_id_office_id_daterange_excl;
alter table office_holdings add constraint one_holder_of_an_office exclude using gist
  (organisation_id with =, office_id with =, daterange(valid_from, valid_to, '[]') with &&)
  where (stands_in_for_id is null);
alter table office_holdings add constraint one_acting_in_an_office exclude using gist
  (organisation_id with =, office_id with =, daterange(valid_from, valid_to, '[]') with &&)
  where (stands_in_for_id is not null);
