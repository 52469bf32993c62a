import { captionLabel, headingLabel } from '../../src/markup/outline.ts';
import { plainText } from '../../src/markup/build.ts';
import type { Block, Dokumen } from '../../src/markup/types.ts';

/** A document as plain lines, for goldens that people read: what it says and in which order, and nothing of its looks. */
export function describeDokumen({ judul, sections }: Dokumen): string {
  const lines = sections.flatMap(({ orientation, blocks }) => [
    '',
    `[${orientation}]`,
    ...blocks.flatMap(describeBlock),
  ]);
  return `${[judul, ...lines].join('\n')}\n`;
}

function describeBlock(block: Block): string[] {
  switch (block.type) {
    case 'heading':
      return ['', `${'#'.repeat(block.level)} ${headingLabel(block)}`];
    case 'paragraph':
      return [plainText(block.text)];
    case 'list':
      return block.items.map((item) => `- ${item.flatMap(describeBlock).join(' / ')}`);
    case 'table': {
      const rows = [...block.head, ...block.body].map((row) =>
        row.map((cell) => cell.blocks.flatMap(describeBlock).join(' / ')).join(' | '),
      );
      return [`${captionLabel(block)}${plainText(block.caption ?? [])}`, ...rows.map((row) => `  ${row}`)];
    }
    case 'figure':
      return [`${captionLabel(block)}${plainText(block.caption)}`, `  (${block.alt})`];
    case 'signatures':
      return [
        `ttd: ${block.parties.map(({ jabatan, nama }) => `${jabatan} ${nama ?? '(kosong)'}`).join(' | ')}`,
        `paraf: ${(block.paraf ?? []).join(', ')}`,
      ];
    case 'daftar':
      return [`(daftar ${block.isi})`];
    case 'sampul':
      return [`(sampul) ${plainText(block.judul)} / ${plainText(block.kaki)}`];
    case 'bagan-alir':
      return [`(bagan ${block.langkah.length} langkah)`];
    case 'kode-periksa':
      return [`(kode periksa ${block.kode})`];
    case 'pageBreak':
      return ['(halaman baru)'];
  }
}
