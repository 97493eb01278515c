// Everything here is a comfort: the page says all without it.
const search = document.getElementById('search');
const input = search.querySelector('input');
const found = search.querySelector('output');
const named = [...document.querySelectorAll('[data-name]')];
search.hidden = false;

function look() {
  const asked = input.value.trim().toLowerCase();
  const hits = named.filter(n => n.dataset.name.toLowerCase().includes(asked));
  named.forEach(n => n.classList.toggle('dim', asked !== '' && !hits.includes(n)));
  document.body.classList.toggle('searching', asked !== '');
  found.textContent = asked === '' ? '' : `${hits.length} of ${named.length}`;
  return asked === '' ? [] : hits;
}

input.addEventListener('input', () => {
  const first = look()[0];
  if (first) first.scrollIntoView({ block: 'nearest', inline: 'nearest' });
});
input.addEventListener('keydown', e => {
  const first = e.key === 'Enter' ? look().find(n => n.matches('.node')) : null;
  if (first) choose(first);
  if (e.key === 'Escape') { input.value = ''; look(); }
});
document.addEventListener('keydown', e => {
  if (e.key === '/' && e.target.tagName !== 'INPUT') { e.preventDefault(); input.focus(); }
});

// One stop of the tab key for each drawing; arrows go to the nearest node that way.
const ARROWS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

function middle(node) {
  const box = node.getBBox();
  return [box.x + box.width / 2, box.y + box.height / 2];
}

function towards(node, [dx, dy]) {
  const [x, y] = middle(node);
  let best = null;
  let least = Infinity;
  for (const other of node.parentNode.querySelectorAll('.node')) {
    const [a, b] = middle(other);
    const ahead = (a - x) * dx + (b - y) * dy;
    const aside = Math.abs((a - x) * dy) + Math.abs((b - y) * dx);
    if (ahead > 1 && ahead + 3 * aside < least) { least = ahead + 3 * aside; best = other; }
  }
  return best;
}

function choose(node) {
  for (const other of node.parentNode.querySelectorAll('.node')) other.setAttribute('tabindex', -1);
  node.setAttribute('tabindex', 0);
  node.focus();
  node.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function near(node, on) {
  const drawing = node.closest('svg');
  drawing.classList.toggle('near', on);
  for (const way of drawing.querySelectorAll('[data-from]')) {
    const touches = way.dataset.from === node.dataset.name || way.dataset.to === node.dataset.name;
    way.classList.toggle('on', on && touches);
  }
  const detail = node.closest('section').querySelector('.detail');
  detail.textContent = on ? node.querySelector('title').textContent : '';
}

for (const drawing of document.querySelectorAll('.scroll > svg')) {
  drawing.querySelectorAll('.node').forEach((node, i) => {
    node.setAttribute('tabindex', i === 0 ? 0 : -1);
    node.addEventListener('focus', () => near(node, true));
    node.addEventListener('blur', () => near(node, false));
    node.addEventListener('click', () => choose(node));
    node.addEventListener('keydown', e => {
      const next = ARROWS[e.key] && towards(node, ARROWS[e.key]);
      if (ARROWS[e.key]) e.preventDefault();
      if (next) choose(next);
    });
  });
}
