-- A frozen edition is about a megabyte and there are a few a year: compressing it takes longer than all else of a freeze.

alter table report_editions alter column input set storage external;
