-- The order of rows decides the order in the files, so it must not depend on the server's locale.
alter table article alter column id type varchar(1000) collate "C";
alter table figure alter column article_id type varchar(1000) collate "C";
alter table conversion alter column article_id type varchar(1000) collate "C";
alter table issue alter column article_id type varchar(1000) collate "C";
alter table observation alter column series type varchar collate "C";
