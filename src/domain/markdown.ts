/** The text with the characters escaped that Markdown would read as marks. */
export const escapeMarkdown = (text: string) =>
	text.replace(/[\\`*_[\]<>&~|]|^[#+-]/g, (mark) => `\\${mark}`).replace(/^(\d+)(?=[.)]\s)/, '$1\\');
