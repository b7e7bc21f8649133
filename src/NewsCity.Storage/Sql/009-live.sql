-- How many reports came since a reader's page was printed.
create index article_first_seen on article (first_seen);
