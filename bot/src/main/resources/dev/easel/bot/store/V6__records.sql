-- What each request was, in the audit log and, until it ends, beside its job. Read by H2 in PostgreSQL mode and by PostgreSQL.

alter table audit add column prompt text default '' not null;
alter table audit add column parameters text default '' not null;
alter table audit add column seed bigint;
alter table audit add column images bigint default 0 not null;
alter table audit add column credits bigint default 0 not null;
create index audit_user on audit (user_id, number);

alter table job add column images bigint default 0 not null;
alter table job add column credits bigint default 0 not null;
