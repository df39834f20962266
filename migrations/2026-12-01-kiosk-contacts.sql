-- Whether the tablet at a kiosk is still alive: it says so by itself, whether anybody rates or not.

create table kiosk_contacts (
  agency_id integer not null references agencies (id),
  point_id integer not null references rating_points (id),
  last_on date not null,
  primary key (agency_id, point_id)
);
comment on table kiosk_contacts is 'One row is one kiosk whose tablet has ever reported. It reports every hour on its own, so the day tells nothing of who rated.';
comment on column kiosk_contacts.last_on is 'Day in Viet Nam of its last report; no time.';
