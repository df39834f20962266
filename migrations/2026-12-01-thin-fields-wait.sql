-- What is too thin for a week waits for its month, and where a month is too small for an index, for the quarter, instead
-- of being mixed with other fields. Steps published before took everything of their window.

alter table steps add column takes text not null default 'all' check (takes in ('all', 'ample', 'rest'));
comment on column steps.takes is 'all: whatever rested of the window; ample: only points and fields that expect enough to be shown by themselves; rest: what a quarter has left, its points only where a month of them is enough.';
