/** Runs before the page is painted: takes the theme that the reader chose on this device. Inline, so that nothing flashes. */
export const themeScript = "try{let t=localStorage.theme;if(t)document.documentElement.dataset.theme=t}catch{}";
