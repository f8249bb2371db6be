-- What was answered to an objection stands on the decision; until now only the audit told it. A decision on the model says of which version.
alter table decisions
  add column answer text,
  add column answered_by text,
  add column version_id uuid,
  add foreign key (organisation_id, version_id) references model_versions deferrable initially deferred;

do $$ declare o uuid; begin
  for o in select id from organisations loop
    perform set_config('app.organisation', o::text, true);
    update decisions d set answer = told.answer, answered_by = told.actor from (
      select distinct on (e.subject_id) e.subject_id as decision, e.body::jsonb ->> 'answer' as answer, e.actor
      from audit_entries e
      where e.organisation_id = o and e.act = 'decisions.answer-objection' and e.body::jsonb ->> 'answer' is not null
      order by e.subject_id, e.number desc
    ) told
    where d.organisation_id = o and d.id::text = told.decision and d.objection_answered_at is not null;
  end loop;
  perform set_config('app.organisation', '', true);
end $$;
