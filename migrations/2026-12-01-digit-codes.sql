-- New points get codes of digits only; those with letters stay as they are printed.
comment on column rating_points.code is 'Eight digits, the last a check digit; on points before December 2026 seven characters and a check character. See contract/pointCode.ts.';
