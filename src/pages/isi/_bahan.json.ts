import type { APIRoute } from 'astro';
import { situs } from '../../kinerja.ts';
import { viewBahanIsian } from '../../views/isi.ts';

export const GET: APIRoute = () => Response.json(viewBahanIsian(situs));
