/** The parameter of the window's address that says as of which instant a preview is shown (ISO 8601, UTC). */
export const AT = 'at';
