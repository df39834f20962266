-- A flood at a rating point is taken, counted and set aside; it keeps nobody out.

create table point_floods (
  agency_id integer not null,
  point_id integer not null,
  day date not null,
  from_step integer not null,
  primary key (agency_id, point_id, day)
);
comment on table point_floods is 'One row: on this day a point got more than any office serves. Of a day and a point, never of a rating: a mark on single ratings would tell when they came. The rule "burst" judges the day by it.';
comment on column point_floods.from_step is 'The first step that is judged by it; what was published before stays as it was judged.';
