-- Stories that became part of another one: their address leads there for ever. Chains are kept short.
create table story_redirect (
    story integer primary key,
    goes_to integer not null,
    at integer not null
);
create index story_redirect_goes_to on story_redirect (goes_to);
