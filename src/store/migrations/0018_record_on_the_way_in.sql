-- Into a frame as before, and where the whole of the record is asked for, with its row and who stands behind the accounts
-- that the row names: reading one record is one round trip, and so is finding what an act is about.
drop function enter_shown(text, text, timestamptz, text, text, text, regclass, text, text);
drop function enter(uuid, text, regclass, text, text);

create function enter(organisation uuid, purpose text, record_table regclass, record_key text, record_id text, whole boolean default false)
  returns table (version bigint, stamp uuid, record_version integer, record_row json, record_accounts json) language plpgsql as $$
begin
  perform set_config('role', 'styrbord_app', true), set_config('app.organisation', organisation::text, true);
  if purpose = 'change' then
    perform from organisations o where o.id = organisation for no key update;
  end if;
  -- The record before the structure: an older version with a newer structure is met by If-Match, never the other way round.
  if record_table is not null then
    execute format('select %s from %s r where %I = $1::%s %s',
      case when whole then '(to_jsonb(r) ->> ''version'')::integer, to_json(r)' else 'version, null::json' end, record_table, record_key,
      case record_key when 'id' then 'uuid' else 'text' end, case when purpose = 'read' then '' else 'for no key update' end)
      into record_version, record_row using record_id;
  end if;
  if record_row is not null then
    select json_agg(json_build_object('id', u.id, 'name', u.name, 'personId', m.person_id)) into record_accounts
      from auth.memberships m join auth."user" u on u.id = m.user_id
      where m.user_id in (select named.value from json_each_text(record_row) named);
  end if;
  select o.structure_version, o.structure_stamp into version, stamp from organisations o where o.id = organisation;
  return next;
end $$;

create function enter_shown(kind text, shown text, at timestamptz, act text, needs text,
    purpose text, record_table regclass, record_key text, record_id text, whole boolean)
  returns table (member json, version bigint, stamp uuid, record_version integer, record_row json, record_accounts json)
  language plpgsql as $$
declare
  entered uuid;
  does text := purpose;
begin
  -- Outside every organisation's frame, as the tables' owner: what is shown is what tells which organisation it is.
  select m.organisation, m.member into entered, member from member_shown(kind, shown, at) m;
  if entered is null then return; end if;
  -- Who may not do the act locks nothing.
  if not coalesce(member::jsonb -> 'scopes' ? act, true) or not coalesce(member::jsonb -> 'rights' ? needs, true) then
    does := 'read';
  end if;
  select e.version, e.stamp, e.record_version, e.record_row, e.record_accounts
    into version, stamp, record_version, record_row, record_accounts
    from enter(entered, does, record_table, record_key, record_id, whole) e;
  if does <> 'read' then
    -- Who has waited for a lock is asked again, since much may have been taken back meanwhile.
    perform set_config('role', 'none', true);
    select m.member into member from member_shown(kind, shown, at) m where m.organisation = entered;
    if member is null then return; end if;
    perform set_config('role', 'styrbord_app', true);
  end if;
  return next;
end $$;
