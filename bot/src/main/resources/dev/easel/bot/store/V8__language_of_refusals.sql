-- In which language a person is told what became of their appeal. Read by H2 in PostgreSQL mode and by PostgreSQL.

alter table refusal add column locale varchar(35) not null default 'en';
