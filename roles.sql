-- The two logins of Styrbord on a PostgreSQL server, and its database. Run once, by whoever administers the server:
--   STYRBORD_OWNER_PASSWORD=… STYRBORD_DATABASE_PASSWORD=… psql -f roles.sql
-- docs/drift.md says what each is for.
\set ON_ERROR_STOP on
\getenv owner_password STYRBORD_OWNER_PASSWORD
\getenv password STYRBORD_DATABASE_PASSWORD

-- Where one isn't set, or is empty, nothing is made.
\if :{?owner_password}
\else
\set owner_password ''
\endif
\if :{?password}
\else
\set password ''
\endif
select :'owner_password' = '' or :'password' = '' as unset \gset
\if :unset
do $$ begin raise exception 'Set STYRBORD_OWNER_PASSWORD and STYRBORD_DATABASE_PASSWORD first. Nothing was made.'; end $$;
\endif

create role styrbord_app nologin;
create role styrbord_sign_in nologin;

-- Owns the tables: migrates, backs up and restores.
create role styrbord_owner login password :'owner_password';
grant styrbord_app to styrbord_owner;
create database styrbord owner styrbord_owner;

-- Runs the product, and owns nothing.
create role styrbord login password :'password';
grant styrbord_app to styrbord with inherit false, set true;
grant styrbord_sign_in to styrbord with inherit true, set false;
revoke all on database styrbord from public;
grant connect on database styrbord to styrbord;
