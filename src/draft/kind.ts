import type { DispatchKind } from '../domain/kinds.ts';
import type { Decisions, Sureness } from './decisions.ts';

/** The kind of a dispatch, by who speaks in it and what its headline calls it. */
export async function kindFor(
	signs: { asked: boolean; answering: number; headline: string; text: string },
	decisions: Decisions,
	line: number | undefined,
	options: readonly DispatchKind[],
): Promise<DispatchKind> {
	const { kind, sure, why } = proposedKind(signs);
	const answer = await decisions.settle({ about: 'kind', value: kind, sure, why, line, options });
	return options.find((option) => option === answer) ?? kind;
}

function proposedKind({ asked, answering, headline, text }: Parameters<typeof kindFor>[0]): Proposal {
	const conference = /新闻发布会|記者會|记者会|新聞發布會|吹风会|\b(?:press|news) (?:conference|briefing)/iu.test(
		text.slice(0, 300),
	);
	if (asked && (answering > 1 || conference))
		return {
			kind: 'press-conference',
			sure: 'likely',
			why: answering > 1 ? `${answering} people answer` : 'it says so',
		};
	if (asked) return { kind: 'interview', sure: 'certain', why: 'questions, and one person who answers' };
	if (
		/(?:讲话|致辞|演讲|講話|致辭|演講)(?:全文)?$|\b(?:[Ss]peech|[Rr]emarks|[Aa]ddress) (?:by|of|at|to)\b/mu.test(
			headline,
		)
	)
		return { kind: 'speech', sure: 'unsure', why: 'the headline says so' };
	if (
		/(?:公报|声明|公告|宣言|决定|公報|聲明|決定)(?:全文)?$|\b(?:[Cc]ommuniqu[eé]|[Dd]eclaration|[Ss]tatement)\b/mu.test(
			headline,
		)
	)
		return { kind: 'document', sure: 'unsure', why: 'the headline says so' };
	return { kind: 'article', sure: 'likely', why: 'nobody asks, and the agency writes' };
}

interface Proposal {
	kind: DispatchKind;
	sure: Sureness;
	why: string;
}
