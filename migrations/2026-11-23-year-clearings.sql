-- Raw ratings of long finished years can go; what was counted from them stays, and can be told from a loss.

create table year_clearings (
  year smallint primary key,
  cleared_on date not null,
  ratings integer not null check (ratings > 0),
  tallies_sha256 text not null check (length(tallies_sha256) = 64)
);
comment on table year_clearings is 'One row: the raw ratings of that year were deleted after a recount had agreed with its tallies.';
comment on column year_clearings.ratings is 'How many there were.';
comment on column year_clearings.tallies_sha256 is 'SHA-256 of the year''s tallies on that day: verify compares, since nothing can be counted again.';
