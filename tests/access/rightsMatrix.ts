/** Who holds which right, kept apart from the code's own table: a change there must be meant here too. */
export const RIGHTS_MATRIX = `
                  administrator analyst head staff auditor
see-figures             x          x     x     -      x
keep-notes              -          x     x     -      -
see-points              x          x     x     x      x
change-points           x          -     x     -      -
see-cases               -          x     x     x      x
see-all-cases           -          x     x     -      x
answer-cases            -          -     x     x      -
direct-cases            -          -     x     -      -
unmask-words            -          -     -     -      -
freeze-reports          -          x     -     -      -
see-units               x          x     -     -      x
change-units            x          -     -     -      -
see-accounts            x          -     -     -      x
change-accounts         x          -     -     -      -
see-trail               -          -     -     -      x
receive-alerts          x          x     x     -      -
see-models              x          x     x     x      x
register-models         -          -     x     x      -
recognise-models        -          x     -     -      -
name-exemplary          x          -     -     -      -
see-languages           x          -     x     x      x
keep-languages          x          -     -     -      -
confirm-voices          x          -     x     x      -
`;

/** Roles whose grants may carry the mark that opens masked words: those that see comments. */
export const MAY_UNMASK = ["analyst", "head", "staff", "auditor"];
