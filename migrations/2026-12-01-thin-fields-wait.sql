-- What is too thin for a week waits for its month, and where a month is too small for an index, for the quarter, instead
-- of being mixed with other fields. Steps published before took everything of their window.

alter table steps add column takes text not null default 'all' check (takes in ('all', 'ample', 'shown', 'rest'));
comment on column steps.takes is 'ample: points and fields that expect enough of the window to be shown by themselves; shown: these, and the others where they are enough together; rest: what a quarter has left, its points by themselves only where a month of them is enough; all: whatever rested, as before thin fields waited.';
