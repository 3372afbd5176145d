/** The parameter of a reading page's address that names the query to mark on it. */
export const markQuery = 'mark';
