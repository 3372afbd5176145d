import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getFigures } from '../../../../collections/figure-pictures.ts';
import { dispatchPaths } from '../../../../collections/paths.ts';
import { dispatchMarkdown } from '../../../../feeds/dispatch-markdown.ts';

export const getStaticPaths = dispatchPaths;

/** A dispatch as Markdown, for programs. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { dispatch, locale } }) =>
	new Response(dispatchMarkdown(dispatch, await getFigures(dispatch), locale));
