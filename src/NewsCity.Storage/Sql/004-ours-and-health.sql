-- A version that a better extractor of ours made of the same page: no edit of the source.
alter table version add column ours integer not null default 0;

-- How the entries of the last days fared, by source.
create index entry_health on entry (seen_at, source, problem);

-- What ails a source, since when, and whether the editor was told. One row an illness, from its beginning to its end.
-- `source` is null where the paper itself is ill.
create table alert (
    id integer primary key,
    source text references source (key) on delete cascade,
    problem text not null,       -- stable key
    since integer not null,      -- when it began, as far as is known
    found_at integer not null,
    told_at integer,             -- the editor was told; null: not yet
    ended_at integer,
    end_told_at integer          -- the editor was told that it is over; null: not yet
);
create unique index alert_open on alert (ifnull(source, ''), problem) where ended_at is null;
create index alert_untold on alert (found_at) where end_told_at is null;
