-- Every statement may be run again: a run may be killed in the midst of a migration, and H2 has no
-- transactions around statements such as these.

-- Our own tables, in SQL that H2 and PostgreSQL share. Every row belongs to an article and goes
-- with it; ids are compared character by character (PostgreSQL: see V3 there).

create table if not exists article (
  id varchar(1000) not null primary key,
  -- spreads the articles over the partitions of a step; from the id alone, 0 to 1023
  bucket integer not null,
  content_hash char(64) not null,
  title varchar not null,
  article_text varchar not null,
  published date,
  -- what its metadata tells, and what was found when it was extracted
  declared_language varchar(35),
  language varchar(35),
  publisher varchar,
  url varchar,
  -- the fingerprint of the engine that extracted the figures; null: not yet
  extracted_with varchar(64),
  -- the fingerprint of the rates that converted the figures; null: not yet
  converted_with varchar(64)
);

create table if not exists figure (
  article_id varchar(1000) not null references article (id) on delete cascade,
  -- the place among the article's figures, from 0
  ordinal integer not null,
  flow varchar(20) not null,
  reporter varchar(20) not null,
  partner varchar(20) not null,
  -- the two areas without direction, for example CHN-RUS
  pair varchar(41) not null,
  product varchar,
  time_period varchar(30),
  amount numeric(60, 20) not null,
  unit varchar(10) not null,
  status varchar(10) not null,
  qualifier varchar(10),
  amount_low numeric(60, 20),
  amount_high numeric(60, 20),
  change_percent numeric(60, 20),
  restated_group varchar(20),
  -- as the engine gives it, and after the article's restatements were compared with the rates
  confidence numeric(12, 10) not null,
  judged_confidence numeric(12, 10),
  quote varchar not null,
  sentence varchar not null,
  char_start integer not null,
  char_end integer not null,
  primary key (article_id, ordinal)
);

create index if not exists figure_pair on figure (pair);

create table if not exists conversion (
  article_id varchar(1000) not null,
  ordinal integer not null,
  base_currency varchar(10) not null,
  -- the place in the list of base currencies that were asked for, from 0
  base_ordinal integer not null,
  base_value numeric(80, 30) not null,
  rate numeric(60, 30) not null,
  rate_period varchar(30),
  method varchar(30) not null,
  source varchar(200) not null,
  coverage numeric(20, 10) not null,
  primary key (article_id, ordinal, base_ordinal),
  foreign key (article_id, ordinal) references figure (article_id, ordinal) on delete cascade
);

create table if not exists issue (
  -- the step that met it; a step replaces its own issues
  stage varchar(20) not null,
  -- the article it belongs to; the empty string where there is none
  article_id varchar(1000) not null,
  ordinal integer not null,
  kind varchar(100) not null,
  subject varchar not null,
  place varchar not null,
  cause varchar not null,
  consequence varchar not null,
  primary key (stage, article_id, ordinal)
);

create table if not exists observation (
  -- the key as files show it: series code, time period (the empty string where none is told), status
  series varchar not null,
  time_period varchar(30) not null,
  status varchar(10) not null,
  reporter varchar(20) not null,
  partner varchar(20) not null,
  flow varchar(20) not null,
  product varchar,
  amount numeric(80, 30) not null,
  currency varchar(10) not null,
  low numeric(80, 30) not null,
  high numeric(80, 30) not null,
  spread_percent numeric(60, 20),
  figures integer not null,
  articles integer not null,
  publishers integer not null,
  first_published date,
  last_published date,
  first_amount numeric(80, 30),
  preferred_figure varchar,
  flags varchar not null,
  primary key (series, time_period, status)
);

create table if not exists exchange_rate (
  ordinal integer not null primary key,
  provider varchar(200) not null,
  base_currency varchar(10) not null,
  currency varchar(10) not null,
  rate_period varchar(30) not null,
  -- 1 base = rate x currency
  rate numeric(60, 30) not null,
  coverage numeric(20, 10) not null,
  source varchar(200) not null
);

-- which rate files are in exchange_rate; no row: not all of them yet
create table if not exists exchange_rate_files (
  fingerprint char(64) not null primary key
);
