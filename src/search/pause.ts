/** Lets the browser paint and take keystrokes between two steps of a search. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
