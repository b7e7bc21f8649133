-- What polling learnt of a feed beyond its last answer: the hints that only a whole body gives, and its habit.
alter table feed add column ttl integer;                            -- milliseconds for which it asks to be left alone
alter table feed add column skip_hours integer not null default 0;  -- bit h: not in hour h (GMT)
alter table feed add column skip_days integer not null default 0;   -- bit d: not on day d, Sunday is 0 (GMT)
alter table feed add column habit blob;                             -- how much it publishes, by the hour
alter table feed add column hub text;                               -- its WebSub hub, and the name under which the hub knows it
alter table feed add column topic text;

-- What is due, whatever its source: the scheduler asks for it all the time.
create index entry_read_at on entry (read_at) where article is null and read_at is not null;
create index article_reread_at on article (reread_at) where reread_at is not null;

-- Hosts that asked to be left alone, or that could not be reached again and again.
create table host (
    authority text primary key,
    closed_until integer not null,
    reason text not null,
    refusals integer not null,
    failures integer not null
) without rowid;

-- WebSub subscriptions: `callback` is the secret last part of our address, `secret` signs what the hub sends.
create table subscription (
    feed integer primary key references feed (id) on delete cascade,
    hub text not null,
    topic text not null,
    callback text not null unique,
    secret text not null,
    asked_at integer not null,
    lease_until integer,         -- null until the hub has verified that we meant it
    pushed_at integer,
    problem text
);
