-- What was changed or taken away is asked for by time: without these the whole table would be read.
create index article_edited on article (published) where versions > 1;
create index article_copy on article (published, duplicate_of) where duplicate_of is not null;
create index article_deleted on article (deleted_at) where deleted_at is not null;
