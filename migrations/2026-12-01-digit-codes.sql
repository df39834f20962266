-- New points get codes of digits only; those with letters stay as they are printed.
comment on column rating_points.code is 'Eight digits, the last a check digit; on points before December 2026 seven characters and a check character. See contract/pointCode.ts.';

create index rating_points_of_digits on rating_points (code) where code !~ '[A-Z]';
create index rating_points_with_letters on rating_points (code) where code ~ '[A-Z]';
comment on index rating_points_of_digits is 'Whether any code can be typed with a number pad: asked by anybody who types a wrong one.';
comment on index rating_points_with_letters is 'Whether any code needs letters: asked by anybody who types a wrong one.';
