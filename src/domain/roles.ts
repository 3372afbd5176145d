import type { Bilingual } from './locale.ts';

/** Those who take part in a dispatch without a name, with the labels under which texts have them. */
export const roles = {
	reporter: { zh: ['记者', '问', '記者', '問'], en: ['Reporter', 'Question', 'Q'] },
	moderator: { zh: ['主持人'], en: ['Moderator', 'Host'] },
	interpreter: { zh: ['翻译', '译员', '翻譯', '譯員'], en: ['Interpreter'] },
} as const satisfies Record<string, Bilingual<readonly string[]>>;

export type Role = keyof typeof roles;

export const roleNames = Object.keys(roles) as Role[];

/** Labels that name whoever answers: known only where one person does. */
export const answerLabels = { zh: ['答'], en: ['Answer', 'A'] } as const satisfies Bilingual<readonly string[]>;

/** Labels of reporters by their paper: 路透社记者, Reuters reporter. */
export const reporterPattern = {
	zh: /[记記]者$/u,
	en: /\b(?:reporter|correspondent)$/iu,
} as const satisfies Bilingual<RegExp>;
