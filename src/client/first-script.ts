/**
 * Runs before the page is painted: takes the theme that the reader chose on this device, and whether this visit has the
 * headline font already. Inline, so that nothing flashes.
 */
export const firstScript =
	'try{let{dataset:d}=document.documentElement,{"ditl.theme":t}=localStorage,' +
	'{"ditl.face":f}=sessionStorage;if(/^(dark|light)$/.test(t))d.theme=t;if(f)d.face=1}catch{}';
