-- Read by H2 in PostgreSQL mode and by PostgreSQL.

create table job (
    number         bigint generated always as identity primary key,
    id             varchar(16)  not null unique,
    user_id        bigint       not null,
    channel_id     bigint       not null,
    server_id      bigint       not null,
    locale         varchar(35)  not null,
    interaction_id bigint       not null,
    token          varchar(512) not null,
    token_created  timestamp with time zone not null,
    own_reply      boolean      not null,
    click          boolean      not null,
    request        text         not null,
    title          text         not null,
    phase          varchar(16)  not null,
    note           text         not null,
    attempts       integer      not null,
    progress_id    bigint       not null,
    created        timestamp with time zone not null,
    changed        timestamp with time zone not null
);
create index job_phase on job (phase, number);
create index job_user on job (user_id, number);

create table drawing (
    number      bigint generated always as identity primary key,
    id          varchar(16) not null unique,
    user_id     bigint      not null,
    channel_id  bigint      not null,
    server_id   bigint      not null,
    kind        varchar(32) not null,
    parent      varchar(16),
    parent_cell integer     not null,
    drawn       timestamp with time zone not null,
    recipe      text        not null
);
create index drawing_user on drawing (user_id, number);

create table drawing_file (
    drawing varchar(16) not null references drawing (id) on delete cascade,
    name    varchar(32) not null,
    sha256  varchar(64) not null,
    primary key (drawing, name)
);
create index drawing_file_sha256 on drawing_file (sha256);

create table posting (
    drawing    varchar(16) not null references drawing (id) on delete cascade,
    cell       integer     not null,
    server_id  bigint      not null,
    channel_id bigint      not null,
    message_id bigint      not null,
    primary key (drawing, cell)
);

create table favourite (
    number  bigint generated always as identity primary key,
    user_id bigint      not null,
    drawing varchar(16) not null references drawing (id) on delete cascade,
    cell    integer     not null,
    unique (user_id, drawing, cell)
);

create table preference (
    user_id  bigint primary key,
    settings text not null
);
