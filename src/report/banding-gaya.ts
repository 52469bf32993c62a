/** The looks of the page. A row is a card on a narrow screen and a line of a table on a wide one and on paper. */
export const GAYA_BANDING = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { max-width: 72rem; margin: 0 auto; padding: 1rem; color: #1b1b1b; background: #fff;
  font: 1rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0 0 .5rem; font-size: 1.6rem; line-height: 1.2; }
h2 { margin: 2rem 0 .5rem; font-size: 1.2rem; }
a { color: #0b4f8a; }
.contoh { display: inline-block; margin: 0 0 .5rem; padding: .1rem .5rem; border: 2px solid #8a1740; color: #8a1740; font-weight: 700; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 1rem 0 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding: .25rem 0; }
.baris { display: block; }
.tempat { color: #595959; font-size: .85rem; }
del { color: #8a1740; background: #fbe9ee; }
ins { color: #14532d; background: #e7f4ea; text-decoration: underline; }
.daftar { margin: 0; padding: 0; list-style: none; }
.daftar li { margin: 0 0 .5rem; padding: .5rem .75rem; border-left: 4px solid #b3b3b3; background: #f6f6f6; }
.daftar li.genting, tr.genting { border-left-color: #8a1740; }
.daftar li.baik, tr.baik { border-left-color: #14532d; }
table { width: 100%; border-collapse: collapse; }
thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
tr { display: block; margin: 0 0 .75rem; padding: .5rem .75rem; border: 1px solid #d0d0d0; border-left: 4px solid #b3b3b3; }
th, td { display: block; padding: 0; text-align: left; vertical-align: top; font-weight: 400; }
td { margin-top: .5rem; }
td::before { content: attr(data-kepala); display: block; color: #595959; font-size: .85rem; }
@media (min-width: 48rem) {
  thead { position: static; width: auto; height: auto; clip-path: none; display: table-header-group; }
  table { table-layout: fixed; }
  thead tr { border: 0; }
  tr { display: table-row; }
  th, td { display: table-cell; margin: 0; padding: .5rem .75rem; border: 1px solid #d0d0d0; }
  thead th { background: #f0f0f0; font-weight: 600; }
  tr.genting th[scope=row] { border-left: 4px solid #8a1740; }
  tr.baik th[scope=row] { border-left: 4px solid #14532d; }
  td::before { content: none; }
  .tiga th:first-child { width: 34%; }
  .dua th:first-child { width: 30%; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  nav { display: none; }
  tr, .daftar li { break-inside: avoid; }
  h2 { break-after: avoid; }
}
`;
