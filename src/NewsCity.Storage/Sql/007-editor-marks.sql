-- Stories that an editor put on top or took from the front page. Nothing is deleted, so that any past edition can be printed again.
create table editor_mark (
    id integer primary key,
    story integer not null,
    kind text not null,        -- pin or bury
    set_at integer not null,
    until integer,             -- null: until it is lifted
    lifted_at integer
);
create index editor_mark_story on editor_mark (story);
