-- Prompts and pictures that moderation did not let pass, and appeals. Read by H2 in PostgreSQL mode and by PostgreSQL.

create table refusal (
    id         varchar(16) primary key,
    server_id  bigint      not null,
    channel_id bigint      not null,
    user_id    bigint      not null,
    prompt     text        not null,
    reason     text        not null,
    picture    varchar(64) not null,
    plea       text        not null,
    state      varchar(16) not null,
    at         timestamp with time zone not null
);
create index refusal_server on refusal (server_id, state, at);
create index refusal_user on refusal (server_id, user_id, state);
create index refusal_picture on refusal (picture);
