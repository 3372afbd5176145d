import { createHash } from 'node:crypto';

/** Runs before the page is painted: takes the theme that the reader chose on this device. Inline, so that nothing flashes. */
export const themeScript = "try{let t=localStorage.theme;if(t)document.documentElement.dataset.theme=t}catch{}";

/** The script's source expression for a Content-Security-Policy (CSP Level 3, hash-source). */
export const themeScriptHash = `'sha256-${createHash('sha256').update(themeScript).digest('base64')}'`;
