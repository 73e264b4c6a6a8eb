/** The parameter in the browser's URL for the instant of a preview (ISO 8601, UTC). */
export const AT = 'at';
