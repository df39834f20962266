-- The report to sign is made when a year is frozen, and kept.

create table report_files (
  year smallint not null,
  edition smallint not null,
  kind text not null check (kind in ('docx')),
  made_of text not null check (length(made_of) = 64),
  content bytea not null,
  primary key (year, edition, kind)
);
comment on table report_files is 'One row is a file of a frozen edition, made once: a server that has just started would keep its citizens waiting while it makes one. May be emptied at any time; the next who asks has it made again.';
comment on column report_files.made_of is 'SHA-256 of everything that the file is made of: edition, letterhead and program. Another one: the row is out of date.';
alter table report_files alter column content set storage external;
