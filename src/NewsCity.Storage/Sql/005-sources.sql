-- Where a source's sign is; empty when unknown.
alter table source add column icon text not null default '';

-- What the operator set for a source by hand. It stands above the catalogue, and survives its updates.
create table source_override (
    source text not null references source (key) on delete cascade,
    field text not null,   -- see Overrides
    value text not null,
    primary key (source, field)
) without rowid;

-- Sources that were removed with everything that came from them, in the order of changes: the index follows.
create table removal (
    seq integer primary key,
    source text not null
);
