-- Which feed showed an entry last, and since when that feed has stopped showing it although it still shows older ones.
alter table entry add column feed integer;
alter table entry add column vanished_at integer;
create index entry_feed on entry (feed) where vanished_at is null;
