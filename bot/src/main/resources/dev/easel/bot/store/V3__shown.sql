-- Which drawing a message shows, however often it was posted.

create table shown (
    message_id bigint primary key,
    drawing    varchar(16) not null references drawing (id) on delete cascade,
    cell       integer     not null
);
create index shown_drawing on shown (drawing);
insert into shown (message_id, drawing, cell) select message_id, drawing, cell from posting;
