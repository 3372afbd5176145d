import { z } from 'astro/zod';
import { line } from './common.ts';

/** `content/ports.yaml`: the ports of entry that the border dispatch lists, in its order. */
export const ports = z.array(z.strictObject({ zh: line, en: line, type: z.enum(['air', 'land']) }));

export type Port = z.output<typeof ports>[number];
