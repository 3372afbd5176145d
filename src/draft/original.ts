/** What a text is in, as the facts of a dispatch say it. */
export type OriginalLanguage = 'zh' | 'zh-Hant' | 'en';

/** The language and script of a text: by its letters, and by the commonest characters that scripts have apart. */
export function originalOfText(text: string): OriginalLanguage {
	const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
	const latin = text.match(/[A-Za-z]/g)?.length ?? 0;
	if (latin > 4 * han) return 'en';
	const count = (characters: string) => [...text].filter((character) => characters.includes(character)).length;
	return count(traditional) > count(simplified) ? 'zh-Hant' : 'zh';
}

const traditional =
	'這個們國來時會說對學發經濟為與於開關後長見話點電從現動進過還體實業產無區東車門問間員記將報總應設護聲書';
const simplified =
	'这个们国来时会说对学发经济为与于开关后长见话点电从现动进过还体实业产无区东车门问间员记将报总应设护声书';
