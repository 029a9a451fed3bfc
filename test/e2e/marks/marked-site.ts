import { createServer } from 'node:http';
import { type LocalServer, listenLocally } from '../../support/listen-locally.ts';

const style = `<style>
body { font: 14px/1.5 sans-serif; margin: 24px; color: #222; background: #fff }
@media (prefers-color-scheme: dark) { body { background: #1b1b1b; color: #ddd } }
td, th { padding: 6px 18px 6px 0; text-align: left } #scroller { height: 90px; overflow: auto; border: 1px solid }
dialog { width: 420px } .cell { position: absolute; height: 28px; width: 220px; overflow: hidden; white-space: nowrap; border: 1px solid #8884 }
</style>`;

/** The page watches itself as closely as scripts can: what it heard and saw stands in `heard`. */
const spy = `<script>
var heard = [];
for (const type of ['click', 'keydown', 'pointerover', 'focusin', 'blur', 'message'])
  addEventListener(type, (event) => heard.push(type + ':' + (event.key || event.target.id || event.target.localName || 'window')), true);
</script>`;

const helpdesk = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tickets</title>${style}</head><body>
<main><h1>Tickets</h1>
<table><thead><tr><th>No</th><th>From</th><th>Phone</th></tr></thead><tbody>
<tr><td>1207</td><td id="anna">anna@lindqvist.test</td><td>+46 8 123 456 78</td></tr>
<tr><td>1208</td><td><a id="wang" href="#wang">jianguo.wang@huayuan.test</a></td><td>138-0013-8000</td></tr>
<tr><td>1209</td><td id="mallory">mallory@mallory.test</td><td>139-1111-2222</td></tr>
<tr><td>1210</td><td id="mei">mei@kith.test</td><td></td></tr></tbody></table>
<p id="prose">Please ask <b>bert@lindqvist.test</b> about it.</p>
<p><button id="next" type="button">Next</button></p>
<label>Answer <textarea>bert@lindqvist.test</textarea></label>
<div id="editor" role="textbox" aria-label="Note" contenteditable="true">bert@lindqvist.test</div>
<div class="cm-editor">bert@lindqvist.test</div>
<section id="scroller" tabindex="0" aria-label="Older">${'<p>nobody</p>'.repeat(20)}<p id="old">carla@lindqvist.test</p></section>
<dialog aria-label="Over it"><p>Something in front</p><p style="height: 300px"></p></dialog></main>${spy}</body></html>`;

/** Cells are taken away and put in place as one scrolls, as spreadsheets and long lists do. */
const grid = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Grid</title>${style}</head><body>
<main><h1>Customers</h1><div id="grid" role="region" aria-label="Sheet" tabindex="0" style="position: relative; height: 420px; width: 700px; overflow: auto">
<div id="sheet" style="position: relative; height: 56000px"></div></div></main><script>
const grid = document.getElementById('grid'), sheet = document.getElementById('sheet');
const people = ['anna@lindqvist.test', 'jianguo.wang@huayuan.test', 'bert@lindqvist.test', '13800138000'];
function draw() {
  const first = Math.floor(grid.scrollTop / 28);
  sheet.replaceChildren(...Array.from({ length: 20 }, (_, index) => {
    const row = first + index, cell = document.createElement('div');
    cell.className = 'cell';
    cell.style.top = row * 28 + 'px';
    cell.id = 'row' + row;
    cell.textContent = row % 10 < 4 ? people[row % 10] : 'stranger' + row + '@nowhere.test';
    return cell;
  }));
}
grid.addEventListener('scroll', draw);
draw();
</script>${spy}</body></html>`;

/** A helpdesk, and a sheet of 2,000 rows. */
export function startMarkedSite(): Promise<LocalServer> {
  const server = createServer(({ url }, response) => {
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(url === '/grid' ? grid : helpdesk);
  });
  return listenLocally(server);
}
