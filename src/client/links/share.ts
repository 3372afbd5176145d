/** Whether the system has a share sheet. */
export const canShare = 'share' in navigator;

/** Opens the share sheet. A reader who closes it has done nothing wrong. */
export const share = (text: string, url: string) =>
	navigator.share({ title: document.title, text, url }).catch(() => {});
