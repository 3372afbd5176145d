/** Empty elements that carry the ids which lead to this place now: a link made to one of them opens here without a script. */
export const oldIdsHtml = (ids: readonly string[] = []) => ids.map((id) => `<span id="${id}"></span>`).join('');
