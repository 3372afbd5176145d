import type { APIRoute } from 'astro';
import { getDispatches } from '../collections/dispatches.ts';
import { agenciesOf } from '../components/home/words.ts';
import { llmsText } from '../feeds/llms.ts';
import { translator } from '../i18n/strings.ts';

/** Where programs find the texts as Markdown. */
export const GET: APIRoute = async () => {
	const dispatches = await getDispatches();
	const t = translator('en');
	return new Response(llmsText(dispatches, t('site.description', { agencies: agenciesOf(dispatches, 'en') })));
};
