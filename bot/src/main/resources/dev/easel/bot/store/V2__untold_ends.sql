-- An end that was not told yet is told by the next process. Read by H2 in PostgreSQL mode and by PostgreSQL.

alter table job add column untold boolean default false not null;
create index job_untold on job (untold);
create index favourite_user on favourite (user_id, number);
create index favourite_drawing on favourite (drawing, cell);
