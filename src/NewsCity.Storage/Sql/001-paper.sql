-- The paper. Times are Unix milliseconds (UTC). Lists are JSON arrays. `seq` grows with every change: the index follows it.

create table source (
    key text primary key,
    name_fa text not null,
    name_en text not null,
    home text not null,
    kind text not null,          -- agency, newspaper, broadcaster, site, aggregator …
    inside integer not null,     -- 1: inside Iran
    language text not null,
    licence text not null,       -- cc-by-4.0 …; unknown means headline, short lead and link
    licence_seen text not null,  -- where the licence is stated
    cms text not null,
    weight real not null
) without rowid;

create table feed (
    id integer primary key,
    source text not null references source (key) on delete cascade,
    url text not null unique,
    kind text not null,          -- feed, sitemap or list
    etag text,                   -- validators, byte for byte as the server sent them
    last_modified text,
    body_hash blob,
    due_at integer not null,
    polled_at integer,
    good_at integer,
    problem text,                -- stable key of the last failure; null when the last poll was good
    failures integer not null,
    gone integer not null        -- 1: answered 410, never asked again
);
create index feed_source on feed (source);
create index feed_due on feed (due_at) where gone = 0;

-- One item of a feed. `article` is null while its page is still to be read.
create table entry (
    id integer primary key,
    source text not null references source (key) on delete cascade,
    address text not null unique,  -- the link without what does not tell pages apart
    url text not null,
    json text not null,            -- what the feed said
    digest blob not null,          -- of what the feed said: a change means the page is read again
    seen_at integer not null,
    article integer references article (id) on delete cascade,
    attempts integer not null,
    read_at integer,               -- not before this; null when nothing is to be read
    problem text
);
create index entry_waiting on entry (source, read_at) where article is null;
create index entry_article on entry (article);

create table article (
    id integer primary key autoincrement,  -- the news id: permanent, never reused
    source text not null references source (key) on delete cascade,
    url text not null,
    kicker text,
    title text not null,
    lead text,
    text text not null,
    html text not null,
    image text,
    image_caption text,
    authors text not null,
    tags text not null,
    language text not null,
    code text,
    place text,
    credit text,
    published integer not null,
    published_known integer not null,  -- 0: nobody said; the time of first sight stands in
    modified integer,
    first_seen integer not null,
    versions integer not null,
    deleted_at integer,
    whole integer not null,            -- 0: only what the feed said is known
    story integer not null,
    duplicate_of integer,
    story_reason text not null,
    section integer not null,
    topic integer not null,
    topic_reason text not null,
    page_etag text,
    page_last_modified text,
    reread_at integer,                 -- when the page is read again; null: no more
    rereads integer not null,
    seq integer not null
);
create index article_published on article (published);
create index article_source on article (source, published);
create index article_story on article (story);
create index article_topic on article (topic, published);
create index article_section on article (section, published);
create index article_reread on article (source, reread_at) where reread_at is not null;
create index article_seq on article (seq);
insert into sqlite_sequence (name, seq) values ('article', 100000);

-- Every address under which an article is known: as published, after redirects, canonical.
create table address (
    address text primary key,
    article integer not null references article (id) on delete cascade
) without rowid;
create index address_article on address (article);

-- An article as it was at one reading; number 1 is the first. The newest stands in `article` as well.
create table version (
    article integer not null references article (id) on delete cascade,
    number integer not null,
    seen_at integer not null,
    title text not null,
    lead text,
    text text not null,
    primary key (article, number)
) without rowid;
