-- What those who manage servers decided, and what happened. Read by H2 in PostgreSQL mode and by PostgreSQL.

create table server_policy (
    server_id bigint primary key,
    policy    text not null
);

-- Rows are added, never changed.
create table audit (
    number     bigint generated always as identity primary key,
    at         timestamp with time zone not null,
    server_id  bigint      not null,
    channel_id bigint      not null,
    user_id    bigint      not null,
    action     varchar(64) not null,
    subject    text        not null,
    detail     text        not null
);
create index audit_server on audit (server_id, number);
