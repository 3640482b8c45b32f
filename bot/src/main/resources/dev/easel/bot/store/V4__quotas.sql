-- How much people may have drawn. Read by H2 in PostgreSQL mode and by PostgreSQL.

create table server_zone (
    server_id bigint primary key,
    zone      varchar(64) not null
);

create table quota_rule (
    server_id bigint      not null,
    scope     varchar(16) not null,
    scope_id  bigint      not null,
    unit      varchar(16) not null,
    period    varchar(16) not null,
    amount    bigint      not null,
    primary key (server_id, scope, scope_id, unit, period)
);

create table quota_use (
    id        bigint generated always as identity primary key,
    server_id bigint      not null,
    holder    varchar(16) not null,
    holder_id bigint      not null,
    unit      varchar(16) not null,
    period    varchar(16) not null,
    started   timestamp with time zone not null,
    used      bigint      not null,
    unique (server_id, holder, holder_id, unit, period, started)
);

create table quota_grant (
    id         bigint generated always as identity primary key,
    server_id  bigint      not null,
    user_id    bigint      not null,
    unit       varchar(16) not null,
    amount     bigint      not null,
    left_over  bigint      not null,
    expires    timestamp with time zone
);
create index quota_grant_user on quota_grant (server_id, user_id);

-- What a job holds until it ends: given back where nothing comes of it.
create table quota_charge (
    job    varchar(16) not null,
    use_id bigint      not null references quota_use (id) on delete cascade,
    amount bigint      not null,
    primary key (job, use_id)
);
create table quota_grant_charge (
    job      varchar(16) not null,
    grant_id bigint      not null references quota_grant (id) on delete cascade,
    amount   bigint      not null,
    primary key (job, grant_id)
);
create index quota_charge_use on quota_charge (use_id);
create index quota_grant_charge_grant on quota_grant_charge (grant_id);
