/** Which script a Chinese text is in: by the commonest characters that the two have apart. */
export function originalOfText(text: string): 'zh' | 'zh-Hant' {
	const count = (characters: string) => [...text].filter((character) => characters.includes(character)).length;
	return count(traditional) > count(simplified) ? 'zh-Hant' : 'zh';
}

const traditional =
	'這個們國來時會說對學發經濟為與於開關後長見話點電從現動進過還體實業產無區東車門問間員記將報總應設護聲書';
const simplified =
	'这个们国来时会说对学发经济为与于开关后长见话点电从现动进过还体实业产无区东车门问间员记将报总应设护声书';
