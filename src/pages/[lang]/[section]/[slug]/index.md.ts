import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getFigures } from '../../../../collections/figure-pictures.ts';
import { dispatchMarkdown } from '../../../../feeds/dispatch-markdown.ts';
import { keptDispatchPaths } from '../../../../layouts/page-keys.ts';

export const getStaticPaths = keptDispatchPaths;

/** A dispatch as Markdown, for programs. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { dispatch, locale } }) =>
	new Response(dispatchMarkdown(dispatch, await getFigures(dispatch), locale));
